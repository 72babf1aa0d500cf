package mapping

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
)

// list reads a table out of lines; cells are separated by semicolons.
func list(t testing.TB, text string) source.Table {
	t.Helper()
	table, err := source.Read(strings.NewReader(text), "list.csv", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func shaped(t *testing.T, m Mapping, table source.Table) Shaped {
	t.Helper()
	s, err := m.Shape(table)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// value gives what the row has for a target, as the exchange reads it.
func (s Shaped) value(row int, target string) string {
	for i, f := range s.Fields {
		if f.Target == target && s.Rows[row].Cells[i] != "" {
			return s.Rows[row].Cells[i]
		}
	}
	return ""
}

func codes(notes []say.Note) string {
	var out []string
	for _, n := range notes {
		out = append(out, n.Code)
	}
	return strings.Join(out, " ")
}

func TestColumnsFeedTargets(t *testing.T) {
	table := list(t, "Land;Straße;PLZ;Ort;Telefon;Telefon;Bemerkung;;Notiz\nPolen;Piekary 12;87-100;Toruń;+48 1;+48 2;eins;ohne Kopf;zwei\nPolen;;80-001;Gdańsk;;+48 3;-;;k.A.\n")
	m := Mapping{Kind: "post", Empty: []string{"-", "k.A."}, Columns: []Column{
		{From: []string{"Land"}, To: "post.receiving_state"},
		{From: []string{"Straße", "PLZ"}, Join: ", ", To: "post.office_address"},
		{From: []string{"ort"}, To: "post_event.seat"},
		{From: []string{"ORT"}, To: "region"},
		{From: []string{"Telefon"}, To: "phone.office"},
		{From: []string{"Telefon#2"}, To: "phone.office"},
		{From: []string{"Bemerkung"}, To: "post.note"},
		{From: []string{"#8"}, To: "post_event.source"},
		{From: []string{"Notiz"}, To: "post.note"},
		{From: []string{"Fax"}, To: "phone.fax"},
	}}
	s := shaped(t, m, table)
	for target, want := range map[string][2]string{
		"post.receiving_state": {"Polen", "Polen"}, "post.office_address": {"Piekary 12, 87-100", "80-001"}, "post_event.seat": {"Toruń", "Gdańsk"},
		"region": {"Toruń", "Gdańsk"}, "phone.office": {"+48 1; +48 2", "+48 3"}, "post.note": {"eins\nzwei", ""}, "post_event.source": {"ohne Kopf", ""},
	} {
		if got := [2]string{s.value(0, target), s.value(1, target)}; got != want {
			t.Errorf("%s: %q, want %q", target, got, want)
		}
	}
	if got := codes(s.Notes); got != "column_missing stubs_emptied stubs_emptied" || s.Notes[1].Args["Count"] != 1 {
		t.Errorf("%s %+v", got, s.Notes)
	}
}

func TestOneValueGoesBeforeAnotherWithANote(t *testing.T) {
	table := list(t, "Ort;Sitz\nToruń;Bydgoszcz\n;Gdańsk\nSopot;Sopot\n")
	m := Mapping{Kind: "post", Columns: []Column{{From: []string{"Ort"}, To: "post_event.seat"}, {From: []string{"Sitz"}, To: "post_event.seat"}}}
	s := shaped(t, m, table)
	if s.value(0, "post_event.seat") != "Toruń" || codes(s.Rows[0].Notes) != "second_value" || s.Rows[0].Notes[0].Args["Value"] != "Bydgoszcz" {
		t.Errorf("%+v", s.Rows[0])
	}
	if s.value(1, "post_event.seat") != "Gdańsk" || len(s.Rows[1].Notes)+len(s.Rows[2].Notes) != 0 {
		t.Errorf("%+v", s.Rows[1:])
	}
}

func TestConstantsConditionsAndWhatRepeats(t *testing.T) {
	table := list(t, "Land;Typ;Ort\nPolen;Honorarkonsul;Toruń\n;honorarkonsul ;Gdańsk\ndto.;Botschaft;Warschau\nTschechien;Konsulat;Brünn\n;Honorarkonsul;Ostrau\n")
	m := Mapping{Kind: "post", Set: []Constant{{"post.sending_state", "DE"}, {"post.receiving_state", "XX"}}, Where: []Condition{{"TYP", "Honorarkonsul"}, {"Typ", "konsulat"}},
		Columns: []Column{{From: []string{"Land"}, To: "post.receiving_state", Fill: true}, {From: []string{"Ort"}, To: "post_event.seat"}}}
	s := shaped(t, m, table)
	for i, want := range []string{"Polen", "Polen", "", "Tschechien", "Tschechien"} {
		if want == "" {
			if s.Rows[i].Skip == nil || s.Rows[i].Skip.Code != "not_wanted" || s.Rows[i].Cells != nil {
				t.Errorf("%+v", s.Rows[i])
			}
			continue
		}
		if got := s.value(i, "post.receiving_state"); got != want || s.value(i, "post.sending_state") != "DE" {
			t.Errorf("row %d: %s", i, got)
		}
	}
	m.Where = append(m.Where, Condition{"Rang", "x"})
	if _, err := m.Shape(table); !say.Refused(err, "unknown_column") {
		t.Errorf("a condition on no column: %v", err)
	}
}

func TestSectionsAndCrossReferences(t *testing.T) {
	table := list(t, "Sitz;Name;Telefon\nALBANIEN;;\nTirana;Anna Muster;1\nAndorra siehe Spanien;;\nMonaco: see France;;\nAndora – zob. Hiszpania;;\nLichtenstein;siehe Schweiz;\nALBANIEN (Fortsetzung);;\nDurrës;Jan Muster;2\n"+
		"Argentinien:;;\nCórdoba;Ana Muster;3\nSan Marino (voir Italie);;\n")
	table.Rows = append(table.Rows, source.Row{Line: 99, Cells: []string{"SITZ", "Name", "Telefon"}})
	m := Mapping{Kind: "post", Section: "post.receiving_state", Columns: []Column{{From: []string{"Sitz"}, To: "post_event.seat"}, {From: []string{"Name"}, To: "head.name"}, {From: []string{"Telefon"}, To: "phone.office"}}}
	s := shaped(t, m, table)
	var got []string
	for i, r := range s.Rows {
		if r.Skip != nil {
			got = append(got, r.Skip.Code)
			continue
		}
		got = append(got, s.value(i, "post.receiving_state"))
	}
	want := strings.Fields("section ALBANIEN cross_reference cross_reference cross_reference cross_reference section ALBANIEN section Argentinien cross_reference head_again")
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if a := s.Rows[4].Skip.Args; a["Name"] != "Andora" || a["To"] != "Hiszpania" {
		t.Errorf("%v", a)
	}
}

func TestCellsComeApart(t *testing.T) {
	table := list(t, "Name;Kontakt;Bezirk\nDr. Jan Przykład, Honorarkonsul;Tel.: 1 23 Mo-Fr 9-12;Bayern\nvakant;FAX:;Hessen ohne Kassel\nAnna Muster;auf Anfrage;\n")
	m := Mapping{Kind: "post", Columns: []Column{
		{From: []string{"Name"}, Split: []string{"{head.name}, {post_event.class:part}"}, Rest: "head.name", Empty: []string{"vakant"}},
		{From: []string{"Kontakt"}, Labels: map[string]string{"Tel": "phone.office", "Fax": "phone.fax"}, Rest: "post.opening_hours", Empty: []string{"FAX:"}},
		{From: []string{"Bezirk"}, Split: []string{"{post_event.district} außer {post_event.except}"}},
	}}
	s := shaped(t, m, table)
	for target, want := range map[string][3]string{
		"head.name": {"Dr. Jan Przykład", "", "Anna Muster"}, "post_event.class": {"Honorarkonsul"}, "phone.office": {"1 23"}, "post.opening_hours": {"Mo-Fr 9-12", "", "auf Anfrage"},
	} {
		if got := [3]string{s.value(0, target), s.value(1, target), s.value(2, target)}; got != want {
			t.Errorf("%s: %q", target, got)
		}
	}
	if len(s.Rows[0].Unfit) != 1 || len(s.Rows[1].Unfit) != 1 || s.Rows[1].Unfit[0].Question != "split|bezirk|hessen ohne kassel" || codes(s.Rows[1].Notes) != "split_unfit" {
		t.Errorf("%+v %+v", s.Rows[0], s.Rows[1])
	}
	if !slices.Equal(s.Rows[1].Unfit[0].Targets, []string{"post_event.district", "post_event.except"}) {
		t.Errorf("%v", s.Rows[1].Unfit[0].Targets)
	}
	m.Answers = []Answer{{SplitQuestion("Bezirk", "Bayern"), "to:post_event.district"}, {SplitQuestion("Bezirk", "Hessen ohne Kassel"), LeftOut}}
	s = shaped(t, m, table)
	if s.value(0, "post_event.district") != "Bayern" || len(s.Rows[0].Unfit) != 0 || s.Rows[1].Skip == nil || s.Rows[1].Skip.Code != "row_left_by_answer" {
		t.Errorf("%+v", s.Rows)
	}
	m.Answers[0].Is = AsNothing
	if s = shaped(t, m, table); s.value(0, "post_event.district") != "" || codes(s.Rows[0].Notes) != "left_by_answer" {
		t.Errorf("%+v", s.Rows[0])
	}
}

func TestDamagedRows(t *testing.T) {
	table := source.Table{Head: []string{"Ort", "Name", ""}, Rows: []source.Row{
		{Line: 2, Cells: []string{"Toruń", "a", "", "", "zu viel"}}, {Line: 3, Cells: []string{"To\x00ruń", "a", ""}}, {Line: 4, Cells: []string{"To\u202eruń"}}, {Line: 5, Cells: []string{"Toruń", "a", "", "", " "}},
	}}
	s := shaped(t, Mapping{Kind: "post", Columns: []Column{{From: []string{"Ort"}, To: "post_event.seat"}}}, table)
	if s.Rows[0].Refused == nil || s.Rows[0].Refused.Code != "row_too_long" || s.Rows[1].Refused == nil || s.Rows[1].Refused.Code != "nul" {
		t.Errorf("%+v", s.Rows)
	}
	if codes(s.Rows[2].Notes) != "cleaned row_short" || s.value(2, "post_event.seat") != "Toruń" || s.Rows[3].Refused != nil {
		t.Errorf("%+v", s.Rows[2:])
	}
	if codes(s.Notes) != "columns_not_taken" || s.Notes[0].Args["Columns"] != "Name" {
		t.Errorf("%+v", s.Notes)
	}
}

// Whatever a list and its mapping say: every word of a column that is taken is in a field, counted as a stub, or noted.
func TestNoCellIsLost(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2026))
	targets := []string{"post_event.seat", "region", "post.note", "phone.office", "phone.fax", "post.emails", "head.name", "post_event.class", "post.office_address", "established"}
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	word := 0
	cell := func() string {
		word++
		w := fmt.Sprintf("w%dx", word)
		return pick("", w, w, w+", y"+w, w+" ("+w+"b)", "Tel.: 0"+fmt.Sprint(word), "Tel.: 0"+fmt.Sprint(word)+" "+w, "Fax: "+w, "E-Mail: "+w+"@b.lt "+w, "-", "n/a", "x siehe "+w, w+"\nz"+w, "Tel.: "+w+"; "+w)
	}
	for range 3000 {
		width := 1 + r.IntN(5)
		table := source.Table{}
		for i := range width {
			table.Head = append(table.Head, fmt.Sprintf("Head %d", i))
		}
		for line := range 1 + r.IntN(6) {
			row := source.Row{Line: line + 2}
			for range width {
				row.Cells = append(row.Cells, cell())
			}
			table.Rows = append(table.Rows, row)
		}
		m := Mapping{Kind: "post", Empty: []string{"-", "n/a"}, Section: pick("", "", "post.receiving_state")}
		for range 1 + r.IntN(4) {
			c := Column{From: []string{pick(table.Head...)}, Fill: r.IntN(4) == 0}
			if r.IntN(4) == 0 {
				c.From = append(c.From, pick(table.Head...))
			}
			switch r.IntN(4) {
			case 0:
				c.Split = []string{"{head.name}, {post_event.class}", "{post_event.seat} ({region})"}
				c.Rest = pick("", "post.note", "region")
			case 1:
				c.Labels = map[string]string{"Tel": "phone.office", "Fax": "phone.fax", "E-Mail": "post.emails"}
				c.Rest = pick("", "post.note", "post_event.seat")
			default:
				c.To = pick(targets...)
			}
			m.Columns = append(m.Columns, c)
		}
		s := shaped(t, m, table)
		for i, row := range s.Rows {
			var kept strings.Builder
			for _, c := range row.Cells {
				fmt.Fprintln(&kept, c)
			}
			notes := row.Notes
			if row.Skip != nil {
				notes = append(notes, *row.Skip)
			}
			for _, n := range append(notes, s.Notes...) {
				fmt.Fprintln(&kept, n.Args)
			}
			for _, c := range m.Columns {
				for _, name := range c.From {
					at := slices.Index(table.Head, name)
					for w := range strings.FieldsFuncSeq(table.Rows[i].Cells[at], func(r rune) bool { return !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z') }) {
						if strings.ContainsAny(w, "0123456789") && !strings.Contains(kept.String(), w) {
							t.Fatalf("%q of %q is lost: %+v\n%+v", w, table.Rows[i].Cells, m, row)
						}
					}
				}
			}
		}
	}
}

// A sheet keeps no empty cells at the end of a row: only a text with too few of them is told of.
func TestShortRowsOfASheetAreWhole(t *testing.T) {
	m := Mapping{Version: Version, Kind: "post", Columns: []Column{{From: []string{"Seat"}, To: "post_event.seat"}, {From: []string{"Head"}, To: "head.name"}}}
	for sheet, notes := range map[string]int{"": 1, "Sheet1": 0} {
		table := source.Table{Head: []string{"Seat", "Head"}, Rows: []source.Row{{Line: 2, Cells: []string{"Toruń"}}}, Structure: source.Structure{Sheet: sheet}}
		s, err := m.Shape(table)
		if err != nil || len(s.Rows) != 1 || len(s.Rows[0].Notes) != notes {
			t.Errorf("sheet %q: %+v, %v", sheet, s.Rows, err)
		}
	}
}

// Hundreds of columns nobody takes are counted, not all named.
func TestColumnsNotTakenAreNamedInShort(t *testing.T) {
	table := source.Table{Head: []string{"Seat"}, Rows: []source.Row{{Line: 2, Cells: []string{"Toruń"}}}}
	for i := range 399 {
		table.Head = append(table.Head, fmt.Sprintf("c%d", i))
		table.Rows[0].Cells = append(table.Rows[0].Cells, "x")
	}
	s, err := Mapping{Version: Version, Kind: "post", Columns: []Column{{From: []string{"Seat"}, To: "post_event.seat"}}}.Shape(table)
	if err != nil || codes(s.Notes) != "columns_not_taken" || s.Notes[0].Args["Count"] != 399 || strings.Count(s.Notes[0].Args["Columns"].(string), ",") != namedColumns-1 {
		t.Errorf("%+v, %v", s.Notes, err)
	}
}
