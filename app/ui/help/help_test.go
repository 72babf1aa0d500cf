package help

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/docs/manual"
)

type kit struct {
	*uitest.Driver
	m      *Window
	clock  *xwidget.ManualClock
	closed int
}

func open(t *testing.T, lang, page string) *kit {
	t.Helper()
	k := &kit{clock: &xwidget.ManualClock{}}
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light, look.Normal))
	k.m = Open(Deps{App: a, Words: words.In(lang), After: k.clock.After, Closed: func() { k.closed++ }}, page)
	k.Driver = &uitest.Driver{T: t, W: k.m.Fyne()}
	return k
}

// search types into the search and lets the pause pass.
func (k *kit) search(text string) {
	k.T.Helper()
	k.Replace("Search the manual", text)
	k.clock.Advance(1e9)
}

func (k *kit) marked() []string {
	var out []string
	for _, o := range k.m.blocks {
		if p, ok := o.(*passage); ok && p.marked {
			out = append(out, p.Text())
		}
	}
	return out
}

// A search finds pages blind to capitals and diacritics, lists only those, opens the first and marks and shows the place.
func TestSearchShowsThePlace(t *testing.T) {
	k := open(t, "en", manual.Index)
	k.search("TORUŃ kujawsko")
	if k.m.Page() != "add-a-consulate" {
		t.Fatalf("at %s", k.m.Page())
	}
	k.search("three dots removes")
	if k.m.Page() != "add-a-consulate" || len(k.marked()) != 0 {
		t.Errorf("nothing found, but at %s with %q marked", k.m.Page(), k.marked())
	}
	k.Expect("Nothing found")
	k.search("three dots")
	if k.m.Page() != "twinning" {
		t.Fatalf("at %s", k.m.Page())
	}
	marked := k.marked()
	if len(marked) != 1 || !strings.Contains(marked[0], "under the three dots") {
		t.Errorf("marked: %q", marked)
	}
	for i, o := range k.m.blocks {
		p, ok := o.(*passage)
		if !ok || !p.marked {
			continue
		}
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(p).Y
		if y < 0 || y+p.Size().Height > k.m.win.Canvas().Size().Height {
			t.Errorf("block %d of %d is marked and not seen: at %.0f", i, len(k.m.blocks), y)
		}
	}
	if k.Shows("Nothing found") {
		t.Error("it still says that nothing was found")
	}
	k.search("")
	if len(k.marked()) != 0 {
		t.Errorf("marked without a search: %q", k.marked())
	}
}

// Enter in the search goes from page to page of those found and round again.
func TestEnterShowsTheNextPageFound(t *testing.T) {
	k := open(t, "en", manual.Index)
	k.search("History")
	var seen []string
	for range len(k.m.found) + 1 {
		seen = append(seen, k.m.Page())
		k.Key(fyne.KeyReturn)
	}
	if len(seen) < 3 || seen[0] != seen[len(seen)-1] || seen[0] == seen[1] {
		t.Errorf("pages: %q", seen)
	}
}

func TestFind(t *testing.T) {
	pages := manual.Pages()
	names := func(text string) []string {
		var out []string
		for _, f := range find(pages, text) {
			out = append(out, f.page)
		}
		return out
	}
	if got := names("sign instrument"); !slices.Contains(got, "twinning") || len(got) > 2 {
		t.Errorf("%q", got)
	}
	if got := names("exequátur COMMISSION"); !slices.Equal(got, []string{"appoint"}) {
		t.Errorf("%q", got)
	}
	for _, none := range []string{"", "   ", "xyzzy", "commission backup palimpsest"} {
		if got := names(none); len(got) != 0 {
			t.Errorf("%q finds %q", none, got)
		}
	}
	if got := names("add a twinning"); !slices.Contains(got, "twinning") {
		t.Errorf("the title is not searched: %q", got)
	}
	for _, b := range pages[1].Blocks {
		if strings.ContainsAny(plain(b), "*`[") {
			t.Errorf("signs of Markdown in %q", plain(b))
		}
	}
}

// Every page is set with its pictures, in the light of each theme and in the largest type, and no picture is wider than the page.
func TestPagesAreSet(t *testing.T) {
	for _, size := range []look.TextSize{look.Normal, look.Huge} {
		k := open(t, "en", manual.Index)
		k.m.App.Settings().SetTheme(look.New(look.HighContrast, size))
		k.m.Speak(k.m.Words)
		for _, p := range manual.Pages() {
			k.m.Show(p.Name)
			pictures := 0
			for i, b := range p.Blocks {
				o := k.m.blocks[i]
				if b.Picture != "" {
					f := o.(*figure)
					pictures++
					if f.image.Size().Width <= 0 || f.indent+f.image.Size().Width > k.m.sheet.Size().Width {
						t.Errorf("%s: %s is %v on a page of %v", p.Name, b.Picture, f.image.Size(), k.m.sheet.Size())
					}
					continue
				}
				if o.Size().Height < o.MinSize().Height || o.Size().Height < 10 {
					t.Errorf("%s: %q has %v, needs %v", p.Name, b.Text, o.Size(), o.MinSize())
				}
			}
			if p.Name == "appoint" && pictures < 3 {
				t.Errorf("%d pictures", pictures)
			}
		}
	}
}

// A link leads to its page, Alt+Left back; the keys of the list and of the window work; Escape closes, but a search is emptied first.
func TestKeysAndLinks(t *testing.T) {
	k := open(t, "en", manual.Index)
	k.m.visit("new-register")
	k.m.goBack()
	if k.m.Page() != manual.Index {
		t.Errorf("back is %s", k.m.Page())
	}
	k.m.goAhead()
	if k.m.Page() != "new-register" {
		t.Errorf("ahead is %s", k.m.Page())
	}
	k.m.step(1)
	if k.m.Page() != "add-a-consulate" {
		t.Errorf("the next page is %s", k.m.Page())
	}
	k.Key(fyne.KeyF1)
	if k.m.Page() != manual.Index {
		t.Errorf("F1 in the manual leads to %s", k.m.Page())
	}
	k.Tap("Make a new register")
	if k.m.Page() != "new-register" {
		t.Errorf("the link leads to %s", k.m.Page())
	}
	k.search("print")
	k.Key(fyne.KeyDown)
	if k.W.Canvas().Focused() != k.m.contents {
		t.Errorf("Down leads to %T", k.W.Canvas().Focused())
	}
	k.Into("Search the manual")
	k.Key(fyne.KeyEscape)
	if k.closed != 0 || k.m.search.Text() != "" {
		t.Error("Escape does not only empty the search")
	}
	k.Key(fyne.KeyEscape)
	if k.closed != 1 {
		t.Errorf("closed %d times", k.closed)
	}
}

// Where the window speaks another language it says that the manual does not.
func TestSaysThatItIsEnglish(t *testing.T) {
	for lang, want := range map[string]string{"lt": "anglų kalba", "pl": "w języku angielskim"} {
		if k := open(t, lang, manual.Index); !k.Shows(want) {
			t.Errorf("%s: %s", lang, k.Text())
		}
	}
	if k := open(t, "en", manual.Index); k.Shows("The manual is in English") {
		t.Error("the English window says that English is English")
	}
}
