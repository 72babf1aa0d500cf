package recordpage

import (
	"context"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
)

// OpenSubject goes to the page of a record, or to that of the record it belongs to; nil where there is none.
func OpenSubject(d *desk.Desk, id int64) func() {
	ctx := context.Background()
	for id != 0 {
		names, err := d.Store.Names(ctx, id)
		if err != nil {
			d.Log.Error("subject of an action", "error", err)
			return nil
		}
		k := models.Catalog.Kind(names[id].Kind)
		switch {
		case k == nil || k.Singleton:
			return nil
		case k.Parent == "":
			return goTo(d, k.Key, id)
		}
		rec, err := d.Store.Get(ctx, k.Key, id)
		if err != nil {
			return nil // gone since: nothing to go to
		}
		id = rec.Meta().Parent
	}
	return nil
}
