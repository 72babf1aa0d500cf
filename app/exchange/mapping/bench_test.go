package mapping

import (
	"fmt"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/source"
)

// wide makes a table of the given size: the columns of an office's list, and as many more of all sorts as are asked for.
func wide(columns, rows int) source.Table {
	t := source.Table{Name: "list.csv", Head: []string{"Land", "Ort", "Honorarkonsul", "Anschrift", "Telefon / Fax", "E-Mail", "Exequatur vom"}}
	for i := len(t.Head); i < columns; i++ {
		t.Head = append(t.Head, fmt.Sprintf("Merkmal %d", i))
	}
	states, cities := []string{"Polen", "Italien", "Litauen", "Frankreich"}, []string{"Toruń", "Mailand", "Kaunas", "Lyon"}
	for i := range rows {
		cells := []string{states[i%4], cities[i%4], fmt.Sprintf("Dr. Jan Muster%d, Honorarkonsul", i), fmt.Sprintf("Musterstr. %d, 12345 %s", i, cities[i%4]),
			fmt.Sprintf("+48 56 %07d / +48 57 %07d", i, i), fmt.Sprintf("a%d@example.org", i), fmt.Sprintf("%02d.%02d.20%02d", i%28+1, i%12+1, i%26)}
		for k := len(cells); k < columns; k++ {
			switch k % 4 {
			case 0:
				cells = append(cells, fmt.Sprintf("Wert %d", i*k%977))
			case 1:
				cells = append(cells, fmt.Sprint(i*k%9973))
			case 2:
				cells = append(cells, "-")
			default:
				cells = append(cells, "")
			}
		}
		t.Rows = append(t.Rows, source.Row{Line: i + 2, Cells: cells})
	}
	return t
}

func benchmarkGuess(b *testing.B, columns, rows int) {
	table, places := wide(columns, rows), gazetteer(b)
	b.ReportAllocs()
	for b.Loop() {
		if g := Guess(table, lookup, Hints{Places: places}); len(g.Mapping.Columns) < 7 {
			b.Fatalf("%+v", g.Mapping)
		}
	}
}

func BenchmarkGuess400Columns(b *testing.B) { benchmarkGuess(b, 400, 1000) }
func BenchmarkGuess100000Rows(b *testing.B) { benchmarkGuess(b, 12, 100_000) }

func BenchmarkShape100000Rows(b *testing.B) {
	table := wide(12, 100_000)
	m := Guess(table, lookup, Hints{Places: gazetteer(b)}).Mapping
	b.ReportAllocs()
	for b.Loop() {
		if s, err := m.Shape(table); err != nil || len(s.Rows) != 100_000 {
			b.Fatal(err)
		}
	}
}

func BenchmarkShape400Columns(b *testing.B) {
	table := wide(400, 10_000)
	m := Guess(table, lookup, Hints{Places: gazetteer(b)}).Mapping
	b.ReportAllocs()
	for b.Loop() {
		if s, err := m.Shape(table); err != nil || len(s.Rows) != 10_000 {
			b.Fatal(err)
		}
	}
}

// As many columns as a sheet can have.
func BenchmarkGuess16384Columns(b *testing.B) { benchmarkGuess(b, 16_384, 50) }
