package source

import (
	"slices"
	"strings"
	"testing"
)

// Address cards of three versions become a table; the columns are named as lists of persons name them.
func TestCardsAreATable(t *testing.T) {
	text := "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dr. Jan Przykład\r\nN:Przykład;Jan;Maria;Dr.;\r\nORG:Konsulat\\, honorowy;Wydział\r\nTITLE:Konsul\r\n" +
		"TEL;TYPE=work:+48 56 000 00 00\r\nTEL;TYPE=work:+48 56 000 00 01\r\nTEL;TYPE=cell:+48 600 000 000\r\nTEL;TYPE=\"fax,work\":+48 56 000 00 02\r\nTEL;TYPE=home:1\r\n" +
		"EMAIL:jan@example.org\r\nADR;TYPE=home:;;Domowa 2;Gdynia;;;\r\nADR;TYPE=work:;;ul. Fikcyjna 1;Toruń;kujawsko-pomorskie;87-100;Polska\r\nBDAY:--0512\r\nGENDER:M\r\nLANG:pl\r\nNOTE:a\\nb\r\nUID:x-1\r\nEND:VCARD\r\n" +
		"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Próbna;Anna;;;\r\nFN:Anna Próbna\r\nBDAY:1970-05-12\r\nPHOTO;ENCODING=b;TYPE=JPEG:QUFB\r\nEND:VCARD\r\n" +
		"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=windows-1257;ENCODING=QUOTED-PRINTABLE:Pavyzdys;=DEygimantas\nTEL;CELL:2\nEND:VCARD\n"
	table, err := Read(strings.NewReader(text), "x.vcf", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if table.Format != "vcard" || !slices.Equal(table.Head, cardColumns) || len(table.Rows) != 3 {
		t.Fatalf("%+v", table)
	}
	for i, want := range []map[string]string{
		{"Full name": "Dr. Jan Przykład", "Prefix": "Dr.", "Given name": "Jan", "Additional names": "Maria", "Family name": "Przykład", "Organization": "Konsulat, honorowy, Wydział", "Title": "Konsul",
			"Phone (work)": "+48 56 000 00 00; +48 56 000 00 01", "Phone (mobile)": "+48 600 000 000", "Phone (home)": "1", "Fax": "+48 56 000 00 02", "E-mail": "jan@example.org",
			"Street": "ul. Fikcyjna 1; Domowa 2, Gdynia", "City": "Toruń", "Region": "kujawsko-pomorskie", "Postal code": "87-100", "Country": "Polska", "Birthday": "--05-12", "Gender": "M", "Language": "pl", "Note": "a\nb", "UID": "x-1"},
		{"Full name": "Anna Próbna", "Given name": "Anna", "Family name": "Próbna", "Birthday": "1970-05-12"},
		{"Given name": "Žygimantas", "Family name": "Pavyzdys", "Phone (mobile)": "2"},
	} {
		for k, head := range table.Head {
			if got := table.Rows[i].Cells[k]; got != want[head] && (head != "Full name" || want[head] != "") {
				t.Errorf("card %d, %s: %q, want %q", i+1, head, got, want[head])
			}
		}
	}
	if lines := []int{table.Rows[0].Line, table.Rows[1].Line, table.Rows[2].Line}; !slices.Equal(lines, []int{1, 21, 28}) {
		t.Error(lines)
	}
	if n := notesOf(table); n["card_pictures"] != 1 || len(table.Notes) != 1 {
		t.Errorf("%+v", table.Notes)
	}
	spoken(t, table)
}
