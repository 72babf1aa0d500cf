package xwidget

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// wideTable is a table of ten columns, half of whose cells are cut.
func wideTable(rows int) *DataTable[int] {
	var cols []Column[int]
	for c := range 10 {
		cols = append(cols, Column[int]{ID: fmt.Sprint(c), Title: fmt.Sprint(c), Width: 110, Text: func(r int) string {
			if c%2 == 0 {
				return fmt.Sprintf("row %d of the consulates, column %d", r, c)
			}
			return fmt.Sprint(r)
		}})
	}
	t := NewDataTable("wide", words, func(r int) int64 { return int64(r) }, cols...)
	data := make([]int, rows)
	for i := range data {
		data[i] = i
	}
	t.SetRows(data)
	return t
}

// plainTable is Fyne's table with bare canvas texts, which neither cut nor measure.
func plainTable(rows int) *widget.Table {
	t := widget.NewTable(func() (int, int) { return rows, 10 }, func() fyne.CanvasObject { return canvas.NewText("", nil) }, func(id widget.TableCellID, o fyne.CanvasObject) {
		text := o.(*canvas.Text)
		text.Text = fmt.Sprintf("row %d of the consulates, column %d", id.Row, id.Col)
		text.Refresh()
	})
	for c := range 10 {
		t.SetColumnWidth(c, 110)
	}
	return t
}

// BenchmarkScrollStep scrolls by one row at 100,000 rows of ten columns and tells how many times a table of bare
// texts it takes. A step has 16 ms.
func BenchmarkScrollStep(b *testing.B) {
	const rows = 100_000
	measure := func(o fyne.CanvasObject, scroll func(y float32), n int) time.Duration {
		w, _ := shown(b, o, 1100, 700)
		scroll(0)
		w.Canvas().Capture()
		start := time.Now()
		for i := range n {
			scroll(float32(i) * 31)
		}
		return time.Since(start)
	}
	plain := plainTable(rows)
	const n = 300
	bare := measure(plain, func(y float32) { plain.ScrollToOffset(fyne.NewPos(0, y)) }, n)
	t := wideTable(rows)
	w, _ := shown(b, t, 1100, 700)
	w.Canvas().Capture()
	i := 0
	b.ResetTimer()
	for b.Loop() {
		i++
		t.scroll.ScrollToOffset(fyne.NewPos(0, float32(i%90_000)*31))
		t.scrolled()
	}
	b.StopTimer()
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/(float64(bare)/n), "x-bare-table")
}

// BenchmarkScrollJump jumps to rows never seen before: every cell is measured and cut afresh.
func BenchmarkScrollJump(b *testing.B) {
	t := wideTable(100_000)
	shown(b, t, 1100, 700)
	i := 0
	for b.Loop() {
		i++
		t.scroll.ScrollToOffset(fyne.NewPos(0, float32(i*37%99_000)*31))
		t.scrolled()
	}
}

// BenchmarkSort sorts 100,000 rows by a column. It has 250 ms.
func BenchmarkSort(b *testing.B) {
	t := NewDataTable("x", words, func(s seat) int64 { return s.id }, seatColumns()...)
	shown(b, t, 640, 400)
	t.SetRows(seats(100_000))
	desc := false
	for b.Loop() {
		desc = !desc
		t.SortBy("city", desc)
	}
}
