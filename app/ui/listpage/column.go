package listpage

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
)

// Types of columns in a file that is exported.
const (
	textCells   = "text"
	dateCells   = "date"
	numberCells = "number"
)

// Column is one column of a list.
type Column[R any] struct {
	ID, Title string
	Width     float32
	Hidden    bool // at first; a person may show it
	Sensitive bool // left out of the public variant of a file

	kind     string
	trailing bool // stands at the right
	text     func(*R) string
	mark     func(*R) xwidget.Mark
	order    func(a, b *R) int // nil: by the text, as the language sorts
	file     func(*R) string   // what an exported file says; nil: the text
}

// Hide leaves the column out until the person asks for it.
func (c Column[R]) Hide() Column[R] {
	c.Hidden = true
	return c
}

// Wide gives the column another width.
func (c Column[R]) Wide(width float32) Column[R] {
	c.Width = width
	return c
}

// Fitting returns the width of a column that the longest of some words fits into, within bounds. Like all widths it is for type of the
// normal size.
func Fitting(words []string, least, most float32) float32 {
	var w float32
	for _, text := range words {
		w = max(w, fyne.MeasureText(text, 13, fyne.TextStyle{Bold: true}).Width)
	}
	return min(max(w+20, least), most)
}

// Ordered sorts the column by something else than its text.
func (c Column[R]) Ordered(order func(a, b *R) int) Column[R] {
	c.order = order
	return c
}

// Text is a column of words.
func Text[R any](id, title string, width float32, of func(*R) string) Column[R] {
	return Column[R]{ID: id, Title: title, Width: width, kind: textCells, text: of}
}

// Date is a column of dates: shown with their qualifier as a word, sorted by the earliest day they can mean, exported as stored.
func Date[R any](w *words.Words, id, title string, of func(*R) schema.Date) Column[R] {
	return Column[R]{
		ID: id, Title: title, Width: 94, kind: dateCells,
		text:  func(r *R) string { return w.Date(of(r)) },
		file:  func(r *R) string { return string(of(r)) },
		order: func(a, b *R) int { return compareDates(of(a), of(b)) },
	}
}

func compareDates(a, b schema.Date) int {
	if (a == "") != (b == "") { // what is not recorded comes last
		if a == "" {
			return 1
		}
		return -1
	}
	alo, ahi := a.Bounds()
	blo, bhi := b.Bounds()
	if c := cmp.Compare(alo, blo); c != 0 {
		return c
	}
	return cmp.Compare(ahi, bhi)
}

// Number is a column of whole numbers; 0 is left empty.
func Number[R any](id, title string, width float32, of func(*R) int64) Column[R] {
	return Column[R]{
		ID: id, Title: title, Width: width, kind: numberCells,
		text: func(r *R) string {
			if n := of(r); n != 0 {
				return strconv.FormatInt(n, 10)
			}
			return ""
		},
		order: func(a, b *R) int { return cmp.Compare(of(a), of(b)) },
	}
}

// Amount is a column of money, sorted by currency and amount.
func Amount[R any](id, title string, width float32, say func(schema.Money) string, of func(*R) schema.Money) Column[R] {
	return Column[R]{
		ID: id, Title: title, Width: width, kind: textCells, trailing: true,
		text: func(r *R) string { return say(of(r)) },
		file: func(r *R) string { return of(r).String() },
		order: func(a, b *R) int {
			x, y := of(a), of(b)
			return cmp.Or(-cmp.Compare(x.Currency, y.Currency), cmp.Compare(x.Minor, y.Minor))
		},
	}
}

// Secret marks a column as sensitive.
func (c Column[R]) Secret() Column[R] {
	c.Sensitive = true
	return c
}

// Status is a column of shapes with words, sorted by rank.
func Status[R any](id, title string, width float32, of func(*R) xwidget.Mark, rank func(*R) int) Column[R] {
	return Column[R]{ID: id, Title: title, Width: width, kind: textCells, mark: of, order: func(a, b *R) int { return cmp.Compare(rank(a), rank(b)) }}
}

func (c *Column[R]) words(r *R) string {
	if c.mark != nil {
		return c.mark(r).Text
	}
	return c.text(r)
}

func (c *Column[R]) align() fyne.TextAlign {
	if c.kind == numberCells || c.trailing {
		return fyne.TextAlignTrailing
	}
	return fyne.TextAlignLeading
}
