package printing

import (
	"slices"
	"testing"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
)

// What could not be drawn is said once, as signs without a typeface are.
func TestBrokenPicturesAreToldOnce(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.broken = []string{"Emblem of Exampleland"}
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	k.drive.Expect("could not be drawn", "Emblem of Exampleland")
	k.desk.Clock.Advance(1e12)
	k.drive.Tap("Polski")
	k.rest()
	if k.drive.Shows("Emblem of Exampleland") {
		t.Error("it is told again")
	}
}

// The record of a dossier does not narrow the list printed next, and is there again for the next dossier; one chosen for a list narrows it.
func TestTheRecordOfADossierDoesNotNarrowAList(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	choose := func(name string) []int64 {
		t.Helper()
		for _, info := range k.page.offers() {
			if info.Name == name {
				k.c.choose(info.Info)
				k.page.column.show()
				k.page.remake()
				k.rest()
				return k.last().IDs
			}
		}
		t.Fatal("no document " + name)
		return nil
	}
	of := []int64{k.st.Post}
	if ids := choose("inventory"); len(ids) != 0 {
		t.Errorf("the inventory is narrowed to %v", ids)
	}
	k.drive.Expect("all")
	if ids := choose("post-file"); !slices.Equal(ids, of) {
		t.Errorf("the next dossier is about %v", ids)
	}
	if ids := choose("labels"); !slices.Equal(ids, of) {
		t.Errorf("labels are for %v, not for the consulate that was chosen", ids)
	}
	if ids := choose("inventory"); len(ids) != 0 {
		t.Errorf("the inventory is narrowed to %v", ids)
	}
	chosen, _ := k.page.chosen()
	k.c.add(chosen.Info, "post", k.st.Post)
	if ids := choose("phone-list"); !slices.Equal(ids, of) {
		t.Errorf("a list narrowed by hand is narrowed to %v in the next", ids)
	}
}
