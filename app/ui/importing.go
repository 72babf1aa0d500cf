package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/importing"
)

// askImport asks for a list to import.
func (u *Window) askImport() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil {
			u.fail(err)
			return
		}
		if f == nil {
			return
		}
		path := f.URI().Path()
		_ = f.Close() // only its name was asked for
		u.importFile(path)
	}, u.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".csv", ".tsv", ".txt", ".xlsx"}))
	u.placeDialog(d)
}

// importFile shows what the import of a list would do.
func (u *Window) importFile(path string) {
	u.leave(func() {
		back := u.route
		p := importing.New(u.d, importing.Deps{
			Read: func(path string) (exchange.Table, error) {
				return exchange.ReadTable(path, exchange.ReadOptions{TmpDir: filepath.Dir(u.cfg.LogFile)})
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
