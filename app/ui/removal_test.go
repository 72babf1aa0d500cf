package ui

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/ui/desk"
)

// tapMenu taps an item of the menu that is open.
func tapMenu(t *testing.T, c fyne.Canvas, text string) {
	t.Helper()
	var find func(o fyne.CanvasObject, in fyne.Tappable) fyne.Tappable
	find = func(o fyne.CanvasObject, in fyne.Tappable) fyne.Tappable {
		if x, ok := o.(*canvas.Text); ok && x.Text == text {
			return in
		}
		if x, ok := o.(fyne.Tappable); ok {
			in = x
		}
		var below []fyne.CanvasObject
		switch x := o.(type) {
		case *fyne.Container:
			below = x.Objects
		case fyne.Widget:
			below = test.WidgetRenderer(x).Objects()
		}
		for _, b := range below {
			if found := find(b, in); found != nil {
				return found
			}
		}
		return nil
	}
	for _, o := range c.Overlays().List() {
		if item := find(o, nil); item != nil {
			item.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("no item %q", text)
}

// A record is removed for a reason, is found in the history, and comes back from there.
func TestRemoveForAReasonAndRestore(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	id := k.person(u, "Wzorcowa", "Halina")
	u.Go(desk.Route{Page: "people"})
	u.Go(desk.Route{Page: "person", ID: id})
	d.Tap(u.w.T("page.record.more"))
	tapMenu(t, u.win.Canvas(), "Remove (stays in history)")
	k.shot(d, "44-remove")
	d.Expect("Remove: Halina Wzorcowa")
	d.Tap("Remove record")
	d.Expect("Say why, so that others understand it later.")
	if k.get(u, id).Void != "" {
		t.Fatal("removed without a reason")
	}
	d.Write("Reason", "entered twice")
	d.Tap("Remove record")
	if p := k.get(u, id); p.Void != "entered twice" {
		t.Fatalf("removed for %q\n%s", p.Void, d.Text())
	}
	if u.route.Page != "people" {
		t.Errorf("after removing: %+v", u.route)
	}
	if last, err := u.d.Store.LastAction(context.Background(), false); err != nil || last.Reason != "entered twice" {
		t.Errorf("%+v, %v", last, err)
	}
	u.Go(desk.Route{Page: "history"})
	k.shot(d, "45-history")
	d.Tap("Removed records")
	d.Expect("Halina Wzorcowa", "Reason: entered twice")
	k.shot(d, "46-removed")
	d.Tap("Restore record")
	if k.get(u, id).Void != "" {
		t.Error("not restored")
	}
	d.Expect("Restored: Halina Wzorcowa")
}
