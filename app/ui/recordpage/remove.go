package recordpage

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models/store"
)

// Remove is the item of a menu that takes a record out of the lists, for a reason; undo brings it back.
func Remove(d *desk.Desk, kind string, id int64, title string) *fyne.MenuItem {
	return fyne.NewMenuItem(d.Words.T("page.record.remove"), func() { RemoveFor(d, kind, id, title, nil) })
}

// RemoveFor asks why a record is to be taken out of the lists, does it, and then what follows.
func RemoveFor(d *desk.Desk, kind string, id int64, title string, then func()) {
	AskReason(d, title, func(reason string) {
		done := d.Words.T("page.record.removed_done", map[string]any{"Title": title})
		if d.Act(store.Action{Kind: "remove", Subject: id, Reason: reason}, done, func(tx *store.Tx) error { return tx.Void(kind, id, reason) }) && then != nil {
			then()
		}
	})
}
