package app

import (
	"os"

	"golang.org/x/sys/windows"
)

// attachParentProcess asks for the console of the process that started this one.
const attachParentProcess = ^uintptr(0)

var (
	kernel        = windows.NewLazySystemDLL("kernel32.dll")
	attachConsole = kernel.NewProc("AttachConsole")
	freeConsole   = kernel.NewProc("FreeConsole")
)

// useConsole lets the commands write to the console they were started from. The program belongs to Windows' own desktop programs, so that no
// console flashes up beside its window, and such a program is started without one. Where output goes to a file or to another program, it stays so.
func useConsole() {
	if answered, _, _ := attachConsole.Call(attachParentProcess); answered == 0 {
		return // started from the desktop, or the console is ours already
	}
	for _, std := range []struct {
		id   uint32
		name string
		flag int
		file **os.File
	}{
		{windows.STD_INPUT_HANDLE, "CONIN$", os.O_RDWR, &os.Stdin},
		{windows.STD_OUTPUT_HANDLE, "CONOUT$", os.O_RDWR, &os.Stdout},
		{windows.STD_ERROR_HANDLE, "CONOUT$", os.O_RDWR, &os.Stderr},
	} {
		switch old := windows.Handle((*std.file).Fd()); {
		case isConsole(old): // what Go made of it before there was a console takes it for a file
			*std.file = os.NewFile(uintptr(old), std.name)
			continue
		case leads(old):
			continue
		}
		f, err := os.OpenFile(std.name, std.flag, 0)
		if err != nil {
			continue
		}
		*std.file = f
		_ = windows.SetStdHandle(std.id, windows.Handle(f.Fd())) // for C code; Go's own writes do not ask for it
	}
}

func isConsole(h windows.Handle) bool {
	var mode uint32
	return windows.GetConsoleMode(h, &mode) == nil
}

// leads reports whether a handle leads anywhere: a desktop program begins with none, unless it was redirected.
func leads(h windows.Handle) bool {
	kind, err := windows.GetFileType(h)
	return err == nil && kind != windows.FILE_TYPE_UNKNOWN
}

// leaveConsole lets go of the console before a window opens: whoever closes the prompt does not mean the window.
func leaveConsole() { _, _, _ = freeConsole.Call() }
