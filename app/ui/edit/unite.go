package edit

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/state/alike"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// MergeWith asks which other record of a kind is the same as one, then how the two become one.
func MergeWith(d *desk.Desk, kind string, id int64) {
	w := d.Words
	field := &schema.Field{Key: "other", Type: schema.RefType, Ref: []string{kind}}
	problem := xwidget.NewPara("", look.CaptionText, look.Error)
	var other int64
	label := w.T("merge.other")
	var likely []xwidget.Option
	for _, m := range likelyOnes(d, kind, id) {
		likely = append(likely, xwidget.Option{ID: m.ID, Text: d.RefTitle(m.ID), Detail: w.T("alike." + m.Why)})
	}
	box := xwidget.NewComboBox(label, d.WidgetWords(), func(text string) []xwidget.Option {
		options := suggestRef(d, field, text, 0)
		if strings.TrimSpace(text) == "" {
			options = append(slices.Clone(likely), options...)
		}
		seen := map[int64]bool{id: true}
		return slices.DeleteFunc(options, func(o xwidget.Option) bool { // places of the gazetteer are no records
			gone := o.ID <= 0 || seen[o.ID]
			seen[o.ID] = true
			return gone
		})
	})
	box.OnChanged = func(o xwidget.Option, _ bool) { other = o.ID; problem.SetText("") }
	if len(likely) > 0 {
		box.SetChosen(likely[0])
		other = likely[0].ID
	}
	xwidget.Dialog{
		Title: w.T("merge.which"), Message: w.T("merge.which.text", map[string]any{"Title": d.RefTitle(id)}),
		Content: xwidget.NewColumn(look.Space, xwidget.NewPara(label, look.TableText, look.MutedText), box, problem),
		Answers: []xwidget.Answer{{Text: w.T("form.cancel")}, {Text: w.T("merge.compare"), Style: xwidget.Primary, Before: func() bool {
			box.Settle()
			if other == 0 {
				problem.SetText(w.T("merge.choose"))
			}
			return other != 0
		}, Do: func() { Merge(d, kind, id, other) }}},
		Default: 1, Cancel: 0, Width: 560, Height: 300, Focus: box.Entry(),
	}.Show(d.Window)
}

// likelyOnes are the records most like one.
func likelyOnes(d *desk.Desk, kind string, id int64) []alike.Match {
	x, err := alike.Load(context.Background(), d.Store, kind)
	if err != nil || x == nil {
		return nil
	}
	file, err := d.Store.File(context.Background(), kind, id)
	if err != nil {
		return nil
	}
	var children []schema.Record
	for _, parts := range file.Parts {
		children = append(children, parts...)
	}
	return x.Like(file.Rec, children)
}

// union is the dialog in which two records become one.
type union struct {
	d      *desk.Desk
	kind   *schema.Kind
	recs   [2]schema.Record
	stays  int            // which of the two
	chosen map[string]int // whose value is kept, by the key of the field
	picks  map[string][2]*pick
	moves  *xwidget.Para
	bad    *xwidget.Para
}

// Merge shows two records of a kind side by side and makes them one, in one action that can be undone. The first is proposed to stay.
func Merge(d *desk.Desk, kind string, a, b int64) {
	w := d.Words
	u := &union{d: d, kind: models.Catalog.Kind(kind), chosen: map[string]int{}, picks: map[string][2]*pick{},
		moves: xwidget.NewPara("", look.BaseText, look.Text), bad: xwidget.NewPara("", look.BaseText, look.Error)}
	for i, id := range []int64{a, b} {
		rec, err := d.Store.Get(context.Background(), kind, id)
		if err != nil {
			d.Fail(err)
			return
		}
		u.recs[i] = rec
	}
	column := xwidget.NewColumn(2 * look.Space)
	scroll := container.NewVScroll(column)
	row := func(key, label string, text [2]string, take func(side int)) {
		var two [2]*pick
		for i := range two {
			two[i] = newPick(label+": "+text[i], text[i], "", false, func() { take(i) })
			two[i].scroll = scroll
		}
		two[0].chosen = true
		u.picks[key] = two
		column.Add(newThreeColumns(xwidget.NewPara(label, look.BaseText, look.MutedText), two[0], two[1]))
	}
	var titles [2]string
	for i, r := range u.recs {
		titles[i] = d.RefTitle(r.Meta().ID)
		if more := detail(d, kind, r.Meta().ID); more != "" {
			titles[i] += "\n" + more
		}
	}
	row("", w.T("merge.stays"), titles, u.stay)
	differ, one := alike.Differing(u.kind, u.recs[0], u.recs[1])
	for _, f := range differ {
		if f.Sensitive && d.Sensitive != nil && !d.Sensitive() {
			continue // the one that stays keeps its own
		}
		row(f.Key, w.Field(kind, f.Key), [2]string{d.FieldText(u.kind, f, u.recs[0]), d.FieldText(u.kind, f, u.recs[1])}, func(side int) { u.choose(f.Key, side) })
	}
	if len(one) > 0 {
		var names []string
		for _, f := range one {
			names = append(names, w.Field(kind, f.Key))
		}
		column.Add(xwidget.NewPara(w.T("merge.kept", map[string]any{"Fields": strings.Join(names, ", ")}), look.CaptionText, look.MutedText))
	}
	column.Add(u.moves)
	column.Add(u.bad)
	u.rehearse()
	xwidget.Dialog{
		Title: w.T("merge.title", map[string]any{"Kind": w.KindInText(kind)}), Message: w.T("merge.text"), Content: scroll,
		Answers: []xwidget.Answer{{Text: w.T("form.cancel")}, {Text: w.T("merge.do"), Style: xwidget.Primary, Before: func() bool { return u.bad.Text() == "" }, Do: u.do}},
		Default: -1, Cancel: 0, Width: 860, Height: min(600, 330+58*float32(len(u.picks))), Focus: u.picks[""][0],
	}.Show(d.Window)
}

// stay chooses which record stays; its values are kept unless somebody chose otherwise.
func (u *union) stay(side int) {
	u.stays = side
	for key, two := range u.picks {
		at := side
		if c, ok := u.chosen[key]; ok && key != "" {
			at = c
		}
		two[0].set(at == 0)
		two[1].set(at == 1)
	}
	u.rehearse()
}

func (u *union) choose(key string, side int) {
	u.chosen[key] = side
	u.picks[key][0].set(side == 0)
	u.picks[key][1].set(side == 1)
	u.rehearse()
}

func (u *union) ends() (from, into int64) {
	return u.recs[1-u.stays].Meta().ID, u.recs[u.stays].Meta().ID
}

// taken are the fields whose values come from the record that goes.
func (u *union) taken() map[string]bool {
	out := map[string]bool{}
	for key, side := range u.chosen {
		if side != u.stays {
			out[key] = true
		}
	}
	return out
}

// rehearse says what would move, or why the two cannot be one.
func (u *union) rehearse() {
	from, into := u.ends()
	moves, err := alike.Rehearse(context.Background(), u.d.Store, u.kind.Key, from, into, u.taken())
	w := u.d.Words
	u.bad.SetText("")
	switch {
	case err != nil:
		u.moves.SetText("")
		u.bad.SetText(w.Error(err))
	case len(moves) == 0:
		u.moves.SetText(w.T("merge.nothing_moves"))
	default:
		u.moves.SetText(w.T("merge.moves", map[string]any{"What": Counts(u.d, moves)}))
	}
}

// Counts writes how many records of which kinds.
func Counts(d *desk.Desk, moves []alike.Move) string {
	var out []string
	for _, m := range moves {
		out = append(out, d.Words.Kind(m.Kind, true)+": "+strconv.Itoa(m.Count))
	}
	return strings.Join(out, ", ")
}

func (u *union) do() {
	from, into := u.ends()
	d, take := u.d, u.taken()
	done := d.Words.T("merge.done", map[string]any{"From": d.RefTitle(from), "Into": d.RefTitle(into)})
	if d.Act(store.Action{Kind: "merge", Subject: into}, done, func(tx *store.Tx) error { return alike.Merge(tx, u.kind.Key, from, into, take) }) {
		d.Go(desk.Route{Page: u.kind.Key, ID: into})
	}
}
