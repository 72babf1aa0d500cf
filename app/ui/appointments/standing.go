package appointments

import (
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// How an appointment stands on a day, in the order lists show them.
const (
	inOffice = "in_office"
	possibly = "possibly"
	underWay = "under_way" // neither taken up nor admitted yet
	ended    = "ended"
)

var standings = []string{inOffice, possibly, underWay, ended}

// standingOf says how an appointment stands: begun and not ended, being brought about, or over.
func standingOf(r *view.AppointmentRow) string {
	switch {
	case r.EndedOn != "" && r.Covers == schema.No, r.EndReason != "" && r.Covers == schema.No:
		return ended
	case r.Since == "" || r.Covers == schema.No:
		return underWay
	case r.Covers == schema.Possibly:
		return possibly
	}
	return inOffice
}

func order(standing string) int {
	for i, s := range standings {
		if s == standing {
			return i
		}
	}
	return len(standings)
}

func markOf(d *desk.Desk, standing string) xwidget.Mark {
	m := xwidget.Mark{Shape: xwidget.Full, Role: look.Open, Text: d.Words.T("page.appointment.mark." + standing)}
	switch standing {
	case possibly:
		m.Shape = xwidget.Half
	case underWay:
		m.Shape, m.Role = xwidget.Dot, look.Closed
	case ended:
		m.Shape, m.Role = xwidget.Hollow, look.Closed
	}
	return m
}

// later reports whether nothing of an appointment was known by a day, by the dates its list has.
func later(r *view.AppointmentRow, day schema.Day) bool {
	known := false
	for _, d := range []schema.Date{r.OrderOn, r.CommissionOn, r.ExequaturOn, r.Since} {
		if d == "" {
			continue
		}
		known = true
		if lo, _ := d.Bounds(); lo <= day {
			return false
		}
	}
	return known
}
