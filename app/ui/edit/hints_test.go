package edit

import (
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// A person who is in the register already is proposed while the name is typed, and can be used instead.
func TestAPersonAlreadyThereIsProposed(t *testing.T) {
	c := newClerk(t, "en", look.Light)
	p := c.open(desk.Form{Kind: "person"})
	saved := false
	p.done = func(s bool) { saved = s }
	c.Write("Given name", "P.")
	c.Write("Family name", "Przykladowski")
	if c.Shows("Perhaps already") {
		t.Error("proposed while keys are still coming")
	}
	c.d.Clock.Advance(time.Second)
	c.Expect("Perhaps already in the register:", "Przemysław Przykładowski", "the initials fit")
	c.d.Picture("hints")
	c.Driver.Tap("Use this one")
	if !saved || p.SavedID() != c.st.Person {
		t.Errorf("saved %v, id %d, want %d", saved, p.SavedID(), c.st.Person)
	}
}

func TestAPersonAlreadyThereIsTakenIntoAField(t *testing.T) {
	c := newClerk(t, "en", look.Light)
	c.open(desk.Form{Kind: "appointment"})
	var got int64
	AddInDialog(c.d.Desk, "person", func(rec schema.Record) { rec.(*models.Person).FamilyName = "Przykładowski" }, func(id int64, _ string) { got = id })
	c.Write("Given name", "Przemyslaw")
	c.d.Clock.Advance(time.Second)
	c.Expect("the same name")
	c.d.Picture("hints-dialog")
	c.Driver.Tap("Use this one")
	if got != c.st.Person {
		t.Errorf("took %d, want %d", got, c.st.Person)
	}
}

func TestAnotherConsulateInTheSameCityIsNoticed(t *testing.T) {
	c := newClerk(t, "en", look.Light)
	p := c.open(desk.Form{Kind: "post", Prepare: func(rec schema.Record) {
		r := rec.(*models.Post)
		r.SendingState, r.ReceivingState = c.st.Lithuania, c.st.Poland
	}})
	c.Into("Seat (city)")
	c.Type("toru")
	c.Key("Return")
	c.d.Clock.Advance(time.Second)
	c.Expect("in the same city")
	if p.Dirty() == false {
		t.Error("typing a seat is work that would be lost")
	}
}
