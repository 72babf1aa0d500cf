package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/pdf/verify"
	"github.com/exequatur/exequatur/app/typeset"
)

func render(t testing.TB, d doc.Document) ([]byte, Report) {
	t.Helper()
	var buf bytes.Buffer
	report, err := Write(context.Background(), &buf, d, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return buf.Bytes(), report
}

// checked is render that also has the checker read the file.
func checked(t *testing.T, d doc.Document) ([]byte, Report) {
	t.Helper()
	file, report := render(t, d)
	problems, err := verify.Check(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range problems {
		if t.Errorf("%v", p); i > 20 {
			break
		}
	}
	return file, report
}

// extract is the text another program reads out of the file, page after page.
func extract(t *testing.T, file []byte, args ...string) []string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed: the text cannot be read back")
	}
	out, err := exec.Command("pdftotext", append(args, onDisk(t, file), "-")...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

func onDisk(t *testing.T, file []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "print.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
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

// on are the pages, from 1, a text stands on.
func on(pages []string, text string) (found []int) {
	for i, p := range pages {
		if strings.Contains(squeeze(p), text) {
			found = append(found, i+1)
		}
	}
	return found
}

// TestEveryKindIsArchivableAndAccessible has the checker read one of each kind of document.
func TestEveryKindIsArchivableAndAccessible(t *testing.T) {
	for name, d := range gallery() {
		t.Run(name, func(t *testing.T) {
			file, _ := checked(t, d)
			keepSample(t, name, file)
		})
	}
}

// keepSample writes a print into the folder PDF_SAMPLES names, for a developer to look at.
func keepSample(t *testing.T, name string, file []byte) {
	if dir := os.Getenv("PDF_SAMPLES"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name+".pdf"), file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSheetSaysEverythingInOrder(t *testing.T) {
	file, report := render(t, postSheet())
	if report.Pages != 1 || len(report.Missing) > 0 {
		t.Errorf("%+v", report)
	}
	text := squeeze(extract(t, file, "-layout")[0])
	inOrder(t, text, "As of 22 November 2026 · internal", "Honorary Consulate of Lithuania in Toruń", "Open since 12 May 2023", "Status", "Kaunas–Toruń", "Where", "Sending State", "Lithuania (LT)",
		"Seat (city)", "not recorded", "Life", "What happened", "2018-02-16", "Officially reopened", "Note", "three different dates", "One record", "Page 1 of 1", "Seal of the log")
	for _, want := range []string{"ქართული", "Հայերեն", "Ελληνικά", "Українська", "עברית", "Pšemeslav Bankovskis"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q cannot be read back", want)
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	for name, d := range gallery() {
		a, _ := render(t, d)
		b, _ := render(t, d)
		if !bytes.Equal(a, b) {
			t.Errorf("%s: two prints of one document differ", name)
		}
	}
	a, _ := render(t, doc.Document{Title: "x"})
	b, _ := render(t, doc.Document{Title: "x"})
	if !bytes.Equal(a, b) {
		t.Error("two prints of a document without a date differ")
	}
}

func TestLongListLosesNothing(t *testing.T) {
	const rows = 3000
	file, report := checked(t, list(rows))
	pages := extract(t, file, "-layout")
	if len(pages) != report.Pages {
		t.Fatalf("%d pages read, %d reported", len(pages), report.Pages)
	}
	for i, page := range pages {
		flat := squeeze(page)
		if !strings.Contains(flat, "Number Seat Head Status Since District State ") {
			t.Fatalf("page %d has no table head with its group:\n%s", i+1, page)
		}
		if !strings.Contains(flat, fmt.Sprintf("Page %d of %d", i+1, report.Pages)) {
			t.Fatalf("page %d does not say which it is", i+1)
		}
	}
	all := squeeze(strings.Join(pages, "\n"))
	for i := range rows {
		want := squeeze(strings.Join(listRow(i)[:5], " "))
		_, rest, ok := strings.Cut(all, want)
		if !ok {
			t.Fatalf("row %d, %q, is lost", i, want)
		}
		all = rest
	}
	raw := squeeze(strings.Join(extract(t, file, "-raw"), " "))
	if got := strings.Count(raw, "exception of the city of Gdynia"); got != rows/7 {
		t.Errorf("%d long cells read back, want %d", got, rows/7)
	}
}

func TestOddSignsAreReportedAndShown(t *testing.T) {
	d := doc.Document{Title: "Gift 🎁", Author: "😀", Filter: "日本", Date: made, Language: "en", Blocks: []doc.Block{
		doc.Text("Emoji 😀👩‍👩‍👧 here, Arabic مرحبا, Devanagari नमस्ते, broken \xff\xfe bytes, control \x00\x07."),
		doc.KeyValues{Columns: 2, Rows: []doc.KeyValue{{Key: "𐌀ey", Value: "v\u00A0\u2060x"}}},
		doc.Table{Columns: []doc.Column{{Title: "🎈"}}, Rows: []doc.Row{doc.Cells("🎉"), doc.Group("🎊")}},
		doc.Figure{Alt: "🚩", Drawing: draw.Drawing{W: 50, H: 20, Ops: []draw.Op{draw.Text{Y: 10, Size: 9, Colour: draw.RoleText, Text: "🚩"}}}},
	}}
	_, report := checked(t, d)
	for _, want := range "🎁日😀👩𐌀🎈🎉🎊🚩" {
		if !slices.ContainsFunc(report.Missing, func(m Missing) bool { return m.Rune == want && strings.ContainsRune(m.Near, want) }) {
			t.Errorf("%q is not reported missing", want)
		}
	}
	if slices.ContainsFunc(report.Missing, func(m Missing) bool { return m.Rune == 'م' || m.Rune == 'न' }) {
		t.Error("Arabic and Devanagari have faces")
	}
}

func TestLongWordsAndTallRowsAreSplit(t *testing.T) {
	word := strings.Repeat("Donaudampfschifffahrt", 30)
	tall := make([]string, 250)
	for i := range tall {
		tall[i] = fmt.Sprintf("line%03d", i)
	}
	file, report := checked(t, doc.Document{Title: word, Date: made, Blocks: []doc.Block{
		doc.Text(word),
		doc.KeyValues{Columns: 2, Rows: []doc.KeyValue{{Key: word, Value: word}, {Key: "k", Value: strings.Join(tall, "\n")}}},
		doc.Table{Columns: []doc.Column{{Title: "a"}, {Title: word}, {Title: "c"}}, Rows: []doc.Row{doc.Group("group"), doc.Cells("x", word, strings.Join(tall, "\n")), doc.Cells("only one")}},
		doc.Keep{Blocks: []doc.Block{doc.Text(strings.Join(tall, "\n")), doc.Heading{Level: 1, Text: "LAST"}, doc.Text("of all")}},
	}})
	if report.Pages < 10 {
		t.Errorf("%d pages for three times 250 lines", report.Pages)
	}
	text := strings.Join(extract(t, file), " ")
	for _, line := range tall {
		if strings.Count(text, line) != 3 {
			t.Fatalf("%s is there %d times, want 3", line, strings.Count(text, line))
		}
	}
}

func TestCellOfTenThousandWords(t *testing.T) {
	words := make([]string, 10_000)
	for i := range words {
		words[i] = fmt.Sprintf("w%05d", i)
	}
	file, _ := checked(t, doc.Document{Title: "Long", Date: made, Blocks: []doc.Block{doc.Table{Columns: []doc.Column{{Title: "No.", Key: true}, {Title: "Text"}}, Rows: []doc.Row{doc.Cells("1", strings.Join(words, " ")), doc.Cells("2", "short")}}}})
	text := strings.Join(extract(t, file), " ")
	for _, w := range words {
		if !strings.Contains(text, w) {
			t.Fatalf("%s is lost", w)
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
	pages := extract(t, file)
	for i := range 80 {
		if found := on(pages, fmt.Sprintf("row%02d", i)); len(found) != 1 {
			t.Errorf("row %d stands on pages %v", i, found)
		}
		if i%9 == 0 {
			// The heading of a group is never the last thing on a page.
			if group, first := on(pages, fmt.Sprintf("group%02d", i/9)), on(pages, fmt.Sprintf("row%02d", i)); group[0] != first[0] {
				t.Errorf("group %d begins on page %d, its first row stands on page %d", i/9, group[0], first[0])
			}
		}
	}
}

func TestEmptyDocuments(t *testing.T) {
	for name, d := range map[string]doc.Document{
		"nothing": {}, "letter": {Letter: true, Title: "t", AsOf: "no", Seal: "no", Filter: "no"}, "parts": {Parts: []doc.Document{{}, {}}},
		"hollow": {Blocks: []doc.Block{doc.Table{}, doc.KeyValues{}, doc.Figure{}, doc.Paragraph{}, doc.Heading{}, doc.PageBreak{}, doc.PageBreak{}, doc.Spacer{Height: 5}, doc.List{}, doc.Keep{}, doc.Columns{Count: 2}, doc.Contents{}, doc.Index{}, doc.Labels{}, doc.Signatures{}, doc.Picture{}, doc.Table{Columns: []doc.Column{{Title: "x"}}}}},
	} {
		if _, report := checked(t, d); report.Pages < 1 || report.Pages > 3 {
			t.Errorf("%s: %d pages", name, report.Pages)
		}
	}
	file, _ := render(t, doc.Document{Letter: true, Title: "Title", AsOf: "As of", Seal: "Seal", Filter: "Filter", PageWords: pageWords, Blocks: []doc.Block{doc.Text("Dear Sir")}})
	if text := squeeze(extract(t, file)[0]); text != "Dear Sir" {
		t.Errorf("a letter says %q", text)
	}
}

// TestNothingIsLeftAloneAtThePageFoot moves headings, paragraphs and tables down a page line by line.
func TestNothingIsLeftAloneAtThePageFoot(t *testing.T) {
	long := strings.Repeat("LONG ", 90)
	for lines := 29; lines < 43; lines++ {
		d := doc.Document{Date: made}
		for range lines {
			d.Blocks = append(d.Blocks, doc.Text("filler"))
		}
		head := doc.Heading{Level: 1, Text: "HEADING"}
		table := doc.Table{Columns: []doc.Column{{Title: "Head"}}, Rows: []doc.Row{doc.Cells("FIRST"), doc.Cells("second"), doc.Cells("BUTONE"), doc.Cells("LASTROW")}}
		filler := len(d.Blocks)
		d.Blocks = append(d.Blocks[:filler:filler], head, doc.Heading{Level: 2, Text: "BELOW"}, table)
		file, _ := render(t, d)
		pages := extract(t, file)
		if h, b, f := on(pages, "HEADING"), on(pages, "BELOW"), on(pages, "FIRST"); h[0] != f[0] || b[0] != f[0] {
			t.Fatalf("after %d lines the headings stand on pages %v and %v, the first row on %v", lines, h, b, f)
		}
		if b, l := on(pages, "BUTONE"), on(pages, "LASTROW"); b[0] != l[0] {
			t.Fatalf("after %d lines the last row stands alone on page %v", lines, l)
		}
		d.Blocks = append(d.Blocks[:filler:filler], head, doc.Text(long))
		file, _ = render(t, d)
		for i, page := range extract(t, file) {
			n := 0
			for line := range strings.SplitSeq(page, "\n") {
				if strings.Contains(line, "LONG") {
					n++
				}
			}
			if n == 1 || n == 0 && strings.Contains(page, "HEADING") {
				t.Fatalf("after %d lines page %d has %d lines of the paragraph", lines, i+1, n)
			}
		}
		d.Blocks = append(d.Blocks[:filler:filler], doc.Keep{Blocks: []doc.Block{head, doc.Text("KEPT1"), doc.KeyValues{Rows: []doc.KeyValue{{Key: "k", Value: "KEPT2"}, {Key: "k", Value: "KEPT3"}}}}}, doc.Text("after"))
		file, _ = render(t, d)
		pages = extract(t, file)
		if h, k := on(pages, "HEADING"), on(pages, "KEPT3"); h[0] != k[0] {
			t.Fatalf("after %d lines what is to be kept together stands on pages %v and %v", lines, h, k)
		}
	}
}

func TestShortWordsStayWholeBesideLongOnes(t *testing.T) {
	long := strings.Repeat("Przybyszewskaičiūnienėpapadopoulou", 4)
	text := strings.Repeat("the voivodeships of Kuyavia-Pomerania and of Warmia-Masuria, ", 8)
	for name, cells := range map[string][]string{
		"two long words":    {"LT-PL-01", "closed", long, "2028-08-13", long, "2027-03-14 (10th)", "12"},
		"words and text":    {"LT-PL-01", text, "2028-08-13", text, long, "2027-03-14 (10th)", "12"},
		"text":              {"LT-PL-01", text, "2028-08-13", text, text, text, "2027-03-14 (10th)", "12"},
		"a short neighbour": {"2028-08-13", text, "R-00001"},
	} {
		table := doc.Table{}
		var all []int
		for i := range cells {
			table.Columns = append(table.Columns, doc.Column{Title: "Title", Weight: 1})
			all = append(all, i)
		}
		table.Rows = []doc.Row{doc.Cells(cells...)}
		l := newLayout(context.Background(), file.New(io.Discard, file.Meta{}), doc.Document{}, Options{})
		l.frame = l.newFrame(l.d)
		for _, room := range []float64{500, 740} {
			sum := columnGap * float64(len(cells)-1)
			for i, c := range stand(table.Columns, all, l.wants(table), room) {
				sum += c.width
				if need := typeset.LongestWord(cells[i], typeset.Style{}, sizeTable); cells[i] != long && c.width < need {
					t.Errorf("%s: %q has %.1f points of the %.1f its longest word needs", name, cells[i], c.width, need)
				}
			}
			if sum > room+0.1 || sum < room-1 {
				t.Errorf("%s: the columns take %.1f points of %.1f", name, sum, room)
			}
		}
	}
}

func TestContentsAndIndexNameTheRightPages(t *testing.T) {
	const entries = 300
	file, _ := checked(t, directory(entries))
	pages := extract(t, file, "-layout")
	body := on(pages, "Page 1 of")[0]
	if words := squeeze(pages[0]); strings.Contains(words, "Seal") || strings.Contains(words, "Consular list 2026") {
		t.Errorf("the title page has a header or footer: %s", words)
	}
	if words := squeeze(pages[1]); !strings.HasSuffix(words, " ii") || strings.Contains(words, "Page ") {
		t.Errorf("the contents are not page ii: %s", words)
	}
	for i := 0; i < entries; i += 40 {
		title := fmt.Sprintf("State %d", i/40)
		stands := on(pages, fmt.Sprintf("%s %d posts", title, min(40, entries-i)))
		if len(stands) != 1 {
			t.Fatalf("%s stands on %v", title, stands)
		}
		want := fmt.Sprintf("%s %d ", title, stands[0]-body+1)
		contents := squeeze(strings.NewReplacer(".", "").Replace(strings.Join(pages[1:body-1], "\n"))) + " "
		if !strings.Contains(contents, want) {
			t.Errorf("the contents do not say %q", want)
		}
	}
	raw := extract(t, file, "-raw")
	index := squeeze(strings.Join(raw[on(pages, "Index of cities")[1]-1:], " "))
	for i := 0; i < entries; i += 17 {
		stands := on(pages, listRow(i)[0])
		want := fmt.Sprintf("%s %d %d", listRow(i)[1], i, stands[0]-body+1)
		if !strings.Contains(index, want) {
			t.Errorf("the index does not say %q: %s", want, index)
		}
	}
}

func TestIndexBeforeItsText(t *testing.T) {
	d := doc.Document{Title: "Index first", Date: made, Blocks: []doc.Block{doc.Index{Title: "Index", Entries: []doc.IndexEntry{{Initial: "A", Text: "Alpha", Anchors: []string{"a", "nowhere"}}}}, doc.PageBreak{}, doc.PageBreak{}, doc.Heading{Level: 1, Text: "First"}, doc.Heading{Level: 1, Text: "Here", Anchor: "a", NewPage: true}}}
	file, _ := checked(t, d)
	if text := squeeze(extract(t, file, "-layout")[0]); !strings.Contains(text, "Alpha 3") {
		t.Errorf("the index says %q", text)
	}
}

func TestFootnotesStandWhereTheirMarkDoes(t *testing.T) {
	d := doc.Document{Title: "Notes", Date: made}
	for i := range 60 {
		d.Blocks = append(d.Blocks, doc.Paragraph{Runs: []doc.Run{{Text: fmt.Sprintf("mark%02d %s", i, prose)}, {Note: fmt.Sprintf("note%02d %s", i, prose)}}})
	}
	d.Blocks = append(d.Blocks, doc.Paragraph{Runs: []doc.Run{{Text: "long"}, {Note: strings.Repeat(prose, 60) + "END"}}})
	file, _ := checked(t, d)
	pages := extract(t, file, "-layout")
	for i := range 60 {
		// The mark stands at the end of the paragraph, which may go on over the page.
		marks, notes := on(pages, fmt.Sprintf("mark%02d", i)), on(pages, fmt.Sprintf("note%02d", i))
		if len(notes) != 1 || notes[0] < marks[0] || notes[0] > marks[0]+1 {
			t.Errorf("mark %d stands on %v, its note on %v", i, marks, notes)
		}
	}
	if len(on(pages, "END")) != 1 {
		t.Error("the end of a note longer than a page is lost")
	}
}

func TestWideTablesTurnThePageAndAreCut(t *testing.T) {
	d := doc.Document{Title: "Wide", Date: made, Blocks: []doc.Block{doc.Text("before"), doc.Heading{Level: 1, Text: "HEADING"}, wide(60, 40), doc.Text("behind")}}
	file, report := checked(t, d)
	pages := extract(t, file, "-layout")
	if h, v := on(pages, "HEADING"), on(pages, "value 1/1"); h[0] != v[0] || h[0] == 1 {
		t.Errorf("the heading stands on page %d, the table on %d", h[0], v[0])
	}
	all := squeeze(strings.Join(pages, "\n"))
	for i := 1; i <= 40; i++ {
		for j := 1; j <= 60; j++ {
			if !strings.Contains(all, fmt.Sprintf("value %d/%d", i, j)) {
				t.Fatalf("cell %d/%d is lost", i, j)
			}
		}
	}
	for _, p := range on(pages, "value 5/60") {
		if !strings.Contains(squeeze(pages[p-1]), "value 5/1 ") {
			t.Error("the key is not repeated in the last of the tables")
		}
	}
	if _, err := exec.LookPath("pdfinfo"); err == nil {
		out, _ := exec.Command("pdfinfo", "-l", "99", onDisk(t, file)).Output()
		sizes := squeeze(string(out))
		if !strings.Contains(sizes, "Page 1 size: 595.276 x 841.89") || !strings.Contains(sizes, "Page 2 size: 841.89 x 595.276") || !strings.Contains(sizes, fmt.Sprintf("Page %d size: 595.276 x 841.89", report.Pages)) {
			t.Errorf("pages are not turned: %s", sizes)
		}
	}
}

func TestBrokenPictureSaysSo(t *testing.T) {
	whole := photograph()
	for name, data := range map[string][]byte{"none": nil, "words": []byte("no picture"), "half": whole[:len(whole)/2], "png": crest()[:300]} {
		d := doc.Document{Title: "Broken", Language: "en", Date: made, Blocks: []doc.Block{doc.Picture{Data: data, Alt: "The opening", Caption: "Toruń, 2023", Unreadable: "This picture cannot be shown."}}}
		file, report := checked(t, d)
		if len(report.Broken) != 1 {
			t.Errorf("%s: %q reported", name, report.Broken)
		}
		inOrder(t, squeeze(extract(t, file)[0]), "This picture cannot be shown.", "Toruń, 2023")
	}
}

func TestPartsEachBeginAPage(t *testing.T) {
	d := doc.Document{Title: "All", Language: "en", Date: made, PageWords: pageWords, Parts: []doc.Document{{Title: "Alpha", Blocks: []doc.Block{doc.Heading{Level: 1, Text: "One"}}}, {Title: "Beta", Language: "lt", AsOf: "2026", Blocks: []doc.Block{doc.Heading{Level: 2, Text: "Two"}}}}}
	file, report := checked(t, d)
	pages := extract(t, file, "-layout")
	if report.Pages != 2 {
		t.Fatalf("%d pages", report.Pages)
	}
	inOrder(t, squeeze(pages[0]), "Alpha", "One", "Page 1 of 2")
	inOrder(t, squeeze(pages[1]), "2026", "Beta", "Two", "Page 2 of 2")
}

func TestLabelsStandWhereTheSheetHasThem(t *testing.T) {
	items := []doc.Label{{Lines: []string{"ALPHA", "Street 1"}}, {Lines: []string{"BETA"}}}
	for range 20 {
		items = append(items, doc.Label{Lines: []string{strings.Repeat("long ", 60), "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}})
	}
	file, report := checked(t, doc.Document{Title: "Labels", Date: made, AsOf: "As of", Seal: "Seal", Blocks: []doc.Block{doc.Labels{Sheet: l7160, Start: 3, Items: items}}})
	if report.Pages != 2 {
		t.Errorf("%d pages for 22 labels from the third place on", report.Pages)
	}
	pages := extract(t, file, "-bbox")
	var x, y, x2, y2 float64
	for line := range strings.SplitSeq(pages[0], "\n") {
		if strings.Contains(line, ">ALPHA<") {
			if _, err := fmt.Sscanf(strings.TrimSpace(line), `<word xMin="%f" yMin="%f" xMax="%f" yMax="%f">`, &x, &y, &x2, &y2); err != nil {
				t.Fatal(err)
			}
		}
		var a, b, c, e float64
		if n, _ := fmt.Sscanf(strings.TrimSpace(line), `<word xMin="%f" yMin="%f" xMax="%f" yMax="%f">`, &a, &b, &c, &e); n == 4 {
			column := int((a - l7160.Left) / l7160.StepX)
			if right := l7160.Left + float64(column)*l7160.StepX + l7160.Width; c > right {
				t.Errorf("%s goes over the edge of its label at %.1f", line, right)
			}
		}
	}
	left := l7160.Left + 2*l7160.StepX
	if x < left || x > left+20 || y < l7160.Top || y2 > l7160.Top+l7160.Height {
		t.Errorf("the first label stands at %.1f, %.1f", x, y)
	}
	if text := strings.Join(extract(t, file), ""); strings.Contains(text, "Seal") || strings.Contains(text, "As of") {
		t.Error("something else stands on the sheet")
	}
}

func TestColumnsEndAtTheSameHeight(t *testing.T) {
	d := doc.Document{Title: "Columns", Date: made}
	var lines []doc.Block
	for i := range 40 {
		lines = append(lines, doc.Text(fmt.Sprintf("item%02d", i)))
	}
	d.Blocks = []doc.Block{doc.Columns{Count: 2, Blocks: lines}, doc.Text("BEHIND")}
	file, report := checked(t, d)
	if report.Pages != 1 {
		t.Fatalf("%d pages", report.Pages)
	}
	text := extract(t, file, "-layout")[0]
	if flat := squeeze(text); !strings.Contains(flat, "item00 item20") || !strings.Contains(flat, "item19 item39 BEHIND") {
		t.Errorf("columns are not even:\n%s", text)
	}
}

func TestCancelledPrintEndsWithItsError(t *testing.T) {
	d := list(20_000)
	ctx, cancel := context.WithCancel(context.Background())
	told := 0
	_, err := Write(ctx, io.Discard, d, Options{Progress: func(done, total int) {
		told = done
		if total < 20_000 || done > total {
			t.Errorf("%d of %d", done, total)
		}
		if done > 1000 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if told > 1200 {
		t.Errorf("%d rows were laid out after the end", told-1000)
	}
	cancel()
	if _, err := Write(ctx, io.Discard, d, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v of a print nobody waits for", err)
	}
}

// full is a disk with so much room.
type full struct{ left int }

var errFull = errors.New("no room left")

func (f *full) Write(b []byte) (int, error) {
	if f.left -= len(b); f.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestFullDiskComesBackAsError(t *testing.T) {
	d := mixed()
	whole, _ := render(t, d)
	for _, room := range []int{0, 1, 100, 5000, len(whole) / 2, len(whole) - 1} {
		if err := Render(&full{room}, d); !errors.Is(err, errFull) {
			t.Errorf("with room for %d bytes: %v", room, err)
		}
	}
	if err := Render(&full{len(whole)}, d); err != nil {
		t.Error(err)
	}
}
