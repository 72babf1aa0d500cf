//go:build !windows

package graphics

import "os/exec"

// tellers are the programs of desktops that show a sentence, the best first. The old xmessage knows neither Unicode nor line ends.
var tellers = []func(title, text string) []string{
	func(title, text string) []string {
		return []string{"zenity", "--error", "--no-markup", "--width=460", "--title", title, "--text", text}
	},
	func(title, text string) []string { return []string{"kdialog", "--title", title, "--error", text} },
	func(title, text string) []string { return []string{"notify-send", title, text} },
}

// Tell shows a sentence to somebody who started the program from the desktop, where nobody sees what it writes; where the desktop has no
// program for that, nothing is shown.
func Tell(title, text string) { tell(title, text, run) }

func tell(title, text string, run func(command []string) error) {
	for _, t := range tellers {
		if run(t(title, text)) == nil {
			return
		}
	}
}

func run(command []string) error {
	cmd := exec.Command(command[0], command[1:]...)
	err := cmd.Run()
	if exit, ok := err.(*exec.ExitError); ok && exit.ExitCode() == 1 { // closed by its cross
		return nil
	}
	return err
}
