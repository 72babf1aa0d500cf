package recordpage

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// quick is something done to a record by one tap: the day it happened is today.
type quick struct {
	words string                                  // key of the button
	done  string                                  // key of what is said then
	open  func(schema.Record) bool                // whether it is still to be done
	set   func(rec schema.Record, on schema.Date) // does it
}

// Quicks are the kinds of record that something comes about for by one tap.
var Quicks = map[string]quick{
	"task": {"page.task.done", "page.task.done_done", func(r schema.Record) bool { return r.(*models.Task).DoneOn == "" },
		func(r schema.Record, on schema.Date) { r.(*models.Task).DoneOn = on }},
	"inventory_item": {"page.inventory_item.returned", "page.inventory_item.returned_done", func(r schema.Record) bool {
		i := r.(*models.InventoryItem)
		return i.ReturnedOn == "" && i.LostOn == "" && i.DestroyedOn == ""
	}, func(r schema.Record, on schema.Date) { r.(*models.InventoryItem).ReturnedOn = on }},
	"activity_report": {"page.activity_report.received", "page.activity_report.received_done", func(r schema.Record) bool { return r.(*models.ActivityReport).ReceivedOn == "" },
		func(r schema.Record, on schema.Date) { r.(*models.ActivityReport).ReceivedOn = on }},
	"post": {"page.post.confirm", "page.post.confirm_done", func(schema.Record) bool { return true }, func(r schema.Record, on schema.Date) { r.(*models.Post).ConfirmedOn = on }},
}

// QuickText is what can be done to a record by one tap, and whether there is anything.
func QuickText(d *desk.Desk, rec schema.Record) (text string, ok bool) {
	q, ok := Quicks[models.KindOf(rec).Key]
	if !ok || !q.open(rec) || !d.CanEdit() {
		return "", false
	}
	return d.Words.T(q.words), true
}

// DoQuick does it: one action that can be undone.
func DoQuick(d *desk.Desk, kind string, ids ...int64) {
	q, ok := Quicks[kind]
	if !ok || len(ids) == 0 || !d.CanEdit() {
		return
	}
	w := d.Words
	said := w.T(q.done, map[string]any{"Title": d.RefTitle(ids[0])})
	if len(ids) > 1 {
		said = w.N(q.done+".many", len(ids))
	}
	today := d.Store.Today().Date()
	d.Act(store.Action{Kind: "edit_" + kind, Subject: ids[0]}, said, func(tx *store.Tx) error {
		for _, id := range ids {
			rec, err := tx.Get(kind, id)
			if err != nil {
				return err
			}
			if !q.open(rec) {
				continue
			}
			q.set(rec, today)
			if p, ok := rec.(*models.Post); ok {
				p.ConfirmedBy = d.Store.Author()
			}
			if err := tx.Update(rec); err != nil {
				return err
			}
		}
		return nil
	})
}

// Quick is the item of a row's menu for that.
func Quick(d *desk.Desk, rec schema.Record) []*fyne.MenuItem {
	text, ok := QuickText(d, rec)
	if !ok {
		return nil
	}
	kind, id := models.KindOf(rec).Key, rec.Meta().ID
	return []*fyne.MenuItem{fyne.NewMenuItem(text, func() { DoQuick(d, kind, id) })}
}
