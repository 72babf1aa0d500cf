package exporting

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
)

// labelled finds what the dialog shows under a label.
func labelled(d *pagetest.Desk, label string) fyne.Tappable {
	var found fyne.Tappable
	pagetest.Walk(d.Window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if l, ok := o.(interface{ Label() string }); ok && l.Label() == label && found == nil {
			found, _ = o.(fyne.Tappable)
		}
	})
	return found
}

func tap(t *testing.T, d *pagetest.Desk, label string) {
	t.Helper()
	found := labelled(d, label)
	if found == nil {
		t.Fatalf("nothing is called %q", label)
	}
	found.Tapped(&fyne.PointEvent{})
}

func TestTheDialogAsksWhatMattersForTheFormat(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	for _, lang := range []string{"en", "lt", "pl"} {
		d := pagetest.New(t, st.Store, lang, look.Light)
		w := d.Words
		var got export.Request
		Show(d.Desk, List{Kind: "post", Title: w.Kind("post", true), Shown: []int64{5, 6, 7}, Chosen: []int64{6}}, func(r export.Request) { got = r })
		d.Picture("export-" + lang)
		if labelled(d, w.T("exporting.separator.comma")) != nil {
			t.Error("a spreadsheet has nothing between its cells")
		}
		tap(t, d, w.T("exporting.format.csv"))
		tap(t, d, w.T("exporting.separator.comma"))
		d.Picture("export-csv-" + lang)
		tap(t, d, w.T("exporting.format.ics"))
		tap(t, d, w.T("exporting.since.new"))
		d.Picture("export-ics-" + lang)
		tap(t, d, w.T("exporting.save"))
		if got.Kind != "post" || !slices.Equal(got.Records, []int64{6}) || got.Format != export.ICS || !got.Since || got.Delimiter != ',' || got.Full {
			t.Errorf("%+v", got)
		}
	}
}

// A kind that no calendar and no map knows is offered as what it can be.
func TestOnlyFormatsThatKnowTheKindAreOffered(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	var got export.Request
	Show(d.Desk, List{Kind: "gift", Title: "Gifts", Shown: []int64{1, 2}}, func(r export.Request) { got = r })
	for _, f := range []string{export.ICS, export.GeoJSON, export.HTML, export.VCF} {
		if labelled(d, d.Words.T("exporting.format."+f)) != nil {
			t.Errorf("%s is offered for gifts", f)
		}
	}
	tap(t, d, d.Words.T("exporting.format.json"))
	tap(t, d, d.Words.T("exporting.save"))
	if got.Format != export.JSON || !slices.Equal(got.Records, []int64{1, 2}) || got.Since {
		t.Errorf("%+v", got)
	}
}
