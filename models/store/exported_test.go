package store_test

import (
	"context"
	"maps"
	"testing"

	"github.com/exequatur/exequatur/models/store"
)

func TestWhatACalendarWasGivenIsRemembered(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	if got, err := s.Exported(ctx, "calendar"); err != nil || len(got) != 0 {
		t.Fatal(got, err)
	}
	for _, given := range []map[string]string{{"a": "1", "b": "2"}, {"b": "3", "c": "4"}} {
		if err := s.SaveExported(ctx, "calendar", given); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.SaveExported(ctx, "tasks", map[string]string{"a": "9"}); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Exported(ctx, "calendar"); err != nil || !maps.Equal(got, map[string]string{"a": "1", "b": "3", "c": "4"}) {
		t.Error(got, err)
	}
	clean(t, s)
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	reading, err := store.Open(ctx, path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reading.Close() }()
	if got, err := reading.Exported(ctx, "tasks"); err != nil || got["a"] != "9" {
		t.Error(got, err)
	}
	if err := reading.SaveExported(ctx, "tasks", map[string]string{"b": "1"}); err == nil {
		t.Error("a register opened to read remembered something")
	}
}

func TestRevisionsFollowTheChanges(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, city := torun(t, s)
	mustDo(t, s, "edit_city", func(tx *store.Tx) error {
		city.Region = "Kujawy"
		return tx.Update(city)
	})
	got, err := s.Revisions(ctx, post.ID, city.ID, 999_999)
	if err != nil || len(got) != 2 || got[city.ID].Version != city.Version || got[city.ID].Version < 2 || got[post.ID].Version < 1 || !got[city.ID].At.Equal(now) {
		t.Errorf("%+v %v", got, err)
	}
}
