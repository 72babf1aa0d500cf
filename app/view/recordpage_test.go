package view_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// casework adds to the story what clerks keep besides, and returns the ids.
func casework(t *testing.T, x *story) map[string]int64 {
	t.Helper()
	ids := map[string]int64{}
	ctx := context.Background()
	post, err := x.s.List(ctx, "post", 1)
	if err != nil || len(post) == 0 {
		t.Fatal(err)
	}
	persons, err := x.s.List(ctx, "person", 1)
	if err != nil || len(persons) == 0 {
		t.Fatal(err)
	}
	ids["post"], ids["person"] = post[0].Meta().ID, persons[0].Meta().ID
	_, err = x.s.Do(ctx, store.Action{Kind: "add_vetting"}, func(tx *store.Tx) error {
		vetting := &models.Vetting{Person: ids["person"], Subject: "tax", AskedOn: "2020-01"}
		later := &models.InventoryItem{Post: ids["post"], Item: "flag", IssuedOn: "2025-01-02", Holder: ids["person"]}
		seal := &models.InventoryItem{Post: ids["post"], Item: "seal", IssuedOn: "2023-05-12", ReturnedOn: "2024-03"}
		for _, rec := range []schema.Record{vetting, later, seal} {
			if err := tx.Create(rec); err != nil {
				return err
			}
		}
		task := &models.Task{Title: "Ask again", About: schema.NewRefs(vetting.ID, ids["person"])}
		ids["vetting"], ids["flag"], ids["seal"] = vetting.ID, later.ID, seal.ID
		if err := tx.Create(task); err != nil {
			return err
		}
		ids["task"] = task.ID
		hours := []*models.Opening{{Weekday: "monday", From: "9:00", Until: "12:00"}, {Weekday: "tuesday", From: "09:00", Until: "12:00"}, {Weekday: "thursday", From: "14:00", Until: "16:30", Note: "by appointment"}}
		for _, o := range hours {
			o.Parent = ids["post"]
			if err := tx.Create(o); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

func tableOf(tables []view.Table, kind string) view.Table {
	for _, t := range tables {
		if t.Kind == kind {
			return t
		}
	}
	return view.Table{}
}

func TestARecordIsShownWithAllThatRefersToIt(t *testing.T) {
	x, ctx := newStory(t), context.Background()
	ids := casework(t, x)
	r := english(x.s)
	page, err := r.RecordPage(ctx, "post", ids["post"], r.Today())
	if err != nil {
		t.Fatal(err)
	}
	if items := tableOf(page.Related, "inventory_item"); len(items.Rows) != 2 || !items.Holds("returned") || !items.Holds("flag") {
		t.Errorf("%+v", items)
	}
	if tableOf(page.Children, "opening").Rows == nil {
		t.Error("no hours")
	}
	// As of a day: what certainly begins later is not there, what was returned later is out.
	day, _ := schema.Date("2023-06-01").Day()
	page, err = r.RecordPage(ctx, "post", ids["post"], day)
	if err != nil {
		t.Fatal(err)
	}
	if items := tableOf(page.Related, "inventory_item"); len(items.Rows) != 1 || !items.Holds("seal") || items.Holds("returned") {
		t.Errorf("%+v", items)
	}
}

func TestSensitiveRecordsAreReadInternallyOnly(t *testing.T) {
	x, ctx := newStory(t), context.Background()
	ids := casework(t, x)
	r := english(x.s)
	if _, err := r.RecordPage(ctx, "vetting", ids["vetting"], r.Today()); !errors.Is(err, view.ErrSensitive) {
		t.Error(err)
	}
	if _, err := r.ListTable(ctx, "vetting", r.Today()); !errors.Is(err, view.ErrSensitive) {
		t.Error(err)
	}
	for _, c := range []struct {
		r    *view.Register
		want int
	}{{r, 0}, {r.Internal(), 1}} {
		page, err := c.r.RecordPage(ctx, "person", ids["person"], r.Today())
		if err != nil {
			t.Fatal(err)
		}
		if got := len(tableOf(page.Related, "vetting").Rows); got != c.want {
			t.Errorf("%s: %d vettings", c.r.VariantKey(), got)
		}
		task, err := c.r.RecordPage(ctx, "task", ids["task"], r.Today())
		if err != nil {
			t.Fatal(err)
		}
		about := ""
		for _, s := range task.Sections {
			for _, f := range s.Facts {
				if f.Field == "about" {
					about = f.Value
				}
			}
		}
		if strings.Contains(about, "taxes") != (c.want == 1) || about == "" {
			t.Errorf("%s: %q", c.r.VariantKey(), about)
		}
	}
}

func TestHoursAreToldByTheDaysThatShareThem(t *testing.T) {
	x := newStory(t)
	ids := casework(t, x)
	f, err := x.s.File(context.Background(), "post", ids["post"])
	if err != nil {
		t.Fatal(err)
	}
	if got := english(x.s).Hours(f); got != "Monday–Tuesday 09:00–12:00\nThursday 14:00–16:30 (by appointment)" {
		t.Errorf("%q", got)
	}
}
