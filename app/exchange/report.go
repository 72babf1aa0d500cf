package exchange

import (
	"io"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/words"
)

// WriteCSV writes what became of every row, those left out included: line, outcome, title, what changed and why.
func (p Plan) WriteCSV(out io.Writer, w *words.Words, opt CSVOptions) error {
	head := make([]string, 0, 5)
	for _, c := range []string{"line", "outcome", "title", "what", "why"} {
		head = append(head, w.T("exchange.report."+c))
	}
	return WriteCSV(out, head, func(yield func([]string) bool) {
		for _, n := range p.Notes {
			if !yield([]string{"", "", p.File, "", n.Text(w)}) {
				return
			}
		}
		for i := range p.Rows {
			r := &p.Rows[i]
			if !yield([]string{strconv.Itoa(r.Line), w.T("exchange.outcome." + string(r.Outcome)), r.Title, r.What(w), r.Why(w)}) {
				return
			}
		}
	}, opt)
}

// What says which values change.
func (r *RowResult) What(w *words.Words) string {
	var out []string
	for _, c := range r.Changes {
		args := map[string]any{"Field": w.Field(c.Kind, c.Field), "Old": showValue(w, c.Kind, c.Field, c.Old), "New": showValue(w, c.Kind, c.Field, c.New)}
		key := "exchange.change"
		if c.Old == "" {
			key = "exchange.addition"
		}
		out = append(out, w.T(key, args))
	}
	return strings.Join(out, "; ")
}

// Why says what was decided about the row, what to check, and why it is held back, refused or left out.
func (r *RowResult) Why(w *words.Words) string {
	var out []string
	for _, n := range r.Notes {
		out = append(out, n.Text(w))
	}
	for _, p := range r.Problems {
		out = append(out, w.Problem(p))
	}
	return strings.Join(out, " ")
}
