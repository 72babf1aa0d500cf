package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// ReportRow is a report a consulate owes or has sent, as it stood on a day.
type ReportRow struct {
	models.ActivityReport
	Mark     string      // how it stands, a key: "due", "sent", "received", "overdue"
	Late     int         // days since it was due, of one that is overdue
	Reminded schema.Date // the last note sent to or about the consulate after the report was due and before it came
}

// ReportsOf lists the reports of consulates for periods that end within a stretch of time, by consulate and oldest first: of those with
// these ids, of all where none is named.
func (r *Register) ReportsOf(ctx context.Context, from, until, asOf schema.Day, posts ...int64) (map[int64][]ReportRow, error) {
	reports, err := records[*models.ActivityReport](ctx, r.s, "activity_report", `k."post"`, posts, len(posts) == 0)
	if err != nil {
		return nil, err
	}
	k := kindOf("activity_report")
	out := map[int64][]ReportRow{}
	var late []int64
	for _, x := range reports {
		lo, hi := x.Until.Bounds()
		if x.Post == 0 || lo > until || hi < from || BeginsAfter(k, x, asOf) {
			continue
		}
		row := ReportRow{ActivityReport: *x, Mark: k.Mark(x, asOf)}
		if _, due := x.DueOn.Bounds(); row.Mark == "overdue" {
			row.Late = int(asOf - due)
			late = append(late, x.Post)
		}
		out[x.Post] = append(out[x.Post], row)
	}
	if err := r.reminders(ctx, out, distinct(late), asOf); err != nil {
		return nil, err
	}
	for _, rows := range out {
		slices.SortStableFunc(rows, func(a, b ReportRow) int { return newestFirst(b.Until, a.Until) })
	}
	return out, nil
}

// reminders finds what was written about consulates since their reports were due.
func (r *Register) reminders(ctx context.Context, of map[int64][]ReportRow, posts []int64, asOf schema.Day) error {
	for part := range slices.Chunk(posts, some) {
		recs, err := r.s.Select(ctx, "correspondence", `k."direction" = 'out' AND k.id IN (SELECT from_id FROM link WHERE role = 'about' AND to_id IN ?)`, part)
		if err != nil {
			return err
		}
		for _, rec := range recs {
			note := rec.(*models.Correspondence)
			for _, post := range note.About {
				for i := range of[post] {
					x := &of[post][i]
					if x.Mark == "overdue" && x.DueOn.Before(note.Date) && !after(note.Date, asOf) && (x.Reminded == "" || x.Reminded.Before(note.Date)) {
						x.Reminded = note.Date
					}
				}
			}
		}
	}
	return nil
}
