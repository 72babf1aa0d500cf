package pdf

import (
	"context"
	"io"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/typeset"
)

// written counts the bytes of a print and lets go of them.
type written struct{ n int64 }

func (w *written) Write(b []byte) (int, error) {
	w.n += int64(len(b))
	return len(b), nil
}

// benchmark prints a document and, as a baseline, has fpdf write the same rows: one line each, neither laid out nor tagged.
func benchmark(b *testing.B, d doc.Document) {
	rows := bareRows(d.Blocks, nil)
	pages, size, tagged := 0, written{}, 0.0
	b.Run("tagged", func(b *testing.B) {
		for b.Loop() {
			size.n = 0
			report, err := Write(context.Background(), &size, d, Options{})
			if err != nil {
				b.Fatal(err)
			}
			pages = report.Pages
		}
		tagged = b.Elapsed().Seconds() / float64(b.N)
		b.ReportMetric(float64(pages)/tagged, "pages/s")
		b.ReportMetric(float64(pages), "pages")
		b.ReportMetric(float64(size.n)/1e6, "MB")
	})
	b.Run("fpdf", func(b *testing.B) {
		n := 0
		for b.Loop() {
			n = barePrint(b, rows, d.Landscape)
		}
		bare := b.Elapsed().Seconds() / float64(b.N)
		b.ReportMetric(float64(n)/bare, "pages/s")
		if tagged > 0 {
			b.ReportMetric(tagged/bare, "tagged/fpdf")
		}
	})
}

func BenchmarkTable(b *testing.B)     { benchmark(b, list(50_000)) }
func BenchmarkDirectory(b *testing.B) { benchmark(b, directory(20_000)) }
func BenchmarkSheet(b *testing.B)     { benchmark(b, postSheet()) }

// bareRows are the words of blocks, row by row.
func bareRows(blocks []doc.Block, rows [][]string) [][]string {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Heading:
			rows = append(rows, []string{b.Text})
		case doc.Keep:
			rows = bareRows(b.Blocks, rows)
		case doc.Paragraph:
			words := ""
			for _, r := range b.Runs {
				words += r.Text
			}
			rows = append(rows, []string{words})
		case doc.KeyValues:
			for i := 0; i < len(b.Rows); i += 2 {
				row := []string{b.Rows[i].Key, b.Rows[i].Value}
				if i+1 < len(b.Rows) {
					row = append(row, b.Rows[i+1].Key, b.Rows[i+1].Value)
				}
				rows = append(rows, row)
			}
		case doc.Table:
			for _, r := range b.Rows {
				if r.Group != "" {
					rows = append(rows, []string{r.Group})
					continue
				}
				row := make([]string, len(r.Cells))
				for i, c := range r.Cells {
					row[i] = c.Text
				}
				rows = append(rows, row)
			}
		case doc.Index:
			for _, e := range b.Entries {
				rows = append(rows, []string{e.Text})
			}
		}
	}
	return rows
}

// barePrint writes rows with the library, one line each, cut and not laid out, and returns the number of pages.
func barePrint(tb testing.TB, rows [][]string, landscape bool) int {
	turn := "P"
	if landscape {
		turn = "L"
	}
	f := fpdf.New(turn, "pt", "A4", "")
	faces := map[string]bool{}
	lines, _ := typeset.Lines([]typeset.Span{{Text: "a თ ა ע Հ", Size: 9}}, typeset.Paragraph{})
	name, georgian := "", ""
	for _, r := range lines[0].Runs {
		if !faces[r.Face.Name()] {
			faces[r.Face.Name()] = true
			f.AddUTF8FontFromBytes(r.Face.Name(), "", r.Face.File())
		}
		switch {
		case name == "":
			name = r.Face.Name()
		case strings.Contains(r.Face.Name(), "Georgian"):
			georgian = r.Face.Name()
		}
	}
	f.SetAutoPageBreak(true, 50)
	f.AddPage()
	for _, row := range rows {
		for _, cell := range row {
			face := name
			if strings.HasPrefix(cell, "თ") {
				face = georgian
			}
			f.SetFont(face, "", 8.5)
			f.CellFormat(720/float64(max(len(row), 4)), 15, cell, "B", 0, "", false, 0, "")
		}
		f.Ln(15)
	}
	n := f.PageCount()
	if err := f.Output(io.Discard); err != nil {
		tb.Fatal(err)
	}
	return n
}

// TestLargeTable prints 50,000 rows; /usr/bin/time tells the memory of the test binary that runs it alone.
func TestLargeTable(t *testing.T) {
	if testing.Short() {
		t.Skip("50,000 rows take a while")
	}
	report, err := Write(context.Background(), &written{}, list(50_000), Options{})
	if err != nil || report.Pages < 1000 {
		t.Fatal(report, err)
	}
}
