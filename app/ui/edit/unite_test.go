package edit

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// again makes the consul of the story a second time, with an award.
func (c *clerk) again() int64 {
	c.t.Helper()
	p := &models.Person{FamilyName: "Przykladowski", GivenName: "Przemyslaw", Occupation: "entrepreneur", Firm: "Example Ltd"}
	if _, err := c.st.Store.Do(context.Background(), store.Action{Kind: "add_person"}, func(tx *store.Tx) error {
		if err := tx.Create(p); err != nil {
			return err
		}
		return tx.Create(&models.Award{Person: p.ID, Name: "Star of Diplomacy"})
	}); err != nil {
		c.t.Fatal(err)
	}
	return p.ID
}

// Two records of one person become one, with the values chosen, and come apart again by one undo.
func TestTwoRecordsBecomeOne(t *testing.T) {
	for name, x := range map[string]struct {
		lang    string
		variant look.Variant
	}{"light": {"en", look.Light}, "dark-lt": {"lt", look.Dark}} {
		c := newClerk(t, x.lang, x.variant)
		other := c.again()
		c.open(desk.Form{Kind: "person", ID: c.st.Person})
		MergeWith(c.d.Desk, "person", c.st.Person)
		c.d.Picture("merge-which-" + name)
		c.Driver.Tap(c.d.Words.T("merge.compare")) // the likely one was proposed
		c.Expect("entrepreneur", "businessman", c.d.Words.Field("person", "firm"))
		c.Expect(c.d.Words.Kind("award", true) + ": 1.")
		c.Driver.Tap(c.d.Words.Field("person", "occupation") + ": entrepreneur")
		c.d.Picture("merge-" + name)
		c.Driver.Tap(c.d.Words.T("merge.do"))
		rec, err := c.st.Store.Get(context.Background(), "person", c.st.Person)
		if err != nil {
			t.Fatal(err)
		}
		if r := rec.(*models.Person); r.Occupation != "entrepreneur" || r.Firm != "Example Ltd" || r.FamilyName != "Przykładowski" {
			t.Errorf("%+v", r)
		}
		gone, err := c.st.Store.Get(context.Background(), "person", other)
		if err != nil || gone.Meta().Void == "" {
			t.Error("the other one still stands", err)
		}
		last, err := c.st.Store.LastAction(context.Background(), false)
		if err != nil || last.Kind != "merge" {
			t.Fatal(last, err)
		}
		if _, err := c.st.Store.Undo(context.Background(), last.Seq, ""); err != nil {
			t.Fatal(err)
		}
		if rec, _ = c.st.Store.Get(context.Background(), "person", c.st.Person); rec.(*models.Person).Occupation != "businessman" {
			t.Error("one undo does not take it back")
		}
	}
}

// The private data of a person goes after the name was typed, and not before.
func TestPrivateDataIsErased(t *testing.T) {
	for name, x := range map[string]struct {
		lang    string
		variant look.Variant
	}{"light": {"en", look.Light}, "dark-lt": {"lt", look.Dark}} {
		c := newClerk(t, x.lang, x.variant)
		if _, err := c.st.Store.Do(context.Background(), store.Action{Kind: "edit_person"}, func(tx *store.Tx) error {
			rec, err := tx.Get("person", c.st.Person)
			if err != nil {
				return err
			}
			p := rec.(*models.Person)
			p.BornOn = "1970-01-02"
			contact := &models.Contact{Use: "mobile", Value: "+48 600 000 000"}
			contact.Parent = p.ID
			if err := tx.Create(contact); err != nil {
				return err
			}
			if err := tx.Create(&models.Vetting{Person: p.ID, Subject: "conduct", AskedOn: "2023"}); err != nil {
				return err
			}
			return tx.Update(p)
		}); err != nil {
			t.Fatal(err)
		}
		c.open(desk.Form{Kind: "person", ID: c.st.Person})
		w := c.d.Words
		Erase(c.d.Desk, c.st.Person)
		c.Expect(w.Field("person", "born_on"), w.Kind("contact", true)+": 1", w.Kind("vetting", true)+": 1")
		c.d.Picture("erase-" + name)
		c.Driver.Tap(w.T("erase.do"))
		c.Expect(w.T("erase.need_reason"))
		c.Write(w.T("erase.reason"), "asked for by letter")
		c.Driver.Tap(w.T("erase.do"))
		born := func() schema.Date {
			rec, err := c.st.Store.Get(context.Background(), "person", c.st.Person)
			if err != nil {
				t.Fatal(err)
			}
			return rec.(*models.Person).BornOn
		}
		if born() == "" {
			t.Fatal("erased before the name was typed")
		}
		c.Write(w.T("erase.type", map[string]any{"Name": "Przykładowski"}), "przykladowski")
		c.d.Picture("erase-typed-" + name)
		c.Driver.Tap(w.T("erase.do"))
		if born() != "" {
			t.Error("still there")
		}
		c.Expect(w.T("erase.done.text"))
		c.d.Picture("erase-done-" + name)
		c.Key(fyne.KeyReturn)
	}
}
