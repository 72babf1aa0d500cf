package ui

import (
	"errors"
	"path/filepath"

	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/store"
)

// askUpgrade asks before a register of an older version is brought up to date, where that is why it was not opened, and reports whether
// it is. While it is thought about the register is nobody's.
func (u *Window) askUpgrade(path string, err error) bool {
	var f *store.Failure
	if !errors.As(err, &f) || f.Code != store.NeedsUpgrade {
		return false
	}
	w := u.w
	copied, _ := f.Args["Copy"].(string)
	text := w.T("upgrade.text", map[string]any{"File": filepath.Base(path), "Folder": filepath.Dir(path), "Copy": filepath.Base(copied)})
	xwidget.Confirm(u.win, w.T("upgrade.title"), text, w.T("upgrade.do"), w.T("upgrade.not"), func() { u.openAs(path, true) })
	return true
}

// tellUpgrade says where the copy lies that was made before a register was brought up to date.
func (u *Window) tellUpgrade(s *store.Store) {
	if s.Upgraded == "" {
		return
	}
	xwidget.Inform(u.win, u.w.T("upgrade.done.title"), u.w.T("upgrade.done.text", map[string]any{"Copy": s.Upgraded}), u.w.T("window.close"), nil)
}
