package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/place"
)

// manyPosts writes a list of n consulates with everything a row can hold, in towns of the gazetteer.
func manyPosts(b *testing.B, n int) []byte {
	b.Helper()
	g, err := place.Open()
	if err != nil {
		b.Fatal(err)
	}
	var out bytes.Buffer
	out.WriteString("register_no,sending_state,receiving_state,seat,district,class,head_name,address,office_phone,email\n")
	var towns []place.Place
	for _, host := range []string{"PL", "DE", "FR", "IT", "US"} {
		for _, p := range g.Suggest("a", []string{host}, 400) {
			if len(g.Find(p.Name, host)) == 1 { // of several a person would be asked
				towns = append(towns, p)
			}
		}
	}
	states := place.States()
	for i := range n {
		p := towns[i%len(towns)]
		from := states[i/len(towns)%len(states)].Code
		if from == p.Country { // a State has no consulate in itself
			from = "XK"
		}
		fmt.Fprintf(&out, "N-%06d,%s,%s,%s,%s,honorary consul,Jan Przykład%d,ul. Przykładowa %d,+48 56 %07d,office%d@example.org\n",
			i, from, p.Country, p.Name, p.Region, i, i, i, i)
	}
	return out.Bytes()
}

func benchmarkImport(b *testing.B, n int) {
	data := manyPosts(b, n)
	rows, records := 0, 0
	var bare, whole time.Duration
	for b.Loop() {
		b.StopTimer()
		s := newRegister(b)
		b.StartTimer()
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
		table, err := source.Read(bytes.NewReader(data), "many.csv", source.Options{})
		if err != nil {
			b.Fatal(err)
		}
		plan := &Plan{table: table, opt: Options{Kind: "post"}}
		rep, err := plan.Write(ctx, s, func(_, total int) { records = max(records, total) })
		if err != nil {
			b.Fatal(err)
		}
		whole += time.Since(start)
		if c := rep.Counts(); c.New != n {
			b.Fatalf("%+v", c)
		}
		rows += n
		b.StopTimer()
		_ = s.Close()
		b.StartTimer()
	}
	b.ReportMetric(float64(rows)/whole.Seconds(), "rows/s")
	b.ReportMetric(float64(rows)/float64(n)*float64(records)/whole.Seconds(), "records/s")
	b.ReportMetric(whole.Seconds()/bare.Seconds(), "x-bare-CSV")
}

func BenchmarkImport10k(b *testing.B)  { benchmarkImport(b, 10_000) }
func BenchmarkImport100k(b *testing.B) { benchmarkImport(b, 100_000) }

// BenchmarkReadSheet reads a sheet of 100,000 rows with a column of dates.
func BenchmarkReadSheet(b *testing.B) {
	const n = 100_000
	columns := []SheetColumn{{"no", TextColumn}, {"State", TextColumn}, {"host", TextColumn}, {"seat", TextColumn}, {"since", DayColumn}, {"people", NumberColumn}}
	var sheet bytes.Buffer
	err := WriteXLSX(&sheet, "Consulates", columns, func(yield func([]string) bool) {
		for i := range n {
			if !yield([]string{fmt.Sprint("N-", i), "LT", "PL", "Toruń", "2023-05-12", fmt.Sprint(i)}) {
				return
			}
		}
	}, b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		table, err := source.Read(bytes.NewReader(sheet.Bytes()), "x.xlsx", source.Options{TmpDir: b.TempDir()})
		if err != nil || len(table.Rows) != n || table.Rows[n-1].Cells[4] != "2023-05-12" {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}
