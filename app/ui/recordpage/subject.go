package recordpage

import (
	"context"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// withPages are the kinds of record that have a page of their own.
var withPages = map[string]bool{"post": true, "person": true, "city": true, "twinning": true, "event": true}

// OpenSubject goes to the page of a record, or to that of the record it belongs to; nil where there is none.
func OpenSubject(d *desk.Desk, id int64) func() {
	ctx := context.Background()
	for id != 0 {
		names, err := d.Store.Names(ctx, id)
		if err != nil {
			d.Log.Error("subject of an action", "error", err)
			return nil
		}
		kind := names[id].Kind
		switch {
		case withPages[kind]:
			return func() { d.Go(desk.Route{Page: kind, ID: id}) }
		case kind == "":
			return nil
		}
		rec, err := d.Store.Get(ctx, kind, id)
		if err != nil {
			return nil // gone since: nothing to go to
		}
		if id = rec.Meta().Parent; kind == "appointment" {
			id = postOf(rec)
		}
	}
	return nil
}

func postOf(rec schema.Record) int64 {
	if a, ok := rec.(*models.Appointment); ok {
		return a.Post
	}
	return 0
}
