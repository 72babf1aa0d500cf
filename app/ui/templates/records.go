package templates

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// mostRecords is how many records are proposed.
const mostRecords = 20

// suggest proposes records of a kind. Appointments have no name to be found by: they are found by the person or the consulate.
func suggest(d *desk.Desk, kind, text string) []xwidget.Option {
	ctx := context.Background()
	var ids []int64
	switch text = strings.TrimSpace(text); {
	case text == "":
		recs, err := d.Store.List(ctx, kind, mostRecords)
		if err != nil {
			d.Log.Error("proposals", "error", err)
		}
		for _, r := range recs {
			ids = append(ids, r.Meta().ID)
		}
	case kind == "appointment":
		ids = appointments(d, hits(d, text, "person", "post"))
	default:
		ids = hits(d, text, kind)
	}
	names, err := d.Names(ctx, slices.Clone(ids)...)
	if err != nil {
		d.Log.Error("names of records", "error", err)
		return nil
	}
	var out []xwidget.Option
	for _, id := range ids {
		out = append(out, xwidget.Option{ID: id, Text: names[id].Title})
	}
	return out
}

func hits(d *desk.Desk, text string, of ...string) (ids []int64) {
	found, _ := d.Finder.Search(text, mostRecords, of...)
	for _, h := range found {
		ids = append(ids, h.ID)
	}
	return ids
}

// appointments are those of persons and consulates.
func appointments(d *desk.Desk, of []int64) (ids []int64) {
	if len(of) == 0 {
		return nil
	}
	recs, err := d.Store.Select(context.Background(), "appointment", `k."person" IN ? OR k."post" IN ?`, of, of)
	if err != nil {
		d.Log.Error("appointments", "error", err)
	}
	for _, r := range recs[:min(len(recs), mostRecords)] {
		ids = append(ids, r.Meta().ID)
	}
	return ids
}
