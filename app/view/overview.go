package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Anniversary is a coming anniversary of a twinning.
type Anniversary struct {
	TwinningID int64
	Title      string
	On         schema.Date
	Years      int
	Mark       int // 5, 10, 25, 50 where the number is round
	Words      string
}

// Anniversaries returns the next n anniversaries on or after a day, one of each twinning; n 0 is all. Ended relations are not proposed.
func (r *Register) Anniversaries(ctx context.Context, from schema.Day, n int) ([]Anniversary, error) {
	rows, err := r.Twinnings(ctx, from)
	var out []Anniversary
	for i := range rows {
		if t := &rows[i]; t.NextOn != "" {
			out = append(out, Anniversary{TwinningID: t.ID, Title: t.Title, On: t.NextOn, Years: t.NextYears, Mark: t.Mark, Words: r.nextWords(t.NextOn, t.NextYears)})
		}
	}
	slices.SortStableFunc(out, func(a, b Anniversary) int { return newestFirst(b.On, a.On) })
	if n > 0 && len(out) > n {
		out = out[:n]
	}
	return out, err
}

// TermEnding is a term that ends soon, or has run out without an end or a renewal.
type TermEnding struct {
	PostID        int64
	Post          string
	PersonID      int64
	Person        string
	AppointmentID int64
	Until         schema.Date
	RanOut        bool
	Words         string
}

// TermsEnding returns the terms of those in office that end within so many days of a day, those that ran out first.
func (r *Register) TermsEnding(ctx context.Context, day schema.Day, within int) ([]TermEnding, error) {
	where := `k."term_until" <> '' AND k."term_until_lo" <= ?`
	if day == r.Today() { // an office that has ended since may have been held on another day
		where += ` AND k."ended_on" = '' AND k."end_reason" = ''`
	}
	recs, err := r.s.Select(ctx, "appointment", where, int64(day)+int64(within))
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(recs))
	for i, rec := range recs {
		ids[i] = rec.(*models.Appointment).Post
	}
	if ids = distinct(ids); len(ids) == 0 {
		return nil, nil
	}
	rows, err := r.PostsOf(ctx, day, ids...)
	return r.TermsOf(rows, day, within), err
}

// Vacant counts the consulates that are open on a day without anybody in office.
func (r *Register) Vacant(ctx context.Context, day schema.Day) (int, error) {
	statuses, err := r.s.StatusesOn(ctx, day)
	if err != nil {
		return 0, err
	}
	headed, err := r.s.HeadedOn(ctx, day)
	n := 0
	for id, st := range statuses {
		if st.Status == models.Open && !headed[id] {
			n++
		}
	}
	return n, err
}

// TermsOf is TermsEnding for rows already read.
func (r *Register) TermsOf(rows []PostRow, day schema.Day, within int) []TermEnding {
	var out []TermEnding
	for i := range rows {
		row := &rows[i]
		lo, hi := row.TermUntil.Bounds()
		if row.HeadID == 0 || row.TermUntil == "" || int(lo) > int(day)+within {
			continue
		}
		out = append(out, TermEnding{PostID: row.ID, Post: row.Title, PersonID: row.HeadID, Person: row.Head, AppointmentID: row.AppointmentID, Until: row.TermUntil,
			RanOut: hi < day, Words: r.termWords(row.TermUntil, day)})
	}
	slices.SortStableFunc(out, func(a, b TermEnding) int { return newestFirst(b.Until, a.Until) })
	return out
}

// Counts is how many records there are of each kind, and how the consulates stand on a day.
type Counts struct {
	Kinds    map[string]int // post, person, city, twinning, event
	ByStatus map[string]int
}

// Counts counts the register's records as of a day.
func (r *Register) Counts(ctx context.Context, asOf schema.Day) (Counts, error) {
	c := Counts{Kinds: map[string]int{}}
	for _, kind := range []string{"post", "person", "city", "twinning", "event"} {
		n, err := r.s.Count(ctx, kind)
		if err != nil {
			return c, err
		}
		c.Kinds[kind] = n
	}
	var err error
	c.ByStatus, err = r.s.CountsOn(ctx, asOf)
	return c, err
}
