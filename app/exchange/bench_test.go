package exchange

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"
	"github.com/xuri/excelize/v2"

	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models/store"
)

var manyHead = []string{"register_no", "sending_state", "receiving_state", "seat", "district", "class", "head_name", "address", "office_phone", "email"}

// manyPosts makes the rows of a list of n consulates with everything a row can hold, in so many towns of the gazetteer as there are, or
// all in one. Every person is invented.
func manyPosts(b testing.TB, n int, oneTown bool) [][]string {
	b.Helper()
	g, err := place.Open()
	if err != nil {
		b.Fatal(err)
	}
	var towns []place.Place
	hosts := []string{"PL", "DE", "FR", "IT", "US"}
	for _, host := range hosts {
		for _, p := range g.Suggest("a", []string{host}, 250) {
			if found := g.Find(p.Name, host); len(found) == 1 && found[0].ID == p.ID { // the others are asked about
				towns = append(towns, p)
			}
		}
	}
	if oneTown {
		towns = towns[:1]
	}
	states := slices.DeleteFunc(place.States(), func(s place.State) bool { return slices.Contains(hosts, s.Code) })
	rows := make([][]string, n)
	for i := range rows {
		p := towns[i%len(towns)]
		rows[i] = []string{fmt.Sprintf("N-%06d", i), states[i/len(towns)%len(states)].Names["en"], p.Country, p.Name, p.Region, "honorary consul", fmt.Sprintf("Jan Przykład%d", i),
			fmt.Sprintf("ul. Przykładowa %d", i), fmt.Sprintf("+48 56 %07d", i), fmt.Sprintf("office%d@example.org", i)}
	}
	return rows
}

// list writes rows as a file.
func list(b testing.TB, format string, head []string, rows [][]string) []byte {
	b.Helper()
	var out bytes.Buffer
	var err error
	if format == "csv" {
		err = WriteCSV(&out, head, slices.Values(rows), CSVOptions{})
	} else {
		columns := make([]SheetColumn, len(head))
		for i, h := range head {
			columns[i] = SheetColumn{Head: h}
		}
		err = WriteXLSX(&out, "Consulates", columns, slices.Values(rows), b.TempDir())
	}
	if err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// bareRead reads a file with nothing but the library that knows its format.
func bareRead(b testing.TB, format string, data []byte) time.Duration {
	b.Helper()
	start := time.Now()
	if format == "csv" {
		r := csv.NewReader(bytes.NewReader(data))
		r.LazyQuotes = true
		for {
			if _, err := r.Read(); errors.Is(err, io.EOF) {
				return time.Since(start)
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipXMLSizeLimit: 1 << 30, UnzipSizeLimit: 1 << 30})
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	rows, err := f.Rows(f.GetSheetList()[0])
	if err != nil {
		b.Fatal(err)
	}
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			b.Fatal(err)
		}
	}
	return time.Since(start)
}

// writtenTables are the tables an import writes to, in an order in which rows may refer to earlier ones.
const writtenTables = `record action change search_text period link city person post phone opening external_id post_event appointment import import_line`

// rawInserts writes the same rows an import has written into an empty file, many with a statement, in one transaction.
func rawInserts(b testing.TB, path string) (spent time.Duration, rows int) {
	b.Helper()
	check := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	from, err := sql.Open("sqlite3", "file:"+path+"?mode=ro")
	check(err)
	defer from.Close()
	to, err := sql.Open("sqlite3", "file:"+filepath.Join(b.TempDir(), "raw.db")+"?_journal_mode=WAL&_synchronous=FULL&_cache_size=-32000&_txlock=immediate")
	check(err)
	defer to.Close()
	to.SetMaxOpenConns(1)
	made, err := from.Query(`SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'table' DESC, type = 'index' DESC`)
	check(err)
	for made.Next() {
		var statement string
		check(made.Scan(&statement))
		_, err := to.Exec(statement)
		check(err)
	}
	check(errors.Join(made.Err(), made.Close()))
	tx, err := to.Begin()
	check(err)
	for _, table := range strings.Fields(writtenTables) {
		values, width := readAll(b, from, table)
		rows += len(values) / width
		start := time.Now()
		for len(values) > 0 {
			n := min(32, len(values)/width)
			row := "(?" + strings.Repeat(",?", width-1) + ")"
			_, err := tx.ExecContext(context.Background(), `INSERT INTO "`+table+`" VALUES `+row+strings.Repeat(","+row, n-1), values[:n*width]...)
			check(err)
			values = values[n*width:]
		}
		spent += time.Since(start)
	}
	start := time.Now()
	check(tx.Commit())
	return spent + time.Since(start), rows
}

func readAll(b testing.TB, db *sql.DB, table string) (values []any, width int) {
	b.Helper()
	rows, err := db.Query(`SELECT * FROM "` + table + `"`)
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		b.Fatal(err)
	}
	for rows.Next() {
		row := make([]any, len(columns))
		dest := make([]any, len(columns))
		for i := range row {
			dest[i] = &row[i]
		}
		if err := rows.Scan(dest...); err != nil {
			b.Fatal(err)
		}
		values = append(values, row...)
	}
	if err := rows.Err(); err != nil {
		b.Fatal(err)
	}
	return values, len(columns)
}

// takenIn takes a list into a new register and returns how many records it wrote, how long that took, and the register. n is how many of
// its rows must be new; 0 where that is not what is measured.
func takenIn(b testing.TB, data []byte, name string, n int) (records int, spent time.Duration, s *store.Store) {
	b.Helper()
	s = newRegister(b)
	start := time.Now()
	table, err := source.Read(bytes.NewReader(data), name, source.Options{TmpDir: b.TempDir()})
	if err != nil {
		b.Fatal(err)
	}
	rep, err := Import(ctx, s, table, Options{Kind: "post", Progress: func(_, total int) { records = total }})
	if err != nil {
		b.Fatal(err)
	}
	spent = time.Since(start)
	if c := rep.Counts(); c.New != n && n > 0 {
		b.Fatalf("%+v", c)
	}
	return records, spent, s
}

// BenchmarkImport takes lists in: records a second, and how many times as long that takes as a bare read of the file and as inserting
// the same rows by hand.
func BenchmarkImport(b *testing.B) {
	for _, format := range []string{"csv", "xlsx"} {
		for _, n := range []int{10_000, 100_000} {
			b.Run(fmt.Sprintf("%s-%d", format, n), func(b *testing.B) {
				data := list(b, format, manyHead, manyPosts(b, n, false))
				var whole, bare, raw time.Duration
				records, rawRows := 0, 0
				for b.Loop() {
					got, spent, s := takenIn(b, data, "many."+format, n)
					b.StopTimer()
					records, whole = records+got, whole+spent
					bare += bareRead(b, format, data)
					path := s.Path()
					if err := s.Close(); err != nil {
						b.Fatal(err)
					}
					d, rows := rawInserts(b, path)
					raw, rawRows = raw+d, rawRows+rows
					b.StartTimer()
				}
				b.ReportMetric(float64(b.N*n)/whole.Seconds(), "rows/s")
				b.ReportMetric(float64(records)/whole.Seconds(), "records/s")
				b.ReportMetric(whole.Seconds()/bare.Seconds(), "x-bare-read")
				b.ReportMetric(whole.Seconds()/raw.Seconds(), "x-raw-SQL")
				b.ReportMetric(float64(rawRows)/float64(records), "table-rows/record")
			})
		}
	}
}

// BenchmarkImportShape takes lists of 5,000 and 10,000 rows that are hard in their own way; a way that costs more than twice as much for
// twice the rows shows as a ratio above 2.
func BenchmarkImportShape(b *testing.B) {
	const n = 5_000
	shapes := map[string]func(n int) ([]string, [][]string){
		"many-towns": func(n int) ([]string, [][]string) { return manyHead, manyPosts(b, n, false) },
		"one-town":   func(n int) ([]string, [][]string) { return manyHead, manyPosts(b, n, true) },
		"one-head": func(n int) ([]string, [][]string) {
			rows := manyPosts(b, n, false)
			for _, r := range rows {
				r[6] = "Jan Przykład"
			}
			return manyHead, rows
		},
		"400-columns": func(n int) ([]string, [][]string) {
			head, rows := slices.Clone(manyHead), manyPosts(b, n/10, false)
			for i := len(head); i < 400; i++ {
				head = append(head, fmt.Sprint("extra ", i))
				for k := range rows {
					rows[k] = append(rows[k], "value "+strconv.Itoa(i))
				}
			}
			return head, rows
		},
	}
	for _, name := range []string{"many-towns", "one-town", "one-head", "400-columns"} {
		b.Run(name, func(b *testing.B) {
			var spent [2]time.Duration
			for b.Loop() {
				for i := range spent {
					head, rows := shapes[name](n << i)
					data := list(b, "csv", head, rows)
					_, d, s := takenIn(b, data, "many.csv", 0)
					spent[i] += d
					if err := s.Close(); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(spent[0].Seconds()/float64(b.N), "s/first")
			b.ReportMetric(spent[1].Seconds()/spent[0].Seconds(), "x-for-twice")
		})
	}
}

// memoryOf is set for a process of its own that takes one list in and tells how much memory it had at most.
const memoryOf = "EXEQUATUR_MEMORY_OF"

// BenchmarkImportMemory takes a list of 100,000 rows in by a process of its own, once for each format.
func BenchmarkImportMemory(b *testing.B) {
	if runtime.GOOS != "linux" {
		b.Skip("only Linux tells how much memory a process had at most")
	}
	for _, format := range []string{"csv", "xlsx"} {
		b.Run(format, func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "many."+format)
			if err := os.WriteFile(path, list(b, format, manyHead, manyPosts(b, 100_000, false)), 0o600); err != nil {
				b.Fatal(err)
			}
			most := 0
			for b.Loop() {
				cmd := exec.Command(os.Args[0], "-test.run=^TestMemoryOfImport$", "-test.v")
				cmd.Env = append(os.Environ(), memoryOf+"="+path)
				out, err := cmd.CombinedOutput()
				if err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				_, rest, _ := strings.Cut(string(out), "VmHWM:")
				kb, err := strconv.Atoi(strings.Fields(rest + " none")[0])
				if err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				most = max(most, kb)
			}
			b.ReportMetric(float64(most)/1024, "MB-at-most")
		})
	}
}

// TestMemoryOfImport is what the process of its own does.
func TestMemoryOfImport(t *testing.T) {
	path := os.Getenv(memoryOf)
	if path == "" {
		t.Skip("only BenchmarkImportMemory asks for it")
	}
	s := newRegister(t)
	table, err := source.Open(path, source.Options{TmpDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	n := len(table.Rows)
	rep, err := Import(ctx, s, table, Options{Kind: "post"})
	if err != nil || rep.Counts().New != n {
		t.Fatalf("%+v %v", rep.Counts(), err)
	}
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(string(status))
}

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
