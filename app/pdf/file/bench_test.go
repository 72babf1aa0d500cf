package file_test

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/typeset"
	"github.com/exequatur/exequatur/assets/fonts"
)

const (
	tableRows    = 50000
	tableColumns = 8
	rowsOnPage   = 40
)

// cells are the words of a row.
func cells(row int) (out [tableColumns]string) {
	places := [...]string{"Toruń", "Kaunas", "Reykjavík", "Thessaloniki", "Gdańsk", "Šiauliai", "Zürich", "Tórshavn"}
	for i := range out {
		out[i] = places[(row+i)%len(places)]
	}
	out[0] = fmt.Sprint(row + 1)
	return out
}

// shaped remembers runs, as the layer above does: this measures the writer, not the shaping.
type shaped map[string][]typeset.Run

func (s shaped) runs(text string) []typeset.Run {
	if s[text] == nil {
		s[text] = runs(text, typeset.Style{}, 8)
	}
	return s[text]
}

// table writes a table with its tags, page by page, and returns the most memory seen in use.
func table(w io.Writer, rows int) (pages int, peak uint64, err error) {
	f := file.New(w, meta())
	known := shaped{}
	var p *file.Page
	show := func(x, y float64, text string) {
		for _, r := range known.runs(text) {
			p.Text(x, y, r, black)
			x += r.Width
		}
	}
	grey := color.NRGBA{200, 200, 200, 255}
	all := f.Document().Add(file.Table)
	head := all.Add(file.THead).Add(file.TR)
	body := all.Add(file.TBody)
	var open []*file.Page
	for row := range rows {
		if row%rowsOnPage == 0 {
			if p != nil {
				p.Flush()
			}
			p = f.AddPage(842, 595)
			open = append(open, p)
			for i := range tableColumns {
				draw := func() { show(40+float64(i)*95, 40, "Head "+string(rune('A'+i))) }
				if row == 0 {
					p.In(head.Add(file.TH), draw)
				} else {
					p.Artifact(file.Layout, draw)
				}
			}
			if row == 0 {
				head.Done()
			}
		}
		if row%4000 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.Sys-m.HeapReleased)
		}
		y := 54 + float64(row%rowsOnPage)*12.5
		tr := body.Add(file.TR)
		for i, text := range cells(row) {
			p.In(tr.Add(file.TD), func() { show(40+float64(i)*95, y, text) })
		}
		tr.Done()
		p.Artifact(file.Layout, func() { p.Path(file.Line(40, y+3, 800, y+3), file.Paint{Stroke: grey, Width: .25}) })
	}
	for i, each := range open {
		p = each
		p.Artifact(file.Footer, func() { show(740, 575, fmt.Sprintf("%d of %d", i+1, len(open))) })
		p.Flush()
	}
	err = f.Close()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return len(open), max(peak, m.Sys-m.HeapReleased), err
}

// untagged writes the same words with fpdf, which knows no tags.
func untagged(w io.Writer, rows int) (pages int, err error) {
	f := fpdf.New("L", "pt", "A4", "")
	f.AddUTF8FontFromBytes("n", "", fonts.SansRegular)
	f.SetAutoPageBreak(false, 0)
	f.AliasNbPages("")
	f.SetDrawColor(200, 200, 200)
	f.SetLineWidth(.25)
	for row := range rows {
		if row%rowsOnPage == 0 {
			f.AddPage()
			f.SetFont("n", "", 8)
			for i := range tableColumns {
				f.Text(40+float64(i)*95, 40, "Head "+string(rune('A'+i)))
			}
			f.Text(740, 575, fmt.Sprintf("%d of {nb}", f.PageNo()))
		}
		y := 54 + float64(row%rowsOnPage)*12.5
		for i, text := range cells(row) {
			f.Text(40+float64(i)*95, y, text)
		}
		f.Line(40, y+3, 800, y+3)
	}
	pages = f.PageNo()
	return pages, f.Output(w)
}

// counter counts what is written.
type counter int64

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}

// BenchmarkTable writes 50,000 rows of 8 cells with all tags, beside fpdf writing the same words without.
func BenchmarkTable(b *testing.B) {
	for b.Loop() {
		var bare counter
		start := time.Now()
		if _, err := untagged(&bare, tableRows); err != nil {
			b.Fatal(err)
		}
		base := time.Since(start)
		debug.FreeOSMemory()
		var size counter
		start = time.Now()
		pages, peak, err := table(&size, tableRows)
		if err != nil {
			b.Fatal(err)
		}
		took := time.Since(start)
		b.ReportMetric(float64(pages)/took.Seconds(), "pages/s")
		b.ReportMetric(float64(pages)/base.Seconds(), "fpdf-pages/s")
		b.ReportMetric(took.Seconds()/base.Seconds(), "×fpdf")
		b.ReportMetric(float64(peak)/1e6, "MB-in-use")
		b.ReportMetric(float64(size)/1e6, "MB-file")
		b.ReportMetric(float64(bare)/1e6, "fpdf-MB-file")
	}
}

// BenchmarkText writes pages of text in paragraphs.
func BenchmarkText(b *testing.B) {
	known := shaped{}
	line := known.runs("Garbės konsulatas Torunėje buvo vėl atidarytas 2023 m. gegužės 12 d. per sukakties vizitą.")
	start := time.Now()
	pages := 0
	for b.Loop() {
		var out counter
		f := file.New(&out, meta())
		for range 200 {
			p := f.AddPage(595, 842)
			for y := 60.0; y < 780; y += 60 {
				e := f.Document().Add(file.P)
				for i := range 4 {
					p.In(e, func() {
						for _, r := range line {
							p.Text(56, y+float64(i)*12, r, black)
						}
					})
				}
				e.Done()
			}
			p.Flush()
		}
		pages += 200
		if err := f.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(pages)/time.Since(start).Seconds(), "pages/s")
}

// A long table leaves a sound file, and memory does not grow with it.
func TestLongTable(t *testing.T) {
	const rows = 2000
	var out, again bytes.Buffer
	if _, _, err := table(&out, rows); err != nil {
		t.Fatal(err)
	}
	sound(t, out.Bytes())
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if _, _, err := table(&again, rows); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Error("with one processor the bytes are others: ", err)
	}
	if testing.Short() {
		return
	}
	var size counter
	pages, peak, err := table(&size, tableRows)
	if err != nil {
		t.Fatal(err)
	}
	if pages != tableRows/rowsOnPage || peak > 250e6 {
		t.Errorf("%d pages, %d MB in use", pages, peak/1e6)
	}
}
