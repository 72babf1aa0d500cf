// exequatur.com: what runs when somebody types "exequatur" at a prompt, where .com comes before .exe. The program itself belongs to Windows' desktop
// programs, for which a prompt does not wait. This starts it in the same console with the same arguments, waits, and hands on its exit code. When the
// program opens its window instead of carrying out a command, it says so (app/console_windows.go), and the prompt has its turn again.
#define UNICODE
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

#define LONGEST 32768 // of a path and of a command line, in Windows

// rest is the command line behind the program's own name.
static const wchar_t *rest(const wchar_t *line)
{
	int quoted = 0;
	for (; *line && (quoted || (*line != L' ' && *line != L'\t')); line++)
		if (*line == L'"')
			quoted = !quoted;
	return line;
}

static BOOL WINAPI ignore(DWORD event)
{
	// Ctrl+C reaches the program as well, which ends in order; this one waits for that.
	return event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT;
}

int main(void)
{
	static wchar_t self[LONGEST], line[2 * LONGEST + 3];
	DWORD n = GetModuleFileNameW(NULL, self, LONGEST);
	if (n < 4 || n >= LONGEST)
		return 2;
	wcscpy(self + n - 3, L"exe");
	const wchar_t *arguments = rest(GetCommandLineW()); // shorter than LONGEST, or this would not have been started
	wcscpy(line, L"\"");
	wcscat(line, self);
	wcscat(line, L"\"");
	wcscat(line, arguments);

	wchar_t name[64];
	swprintf(name, 64, L"Local\\Exequatur.window.%lu", GetCurrentProcessId());
	HANDLE opened = CreateEventW(NULL, TRUE, FALSE, name);

	STARTUPINFOW start = {.cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES};
	start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
	start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
	start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
	PROCESS_INFORMATION program;
	SetConsoleCtrlHandler(ignore, TRUE);
	if (!CreateProcessW(self, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &program)) {
		fprintf(stderr, "exequatur.exe could not be started (Windows error %lu); nothing was changed. It belongs beside exequatur.com: unpack or install the "
				"whole program anew, or ask your administrator whether it may run.\n", GetLastError());
		return 2;
	}
	HANDLE either[] = {program.hProcess, opened};
	DWORD code = 2, which = WaitForMultipleObjects(opened ? 2 : 1, either, FALSE, INFINITE);
	if (which == WAIT_OBJECT_0 + 1)
		return 0;
	GetExitCodeProcess(program.hProcess, &code);
	return (int)code;
}
