package report

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
)

// Blanks to be filled in by hand: lines for remarks, rows for what nobody recorded, the height of an impression of a seal in lines.
const (
	remarkLines    = 5
	blankRows      = 3
	impressionHigh = 7
)

// roomToWrite makes a row as high as handwriting needs.
const roomToWrite = "\u00a0\n\u00a0"

// handover is the protocol by which a consulate goes from one head to the next: things with boxes to tick, the impressions of its seals,
// its archives kept apart (art. 61), keys, remarks, and lines to be signed.
func handover(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	page, err := r.PostPage(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	of, err := r.Inventory(ctx, p.AsOf, p.IDs[0])
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	var things []view.InventoryRow
	for _, x := range of[p.IDs[0]] {
		if x.Mark == "out" || x.Mark == "expired" { // what was returned, lost or destroyed is handed to nobody
			things = append(things, x)
		}
	}
	giver, taker := handoverSides(&page, p)
	d := doc.Document{Title: w.T("report.handover.name"), Subtitle: page.Row.Title,
		Filter: onlyPost(w, &page.Row)}
	d.Blocks = append(d.Blocks, doc.Text(w.T("lists.handover.intro", map[string]any{"Post": page.Row.Title})), doc.KeyValues{Columns: 2, Rows: []doc.KeyValue{
		{Key: w.T("lists.handover.giver"), Value: giver}, {Key: w.T("lists.handover.taker"), Value: taker},
		{Key: w.Field("post", "seat"), Value: page.Row.Seat}, {Key: w.Field("post", "office_address"), Value: strings.ReplaceAll(page.Row.Address, "\n", ", ")},
		{Key: w.Field("post", "register_no"), Value: page.Row.RegisterNo}, {Key: w.T("lists.handover.effective")}}})
	d.Blocks = append(d.Blocks, section(w.T("lists.handover.things")))
	if len(things) == 0 {
		d.Blocks = append(d.Blocks, doc.Text(w.T("lists.handover.nothing")))
	}
	d.Blocks = append(d.Blocks, handoverThings(r, things))
	d.Blocks = append(d.Blocks, section(w.T("lists.handover.seals")), impressions(r, categories[0].in(things)))
	d.Blocks = append(d.Blocks, archives(r, page.File.Rec.(*models.Post))...)
	d.Blocks = append(d.Blocks, section(w.T("lists.handover.keys")), keysTable(r))
	remarks := []doc.Block{section(w.T("lists.handover.remarks"))}
	for range remarkLines {
		remarks = append(remarks, doc.Spacer{Height: 20}, doc.Rule{})
	}
	d.Blocks = append(d.Blocks, doc.Keep{Blocks: remarks})
	when := w.T("lists.handover.place_and_date")
	d.Blocks = append(d.Blocks, doc.Keep{Blocks: []doc.Block{doc.Spacer{Height: 14}, doc.Text(w.T("lists.handover.copies")), doc.Spacer{Height: 30}, doc.Signatures{Lines: []doc.Signature{
		{Above: w.T("lists.handover.giver"), Name: giver, Below: when}, {Above: w.T("lists.handover.taker"), Name: taker, Below: when}, {Above: w.T("lists.handover.witness"), Below: when}}}}})
	return d, nil
}

// handoverSides are who hands over, the person in office or the last one, and who takes over: as chosen, else the one admitted.
func handoverSides(page *view.PostPage, p Params) (giver, taker string) {
	row := &page.Row
	if giver = row.Head; giver == "" {
		for _, a := range page.Succession {
			if !after(a.Since, p.AsOf) && a.PersonID != row.AdmittedID {
				giver = a.Person
			}
		}
	}
	if taker = pick(p, takerOption); taker == "" {
		taker = row.Admitted
	}
	return giver, taker
}

// handoverThings lists things by category, each with a box, a running number and room for a remark; seals follow with their impressions.
func handoverThings(r *view.Register, things []view.InventoryRow) doc.Table {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "handed", "number", "item", "impression", "pieces", "papers", "condition"), 0, 0, 2, 2, 0, 2, 3)}
	t.Columns[1].Align, t.Columns[4].Align = doc.Right, doc.Right
	n := int64(0)
	for _, c := range categories {
		list := c.in(things)
		if len(list) > 0 {
			t.Rows = append(t.Rows, doc.Group(w.T("lists.category."+c.key)))
		}
		for i := range list {
			x := &list[i]
			n++
			t.Rows = append(t.Rows, doc.Cells(box, number(n), w.Choice("inventory_item", "item", x.Item), numbersOf(x), number(pieces(x)), unbroken(x.Certificate), ""))
		}
	}
	t.Rows = append(t.Rows, doc.Group(w.T("lists.handover.further")))
	for range blankRows {
		n++
		t.Rows = append(t.Rows, doc.Cells(box, number(n), roomToWrite, "", "", "", ""))
	}
	return t
}

// impressions leaves room for the impression of each seal and stamp.
func impressions(r *view.Register, seals []view.InventoryRow) doc.Table {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "handed", "item", "impression", "impression_space"), 0, 1, 1, 3)}
	space := strings.Repeat("\u00a0\n", impressionHigh) + "\u00a0"
	for i := range seals {
		t.Rows = append(t.Rows, doc.Cells(box, w.Choice("inventory_item", "item", seals[i].Item), numbersOf(&seals[i]), space))
	}
	if len(seals) == 0 {
		t.Rows = append(t.Rows, doc.Cells(box, "", "", space))
	}
	return t
}

// archives are what art. 61 protects: the papers of the office, which an honorary head keeps apart from all others.
func archives(r *view.Register, post *models.Post) []doc.Block {
	w := r.Words()
	facts := []doc.KeyValue{}
	for _, f := range []struct{ key, value string }{{"archive_place", post.ArchivePlace}, {"archive_apart_on", w.Date(post.ArchiveApartOn)}} {
		fact := doc.KeyValue{Key: w.Field("post", f.key), Value: f.value}
		if f.value == "" && r.IsInternal() {
			fact.Value, fact.Missing = w.T("not_recorded"), true
		}
		if fact.Value != "" {
			facts = append(facts, fact)
		}
	}
	out := []doc.Block{section(w.T("lists.handover.archives")), doc.Text(w.T("lists.handover.archives_text"))}
	if len(facts) > 0 {
		out = append(out, doc.KeyValues{Columns: 1, Rows: facts})
	}
	t := doc.Table{Columns: weigh(heads(r, "handed", "archive", "years", "condition"), 0, 3, 1, 3)}
	for _, key := range []string{"correspondence", "registers", "fees", "forms", "personal", "electronic", "classified"} {
		t.Rows = append(t.Rows, doc.Cells(box, w.T("lists.archive."+key), "", ""))
	}
	return append(out, t)
}

// keysTable is filled in by hand: keys, codes and devices are in nobody's inventory by their locks.
func keysTable(r *view.Register) doc.Table {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "handed", "key_to", "pieces", "condition"), 0, 3, 0, 3)}
	for _, key := range []string{"office", "safe", "archive", "letter_box", "devices"} {
		t.Rows = append(t.Rows, doc.Cells(box, w.T("lists.key."+key), "", ""))
	}
	return t
}
