package pdf

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/draw/glyph"
)

func render(t testing.TB, d doc.Document) ([]byte, Report) {
	t.Helper()
	var buf bytes.Buffer
	report, err := RenderReport(&buf, d)
	if err != nil {
		t.Fatal(err)
	}
	return buf.Bytes(), report
}

// extract is the text another program reads out of the file.
func extract(t *testing.T, file []byte, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed: the text cannot be read back")
	}
	path := filepath.Join(t.TempDir(), "print.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", append(args, path, "-")...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// inOrder reports the first of the texts that does not follow the one before.
func inOrder(t *testing.T, text string, parts ...string) {
	t.Helper()
	rest := text
	for _, p := range parts {
		_, after, ok := strings.Cut(rest, p)
		if !ok {
			t.Fatalf("%q is not where it should be in:\n%s", p, text)
		}
		rest = after
	}
}

func TestSheetSaysEverythingInOrder(t *testing.T) {
	file, report := render(t, postSheet())
	if report.Pages != 1 {
		t.Errorf("%d pages, want 1", report.Pages)
	}
	if len(report.Missing) > 0 {
		t.Errorf("missing: %+v", report.Missing)
	}
	text := squeeze(extract(t, file, "-layout"))
	inOrder(t, text, "As of 22 November 2026 · internal", "Honorary Consulate of Lithuania in Toruń", "Open since 12 May 2023", "Status", "Kaunas–Toruń", "Where", "Sending State", "Lithuania (LT)",
		"Seat (city)", "not recorded", "Life", "What happened", "2018-02-16", "Officially reopened", "Note", "three different dates", "One record", "Page 1 of 1", "Seal of the log")
	for _, want := range []string{"ქართული", "Հայերեն", "Ελληνικά", "Українська", "עברית", "Pšemeslav Bankovskis"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q cannot be read back", want)
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	for name, d := range map[string]doc.Document{"sheet": postSheet(), "list": list(300), "no date": {Title: "x"}} {
		a, _ := render(t, d)
		b, _ := render(t, d)
		if !bytes.Equal(a, b) {
			t.Errorf("%s: two prints of one document differ", name)
		}
	}
}

func TestLongListLosesNothing(t *testing.T) {
	const rows = 5000
	file, report := render(t, list(rows))
	pages := strings.Split(strings.TrimSuffix(extract(t, file, "-layout"), "\f"), "\f")
	if len(pages) != report.Pages {
		t.Fatalf("%d pages read, %d reported", len(pages), report.Pages)
	}
	for i, page := range pages {
		flat := squeeze(page)
		if !strings.Contains(flat, "Number Seat Head Status Since District") {
			t.Fatalf("page %d has no table head:\n%s", i+1, page)
		}
		if !strings.Contains(flat, fmt.Sprintf("Page %d of %d", i+1, report.Pages)) {
			t.Fatalf("page %d does not say which it is", i+1)
		}
	}
	all := squeeze(strings.Join(pages, "\n"))
	for i := range rows {
		want := squeeze(strings.Join(listRow(i)[:5], " "))
		if !strings.Contains(all, want) {
			t.Fatalf("row %d, %q, is lost", i, want)
		}
	}
	raw := squeeze(extract(t, file, "-raw"))
	if got := strings.Count(raw, "exception of the city of Gdynia"); got != rows/7 {
		t.Errorf("%d long cells read back, want %d", got, rows/7)
	}
}

func TestOddSignsAreReportedAndShown(t *testing.T) {
	d := doc.Document{Title: "Gift 🎁", Author: "😀", Filter: "日本", Date: made, Blocks: []doc.Block{
		doc.Text("Emoji 😀👩‍👩‍👧 here, Arabic مرحبا, Devanagari नमस्ते, broken \xff\xfe bytes, control \x00\x07."),
		doc.KeyValues{Columns: 2, Rows: []doc.KeyValue{{Key: "𝔎ey", Value: "v\u00A0\u2060x"}}},
		doc.Table{Columns: []doc.Column{{Title: "🎈"}}, Rows: []doc.Row{doc.Cells("🎉"), doc.Group("🎊")}},
		doc.Figure{Drawing: draw.Drawing{W: 50, H: 20, Ops: []draw.Op{draw.Text{Y: 10, Size: 9, Colour: draw.RoleText, Text: "🚩"}}}},
	}}
	file, report := render(t, d)
	for _, want := range "\U0001F381\u65E5\u672C\U0001F600\U0001F469\u0645\u0928\U0001D50E\U0001F388\U0001F389\U0001F38A\U0001F6A9" {
		if !slices.ContainsFunc(report.Missing, func(m Missing) bool { return m.Rune == want }) {
			t.Errorf("%q is not reported missing", want)
		}
	}
	if !strings.Contains(extract(t, file), string(glyph.Substitute)) {
		t.Error("no substitute can be seen")
	}
}

func TestNoBreakSignsLeaveNoBoxes(t *testing.T) {
	file, report := render(t, doc.Document{Date: made, Blocks: []doc.Block{doc.Text("Nr.\u00A012, I\u2060–\u2060IV, 5\u202F000, minus \u22125, so\u00ADft")}})
	if len(report.Missing) > 0 {
		t.Errorf("missing: %+v", report.Missing)
	}
	if text := squeeze(extract(t, file)); !strings.Contains(text, "Nr. 12, I–IV, 5 000, minus –5, soft") {
		t.Errorf("read back %q", text)
	}
}

func TestLongWordsAndTallRowsAreSplit(t *testing.T) {
	word := strings.Repeat("Donaudampfschifffahrt", 30)
	tall := make([]string, 150)
	for i := range tall {
		tall[i] = fmt.Sprintf("line%03d", i)
	}
	file, report := render(t, doc.Document{Title: word, Date: made, Blocks: []doc.Block{
		doc.Text(word),
		doc.KeyValues{Columns: 2, Rows: []doc.KeyValue{{Key: word, Value: word}, {Key: "k", Value: strings.Join(tall, "\n")}}},
		doc.Table{Columns: []doc.Column{{Title: "a"}, {Title: word}, {Title: "c"}}, Rows: []doc.Row{doc.Cells("x", word, strings.Join(tall, "\n")), doc.Cells("only one")}},
	}})
	if report.Pages < 4 {
		t.Errorf("%d pages for two cells of 150 lines", report.Pages)
	}
	text := extract(t, file)
	for _, line := range tall {
		if strings.Count(text, line) != 2 {
			t.Fatalf("%s is there %d times, want 2", line, strings.Count(text, line))
		}
	}
}

func TestRowsAreNeverCut(t *testing.T) {
	table := doc.Table{Columns: []doc.Column{{Title: "No."}, {Title: "Lines"}}}
	for i := range 80 {
		if i%9 == 0 {
			table.Rows = append(table.Rows, doc.Group(fmt.Sprintf("group%02d", i/9)))
		}
		// From one line to most of a page.
		lines := make([]string, 1+i*i*7%53)
		for j := range lines {
			lines[j] = fmt.Sprintf("row%02d", i)
		}
		table.Rows = append(table.Rows, doc.Cells(fmt.Sprint(i), strings.Join(lines, "\n")))
	}
	file, _ := render(t, doc.Document{Title: "Rows", Date: made, Blocks: []doc.Block{table}})
	pages := strings.Split(extract(t, file), "\f")
	for i := range 80 {
		on := 0
		for _, page := range pages {
			if strings.Contains(page, fmt.Sprintf("row%02d", i)) {
				on++
			}
		}
		if on != 1 {
			t.Errorf("row %d stands on %d pages", i, on)
		}
	}
}

func TestEmptyDocuments(t *testing.T) {
	for name, d := range map[string]doc.Document{
		"nothing": {}, "letter": {Letter: true, Title: "t", AsOf: "no", Seal: "no", Filter: "no"},
		"hollow": {Blocks: []doc.Block{doc.Table{}, doc.KeyValues{}, doc.Figure{}, doc.Paragraph{}, doc.Heading{}, doc.PageBreak{}, doc.PageBreak{}, doc.Spacer{Height: 5}, doc.Table{Columns: []doc.Column{{Title: "x"}}}}},
	} {
		if _, report := render(t, d); report.Pages < 1 || report.Pages > 2 {
			t.Errorf("%s: %d pages", name, report.Pages)
		}
	}
	file, _ := render(t, doc.Document{Letter: true, Title: "Title", AsOf: "As of", Seal: "Seal", Filter: "Filter", PageWords: pageWords, Blocks: []doc.Block{doc.Text("Dear Sir")}})
	if text := squeeze(extract(t, file)); text != "Dear Sir" {
		t.Errorf("a letter says %q", text)
	}
}

func TestHeadingStaysWithWhatFollows(t *testing.T) {
	for lines := 20; lines < 70; lines++ {
		d := doc.Document{Date: made}
		for range lines {
			d.Blocks = append(d.Blocks, doc.Text("filler"))
		}
		d.Blocks = append(d.Blocks, doc.Heading{Level: 1, Text: "HEADING"}, doc.Table{Columns: []doc.Column{{Title: "Head"}}, Rows: []doc.Row{doc.Cells("FIRST"), doc.Cells("second")}})
		file, _ := render(t, d)
		for page := range strings.SplitSeq(extract(t, file), "\f") {
			if strings.Contains(page, "HEADING") != strings.Contains(page, "FIRST") {
				t.Fatalf("after %d lines the heading stands on another page than the first row", lines)
			}
		}
	}
}

// TestSamples writes the samples a developer looks at; it needs PDF_SAMPLES to name a folder.
func TestSamples(t *testing.T) {
	dir := os.Getenv("PDF_SAMPLES")
	if dir == "" {
		t.Skip("PDF_SAMPLES names no folder")
	}
	letter := doc.Document{Letter: true, Language: "en", Date: made, Blocks: []doc.Block{
		doc.Paragraph{Align: doc.Right, Runs: []doc.Run{{Text: "Vilnius, 22 November 2026\nNr.\u00A012-4/26"}}}, doc.Spacer{Height: 30}, doc.Heading{Level: 1, Text: "Note verbale"},
		doc.Text(strings.Repeat("The Ministry presents its compliments to the Embassy and has the honour to inform it of the following. ", 6)),
	}}
	for name, d := range map[string]doc.Document{"sheet": postSheet(), "list": list(5000), "letter": letter} {
		file, _ := render(t, d)
		if err := os.WriteFile(filepath.Join(dir, name+".pdf"), file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func BenchmarkSheet(b *testing.B) {
	d := postSheet()
	for b.Loop() {
		render(b, d)
	}
}

// BenchmarkList prints 5,000 rows; BenchmarkBareList is what the library alone needs for the same cells, to compare.
func BenchmarkList(b *testing.B) {
	d := list(5000)
	pages := 0
	for b.Loop() {
		_, report := render(b, d)
		pages = report.Pages
	}
	b.ReportMetric(float64(pages)*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}

func BenchmarkBareList(b *testing.B) {
	for b.Loop() {
		barePrint(b, 5000)
	}
}

// barePrint writes the cells of the list with the library, one line each, cut and not laid out.
func barePrint(b *testing.B, rows int) {
	f := fpdf.New("L", "pt", "A4", "")
	var faces []glyph.Face
	for _, run := range glyph.Runs("aთ", glyph.Regular, 9) {
		faces = append(faces, run.Face)
		f.AddUTF8FontFromBytes(run.Face.Name(), "", run.Face.TrueType())
	}
	f.SetAutoPageBreak(true, 50)
	f.AddPage()
	for i := range rows {
		for j, cell := range listRow(i) {
			face := faces[0]
			if j == 1 && i%8 == 4 {
				face = faces[1]
			}
			f.SetFont(face.Name(), "", 8.5)
			f.CellFormat(120, 15, cell, "B", 0, "", false, 0, "")
		}
		f.Ln(15)
	}
	var buf bytes.Buffer
	if err := f.Output(&buf); err != nil {
		b.Fatal(err)
	}
}
