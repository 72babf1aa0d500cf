package erasing_test

import (
	"context"
	"io"
	"path/filepath"
	"testing"

	"github.com/exequatur/exequatur/app/state/erasing"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// What an erasure concerns is told before it: private fields, private records with their files, texts that name the person.
func TestLook(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	o := store.Options{Author: "R. Example"}
	s, err := store.Create(ctx, filepath.Join(dir, "lt.exq"), store.Beginning{Keeper: "ministry", State: "LT", Language: "en",
		States: []store.Seed{{Code: "LT", Names: schema.Localized{"en": "Lithuania"}}}}, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	p := &models.Person{FamilyName: "Wymyślony", GivenName: "Jan", BornOn: "1960", Interests: "none"}
	if _, err := s.Do(ctx, store.Action{Kind: "add_person"}, func(tx *store.Tx) error {
		if err := tx.Create(p); err != nil {
			return err
		}
		contact := &models.Contact{Use: "mobile", Value: "+370 600 00000"}
		contact.Parent = p.ID
		v := &models.Vetting{Person: p.ID, Subject: "conduct", AskedOn: "2023"}
		for _, r := range []schema.Record{contact, v, &models.Task{Title: "Write to Wymyslony"}} {
			if err := tx.Create(r); err != nil {
				return err
			}
		}
		a := &models.Attachment{Of: v.ID, Name: "a.txt", Media: "text/plain"}
		var err error
		if a.Hash, a.Size, err = tx.PutBlob(&empty{}); err != nil {
			return err
		}
		return tx.Create(a)
	}); err != nil {
		t.Fatal(err)
	}
	sum, err := erasing.Look(ctx, s, p.ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(sum.Fields) != 2 || len(sum.Mentions) != 1 {
		t.Errorf("%+v", sum)
	}
	want := map[string]int{"contact": 1, "vetting": 1, "attachment": 1}
	for _, c := range sum.Records {
		if want[c.Kind] != c.N {
			t.Errorf("%s: %d", c.Kind, c.N)
		}
		delete(want, c.Kind)
	}
	if len(want) > 0 {
		t.Errorf("not told: %v", want)
	}
}

// empty reads as nothing.
type empty struct{}

func (*empty) Read([]byte) (int, error) { return 0, io.EOF }
