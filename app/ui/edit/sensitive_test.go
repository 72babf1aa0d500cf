package edit

import (
	"context"
	"testing"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// What is hidden is counted, not lost by saving, and shown in the form when it is asked for.
func TestHiddenValuesAreKept(t *testing.T) {
	c := newClerk(t, "en", look.Light)
	if _, err := c.st.Store.Do(context.Background(), store.Action{Kind: "edit_person"}, func(tx *store.Tx) error {
		rec, err := tx.Get("person", c.st.Person)
		if err != nil {
			return err
		}
		rec.(*models.Person).BornAt = "Bydgoszcz"
		contact := &models.Contact{Use: "mobile", Value: "+48 600 000 000"}
		contact.Parent = c.st.Person
		if err := tx.Create(contact); err != nil {
			return err
		}
		return tx.Update(rec)
	}); err != nil {
		t.Fatal(err)
	}
	c.d.Reveal = false
	p := c.open(desk.Form{Kind: "person", ID: c.st.Person})
	if c.Shows("Bydgoszcz") || c.Shows("600 000") {
		t.Error("sensitive data is shown")
	}
	c.Expect("4 sensitive fields are hidden. What they hold is kept.")
	c.Replace("Occupation", "entrepreneur")
	p.Save(false)
	file, err := c.st.Store.File(context.Background(), "person", c.st.Person)
	if err != nil {
		t.Fatal(err)
	}
	if r := file.Rec.(*models.Person); r.BornAt != "Bydgoszcz" || r.Occupation != "entrepreneur" || len(file.Parts["contact"]) != 1 {
		t.Errorf("%+v, %d contacts", r, len(file.Parts["contact"]))
	}
	c.Replace("Firm", "Example Ltd")
	c.Driver.Tap("Show sensitive fields")
	c.Expect("Bydgoszcz", "600 000", "Example Ltd")
	if !p.Dirty() {
		t.Error("what was typed counts as saved")
	}
}
