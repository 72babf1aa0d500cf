package app

import (
	"fmt"
	"os"

	"golang.org/x/sys/windows"
)

// attachParentProcess asks for the console of the process that started this one.
const attachParentProcess = ^uintptr(0)

var (
	kernel                = windows.NewLazySystemDLL("kernel32.dll")
	attachConsole         = kernel.NewProc("AttachConsole")
	freeConsole           = kernel.NewProc("FreeConsole")
	setConsoleCtrlHandler = kernel.NewProc("SetConsoleCtrlHandler")
)

// useConsole lets the commands write to the console they were started from, and interrupt end them from there. The program belongs to Windows' own
// desktop programs, so that no console flashes up beside its window, and such a program is started without one. Where output goes to a file or to
// another program, it stays so.
func useConsole(interrupt func()) {
	if answered, _, _ := attachConsole.Call(attachParentProcess); answered == 0 {
		return // started from the desktop
	}
	watchConsole(interrupt)
	for _, std := range []struct {
		id   uint32
		name string
		file **os.File
	}{
		{windows.STD_INPUT_HANDLE, "CONIN$", &os.Stdin},
		{windows.STD_OUTPUT_HANDLE, "CONOUT$", &os.Stdout},
		{windows.STD_ERROR_HANDLE, "CONOUT$", &os.Stderr},
	} {
		switch old := windows.Handle((*std.file).Fd()); {
		case isConsole(old): // what Go made of it before there was a console takes it for a file
			*std.file = os.NewFile(uintptr(old), std.name)
			continue
		case leads(old):
			continue
		}
		f, err := os.OpenFile(std.name, os.O_RDWR, 0)
		if err != nil {
			continue
		}
		*std.file = f
		_ = windows.SetStdHandle(std.id, windows.Handle(f.Fd())) // for C code; Go's own writes do not ask for it
	}
}

// watchConsole hears of Ctrl+C and of the console being closed. Windows forgets who listens when a console is attached, Go's runtime included.
func watchConsole(interrupt func()) {
	heard := windows.NewCallback(func(event uint32) uintptr {
		interrupt()
		if event != windows.CTRL_C_EVENT && event != windows.CTRL_BREAK_EVENT {
			select {} // Windows ends the program when this returns; it has some seconds to end in order
		}
		return 1
	})
	_, _, _ = setConsoleCtrlHandler.Call(heard, 1) // without it Ctrl+C ends the program at once, and its transaction is undone by the next
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

// leaveConsole lets go of the console before a window opens: whoever closes the prompt does not mean the window. The prompt need not wait for the
// window either, so exequatur.com, where that started this program, is told (packaging/windows/console.c).
func leaveConsole() {
	_, _, _ = freeConsole.Call()
	name, err := windows.UTF16PtrFromString(fmt.Sprintf(`Local\Exequatur.window.%d`, os.Getppid()))
	if err != nil {
		return
	}
	waiting, err := windows.OpenEvent(windows.EVENT_MODIFY_STATE, false, name)
	if err != nil {
		return // nobody waits
	}
	_ = windows.SetEvent(waiting) // where it fails, the prompt waits
	_ = windows.CloseHandle(waiting)
}
