// exequatur.com: what runs when somebody types "exequatur" at a prompt, where .com comes before .exe. The program itself belongs to Windows' desktop
// programs, for which a prompt does not wait. This starts it in the same console with the same arguments, waits, and hands on its exit code.
#define UNICODE
#include <windows.h>

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
	static wchar_t self[32768], line[65536];
	DWORD n = GetModuleFileNameW(NULL, self, 32768);
	if (n < 4 || n >= 32768)
		return 2;
	lstrcpyW(self + n - 3, L"exe");
	const wchar_t *arguments = rest(GetCommandLineW());
	if (lstrlenW(self) + lstrlenW(arguments) + 3 > 65536)
		return 2;
	lstrcatW(line, L"\"");
	lstrcatW(line, self);
	lstrcatW(line, L"\"");
	lstrcatW(line, arguments);

	STARTUPINFOW start = {.cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES};
	start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
	start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
	start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
	PROCESS_INFORMATION program;
	SetConsoleCtrlHandler(ignore, TRUE);
	if (!CreateProcessW(self, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &program)) {
		static const char text[] = "exequatur.exe is not beside exequatur.com.\r\n";
		DWORD written;
		WriteFile(start.hStdError, text, sizeof text - 1, &written, NULL);
		return 2;
	}
	WaitForSingleObject(program.hProcess, INFINITE);
	DWORD code = 2;
	GetExitCodeProcess(program.hProcess, &code);
	return (int)code;
}
