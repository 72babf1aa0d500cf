package printing

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// mostChips is how many records are named one by one.
const mostChips = 10

// mostHits is how many records are proposed.
const mostHits = 20

// whom is the choice of the records a document is about.
type whom struct {
	k     *column
	kinds *xwidget.ComboBox // of a document about any kind of list
	find  *xwidget.ComboBox
	chips *fyne.Container
	info  offered
}

func newWhom(k *column) *whom {
	w := k.p.d.Words
	x := &whom{k: k, chips: xwidget.NewFlow(look.Space)}
	x.find = xwidget.NewComboBox(w.T("printing.for"), k.p.d.WidgetWords(), x.suggest)
	x.find.Wide(460, 10)
	x.find.OnChanged = x.found
	x.kinds = xwidget.NewComboBox(w.T("printing.kind"), k.p.d.WidgetWords(), x.suggestKinds)
	x.kinds.Wide(0, 12)
	x.kinds.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			k.p.c.kind = o.Key
			k.show()
			k.p.remake()
		}
	}
	k.follow(x.find)
	k.follow(x.kinds)
	return x
}

// objects are the fields that matter for a document.
func (x *whom) objects(info offered) []fyne.CanvasObject {
	w := x.k.p.d.Words
	switch {
	case info.AnyKind && info.Of == "":
		out := []fyne.CanvasObject{labelled(w.T("printing.kind"), x.kinds)}
		if len(x.chips.Objects) > 0 {
			out = append(out, labelled(w.T("printing.which"), x.chips))
		}
		return out
	case info.Of != "":
		return []fyne.CanvasObject{labelled(w.T("printing.for"), x.chips, x.find)}
	case info.Records != "":
		return []fyne.CanvasObject{labelled(w.T("printing.which"), x.chips, x.find)}
	}
	return nil
}

// show shows the records chosen, one by one or, from a list, as many.
func (x *whom) show(info offered) {
	x.info = info
	p := x.k.p
	w := p.d.Words
	kind := p.c.kindFor(info.Info)
	r := p.c.chosen(info.Info)
	x.kinds.SetChosen(xwidget.Option{})
	if kind != "" {
		x.kinds.SetChosen(xwidget.Option{Key: kind, Text: w.Kind(kind, true)})
	}
	x.find.SetChosen(xwidget.Option{})
	x.chips.Objects = nil
	switch all := info.Of == "" && info.Records != ""; {
	case kind == "":
	case len(r.ids) == 0 && (all || r.list):
		x.chips.Add(xwidget.NewChip(w.T("printing.all"), "", nil))
	case len(r.ids) > mostChips:
		text := w.N("printing.many", len(r.ids))
		if r.filter != "" {
			text += " · " + r.filter
		}
		x.chip(text, func() { p.c.clear(kind) })
	default:
		names, err := p.d.Names(context.Background(), r.ids...)
		if err != nil {
			p.d.Log.Error("names of records", "error", err)
		}
		for _, id := range r.ids {
			x.chip(names[id].Title, func() { p.c.remove(kind, id) })
		}
	}
	x.chips.Hidden = len(x.chips.Objects) == 0
}

// chip shows what is chosen and takes it off.
func (x *whom) chip(text string, off func()) {
	p := x.k.p
	x.chips.Add(xwidget.NewChip(text, p.d.Words.T("printing.remove", map[string]any{"Title": text}), func() {
		off()
		x.k.show()
		p.focus(x.k.document.Entry())
		if x.info.Of != "" || x.info.Records != "" {
			p.focus(x.find.Entry())
		}
		p.remake()
	}))
}

// of are the kinds a record can be chosen of.
func (x *whom) of() []string {
	switch {
	case x.info.Of == report.Any:
		var out []string
		for _, k := range models.Catalog.All() {
			if k.Parent == "" && !k.Singleton && x.shows(k) {
				out = append(out, k.Key)
			}
		}
		return out
	case x.info.Of != "":
		return []string{x.info.Of}
	case x.info.Records != "":
		return []string{x.info.Records}
	}
	return nil
}

func (x *whom) shows(k *schema.Kind) bool { return !k.Sensitive || x.k.p.d.Sensitive() }

// suggest proposes records: the first ones of a kind before anything is typed.
func (x *whom) suggest(text string) []xwidget.Option {
	d := x.k.p.d
	kinds := x.of()
	var ids []int64
	if text = strings.TrimSpace(text); text != "" {
		hits, _ := d.Finder.Search(text, mostHits, searched(kinds)...)
		for _, h := range hits {
			ids = append(ids, h.ID)
		}
		if slices.Equal(kinds, []string{"appointment"}) {
			ids = x.appointments(ids)
		}
	} else if slices.Equal(kinds, []string{"appointment"}) && len(x.near()) > 0 {
		ids = x.appointments(x.near())
	} else if len(kinds) == 1 {
		recs, err := d.Store.List(context.Background(), kinds[0], mostHits)
		if err != nil {
			d.Log.Error("proposals", "error", err)
		}
		for _, r := range recs {
			ids = append(ids, r.Meta().ID)
		}
	}
	names, err := d.Names(context.Background(), ids...)
	if err != nil {
		d.Log.Error("names of records", "error", err)
		return nil
	}
	wheres, _, err := d.Wheres(context.Background(), d.AsOf(), ids...)
	if err != nil {
		d.Log.Error("places of records", "error", err)
	}
	out := make([]xwidget.Option, 0, len(ids))
	for _, id := range ids {
		n := names[id]
		o := xwidget.Option{ID: id, Key: n.Kind, Text: n.Title}
		if len(kinds) > 1 {
			o.Detail = d.Words.Kind(n.Kind, false)
		} else if n.Kind == "post" {
			o.Detail = wheres[id]
		}
		out = append(out, o)
	}
	return out
}

// searched are the kinds to look through for records of some: an appointment is found by its person and its consulate.
func searched(kinds []string) []string {
	if slices.Equal(kinds, []string{"appointment"}) {
		return []string{"person", "post"}
	}
	return kinds
}

// near are the consulates and persons chosen for other documents: their appointments are likely to be meant.
func (x *whom) near() []int64 {
	c := x.k.p.c
	return append(slices.Clone(c.records["post"].ids), c.records["person"].ids...)
}

// appointments are those of persons and at consulates, the latest first.
func (x *whom) appointments(of []int64) []int64 {
	d := x.k.p.d
	recs, err := d.Store.Select(context.Background(), "appointment", `k."person" IN ? OR k."post" IN ?`, of, of)
	if err != nil {
		d.Log.Error("appointments", "error", err)
	}
	var out []int64
	for _, rec := range slices.Backward(recs) {
		if len(out) < mostHits {
			out = append(out, rec.Meta().ID)
		}
	}
	return out
}

// found takes a record that was proposed. The field empties itself where there may be more.
func (x *whom) found(o xwidget.Option, ok bool) {
	if !ok {
		return
	}
	p := x.k.p
	p.c.add(x.info.Info, o.Key, o.ID)
	x.k.show()
	p.remake()
}

// suggestKinds proposes lists to print as a table.
func (x *whom) suggestKinds(text string) []xwidget.Option {
	w := x.k.p.d.Words
	var out []xwidget.Option
	for _, k := range models.Catalog.All() {
		name := w.Kind(k.Key, true)
		if k.Parent == "" && !k.Singleton && x.shows(k) && containsFolded(name, text) {
			out = append(out, xwidget.Option{Key: k.Key, Text: name})
		}
	}
	return out
}
