package recordpage

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models/store"
)

// Remove is the item of a menu that takes a record out of the lists; undo brings it back.
func Remove(d *desk.Desk, kind string, id int64, title string) *fyne.MenuItem {
	return fyne.NewMenuItem(d.Words.T("page.record.remove"), func() {
		d.Act(store.Action{Kind: "remove", Subject: id}, d.Words.T("page.record.removed_done", map[string]any{"Title": title}),
			func(tx *store.Tx) error { return tx.Void(kind, id, "") })
	})
}
