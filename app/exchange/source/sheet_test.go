package source

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/words"
)

// workbookOf makes a workbook for a test.
func workbookOf(t testing.TB, fill func(*excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func readSheet(t testing.TB, data []byte, s Structure) Table {
	t.Helper()
	table, err := Read(bytes.NewReader(data), "list.xlsx", Options{Structure: s})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func notesOf(t Table) map[string]any {
	out := map[string]any{}
	for _, n := range t.Notes {
		out[n.Code] = n.Args["Count"]
	}
	return out
}

// rewrite changes parts of an archive; a new text of "" takes a part out.
func rewrite(t testing.TB, data []byte, parts map[string]string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	put := func(name, text string) {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		must(t, err)
		_, err = io.WriteString(f, text)
		must(t, err)
	}
	for _, f := range z.File {
		if _, ok := parts[f.Name]; ok {
			continue
		}
		in, err := f.Open()
		must(t, err)
		text, err := io.ReadAll(in)
		must(t, err)
		put(f.Name, string(text))
	}
	for name, text := range parts {
		if text != "" {
			put(name, text)
		}
	}
	must(t, w.Close())
	return b.Bytes()
}

// A list as ministries print it: titles in merged cells, a cover sheet, the State merged over its posts, groups over the heads.
func TestSheetWithMergedCells(t *testing.T) {
	data := workbookOf(t, func(f *excelize.File) {
		must(t, f.SetCellValue("Sheet1", "A1", "Cover: see the next sheet"))
		_, err := f.NewSheet("Posts")
		must(t, err)
		for i, row := range [][]any{
			{"List of honorary consulates"}, {"as of 1 March 2026", "", "", "confidential"}, {},
			{"State", "City", "Office", "", "Home", ""}, {"", "", "phone", "fax", "phone", "fax"},
			{"Lithuania", "Toruń", "+48 56 000 00 00", "", "1", "2"}, {"", "Olsztyn", "+48 89 000 00 00"}, {"", "Gdynia", "+48 58 000 00 00"},
			{"Latvia", "Białystok", 48850000000, 4.8850000001e10, "3", "4"},
		} {
			must(t, f.SetSheetRow("Posts", fmt.Sprintf("A%d", i+1), &row))
		}
		for _, m := range [][2]string{{"A1", "F1"}, {"A2", "C2"}, {"D2", "F2"}, {"C4", "D4"}, {"E4", "F4"}, {"A4", "A5"}, {"B4", "B5"}, {"A6", "A8"}} {
			must(t, f.MergeCell("Posts", m[0], m[1]))
		}
		_, err = f.NewSheet("Notes")
		must(t, err)
		must(t, f.SetRowVisible("Posts", 8, false))
		must(t, f.SetColVisible("Posts", "F", false))
		must(t, f.AddComment("Posts", excelize.Comment{Cell: "A6", Author: "x", Text: "why"}))
	})
	table := readSheet(t, data, Structure{})
	if want := []string{"State", "City", "Office phone", "Office fax", "Home phone", "Home fax"}; !slices.Equal(table.Head, want) {
		t.Errorf("head %q", table.Head)
	}
	if want := []string{"List of honorary consulates", "as of 1 March 2026 confidential"}; !slices.Equal(table.Above, want) {
		t.Errorf("above %q", table.Above)
	}
	if table.Structure != (Structure{Sheet: "Posts", Head: 4}) || !slices.Equal(table.Sheets, []string{"Sheet1", "Posts", "Notes"}) {
		t.Errorf("%+v %q", table.Structure, table.Sheets)
	}
	var states []string
	for _, r := range table.Rows {
		states = append(states, fmt.Sprint(r.Line, r.Cells[0]))
	}
	if !slices.Equal(states, []string{"6Lithuania", "7Lithuania", "8Lithuania", "9Latvia"}) {
		t.Errorf("%q", states)
	}
	if last := table.Rows[len(table.Rows)-1].Cells; last[2] != "48850000000" || last[3] != "48850000001" {
		t.Errorf("%q", last)
	}
	notes := notesOf(table)
	for code, n := range map[string]any{"merged_filled": 2, "other_sheets": 2, "hidden_rows": 1, "hidden_columns": 1, "heads_joined": nil, "comments_left": nil} {
		if got, ok := notes[code]; !ok || got != n {
			t.Errorf("%s: %v", code, got)
		}
	}
	spoken(t, table)
	if _, err := Read(bytes.NewReader(data), "x.xlsx", Options{Structure: Structure{Sheet: "Cover"}}); !say.Refused(err, "no_such_sheet") {
		t.Error(err)
	}
	if table := readSheet(t, data, Structure{Sheet: "posts", Head: 5}); !slices.Equal(table.Head, []string{"#1", "#2", "phone", "fax", "phone#2", "fax#2"}) || len(table.Above) != 3 {
		t.Errorf("%q %q", table.Head, table.Above)
	}
}

// Numbers read as their style shows them: dates as precisely as they show, percentages, codes with their zeros, telephone numbers whole.
func TestSheetNumbers(t *testing.T) {
	cases := []struct {
		value   float64
		builtin int
		custom  string
		want    string
	}{
		{46023, 14, "", "2026-01-01"}, {46023.75, 22, "", "2026-01-01"}, {46023, 17, "", "2026-01"}, {46023, 0, "yyyy", "2026"},
		{46023, 0, `yyyy" m. "mmmm\ d\ "d."`, "2026-01-01"}, {46023, 0, "[$-427]mmmm yyyy", "2026-01"}, {46023, 0, "d mmmm", "2026-01-01"},
		{46023, 0, "dd/mm/yyyy;@", "2026-01-01"}, {46023, 0, "yyyy-mm-dd hh:mm:ss", "2026-01-01"}, {46022.9999999, 14, "", "2026-01-01"},
		{1, 14, "", "1900-01-01"}, {59, 14, "", "1900-02-28"}, {61, 14, "", "1900-03-01"}, {2958465, 14, "", "9999-12-31"}, {2958466, 14, "", "2958466"},
		{-5, 14, "", "-5"}, {0.375, 20, "", "09:00"}, {0.5, 0, "hh:mm AM/PM", "12:00"}, {0.25, 9, "", "25%"}, {0.125, 10, "", "12.5%"}, {0.07, 0, "0%", "7%"},
		{46023, 3, "", "46023"}, {46023, 0, `0" days"`, "46023"}, {46023, 0, `[Red]#,##0.00`, "46023"}, {46023, 0, `#,##0.00\ [$zł-415]`, "46023"},
		{1234, 0, "00000", "01234"}, {1021, 0, "00-000", "01-021"}, {37061200000, 0, `"+"000 000 00000`, "+370 612 00000"}, {5550100, 0, "(000) 000-0000", "(000) 555-0100"},
		{48616711660, 0, "0.00E+00", "48616711660"}, {4.8616711661e10, 0, "", "48616711661"}, {0.1 + 0.2, 0, "", "0.3"}, {1e20, 0, "", "100000000000000000000"},
		{-12.5, 0, "", "-12.5"}, {1e-7, 0, "", "0.0000001"}, {46023, 0, "General", "46023"}, {12, 0, "0", "12"},
	}
	data := workbookOf(t, func(f *excelize.File) {
		must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"what", "value"}))
		for i, c := range cases {
			style := &excelize.Style{NumFmt: c.builtin}
			if c.custom != "" {
				style = &excelize.Style{CustomNumFmt: &c.custom}
			}
			id, err := f.NewStyle(style)
			must(t, err)
			cell := fmt.Sprintf("B%d", i+2)
			must(t, f.SetCellValue("Sheet1", fmt.Sprintf("A%d", i+2), "x"))
			must(t, f.SetCellValue("Sheet1", cell, c.value))
			must(t, f.SetCellStyle("Sheet1", cell, cell, id))
		}
	})
	for i, r := range readSheet(t, data, Structure{}).Rows {
		if c := cases[i]; r.Cells[1] != c.want {
			t.Errorf("%v as %d %q: %q, want %q", c.value, c.builtin, c.custom, r.Cells[1], c.want)
		}
	}
	old := workbookOf(t, func(f *excelize.File) {
		yes := true
		must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
		id, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		must(t, err)
		must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"what", "since"}))
		must(t, f.SetSheetRow("Sheet1", "A2", &[]any{"x", 44561}))
		must(t, f.SetCellStyle("Sheet1", "B2", "B2", id))
	})
	if got := readSheet(t, old, Structure{}).Rows[0].Cells[1]; got != "2026-01-01" {
		t.Errorf("counted from 1904: %s", got)
	}
}

const sheetHead = `<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>`

// Cells as other programs write them: with prefixes, without references, texts in the cell, runs, entities, formulas without results.
func TestSheetsOfOtherPrograms(t *testing.T) {
	plain := workbookOf(t, func(f *excelize.File) { must(t, f.SetCellValue("Sheet1", "A1", "x")) })
	body := sheetHead + `
<x:row><x:c t="inlineStr"><x:is><x:t>na</x:t><x:rPh sb="0" eb="1"><x:t>gone</x:t></x:rPh><x:t>me</x:t></x:is></x:c><x:c t="str"><x:v>b &amp; c &#x17D;</x:v></x:c><x:c t='inlineStr'><x:is><x:r><x:t>ru</x:t></x:r><x:r><x:t>ns</x:t></x:r></x:is></x:c></x:row>
<!-- <x:row> --><x:row r="4"><x:c r="A4" t="b"><x:v>1</x:v></x:c><x:c r="C4" t="d"><x:v>2023-05-12T00:00:00</x:v></x:c></x:row>
<x:row r="5"><x:c r="A5"><x:f>NOW()</x:f></x:c><x:c r="B5" t="e"><x:v>#REF!</x:v></x:c><x:c r="C5" t="str"><x:f>A1</x:f><x:v><![CDATA[<b>]]>_x000D_x</x:v></x:c></x:row>
</x:sheetData></x:worksheet>`
	table := readSheet(t, rewrite(t, plain, map[string]string{"xl/worksheets/sheet1.xml": body}), Structure{})
	var got []string
	for _, r := range table.Rows {
		got = append(got, fmt.Sprintf("%d %q", r.Line, r.Cells))
	}
	want := []string{`4 ["TRUE" "" "2023-05-12"]`, `5 ["" "" "<b>\rx"]`}
	if !slices.Equal(got, want) || !slices.Equal(table.Head, []string{"name", "b & c Ž", "runs"}) {
		t.Errorf("%q %q", table.Head, got)
	}
	if n := notesOf(table); n["formulas_empty"] != 1 || n["formulas_faulty"] != 1 {
		t.Errorf("%v", table.Notes)
	}
	wide := "\ufeff" + strings.Replace(body, "UTF-8", "UTF-16", 1)
	var b bytes.Buffer
	for _, r := range wide {
		b.Write([]byte{byte(r), byte(r >> 8)})
	}
	if again := readSheet(t, rewrite(t, plain, map[string]string{"xl/worksheets/sheet1.xml": b.String()}), Structure{}); !slices.Equal(again.Head, table.Head) {
		t.Errorf("UTF-16: %q", again.Head)
	}
	macros := rewrite(t, plain, map[string]string{"xl/worksheets/sheet1.xml": body, "xl/vbaProject.bin": "x"})
	if _, said := notesOf(readSheet(t, macros, Structure{}))["macros"]; !said {
		t.Error("macros are not spoken of")
	}
}

// Whatever a workbook is that is none, it is called by its name.
func TestWhatIsNoWorkbookIsNamed(t *testing.T) {
	plain := workbookOf(t, func(f *excelize.File) {
		must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"a", "b"}))
		must(t, f.SetSheetRow("Sheet1", "A2", &[]any{"1", "2"}))
	})
	var locked bytes.Buffer
	f, err := excelize.OpenReader(bytes.NewReader(plain))
	must(t, err)
	defer f.Close()
	must(t, f.Write(&locked, excelize.Options{Password: "secret"}))
	archive := func(names ...string) []byte {
		parts := map[string]string{}
		for _, n := range names {
			parts[n] = "x"
		}
		return rewrite(t, emptyArchive, parts)
	}
	sheet := func(xml string) []byte {
		return rewrite(t, plain, map[string]string{"xl/worksheets/sheet1.xml": xml})
	}
	for code, data := range map[string][]byte{
		"locked_file":    locked.Bytes(),
		say.OldSheet:     append(slices.Clone(containerMark), "W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00"...),
		"ods_file":       archive("mimetype", "content.xml"),
		"numbers_file":   archive("Index/Document.iwa", "Metadata/Properties.plist"),
		"binary_sheet":   archive("[Content_Types].xml", "xl/workbook.bin"),
		"word_file":      archive("[Content_Types].xml", "word/document.xml"),
		"whole_register": archive("register.json", "attachments/x"),
		"archive_file":   archive("../../etc/passwd", "CON", "list.csv"),
		"pdf_file":       []byte("%PDF-1.7\n"),
		"web_page":       []byte("\n<!DOCTYPE HTML><html><table><tr><td>x"),
		"xml_file":       []byte("<?xml version=\"1.0\"?><Workbook/>"),
		"calendar_file":  []byte("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
		say.DamagedSheet: sheet(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>` + sheetHead + `<row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`),
	} {
		_, err := Read(bytes.NewReader(data), "x.xlsx", Options{})
		if !say.Refused(err, code) {
			t.Errorf("%s: %v", code, err)
			continue
		}
		for _, lang := range words.Languages {
			if text := err.(*say.Refusal).Text(words.In(lang)); strings.HasPrefix(text, "[") || strings.Contains(text, "<no value>") || !strings.Contains(text, "x.xlsx") {
				t.Errorf("%s in %s: %s", code, lang, text)
			}
		}
	}
	for name, xml := range map[string]string{
		"doctype":   `<!DOCTYPE x SYSTEM "file:///etc/hostname"><worksheet><sheetData/></worksheet>`,
		"cut":       sheetHead + `<row><c t="str"><v>x`,
		"backwards": sheetHead + `<row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>`,
		"elsewhere": sheetHead + `<row r="5"><c r="A6"><v>1</v></c></row>`,
		"shared":    sheetHead + `<row><c t="s"><v>99</v></c></row>`,
		"far":       sheetHead + `<row r="1048577"><c><v>1</v></c></row>`,
	} {
		if _, err := Read(bytes.NewReader(sheet(xml)), "x.xlsx", Options{}); !say.Refused(err, say.DamagedSheet) {
			t.Errorf("%s: %v", name, err)
		}
	}
	wide := sheetHead + `<row><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>`
	if _, err := Read(bytes.NewReader(sheet(wide)), "x.xlsx", Options{}); !say.Refused(err, "too_many_columns") {
		t.Errorf("one column too many: %v", err)
	}
	last := sheetHead + `<row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row><row><c r="A2"><v>1</v></c><c r="XFD2"><v>1</v></c></row></sheetData></worksheet>`
	if table := readSheet(t, sheet(last), Structure{}); len(table.Head) != maxColumns {
		t.Errorf("%d columns", len(table.Head))
	}
}

var emptyArchive = []byte("PK\x05\x06" + strings.Repeat("\x00", 18))

// What excelize writes and shows, this reads.
func TestSheetReadsLikeExcelize(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"Ž", "ł", "a", " ", "&", "<", ">", "\"", "'", "\n", "\t", "_x000D_", "_x", "=1", "😀", "ё", "]]>", "0", "1.50", "  "}
	for round := range 20 {
		rows := make([][]any, 30)
		data := workbookOf(t, func(f *excelize.File) {
			for i := range rows {
				row := make([]any, 8)
				for k := range row {
					switch rnd.IntN(5) {
					case 0:
						row[k] = rnd.IntN(1_000_000)
					case 1:
						row[k] = float64(rnd.IntN(1_000_000)) / 64
					case 2: // nothing
					default:
						text := "x"
						for range rnd.IntN(6) {
							text += pieces[rnd.IntN(len(pieces))]
						}
						row[k] = text + "."
					}
				}
				row[0] = "first"
				rows[i] = row
				must(t, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row))
			}
		})
		f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
		must(t, err)
		want, err := f.GetRows("Sheet1")
		must(t, err)
		must(t, f.Close())
		table := readSheet(t, data, Structure{Head: -1})
		for i, row := range table.Rows {
			if !slices.Equal(row.Cells, want[i]) {
				t.Fatalf("round %d, line %d: %q, excelize reads %q", round, row.Line, row.Cells, want[i])
			}
		}
	}
}

// A sheet of a list's usual size keeps its days apart from its numbers.
func TestDaysAreCounted(t *testing.T) {
	w := &workbook{}
	for n, from := 61, time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC); n < 80_000; n, from = n+1, from.AddDate(0, 0, 1) {
		if day, ok := w.day(float64(n)); !ok || !day.Equal(from) {
			t.Fatalf("%d: %s, want %s", n, day, from)
		}
	}
}
