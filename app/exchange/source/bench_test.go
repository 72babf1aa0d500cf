package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

const benchRows = 100_000

// report adds the most memory one reading needs to a benchmark's figures.
func report(b *testing.B, read func()) {
	b.Helper()
	b.ReportMetric(float64(benchRows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	b.ReportMetric(float64(peak(read))/(1<<20), "MB-peak")
	runtime.GC()
}

// BenchmarkReadText reads 100,000 rows of ten columns beside a bare pass of encoding/csv.
func BenchmarkReadText(b *testing.B) {
	var text strings.Builder
	text.WriteString("register_no,sending_state,receiving_state,seat,district,class,head_name,address,office_phone,email\n")
	for i := range benchRows {
		fmt.Fprintf(&text, "N-%06d,LT,PL,Toruń,Kujawsko-Pomorskie,honorary consul,Jan Przykład%d,\"ul. Przykładowa %d, Toruń\",+48 56 %07d,office%d@example.org\n", i, i, i, i, i)
	}
	data := []byte(text.String())
	var bare, own time.Duration
	read := func() {
		if t, err := Read(bytes.NewReader(data), "x.csv", Options{}); err != nil || len(t.Rows) != benchRows {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		start := time.Now()
		r := csv.NewReader(bytes.NewReader(data))
		for {
			if _, err := r.Read(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
		bare += time.Since(start)
		start = time.Now()
		read()
		own += time.Since(start)
	}
	b.ReportMetric(own.Seconds()/bare.Seconds(), "x-bare-CSV")
	report(b, read)
}

// BenchmarkReadSheet reads 100,000 rows of ten columns, two of them dates.
func BenchmarkReadSheet(b *testing.B) {
	f := excelize.NewFile()
	defer f.Close()
	s, err := f.NewStreamWriter("Sheet1")
	must(b, err)
	format := "yyyy-mm-dd"
	day, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	must(b, err)
	must(b, s.SetRow("A1", []any{"no", "from", "to", "seat", "district", "class", "head", "since", "until", "people"}))
	for i := range benchRows {
		must(b, s.SetRow(fmt.Sprintf("A%d", i+2), []any{fmt.Sprint("N-", i), "LT", "PL", "Toruń", "Kujawsko-Pomorskie", "honorary consul", fmt.Sprint("Jan Przykład", i),
			excelize.Cell{StyleID: day, Value: 40000 + i%6000}, excelize.Cell{StyleID: day, Value: 46023}, i}))
	}
	must(b, s.Flush())
	var file bytes.Buffer
	must(b, f.Write(&file))
	read := func() {
		t, err := Read(bytes.NewReader(file.Bytes()), "x.xlsx", Options{})
		if err != nil || len(t.Rows) != benchRows || t.Rows[benchRows-1].Cells[8] != "2026-01-01" {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		read()
	}
	report(b, read)
}

// BenchmarkReadJSON reads 100,000 objects of ten members.
func BenchmarkReadJSON(b *testing.B) {
	var text strings.Builder
	text.WriteString("[\n")
	for i := range benchRows {
		if i > 0 {
			text.WriteString(",\n")
		}
		fmt.Fprintf(&text, `{"no":"N-%d","from":"LT","to":"PL","seat":{"city":"Toruń","region":"04"},"class":"honorary consul","head":"Jan Przykład%d","since":"2023-05-12","phones":["1","2"],"people":%d,"closed":false}`, i, i, i)
	}
	text.WriteString("]\n")
	read := func() {
		if t, err := Read(strings.NewReader(text.String()), "x.json", Options{}); err != nil || len(t.Rows) != benchRows || len(t.Head) != 11 {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		read()
	}
	report(b, read)
}
