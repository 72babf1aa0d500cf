package file_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/pdf/file"
)

var errFull = errors.New("the disk is full")

// narrow takes some bytes and then fails.
type narrow int

func (n *narrow) Write(b []byte) (int, error) {
	if len(b) > int(*n) {
		b = b[:*n]
		*n = 0
		return len(b), errFull
	}
	*n -= narrow(len(b))
	return len(b), nil
}

func TestErrorsOfTheWriterComeBack(t *testing.T) {
	for _, room := range []narrow{0, 10, 1000, 70000, 100000} {
		f := file.New(&room, meta())
		pages := 0
		for ; pages < 20000 && f.Err() == nil; pages++ {
			p := f.AddPage(595, 842)
			e := f.Document().Add(file.P)
			p.In(e, func() { write(p, 56, 60, "The disk will be full", 10) })
			e.Done()
			p.Flush()
		}
		if pages == 20000 {
			t.Error("the error does not show while the file is written")
		}
		if err := f.Close(); !errors.Is(err, errFull) {
			t.Errorf("Close says %v", err)
		}
		if err := f.Close(); !errors.Is(err, errFull) {
			t.Errorf("closed again it says %v", err)
		}
	}
}

// What cannot be carried out is an error at the end, not a broken file.
func TestMisuseIsAnError(t *testing.T) {
	for name, wrong := range map[string]func(f *file.File, p *file.Page){
		"neither content nor artifact": func(f *file.File, p *file.Page) { p.Path(file.Rect(1, 1, 5, 5), file.Paint{Fill: black}) },
		"content within content": func(f *file.File, p *file.Page) {
			p.Artifact(file.Layout, func() { p.In(f.Document().Add(file.P), func() {}) })
		},
		"painted for a P that is done": func(f *file.File, p *file.Page) {
			e := f.Document().Add(file.P)
			e.Done()
			p.In(e, func() { write(p, 10, 10, "late", 10) })
		},
		"added to a Sect that is done": func(f *file.File, p *file.Page) {
			e := f.Document().Add(file.Sect)
			e.Done()
			e.Add(file.P)
		},
		"said about a P that is done": func(f *file.File, p *file.Page) {
			e := f.Document().Add(file.P)
			e.Done()
			e.Set(file.Attributes{Lang: "lt"})
		},
		"needs a Link element": func(f *file.File, p *file.Page) {
			p.Link(f.Document().Add(file.P), 0, 0, 10, 10, file.Target{URI: "https://example.org"}, "")
		},
		"which is nowhere": func(f *file.File, p *file.Page) {
			p.Link(f.Document().Add(file.Link), 0, 0, 10, 10, file.Target{Anchor: "lost"}, "")
		},
		"bookmark of no page": func(f *file.File, p *file.Page) { f.Outline(1, "x", nil, 0) },
		"label of no page":    func(f *file.File, p *file.Page) { f.Label(nil, file.Decimal, "", 1) },
		"two anchors":         func(f *file.File, p *file.Page) { f.Anchor("a", p, 0); f.Anchor("a", p, 9) },
		"two things have the name": func(f *file.File, p *file.Page) {
			f.Document().Add(file.TD).Set(file.Attributes{ID: "x"})
			f.Document().Add(file.TD).Set(file.Attributes{ID: "x"})
		},
		"while something is painted": func(f *file.File, p *file.Page) { p.Artifact(file.Layout, p.Flush) },
		"nested too deep": func(f *file.File, p *file.Page) {
			var again func()
			again = func() { p.Turned(0, 0, 1, again) }
			p.Artifact(file.Layout, again)
		},
		"of another file": func(f *file.File, p *file.Page) {
			img, err := file.New(io.Discard, meta()).Picture(corner(4, 4))
			if err != nil {
				t.Fatal(err)
			}
			p.Artifact(file.Layout, func() { p.Image(img, 0, 0, 10, 10) })
		},
	} {
		f := file.New(&bytes.Buffer{}, meta())
		wrong(f, f.AddPage(100, 100))
		if err := f.Close(); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
