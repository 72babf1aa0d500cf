package exchange

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

func TestASheetIsReadyToWorkWith(t *testing.T) {
	columns := []SheetColumn{{"name", TextColumn}, {"since", DayColumn}, {"count", NumberColumn}, {"note", TextColumn}}
	long := strings.Repeat("ž", 32_767)
	rows := [][]string{{"=1+1", "2023-05-12", "15", long}, {"Toruń", "2008-05", "", long + "ž"}, {"x", "~2008-05-12", "no number", strings.Repeat("😀", 20_000)}, {" y ", "1899-12-31", "1.5", "a\nb"}}
	var b bytes.Buffer
	if err := WriteXLSX(&b, "A/B: a name longer than any sheet may have", columns, slices.Values(rows), t.TempDir()); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	sheet := f.GetSheetName(0)
	panes, err := f.GetPanes(sheet)
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("head not frozen: %+v %v", panes, err)
	}
	for cell, want := range map[string]string{"A2": "=1+1", "B2": "45058", "C2": "15", "D2": long, "B3": "2008-05", "B4": "~2008-05-12", "C4": "no number", "A5": " y ", "B5": "1899-12-31", "C5": "1.5", "D5": "a\nb"} {
		if got, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
			t.Errorf("%s: %.40q (%d bytes), want %.40q; %v", cell, got, len(got), want, err)
		}
	}
	if got, err := f.GetCellValue(sheet, "B2"); err != nil || got != "2023-05-12" {
		t.Errorf("a day is shown as %q; %v", got, err)
	}
	if formula, err := f.GetCellFormula(sheet, "A2"); err != nil || formula != "" {
		t.Errorf("a formula: %q", formula)
	}
	for _, cell := range []string{"D3", "D4"} { // longer than a sheet takes
		got, err := f.GetCellValue(sheet, cell)
		if err != nil || !strings.HasSuffix(got, "…") || len(utf16.Encode([]rune(got))) > 32_767 || len(utf16.Encode([]rune(got))) < 32_765 {
			t.Errorf("%s: %d units, %v", cell, len(utf16.Encode([]rune(got))), err)
		}
	}
	if width, err := f.GetColWidth(sheet, "D"); err != nil || width != maxWidth {
		t.Errorf("width %v %v", width, err)
	}
	names := f.GetDefinedName()
	if !slices.ContainsFunc(names, func(n excelize.DefinedName) bool { return strings.Contains(n.Name, "_FilterDatabase") }) {
		t.Errorf("no filter: %+v", names)
	}
}
