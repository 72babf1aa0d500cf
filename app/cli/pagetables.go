package cli

import (
	"strconv"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
)

// offices are the lines of appointments; who names the other side.
func (p *program) offices(rows []view.AppointmentRow, who func(view.AppointmentRow) string) [][]string {
	var out [][]string
	for _, a := range rows {
		title := a.Title
		if a.Role == models.ActingHead {
			title = joined(title, p.w.Choice("appointment", "role", a.Role))
		}
		out = append(out, []string{who(a), title, joined(p.w.Date(a.CommissionOn), a.CommissionNo), p.w.Date(a.ExequaturOn), p.w.Date(a.Since), p.w.Date(a.TermUntil),
			joined(p.w.Date(a.EndedOn), p.w.Choice("appointment", "end_reason", a.EndReason))})
	}
	return out
}

// staff are the lines of deputies and other officers.
func (p *program) staff(rows []view.AppointmentRow) [][]string {
	var out [][]string
	for _, a := range rows {
		out = append(out, []string{a.Person, joined(p.w.Choice("appointment", "role", a.Role), a.Title), p.w.Date(a.Since), p.w.Date(a.TermUntil), p.w.Date(a.EndedOn)})
	}
	return out
}

func (p *program) addPosts(g *page, rows []view.PostRow) {
	var out [][]string
	for _, x := range rows {
		out = append(out, []string{x.Title, p.w.Status(x.Status, x.StatusCertainty), p.w.Date(x.Since), x.Head})
	}
	g.add(p.w.Kind("post", true), p.columns("consulate", "status", "since", "head"), out)
}

func (p *program) addTwinnings(g *page, title string, rows []view.TwinningRow) {
	var out [][]string
	for _, x := range rows {
		years := ""
		if x.YearsKnown {
			years = strconv.Itoa(x.Years)
		}
		out = append(out, []string{x.Title, x.Countries, p.w.Date(x.Since), years, p.w.Date(x.NextOn)})
	}
	g.add(title, p.columns("twinning", "states", "since", "years", "next"), out)
}

func (p *program) addDiary(g *page, rows []view.EventRow) {
	var out [][]string
	for _, x := range rows {
		out = append(out, []string{p.w.Range(x.From, x.Until), p.w.Choice("event", "event", x.Event), x.Title, joined(x.City, x.Place), joined(x.Gift, x.Participants, x.Text)})
	}
	g.add(p.w.Kind("event", true), p.columns("date", "event", "title", "place", "details"), out)
}

func (p *program) columns(keys ...string) []string {
	out := make([]string, len(keys))
	for i, key := range keys {
		if key == "source" {
			out[i] = p.w.Field("post_event", key)
			continue
		}
		out[i] = p.w.T("column." + key)
	}
	return out
}

// joined puts texts behind one another with commas.
func joined(texts ...string) string {
	out := ""
	for _, t := range texts {
		if t != "" && out != "" {
			out += ", "
		}
		out += t
	}
	return out
}
