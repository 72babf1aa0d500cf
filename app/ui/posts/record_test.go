package posts

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func opened(t *testing.T) (*pagetest.Desk, *pagetest.Story, *record) {
	t.Helper()
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Window.Resize(fyne.NewSize(1092, 1600))
	r := NewRecord(d.Desk, st.Post).(*record)
	d.Show(r)
	return d, st, r
}

func want(t *testing.T, d *pagetest.Desk, labels ...string) {
	t.Helper()
	texts := d.Texts()
	for _, l := range labels {
		if !slices.Contains(texts, l) {
			t.Errorf("%q is not on the page:\n%s", l, strings.Join(texts, "\n"))
		}
	}
}

func TestRecordTellsTheStory(t *testing.T) {
	d, _, _ := opened(t)
	want(t, d,
		"Honorary Consulate of Lithuania in Toruń",
		"Open since 12 May 2023 after about a year closed. Head: Przemysław Przykładowski, Honorary Consul, term until 2027-02-28.",
		"Closed for about a year: 2022 – 2023-05-12.",
		"2022, closed for a time, No activity for about a year.",
		"2023-05-12, reopened, Note 12/2023",
		"2023-05-12, ceremony, During the anniversary visit from Kaunas.",
		"Jan Przykładowy, Honorary Consul, 2009, 2021-12, resigned",
		"Kaunas – Toruń, in force, 2018-02-16, 2027-02-16 (9th)",
		"2023-05-12–2023-05-14, Anniversary visit of the delegation of Kaunas, visit, Toruń",
		"torun@example.org", "As of today, 22 November 2026. Drag the line to see another day.")
	d.Picture("post_whole")
}

func TestRecordAsItStood(t *testing.T) {
	d, _, _ := opened(t)
	day, _ := schema.Date("2023-03-01").Day()
	d.SetAsOf(day)
	want(t, d, "nobody in office", "As it stood on 1 March 2023. Drag the line to see another day.")
	for _, l := range []string{"Edit", "Appoint", "Add event", "Reopen consulate"} {
		if d.Has(l) {
			t.Errorf("another day offers %q", l)
		}
	}
	d.Picture("post_as_of")
	day, _ = schema.Date("2023-05-01").Day()
	d.SetAsOf(day)
	want(t, d, "Admitted, not yet in office")
	day, _ = schema.Date("2022-06-01").Day()
	d.SetAsOf(day)
	if texts := strings.Join(d.Texts(), "\n"); !strings.Contains(texts, "Possibly closed for a time") {
		t.Errorf("1 June 2022 is in doubt:\n%s", texts)
	}
}

func TestRecordActions(t *testing.T) {
	d, st, r := opened(t)
	d.Tap("Appoint")
	a := &models.Appointment{}
	d.Forms[0].Prepare(a)
	if a.Post != st.Post || a.Category != models.Honorary || a.Role != models.Head || a.Class != "consul" {
		t.Errorf("appoints %+v", a)
	}
	d.Tap("Close for a time")
	e := &models.PostEvent{}
	d.Forms[1].Prepare(e)
	if f := d.Forms[1]; f.Kind != "post_event" || f.Parent != st.Post || e.Event != models.ClosedTemporarily {
		t.Errorf("closes with %+v %+v", f, e)
	}
	r.Edit()
	if f := d.Forms[2]; f.Kind != "post" || f.ID != st.Post {
		t.Errorf("edits %+v", f)
	}
	r.Print()
	if p := d.Prints[0]; p.Kind != "post" || p.List || p.IDs[0] != st.Post {
		t.Errorf("prints %+v", p)
	}
	d.Tap("Przemysław Przykładowski, Honorary Consul")
	if d.Routes[0] != (desk.Route{Page: "person", ID: st.Person}) {
		t.Errorf("goes to %v", d.Routes)
	}
}

// A consulate of which hardly anything is known says so, and where it is added.
func TestRecordSaysWhatIsMissing(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	var bare int64
	if _, err := st.Store.Do(context.Background(), store.Action{Kind: "add_post"}, func(tx *store.Tx) error {
		p := &models.Post{SendingState: st.Lithuania, ReceivingState: st.Poland}
		err := tx.Create(p)
		bare = p.ID
		return err
	}); err != nil {
		t.Fatal(err)
	}
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Window.Resize(fyne.NewSize(1092, 1200))
	d.Show(NewRecord(d.Desk, bare))
	d.Picture("post_bare")
	want(t, d, "Seat: not recorded", "Consular district: not recorded", "Nothing is recorded of this consulate's life yet: when it was established, opened, closed.")
	d.Tap("Seat: not recorded")
	if d.Forms[0].ID != bare {
		t.Errorf("adds the seat in %+v", d.Forms[0])
	}
}

// Dragging the cursor of the drawing turns the register to another day; a tap does not.
func TestTimelineChangesTheDay(t *testing.T) {
	d, st, _ := opened(t)
	var v *xwidget.TimelineView
	pagetest.Walk(d.Window.Content(), func(o fyne.CanvasObject) {
		if x, ok := o.(*xwidget.TimelineView); ok {
			v = x
		}
	})
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(400, 20)})
	if d.Day != st.Store.Today() {
		t.Fatal("a tap changes the day")
	}
	v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(400, 20)}})
	if d.Day != st.Store.Today() {
		t.Fatal("the day changes before the cursor is let go")
	}
	v.DragEnd()
	if y, _, _ := d.Day.Civil(); y < 2010 || y > 2016 {
		t.Errorf("the day dragged to is %v", d.Day.Date())
	}
}

// What changes elsewhere is seen at once.
func TestRecordFollowsTheRegister(t *testing.T) {
	d, st, _ := opened(t)
	if _, err := st.Store.Do(context.Background(), store.Action{Kind: "edit_post"}, func(tx *store.Tx) error {
		rec, err := tx.Get("post", st.Post)
		if err != nil {
			return err
		}
		rec.(*models.Post).RegisterNo = "PL-99"
		return tx.Update(rec)
	}); err != nil {
		t.Fatal(err)
	}
	want(t, d, "PL-99")
}
