package source

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/words"
)

// The dirty lists of testdata/dirty hold one trap each; the persons in them are invented.
func TestDirtyLists(t *testing.T) {
	for _, c := range []struct {
		file      string
		structure Structure
		head      []string
		above     []string
		rows      int
		first     string // the last cell of the first row
		line      int    // of the last row
		notes     []string
	}{
		{"windows1257-lithuanian.csv", Structure{Encoding: "Windows-1257", Delimiter: ";", Head: 1}, []string{"Valstybė", "Miestas", "Vadovas", "Pareigos"}, nil, 3, "garbės konsulas", 4, []string{"encoding_guessed"}},
		{"utf16-greek.csv", Structure{Encoding: "UTF-16LE", Delimiter: "\t", Head: 1}, []string{"Πόλη", "Προϊστάμενος", "Τηλέφωνο"}, nil, 2, "+30 2310 000000", 3, []string{"encoding_guessed"}},
		{"separator-and-titles.csv", Structure{Encoding: "UTF-8", Delimiter: "|", Head: 5}, []string{"State", "City", "Head"}, []string{"List of honorary consulates", "As of 1 March 2026 Protocol Department"}, 2, "Jan Przykład, Dr.", 7, nil},
		{"lines-in-cells.csv", Structure{Encoding: "UTF-8", Delimiter: ";", Head: 1}, []string{"City", "Address", "Hours"}, nil, 3, "Mo-Fr 9-12\nby appointment", 6, nil},
		{"ragged.csv", Structure{Encoding: "UTF-8", Delimiter: ",", Head: 1}, []string{"City", "Head", "Phone"}, nil, 4, "+48 56 000 00 00", 5, nil},
		{"group-heads.csv", Structure{Encoding: "UTF-8", Delimiter: ";", Head: 2}, []string{"State", "City", "Office phone", "Office fax", "Home phone", "Home fax"}, []string{"Consular posts"}, 3, "2", 6, []string{"heads_joined"}},
		{"nul-bytes.csv", Structure{Encoding: "UTF-8", Delimiter: ",", Head: 1}, []string{"City", "Head"}, nil, 3, "Jan\x00 Przykład", 4, nil},
		{"returns-only.csv", Structure{Encoding: "UTF-8", Delimiter: ";", Head: 1}, []string{"City", "Head"}, nil, 2, "Jan Przykład", 3, nil},
		{"printed-pages.csv", Structure{Encoding: "UTF-8", Delimiter: ";", Head: 1}, []string{"City", "Head", "Phone"}, nil, 4, "1", 7, []string{"heads_repeated"}},
		{"no-head.csv", Structure{Encoding: "UTF-8", Delimiter: ";", Head: -1}, []string{"#1", "#2", "#3"}, nil, 3, "torun@example.org", 3, []string{"no_head"}},
		{"equal-heads.csv", Structure{Encoding: "UTF-8", Delimiter: ",", Head: 1}, []string{"City", "Phone", "Phone#2", "#4", "Phone#3"}, nil, 2, "3", 3, nil},
		{"quotes-in-names.csv", Structure{Encoding: "UTF-8", Delimiter: ",", Head: 1}, []string{"Head", "City", "Sign"}, nil, 4, "x", 5, nil},
	} {
		t.Run(c.file, func(t *testing.T) {
			table, err := Open("testdata/dirty/"+c.file, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if table.Structure != c.structure || !slices.Equal(table.Head, c.head) || !slices.Equal(table.Above, c.above) || len(table.Rows) != c.rows {
				t.Fatalf("%+v, head %q, above %q, %d rows", table.Structure, table.Head, table.Above, len(table.Rows))
			}
			if first, last := table.Rows[0].Cells, table.Rows[c.rows-1]; first[len(first)-1] != c.first || last.Line != c.line {
				t.Errorf("%q ... %d %q", first, last.Line, last.Cells)
			}
			var notes []string
			for _, n := range table.Notes {
				notes = append(notes, n.Code)
			}
			if !slices.Equal(notes, c.notes) {
				t.Errorf("%+v", table.Notes)
			}
			spoken(t, table)
		})
	}
}

// spoken checks that notes have whole sentences in every language.
func spoken(t *testing.T, table Table) {
	t.Helper()
	for _, n := range table.Notes {
		for _, lang := range words.Languages {
			if text := n.Text(words.In(lang)); strings.HasPrefix(text, "[") || strings.Contains(text, "<no value>") {
				t.Errorf("%s in %s: %s", n.Code, lang, text)
			}
		}
	}
}

// Where nothing is odd a text comes apart as encoding/csv takes it apart.
func TestCellsLikeTheStandardLibrary(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	pieces := []string{"a", "ž", "\"", ",", "\n", "\r\n", " ", "", "1", "=x", "😀", ";"}
	for range 3000 {
		rows := make([][]string, 1+rnd.IntN(4))
		for i := range rows {
			rows[i] = make([]string, 3)
			for k := range rows[i] {
				for range rnd.IntN(5) {
					rows[i][k] += pieces[rnd.IntN(len(pieces))]
				}
			}
		}
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.UseCRLF = rnd.IntN(2) == 0
		if err := w.WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(strings.NewReader(b.String()))
		want, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		c := newCellReader(slow{strings.NewReader(b.String())}, 3, ',', false, false)
		for i := 0; ; i++ {
			line, err := c.read()
			if err != nil {
				if i != len(want) {
					t.Fatalf("%q: %d rows of %d: %v", b.String(), i, len(want), err)
				}
				break
			}
			if len(c.out) == 0 && len(c.ends) == 1 {
				i-- // an empty line
				continue
			}
			var got []string
			from := 0
			for _, end := range c.ends {
				got, from = append(got, string(c.out[from:end])), end
			}
			if !slices.Equal(got, want[i]) || line < 1 {
				t.Fatalf("%q: %q, want %q", b.String(), got, want[i])
			}
		}
	}
}

// slow gives a byte at a time.
type slow struct{ r *strings.Reader }

func (s slow) Read(p []byte) (int, error) { return s.r.Read(p[:min(len(p), 1)]) }

func TestLinesOfCells(t *testing.T) {
	text := "a,b\r\n\"1\r\n2\",x\r\n\r\n\"3\"\"\n4\" ,y\n5\" pipe,\"Jonas\" Pavyzdys\n\"x\"y\"z\",w\n"
	table, err := Read(strings.NewReader(text), "x.csv", Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range table.Rows {
		got = append(got, fmt.Sprintf("%d %q", r.Line, r.Cells))
	}
	if want := []string{`2 ["1\n2" "x"]`, `5 ["3\"\n4" "y"]`, `7 ["5\" pipe" "\"Jonas\" Pavyzdys"]`, `8 ["x\"y\"z" "w"]`}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// A separator line and a chosen delimiter; a line chosen as the head, none, and one that is not there.
func TestStructureIsChosen(t *testing.T) {
	read := func(text string, s Structure) (Table, error) {
		return Read(strings.NewReader(text), "x.csv", Options{Structure: s})
	}
	for text, want := range map[string]string{"sep=;\na;b,c\n1;2,3\n": ";", "\"sep=|\"\r\na|b\r\n1|2\r\n": "|", "SEP=\t\na\tb\n1\t2\n": "\t", "sep=,;;\na,b\n1,2\n": ","} {
		if table, err := read(text, Structure{}); err != nil || table.Structure.Delimiter != want || len(table.Head) != 2 || table.Rows[0].Line != 3 {
			t.Errorf("%q: %+v %v", text, table, err)
		}
	}
	if table, err := read("a,b;c\n1,2;3\n", Structure{Delimiter: ";"}); err != nil || !slices.Equal(table.Head, []string{"a,b", "c"}) {
		t.Errorf("%q %v", table.Head, err)
	}
	const text = "x,y\n\na,b\n1,2\n"
	if table, err := read(text, Structure{Head: 3}); err != nil || !slices.Equal(table.Head, []string{"a", "b"}) || !slices.Equal(table.Above, []string{"x y"}) || len(table.Rows) != 1 {
		t.Errorf("%+v %v", table, err)
	}
	if table, err := read(text, Structure{Head: -1}); err != nil || !slices.Equal(table.Head, []string{"#1", "#2"}) || len(table.Rows) != 3 || table.Structure.Head != -1 {
		t.Errorf("%+v %v", table, err)
	}
	for _, line := range []int{2, 9} {
		if _, err := read(text, Structure{Head: line}); !say.Refused(err, "no_such_line") {
			t.Errorf("line %d: %v", line, err)
		}
	}
	if table, err := read(text, Structure{}); err != nil { // what was found is read alike when it is chosen
		t.Fatal(err)
	} else if again, err := read(text, table.Structure); err != nil || fmt.Sprint(again) != fmt.Sprint(table) {
		t.Errorf("%+v, then %+v %v", table, again, err)
	}
}

// Cells copied in Excel and Calc, and text typed by hand.
func TestPaste(t *testing.T) {
	for text, want := range map[string]string{
		"City\tHead\r\nToruń\tJan \"Janek\" Przykład\r\n\"Kraków\r\n(centrum)\"\t\"say \"\"yes\"\"\r\nnow\"\r\n": `[["Toruń" "Jan \"Janek\" Przykład"] ["Kraków\n(centrum)" "say \"yes\"\nnow"]]`,
		"City\tHead\n\"Toruń\t5\" pipe\n": `[["\"Toruń" "5\" pipe"]]`,
		"City;Head\nToruń;Jan\n":          `[["Toruń" "Jan"]]`,
		"City, Head\nToruń, Jan":          `[["Toruń" " Jan"]]`,
	} {
		table, err := Paste(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		var rows [][]string
		for _, r := range table.Rows {
			rows = append(rows, r.Cells)
		}
		if got := fmt.Sprintf("%q", rows); got != want || table.Name != "clipboard" || table.Format != "paste" || len(table.Hash) != 64 {
			t.Errorf("%q: %s %+v", text, got, table)
		}
	}
	if _, err := Paste(" \n"); !say.Refused(err, "empty_clipboard") {
		t.Error(err)
	}
	if table, err := PasteAs("a\tb\n1\t2\n", Structure{Head: -1}); err != nil || len(table.Rows) != 2 {
		t.Errorf("%+v %v", table, err)
	}
}

func TestMixedScripts(t *testing.T) {
	for word, want := range map[string]bool{
		"Vаrėna": true, "Kраков": true, "Αthens": true, "Мoskva i Kijów": true, "Žemaitija": false, "Москва (Moscow)": false, "Αθήνα/Athens": false, "plain": false, "": false, "µm": false,
	} {
		if Mixed(word) != want {
			t.Errorf("%s: %v", word, !want)
		}
	}
}

func TestCleaning(t *testing.T) {
	for _, c := range []struct {
		in, out      string
		removed, nul bool
	}{
		{"  Łódź\u00a0", "Łódź", false, false}, {"e\u0307", "ė", false, false}, {"a\u202egnp.exe", "agnp.exe", true, false}, {"a\u2028b\u2029c\u0085d\ve", "a\nb\nc\nd\ne", true, false},
		{"x\U000e0041\U000e007fy", "xy", true, false}, {"a\x00b", "ab", true, true}, {"a\r\nb\rc", "a\nb\nc", false, false}, {"\u200bz\u2066w\u3164", "zw", true, false}, {"क्\u200dष", "क्\u200dष", false, false},
	} {
		if out, removed, nul := Clean(c.in); out != c.out || removed != c.removed || nul != c.nul {
			t.Errorf("%q: %q %v %v", c.in, out, removed, nul)
		}
	}
}

// Whoever stops a reading finds nothing left behind.
func TestReadingStopsAndLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	big := "City,Head\n" + strings.Repeat("Toruń,Jan Przykład\n", 1_200_000)
	opt := Options{TmpDir: dir}
	left := func() int {
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		return len(files)
	}
	ctx, stop := context.WithCancel(context.Background())
	if _, err := ReadContext(ctx, &stopsAfter{strings.NewReader(big), 20 << 20, stop}, "x.csv", opt); !errors.Is(err, context.Canceled) || left() > 0 {
		t.Errorf("stopped while it was copied: %v, %d files left", err, left())
	}
	if _, err := Read(&stopsAfter{strings.NewReader(big), 1 << 40, nil}, "x.csv", opt); !say.Refused(err, say.TooManyRows) || left() > 0 {
		t.Errorf("too many rows: %v, %d files left", err, left())
	}
	opt.MaxRows = 2_000_000
	if table, err := Read(&stopsAfter{strings.NewReader(big), 1 << 40, nil}, "x.csv", opt); err != nil || len(table.Rows) != 1_200_000 || left() > 0 {
		t.Errorf("from a stream: %v, %d files left", err, left())
	}
	ctx, stop = context.WithCancel(context.Background())
	stop()
	if _, err := OpenContext(ctx, "testdata/utf16.csv", Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped before: %v", err)
	}
	opt.MaxBytes = 18 << 20
	if _, err := Read(&stopsAfter{strings.NewReader(big), 1 << 40, nil}, "x.csv", opt); !say.Refused(err, say.TooLarge) || left() > 0 {
		t.Errorf("too large: %v, %d files left", err, left())
	}
}

// stopsAfter is a stream that cannot be read twice, and that somebody stops.
type stopsAfter struct {
	r    *strings.Reader
	left int
	stop func()
}

func (s *stopsAfter) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	if s.left -= n; s.left < 0 {
		s.stop()
	}
	return n, err
}

func TestBareNames(t *testing.T) {
	for name, want := range map[string]string{"Phone#2": "Phone", "#3": "", "Phone": "Phone", "Box #2": "Box #2", "C#": "C#", "A#b2": "A#b2", "": ""} {
		if got := Bare(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}
