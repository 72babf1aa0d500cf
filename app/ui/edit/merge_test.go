package edit

import (
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func post(no, note string) *models.Post {
	p := &models.Post{RegisterNo: no, Note: note}
	p.ID, p.Version = 7, 3
	return p
}

func phone(id int64, number string) *models.Phone {
	p := &models.Phone{Number: number}
	p.ID, p.Version, p.Parent = id, 1, 7
	return p
}

func at(p *models.Post, phones ...*models.Phone) state {
	s := state{rec: p, children: map[string][]schema.Record{}}
	for _, x := range phones {
		s.children["phone"] = append(s.children["phone"], x)
	}
	return s
}

var postKind = models.Catalog.Kind("post")

// sides lists the differences as field and side, "*" for a whole record.
func sides(m *merge) map[string]side {
	out := map[string]side{}
	for _, d := range m.differences {
		key := d.kind.Key + ".*"
		if d.field != nil {
			key = d.kind.Key + "." + d.field.Key
		}
		out[key] = d.take
	}
	return out
}

func expect(t *testing.T, m *merge, want map[string]side) {
	t.Helper()
	got := sides(m)
	for k, v := range want {
		if s, ok := got[k]; !ok || s != v {
			t.Errorf("%s: %v %v, want %v", k, s, ok, v)
		}
	}
	if len(got) != len(want) {
		t.Errorf("differences: %v, want %v", got, want)
	}
}

func TestMergeOfFields(t *testing.T) {
	m := newMerge(postKind, at(post("PL-1", "a")), at(post("PL-2", "a")), at(post("PL-1", "b")))
	expect(t, m, map[string]side{"post.register_no": theirs, "post.note": mine})
	r := m.result()
	if p := r.rec.(*models.Post); p.RegisterNo != "PL-2" || p.Note != "b" {
		t.Errorf("%+v", p)
	}
	m = newMerge(postKind, at(post("PL-1", "a")), at(post("PL-2", "a")), at(post("PL-3", "a")))
	expect(t, m, map[string]side{"post.register_no": undecided})
	if m.open() != 1 {
		t.Error("nothing is left to be chosen")
	}
	m.differences[0].take = mine
	if p := m.result().rec.(*models.Post); p.RegisterNo != "PL-3" {
		t.Errorf("%+v", p)
	}
	// Both wrote the same: nothing to ask.
	expect(t, newMerge(postKind, at(post("PL-1", "a")), at(post("PL-2", "a")), at(post("PL-2", "a"))), map[string]side{})
	// What it was typed over is not known.
	expect(t, newMerge(postKind, state{}, at(post("PL-1", "a")), at(post("PL-1", "b"))), map[string]side{"post.note": undecided})
}

func TestMergeOfChildren(t *testing.T) {
	a, b, c := phone(1, "1"), phone(2, "2"), phone(3, "3")
	p := post("PL-1", "")
	base := at(p, a, b, c)
	// They changed one, removed another, added one; I changed the third and added one of my own.
	mine3, own := phone(3, "333"), &models.Phone{Number: "new"}
	m := newMerge(postKind, base, at(p, phone(1, "111"), c, phone(9, "9")), at(p, a, b, mine3, own))
	if len(m.differences) != 4 {
		t.Fatalf("%d differences", len(m.differences))
	}
	if m.open() != 0 {
		t.Error("no field was changed by both")
	}
	var got []string
	for _, r := range m.result().children["phone"] {
		got = append(got, r.(*models.Phone).Number)
	}
	if len(got) != 4 || got[0] != "111" || got[1] != "333" || got[2] != "9" || got[3] != "new" {
		t.Errorf("merged: %v", got)
	}
	// They removed what I changed: a person has to choose; kept, it is brought back as I typed it.
	m = newMerge(postKind, at(p, a), at(p), at(p, phone(1, "mine")))
	expect(t, m, map[string]side{"phone.*": undecided})
	m.differences[0].take = mine
	r := m.result()
	if len(r.restore) != 1 || len(r.children["phone"]) != 1 || r.children["phone"][0].(*models.Phone).Number != "mine" {
		t.Errorf("%+v", r)
	}
	m.differences[0].take = theirs
	if r := m.result(); len(r.restore) != 0 || len(r.children["phone"]) != 0 {
		t.Errorf("%+v", r)
	}
	// I removed what they changed.
	m = newMerge(postKind, at(p, a), at(p, phone(1, "theirs")), at(p))
	expect(t, m, map[string]side{"phone.*": undecided})
	m.differences[0].take = theirs
	if r := m.result(); len(r.children["phone"]) != 1 {
		t.Errorf("%+v", r)
	}
	m.differences[0].take = mine
	if r := m.result(); len(r.children["phone"]) != 0 || len(r.before["phone"]) != 1 {
		t.Error("what I removed is not taken out")
	}
	// I removed what they left alone.
	expect(t, newMerge(postKind, at(p, a), at(p, a), at(p)), map[string]side{"phone.*": mine})
	// Both removed it.
	expect(t, newMerge(postKind, at(p, a), at(p), at(p)), map[string]side{})
}

func TestMergeOfARemovedRecord(t *testing.T) {
	gone := post("PL-1", "a")
	gone.Void, gone.Version = "double", 4
	m := newMerge(postKind, at(post("PL-1", "a")), at(gone), at(post("PL-1", "b")))
	expect(t, m, map[string]side{"post.*": undecided, "post.note": mine})
	m.differences[0].take = theirs
	if !m.gone() {
		t.Error("left removed, it is not gone")
	}
	m.differences[0].take = mine
	r := m.result()
	if m.gone() || len(r.restore) != 1 || r.rec.Meta().Void != "" || r.rec.(*models.Post).Note != "b" {
		t.Errorf("%+v", r.rec)
	}
}

func TestMoved(t *testing.T) {
	p, a := post("PL-1", ""), phone(1, "1")
	later := phone(1, "1")
	later.Version = 2
	newer := post("PL-1", "")
	newer.Version = 4
	for name, x := range map[string]struct {
		now  state
		want bool
	}{"same": {at(p, a), false}, "added": {at(p, a, phone(2, "2")), false}, "child": {at(p, later), true}, "gone": {at(p), true}, "record": {at(newer, a), true}} {
		if got := moved(at(p, a), x.now); got != x.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
