package ui

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/ui/exporting"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
)

// exportList asks how a list is written to a file, then writes it.
func (u *Window) exportList(kind, title string, shown, chosen []int64) {
	exporting.Show(u.d, exporting.List{Kind: kind, Title: title, Shown: shown, Chosen: chosen}, u.export)
}

// export writes a list to a file that is asked for.
func (u *Window) export(req export.Request) {
	req.TmpDir = filepath.Dir(u.cfg.LogFile)
	s, w := u.d.Store, u.w
	var res export.Result
	u.saveTold(export.FileName(w, req), func(to io.Writer) (err error) {
		res, err = export.Write(context.Background(), s, view.New(s, w), req, to)
		return err
	}, func() (string, error) {
		return strings.Join(res.Lines(w), " "), export.Remember(context.Background(), s, res)
	})
}

// exportWhole writes the complete register with its attachments, once it is understood that it holds what is sensitive.
func (u *Window) exportWhole() {
	w, s := u.w, u.d.Store
	name := strings.TrimSuffix(filepath.Base(s.Path()), filepath.Ext(s.Path())) + " " + string(s.Today().Date()) + ".zip"
	xwidget.Confirm(u.win, w.T("exporting.whole.title"), w.T("exporting.whole.text"), w.T("exporting.save"), w.T("form.cancel"), func() {
		u.saveFile(name, func(to io.Writer) error {
			return whole.WriteZIP(context.Background(), s, to, w.T("window.name")+" "+u.cfg.Version)
		})
	})
}
