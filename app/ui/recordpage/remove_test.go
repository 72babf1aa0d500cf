package recordpage_test

import (
	"context"
	"testing"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/uitest"
)

// A record is removed from the menu of its row for a reason as well, which stands in the record and in the log.
func TestRemovingFromARowAsksWhy(t *testing.T) {
	ctx := context.Background()
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	over := uitest.Driver{T: t, W: d.Window}
	ask := func() { recordpage.Remove(d.Desk, "event", st.Exhibition, "Mass in the cathedral").Action() }
	void := func() string {
		t.Helper()
		rec, err := st.Store.Get(ctx, "event", st.Exhibition)
		if err != nil {
			t.Fatal(err)
		}
		return rec.Meta().Void
	}
	ask()
	over.Tap("Remove record")
	if void() != "" {
		t.Fatal("removed without a reason")
	}
	over.Tap("Cancel")
	ask()
	over.Write("Reason", "entered twice")
	over.Tap("Remove record")
	if got := void(); got != "entered twice" {
		t.Errorf("removed for %q:\n%s", got, over.Text())
	}
	if last, err := st.Store.Log(ctx, 1); err != nil || last[0].Kind != "remove" || last[0].Reason != "entered twice" || last[0].Subject != st.Exhibition {
		t.Errorf("%+v, %v", last, err)
	}
}
