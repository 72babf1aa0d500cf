// Go asks Windows' bcryptprimitives.dll for random numbers; Wine 8 has no such file. This one passes the question on to what it has.
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length)
{
	return RtlGenRandom(data, (ULONG)length);
}
