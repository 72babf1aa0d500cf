package overview_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/cities"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/diary"
	"github.com/exequatur/exequatur/app/ui/history"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/overview"
	"github.com/exequatur/exequatur/app/ui/people"
	"github.com/exequatur/exequatur/app/ui/posts"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/twinnings"
)

// Every page is drawn in every theme, size and language; with PAGE_PICTURES set the pictures are kept to be looked at.
func TestPictures(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		variant    look.Variant
		size       fyne.Size
	}{
		{"light", "en", look.Light, fyne.NewSize(1092, 717)},
		{"dark_lt", "lt", look.Dark, fyne.NewSize(1732, 997)},
		{"narrow_pl", "pl", look.Light, fyne.NewSize(712, 560)},
	} {
		for name, page := range map[string]func(d *desk.Desk, st *pagetest.Story) desk.Page{
			"overview":  func(d *desk.Desk, _ *pagetest.Story) desk.Page { return overview.New(d) },
			"posts":     func(d *desk.Desk, _ *pagetest.Story) desk.Page { return posts.New(d) },
			"post":      func(d *desk.Desk, st *pagetest.Story) desk.Page { return posts.NewRecord(d, st.Post) },
			"people":    func(d *desk.Desk, _ *pagetest.Story) desk.Page { return people.New(d) },
			"person":    func(d *desk.Desk, st *pagetest.Story) desk.Page { return people.NewRecord(d, st.Person) },
			"cities":    func(d *desk.Desk, _ *pagetest.Story) desk.Page { return cities.New(d) },
			"city":      func(d *desk.Desk, st *pagetest.Story) desk.Page { return cities.NewRecord(d, st.Torun) },
			"twinnings": func(d *desk.Desk, _ *pagetest.Story) desk.Page { return twinnings.New(d) },
			"twinning":  func(d *desk.Desk, st *pagetest.Story) desk.Page { return twinnings.NewRecord(d, st.Twinning) },
			"events":    func(d *desk.Desk, _ *pagetest.Story) desk.Page { return diary.New(d) },
			"event":     func(d *desk.Desk, st *pagetest.Story) desk.Page { return diary.NewRecord(d, st.Exhibition-1) },
			"history":   func(d *desk.Desk, _ *pagetest.Story) desk.Page { return history.New(d, 0) },
		} {
			t.Run(name+"_"+c.name, func(t *testing.T) {
				st := pagetest.Torun(t, "ministry")
				st.More(t)
				d := pagetest.New(t, st.Store, c.lang, c.variant)
				d.Window.Resize(c.size)
				d.Show(page(d.Desk, st))
				for _, text := range d.Texts() {
					if strings.Contains(text, "[") {
						t.Errorf("a key without words: %q", text)
					}
				}
				d.Picture(name + "_" + c.name)
			})
		}
	}
}
