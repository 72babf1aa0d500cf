package graphics

import "golang.org/x/sys/windows"

// Tell shows a sentence to somebody who started the program from the desktop, where nobody sees what it writes.
func Tell(title, text string) {
	t, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	head, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, t, head, windows.MB_OK|windows.MB_ICONERROR) // there is no other way to say it
}
