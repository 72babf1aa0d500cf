package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// PartnerRow is one side of a twinning.
type PartnerRow struct {
	ID      int64
	CityID  int64
	Name    string
	Level   string // a key
	Country string
}

// TwinningPage is everything a page shows of one twinning, as it stood on a day.
type TwinningPage struct {
	Row         TwinningRow
	StateLine   string
	Next        string // the next anniversary in words, "" where there is none
	Sections    []Section
	Partners    []PartnerRow
	Instruments []InstrumentRow
	Posts       []PostRow // consulates of one partner's State in another partner's city
	Children    []Table   // standings and contact persons
	Diary       []EventRow
	Timeline    draw.TimelineSpec
	File        schema.File
}

// TwinningPage reads the page of one twinning as it stood on a day.
func (r *Register) TwinningPage(ctx context.Context, id int64, asOf schema.Day) (TwinningPage, error) {
	f, err := r.s.File(ctx, "twinning", id)
	if err != nil {
		return TwinningPage{}, err
	}
	rows, err := r.TwinningsOf(ctx, asOf, id)
	if err != nil {
		return TwinningPage{}, err
	}
	p := TwinningPage{File: f, Row: TwinningRow{ID: id, UID: f.Rec.Meta().UID, Status: TwinningNone, StatusCertainty: schema.Certainly}}
	if len(rows) > 0 {
		p.Row = rows[0]
	}
	p.StateLine, p.Next = r.twinningLine(&p.Row), r.nextWords(p.Row.NextOn, p.Row.NextYears)
	p.Sections = r.sections(kindOf("twinning"), f.Rec, nil, "first_contact")
	if p.Partners, err = r.partners(ctx, f); err != nil {
		return p, err
	}
	if p.Instruments, err = r.instrumentsOf(ctx, []TwinningRow{p.Row}); err != nil {
		return p, err
	}
	if p.Children, err = r.children(ctx, f, kindOf("twinning"), asOf, "partner", "instrument"); err != nil {
		return p, err
	}
	if p.Posts, err = r.postsBetween(ctx, &p, asOf); err != nil {
		return p, err
	}
	if p.Diary, err = r.eventsAbout(ctx, id); err != nil {
		return p, err
	}
	p.Timeline = r.twinningTimeline(&p, asOf)
	return p, nil
}

// twinningLine says in words how a twinning stood on a day.
func (r *Register) twinningLine(t *TwinningRow) string {
	args := map[string]any{"Date": r.since(t.Since), "Instrument": r.w.Choice("instrument", "instrument", t.Counted), "AsRecorded": r.w.Date(t.Since), "Ended": r.w.Date(t.EndedOn)}
	key := "twinning.line." + t.Status
	if t.StatusCertainty == schema.Possibly {
		key = "twinning.line.possibly_" + t.Status
	}
	if t.Status == TwinningDormant || t.Status == TwinningSuspended {
		args["Date"], args["AsRecorded"] = r.since(t.Standing.From), r.w.Date(t.Standing.From)
		if t.Standing.From == "" {
			key += "_undated"
		}
		return r.sentence(key, args)
	}
	if t.Since == "" && (t.Status == TwinningInForce || t.Status == TwinningIntent) {
		key = "twinning.line." + t.Status + "_undated"
	}
	line := r.sentence(key, args)
	if t.Status == TwinningInForce && t.YearsKnown && t.Years > 0 {
		line += " " + r.w.N("twinning.years_elapsed", t.Years)
	}
	return line
}

func (r *Register) nextWords(on schema.Date, years int) string {
	if on == "" {
		return ""
	}
	return r.sentence("twinning.next", map[string]any{"Date": r.w.LongDate(on), "Years": r.Ordinal(years)})
}

func (r *Register) partners(ctx context.Context, f schema.File) ([]PartnerRow, error) {
	states, err := r.states(ctx)
	if err != nil {
		return nil, err
	}
	var ids []int64
	for _, x := range f.Parts["partner"] {
		ids = append(ids, x.(*models.Partner).City)
	}
	recs, err := records[*models.City](ctx, r.s, "city", "k.id", distinct(ids), false)
	cities := byID(recs)
	var out []PartnerRow
	for _, x := range f.Parts["partner"] {
		p := x.(*models.Partner)
		row := PartnerRow{ID: p.ID, CityID: p.City, Name: p.Name, Level: p.Level}
		if c := cities[p.City]; c != nil {
			row.Name, row.Country = partnerName(p, c), r.stateName(states[c.Country])
		}
		out = append(out, row)
	}
	return out, err
}

// postsBetween finds the consulates of one partner's State whose seat is another partner's city.
func (r *Register) postsBetween(ctx context.Context, p *TwinningPage, asOf schema.Day) ([]PostRow, error) {
	if len(p.Row.Cities) == 0 {
		return nil, nil
	}
	events, err := records[*models.PostEvent](ctx, r.s, "post_event", `k."seat"`, distinct(p.Row.Cities), false)
	if err != nil {
		return nil, err
	}
	var ids []int64
	for _, e := range events {
		ids = append(ids, e.Parent)
	}
	rows, err := r.PostsOf(ctx, asOf, distinct(ids)...)
	return slices.DeleteFunc(rows, func(row PostRow) bool {
		return !slices.Contains(p.Row.CountryCodes, row.SendingCode) || row.SeatID != 0 && !slices.Contains(p.Row.Cities, row.SeatID)
	}), err
}

// twinningTimeline draws first contacts, instruments and diary over the time the relation was in force.
func (r *Register) twinningTimeline(p *TwinningPage, asOf schema.Day) draw.TimelineSpec {
	spec := draw.TimelineSpec{Today: int(r.Today())}
	if asOf != r.Today() {
		spec.Cursor = int(asOf)
	}
	if p.Row.Counted != "" {
		from, to := p.Row.Since, p.Row.EndedOn
		lo, hi := from.Bounds()
		span := schema.Span{FromLo: lo, FromHi: hi, ToLo: schema.MaxDay, ToHi: schema.MaxDay}
		if to != "" {
			span.ToLo, span.ToHi = to.Bounds()
		}
		style := draw.Solid
		if !models.IsAgreement(p.Row.Counted) {
			style = draw.Muted
		}
		label := r.w.Choice("instrument", "instrument", p.Row.Counted)
		spec.Lanes = append(spec.Lanes, draw.Lane{Label: r.w.T("timeline.relation"), Bars: []draw.Bar{bar(span, style, label, headed(label, r.w.Range(from, to)))}})
	}
	marks := r.instrumentMarks(p.Instruments, false)
	if d := p.Row.FirstContact; d != "" {
		lo, hi := d.Bounds()
		label := r.w.Field("twinning", "first_contact")
		marks = append(marks, draw.Mark{Lo: int(lo), Hi: int(hi), Shape: draw.Dot, Label: label, Hover: headed(label, r.w.Date(d))})
	}
	if len(marks) > 0 {
		spec.Lanes = append(spec.Lanes, draw.Lane{Label: r.w.Kind("instrument", true), Marks: marks})
	}
	if dots := r.diaryMarks(p.Diary); len(dots) > 0 {
		spec.Lanes = append(spec.Lanes, draw.Lane{Label: r.w.T("timeline.diary"), Marks: dots})
	}
	return spec
}
