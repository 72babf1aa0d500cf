package view

import (
	"cmp"
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// LetterRow is a paper that was sent or came in.
type LetterRow struct {
	models.Correspondence
	No string // as it is written on the paper
}

// LettersAbout lists the papers about any of some records by a day, oldest first.
func (r *Register) LettersAbout(ctx context.Context, asOf schema.Day, ids ...int64) ([]LetterRow, error) {
	k := kindOf("correspondence")
	if !r.ShowsKind(k) {
		return nil, nil
	}
	seen := map[int64]bool{}
	var out []LetterRow
	for part := range slices.Chunk(distinct(ids), some) {
		recs, err := r.s.Select(ctx, k.Key, `k.id IN (SELECT from_id FROM link WHERE role = 'about' AND to_id IN ?)`, part)
		if err != nil {
			return nil, err
		}
		for _, rec := range recs {
			c := rec.(*models.Correspondence)
			if !seen[c.ID] && !BeginsAfter(k, c, asOf) {
				seen[c.ID] = true
				out = append(out, LetterRow{*c, c.No()})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b LetterRow) int { return newestFirst(b.Date, a.Date) })
	return out, nil
}

// AttachmentRow is a file that belongs to a record.
type AttachmentRow struct {
	models.Attachment
	Owner string // what the record is called, with its kind where it is not the one asked about
}

// AttachmentsTo lists the files that belong to any of some records, the first one's first.
func (r *Register) AttachmentsTo(ctx context.Context, ids ...int64) ([]AttachmentRow, error) {
	recs, err := records[*models.Attachment](ctx, r.s, "attachment", `k."of"`, distinct(ids), false)
	if err != nil || len(recs) == 0 {
		return nil, err
	}
	names, err := r.namesOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	k := kindOf("attachment")
	var out []AttachmentRow
	for _, a := range recs {
		if !r.ShowsRecord(k, a, names) {
			continue
		}
		row := AttachmentRow{Attachment: *a}
		if n := names[a.Of]; a.Of != ids[0] {
			row.Owner = headed(r.w.Kind(n.Kind, false), n.Title)
		}
		out = append(out, row)
	}
	slices.SortStableFunc(out, func(a, b AttachmentRow) int {
		return cmp.Or(cmp.Compare(slices.Index(ids, a.Of), slices.Index(ids, b.Of)), newestFirst(b.On, a.On))
	})
	return out, nil
}

// RecordsOf is the records of a kind whose reference field is one of some records, as a table of all their fields that hold anything but
// that one, oldest first. A kind that is not read in the variant has none.
func (r *Register) RecordsOf(ctx context.Context, kind, field string, asOf schema.Day, ids ...int64) (Table, error) {
	k := kindOf(kind)
	if !r.ShowsKind(k) {
		return Table{}, nil
	}
	recs, err := records[schema.Record](ctx, r.s, kind, `k."`+field+`"`, distinct(ids), false)
	if err != nil {
		return Table{}, err
	}
	recs = slices.DeleteFunc(recs, func(rec schema.Record) bool { return BeginsAfter(k, rec, asOf) })
	var own []int64
	for _, rec := range recs {
		own = append(own, rec.Meta().ID)
	}
	names, err := r.namesOf(ctx, append(own, refsIn(k, recs...)...))
	if err != nil {
		return Table{}, err
	}
	newest(k, recs)
	slices.Reverse(recs)
	fields := slices.DeleteFunc(slices.Clone(r.listed(k)), func(f *schema.Field) bool { return f.Key == field && len(ids) == 1 })
	return r.table(k, recs, names, fields, false, false, asOf), nil
}

// FindingsOf checks one consulate by the rules. Overlaps of districts, for which all others would have to be read, are not among them.
func (r *Register) FindingsOf(ctx context.Context, post int64) ([]advice.Finding, error) {
	all, err := advice.FindingsOf(ctx, r.s, post)
	if !r.internal {
		all = slices.DeleteFunc(all, func(f advice.Finding) bool { return f.Sensitive() })
	}
	return all, err
}

// DeadlinesOf returns what falls due at one consulate within so many days of a day.
func (r *Register) DeadlinesOf(ctx context.Context, post int64, from schema.Day, days int) ([]advice.Deadline, error) {
	all, err := r.Deadlines(ctx, from, days)
	return slices.DeleteFunc(all, func(d advice.Deadline) bool { return d.Post != post }), err
}
