package store_test

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// noted are notes of a row as imports keep them.
func noted(t *testing.T, args map[string]any) []byte {
	t.Helper()
	b, err := json.Marshal(map[string]any{"notes": []any{map[string]any{"code": "other_head", "args": args}}})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// listed takes a list in that says much of the person, and keeps mappings with answers about them.
func (e *erasable) listed(t *testing.T) (seq int64) {
	t.Helper()
	ctx := context.Background()
	uid, err := e.UID(e.person)
	if err != nil {
		t.Fatal(err)
	}
	body := `{"mapping":1,"name":"Heads of posts","columns":[{"from":["Head"],"to":"head.name","values":{"` + familyName + `":"","` + "Kept" + `":"x"}}],
		"answers":[{"id":"person|` + search.Fold(familyName) + ` przemyslavas","is":"uid:` + uid.String() + `"},{"id":"place|PL|cracovie","is":"gn:3094802"}]}`
	res, err := e.Do(ctx, store.Action{Kind: "import", SourceFile: strings.ToUpper(givenName) + ".csv", SourceHash: "aa"}, func(tx *store.Tx) error {
		tx.From(2)
		c := &models.City{Name: "Elsewhere on the list", Country: state(t, e.Store, "PL")}
		if err := tx.Create(c); err != nil {
			return err
		}
		tx.From(3)
		rec, err := tx.Get("person", e.person)
		if err != nil {
			return err
		}
		rec.(*models.Person).Firm = "Ąžuolowa Spółka"
		if err := tx.Update(rec); err != nil {
			return err
		}
		return tx.KeepImport(store.Import{Source: givenName, File: strings.ToUpper(givenName) + ".csv", Hash: "aa", Kind: "post", Mapping: []byte(body)}, []store.ImportLine{
			{Line: 2, Outcome: "new", Record: c.ID, Notes: noted(t, map[string]any{"City": "Toruń"})},
			{Line: 3, Outcome: "changed", Record: e.post, Notes: noted(t, map[string]any{"File": "Somebody Misspelt"})},
			{Line: 4, Outcome: "same", Record: e.person, Notes: noted(t, map[string]any{"Value": "written once more"})},
			{Line: 5, Outcome: "refused", Notes: noted(t, map[string]any{"Have": strings.ToUpper(familyName) + ", dr <" + givenName + ">"})},
			{Line: 6, Outcome: "refused", Notes: noted(t, map[string]any{"Value": "BORN AT " + strings.ToUpper(birthPlace)})},
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, m := range map[string]string{"Heads of posts": body, familyName: `{"columns":[]}`, "Misread": `{"columns":[{"from":["` + familyName + `"]}]}`, "Untouched": `{"columns":[{"from":["Name"]}],"answers":[{"id":"a","is":"b"}]}`} {
		if err := e.SaveMapping(ctx, store.Mapping{Name: name, Kind: "post", Heads: []string{"Head"}, Body: []byte(m)}); err != nil {
			t.Fatal(err)
		}
	}
	return res.Seq
}

func TestErasureReachesIntoKeptImports(t *testing.T) {
	ctx := context.Background()
	e := newErasable(t)
	seq := e.listed(t)
	misspelt := []string{"Somebody Misspelt", "written once more"}
	all := append([]string{familyName, givenName, otherName, birthPlace, "Ąžuolowa Spółka"}, misspelt...)
	if found := remnants(t, filepath.Dir(e.Path()), all...); len(found) < len(all) {
		t.Fatalf("the test finds too little before: %q", found)
	}
	e.erase(t, true)
	clean(t, e.Store)

	lines, err := e.ImportLines(ctx, seq)
	if err != nil || len(lines) != 5 {
		t.Fatal(lines, err)
	}
	for i, l := range lines {
		if (len(l.Notes) > 0) != (i == 0) || l.Outcome == "" || l.Line != i+2 {
			t.Errorf("line %d: %s %s", l.Line, l.Outcome, l.Notes)
		}
	}
	im, err := e.Import(ctx, seq)
	if err != nil || im.File != "" || im.Source != "" || im.Hash != "aa" {
		t.Errorf("%+v %v", im, err)
	}
	for _, kept := range []string{"cracovie", "head.name", "Kept"} {
		if !strings.Contains(string(im.Mapping), kept) {
			t.Errorf("%s is gone from %s", kept, im.Mapping)
		}
	}
	if strings.Contains(string(im.Mapping), "person|") {
		t.Errorf("the answer stayed: %s", im.Mapping)
	}
	if a, err := e.LoggedAction(ctx, seq); err != nil || a.SourceFile != "" {
		t.Errorf("the log names the file: %+v %v", a, err)
	}
	mappings, err := e.Mappings(ctx)
	var names []string
	for _, m := range mappings {
		names = append(names, m.Name)
		var v map[string]any
		if err := json.Unmarshal(m.Body, &v); err != nil {
			t.Error(m.Name, err)
		}
	}
	if err != nil || strings.Join(names, ",") != "Heads of posts,Untouched" {
		t.Errorf("mappings left: %q %v", names, err)
	}
	if string(mappings[1].Body) != `{"columns":[{"from":["Name"]}],"answers":[{"id":"a","is":"b"}]}` {
		t.Errorf("changed in vain: %s", mappings[1].Body)
	}

	dir := filepath.Dir(e.Path())
	if left := remnants(t, dir, all...); len(left) > 0 {
		t.Errorf("left while open: %q", left)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	if left := remnants(t, dir, all...); len(left) > 0 {
		t.Errorf("left at rest: %q", left)
	}
}

// What is private goes, and the name stays wherever it stands.
func TestErasureOfPrivateDataInKeptImports(t *testing.T) {
	ctx := context.Background()
	e := newErasable(t)
	seq := e.listed(t)
	e.erase(t, false)
	clean(t, e.Store)
	if left := remnants(t, filepath.Dir(e.Path()), birthPlace); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
	lines, err := e.ImportLines(ctx, seq)
	if err != nil || len(lines[3].Notes) == 0 || len(lines[4].Notes) != 0 {
		t.Errorf("%s / %s / %v", lines[3].Notes, lines[4].Notes, err)
	}
	im, err := e.Import(ctx, seq)
	if err != nil || im.File == "" || !strings.Contains(string(im.Mapping), "person|") {
		t.Errorf("%+v %v", im, err)
	}
}

// A name of three letters is found as a word and not inside others.
func TestErasureOfAShortName(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	p := &models.Person{FamilyName: "Ożó", Prefix: "dr"}
	res := mustDo(t, s, "import", func(tx *store.Tx) error {
		return errors.Join(tx.Create(p), tx.KeepImport(store.Import{Kind: "person"}, []store.ImportLine{
			{Line: 2, Outcome: "same", Notes: noted(t, map[string]any{"Name": "dr OŻÓ, Jan"})},
			{Line: 3, Outcome: "same", Notes: noted(t, map[string]any{"Name": "dr Ożóg, Jan"})}}))
	})
	if _, err := s.Erase(ctx, store.Action{Reason: "asked for"}, store.Erasure{Person: p.ID, Everything: true}); err != nil {
		t.Fatal(err)
	}
	lines, err := s.ImportLines(ctx, res.Seq)
	if err != nil || len(lines[0].Notes) != 0 || len(lines[1].Notes) == 0 {
		t.Errorf("%s / %s / %v", lines[0].Notes, lines[1].Notes, err)
	}
}
