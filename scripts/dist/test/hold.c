// Holds a file open as a viewer does, which on Windows keeps others from replacing it, until it is ended.
#include <windows.h>

int wmain(int n, wchar_t **args)
{
	if (n < 2)
		return 2;
	HANDLE f = CreateFileW(args[1], GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
	if (f == INVALID_HANDLE_VALUE)
		return 1;
	Sleep(INFINITE);
	return 0;
}
