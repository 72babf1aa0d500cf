package ui

import (
	"path/filepath"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/importing"
)

// listEndings are the kinds of file a list is read from.
var listEndings = []string{".csv", ".tsv", ".txt", ".xlsx"}

// askImport asks for a list to import.
func (u *Window) askImport() {
	u.askFile(u.w.T("file.import.title"), u.w.T("file.import"), listEndings, u.importFile)
}

// importFile shows what the import of a list would do.
func (u *Window) importFile(path string) {
	u.leave(func() {
		back := u.route
		p := importing.New(u.d, importing.Deps{
			Read: func(path string) (source.Table, error) {
				return source.Open(path, source.Options{TmpDir: filepath.Dir(u.cfg.LogFile)})
			},
			Prepare: exchange.Prepare,
			Done:    func() { u.show(back) },
		}, path)
		u.page, u.route = p, desk.Route{Page: "import"}
		u.frame.show(p, u.route)
		p.Show()
		u.menus()
		u.focus(p)
	})
}
