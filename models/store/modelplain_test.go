package store_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// plain is a register without anything clever: values by field in the form of the log, and what each action changed.
type plain struct {
	t      *testing.T
	s      *store.Store // asked only for what the model cannot know: the ids of new records
	recs   map[int64]*plainRecord
	order  []int64
	kinds  map[string][]int64
	owner  map[schema.Record]schema.Record
	acts   map[int64]*plainAction
	seqs   []int64
	undoer map[int64][]int64
	now    *plainAction
}

type plainRecord struct {
	kind   *schema.Kind
	uid    schema.UID
	parent int64
	void   string
	fields map[string]string
}

type plainAction struct {
	seq     int64
	changes []plainChange
	undoes  int64
	erasure bool
	gone    bool // values of it were erased
}

type plainChange struct {
	id       int64
	field    string // "*" for a creation
	old, new string
	whole    map[string]string
}

func newPlain(t *testing.T, s *store.Store) *plain {
	m := &plain{t: t, s: s, recs: map[int64]*plainRecord{}, kinds: map[string][]int64{}, owner: map[schema.Record]schema.Record{},
		acts: map[int64]*plainAction{}, undoer: map[int64][]int64{}}
	m.begin()
	states, err := s.List(context.Background(), "state", 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range states {
		m.create(r)
	}
	return m
}

// UID and ID let fields be encoded by what the model knows.
func (m *plain) UID(id int64) (schema.UID, error) {
	if r := m.recs[id]; r != nil {
		return r.uid, nil
	}
	return schema.UID{}, fmt.Errorf("no record %d", id)
}

func (m *plain) ID(schema.UID) (int64, error) { return 0, fmt.Errorf("never asked") }

func (m *plain) begin() { m.now = &plainAction{} }

func (m *plain) end(seq, undoes int64, erasure bool) {
	if seq == 0 { // nothing changed
		return
	}
	m.now.seq, m.now.undoes, m.now.erasure, m.now.gone = seq, undoes, erasure, erasure
	m.acts[seq], m.seqs = m.now, append(m.seqs, seq)
	if undoes != 0 {
		m.undoer[undoes] = append(m.undoer[undoes], seq)
	}
}

func (m *plain) values(k *schema.Kind, rec schema.Record) map[string]string {
	out := map[string]string{}
	for _, f := range k.Fields {
		v, err := f.Encode(rec, m)
		if err != nil {
			m.t.Fatal(err)
		}
		out[f.Key] = v
	}
	return out
}

func (m *plain) create(rec schema.Record) {
	k, b := models.KindOf(rec), rec.Meta()
	r := &plainRecord{kind: k, uid: b.UID, parent: b.Parent}
	m.recs[b.ID], m.order, m.kinds[k.Key] = r, append(m.order, b.ID), append(m.kinds[k.Key], b.ID)
	r.fields = m.values(k, rec)
	whole := map[string]string{}
	for key, v := range r.fields {
		whole[key] = v
	}
	m.now.changes = append(m.now.changes, plainChange{id: b.ID, field: "*", whole: whole})
}

func (m *plain) set(id int64, field, value string) {
	r := m.recs[id]
	if old := r.fields[field]; old != value {
		m.now.changes = append(m.now.changes, plainChange{id: id, field: field, old: old, new: value})
		r.fields[field] = value
	}
}

func (m *plain) void(id int64, reason string) {
	r := m.recs[id]
	if r.void != reason {
		m.now.changes = append(m.now.changes, plainChange{id: id, field: "void", old: r.void, new: reason})
		r.void = reason
	}
}

func (m *plain) update(rec schema.Record) {
	k := models.KindOf(rec)
	for key, v := range m.values(k, rec) {
		m.set(rec.Meta().ID, key, v)
	}
}

// stands reports whether a record and its owner stand.
func (m *plain) stands(id int64) bool {
	for ; id != 0; id = m.recs[id].parent {
		if m.recs[id].void != "" {
			return false
		}
	}
	return true
}

// pick returns a standing record of a kind, one of the newer ones rather, or 0.
func (m *plain) pick(r *rand.Rand, kind string) int64 {
	all := m.kinds[kind]
	for range 8 {
		if len(all) == 0 {
			return 0
		}
		n := len(all)
		if r.IntN(4) > 0 {
			n = min(n, 60)
		}
		if id := all[len(all)-1-r.IntN(n)]; m.stands(id) {
			return id
		}
	}
	return 0
}

// any returns a record that stands, or one that was removed; States stay.
func (m *plain) any(r *rand.Rand, removed bool) (string, int64) {
	for range 20 {
		id := m.order[len(m.order)-1-r.IntN(min(len(m.order), 400))]
		rec := m.recs[id]
		if rec.kind.Key != "state" && (rec.void != "") == removed && (removed || m.stands(id)) {
			return rec.kind.Key, id
		}
	}
	return "", 0
}

func (m *plain) highest(l *models.Correspondence) (n int64) {
	for _, id := range m.kinds["correspondence"] {
		if f := m.recs[id].fields; f["year"] == fmt.Sprint(l.Year) && f["direction"] == l.Direction && f["prefix"] == l.Prefix {
			var x int64
			_, _ = fmt.Sscan(f["number"], &x) // none is 0
			n = max(n, x)
		}
	}
	return n
}

func (m *plain) numberUsed(l *models.Correspondence) bool {
	return slices.ContainsFunc(m.kinds["correspondence"], func(id int64) bool {
		f := m.recs[id].fields
		return id != l.ID && f["year"] == fmt.Sprint(l.Year) && f["direction"] == l.Direction && f["prefix"] == l.Prefix && f["number"] == fmt.Sprint(l.Number)
	})
}

// last is the newest action that stands and can be named for undo.
func (m *plain) last() int64 {
	for _, seq := range slices.Backward(m.seqs) {
		if a := m.acts[seq]; a.undoes == 0 && !a.erasure && !m.undone(seq) {
			return seq
		}
	}
	return 0
}

// undone reports whether an undo of an action stands.
func (m *plain) undone(seq int64) bool {
	return slices.ContainsFunc(m.undoer[seq], func(by int64) bool { return !m.undone(by) })
}

// undo puts back what an action changed, last first, and reports whether something else stands there by now.
func (m *plain) undo(seq int64, a *plainAction) (later bool) {
	for _, c := range slices.Backward(a.changes) {
		r := m.recs[c.id]
		switch c.field {
		case "*":
			if r.void != "" {
				return true
			}
			for key, v := range c.whole {
				later = later || r.fields[key] != v
			}
			m.void(c.id, fmt.Sprint("undo ", seq))
		case "void":
			later = later || r.void != c.new
			m.void(c.id, c.old)
		default:
			later = later || r.void != "" || r.fields[c.field] != c.new
			m.set(c.id, c.field, c.old)
		}
	}
	return later
}

// takeBack leaves the model as it was before the action that was refused.
func (m *plain) takeBack() {
	for _, c := range slices.Backward(m.now.changes) {
		if c.field == "void" {
			m.recs[c.id].void = c.old
		} else {
			m.recs[c.id].fields[c.field] = c.old
		}
	}
}

func (m *plain) children(id int64) (out []int64) {
	for _, k := range models.Catalog.Children(m.recs[id].kind.Key) {
		for _, c := range m.kinds[k.Key] {
			if m.recs[c].parent == id {
				out = append(out, c)
			}
		}
	}
	return out
}

func texts(list string) (out []string) {
	_ = json.Unmarshal([]byte(list), &out) // none is none
	return out
}

func list(texts []string) string {
	slices.Sort(texts)
	if texts = slices.Compact(texts); len(texts) == 0 {
		return ""
	}
	b, _ := json.Marshal(texts)
	return string(b)
}

// merge has what refers to one record refer to the other, copies children that are not there and fills what is empty.
func (m *plain) merge(kind string, from, into int64) {
	a, b := m.recs[from].uid.String(), m.recs[into].uid.String()
	say := func(id int64) string { return fmt.Sprint(m.recs[id].kind.Key, m.recs[id].fields) }
	want := map[string]bool{}
	old := m.children(from)
	for _, c := range old {
		if m.recs[c].void == "" {
			want[say(c)] = true
		}
	}
	for _, c := range m.children(into) {
		if m.recs[c].void == "" {
			delete(want, say(c))
		}
	}
	f, err := m.s.File(context.Background(), kind, into)
	if err != nil {
		m.t.Fatal(err)
	}
	var made []schema.Record
	for _, recs := range f.Parts {
		for _, r := range recs {
			if m.recs[r.Meta().ID] == nil {
				made = append(made, r)
			}
		}
	}
	slices.SortFunc(made, func(x, y schema.Record) int { return int(x.Meta().ID - y.Meta().ID) })
	for _, r := range made {
		m.create(r)
		if say := say(r.Meta().ID); !want[say] {
			m.t.Errorf("merged a child that is not wanted: %s", say)
		} else {
			delete(want, say)
		}
	}
	if len(want) > 0 {
		m.t.Errorf("children lost by a merge: %v", want)
	}
	for _, id := range m.order {
		if id == from || m.recs[id].parent == from || !m.stands(id) {
			continue
		}
		for _, field := range m.recs[id].kind.Fields {
			v := m.recs[id].fields[field.Key]
			if !strings.Contains(v, a) {
				continue
			}
			if v = strings.ReplaceAll(v, a, b); field.Type == schema.RefsType {
				v = list(texts(v))
			}
			m.set(id, field.Key, v)
		}
	}
	m.void(from, "merged "+b)
	for _, field := range m.recs[into].kind.Fields {
		mine, other := m.recs[into].fields[field.Key], m.recs[from].fields[field.Key]
		switch {
		case field.Type == schema.SetType || field.Type == schema.RefsType:
			m.set(into, field.Key, list(append(texts(mine), texts(other)...)))
		case mine == "":
			m.set(into, field.Key, other)
		}
	}
}

// erase empties a person and whoever was merged into it, their children and enquiries, and makes what changed them beyond undo.
func (m *plain) erase(person int64, everything bool) {
	var persons []int64
	var find func(id int64)
	find = func(id int64) {
		persons = append(persons, id)
		for _, p := range m.kinds["person"] {
			if m.recs[p].void == "merged "+m.recs[id].uid.String() {
				find(p)
			}
		}
	}
	find(person)
	blank := map[int64][]string{} // fields that are erased; nil is all of them
	for _, p := range persons {
		blank[p] = []string{"born_on", "born_at", "interests", "*"}
		if everything {
			blank[p] = nil
			if m.recs[p].void == "mistake" {
				m.void(p, "erased")
			}
		}
		for _, c := range m.children(p) {
			if everything || m.recs[c].kind.Key == "contact" {
				blank[c] = nil
				m.void(c, "erased")
			}
		}
		for _, v := range m.kinds["vetting"] {
			if m.recs[v].fields["person"] == m.recs[p].uid.String() {
				blank[v] = nil
				m.void(v, "erased")
			}
		}
	}
	for id, fields := range blank {
		for key, v := range m.recs[id].fields {
			if fields != nil && !slices.Contains(fields, key) || v == "" {
				continue
			}
			if key == "family_name" || key == "value" || m.recs[id].kind.Key == "spelling" && key == "name" {
				m.set(id, key, "–")
			} else {
				m.set(id, key, "")
			}
		}
	}
	for _, a := range m.acts {
		a.gone = a.gone || slices.ContainsFunc(a.changes, func(c plainChange) bool {
			fields, concerned := blank[c.id]
			return concerned && (fields == nil || slices.Contains(fields, c.field))
		})
	}
}
