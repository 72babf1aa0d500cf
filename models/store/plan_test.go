package store_test

import (
	"context"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models/store"
)

// What is asked at every turn is read from an index made for it, without sorting and without looking at every row.
func TestQuestionsUseTheirIndex(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	for name, c := range map[string]struct {
		ask   func(*store.Store) error
		index string
	}{
		"first page":         {func(s *store.Store) error { _, err := s.List(ctx, "post", 50); return err }, "record_list"},
		"ids":                {func(s *store.Store) error { _, err := s.IDs(ctx, "post"); return err }, "record_list"},
		"count":              {func(s *store.Store) error { _, err := s.Count(ctx, "post"); return err }, "COVERING INDEX record_list"},
		"counts on a day":    {func(s *store.Store) error { _, err := s.CountsOn(ctx, 0); return err }, "COVERING INDEX period_status"},
		"states of a page":   {func(s *store.Store) error { _, err := s.StatesOn(ctx, 0, post.ID); return err }, "PRIMARY KEY (record=?"},
		"periods":            {func(s *store.Store) error { _, err := s.Periods(ctx, post.ID); return err }, "PRIMARY KEY (record=?"},
		"statuses on a day":  {func(s *store.Store) error { _, err := s.StatusesOn(ctx, 0); return err }, "period"},
		"history":            {func(s *store.Store) error { _, err := s.LogOf(ctx, post.ID); return err }, "change_record"},
		"changes of actions": {func(s *store.Store) error { _, err := s.ChangesOf(ctx, 2); return err }, "PRIMARY KEY (action=?)"},
		"what to undo":       {func(s *store.Store) error { _, err := s.LastAction(ctx, false); return err }, "SEARCH action USING INTEGER PRIMARY KEY (rowid>?)"},
		"children":           {func(s *store.Store) error { _, err := s.File(ctx, "post", post.ID); return err }, "record_parent"},
	} {
		plan, err := s.Plan(c.ask)
		if err != nil {
			t.Fatal(name, err)
		}
		all := strings.Join(plan, "\n")
		if !strings.Contains(all, c.index) {
			t.Errorf("%s does not use %s:\n%s", name, c.index, all)
		}
		if strings.Contains(all, "TEMP B-TREE FOR ORDER BY") && name != "history" && name != "children" {
			t.Errorf("%s sorts:\n%s", name, all)
		}
	}
}

func TestFoldersThatAreCopiedElsewhere(t *testing.T) {
	for path, want := range map[string]string{
		"/home/ona/OneDrive - Ministry/register.exq": "OneDrive - Ministry", "/home/ona/Dropbox/a/b.exq": "Dropbox", "/home/ona/Documents/x.exq": "",
		"/home/ona/dropbox.exq": "", "/srv/Nextcloud (2)/x.exq": "Nextcloud (2)", "/home/ona/My OneDriver/x.exq": "",
	} {
		if got := store.SyncedFolder(path); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
	if store.NetworkFolder(t.TempDir()) {
		t.Error("a local folder is taken for a share")
	}
}
