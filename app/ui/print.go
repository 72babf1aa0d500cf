package ui

import (
	"context"
	"io"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/printing"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// printRoute is where the Print page stands.
var printRoute = desk.Route{Page: "print"}

// print opens the Print page on what a page asks to be printed.
func (u *Window) print(p desk.Paper) {
	u.leave(func() {
		u.paper.Ask(p, u.w.Lang, u.reveal)
		u.Go(printRoute)
	})
}

// printShown prints what is shown; a page with nothing to print leads to the Print page all the same.
func (u *Window) printShown() {
	if p, ok := u.page.(desk.Printer); ok {
		p.Print()
		return
	}
	u.Go(printRoute)
}

// printPage makes the Print page.
func (u *Window) printPage() desk.Page {
	deps := printing.Deps{
		Printer: u.cfg.Printer, Preview: u.cfg.Preview, Now: u.cfg.Now, WriteFile: u.cfg.WriteFile, OpenFile: u.cfg.OpenFile,
		AskPath: u.askPath, AskFolder: u.askFolder, Passing: u.passing, Fonts: u.cfg.Fonts,
	}
	if u.cfg.Letters != nil {
		deps.Letters = u.cfg.Letters(u.d.Store)
	}
	return printing.New(u.d, deps, u.paper)
}

// saveFile asks for a place, then writes the file there whole or not at all. The toolkit has emptied or made the file by the time it
// answers, so it is only asked for the name.
func (u *Window) saveFile(suggested string, write func(io.Writer) error) {
	u.saveTold(suggested, write, nil)
}

// saveTold does the same; told, where it is set, ends the work once the file stands and gives what is to be said of it.
func (u *Window) saveTold(suggested string, write func(io.Writer) error, told func() (string, error)) {
	u.askPath(suggested, func(path string) {
		u.cfg.Runner().Go(func(context.Context) func() {
			err := u.cfg.WriteFile(path, write)
			text := u.w.T("window.file_saved", map[string]any{"File": path})
			if err == nil && told != nil {
				var more string
				more, err = told()
				text += " " + more
			}
			return func() {
				if err != nil {
					u.fail(err)
					return
				}
				u.toast(text, u.w.T("window.open_file"), func() {
					if err := u.cfg.OpenFile(path); err != nil {
						u.cfg.Log.Warn("open a file", "error", err)
					}
				})
			}
		})
	})
}

func (u *Window) toast(text, action string, do func()) {
	u.host.Toast(xwidget.Toast{Text: text, Action: action, OnAction: do, Close: u.w.T("window.close")})
}
