package report

import (
	"context"
	"slices"
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// category is a part of an inventory.
type category struct {
	key   string
	items []string
}

// categories of an inventory: the articles art. 62 names (coats of arms, flags, signboards, seals and stamps, books, official printed
// matter, furniture, equipment), then what the receiving State gave out, and the rest.
var categories = []category{
	{"seals", []string{"seal", "stamp"}},
	{"emblems", []string{"arms", "flag", "signboard"}},
	{"printed", []string{"books", "forms"}},
	{"furnishing", []string{"furniture", "equipment", "key"}},
	{"cards", []string{"card", "plate"}},
	{"other", []string{"other"}},
}

// in are the things of a category.
func (c category) in(rows []view.InventoryRow) (out []view.InventoryRow) {
	for _, row := range rows {
		if slices.Contains(c.items, row.Item) {
			out = append(out, row)
		}
	}
	return out
}

// pieces of a thing: one where no number is recorded.
func pieces(row *view.InventoryRow) int64 { return max(row.Quantity, 1) }

// counted adds up how many pieces there are, and how many of them are still out.
func counted(rows []view.InventoryRow) (all, out int64) {
	for i := range rows {
		all += pieces(&rows[i])
		if rows[i].Mark == "out" || rows[i].Mark == "expired" {
			out += pieces(&rows[i])
		}
	}
	return all, out
}

// inventory lists what consulates were handed, that of one by the categories of art. 62, and adds it up.
func inventory(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	of, err := r.Inventory(ctx, p.AsOf, p.IDs...)
	if err != nil {
		return doc.Document{}, err
	}
	var ids []int64
	for id := range of {
		ids = append(ids, id)
	}
	posts, err := r.PostsOf(ctx, p.AsOf, ids...)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.inventory.name"), Landscape: true, Filter: filter(r, p, "print.all_records")}
	if len(posts) == 0 {
		d.Blocks = []doc.Block{doc.Text(w.T("report.inventory.empty"))}
		return d, nil
	}
	var whole []view.InventoryRow
	for i := range posts {
		whole = append(whole, of[posts[i].ID]...)
	}
	if len(posts) == 1 {
		d.Subtitle = joined(" · ", posts[0].Title, inventoryCount(r, whole))
		d.Blocks = []doc.Block{inventoryOfOne(r, whole)}
		return d, nil
	}
	d.Subtitle = joined(" · ", w.N("print.posts", len(posts)), inventoryCount(r, whole))
	d.Blocks = []doc.Block{inventoryOfMany(r, posts, of), section(w.T("print.together")), inventorySums(r, whole)}
	return d, nil
}

func inventoryCount(r *view.Register, rows []view.InventoryRow) string {
	w := r.Words()
	all, out := counted(rows)
	return joined(", ", w.N("lists.inventory.pieces", int(all)), w.N("lists.inventory.out", int(out)))
}

// inventoryHead are the columns of an inventory.
func inventoryHead(r *view.Register) doc.Table {
	t := doc.Table{Columns: weigh(heads(r, "item", "impression", "pieces", "held_by", "issued", "valid_until", "standing", "papers"), 2, 2, 0, 2, 0, 0, 1, 3)}
	t.Columns[2].Align = doc.Right
	return t
}

// inventoryOfOne lists the things of one consulate by category.
func inventoryOfOne(r *view.Register, rows []view.InventoryRow) doc.Table {
	t := inventoryHead(r)
	for _, c := range categories {
		things := c.in(rows)
		if len(things) > 0 {
			t.Rows = append(t.Rows, doc.Group(r.Words().T("lists.category."+c.key)))
		}
		for i := range things {
			t.Rows = append(t.Rows, inventoryLine(r, &things[i]))
		}
	}
	t.Rows = append(t.Rows, inventorySum(r, rows))
	return t
}

// inventoryOfMany lists the things of several consulates one after the other, each in the order of the categories.
func inventoryOfMany(r *view.Register, posts []view.PostRow, of map[int64][]view.InventoryRow) doc.Table {
	t := inventoryHead(r)
	for i := range posts {
		rows := of[posts[i].ID]
		t.Rows = append(t.Rows, doc.Group(posts[i].Title))
		for _, c := range categories {
			for _, x := range c.in(rows) {
				t.Rows = append(t.Rows, inventoryLine(r, &x))
			}
		}
		t.Rows = append(t.Rows, inventorySum(r, rows))
	}
	return t
}

func inventoryLine(r *view.Register, x *view.InventoryRow) doc.Row {
	w := r.Words()
	return doc.Row{Cells: []doc.Cell{{Text: w.Choice("inventory_item", "item", x.Item)}, orMissing(r, numbersOf(x)), {Text: number(pieces(x))},
		orMissing(r, x.Holder), date(r, x.IssuedOn), {Text: w.Date(x.ValidUntil), Bold: x.Mark == "expired"}, {Text: standingOf(r, x), Muted: x.Mark == "returned"},
		{Text: joined("\n", unbroken(x.Certificate), x.Note)}}}
}

func inventorySum(r *view.Register, rows []view.InventoryRow) doc.Row {
	all, out := counted(rows)
	return total(r.Words().T("print.sum"), "", number(all), "", "", "", r.Words().N("lists.inventory.out", int(out)), "")
}

// numbersOf is the number of a thing, or the stretch of numbers of forms.
func numbersOf(x *view.InventoryRow) string {
	serial := x.SerialFrom
	if x.SerialUntil != "" && x.SerialUntil != serial {
		serial = bound(serial + "–" + x.SerialUntil)
	}
	return joined("\n", unbroken(x.Number), unbroken(serial))
}

// standingOf says that a thing is out, or when it came back or was lost.
func standingOf(r *view.Register, x *view.InventoryRow) string {
	on := map[string]schema.Date{"returned": x.ReturnedOn, "lost": x.LostOn, "destroyed": x.DestroyedOn}[x.Mark]
	return joined("\n", r.Words().Mark("inventory_item", x.Mark), r.Words().Date(on))
}

// inventorySums adds things up by category and how they stand.
func inventorySums(r *view.Register, rows []view.InventoryRow) doc.Table {
	w := r.Words()
	marks := []string{"out", "expired", "returned", "lost", "destroyed"}
	t := doc.Table{Columns: []doc.Column{{Title: w.T("lists.column.category"), Weight: 1}, {Title: w.T("lists.column.pieces"), Align: doc.Right}}}
	for _, mark := range marks {
		t.Columns = append(t.Columns, doc.Column{Title: capital(w.Mark("inventory_item", mark)), Align: doc.Right})
	}
	line := func(title string, things []view.InventoryRow) doc.Row {
		all, _ := counted(things)
		row := doc.Cells(title, number(all))
		for _, mark := range marks {
			n := int64(0)
			for i := range things {
				if things[i].Mark == mark {
					n += pieces(&things[i])
				}
			}
			row.Cells = append(row.Cells, doc.Cell{Text: strconv.FormatInt(n, 10), Muted: n == 0})
		}
		return row
	}
	for _, c := range categories {
		if things := c.in(rows); len(things) > 0 {
			t.Rows = append(t.Rows, line(w.T("lists.category."+c.key), things))
		}
	}
	sum := line(w.T("print.sum"), rows)
	sum.Total = true
	t.Rows = append(t.Rows, sum)
	return t
}
