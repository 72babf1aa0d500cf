package ui

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
)

// print makes a document. While sensitive fields are shown it asks which variant; the document says which it is.
func (u *Window) print(name string, ids []int64) {
	if !u.reveal {
		u.printFrom(u.d.View, name, ids)
		return
	}
	if name == "consul-file" || len(ids) > 0 && u.onlyInternal(ids[0]) {
		u.printFrom(u.d.View, name, ids)
		return
	}
	public := func() { u.printFrom(view.New(u.d.Store, u.w), name, ids) }
	internal := func() { u.printFrom(u.d.View, name, ids) }
	xwidget.AskThree(u.win, u.w.T("page.list.variant"), u.w.T("print.variant"),
		xwidget.Answer{Text: u.w.T("page.list.public"), Do: public}, xwidget.Answer{Text: u.w.T("page.list.internal"), Do: internal}, xwidget.Answer{Text: u.w.T("form.cancel")})
}

// onlyInternal reports whether a record is of a kind that has no public variant.
func (u *Window) onlyInternal(id int64) bool {
	names, err := u.d.Store.Names(ctx(), id)
	k := models.Catalog.Kind(names[id].Kind)
	return err == nil && k != nil && k.Sensitive
}

// printFrom makes a document away from the goroutine of the window and opens it.
func (u *Window) printFrom(view *view.Register, name string, ids []int64) {
	day := u.day()
	u.d.Toast(u.w.T("print.making"), "", nil)
	u.cfg.Runner().Go(func(ctx context.Context) func() {
		path, err := u.cfg.Report(ctx, view, name, ids, day)
		if err == nil {
			err = u.cfg.OpenFile(path)
		}
		return func() {
			if err != nil && path == "" {
				u.fail(err)
				return
			}
			if err != nil { // made, but the system has nothing to show it with
				u.cfg.Log.Warn("open a print", "error", err)
			}
			u.d.Toast(u.w.T("print.made", map[string]any{"File": path}), u.w.T("print.save_as"), func() { u.saveCopy(path) })
		}
	})
}

func (u *Window) saveCopy(path string) {
	u.saveFile(filepath.Base(path), func(w io.Writer) error {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = io.Copy(w, f)
		return err
	})
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
