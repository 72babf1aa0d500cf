package help

import (
	"bytes"
	"image"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/docs/manual"
)

func opened(t *testing.T, lang, page string) *Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, look.Normal))
	h := Open(app, words.In(lang), page, func() {})
	t.Cleanup(h.win.Close)
	return h
}

// count is how many objects below one are of a type, the visible ones.
func count[T fyne.CanvasObject](o fyne.CanvasObject) (n int) {
	if !o.Visible() {
		return 0
	}
	if _, ok := o.(T); ok {
		n++
	}
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			n += count[T](c)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			n += count[T](c)
		}
	}
	return n
}

// The window opens on the page asked for, with its pictures, and goes through the pages by keys.
func TestPages(t *testing.T) {
	h := opened(t, "en", "2-add-a-consulate")
	if h.Title() != "Add a consulate" || count[*canvas.Image](h.text) != 2 {
		t.Errorf("%q, %d pictures", h.Title(), count[*canvas.Image](h.text))
	}
	h.key(&fyne.KeyEvent{Name: fyne.KeyDown})
	if h.Title() != "Appoint a consul" {
		t.Errorf("Down shows %q", h.Title())
	}
	h.Show("no such page")
	if h.Title() != "First steps" {
		t.Errorf("%q", h.Title())
	}
	for _, p := range manual.Pages() {
		h.Show(p.Name)
		if h.Title() != p.Title || p.Title == "" {
			t.Errorf("%s shows %q", p.Name, h.Title())
		}
	}
}

// What is sought is found on any page, blind to accents and case, and shown where it stands.
func TestSearch(t *testing.T) {
	h := opened(t, "en", "")
	h.find.SetText("ARCHIVÉS article")
	options := h.list.Options()
	if len(options) != 1 || h.Title() != "Close a consulate, reopen it" || h.scroll.Offset.Y == 0 {
		t.Errorf("%+v, %q at %v", options, h.Title(), h.scroll.Offset)
	}
	h.find.SetText("nothing of the kind")
	if len(h.list.Options()) != 0 || h.none.Text() == "" {
		t.Error("nothing is found, and it is not said")
	}
	h.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if h.find.Text != "" || len(h.list.Options()) != len(h.pages) {
		t.Error("Escape does not empty the search")
	}
}

// A link of a page leads to another page.
func TestLinks(t *testing.T) {
	h := opened(t, "lt", "")
	followed := 0
	for _, b := range h.pages[0].blocks {
		for _, s := range widget.NewRichTextFromMarkdown(b.text).Segments {
			if link, ok := s.(*widget.HyperlinkSegment); ok {
				h.link(link)
				link.OnTapped()
				followed++
				if h.Title() == h.pages[0].Title {
					t.Errorf("%s leads nowhere", link.URL)
				}
			}
		}
	}
	if followed < 6 {
		t.Errorf("%d links", followed)
	}
}

func TestBlocks(t *testing.T) {
	got := blocks("Intro\ngoes on.\n\n1. One\nstill one\n2. Two\n\n![What it shows](pictures/x.png)\n\n- point\n\n| a | b |\n| - | - |\n| c | d |")
	want := []string{"Intro goes on.", "1.One still one", "2.Two", "What it shows", "•point", "•a — b", "•c — d"}
	for i := range want {
		if i >= len(got) || got[i].number+got[i].text != want[i] {
			t.Fatalf("%+v", got)
		}
	}
	if len(got) != len(want) || got[3].picture != "pictures/x.png" {
		t.Errorf("%+v", got)
	}
}

// Each picture named is there and can be read; each that is there is named.
func TestPicturesOfTheManual(t *testing.T) {
	named := map[string]bool{}
	for _, p := range manual.Pages() {
		for _, b := range blocks(p.Text) {
			if b.picture == "" {
				continue
			}
			named[b.picture] = true
			data, err := manual.Picture(b.picture)
			if err != nil {
				t.Error(err)
				continue
			}
			if _, _, err := image.DecodeConfig(bytes.NewReader(data)); err != nil || b.text == "" {
				t.Errorf("%s: %v, %q", b.picture, err, b.text)
			}
		}
	}
	files, err := fs.Glob(os.DirFS("../../../docs/manual"), "pictures/*")
	if err != nil || len(files) < 6 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		if !named[f] {
			t.Errorf("no page names %s", f)
		}
	}
}

// What the manual calls a button, a field or a page is what the window calls it.
func TestNamesOfTheManual(t *testing.T) {
	known := map[string]bool{}
	all, err := fs.Glob(os.DirFS("../../../assets/translations"), "*.en.json")
	if err != nil {
		t.Fatal(err)
	}
	quoted := regexp.MustCompile(`"((?:[^"\\]|\\.)*)"`)
	for _, name := range all {
		b, err := os.ReadFile("../../../assets/translations/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range quoted.FindAllStringSubmatch(string(b), -1) {
			known[bare(m[1])] = true
		}
	}
	for _, kind := range []string{"consulate", "person", "twinning"} {
		known["New "+kind], known["Save "+kind] = true, true
	}
	bold := regexp.MustCompile(`\*\*([^*]+)\*\*`)
	for _, p := range manual.Pages() {
		for _, m := range bold.FindAllStringSubmatch(p.Text, -1) {
			name := bare(m[1])
			if strings.HasSuffix(m[1], ".") || strings.HasSuffix(m[1], ",") || name == "F1" || m[1] == "Backups are made by themselves" || m[1] == "Next time" || m[1] == "A map" || m[1] == "Letters" {
				continue // the beginning of a sentence
			}
			if !known[name] {
				t.Errorf("%s: the window has nothing called %q", p.Name, m[1])
			}
		}
	}
}

// bare is a name without the dots that say that something is asked.
func bare(s string) string { return strings.Trim(s, "+ .…") }
