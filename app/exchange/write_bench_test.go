package exchange

import (
	"fmt"
	"io"
	"iter"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

const benchRows = 100_000

// benchList is a list as an office has it: a dozen columns, dates among them, here and there a long remark.
func benchList() ([]SheetColumn, []string, iter.Seq[[]string]) {
	columns := []SheetColumn{{"uid", TextColumn}, {"register_no", TextColumn}, {"title", TextColumn}, {"seat", TextColumn}, {"since", DayColumn}, {"exequatur_on", DayColumn},
		{"head", TextColumn}, {"address", TextColumn}, {"phones", TextColumn}, {"emails", TextColumn}, {"years", NumberColumn}, {"note", TextColumn}}
	var head []string
	for _, c := range columns {
		head = append(head, c.Head)
	}
	long := strings.Repeat("Žodžiai apie viską; ", 100)
	return columns, head, func(yield func([]string) bool) {
		for i := range benchRows {
			note := ""
			if i%100 == 0 {
				note = long
			}
			if !yield([]string{fmt.Sprintf("01a205a0-8d48-7024-917c-%012d", i), fmt.Sprintf("LT-%06d", i), "Honorary Consulate of Lithuania in Toruń", "Toruń", "2008-05", "2023-05-12",
				"Jan Przykładowski", "ul. Przykładowa 1, 87-100 Toruń", "+48 56 000 00 01; +48 56 000 00 02", "torun@example.org", "15", note}) {
				return
			}
		}
	}
}

// benchmarkWrite reports rows a second and the most memory the heap took.
func benchmarkWrite(b *testing.B, write func(io.Writer) error) {
	var most atomic.Uint64
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most.Store(max(most.Load(), m.HeapInuse))
			}
		}
	}()
	for b.Loop() {
		if err := write(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	close(done)
	b.ReportMetric(benchRows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	b.ReportMetric(float64(most.Load()>>20), "MB-heap")
}

func BenchmarkWriteCSV(b *testing.B) {
	_, head, rows := benchList()
	benchmarkWrite(b, func(w io.Writer) error { return WriteCSV(w, head, rows, CSVOptions{Delimiter: ';'}) })
}

func BenchmarkWriteXLSX(b *testing.B) {
	columns, _, rows := benchList()
	dir := b.TempDir()
	benchmarkWrite(b, func(w io.Writer) error { return WriteXLSX(w, "Consulates", columns, rows, dir) })
}
