package whole_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// A register goes out, comes into an empty one, and goes out of that with the same bytes; the second time nothing is written.
func TestOutAndIn(t *testing.T) {
	x := newStory(t)
	to := newRegister(t)
	out := asZIP(t, x.s)
	if !bytes.Equal(out, asZIP(t, x.s)) {
		t.Error("the same register gave other bytes")
	}
	path := saved(t, "whole.zip", out)
	if !whole.Is(path) || !whole.Is(saved(t, "whole.json", asJSON(t, x.s))) {
		t.Error("not recognised")
	}
	before := seal(t, to)
	tried, err := whole.Rehearse(ctx, to, path, nil)
	if err != nil || tried.New != 15 || seal(t, to) != before || tried.Seq != 0 {
		t.Fatalf("%+v %v", tried, err)
	}
	done, total := 0, 0
	rep, err := whole.Read(ctx, to, path, func(d, n int) { done, total = d, n })
	if err != nil || rep.Counts != tried.Counts || rep.Changed != 2 || rep.Seq != before+1 {
		t.Fatalf("%+v %v", rep, err)
	}
	if total == 0 || done != total {
		t.Errorf("progress %d of %d", done, total)
	}
	if a, b := asJSON(t, x.s), asJSON(t, to); !bytes.Equal(a, b) {
		t.Errorf("another register:\n%s", line(a, b))
	}
	if !bytes.Equal(asZIP(t, to), out) {
		t.Error("other attachments")
	}
	clean(t, to)
	again, err := whole.Read(ctx, to, path, nil)
	if err != nil || again.Seq != 0 || again.New+again.Changed > 0 || again.Same != 15+len(states(t, to)) || seal(t, to) != before+1 {
		t.Errorf("the second time: %+v %v", again, err)
	}
	lists, err := to.Imports(ctx)
	if err != nil || len(lists) != 1 || lists[0].Hash != rep.Hash || lists[0].File != "whole.zip" || lists[0].Counts["new"] != 15 {
		t.Errorf("kept: %+v %v", lists, err)
	}
	if text := rep.Text(words.In("en")); !strings.Contains(text, "Honorary consulates: new 2") && !strings.Contains(text, "Consulates: new 2") || strings.Contains(text, "[") {
		t.Error(text)
	}
}

func states(t *testing.T, s *store.Store) []int64 {
	t.Helper()
	ids, err := s.IDs(ctx, "state")
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

// Taken back, an import may come again: with everything under the uid it had.
func TestComesAgainAfterUndo(t *testing.T) {
	x := newStory(t)
	to := newRegister(t)
	path := saved(t, "whole.zip", asZIP(t, x.s))
	rep, err := whole.Read(ctx, to, path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := to.Undo(ctx, rep.Seq, ""); err != nil {
		t.Fatal(err)
	}
	if n, err := to.Count(ctx, "post"); err != nil || n != 0 {
		t.Fatal(n, err)
	}
	again, err := whole.Read(ctx, to, path, nil)
	if err != nil || again.New != rep.New {
		t.Fatalf("%+v %v", again, err)
	}
	if a, b := asJSON(t, x.s), asJSON(t, to); !bytes.Equal(a, b) {
		t.Errorf("another register:\n%s", line(a, b))
	}
	clean(t, to)
}

// What the file does not speak of stays; what it says otherwise is changed field by field; what it says is empty becomes so.
func TestChangesFieldByField(t *testing.T) {
	x := newStory(t)
	to := newRegister(t)
	if _, err := whole.Read(ctx, to, saved(t, "whole.zip", asZIP(t, x.s)), nil); err != nil {
		t.Fatal(err)
	}
	before := asJSON(t, to)
	changed := strings.Replace(string(before), `"family_name":"Przykładowski","given_name":"=Jan"`, `"family_name":"Przykładowska","given_name":null`, 1)
	changed = strings.Replace(changed, `"emails":["a@example.org","b@example.org"],`, ``, 1)
	changed = strings.Replace(changed, `"name":"Ministerija"`, `"name":"Somebody else"`, 1)
	if changed == string(before) {
		t.Fatal(changed)
	}
	rep, err := whole.Read(ctx, to, saved(t, "changed.json", []byte(changed)), nil)
	if err != nil || rep.Changed != 1 || rep.New != 0 || len(rep.Notes) != 1 || rep.Notes[0].Code != "whole_register_kept" {
		t.Fatalf("%+v %v", rep, err)
	}
	changes, err := to.ChangesOf(ctx, rep.Seq)
	if err != nil || len(changes) != 2 {
		t.Errorf("%+v %v", changes, err)
	}
	after := string(asJSON(t, to))
	if !strings.Contains(after, `"family_name":"Przykładowska"`) || strings.Contains(after, "=Jan") || !strings.Contains(after, "a@example.org") || !strings.Contains(after, "Ministerija") {
		t.Error(after)
	}
	clean(t, to)
}

// What was removed here stays removed, and nothing comes to refer to it; what was merged is the record it became part of.
func TestRemovedAndMerged(t *testing.T) {
	x := newStory(t)
	path := saved(t, "whole.zip", asZIP(t, x.s))
	var other models.Person
	do(t, x.s, func(tx *store.Tx) error {
		other = models.Person{FamilyName: "Przykładowski", GivenName: "J."}
		if err := tx.Create(&other); err != nil {
			return err
		}
		return tx.Merge("person", x.person.ID, other.ID)
	})
	do(t, x.s, func(tx *store.Tx) error {
		second, err := tx.Get("post", x.second.ID)
		if err != nil {
			return err
		}
		second.(*models.Post).Mission = 0
		return firstOf(tx.Update(second), tx.Void("post", x.second.ID, "a slip"))
	})
	if out := string(asJSON(t, x.s)); strings.Contains(out, x.person.UID.String()) || strings.Contains(out, x.second.UID.String()) {
		t.Error("what was removed went out")
	}
	before := asJSON(t, x.s)
	rep, err := whole.Read(ctx, x.s, path, nil)
	if err != nil || rep.New+rep.Changed != 0 || rep.Removed != 2 {
		t.Fatalf("%+v %v", rep, err)
	}
	if !bytes.Equal(before, asJSON(t, x.s)) {
		t.Error("changed all the same")
	}
	// A record that names the removed one.
	wanted := `{"uid":"77000000-0000-7000-8000-000000000077","sending_state":"` + x.state.UID.String() + `","receiving_state":"` + x.state.UID.String() + `","mission":"` + x.second.UID.String() + `"}`
	_, err = whole.Read(ctx, x.s, saved(t, "x.json", withRecords(`"post":[`+wanted+`]`, x.state.UID)), nil)
	if !say.Refused(err, "whole_removed_reference") {
		t.Error(err)
	}
}

// withRecords is a file that holds some records and whose register it is.
func withRecords(records string, state schema.UID) []byte {
	return []byte(`{"format":"exequatur-register","version":1,"register":{"keeper":"ministry","state":"` + state.String() + `","language":"lt"},"records":{` + records + `}}`)
}

// JSON alone has no contents of attachments: they are left out and said.
func TestJSONHasNoContents(t *testing.T) {
	x := newStory(t)
	to := newRegister(t)
	rep, err := whole.Read(ctx, to, saved(t, "x.json", asJSON(t, x.s)), nil)
	if err != nil || rep.Left != 2 || rep.New != 13 || len(rep.Notes) != 1 || rep.Notes[0].Code != "whole_no_contents" {
		t.Fatalf("%+v %v", rep, err)
	}
	clean(t, to)
	rep, err = whole.Read(ctx, to, saved(t, "x.zip", asZIP(t, x.s)), nil)
	if err != nil || rep.New != 2 {
		t.Fatalf("%+v %v", rep, err)
	}
	if a, b := asZIP(t, x.s), asZIP(t, to); !bytes.Equal(a, b) {
		t.Error("attachments did not follow")
	}
}

// The States of an empty register become those of the file, no more and no fewer.
func TestStatesAreThoseOfTheFile(t *testing.T) {
	x := newStory(t)
	do(t, x.s, func(tx *store.Tx) error {
		return firstOf(tx.Void("state", stateID(t, x.s, "ZW"), "not recognised"), tx.Create(&models.State{Code: "XX", Name: schema.Localized{"lt": "Kita"}}))
	})
	to := newRegister(t)
	rep, err := whole.Read(ctx, to, saved(t, "x.zip", asZIP(t, x.s)), nil)
	if err != nil || len(rep.Notes) != 1 || rep.Notes[0].Code != "whole_states_removed" {
		t.Fatalf("%+v %v", rep, err)
	}
	if a, b := asJSON(t, x.s), asJSON(t, to); !bytes.Equal(a, b) {
		t.Errorf("another register:\n%s", line(a, b))
	}
	clean(t, to)
}

// One head ends before the next begins: the order in a file does not matter, only the whole does.
func TestRulesAreAskedOfTheWhole(t *testing.T) {
	x := newStory(t)
	to := newRegister(t)
	if _, err := whole.Read(ctx, to, saved(t, "x.zip", asZIP(t, x.s)), nil); err != nil {
		t.Fatal(err)
	}
	do(t, x.s, func(tx *store.Tx) error {
		head, err := tx.Get("appointment", x.head.ID)
		if err != nil {
			return err
		}
		head.(*models.Appointment).EndedOn = "2012-01-01"
		p := &models.Person{FamilyName: "Kita"}
		if err := firstOf(tx.Update(head), tx.Create(p)); err != nil {
			return err
		}
		next := &models.Appointment{Post: x.post.ID, Person: p.ID, Category: models.Honorary, Role: models.Head, TookUp: "2013"}
		next.UID = uid(1) // comes first
		return tx.Create(next)
	})
	out := asZIP(t, x.s)
	if _, err := whole.Read(ctx, to, saved(t, "y.zip", out), nil); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out, asZIP(t, to)) {
		t.Error("another register")
	}
	clean(t, to)
}

// A rule that the file breaks is said with the record, and nothing is written.
func TestRuleIsSaid(t *testing.T) {
	s := newRegister(t)
	lt := schema.UID{}
	st, err := s.StateByCode(ctx, "LT")
	if err != nil {
		t.Fatal(err)
	}
	lt = st.UID
	before := seal(t, s)
	_, err = whole.Read(ctx, s, saved(t, "x.json", withRecords(`"person":[{"uid":"77000000-0000-7000-8000-000000000077"}]`, lt)), nil)
	var r *say.Refusal
	if !errors.As(err, &r) || r.Code != "whole_rule" || seal(t, s) != before {
		t.Fatal(err)
	}
	for _, lang := range words.Languages {
		if text := r.Text(words.In(lang)); !strings.Contains(text, "77000000-0000-7000-8000-000000000077") || strings.Contains(text, "[") || strings.Contains(text, "{") {
			t.Error(text)
		}
	}
}

func TestCancelledLeavesNothing(t *testing.T) {
	x := newStory(t)
	to := newRegister(t)
	before := seal(t, to)
	path := saved(t, "x.zip", asZIP(t, x.s))
	c, cancel := context.WithCancel(ctx)
	_, err := whole.Read(c, to, path, func(int, int) { cancel() })
	if !errors.Is(err, context.Canceled) || seal(t, to) != before {
		t.Error(err)
	}
	if n, _, err := to.Blobs(ctx); err != nil || n != 0 {
		t.Error(n, err)
	}
}

// The order of the catalogue is that of references which cannot wait, no key of a field is one of the file's own, and nothing refers to
// whose register it is.
func TestCatalogueFitsTheFormat(t *testing.T) {
	at := map[string]int{}
	for i, k := range models.Catalog.All() {
		top := k
		for top.Parent != "" {
			top = models.Catalog.Kind(top.Parent)
		}
		at[k.Key] = slices.Index(models.Catalog.All(), top)
		if i > 250 {
			t.Error("too many kinds for a byte")
		}
	}
	for _, k := range models.Catalog.All() {
		for _, f := range k.Fields {
			if f.Key == "uid" || f.Key == "children" {
				t.Errorf("%s.%s", k.Key, f.Key)
			}
			for _, to := range f.Ref {
				if to == "register" || f.Required && f.Type == schema.RefType && at[to] >= at[k.Key] && to != k.Key && k.Key != "acceptance" {
					t.Errorf("%s.%s refers to %s, which stands behind it", k.Key, f.Key, to)
				}
			}
		}
	}
}

func TestIsJSON(t *testing.T) {
	var v struct {
		Format  string
		Version int
		MadeBy  string `json:"made_by"`
		Records map[string][]map[string]any
	}
	if err := json.Unmarshal(asJSON(t, newStory(t).s), &v); err != nil || v.Format != whole.Format || v.Version != whole.Version || v.MadeBy != madeBy || len(v.Records["post"]) != 2 {
		t.Fatalf("%+v %v", v, err)
	}
	first, second := v.Records["post"][0]["uid"].(string), v.Records["post"][1]["uid"].(string)
	if first >= second {
		t.Errorf("%s before %s", first, second)
	}
}
