package place

import (
	"slices"
	"strings"
	"testing"
)

// shelf is a pack in memory; it finds names too many where fewer than six letters are right.
type shelf struct {
	names map[string]Place
	asked []string
}

func (s *shelf) Named(key string) []Place {
	if p, ok := s.names[key]; ok {
		return []Place{p}
	}
	return nil
}

func (s *shelf) Beginning(prefix string) (names []Named, tooMany bool) {
	s.asked = append(s.asked, prefix)
	if len(prefix) < 6 {
		return nil, true
	}
	for key, p := range s.names {
		if strings.HasPrefix(key, prefix) {
			names = append(names, Named{key, p})
		}
	}
	return names, false
}

func (s *shelf) ByID(id int32) (Place, bool) {
	for _, p := range s.names {
		if p.ID == id {
			return p, p.Name != ""
		}
	}
	return Place{}, false
}

func TestJoined(t *testing.T) {
	g := opened(t)
	torun := g.Find("Toruń", "PL")[0]
	s := &shelf{names: map[string]Place{
		"thorunium": {ID: torun.ID}, "wymyslowo gorne": {ID: 90000001, Name: "Wymysłowo Górne", Country: "PL"}, "halle": {ID: 90000002, Name: "Halle", Country: "DE", Population: 12},
		"unknown": {ID: 90000003},
	}}
	u := Joined(g, s)
	if found := u.Find("Thorunium", "PL"); len(found) != 1 || found[0] != torun {
		t.Errorf("a name for a place of the gazetteer: %+v", found)
	}
	if found := u.Find("Toruń", ""); len(found) != 1 {
		t.Errorf("a place of both is one: %+v", found)
	}
	if found := u.Find("Halle", "DE"); len(found) < 2 || found[0].Name != "Halle (Saale)" || !slices.ContainsFunc(found, func(p Place) bool { return p.ID == 90000002 }) {
		t.Errorf("namesakes of both, the most populous first: %+v", found)
	}
	for _, nothing := range []string{"Unknown", "Wymysłowo Górne"} {
		if found := u.Find(nothing, "LT"); len(found) > 0 {
			t.Errorf("%s in Lithuania: %+v", nothing, found)
		}
	}
	if found := u.Find("unknown", ""); len(found) > 0 {
		t.Errorf("a place that nobody describes: %+v", found)
	}
	if near := u.Near("Wymyslowo Gorrne", "PL", 3); len(near) == 0 || near[0].ID != 90000001 || !slices.Contains(s.asked, "wymysl") || !slices.Contains(s.asked, "wym") {
		t.Errorf("near: %+v, asked for names that begin %q", near, s.asked)
	}
	if near := u.Near("Wymyslowo Gorrne", "LT", 3); slices.ContainsFunc(near, func(p Place) bool { return p.ID == 90000001 }) {
		t.Errorf("near, in another State: %+v", near)
	}
	if near := u.Near("Thorunium", "PL", 0); near != nil {
		t.Errorf("none wanted: %+v", near)
	}
	if p, ok := u.ByID(torun.ID); !ok || p != torun {
		t.Errorf("%+v %v", p, ok)
	}
	if p, ok := u.ByID(90000002); !ok || p.Name != "Halle" {
		t.Errorf("%+v %v", p, ok)
	}
}
