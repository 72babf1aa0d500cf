package advice

import (
	"context"
	"maps"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// book holds what was found, by whose page it belongs to.
type book struct {
	of       map[int64][]kept
	at       map[int64][]int64 // subjects by the records their findings are said of or name
	accepted map[acceptedKey][]*models.Acceptance
	counts   map[int64]int // what is not accepted, by the record it shows on
	total    int           // the same over the register
	overdue  int           // what of it should have been done by now
}

type acceptedKey struct {
	record int64
	code   string
}

func newBook() *book {
	return &book{of: map[int64][]kept{}, at: map[int64][]int64{}, accepted: map[acceptedKey][]*models.Acceptance{}, counts: map[int64]int{}}
}

// names are what the register calls records; it is asked only where an acceptance has to be compared.
type names func(ids ...int64) map[int64]store.Named

func namesOf(ctx context.Context, s *store.Store) names {
	return func(ids ...int64) map[int64]store.Named {
		out, err := s.Names(ctx, ids...)
		if err != nil {
			return nil // nothing is called anything: an acceptance does not match, and a warning shows once too often
		}
		return out
	}
}

// set replaces what was found about a subject.
func (b *book) set(subject int64, found schema.Problems, n names) {
	b.count(subject, -1, n)
	for _, k := range b.of[subject] {
		b.refer(&k, subject, false)
	}
	delete(b.of, subject)
	if len(found) == 0 {
		return
	}
	list := make([]kept, len(found))
	for i, p := range found {
		list[i] = keep(p)
		b.refer(&list[i], subject, true)
	}
	b.of[subject] = list
	b.count(subject, 1, n)
}

// isOverdue are the rules that say a deadline has passed.
var isOverdue = map[string]bool{"term_lapsed": true, "exequatur_lapsed": true, "age_limit_passed": true, "vetting_expired": true, "card_expired": true, "no_acting_head": true,
	"acting_too_long": true, "report_overdue": true, "inventory_of_closed_post": true, "inventory_of_former_holder": true, "answer_overdue": true}

// refer notes, or forgets, that a subject has to be looked at again when a record its finding names changes.
func (b *book) refer(k *kept, subject int64, on bool) {
	note := func(id int64) {
		if id == subject || id == 0 {
			return
		}
		has := slices.Index(b.at[id], subject)
		switch {
		case on && has < 0:
			b.at[id] = append(b.at[id], subject)
		case !on && has >= 0:
			if b.at[id] = slices.Delete(b.at[id], has, has+1); len(b.at[id]) == 0 {
				delete(b.at, id)
			}
		}
	}
	note(k.record)
	k.names(note)
}

// shows calls each with the records a finding shows on, each once.
func shows(k *kept, subject int64, each func(id int64)) {
	each(subject)
	if k.record != subject && k.record != 0 {
		each(k.record)
	}
	if p := k.person(); p != 0 && p != subject && p != k.record {
		each(p)
	}
}

// count adds what is not accepted of a subject's findings, or takes it away.
func (b *book) count(subject int64, by int, n names) {
	for i := range b.of[subject] {
		k := &b.of[subject][i]
		if b.acceptance(k, n) != nil {
			continue
		}
		b.total += by
		if isOverdue[k.code] {
			b.overdue += by
		}
		shows(k, subject, func(id int64) {
			if b.counts[id] += by; b.counts[id] == 0 {
				delete(b.counts, id)
			}
		})
	}
}

// acceptance finds why a warning is taken as it is. An error cannot be accepted.
func (b *book) acceptance(k *kept, n names) *models.Acceptance {
	list := b.accepted[acceptedKey{k.record, k.code}]
	if len(list) == 0 || k.level == schema.Error {
		return nil
	}
	var ids []int64
	k.names(func(id int64) { ids = append(ids, id) })
	detail := k.detail(n(ids...))
	for _, a := range list {
		if a.Detail == detail {
			return a
		}
	}
	return nil
}

// accept replaces the acceptances of a record.
func (b *book) accept(record int64, list []*models.Acceptance, n names) {
	subjects := append(slices.Clone(b.at[record]), record)
	for _, s := range subjects {
		b.count(s, -1, n)
	}
	maps.DeleteFunc(b.accepted, func(k acceptedKey, _ []*models.Acceptance) bool { return k.record == record })
	for _, a := range list {
		k := acceptedKey{a.Of, a.Code}
		b.accepted[k] = append(b.accepted[k], a)
	}
	for _, s := range subjects {
		b.count(s, 1, n)
	}
}

// placed is a finding and whose it is.
type placed struct {
	subject int64
	k       kept
	by      *models.Acceptance
}

// on collects what shows on a record.
func (b *book) on(record int64, n names) (out []placed) {
	seen := map[int64]bool{}
	for _, subject := range append([]int64{record}, b.at[record]...) {
		if seen[subject] {
			continue
		}
		seen[subject] = true
		for _, k := range b.of[subject] {
			shows(&k, subject, func(id int64) {
				if id == record {
					out = append(out, placed{subject, k, b.acceptance(&k, n)})
				}
			})
		}
	}
	return out
}

// every collects all there is, in the order of the subjects' ids.
func (b *book) every(n names) (out []placed) {
	for _, subject := range slices.Sorted(maps.Keys(b.of)) {
		for _, k := range b.of[subject] {
			out = append(out, placed{subject, k, b.acceptance(&k, n)})
		}
	}
	return out
}

// order is the place of each rule in the list of rules.
var order = func() map[string]int {
	out := map[string]int{}
	for i, r := range models.Rules {
		out[r.Code] = i
	}
	return out
}()

// titled puts titles into findings. Those of one record stand in the order of the rules, what is accepted behind the others.
func titled(list []placed, n names) []Finding {
	var ids []int64
	for i := range list {
		list[i].k.names(func(id int64) { ids = append(ids, id) })
	}
	var named map[int64]store.Named
	if len(ids) > 0 {
		slices.Sort(ids)
		named = n(slices.Compact(ids)...)
	}
	out := make([]Finding, len(list))
	for i, p := range list {
		out[i] = p.k.finding(p.subject, named)
		out[i].Accepted = p.by
	}
	return out
}

func sortFindings(list []Finding) {
	slices.SortStableFunc(list, func(a, b Finding) int {
		if (a.Accepted == nil) != (b.Accepted == nil) {
			if a.Accepted == nil {
				return -1
			}
			return 1
		}
		if a.Level != b.Level {
			return int(b.Level - a.Level)
		}
		return order[a.Code] - order[b.Code]
	})
}
