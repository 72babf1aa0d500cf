package recordpage

import (
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
)

// marks are the shapes of how records stand: full for what is settled, hollow for what is over, half for what is under way, a square
// for what somebody has to look after.
var marks = map[string]xwidget.Mark{
	"done": {Shape: xwidget.Full, Role: look.Open}, "received": {Shape: xwidget.Full, Role: look.Open}, "given": {Shape: xwidget.Full, Role: look.Open},
	"valid": {Shape: xwidget.Full, Role: look.Open}, "returned": {Shape: xwidget.Full, Role: look.Open},
	"closed": {Shape: xwidget.Hollow, Role: look.Closed}, "destroyed": {Shape: xwidget.Hollow, Role: look.Closed}, "ended": {Shape: xwidget.Hollow, Role: look.Closed},
	"sent": {Shape: xwidget.Half, Role: look.Open}, "out": {Shape: xwidget.Half, Role: look.Open},
	"open": {Shape: xwidget.Dot, Role: look.Closed}, "due": {Shape: xwidget.Dot, Role: look.Closed}, "pending": {Shape: xwidget.Dot, Role: look.Closed},
	"proposed": {Shape: xwidget.Dot, Role: look.Closed},
	"overdue":  {Shape: xwidget.Square, Role: look.Warning}, "expired": {Shape: xwidget.Square, Role: look.Warning}, "lost": {Shape: xwidget.Square, Role: look.Warning},
}

// MarkOf is the shape, colour and word of how a record of a kind stands on a day; without a word where there is nothing to say.
func MarkOf(w *words.Words, k *schema.Kind, rec schema.Record, day schema.Day) xwidget.Mark {
	if k.Mark == nil {
		return xwidget.Mark{}
	}
	return MarkOfKey(w, k.Key, k.Mark(rec, day))
}

// MarkOfKey is the mark of a key that a kind says how its records stand with.
func MarkOfKey(w *words.Words, kind, key string) xwidget.Mark {
	if key == "" {
		return xwidget.Mark{}
	}
	m, ok := marks[key]
	if !ok {
		m = xwidget.Mark{Shape: xwidget.Dot, Role: look.Closed}
	}
	m.Text = w.Choice(kind, "mark", key)
	return m
}

// Begins reports whether a record of a kind has begun by a day, or may have. A kind without such a date always has.
func Begins(k *schema.Kind, rec schema.Record, day schema.Day) bool {
	if k.From == "" {
		return true
	}
	d, ok := k.Field(k.From).Ptr(rec).(*schema.Date)
	if !ok {
		return true
	}
	lo, _ := d.Bounds()
	return lo <= day
}
