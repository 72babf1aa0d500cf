package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
)

// A short paragraph under a heading goes along with what it introduces; a few facts stay on one page.
func TestIntroductionsAndFewFactsStayWithTheirs(t *testing.T) {
	facts := doc.KeyValues{Columns: 2}
	for i := range 12 {
		facts.Rows = append(facts.Rows, doc.KeyValue{Key: "k", Value: fmt.Sprintf("FACT%02d", i)})
	}
	table := doc.Table{Columns: []doc.Column{{Title: "Head"}}, Rows: []doc.Row{doc.Cells("FACT00"), doc.Cells("FACT01"), doc.Cells("FACT02"), doc.Cells("last")}}
	for lines := 29; lines < 43; lines++ {
		for name, shown := range map[string]doc.Block{"table": table, "facts": facts} {
			d := doc.Document{Date: made}
			for range lines {
				d.Blocks = append(d.Blocks, doc.Text("filler"))
			}
			d.Blocks = append(d.Blocks, doc.Heading{Level: 1, Text: "HEADING"}, doc.Text("INTRO"), doc.MutedText("DOUBT"), shown)
			file, _ := render(t, d)
			pages := extract(t, file)
			first := on(pages, "FACT00")[0]
			for _, what := range []string{"HEADING", "INTRO", "DOUBT"} {
				if at := on(pages, what)[0]; at != first {
					t.Errorf("%s after %d lines: %s stands on page %d, what it introduces on %d", name, lines, what, at, first)
				}
			}
			if name == "facts" && on(pages, "FACT11")[0] != first {
				t.Errorf("after %d lines a few facts stand on pages %d and %d", lines, first, on(pages, "FACT11")[0])
			}
		}
	}
}

// The sums of a table that is cut stand where their figures do, not empty under the other columns.
func TestSumsOfACutTableStandWithTheirFigures(t *testing.T) {
	b := doc.Table{}
	sum := doc.Row{Total: true}
	for j := range 60 {
		b.Columns = append(b.Columns, doc.Column{Title: fmt.Sprintf("column %d", j), Key: j == 0})
		cell := doc.Cell{}
		switch j {
		case 0:
			cell.Text = "SUM"
		case 1:
			cell.Text = "TWELVE"
		}
		sum.Cells = append(sum.Cells, cell)
	}
	for i := range 3 {
		row := doc.Row{}
		for j := range 60 {
			row.Cells = append(row.Cells, doc.Cell{Text: fmt.Sprintf("value %d/%d", i, j)})
		}
		b.Rows = append(b.Rows, row)
	}
	b.Rows = append(b.Rows, sum)
	file, _ := checked(t, doc.Document{Title: "Wide", Date: made, Blocks: []doc.Block{b}})
	all := strings.Join(extract(t, file), " ")
	if strings.Count(all, "SUM") != 1 || strings.Count(all, "TWELVE") != 1 || strings.Count(all, "value 1/0") < 2 {
		t.Errorf("the sum stands %d times, its figure %d times, in %d parts", strings.Count(all, "SUM"), strings.Count(all, "TWELVE"), strings.Count(all, "value 1/0"))
	}
}

// On the narrow paper of a pocket list the seal is read to its end: only the line beside the number of the page is shorter.
func TestSealIsWholeOnNarrowPaper(t *testing.T) {
	seal := "Rejestr opieczętowany przy czynności 1186 · 9fd20c3b"
	d := doc.Document{Title: "T", Language: "pl", Date: made, Size: doc.A5, Filter: "Wszystkie konsulaty czynne lub tymczasowo zamknięte", Seal: seal, Blocks: []doc.Block{doc.Text("x")}}
	var buf bytes.Buffer
	if _, err := Write(context.Background(), &buf, d, Options{Program: "Exequatur 0.1.0"}); err != nil {
		t.Fatal(err)
	}
	if page := squeeze(extract(t, buf.Bytes())[0]); !strings.Contains(page, seal+" · Exequatur 0.1.0") || !strings.Contains(page, d.Filter) {
		t.Errorf("the foot says %q", page)
	}
}

// A letter says where its emblem should stand that it cannot be shown.
func TestBrokenEmblemSaysSo(t *testing.T) {
	d := doc.Document{Title: "Letter", Language: "en", Date: made, Letter: true, Blocks: []doc.Block{doc.Text("Dear Sir")},
		Letterhead: &doc.Letterhead{Emblem: &doc.Picture{Data: []byte("no picture"), Alt: "Emblem", Unreadable: "[Emblem: cannot be shown]"}, Names: []string{"Ministry"}}}
	file, report := checked(t, d)
	if len(report.Broken) != 1 || report.Broken[0] != "Emblem" {
		t.Errorf("%q reported", report.Broken)
	}
	inOrder(t, squeeze(extract(t, file)[0]), "[Emblem: cannot be shown]", "Ministry", "Dear Sir")
}
