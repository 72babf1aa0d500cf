package xwidget

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/ui/look"
)

type seat struct {
	id   int64
	city string
	land string
	year int
}

func seatColumns() []Column[seat] {
	return []Column[seat]{
		{ID: "city", Title: "City", Width: 160, Text: func(s seat) string { return s.city }, Sort: func(a, b seat) int { return strings.Compare(a.city, b.city) }},
		{ID: "land", Title: "Country", Width: 120, Text: func(s seat) string { return s.land }, Sort: func(a, b seat) int { return strings.Compare(a.land, b.land) }},
		{ID: "state", Title: "Status", Width: 120, Status: func(s seat) Mark { return Mark{Full, look.Open, "open"} }},
		{ID: "year", Title: "Since", Width: 80, Align: fyne.TextAlignTrailing, Text: func(s seat) string { return fmt.Sprint(s.year) }, Sort: func(a, b seat) int { return a.year - b.year }},
	}
}

func seats(n int) []seat {
	names := []string{"Toruń", "Gdańsk", "Łódź", "Kraków", "Olsztyn", "Šiauliai"}
	out := make([]seat, n)
	for i := range out {
		out[i] = seat{int64(i + 1), names[i%len(names)], []string{"Poland", "Lithuania"}[i%2], 1990 + i%30}
	}
	return out
}

func seatTable(t testing.TB, n int) (*DataTable[seat], fyne.Window, *Host) {
	tb := NewDataTable("Consulates", words, func(s seat) int64 { return s.id }, seatColumns()...)
	w, h := shown(t, tb, 640, 400)
	tb.SetRows(seats(n))
	return tb, w, h
}

// The keys walk by rows and pages, stop at the ends and bring the row into view.
func TestTableWalk(t *testing.T) {
	tb, w, _ := seatTable(t, 1000)
	w.Canvas().Focus(tb)
	at := func(want int64) {
		t.Helper()
		if r, ok := tb.Current(); !ok || r.id != want {
			t.Fatalf("cursor on %d, want %d", r.id, want)
		}
	}
	at(1)
	press(w, fyne.KeyDown, fyne.KeyDown)
	at(3)
	press(w, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
	at(1)
	press(w, fyne.KeyEnd)
	at(1000)
	if y := tb.scroll.Offset.Y; y < 999*31-400 {
		t.Errorf("the last row is out of sight: offset %v", y)
	}
	press(w, fyne.KeyPageUp)
	if r, _ := tb.Current(); r.id >= 1000 || r.id < 985 {
		t.Errorf("a page up came to %d", r.id)
	}
	press(w, fyne.KeyHome)
	at(1)
	if tb.scroll.Offset.Y != 0 {
		t.Error("the first row is out of sight")
	}
}

// Space and Shift mark; marks are keys and outlive sorting and new rows.
func TestTableMarks(t *testing.T) {
	tb, w, _ := seatTable(t, 20)
	w.Canvas().Focus(tb)
	var told []int64
	tb.OnMarked = func(keys []int64) { told = keys }
	press(w, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	if !slices.Equal(told, []int64{1, 3}) {
		t.Fatalf("marked %v", told)
	}
	tb.SortBy("year", true)
	if got := tb.Marked(); !slices.Equal(got, []int64{3, 1}) {
		t.Errorf("after sorting %v", got)
	}
	tb.SetRows(seats(2))
	if !slices.Equal(told, []int64{1}) {
		t.Errorf("a row that is gone is still marked: %v", told)
	}
	tb.SetRows(seats(20))
	tb.SortBy("", false)
	press(w, fyne.KeyEscape, fyne.KeyHome)
	tb.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(w, fyne.KeyDown, fyne.KeyDown)
	tb.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if got := tb.Marked(); !slices.Equal(got, []int64{1, 2, 3}) {
		t.Errorf("Shift marked %v", got)
	}
	tb.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(tb.Marked()) != 20 {
		t.Error("not all are marked")
	}
	press(w, fyne.KeyEscape)
	if len(tb.Marked()) != 0 {
		t.Error("Escape kept the marks")
	}
}

// A click moves the cursor, with Ctrl it marks more, with Shift a stretch; two clicks in a moment open.
func TestTableMouse(t *testing.T) {
	tb, w, _ := seatTable(t, 20)
	now := time.Unix(0, 0)
	tb.now = func() time.Time { return now }
	opened := int64(0)
	tb.OnOpen = func(s seat) { opened = s.id }
	click := func(row int, mod fyne.KeyModifier) {
		tb.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, float32(row)*31+10)}, Button: desktop.MouseButtonPrimary, Modifier: mod})
		tb.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, float32(row)*31+10)})
	}
	click(2, 0)
	if r, _ := tb.Current(); r.id != 3 || w.Canvas().Focused() != fyne.Focusable(tb) {
		t.Fatalf("a click came to %d", r.id)
	}
	now = now.Add(time.Second)
	click(2, 0)
	if opened != 0 {
		t.Error("two slow clicks opened")
	}
	now = now.Add(100 * time.Millisecond)
	click(2, 0)
	if opened != 3 {
		t.Error("two quick clicks did not open")
	}
	click(5, fyne.KeyModifierShortcutDefault)
	if got := tb.Marked(); !slices.Equal(got, []int64{3, 6}) {
		t.Errorf("Ctrl marked %v", got)
	}
	click(7, fyne.KeyModifierShift)
	if got := tb.Marked(); !slices.Equal(got, []int64{6, 7, 8}) {
		t.Errorf("Shift marked %v", got)
	}
	click(0, 0)
	if len(tb.Marked()) != 0 {
		t.Error("a plain click kept the marks")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 31+31*4+5))
	if r, _ := tb.Current(); r.id != 5 {
		t.Errorf("a tap came to %d", r.id)
	}
}

// Typing letters jumps by the folded beginning of the first column; a pause begins a new word.
func TestTableTyping(t *testing.T) {
	tb, w, _ := seatTable(t, 12)
	now := time.Unix(0, 0)
	tb.now = func() time.Time { return now }
	tb.Fold = func(s string) string {
		return strings.NewReplacer("ł", "l", "š", "s", "ó", "o").Replace(strings.ToLower(s))
	}
	w.Canvas().Focus(tb)
	typeText(w, "lo")
	if r, _ := tb.Current(); r.city != "Łódź" {
		t.Errorf("came to %s", r.city)
	}
	now = now.Add(2 * time.Second)
	typeText(w, "s")
	if r, _ := tb.Current(); r.city != "Šiauliai" {
		t.Errorf("came to %s", r.city)
	}
}

// A tap on a title sorts, a second one the other way round; equal rows keep their order and the cursor its row.
func TestTableSort(t *testing.T) {
	tb, w, _ := seatTable(t, 12)
	tb.SetCursor(4)
	var told TableState
	tb.OnState = func(s TableState) { told = s }
	test.TapCanvas(w.Canvas(), fyne.NewPos(200, 15))
	if told.SortBy != "land" || told.Desc {
		t.Fatalf("sorted by %+v", told)
	}
	var ids []int64
	for _, r := range tb.Rows() {
		ids = append(ids, r.id)
	}
	if want := []int64{2, 4, 6, 8, 10, 12, 1, 3, 5, 7, 9, 11}; !slices.Equal(ids, want) {
		t.Errorf("order %v", ids)
	}
	if r, _ := tb.Current(); r.id != 4 {
		t.Errorf("cursor went to %d", r.id)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(200, 15))
	if !told.Desc || tb.Rows()[0].id != 1 {
		t.Errorf("second tap: %+v, first row %d", told, tb.Rows()[0].id)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(300, 15))
	if told.SortBy != "land" {
		t.Error("a column without an order was sorted by")
	}
}

// Widths, order and visibility survive JSON; a column added later comes last.
func TestTableState(t *testing.T) {
	tb, _, _ := seatTable(t, 3)
	tb.MoveColumn("year", -3)
	tb.ShowColumn("land", false)
	tb.head.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(80+30, 10)}, Dragged: fyne.NewDelta(30, 0)})
	tb.head.DragEnd()
	b, err := json.Marshal(tb.State())
	if err != nil {
		t.Fatal(err)
	}
	var s TableState
	if err := json.Unmarshal(b, &s); err != nil {
		t.Fatal(err)
	}
	other := NewDataTable("x", words, func(s seat) int64 { return s.id }, append(seatColumns(), Column[seat]{ID: "new", Title: "New", Width: 50})...)
	other.SetState(s)
	got := other.State()
	var ids []string
	for _, c := range got.Columns {
		ids = append(ids, c.ID)
	}
	if want := []string{"year", "city", "land", "state", "new"}; !slices.Equal(ids, want) {
		t.Errorf("order %v", ids)
	}
	if got.Columns[0].Width != 110 || !got.Columns[2].Hidden {
		t.Errorf("state %+v", got.Columns)
	}
}

// Copied rows come with their heads; what would fall apart into cells is quoted.
func TestTableCopy(t *testing.T) {
	tb, w, _ := seatTable(t, 0)
	tb.SetRows([]seat{{1, "a\tb", "say \"x\"", 1}, {2, "c", "\"d", 2}})
	w.Canvas().Focus(tb)
	tb.TypedShortcut(&fyne.ShortcutSelectAll{})
	tb.TypedShortcut(&fyne.ShortcutCopy{})
	want := "City\tCountry\tStatus\tSince\n\"a\tb\"\tsay \"x\"\topen\t1\nc\t\"\"\"d\"\topen\t2\n"
	if got := fyne.CurrentApp().Clipboard().Content(); got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
}

// A cut cell shows the whole of its text under the resting pointer, a whole one shows nothing.
func TestTableTip(t *testing.T) {
	tb, _, h := seatTable(t, 0)
	clock := &ManualClock{}
	h.After = clock.After
	long := "Kraków and the voivodeships of Lesser Poland and Podkarpackie"
	tb.SetRows([]seat{{1, long, "Poland", 1}})
	over := func(x float32) {
		tb.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 10), AbsolutePosition: fyne.NewPos(x, 41)}})
		clock.Advance(time.Second)
	}
	over(20)
	if h.tip == nil || h.tip.object.(*tipPanel).text.Text() != long {
		t.Fatal("no tip over a cut cell")
	}
	over(180)
	if h.tip != nil {
		t.Error("a tip over a whole cell")
	}
}

// An empty table says what belongs into it and offers the first step.
func TestTableEmpty(t *testing.T) {
	tb, w, _ := seatTable(t, 0)
	added := false
	tb.OnEmpty = func() (string, string, func()) {
		return "No consulates yet.", "Add a consulate", func() { added = true }
	}
	tb.Refresh()
	find[*Button](t, w.Content(), "Add a consulate").Tapped(nil)
	if !added {
		t.Error("the button did nothing")
	}
}

// The menu key offers the caller's items for the marked rows and the arrangement of columns.
func TestTableMenu(t *testing.T) {
	tb, w, _ := seatTable(t, 5)
	var chosen []seat
	tb.Menu = func(rows []seat) *fyne.Menu {
		chosen = rows
		return fyne.NewMenu("", fyne.NewMenuItem("Open", nil))
	}
	w.Canvas().Focus(tb)
	press(w, fyne.KeyDown, desktop.KeyMenu)
	if len(chosen) != 1 || chosen[0].id != 2 || w.Canvas().Overlays().Top() == nil {
		t.Errorf("menu for %v", chosen)
	}
}
