package models

import "github.com/exequatur/exequatur/models/schema"

// PostState is how a post stands on one day.
type PostState struct {
	Status        string // one of Statuses
	Certainty     schema.Certainty
	Since         schema.Date // beginning of the status as recorded, "" where not recorded
	Seat          int64       // City
	Class         string
	District      string
	Regions       string // of the district, as RegionsOf reads them
	Title         schema.Localized
	Head          int64 // Person in office, or 0
	HeadCertainty schema.Certainty
	HeadClass     string
	HeadSince     schema.Date
	Appointment   int64
	Acting        bool
	Admitted      int64 // Person admitted while the post is not open, or 0
}

// StateOn answers how a post stands on a day, from its periods. Of several possible answers the last one along the life counts,
// and is then only possible. Nobody is in office while the post is not open.
func StateOn(periods []schema.Period, day, today schema.Day) PostState {
	st := PostState{Status: NotOpen, Certainty: schema.Certainly}
	pick := func(what string) (schema.Period, schema.Certainty) {
		var best schema.Period
		sure := schema.No
		for _, p := range periods {
			if p.What != what {
				continue
			}
			if c := p.Span.At(day, today); c != schema.No && (sure == schema.No || p.Ord >= best.Ord) {
				best, sure = p, c
			}
		}
		return best, sure
	}
	if p, c := pick(statusPeriod); c != schema.No {
		st.Status, st.Certainty, st.Since = p.Value, c, p.Since
	}
	if p, c := pick(seatPeriod); c != schema.No {
		st.Seat = p.Ref
	}
	if p, c := pick(classPeriod); c != schema.No {
		st.Class = p.Value
	}
	if p, c := pick(districtPeriod); c != schema.No {
		st.District = p.Value
	}
	if p, c := pick(regionsPeriod); c != schema.No && p.Value != noRegions {
		st.Regions = p.Value
	}
	if p, c := pick(titlePeriod); c != schema.No {
		st.Title = LocalizedOf(p.Value)
	}
	open := schema.No
	for _, p := range periods {
		if p.What == statusPeriod && p.Value == Open {
			open = max(open, p.Span.At(day, today))
		}
	}
	p, c := pick(headPeriod)
	if appointed(p) { // who has been appointed and is not known to have begun does not hide who is in office
		if q, d := pickSince(periods, day, today); d == schema.Certainly {
			p, c = q, d
		}
	}
	if c == schema.No {
		if p, c = pick(actingPeriod); c != schema.No {
			st.Acting = true
		}
	}
	if appointed(p) {
		c = min(c, schema.Possibly)
	}
	if c != schema.No && open != schema.No {
		st.Head, st.HeadCertainty, st.HeadClass, st.HeadSince, st.Appointment = p.Ref, min(c, open), p.Value, p.Since, p.By
		return st
	}
	st.Acting = false
	if c == schema.No {
		p, c = pick(admittedPeriod)
	}
	if c != schema.No && open == schema.No && !appointed(p) {
		st.Admitted, st.Appointment, st.HeadSince, st.HeadClass = p.Ref, p.By, p.Since, p.Value
	}
	return st
}

// appointed reports whether of the beginning of an office no more is known than the order or the commission before it.
func appointed(p schema.Period) bool {
	return p.Since == "" && p.Span.FromLo != schema.MinDay
}

// pickSince picks among the heads whose beginning is recorded.
func pickSince(periods []schema.Period, day, today schema.Day) (best schema.Period, sure schema.Certainty) {
	for _, p := range periods {
		if p.What != headPeriod || p.Since == "" {
			continue
		}
		if c := p.Span.At(day, today); c != schema.No && (sure == schema.No || p.Ord >= best.Ord) {
			best, sure = p, c
		}
	}
	return best, sure
}
