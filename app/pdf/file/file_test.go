package file_test

import (
	"bytes"
	"fmt"
	"image/color"
	"regexp"
	"testing"

	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/typeset"
)

// whole has something of everything: headings, a list, a table over two pages, links, a figure, fades, things turned.
func whole(f *file.File) {
	doc := f.Document()
	p := f.AddPage(595, 842)
	f.Label(p, file.LowerRoman, "", 1)
	in := func(e *file.Element, x, y float64, s string) { p.In(e, func() { write(p, x, y, s, 10) }) }
	sect := doc.Add(file.Sect).Set(file.Attributes{Lang: "lt"})
	h := sect.Add(file.H1)
	in(h, 56, 80, "Garbės konsulai (AV, fi) \\ Toruń")
	h.Done()
	f.Outline(1, "Garbės konsulai 😀", p, 60)
	f.Anchor("top", p, 60)

	list := sect.Add(file.L).Set(file.Attributes{ListNumbering: "Decimal"})
	for i := range 3 {
		li := list.Add(file.LI)
		in(li.Add(file.Lbl), 56, 110+float64(i)*14, fmt.Sprintf("%d.", i+1))
		body := li.Add(file.LBody)
		par := body.Add(file.P)
		in(par, 76, 110+float64(i)*14, "Look at ")
		link := par.Add(file.Link)
		in(link, 120, 110+float64(i)*14, "table")
		to := file.Target{Anchor: "table"}
		if i == 0 {
			to = file.Target{URI: "https://example.org/ą?a=(b)"}
		}
		p.Link(link, 120, 100+float64(i)*14, 30, 12, to, "The table of posts")
		in(par, 150, 110+float64(i)*14, " behind")
		li.Done()
	}

	fig := sect.Add(file.Figure).Set(file.Attributes{Alt: "A drawing", BBox: file.Box{X: 56, Y: 160, W: 300, H: 200}})
	p.In(fig, func() {
		p.Path(file.RoundedRect(56, 160, 100, 50, 8), file.Paint{Fill: color.NRGBA{200, 220, 255, 255}, Stroke: black, Width: 1})
		p.Path(file.Circle(220, 185, 25), file.Paint{Fill: color.NRGBA{255, 0, 0, 128}})
		p.Path(file.Polygon(260, 160, 300, 210, 340, 160, 260, 200, 340, 200), file.Paint{Fill: color.NRGBA{0, 128, 0, 255}, Stroke: color.NRGBA{0, 0, 128, 60}, Width: 3, EvenOdd: true, Round: true})
		p.Path(file.Line(56, 220, 356, 220), file.Paint{Stroke: black, Width: .5, Dash: []float64{4, 2}})
		p.Fade(56, 230, 300, 20, color.NRGBA{0, 90, 160, 0}, color.NRGBA{0, 90, 160, 255})
		p.Fade(56, 255, 300, 20, color.NRGBA{0, 90, 160, 255}, color.NRGBA{255, 200, 0, 255})
		blue := color.NRGBA{0, 90, 160, 255}
		p.Gradient(56, 280, 300, 20, []file.Stop{{0, color.NRGBA{}}, {.3, blue}, {.7, blue}, {1, color.NRGBA{}}})
		p.Gradient(56, 305, 300, 20, []file.Stop{{0, black}, {.5, color.NRGBA{255, 0, 0, 100}}, {.5, blue}, {1, color.NRGBA{0, 255, 0, 40}}})
		p.Turned(300, 350, 30, func() { write(p, 300, 350, "Turned", 12) })
		write(p, 56, 340, "Caption within", 9)
	})
	fig.Done()
	p.Artifact(file.Watermark, func() {
		p.Turned(150, 700, 45, func() {
			for _, r := range runs("Draft", typeset.Style{Bold: true}, 120) {
				p.Text(150, 700, r, color.NRGBA{0, 0, 0, 30})
			}
		})
	})

	f.Outline(2, "Table", p, 380)
	f.Anchor("table", p, 380)
	table := sect.Add(file.Table).Set(file.Attributes{Summary: "Posts"})
	head := table.Add(file.THead).Add(file.TR)
	for i := range 3 {
		th := head.Add(file.TH).Set(file.Attributes{ID: fmt.Sprint("head", i)})
		in(th, 56+float64(i)*100, 400, fmt.Sprint("Head ", i))
	}
	body := table.Add(file.TBody)
	y := 416.0
	var first *file.Page = p
	for row := range 40 {
		if y > 780 {
			p.Flush()
			p, y = f.AddPage(595, 842), 60
			f.Label(p, file.Decimal, "A-", 1)
		}
		tr := body.Add(file.TR)
		if row == 5 {
			in(tr.Add(file.TD).Set(file.Attributes{ColSpan: 2}), 56, y, "across")
			in(tr.Add(file.TD).Set(file.Attributes{Headers: []string{"head2"}}), 256, y, "one")
		} else {
			for i := range 3 {
				in(tr.Add(file.TD), 56+float64(i)*100, y, fmt.Sprint("cell ", row, ",", i))
			}
		}
		p.Artifact(file.Layout, func() {
			p.Path(file.Line(56, y+3, 356, y+3), file.Paint{Stroke: color.NRGBA{180, 180, 180, 255}, Width: .25})
		})
		tr.Done()
		y += 16
	}
	table.Done()
	long := sect.Add(file.P)
	first.In(long, func() { write(first, 56, 800, "begun here and", 10) })
	p.In(long, func() { write(p, 56, 500, "ended there.", 10) })
	note := sect.Add(file.Note)
	in(note, 56, 520, "A note")
	f.Outline(1, "Second", p, 40)
	f.Outline(4, "Deep", p, 40)
	for i, each := range []*file.Page{first, p} {
		each.Artifact(file.Footer, func() { write(each, 500, 820, fmt.Sprintf("%d of 2", i+1), 8) })
	}
}

func TestWhole(t *testing.T) {
	data := build(t, meta(), whole)
	sound(t, data)
	if again := build(t, meta(), whole); !bytes.Equal(data, again) {
		t.Error("the same calls give other bytes")
	}
}

func TestOldWhole(t *testing.T) {
	m := meta()
	m.Level = file.A1b
	name := sound(t, build(t, m, whole))
	preflight(t, name)
}

// Another reader finds what the file says about itself.
func TestMetadataIsRead(t *testing.T) {
	m := meta()
	m.Title, m.Author = "Garbės konsulai 😀 & Söhne", "Ąžuolas (Ž)"
	name := keep(t, build(t, m, whole))
	out, ok := run(t, "pdfinfo", "-rawdates", name)
	if !ok {
		t.Skip("pdfinfo is not installed")
	}
	for _, want := range []string{"Title: +Garbės konsulai 😀 & Söhne\n", "Author: +Ąžuolas \\(Ž\\)\n", "Tagged: +yes\n", "Pages: +2\n", "PDF version: +1.7\n", "CreationDate: +D:20260512103000\\+00'00'\n", "Suspects: +no\n"} {
		if !regexp.MustCompile(want).MatchString(out) {
			t.Errorf("%q is not in %s", want, out)
		}
	}
	fonts, _ := run(t, "pdffonts", name)
	if n := len(regexp.MustCompile(`[A-Z]{6}\+NotoSans-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes `).FindAllString(fonts, -1)); n != 2 {
		t.Error(fonts)
	}
}
