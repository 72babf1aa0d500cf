package exchange

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/exequatur/exequatur/app/exchange/source"
)

// Cells come back as they were, whatever they begin with.
func TestCellsComeBackAsTheyWere(t *testing.T) {
	pieces := []string{"=", "+", "-", "@", "\t", "\r", "'", "\"", ",", ";", "\n", " ", "Ž", "ł", "a", "1", "2023-05-12", "=HYPERLINK(\"x\")", "+48 56 000", "'=", "ʼ"}
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, d := range []rune{',', ';', '\t'} {
		head := []string{"one", "two", "three"}
		rows := [][]string{{"x", "y", "z"}, {"x", "y", "z"}}
		for range 2000 {
			row := make([]string, len(head))
			for i := range row {
				for range rnd.IntN(4) {
					row[i] += pieces[rnd.IntN(len(pieces))]
				}
				row[i] = strings.ReplaceAll(row[i], "\r\n", "\n") // one and the same line end
			}
			if source.Filled(row) > 0 {
				rows = append(rows, row)
			}
		}
		var b bytes.Buffer
		if err := WriteCSV(&b, head, slices.Values(rows), CSVOptions{Delimiter: d}); err != nil {
			t.Fatal(err)
		}
		plain := csv.NewReader(bytes.NewReader(b.Bytes()))
		plain.Comma = d
		cells, err := plain.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range slices.Concat(cells...) {
			if c != "" && strings.IndexByte("=+-@\t\r", c[0]) >= 0 {
				t.Fatalf("a spreadsheet would run %q", c)
			}
		}
		table, err := source.Read(&b, "list.csv", source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if table.Structure.Delimiter != string(d) || !slices.Equal(table.Head, head) || len(table.Rows) != len(rows) {
			t.Fatalf("%q: head %q, %d rows of %d", d, table.Head, len(table.Rows), len(rows))
		}
		for i, r := range table.Rows {
			if !slices.Equal(r.Cells, rows[i]) {
				t.Fatalf("%q: %q came back as %q", d, rows[i], r.Cells)
			}
		}
	}
}

func TestSheetComesBackAsItWas(t *testing.T) {
	columns := []SheetColumn{{"name", TextColumn}, {"since", DayColumn}, {"people", NumberColumn}}
	rows := [][]string{{"=1+1", "2023-05-12", "198613"}, {"'=x", "2022", ""}, {"Łódź", "~2008", "7"}, {"+48 56", "1899-01-02", "0"}}
	var b bytes.Buffer
	if err := WriteXLSX(&b, "Consulates", columns, slices.Values(rows), t.TempDir()); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if shown, err := f.GetCellValue("Consulates", "B2"); err != nil || shown != "2023-05-12" {
		t.Errorf("the date shows as %q, %v", shown, err)
	}
	if formula, err := f.GetCellFormula("Consulates", "A2"); err != nil || formula != "" {
		t.Errorf("a formula: %q %v", formula, err)
	}
	if panes, err := f.GetPanes("Consulates"); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("the head is not frozen: %+v %v", panes, err)
	}
	table, err := source.Read(&b, "list.xlsx", source.Options{TmpDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range table.Rows {
		for len(r.Cells) < 3 {
			r.Cells = append(r.Cells, "")
		}
		if !slices.Equal(r.Cells, rows[i]) || r.Line != i+2 {
			t.Errorf("line %d: %q came back as %q", r.Line, rows[i], r.Cells)
		}
	}
}

// Dates of sheets are read by the style of their cells, as precisely as they show; other numbers stay numbers.
func TestSheetDatesFollowTheStyle(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	style := func(custom string, builtin int) int {
		s := &excelize.Style{NumFmt: builtin}
		if custom != "" {
			s = &excelize.Style{CustomNumFmt: &custom}
		}
		id, err := f.NewStyle(s)
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	set := func(cell string, v any, id int) {
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
		if id > 0 {
			if err := f.SetCellStyle("Sheet1", cell, cell, id); err != nil {
				t.Fatal(err)
			}
		}
	}
	for i, h := range []string{"date", "year", "month", "people", "phone", "formula"} {
		set(string(rune('A'+i))+"1", h, 0)
	}
	set("A2", 46023, style("", 14))
	set("B2", 46023, style("yyyy", 0))
	set("C2", 46023, style(`mmmm" of "yyyy`, 0))
	set("D2", 46023, style("#,##0", 0))
	set("E2", 48616711660, 0)
	if err := f.SetCellFormula("Sheet1", "F2", "=1+1"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	table, err := source.Read(&b, "x.xlsx", source.Options{TmpDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := table.Rows[0].Cells[:5], []string{"2026-01-01", "2026", "2026-01", "46023", "48616711660"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestJSONIsStable(t *testing.T) {
	list := []map[string]any{{"b": "Łódź & <x>", "a": 1, "c": nil}, {"z": []string{"1"}}}
	var b bytes.Buffer
	if err := WriteJSON(&b, list); err != nil {
		t.Fatal(err)
	}
	if want := "[\n {\"a\":1,\"b\":\"Łódź & <x>\",\"c\":null},\n {\"z\":[\"1\"]}\n]\n"; b.String() != want {
		t.Errorf("%q", b.String())
	}
	var back []map[string]any
	if err := json.Unmarshal(b.Bytes(), &back); err != nil || len(back) != 2 {
		t.Error(err)
	}
	b.Reset()
	if err := WriteJSON(&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("%q %v", b.String(), err)
	}
}
