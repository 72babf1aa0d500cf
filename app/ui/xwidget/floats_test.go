package xwidget

import (
	"context"
	"image"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Enter presses the default, Escape the way back, and the keys of the window come back afterwards.
func TestDialogKeys(t *testing.T) {
	w, _ := shown(t, NewEntry("page"), 600, 400)
	var seen []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { seen = append(seen, ev.Name) })
	done := ""
	ask := func() {
		AskThree(w, "Save?", "", Answer{Text: "Save", Do: func() { done = "save" }}, Answer{Text: "Discard", Do: func() { done = "discard" }}, Answer{Text: "Cancel", Do: func() { done = "cancel" }})
	}
	ask()
	if !ModalOpen(w) {
		t.Fatal("no dialog")
	}
	press(w, fyne.KeyReturn)
	if done != "save" || ModalOpen(w) {
		t.Errorf("Enter: %q", done)
	}
	ask()
	press(w, fyne.KeyEscape)
	if done != "cancel" {
		t.Errorf("Escape: %q", done)
	}
	ask()
	test.Tap(find[*Button](t, w.Canvas().Overlays().Top(), "Discard"))
	if done != "discard" {
		t.Errorf("tap: %q", done)
	}
	press(w, fyne.KeyF5)
	if !slices.Equal(seen, []fyne.KeyName{fyne.KeyF5}) {
		t.Errorf("the window saw %v", seen)
	}
}

// One dialog is shown at a time; the next one waits, and what an answer does may ask again.
// F1 reaches the window wherever the focus is: in a field, in a dialog, and in one over another.
func TestHelpReachesTheWindow(t *testing.T) {
	field := NewEntry("Name")
	w, _ := shown(t, field, 600, 400)
	asked := 0
	w.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyF1 {
			asked++
		}
	})
	w.Canvas().Focus(field)
	press(w, fyne.KeyF1)
	inDialog := NewEntry("Reason")
	below := Dialog{Title: "Remove", Content: inDialog, Answers: []Answer{{Text: "Remove", Style: Primary}}, Focus: inDialog}.Show(w)
	press(w, fyne.KeyF1)
	over := Dialog{Title: "Really", Answers: []Answer{{Text: "Yes", Style: Primary}}, Over: true}.Show(w)
	press(w, fyne.KeyF1)
	if asked != 3 {
		t.Errorf("of three F1 the window heard %d", asked)
	}
	if !below.Open() || !over.Open() {
		t.Error("asking for help closes the dialog")
	}
	over.Close()
	below.Close()
}

func TestDialogQueue(t *testing.T) {
	w, _ := shown(t, NewEntry("page"), 600, 400)
	var order []string
	Inform(w, "one", "", "Close", func() { order = append(order, "one") })
	second := Inform(w, "two", "", "Close", func() { order = append(order, "two") })
	Inform(w, "three", "", "Close", func() { order = append(order, "three") })
	if n := len(w.Canvas().Overlays().List()); n != 1 {
		t.Fatalf("%d dialogs at once", n)
	}
	second.Close()
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn)
	if !slices.Equal(order, []string{"one", "three"}) || ModalOpen(w) {
		t.Errorf("order %v", order)
	}
}

// A dialog asked from within another one lies over it, and leaves it as it was.
func TestDialogOver(t *testing.T) {
	w, _ := shown(t, NewEntry("page"), 600, 400)
	name := NewEntry("name")
	below := Dialog{Title: "Form", Content: name, Answers: []Answer{{Text: "Cancel"}, {Text: "Save"}}, Default: 1, Focus: name}.Show(w)
	typeText(w, "Jan")
	Complain(w, "Failed", "The disk is full.", "Close")
	if n := len(w.Canvas().Overlays().List()); n != 2 {
		t.Fatalf("%d dialogs", n)
	}
	press(w, fyne.KeyReturn)
	if !below.Open() || len(w.Canvas().Overlays().List()) != 1 || w.Canvas().Focused() != fyne.Focusable(name) || name.Text != "Jan" {
		t.Fatalf("the dialog below: open %v, focus %v", below.Open(), w.Canvas().Focused())
	}
	press(w, fyne.KeyEscape)
	if below.Open() || ModalOpen(w) {
		t.Error("Escape did not close the dialog below")
	}
}

// A combo box in a dialog shows its list inside the dialog, where the focus is.
func TestDialogHost(t *testing.T) {
	w, _ := shown(t, NewEntry("page"), 600, 400)
	c := cityBox()
	Dialog{Title: "Choose", Content: c, Answers: []Answer{{Text: "Take"}}, Focus: c.entry}.Show(w)
	typeText(w, "t")
	if !c.popup.open() || w.Canvas().Focused() != fyne.Focusable(c.entry) {
		t.Fatal("no suggestions in a dialog")
	}
	press(w, fyne.KeyReturn)
	if o, _ := c.Chosen(); o.Text != "Toruń" || !ModalOpen(w) {
		t.Errorf("chosen %q, dialog open %v", o.Text, ModalOpen(w))
	}
}

// A toast goes by itself, or with its action.
func TestToast(t *testing.T) {
	w, h := shown(t, NewEntry("page"), 600, 400)
	clock := &ManualClock{}
	h.After = clock.After
	undone := false
	h.Toast(Toast{Text: "Saved.", Close: "Close"})
	h.Toast(Toast{Text: "Removed.", Action: "Undo", OnAction: func() { undone = true }, Close: "Close"})
	clock.Advance(toastTime)
	if len(h.toasts) != 1 {
		t.Fatalf("%d messages left", len(h.toasts))
	}
	find[*Button](t, w.Content(), "Undo").Tapped(nil)
	clock.Advance(time.Minute)
	if !undone || len(h.toasts) != 0 || len(h.floats) != 0 {
		t.Error("the message stayed")
	}
}

// A search begins when typing rests, Escape empties the field, Down goes into the results.
func TestSearchField(t *testing.T) {
	clock := &ManualClock{}
	var asked []string
	down := false
	s := NewSearchField("Filter", "filter as you type", words, func(text string) { asked = append(asked, text) })
	s.After, s.OnDown = clock.After, func() { down = true }
	w, _ := shown(t, s, 300, 60)
	s.Focus()
	typeText(w, "to")
	clock.Advance(searchPause / 2)
	typeText(w, "r")
	clock.Advance(searchPause)
	typeText(w, "u")
	press(w, fyne.KeyDown, fyne.KeyEscape)
	if !slices.Equal(asked, []string{"tor", "toru", ""}) || !down {
		t.Errorf("asked %q", asked)
	}
}

// The global search groups what it finds and keeps the keys.
func TestSearchPopup(t *testing.T) {
	picked := ""
	var s *SearchPopup
	s = NewSearchPopup("Search", "", words, func(string) {
		s.SetResults([]Option{{Text: "Toruń", Group: "Consulates"}, {Text: "Gdańsk", Group: "Consulates"}, {Text: "Toruń", Detail: "Poland", Group: "Cities"}})
	}, func(o Option) { picked = o.Text + o.Detail })
	s.Pause = 0
	w, _ := shown(t, NewColumn(0, s), 500, 500)
	s.Focus()
	typeText(w, "t")
	if len(s.Results()) != 3 || len(s.popup.list.lines) != 5 {
		t.Fatalf("results %v", s.Results())
	}
	press(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if picked != "ToruńPoland" {
		t.Errorf("picked %q", picked)
	}
}

// Arrows go from page to page, a tap too.
func TestNavList(t *testing.T) {
	var pages []string
	n := NewNavList("Pages", func(id string) { pages = append(pages, id) }, NavItem{ID: "a", Text: "A"}, NavItem{ID: "b", Text: "B", Badge: "7"}, NavItem{ID: "c", Text: "C", Gap: true})
	w, _ := shown(t, n, 200, 300)
	w.Canvas().Focus(n)
	press(w, fyne.KeyDown, fyne.KeyEnd, fyne.KeyDown)
	test.TapAt(n, fyne.NewPos(20, 10))
	if !slices.Equal(pages, []string{"b", "c", "a"}) || n.Selected() != "a" {
		t.Errorf("pages %v", pages)
	}
}

// Marks are walked with the keys and their words shown; the cursor is dragged without drawing the picture again.
func TestTimeline(t *testing.T) {
	drawn := 0
	tl := NewTimelineView("Timeline", 100, func(w, h int, scale float64) image.Image {
		drawn++
		return image.NewNRGBA(image.Rect(0, 0, w, h))
	})
	tl.Marks = []TimelineMark{{0.1, 0.5, "opened"}, {0.8, 0.5, "closed"}}
	var moved []float32
	tl.OnCursor = func(x float32, done bool) { moved = append(moved, x) }
	w, _ := shown(t, tl, 400, 150)
	w.Canvas().Focus(tl)
	press(w, fyne.KeyRight, fyne.KeyRight)
	if tl.words.text != "closed" || tl.Mark() != 1 {
		t.Errorf("words %q", tl.words.text)
	}
	w.Canvas().Capture()
	before := drawn
	tl.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 10)}})
	tl.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(900, 10)}})
	tl.DragEnd()
	if !slices.Equal(moved, []float32{0.25, 1, 1}) || drawn != before {
		t.Errorf("moved %v, drawn %d times more", moved, drawn-before)
	}
}

// What has been asked last is what is shown, even when an older answer comes later.
func TestRunnerDropsStale(t *testing.T) {
	test.NewTempApp(t)
	b := &Background{}
	slow, applied := make(chan bool), make(chan string, 2)
	finished := make(chan bool)
	b.Go(func(ctx context.Context) func() {
		<-slow
		defer close(finished)
		if ctx.Err() == nil {
			t.Error("the older work was not cancelled")
		}
		return func() { applied <- "old" }
	})
	b.Go(func(context.Context) func() { return func() { applied <- "new" } })
	if got := <-applied; got != "new" {
		t.Errorf("applied %q", got)
	}
	close(slow)
	<-finished
	b.Stop()
	select {
	case s := <-applied:
		t.Errorf("applied %q too", s)
	default:
	}
}

// Facts that are missing say so, as a link where they can be added.
func TestKeyValueView(t *testing.T) {
	added := false
	v := NewKeyValueView(words, KeyValue{Label: "Seat", Value: "Toruń"}, KeyValue{Label: "Number", Add: func() { added = true }})
	w, _ := shown(t, v, 400, 200)
	l := find[*link](t, v, "Number: not recorded")
	w.Canvas().Focus(l)
	press(w, fyne.KeyReturn)
	if !added {
		t.Error("the link did nothing")
	}
	if v.HeightFor(120) <= v.HeightFor(400) {
		t.Error("the view does not wrap")
	}
}
