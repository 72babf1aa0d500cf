package main

import (
	"cmp"
	"context"
	"image"
	"image/color"
	"image/png"
	"io"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/ui"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/printing"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/store"
)

// manualSize is that of the pictures of the manual.
var manualSize = fyne.NewSize(1040, 660)

// manual takes the pictures the manual names, each at the step that tells of it, from the sample register at path.
func manual(out, path string, pages printing.Preview) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	a := test.NewApp()
	defer a.Quit()
	clock := &xwidget.ManualClock{}
	cfg := ui.Config{
		App: a, Prefs: prefs{"language": "en", "theme": "light", "author": "R. Example"}, Log: slog.New(slog.DiscardHandler), Places: place.Open,
		Open: func(ctx context.Context, path, _ string, _ bool) (*store.Store, error) {
			return store.Open(ctx, path, options())
		},
		Printer: printer{}, Preview: pages, Now: day,
		OpenFile: func(string) error { return nil }, WriteFile: func(string, func(io.Writer) error) error { return nil },
		DataDir: filepath.Dir(path), Backups: func(string) string { return "" },
		Runner: func() xwidget.Runner { return xwidget.Inline{} }, After: clock.After,
	}
	post := func(d *desk.Desk) int64 {
		hits, _ := d.Finder.Search("toruń", 1, "post")
		return hits[0].ID
	}
	for _, s := range []struct {
		name string
		do   func(w *ui.Window, d *desk.Desk) // nil: no register is open

		fades bool
	}{
		{"welcome", nil, false},
		{"consulates", func(w *ui.Window, _ *desk.Desk) { w.Go(desk.Route{Page: "posts"}) }, false},
		{"form", func(w *ui.Window, _ *desk.Desk) { w.Go(desk.Route{Page: "posts"}); w.Edit(desk.Form{Kind: "post"}) }, false},
		{"consulate", func(w *ui.Window, d *desk.Desk) { w.Go(desk.Route{Page: "post", ID: post(d)}) }, true},
		{"close", func(w *ui.Window, d *desk.Desk) {
			w.Go(desk.Route{Page: "post", ID: post(d)})
			d.Begin("close-temporarily", post(d))
		}, false},
		{"appoint", func(w *ui.Window, d *desk.Desk) {
			w.Go(desk.Route{Page: "post", ID: post(d)})
			d.Begin("appoint", post(d))
		}, false},
		{"twinning", func(w *ui.Window, _ *desk.Desk) { w.Go(desk.Route{Page: "twinnings"}); w.Edit(desk.Form{Kind: "twinning"}) }, false},
		{"print", func(_ *ui.Window, d *desk.Desk) { d.Print(desk.Paper{Kind: "post", IDs: []int64{post(d)}}) }, false},
		{"map", func(w *ui.Window, _ *desk.Desk) { w.Go(desk.Route{Page: "map"}) }, false},
	} {
		file := path
		if s.do == nil {
			file = ""
		}
		w := ui.Open(cfg, file)
		w.Fyne().Resize(manualSize)
		clock.Advance(time.Hour) // what was said about the register is gone
		if s.do != nil {
			s.do(w, w.Desk())
		}
		err := small(w.Fyne(), filepath.Join(out, s.name+".png"), s.fades)
		w.Abandon()
		if err != nil {
			return err
		}
	}
	return nil
}

// small writes the window as a picture of the 256 colours it has most of, which is far smaller: the manual is part of the program. One with bars that
// fade keeps all of its colours.
func small(w fyne.Window, path string, fades bool) error {
	img := w.Canvas().Capture()
	if !fades {
		img = paletted(img)
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, img); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}

// paletted shows a picture in the colours it has most of.
func paletted(img image.Image) *image.Paletted {
	b := img.Bounds()
	count := map[color.NRGBA]int{}
	at := func(x, y int) color.NRGBA { return color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA) }
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			count[at(x, y)]++
		}
	}
	colours := slices.SortedFunc(maps.Keys(count), func(a, b color.NRGBA) int {
		return cmp.Or(count[b]-count[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	var most color.Palette
	for _, c := range colours[:min(256, len(colours))] {
		most = append(most, c)
	}
	out := image.NewPaletted(b, most)
	index := map[color.NRGBA]uint8{}
	for _, c := range colours {
		index[c] = uint8(most.Index(c))
	}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			out.SetColorIndex(x, y, index[at(x, y)])
		}
	}
	return out
}
