package diary

import (
	"context"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// record is the page of one diary entry.
type record struct {
	recordpage.Page
	d     *desk.Desk
	names map[int64]store.Named // of what the entry refers to
}

// NewRecord makes the page of one diary entry.
func NewRecord(d *desk.Desk, id int64) desk.Page {
	r := &record{d: d}
	r.Page = recordpage.Page{D: d, Kind: "event", ID: id, Read: r.read}
	r.Init()
	return r
}

func (r *record) read(ctx context.Context, day schema.Day) (func() recordpage.View, error) {
	file, err := r.d.Store.File(ctx, "event", r.ID)
	if err != nil {
		return nil, err
	}
	e := file.Rec.(*models.Event)
	members := file.Parts["participant"]
	ids := append(recordpage.Refs(members...), e.City)
	for _, m := range members {
		ids = append(ids, m.Meta().ID)
	}
	names, err := r.d.Names(ctx, append(ids, e.About...)...)
	if err != nil {
		return nil, err
	}
	rel, err := r.ReadRelated(ctx, day)
	if err != nil {
		return nil, err
	}
	log, err := r.d.View.LogOf(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	return func() recordpage.View {
		r.names = names
		v := recordpage.View{Title: e.Title, State: r.line(e), Void: e.Void, Sections: []fyne.CanvasObject{r.about(e)}}
		if text := r.text(e); text != nil {
			v.Sections = append(v.Sections, text)
		}
		v.Add = rel.AddItems()
		v.Sections = append(v.Sections, r.Children("participant", members, names, day, delegation(e.Event)), rel.Section("gift", e.Event == "gift" || e.Event == "visit", r.gift(e)),
			rel.Section("task", false, nil), r.Attachments(), r.ProblemSection(r.Problems(recordpage.Checked(r.Kind, file))),
			recordpage.History(r.d, r.ID, log))
		return v
	}, nil
}

// delegation reports whether an event of a kind usually has members worth naming.
func delegation(event string) bool {
	return event == "visit" || event == "delegation" || event == "meeting" || event == "working_session"
}

// gift fills in whose a gift of the event is: of the twinning or the consulate it is about, on its day.
func (r *record) gift(e *models.Event) func(schema.Record) {
	return func(rec schema.Record) {
		g := rec.(*models.Gift)
		if e.From != "" {
			g.Date = e.From
		}
		for _, id := range e.About {
			switch r.names[id].Kind {
			case "twinning":
				g.Twinning = id
			case "post":
				g.Post = id
			}
		}
	}
}

// line says what it was, when and where.
func (r *record) line(e *models.Event) string {
	w := r.d.Words
	key := "page.event.line"
	switch {
	case e.From == "" && e.City == 0:
		key = "page.event.line_plain"
	case e.From == "":
		key = "page.event.line_undated"
	case e.City == 0:
		key = "page.event.line_nowhere"
	}
	return capital(w.T(key, map[string]any{"What": w.Choice("event", "event", e.Event), "When": w.Range(e.From, e.Until), "Where": r.names[e.City].Title}))
}

// capital begins a sentence.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

// about is what the entry belongs to, where it was, and who took part.
func (r *record) about(e *models.Event) fyne.CanvasObject {
	w := r.d.Words
	var left, right []xwidget.KeyValue
	label := w.Field("event", "about")
	for _, id := range e.About {
		left = append(left, xwidget.KeyValue{Label: label, Value: r.d.RefTitle(id), Open: r.goTo(r.names[id].Kind, id)})
		label = ""
	}
	if len(e.About) == 0 {
		left = append(left, r.missing(label))
	}
	if e.City != 0 {
		left = append(left, xwidget.KeyValue{Label: w.Field("event", "city"), Value: r.names[e.City].Title, Open: r.goTo("city", e.City)})
	} else {
		left = append(left, r.missing(w.Field("event", "city")))
	}
	if e.From == "" {
		left = append(left, r.missing(w.Field("event", "date")))
	}
	for _, f := range []struct{ key, value string }{{"place", e.Place}, {"participants", e.Participants}, {"gift", e.Gift}} {
		if f.value != "" {
			right = append(right, xwidget.KeyValue{Label: w.Field("event", f.key), Value: f.value})
		}
	}
	for i, a := range e.Links {
		fact := view.Fact{Field: "web", Label: w.Field("event", "links"), Value: a}
		if i > 0 {
			fact.Label = ""
		}
		right = append(right, recordpage.Facts(r.d, []view.Fact{fact}, nil, nil)...)
	}
	title := w.T("page.event.about")
	if len(right) == 0 {
		return recordpage.Section(r.d, title, nil, recordpage.FactsView(r.d, left...))
	}
	return recordpage.Section(r.d, title, nil, recordpage.Columns(recordpage.FactsView(r.d, left...), recordpage.FactsView(r.d, right...)))
}

func (r *record) missing(label string) xwidget.KeyValue {
	kv := xwidget.KeyValue{Label: label}
	if r.d.CanEdit() {
		kv.Add = r.Edit
	}
	return kv
}

func (r *record) text(e *models.Event) fyne.CanvasObject {
	if e.Text == "" {
		return nil
	}
	return recordpage.Section(r.d, r.d.Words.Field("event", "text"), nil, recordpage.Paragraphs([]view.Fact{{Value: e.Text}}))
}

func (r *record) goTo(kind string, id int64) func() {
	return func() { r.d.Go(desk.Route{Page: kind, ID: id}) }
}
