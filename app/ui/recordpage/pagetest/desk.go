package pagetest

import (
	"bytes"
	"context"
	"image/png"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/state/finder"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Desk is a desk in a window of its own that notes what a page asks for.
type Desk struct {
	*desk.Desk
	t      testing.TB
	Clock  *xwidget.ManualClock
	Day    schema.Day
	Page   desk.Page
	Routes []desk.Route
	Forms  []desk.Form
	Prints []desk.Paper
	Saved  map[string]string // written files by their suggested name
	Backs  int
	Reveal bool // sensitive fields are shown
}

type prefs map[string]string

func (p prefs) String(key string) string    { return p[key] }
func (p prefs) SetString(key, value string) { p[key] = value }

// New opens a window over a register, in a language and a variant of the theme.
func New(t testing.TB, s *store.Store, lang string, variant look.Variant) *Desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(variant, look.Normal))
	win := test.NewTempWindow(t, nil)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(1092, 717)) // what a window of 1280 × 800 leaves to a page
	w := words.In(lang)
	d := &Desk{t: t, Clock: &xwidget.ManualClock{}, Day: s.Today(), Saved: map[string]string{}}
	f := &finder.Finder{}
	if err := f.Load(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	d.Desk = &desk.Desk{
		Window: win, Store: s, View: view.New(s, w), Words: w, Finder: f, Prefs: prefs{}, Log: slog.New(slog.DiscardHandler),
		After:  d.Clock.After,
		Runner: func() xwidget.Runner { return xwidget.Inline{} },
		AsOf:   func() schema.Day { return d.Day },
		Go:     func(r desk.Route) { d.Routes = append(d.Routes, r) },
		Back:   func() { d.Backs++ },
		Edit:   func(f desk.Form) { d.Forms = append(d.Forms, f) },
		Print:  func(p desk.Paper) { d.Prints = append(d.Prints, p) },
	}
	d.Steps = func(string, int64) []desk.Step { return nil }
	d.Begin = func(string, int64) {}
	d.Sensitive = func() bool { return d.Reveal }
	d.SetSensitive = func(on bool) {
		d.Reveal = on
		d.View = view.New(s, w)
		if on {
			d.View = d.View.Internal()
		}
		d.Page.Show()
	}
	d.SetAsOf = func(day schema.Day) {
		d.Day = day
		d.Page.Show()
	}
	d.SaveFile = func(name string, write func(io.Writer) error) {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Error(err)
		}
		d.Saved[name] = b.String()
	}
	d.Act = func(a store.Action, _ string, f func(*store.Tx) error) bool {
		_, err := s.Do(context.Background(), a, f)
		return err == nil
	}
	d.Advice = advice.Start(s, d.Log, func(work func()) { work() })
	t.Cleanup(d.Advice.Stop)
	s.Subscribe(func(e store.Event) {
		f.Follow(e)
		if d.Page != nil {
			d.Page.Show()
		}
	})
	return d
}

// Show shows a page in the window.
func (d *Desk) Show(p desk.Page) {
	d.Page = p
	host := xwidget.SetContent(d.Window, p.Content())
	host.After = d.Clock.After
	p.Show()
	p.Focus()
}

// Type types letters into whatever has the focus.
func (d *Desk) Type(text string) {
	d.t.Helper()
	for _, r := range text {
		d.Window.Canvas().Focused().TypedRune(r)
	}
}

// Press presses keys in whatever has the focus.
func (d *Desk) Press(keys ...fyne.KeyName) {
	d.t.Helper()
	for _, k := range keys {
		d.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// Texts are the labels of everything visible in the window.
func (d *Desk) Texts() []string {
	var out []string
	Walk(d.Window.Content(), func(o fyne.CanvasObject) {
		if l, ok := o.(interface{ Label() string }); ok && l.Label() != "" {
			out = append(out, l.Label())
		}
	})
	return out
}

// Has reports whether something visible in the window is labelled so.
func (d *Desk) Has(label string) bool {
	for _, l := range d.Texts() {
		if l == label {
			return true
		}
	}
	return false
}

// Tap taps what is labelled so.
func (d *Desk) Tap(label string) {
	d.t.Helper()
	var found fyne.Tappable
	Walk(d.Window.Content(), func(o fyne.CanvasObject) {
		if l, ok := o.(interface{ Label() string }); ok && l.Label() == label && found == nil {
			found, _ = o.(fyne.Tappable)
		}
	})
	if found == nil {
		d.t.Fatalf("nothing to tap is called %q in %q", label, d.Texts())
	}
	found.Tapped(&fyne.PointEvent{})
}

// Walk visits everything visible below an object.
func Walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			Walk(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			Walk(c, visit)
		}
	}
}

// Picture writes the window as a PNG where PAGE_PICTURES names a folder; without it nothing happens.
func (d *Desk) Picture(name string) {
	d.t.Helper()
	dir := os.Getenv("PAGE_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, d.Window.Canvas().Capture()); err != nil {
		d.t.Fatal(err)
	}
}
