// Command shots renders the main pages of the window without a display into a folder of pictures, so that anyone can look at them.
package main

import (
	"context"
	"flag"
	"fmt"
	"image/png"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/preview"
	"github.com/exequatur/exequatur/app/sample"
	"github.com/exequatur/exequatur/app/ui"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/printing"
	"github.com/exequatur/exequatur/app/ui/records"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// prefs are the preferences of one picture.
type prefs map[string]string

func (p prefs) String(key string) string    { return p[key] }
func (p prefs) SetString(key, value string) { p[key] = value }

func main() {
	out := flag.String("out", "shots", "folder for the pictures")
	lang := flag.String("lang", "en", "language of the window")
	only := flag.String("only", "", "beginning of the names of the pictures wanted; all where empty")
	keeper := flag.String("keeper", "ministry", "who keeps the register: ministry, embassy, consulate, city")
	tall := flag.Bool("tall", false, "windows so high that whole pages are seen")
	book := flag.String("manual", "", "only the pictures of the manual, into this folder")
	flag.Parse()
	err := error(nil)
	if *book != "" {
		err = manual(*book)
	} else if err = run(*out, *lang, *only, *keeper, *tall); err == nil && strings.HasPrefix("manual", *only) {
		err = manual(filepath.Join(*out, "manual"))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// day is the day of the pictures, so that two runs give the same ones.
func day() time.Time { return time.Date(2026, 11, 22, 10, 42, 0, 0, time.UTC) }

func run(out, lang, only, keeper string, tall bool) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "exequatur-shots")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "lithuania.exq")
	if err := makeSample(path, keeper); err != nil {
		return err
	}
	pages := engine{preview.New(filepath.Join(dir, "preview"))}
	defer pages.Release()
	for _, theme := range []string{"light", "dark"} {
		sizes := []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(1920, 1080)}
		if tall {
			sizes = []fyne.Size{fyne.NewSize(1280, 2600)}
		}
		for _, size := range sizes {
			if err := shoot(out, lang, path, theme, only, size, pages); err != nil {
				return err
			}
		}
	}
	return nil
}

func options() store.Options { return store.Options{Author: "R. Example", Now: day} }

func makeSample(path, keeper string) error {
	s, err := store.Create(context.Background(), path, store.Beginning{Keeper: keeper, State: "LT", Language: "en", States: seeds()}, options())
	if err != nil {
		return err
	}
	defer s.Close()
	return sample.Write(context.Background(), s)
}

// seeds are the States a register begins with.
func seeds() []store.Seed {
	var out []store.Seed
	for _, s := range place.States() {
		out = append(out, store.Seed{UID: place.StateUID(s.Code), Code: s.Code, Names: s.Names})
	}
	return out
}

// shoot takes a picture of each main page in one theme and size.
func shoot(out, lang, path, theme, only string, size fyne.Size, pages printing.Preview) error {
	a := test.NewApp()
	defer a.Quit()
	clock := &xwidget.ManualClock{}
	cfg := ui.Config{
		App: a, Prefs: prefs{"language": lang, "theme": theme, "author": "R. Example"}, Log: slog.New(slog.DiscardHandler), Places: place.Open,
		Open: func(ctx context.Context, path, _ string, _ bool) (*store.Store, error) {
			return store.Open(ctx, path, options())
		},
		Printer: printer{}, Preview: pages, Now: day,
		OpenFile:  func(string) error { return nil },
		WriteFile: func(string, func(io.Writer) error) error { return nil },
		DataDir:   filepath.Dir(path), Backups: func(string) string { return "" },
		Runner: func() xwidget.Runner { return xwidget.Inline{} }, After: clock.After,
	}
	name := func(page string) string {
		return filepath.Join(out, fmt.Sprintf("%s-%s-%.0f.png", page, theme, size.Width))
	}
	w := ui.Open(cfg, "")
	w.Fyne().Resize(size)
	if err := picture(w.Fyne(), name("welcome")); err != nil {
		return err
	}
	w = ui.Open(cfg, path)
	w.Fyne().Resize(size)
	defer w.RequestClose()
	d := w.Desk()
	first := func(kind, title string) int64 {
		hits, _ := d.Finder.Search(title, 1, kind)
		if len(hits) == 0 {
			return 0
		}
		return hits[0].ID
	}
	d.SetSensitive(true)
	clock.Advance(time.Hour) // what was said about it is gone
	steps := []step{
		{"overview", desk.Route{Page: "overview"}}, {"consulates", desk.Route{Page: "posts"}}, {"consuls", desk.Route{Page: "people"}},
		{"cities", desk.Route{Page: "cities"}}, {"twinnings", desk.Route{Page: "twinnings"}}, {"events", desk.Route{Page: "events"}},
		{"appointments", desk.Route{Page: "appointments"}}, {"tocheck", desk.Route{Page: "tocheck"}}, {"due", desk.Route{Page: "due"}},
		{"consulate", desk.Route{Page: "post", ID: first("post", "toruń")}}, {"twinning", desk.Route{Page: "twinning", ID: first("twinning", "kaunas toruń")}},
		{"map", desk.Route{Page: "map"}}, {"history", desk.Route{Page: "history"}}, {"settings", desk.Route{Page: "settings"}},
	}
	steps = append(steps, everyKind(d)...)
	for _, s := range steps {
		if !strings.HasPrefix(s.name, only) {
			continue
		}
		w.Go(s.route)
		if err := picture(w.Fyne(), name(s.name)); err != nil {
			return err
		}
	}
	if strings.HasPrefix("print", only) || strings.HasPrefix(only, "print") {
		if err := prints(w, only, name); err != nil {
			return err
		}
	}
	if strings.HasPrefix(only, "wizard") || strings.HasPrefix("wizard", only) {
		if err := wizard(w, filepath.Dir(path), only, name); err != nil {
			return err
		}
	}
	if !strings.HasPrefix("form", only) {
		return nil
	}
	w.Edit(desk.Form{Kind: "post"})
	return picture(w.Fyne(), name("form"))
}

// step is one picture.
type step struct {
	name  string
	route desk.Route
}

// everyKind is the list and one record of each kind shown by its description, and one person, city, event and appointment.
func everyKind(d *desk.Desk) []step {
	var out []step
	for page, kind := range records.Lists() {
		out = append(out, step{"list-" + kind, desk.Route{Page: page}})
		if id := richest(d, kind); id != 0 {
			out = append(out, step{"one-" + kind, desk.Route{Page: kind, ID: id}})
		}
	}
	for _, kind := range []string{"person", "city", "event", "appointment"} {
		if id := richest(d, kind); id != 0 {
			out = append(out, step{"one-" + kind, desk.Route{Page: kind, ID: id}})
		}
	}
	slices.SortFunc(out, func(a, b step) int { return strings.Compare(a.name, b.name) })
	return out
}

// richest is the record of a kind that holds most.
func richest(d *desk.Desk, kind string) int64 {
	recs, err := d.Store.List(context.Background(), kind, 0)
	if err != nil {
		return 0
	}
	k := models.Catalog.Kind(kind)
	var best int64
	most := 0
	for _, rec := range recs {
		if n := len(d.Line(k, rec)); n > most {
			best, most = rec.Meta().ID, n
		}
	}
	return best
}

func picture(w fyne.Window, path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}
