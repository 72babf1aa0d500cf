package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/preview"
	"github.com/exequatur/exequatur/app/ui"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/importing"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/store"
)

// manualSize is the size of the window in the pictures of the manual.
var manualSize = fyne.NewSize(1100, 700)

// registerFolder is the folder the pictures show: a person reads them on another computer.
const registerFolder = "Documents"

// walker does the tasks of the manual in the window and takes its pictures.
type walker struct {
	uitest.Driver
	w     *ui.Window
	out   string
	clock *xwidget.ManualClock
	cfg   ui.Config
}

// stuck is the end of a walk that does not find what the manual names.
type stuck struct{ testing.TB }

func (stuck) Helper()                   {}
func (stuck) Fatal(a ...any)            { panic(errors.New(fmt.Sprint(a...))) }
func (stuck) Fatalf(f string, a ...any) { panic(fmt.Errorf(f, a...)) }
func (stuck) Errorf(f string, a ...any) { panic(fmt.Errorf(f, a...)) }

// manual walks the tasks of the manual one after the other in one register, as they stand there, and writes their pictures into out.
func manual(out string) (err error) {
	if out, err = filepath.Abs(out); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "exequatur-manual")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	back, err := os.Getwd()
	if err != nil {
		return err
	}
	if err := os.Chdir(dir); err != nil { // so that the pictures show no folder of this computer
		return err
	}
	defer func() { _ = os.Chdir(back) }()
	pages := engine{preview.New(filepath.Join(dir, "preview"))}
	defer pages.Release()
	a := test.NewApp()
	defer a.Quit()
	m := &walker{out: out, clock: &xwidget.ManualClock{}}
	m.cfg = ui.Config{
		App: a, Prefs: prefs{"language": "en", "theme": "light"}, Log: slog.New(slog.DiscardHandler), Places: place.Open,
		Open: func(ctx context.Context, path, author string, _ bool) (*store.Store, error) {
			return store.Open(ctx, path, store.Options{Author: author, Now: day})
		},
		Create: func(ctx context.Context, path, author string, b ui.NewRegister) (*store.Store, error) {
			return store.Create(ctx, path, store.Beginning{Keeper: b.Keeper, State: b.State, Language: b.Language, States: seeds()}, store.Options{Author: author, Now: day})
		},
		Printer: printer{}, Preview: pages, Now: day,
		OpenFile:  func(string) error { return nil },
		WriteFile: func(string, func(io.Writer) error) error { return nil },
		DataDir:   registerFolder, Backups: func(string) string { return "" },
		Runner: func() xwidget.Runner { return xwidget.Inline{} }, After: m.clock.After,
	}
	defer func() {
		if p := recover(); p != nil {
			e, ok := p.(error)
			if !ok {
				panic(p)
			}
			err = fmt.Errorf("the manual does not fit the window: %w", e)
		}
	}()
	m.w = ui.Open(m.cfg, "")
	defer func() { m.w.RequestClose() }()
	m.T, m.W = stuck{}, m.w.Fyne()
	m.W.Resize(manualSize)
	m.newRegister()
	m.addConsulate()
	m.closeAndReopen()
	m.appoint()
	m.twinning()
	m.print()
	m.search()
	m.takeIn(dir)
	return nil
}

// picture saves what the window shows, as far as area of it matters; an empty area is all of it.
func (m *walker) picture(name string, area image.Rectangle) {
	img := m.W.Canvas().Capture()
	if !area.Empty() {
		if sub, ok := img.(interface {
			SubImage(image.Rectangle) image.Image
		}); ok {
			img = sub.SubImage(area)
		}
	}
	if err := writeSmall(filepath.Join(m.out, name+".png"), img); err != nil {
		m.T.Fatal(err)
	}
}

// Areas that matter: the whole window, and the form of a step.
var (
	whole    image.Rectangle
	inDialog = image.Rect(20, 10, 1080, 670)
)

// choose types into a field of suggestions and takes the first.
func (m *walker) choose(label, typed string) {
	m.Replace(label, typed)
	m.Key(fyne.KeyReturn)
}

// pick chooses an item of the menu that is open, with the arrow keys.
func (m *walker) pick(label string) {
	top := uitest.Driver{T: m.T, W: m.W}
	lines := strings.Split(top.Text(), "\n")
	menu := m.W.Canvas().Overlays().Top()
	if menu == nil {
		m.T.Fatalf("no menu is open to choose %q", label)
	}
	at := -1
	for i, l := range lines { // what lies on top comes first
		if l == label {
			at = i
			break
		}
	}
	if at < 0 {
		m.T.Fatalf("the menu has no %q: %s", label, strings.Join(lines[:min(len(lines), 20)], " | "))
	}
	for range at + 1 {
		m.Key(fyne.KeyDown)
	}
	m.Key(fyne.KeyReturn)
}

// rest lets the messages at the foot go.
func (m *walker) rest() { m.clock.Advance(time.Hour) }

func (m *walker) newRegister() {
	m.picture("new-register-1", image.Rect(150, 130, 950, 480))
	m.Tap("New register")
	m.choose("Who keeps it", "min")
	m.choose("For which State", "lith")
	m.Write("Your name", "R. Example")
	m.picture("new-register-2", image.Rect(230, 50, 870, 600))
	m.Tap("Create register")
	m.picture("new-register-3", image.Rect(0, 0, 1100, 340))
}

func (m *walker) addConsulate() {
	m.w.Go(desk.Route{Page: "posts"})
	m.W.Resize(fyne.NewSize(manualSize.Width, 1060)) // the whole form at once
	m.Tap("New consulate")
	m.choose("Receiving State", "pola")
	m.Write("Date", "2004-03-15")
	m.Replace("Seat (city)", "torun")
	m.picture("add-a-consulate-1", image.Rect(190, 470, 1100, 860))
	m.Key(fyne.KeyReturn)
	m.Write("Consular district", "Kujawsko-Pomorskie")
	m.Write("Title of the consulate English", "Honorary Consulate of Lithuania in Toruń")
	m.picture("add-a-consulate-2", image.Rect(190, 50, 1100, 900))
	m.W.Resize(manualSize)
	m.Tap("Save consulate")
	m.rest()
	m.picture("add-a-consulate-3", whole)
}

func (m *walker) closeAndReopen() {
	m.Tap("More steps")
	m.picture("close-and-reopen-1", image.Rect(190, 62, 1100, 540))
	m.pick("Close consulate for a time")
	m.Replace("Closed for a time from", "2022-03-01")
	m.picture("close-and-reopen-2", inDialog)
	m.Tap("Close consulate for a time")
	m.rest()
	m.Tap("Reopen consulate")
	m.Replace("Reopened on", "2023-05-12")
	m.Write("Ceremony on", "2023-05-12")
	m.picture("close-and-reopen-3", inDialog)
	m.Tap("Reopen consulate")
	m.rest()
	m.picture("close-and-reopen-4", whole)
}

func (m *walker) appoint() {
	m.Tap("Appoint a head")
	m.Replace("Person", "Jan Wymyślony")
	m.Key(fyne.KeyReturn)
	m.picture("appoint-1", inDialog)
	m.Tap("Save person")
	m.Replace("Order of appointment of", "2026-03-20")
	m.Write("Term until", "2031-05-11")
	m.picture("appoint-2", inDialog)
	m.Tap("Appoint a head")
	m.rest()
	m.Tap("Record commission")
	m.Replace("Commission of", "2026-04-03")
	m.Tap("Record commission")
	m.rest()
	m.Tap("More steps")
	m.pick("Record exequatur")
	m.Replace("Exequatur of", "2026-04-20")
	m.Write("Took up functions on", "2026-05-12")
	m.picture("appoint-3", inDialog)
	m.Tap("Record exequatur")
	m.rest()
	m.picture("appoint-4", whole)
}

func (m *walker) twinning() {
	m.w.Go(desk.Route{Page: "twinnings"})
	m.Tap("New twinning")
	m.choose("City", "kaunas")
	m.Tap("Add")
	m.choose("City", "torun")
	m.Write("First contacts", "2008")
	m.picture("twinning-1", whole)
	m.Tap("Save twinning")
	m.rest()
	m.Tap("Sign instrument")
	m.choose("Instrument", "coop")
	m.Replace("Signed on", "2018-02-16")
	m.Write("Signed at", "Kaunas Town Hall")
	m.picture("twinning-2", inDialog)
	m.Tap("Sign instrument")
	m.rest()
	m.picture("twinning-3", whole)
}

func (m *walker) print() {
	m.w.Go(m.consulate())
	m.Tap("Print")
	m.picture("print-1", whole)
	m.Tap("Save…")
	m.picture("print-2", image.Rect(230, 20, 870, 660))
	m.Tap("Cancel")
	m.Key(fyne.KeyEscape)
}

// consulate is the page of the one consulate of the manual.
func (m *walker) consulate() desk.Route {
	hits, _ := m.w.Desk().Finder.Search("toruń", 1, "post")
	if len(hits) == 0 {
		m.T.Fatal("the consulate of the manual is not found")
	}
	return desk.Route{Page: "post", ID: hits[0].ID}
}

func (m *walker) search() {
	m.w.Go(desk.Route{Page: "overview"})
	m.Into("Search everything")
	m.Type("torun")
	m.rest()
	m.picture("searching-1", image.Rect(0, 0, 1100, 420))
	m.Key(fyne.KeyEscape) // the results
	m.Key(fyne.KeyEscape) // the text
	m.w.Go(m.consulate())
	m.Tap("Show as of: today")
	m.Type("2022-06-01")
	m.Tap("Show that day")
	m.picture("searching-2", image.Rect(0, 0, 1100, 420))
	m.Tap("Back to today")
}

func (m *walker) takeIn(dir string) {
	path := filepath.Join(dir, "consuls 2026.csv")
	if err := os.WriteFile(path, []byte(sentList), 0o600); err != nil {
		m.T.Fatal(err)
	}
	m.w.Import(path)
	m.Tap("Next: Map")
	m.picture("import-1", whole)
	if p, ok := m.w.Page().(*importing.Page); ok {
		p.GiveUp(func() {}) // nothing was decided
	}
}
