package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/cli"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// The log is filtered by record, field and person, and as data carries each change.
func TestLogFilters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lt.exq")
	ctx := context.Background()
	s, err := store.Create(ctx, path, store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: env().States()}, store.Options{Author: "R. Example"})
	if err != nil {
		t.Fatal(err)
	}
	p := &models.Person{FamilyName: "Wzorcowa", Occupation: "merchant"}
	do := func(kind string, f func(tx *store.Tx) error) {
		t.Helper()
		if _, err := s.Do(ctx, store.Action{Kind: kind}, f); err != nil {
			t.Fatal(err)
		}
	}
	do("add_person", func(tx *store.Tx) error { return tx.Create(p) })
	edit := func(change func(*models.Person)) {
		do("edit_person", func(tx *store.Tx) error {
			rec, err := tx.Get("person", p.ID)
			if err != nil {
				return err
			}
			change(rec.(*models.Person))
			return tx.Update(rec)
		})
	}
	edit(func(p *models.Person) { p.Occupation = "painter" })
	s.SetAuthor("A. Other")
	edit(func(p *models.Person) { p.GivenName = "Halina" })
	edit(func(p *models.Person) { p.Occupation = "printer" })
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	run := func(code int, args ...string) string {
		t.Helper()
		var out, bad bytes.Buffer
		e := env()
		e.Stdout, e.Stderr, e.Getenv = &out, &bad, func(string) string { return "" }
		if got := cli.Run(ctx, e, append([]string{"--lang", "en"}, args...)); got != code {
			t.Fatalf("%v: %d %s%s", args, got, out.String(), bad.String())
		}
		return out.String() + bad.String()
	}
	lines := func(s string) int { return strings.Count(strings.TrimSpace(s), "\n") }
	uid := p.UID.String()
	if out := run(0, "log", path, "--for", uid, "--field", "occupation"); lines(out) != 3 || !strings.Contains(out, "merchant → painter") || !strings.Contains(out, "painter → printer") {
		t.Errorf("by field:\n%s", out)
	}
	if out := run(0, "log", path, "--for", uid, "--field", "Given name"); lines(out) != 1 {
		t.Errorf("by the name of a field:\n%s", out)
	}
	if out := run(0, "log", path, "--field", "person.occupation", "--by", "other"); lines(out) != 1 {
		t.Errorf("by field and person:\n%s", out)
	}
	if out := run(2, "log", path, "--field", "nothing"); !strings.Contains(out, "“nothing”") {
		t.Errorf("an unknown field:\n%s", out)
	}
	var all []struct {
		Action int
		Values []struct{ Record, Kind, Field, Old, New string }
	}
	if err := json.Unmarshal([]byte(run(0, "log", path, "--by", "other", "--field", "occupation", "--format", "json")), &all); err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 || len(all[0].Values) != 1 || all[0].Values[0].Old != "painter" || all[0].Values[0].New != "printer" || all[0].Values[0].Record != uid {
		t.Errorf("%+v", all)
	}
}

// What is sensitive is told in the log, and its values are not, unless they are asked for.
func TestLogHidesWhatIsSensitive(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lt.exq")
	ctx := context.Background()
	s, err := store.Create(ctx, path, store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: env().States()}, store.Options{Author: "R. Example"})
	if err != nil {
		t.Fatal(err)
	}
	p := &models.Person{FamilyName: "Wzorcowa", BornOn: "1961-02-03"}
	do := func(kind string, f func(tx *store.Tx) error) {
		t.Helper()
		if _, err := s.Do(ctx, store.Action{Kind: kind}, f); err != nil {
			t.Fatal(err)
		}
	}
	do("add_person", func(tx *store.Tx) error {
		if err := tx.Create(p); err != nil {
			return err
		}
		c := &models.Contact{Use: "phone", Value: "+48 600 000 001"}
		c.Parent = p.ID
		if err := tx.Create(c); err != nil {
			return err
		}
		x := &models.Incident{Sort: "complaint", Title: "Parking dispute", Date: "2024-05-01", Person: p.ID}
		return tx.Create(x)
	})
	do("edit_person", func(tx *store.Tx) error {
		rec, err := tx.Get("person", p.ID)
		if err != nil {
			return err
		}
		rec.(*models.Person).BornOn = "1962-02-03"
		return tx.Update(rec)
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) string {
		t.Helper()
		var out, bad bytes.Buffer
		e := env()
		e.Stdout, e.Stderr, e.Getenv = &out, &bad, func(string) string { return "" }
		if got := cli.Run(ctx, e, append([]string{"--lang", "en", "log", path}, args...)); got != 0 {
			t.Fatalf("%v: %d %s%s", args, got, out.String(), bad.String())
		}
		return out.String()
	}
	secrets := []string{"1961-02-03", "1962-02-03", "600 000", "Parking"}
	for _, args := range [][]string{{"--field", "born_on"}, {"--field", "contact.value"}, {"--field", "incident.title"}, {"--format", "json"}, {}} {
		out := run(args...)
		for _, x := range secrets {
			if strings.Contains(out, x) {
				t.Errorf("%v tells %q:\n%s", args, x, out)
			}
		}
		if !strings.Contains(out, "hidden") && len(args) > 0 {
			t.Errorf("%v does not say that something is hidden:\n%s", args, out)
		}
		if !strings.Contains(out, "Wzorcowa") {
			t.Errorf("%v hides too much:\n%s", args, out)
		}
	}
	if out := run("--field", "born_on"); !strings.Contains(out, "hidden → hidden") {
		t.Errorf("in words:\n%s", out)
	}
	out := run("--format", "json", "--sensitive")
	for _, x := range secrets {
		if !strings.Contains(out, x) {
			t.Errorf("%q is not told when it is asked for:\n%s", x, out)
		}
	}
}
