package file_test

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/typeset"
)

func TestNumbersThatAreNone(t *testing.T) {
	bad := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e300, 1e-300, math.MaxFloat64}
	data := build(t, meta(), func(f *file.File) {
		for _, v := range bad {
			p := f.AddPage(v, v)
			face := runs("a", typeset.Style{}, 10)[0]
			e := f.Document().Add(file.Figure).Set(file.Attributes{BBox: file.Box{X: v, Y: v, W: v, H: v}})
			p.In(e, func() {
				write(p, v, v, "at", 10)
				write(p, 10, 10, "size", v)
				strange := face
				strange.Glyphs = []typeset.Glyph{{ID: face.Glyphs[0].ID, Advance: v, DX: v, DY: v, Text: "a"}, face.Glyphs[0]}
				p.Text(10, 10, strange, black)
				strange.Size = v
				p.Text(10, 10, strange, black)
				p.Path(file.Circle(v, 10, 5), file.Paint{Fill: black})
				p.Path(file.Rect(5, 5, v, 5), file.Paint{Fill: black})
				p.Path(file.Line(0, 0, 10, 10), file.Paint{Stroke: black, Width: v, Dash: []float64{v, 1}})
				p.Path(file.Line(0, 0, 10, 10), file.Paint{Stroke: black, Width: 1, Dash: []float64{0, 0}})
				p.Fade(v, 10, 10, 10, black, color.NRGBA{})
				p.Fade(10, 10, v, 10, black, color.NRGBA{})
				p.Gradient(10, 10, 10, 10, []file.Stop{{v, black}, {v, color.NRGBA{255, 0, 0, 9}}, {-v, color.NRGBA{}}})
				p.Turned(v, 10, v, func() { write(p, 10, 10, "turned", 10) })
				img, err := f.Picture(corner(4, 4))
				if err != nil {
					t.Fatal(err)
				}
				p.Image(img, v, 0, 10, 10)
				p.Image(img, 0, 0, v, 10)
				p.Image(nil, 0, 0, 10, 10)
			})
			f.Anchor(fmt.Sprint(v), p, v)
			link := f.Document().Add(file.Link)
			p.Link(link, v, v, v, v, file.Target{Anchor: fmt.Sprint(v)}, "")
			f.Outline(int(math.Max(-9, math.Min(v, 9))), "", p, v)
			f.Label(p, file.Decimal, "", -3)
		}
	})
	sound(t, data)
}

func TestNothing(t *testing.T) {
	for _, level := range []file.Level{file.A2aUA1, file.A1b} {
		sound(t, build(t, file.Meta{Level: level}, func(*file.File) {}))
	}
	data := build(t, meta(), func(f *file.File) {
		p := f.AddPage(100, 100)
		e := f.Document().Add(file.P)
		p.In(e, func() {
			p.Text(1, 1, typeset.Run{}, black)
			p.Text(1, 1, typeset.Run{Size: 10}, black)
			empty := runs("a", typeset.Style{}, 10)[0]
			p.Text(1, 1, empty, color.NRGBA{})
			empty.Glyphs = nil
			p.Text(1, 1, empty, black)
			p.Path(file.Path{}, file.Paint{Fill: black})
			p.Path(file.Polygon(), file.Paint{Fill: black})
			p.Path(file.Polygon(3), file.Paint{Fill: black})
			p.Path(file.Rect(0, 0, 1, 1), file.Paint{})
			p.Gradient(0, 0, 9, 9, nil)
		})
		p.Flush()
		p.Flush()
	})
	sound(t, data)
}

// Whatever a file is told about itself, it says it in both places alike.
func TestMetadataTakesAnything(t *testing.T) {
	for _, s := range []string{"", "  ", "😀 Ąžuolas & <Söhne> \"(x)\\\"", "a\x00b\x1bc\nd", "bad \xff\xfe bytes", "\uFEFFx\uFFFE", strings.Repeat("ilgas ž😀", 9000)} {
		m := file.Meta{Title: s, Author: s, Subject: s, Creator: s, Language: "lt", Made: made}
		data := build(t, m, func(f *file.File) {
			p := f.AddPage(100, 100)
			f.Outline(1, s, p, 0)
			f.Label(p, file.LowerRoman, s, 1)
			f.Anchor(s, p, 0)
			link := f.Document().Add(file.Link).Set(file.Attributes{Title: s, Alt: s, ActualText: s, Expanded: s})
			p.Link(link, 0, 0, 10, 10, file.Target{Anchor: s}, s)
			p.Link(link, 0, 0, 10, 10, file.Target{URI: "https://example.org/" + s}, s)
		})
		sound(t, data)
	}
	if !bytes.Contains(build(t, file.Meta{Made: made}, func(*file.File) {}), []byte(`<rdf:li xml:lang="x-default">PDF</rdf:li>`)) {
		t.Error("a file without a title has none")
	}
	now := time.Now().UTC().Truncate(24 * time.Hour)
	if data := build(t, file.Meta{}, func(*file.File) {}); !bytes.Contains(data, []byte("<xmp:CreateDate>"+now.Format("2006-01"))) {
		t.Error("a file without a time is not of now")
	}
}

func TestManyPages(t *testing.T) {
	const pages = 10000
	data := build(t, meta(), func(f *file.File) {
		line := runs("Page", typeset.Style{}, 10)[0]
		toc := f.Document().Add(file.TOC)
		var first *file.Page
		for i := range pages {
			p := f.AddPage(200, 200)
			if first == nil {
				first = p
			}
			name := fmt.Sprint("page ", i)
			f.Anchor(name, p, 0)
			f.Outline(1+i%3, name, p, 0)
			e := f.Document().Add(file.P)
			p.In(e, func() { p.Text(10, 20, line, black) })
			e.Done()
			if i%10 == 0 {
				item := toc.Add(file.TOCI)
				link := item.Add(file.Reference).Add(file.Link)
				first.Link(link, 0, 0, 10, 10, file.Target{Anchor: name}, name)
				item.Done()
			}
			p.Flush()
		}
	})
	sound(t, data)
}
