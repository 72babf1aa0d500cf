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

func TestOutlineAndMetadata(t *testing.T) {
	d := list(200)
	d.Title, d.Author = "Konsulatai 🎁 – Žemėlapis", "R. Example (ą)"
	d.Blocks = append(d.Blocks, doc.Heading{Level: 1, Text: "Ščekiny 🎁"}, doc.Text("x"), doc.Heading{Level: 2, Text: "part"}, doc.Heading{Level: 1, Text: "(last"})
	file, report := render(t, d)
	if got := bytes.Count(file, []byte("/Dest [")); got != 6 {
		t.Errorf("%d bookmarks, want the 4 groups and the 2 headings", got)
	}
	// The pages are the objects 3, 5, 7, ...
	last := fmt.Appendf(nil, "/Dest [%d 0 R", 1+2*report.Pages)
	if got := bytes.Count(file, last); got < 2 {
		t.Errorf("%d bookmarks lead to the last page", got)
	}
	for _, want := range []string{d.Title, d.Author, "200 records · As of 22 November 2026", "State 3", "Ščekiny \uFFFD", "(last"} {
		if !bytes.Contains(file, []byte(strings.NewReplacer("\\", "\\\\", "(", "\\(", ")", "\\)", "\r", "\\r").Replace(utf16Text(want)))) {
			t.Errorf("%q is not in the file", want)
		}
	}
	if !bytes.Contains(file, []byte("/Lang (en)")) {
		t.Error("the file does not say its language")
	}
	if file, _ = render(t, postSheet()); bytes.Contains(file, []byte("/Outlines")) {
		t.Error("a sheet of one page has an outline")
	}
}

func TestShortWordsStayWholeBesideLongOnes(t *testing.T) {
	long := strings.Repeat("Przybyszewskaičiūnienėpapadopoulou", 4)
	text := strings.Repeat("the voivodeships of Kuyavia-Pomerania and of Warmia-Masuria, ", 8)
	for name, cells := range map[string][]string{
		"two long words":    {"LT-PL-01", "closed", long, "2028-08-13", long, "2027-03-14 (10th)", "12"},
		"five long words":   {"LT-PL-01", long, long, long, "2028-08-13", long, long, "2027-03-14 (10th)", "12"},
		"words and text":    {"LT-PL-01", long, "2028-08-13", text, long, text, "2027-03-14 (10th)", "12"},
		"text":              {"LT-PL-01", text, "2028-08-13", text, text, text, "2027-03-14 (10th)", "12"},
		"a short neighbour": {"2028-08-13", text, "R-00001"},
	} {
		table := doc.Table{}
		for range cells {
			table.Columns = append(table.Columns, doc.Column{Title: "Title", Weight: 1})
		}
		table.Rows = []doc.Row{doc.Cells(cells...)}
		for _, landscape := range []bool{false, true} {
			d := doc.Document{Date: made, Landscape: landscape, Blocks: []doc.Block{table}}
			s := newSheet(d)
			sum := columnGap * float64(len(cells)-1)
			for i, c := range s.columns(table) {
				sum += c.width
				if need := glyph.LongestWord(cells[i], glyph.Regular, sizeTable); cells[i] != long && c.width < need {
					t.Errorf("%s: %q has %.1f points of the %.1f its longest word needs", name, cells[i], c.width, need)
				}
			}
			if sum > s.width()+0.1 || sum < s.width()-1 {
				t.Errorf("%s: the columns take %.1f points of %.1f", name, sum, s.width())
			}
			file, _ := render(t, d)
			if name == "two long words" {
				inOrder(t, squeeze(extract(t, file, "-layout")), "LT-PL-01", "closed", "2028-08-13", "2027-03-14")
			}
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
