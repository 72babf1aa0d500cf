package xwidget

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// Week says how sub-records that hold hours of one weekday are written and read, so that a list of them can be shown as the week.
type Week struct {
	Days  []string                // keys in order, Monday first
	Name  func(day string) string // in words
	Get   func(rec schema.Record) (day, from, until string)
	Set   func(rec schema.Record, day, from, until string)
	Note  func(rec schema.Record) string   // what else is recorded of it, or ""
	Clock func(text string) (string, bool) // reads a time of day: "9" is "09:00"
}

// workdays is how many days from Monday are filled in together.
const workdays = 5

// weekHours is the week of a list: an entry for each day, "9–12, 13–17", and above them one that fills Monday to Friday.
type weekHours struct {
	list    *ChildList
	week    Week
	entries map[string]*Entry
	all     *Entry
	wrong   map[*Entry]*Para
	box     *fyne.Container
	loading bool
}

// ShowWeek shows the list as hours of the week.
func (l *ChildList) ShowWeek(week Week) {
	w := &weekHours{list: l, week: week, entries: map[string]*Entry{}, wrong: map[*Entry]*Para{}, box: NewColumn(look.Space)}
	l.week = w
	words := l.env.Words
	line := func(name string, changed func(e *Entry, text string)) *Entry {
		e := NewEntry(name)
		e.OnChanged = func(s string) {
			if !w.loading {
				changed(e, s)
			}
		}
		e.OnFocus = func(has bool) {
			switch {
			case has && l.form != nil:
				l.form.reveal(e)
				l.form.top().at = l.section
			case !has:
				w.left(e)
			}
		}
		e.OnShortcut = func(s fyne.Shortcut) bool {
			by := sectionKey(s)
			if by != 0 && l.form != nil {
				l.form.step(by)
			}
			return by != 0
		}
		w.wrong[e] = NewPara("", look.CaptionText, look.Error)
		w.box.Add(&fyne.Container{Layout: &dayLine{}, Objects: []fyne.CanvasObject{NewPara(name, look.TableText, look.MutedText), NewColumn(look.Space/2, e, w.wrong[e])}})
		return e
	}
	w.all = line(words.say(WordWorkdays), func(e *Entry, text string) {
		for _, day := range week.Days[:workdays] {
			w.write(day, text)
		}
		w.load(e)
	})
	for _, day := range week.Days {
		w.entries[day] = line(week.Name(day), func(e *Entry, text string) {
			w.write(day, text)
			w.load(e)
		})
	}
	w.box.Add(NewPara(words.say(WordHoursHint), look.CaptionText, look.MutedText))
	w.load(nil)
	l.show()
}

// spans reads "9-12, 13:00–17.30"; ok is false where it is no list of times.
func (w *weekHours) spans(text string) (out [][2]string, ok bool) {
	text = strings.NewReplacer("–", "-", "—", "-", ";", ",").Replace(text)
	text = strings.NewReplacer(" - ", "-", "- ", "-", " -", "-").Replace(strings.Join(strings.Fields(text), " "))
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' }) {
		from, until, two := strings.Cut(part, "-")
		from, okFrom := w.week.Clock(from)
		until, okUntil := w.week.Clock(until)
		if !two || !okFrom || !okUntil || until <= from {
			return nil, false
		}
		out = append(out, [2]string{from, until})
	}
	return out, true
}

// of returns the records of a day.
func (w *weekHours) of(day string) (out []schema.Record) {
	for _, r := range w.list.records {
		if d, _, _ := w.week.Get(r); d == day {
			out = append(out, r)
		}
	}
	return out
}

// write puts the hours typed for a day into its records: those that stay keep all else that is recorded of them.
func (w *weekHours) write(day, text string) {
	spans, ok := w.spans(text)
	if !ok { // nothing is lost, but what was typed is not saved yet
		w.list.changed()
		return
	}
	have := w.of(day)
	var kept []schema.Record
	take := func(match func(r schema.Record, s [2]string) bool, s [2]string) schema.Record {
		for i, r := range have {
			if match(r, s) {
				have = slices.Delete(have, i, i+1)
				return r
			}
		}
		return nil
	}
	same := func(r schema.Record, s [2]string) bool {
		_, from, until := w.week.Get(r)
		return from == s[0] && until == s[1]
	}
	recs := make([]schema.Record, len(spans))
	for i, s := range spans {
		recs[i] = take(same, s)
	}
	for i, s := range spans {
		if recs[i] == nil {
			if recs[i] = take(func(schema.Record, [2]string) bool { return true }, s); recs[i] == nil {
				recs[i] = w.list.kind.New()
			}
			w.week.Set(recs[i], day, s[0], s[1])
		}
		kept = append(kept, recs[i])
	}
	w.list.records = slices.DeleteFunc(w.list.records, func(r schema.Record) bool {
		d, _, _ := w.week.Get(r)
		return d == day
	})
	w.list.records = append(w.list.records, kept...)
	slices.SortStableFunc(w.list.records, func(a, b schema.Record) int {
		x, _, _ := w.week.Get(a)
		y, _, _ := w.week.Get(b)
		return slices.Index(w.week.Days, x) - slices.Index(w.week.Days, y)
	})
	w.list.changed()
}

// text writes the hours of a day.
func (w *weekHours) text(day string) string {
	var out []string
	for _, r := range w.of(day) {
		_, from, until := w.week.Get(r)
		out = append(out, from+"–"+until)
	}
	return strings.Join(out, ", ")
}

// load shows what the records hold, except in the entry being typed in.
func (w *weekHours) load(except *Entry) {
	w.loading = true
	defer func() { w.loading = false }()
	alike := true
	for i, day := range w.week.Days {
		e := w.entries[day]
		if e != except {
			e.SetText(w.text(day))
			e.CursorToEnd()
			e.SetProblem(false)
			w.say(e, w.notes(day))
		}
		alike = alike && (i >= workdays || w.text(day) == w.text(w.week.Days[0]))
	}
	if w.all != except {
		text := ""
		if alike {
			text = w.text(w.week.Days[0])
		}
		w.all.SetText(text)
		w.all.CursorToEnd()
	}
}

// notes are what else is recorded of the hours of a day.
func (w *weekHours) notes(day string) string {
	var out []string
	for _, r := range w.of(day) {
		if n := w.week.Note(r); n != "" {
			out = append(out, n)
		}
	}
	return strings.Join(out, ", ")
}

func (w *weekHours) say(e *Entry, text string) {
	p := w.wrong[e]
	p.SetRole(look.MutedText)
	if p.text != text {
		p.SetText(text)
		w.list.relayout()
	}
}

// left looks at what stands in an entry when it is left.
func (w *weekHours) left(e *Entry) {
	if _, ok := w.spans(e.Text); !ok {
		e.SetProblem(true)
		w.say(e, w.unreadOf(e))
		w.wrong[e].SetRole(look.Error)
		return
	}
	w.load(nil)
}

func (w *weekHours) unreadOf(e *Entry) string {
	if _, ok := w.spans(e.Text); ok {
		return ""
	}
	return w.list.env.Words.with(WordNotHours, map[string]any{"Text": e.Text})
}

// bad returns the entries whose hours cannot be read.
func (w *weekHours) bad() (out []*Entry) {
	for _, e := range append([]*Entry{w.all}, w.ordered()...) {
		if w.unreadOf(e) != "" {
			out = append(out, e)
		}
	}
	return out
}

func (w *weekHours) ordered() (out []*Entry) {
	for _, day := range w.week.Days {
		out = append(out, w.entries[day])
	}
	return out
}

// dayLine lays the name of a day where labels of fields stand, and its hours where fields do.
type dayLine struct{}

func (dayLine) heightOf(objects []fyne.CanvasObject, width float32) float32 {
	x := labelWidth() + 4*look.Space
	return heightFor(objects[1], min(width-x, widestField))
}

func (l dayLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[1].MinSize()
	return fyne.NewSize(m.Width+labelWidth()+4*look.Space, m.Height)
}

func (dayLine) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	x := labelWidth() + 4*look.Space
	h := heightFor(objects[0], labelWidth())
	objects[0].Resize(fyne.NewSize(labelWidth(), h))
	objects[0].Move(fyne.NewPos(0, (look.Size(look.BoxHeight)-h)/2))
	objects[1].Resize(fyne.NewSize(min(s.Width-x, widestField), s.Height))
	objects[1].Move(fyne.NewPos(x, 0))
}
