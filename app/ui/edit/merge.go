package edit

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// side says whose version of a value is kept where two people edited one record.
type side int

const (
	undecided side = iota
	theirs
	mine
)

// state is a record with its children by kind, as it stood at one time.
type state struct {
	rec      schema.Record
	children map[string][]schema.Record
}

// difference is a value, or a whole record, that stands in the register otherwise than in the form.
type difference struct {
	kind               *schema.Kind
	field              *schema.Field // nil: one side removed or added the whole record
	base, theirs, mine schema.Record // base is nil where it is not known or there was none
	take               side          // begins with the side that alone changed it, undecided where both did
}

// both reports whether both sides changed it, so that a person has to choose.
func (d *difference) both() bool {
	if d.field == nil {
		switch {
		case d.base == nil: // added by one side, or not known
			return d.mine != nil
		case d.theirs == nil && d.mine != nil:
			return differs(d.kind, d.base, d.mine)
		case d.mine == nil && d.theirs != nil:
			return differs(d.kind, d.base, d.theirs)
		}
		return false
	}
	return d.base == nil || !d.field.Equal(d.base, d.theirs) && !d.field.Equal(d.base, d.mine)
}

// concerned is the record the difference is about, as it can be named.
func (d *difference) concerned() schema.Record {
	if d.mine != nil {
		return d.mine
	}
	return d.theirs
}

// merge is what came of two edits of one record: where they differ, and what both agree on.
type merge struct {
	kind               *schema.Kind
	base, theirs, mine state
	differences        []*difference
}

// newMerge compares three versions of a record: as it was when the form was opened, as it is now, as the form has it. A removed record
// is one that carries a reason for it.
func newMerge(kind *schema.Kind, base, now, form state) *merge {
	m := &merge{kind: kind, base: base, theirs: now, mine: form}
	if now.rec.Meta().Void != "" {
		m.differences = append(m.differences, &difference{kind: kind, base: base.rec, mine: form.rec}) // whatever was typed goes with it
	}
	m.compare(kind, base.rec, now.rec, form.rec)
	for _, k := range models.Catalog.Children(kind.Key) {
		m.compareChildren(k)
	}
	return m
}

// compare notes where the fields of one record differ.
func (m *merge) compare(k *schema.Kind, base, now, form schema.Record) {
	for _, f := range k.Fields {
		if f.Hidden || f.Equal(now, form) {
			continue
		}
		m.add(&difference{kind: k, field: f, base: base, theirs: now, mine: form})
	}
}

func (m *merge) compareChildren(k *schema.Kind) {
	base, now, form := byID(m.base.children[k.Key]), byID(m.theirs.children[k.Key]), byID(m.mine.children[k.Key])
	seen := map[int64]bool{}
	for _, list := range [][]schema.Record{m.base.children[k.Key], m.theirs.children[k.Key], m.mine.children[k.Key]} {
		for _, r := range list {
			id := r.Meta().ID
			if id == 0 || seen[id] {
				continue
			}
			seen[id] = true
			was, is, typed := base[id], now[id], form[id]
			switch {
			case is != nil && typed != nil:
				m.compare(k, was, is, typed)
			case is == nil && typed == nil: // removed by both
			default:
				m.add(&difference{kind: k, base: was, theirs: is, mine: typed})
			}
		}
	}
}

func (m *merge) add(d *difference) {
	switch {
	case d.both():
		d.take = undecided
	case d.field == nil && d.base == nil: // they added it
		d.take = theirs
	case d.field == nil && d.mine == nil: // I removed what they left alone
		d.take = mine
	case d.field == nil: // they removed what I left alone
		d.take = theirs
	case d.field.Equal(d.base, d.theirs):
		d.take = mine
	default:
		d.take = theirs
	}
	m.differences = append(m.differences, d)
}

// open counts what a person still has to choose.
func (m *merge) open() int {
	n := 0
	for _, d := range m.differences {
		if d.take == undecided {
			n++
		}
	}
	return n
}

// gone reports whether the record itself was removed and stays so.
func (m *merge) gone() bool {
	return m.theirs.rec.Meta().Void != "" && !slices.ContainsFunc(m.differences, func(d *difference) bool {
		return d.field == nil && d.mine == m.mine.rec && d.take == mine
	})
}

// result is the family as chosen, built on the version that stands in the register: what nobody chose about is as it is there.
func (m *merge) result() *family {
	out := &family{kind: m.kind, rec: m.kind.Clone(m.theirs.rec), children: map[string][]schema.Record{}, before: m.theirs.children, was: m.kind.Clone(m.theirs.rec)}
	if m.theirs.rec.Meta().Void != "" {
		out.restore = append(out.restore, m.theirs.rec)
		out.rec.Meta().Void = ""
	}
	taken := map[schema.Record]side{} // whole records, by the version that is there
	for _, d := range m.differences {
		if d.field == nil {
			taken[d.concerned()] = d.take
		}
	}
	at := map[int64]schema.Record{out.rec.Meta().ID: out.rec}
	for _, k := range models.Catalog.Children(m.kind.Key) {
		list := []schema.Record{}
		for _, r := range m.theirs.children[k.Key] {
			if taken[r] == mine { // I removed it, or did not want it added
				continue
			}
			c := k.Clone(r)
			at[c.Meta().ID] = c
			list = append(list, c)
		}
		now := byID(m.theirs.children[k.Key])
		for _, r := range m.mine.children[k.Key] {
			switch {
			case r.Meta().ID == 0:
				list = append(list, k.Clone(r))
			case now[r.Meta().ID] == nil && taken[r] == mine: // they removed it, I keep it
				c := k.Clone(r)
				out.restore = append(out.restore, c)
				list = append(list, c)
			}
		}
		out.children[k.Key] = list
	}
	for _, d := range m.differences {
		if d.field == nil || d.take != mine {
			continue
		}
		if to := at[d.theirs.Meta().ID]; to != nil {
			d.field.Copy(to, d.mine)
		}
	}
	return out
}

// moved reports whether anything the form holds stands in the register otherwise than when it was read.
func moved(base, now state) bool {
	if base.rec == nil || base.rec.Meta().Version != now.rec.Meta().Version || now.rec.Meta().Void != "" {
		return true
	}
	for kind, list := range base.children {
		is := byID(now.children[kind])
		for _, r := range list {
			if x := is[r.Meta().ID]; x == nil || x.Meta().Version != r.Meta().Version {
				return true
			}
		}
	}
	return false
}

func differs(k *schema.Kind, a, b schema.Record) bool {
	return slices.ContainsFunc(k.Fields, func(f *schema.Field) bool { return !f.Equal(a, b) })
}

func byID(recs []schema.Record) map[int64]schema.Record {
	out := make(map[int64]schema.Record, len(recs))
	for _, r := range recs {
		if id := r.Meta().ID; id != 0 {
			out[id] = r
		}
	}
	return out
}
