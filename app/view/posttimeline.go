package view

import (
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// fewDots is up to how many dots of the diary carry their words on the drawing; more of them keep their words for hover and table.
const fewDots = 1

// postTimeline says what the drawing of a consulate's life shows. Width and size of type are the caller's.
func (r *Register) postTimeline(p *PostPage, periods []schema.Period, instruments []InstrumentRow, asOf schema.Day) draw.TimelineSpec {
	spec := draw.TimelineSpec{Today: int(r.Today())}
	if asOf != r.Today() {
		spec.Cursor = int(asOf)
	}
	spec.Lanes = []draw.Lane{
		{Label: r.w.Field("post", "status"), Bars: r.statusBars(periods)},
		{Label: r.w.Field("post", "head"), Bars: r.headBars(p, periods)},
	}
	lane := func(label string, marks []draw.Mark) {
		if len(marks) > 0 {
			spec.Lanes = append(spec.Lanes, draw.Lane{Label: label, Marks: marks})
		}
	}
	lane(r.w.T("timeline.events"), append(r.lifeMarks(p.Events), r.diaryMarks(p.Diary)...))
	label := r.w.Kind("twinning", true)
	if shown := p.Shown(); len(shown) == 1 {
		label = shown[0].Title
	}
	lane(label, r.instrumentMarks(instruments, p.shown() > 1))
	return spec
}

func (r *Register) statusBars(periods []schema.Period) []draw.Bar {
	var out []draw.Bar
	for _, p := range statusPeriods(periods) {
		if p.Value == models.NotOpen {
			continue
		}
		style := draw.Hollow
		if p.Value == models.Open {
			style = draw.Solid
		}
		words := r.w.Status(p.Value, schema.Certainly)
		out = append(out, bar(p.Span, style, words, headed(words, r.w.Date(p.Since))))
	}
	return out
}

func (r *Register) headBars(p *PostPage, periods []schema.Period) []draw.Bar {
	of := map[int64]AppointmentRow{}
	for _, a := range p.Succession {
		of[a.ID] = a
	}
	var out []draw.Bar
	for _, q := range periods {
		if q.What != "head" && q.What != "acting" {
			continue
		}
		a := of[q.By]
		label := a.Person
		if q.What == "acting" {
			label = headed(label, r.w.T("head.acting"))
		}
		out = append(out, bar(q.Span, draw.Named, label, headed(headed(label, a.Title), r.w.Range(a.Since, a.EndedOn))))
	}
	return out
}

func bar(s schema.Span, style draw.BarStyle, label, hover string) draw.Bar {
	return draw.Bar{FromLo: int(s.FromLo), FromHi: int(s.FromHi), ToLo: int(s.ToLo), ToHi: int(s.ToHi), Style: style, Label: label, Hover: hover}
}

// lifeMarks are the events that change no status; those that do are seen in the bars.
func (r *Register) lifeMarks(events []PostEventRow) []draw.Mark {
	var out []draw.Mark
	for _, e := range events {
		m := draw.Mark{Shape: draw.Tick, Role: draw.RoleMuted, Label: r.w.Choice("post_event", "event", e.Event)}
		switch e.Event {
		case models.Ceremony:
			m.Shape, m.Role = draw.Star, draw.RoleOpen
		case models.SeatChanged:
			m.Shape, m.Role = draw.Diamond, draw.RolePrimary
			m.Label = headed(m.Label, e.Seat)
		case models.ClassChanged:
			m.Shape, m.Role = draw.Diamond, draw.RolePrimary
			m.Label = headed(m.Label, r.w.Choice("post_event", "class", e.Class))
		case models.DistrictChanged, models.TitleChanged:
			m.Shape, m.Role = draw.Diamond, draw.RolePrimary
		case models.ConsentRequested, models.ConsentGiven, models.Attested, models.OtherPostEvent:
		default:
			continue
		}
		if e.Date == "" {
			continue
		}
		m.Hover = headed(m.Label, r.w.Date(e.Date))
		lo, hi := e.Date.Bounds()
		m.Lo, m.Hi = int(lo), int(hi)
		out = append(out, m)
	}
	return out
}

func (r *Register) instrumentMarks(instruments []InstrumentRow, several bool) []draw.Mark {
	var out []draw.Mark
	for _, x := range instruments {
		if x.SignedOn == "" {
			continue
		}
		label := r.w.Choice("instrument", "instrument", x.Instrument)
		if several {
			label = x.Twinning + ": " + label
		}
		lo, hi := x.SignedOn.Bounds()
		out = append(out, draw.Mark{Lo: int(lo), Hi: int(hi), Shape: draw.Pennant, Role: draw.RoleWarning, Label: label, Hover: headed(label, r.w.Date(x.SignedOn))})
	}
	return out
}

// diaryMarks makes one dot of the entries of a month.
func (r *Register) diaryMarks(diary []EventRow) []draw.Mark {
	var out []draw.Mark
	var titles [][]string
	month := ""
	for _, e := range diary {
		if e.From == "" {
			continue
		}
		lo, hi := e.From.Bounds()
		words := headed(e.Title, r.w.Range(e.From, e.Until))
		if m := string(e.From)[:min(len(e.From), 7)]; m != month || e.From.Precision() < schema.ToMonth {
			month = m
			out, titles = append(out, draw.Mark{Lo: int(lo), Hi: int(hi), Shape: draw.Dot, Hover: words}), append(titles, []string{e.Title})
			continue
		}
		n := len(out) - 1
		out[n].Lo, out[n].Hi, out[n].Hover = min(out[n].Lo, int(lo)), max(out[n].Hi, int(hi)), out[n].Hover+"; "+words
		titles[n] = append(titles[n], e.Title)
	}
	for i := range out {
		switch {
		case len(titles[i]) > 1:
			out[i].Label = r.w.N("timeline.entries", len(titles[i]))
		case len(out) <= fewDots:
			out[i].Label = titles[i][0]
		}
	}
	return out
}
