package whole

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Counts are numbers of records by what became of them.
type Counts struct {
	New     int
	Changed int
	Same    int
	Removed int // removed from this register before, and left so
	Left    int // attachments without contents, which JSON alone does not carry
}

// Report is what taking a register in did, or in a rehearsal would do.
type Report struct {
	File     string
	Hash     string
	Seq      int64 // number of the action in the log; 0 where nothing changed
	Counts         // of all records
	Kinds    map[string]Counts
	Notes    []say.Note
	Warnings schema.Problems
}

// names are the counts by the outcomes they are kept under.
func (c Counts) names() map[string]int {
	return map[string]int{"new": c.New, "changed": c.Changed, "same": c.Same, "skipped": c.Removed + c.Left}
}

// Lines says in words what became of the records: one line for each kind that is new or changed, then what is to be known.
func (r Report) Lines(w *words.Words) []string {
	var out []string
	for _, k := range models.Catalog.All() {
		if c := r.Kinds[k.Key]; c.New+c.Changed > 0 {
			out = append(out, w.T("whole.kind", map[string]any{"Kind": w.Kind(k.Key, true), "New": c.New, "Changed": c.Changed, "Same": c.Same}))
		}
	}
	for _, n := range r.Notes {
		out = append(out, n.Text(w))
	}
	for _, p := range r.Warnings {
		if text := w.Problem(p); !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return append(out, w.T("whole.total", map[string]any{"New": r.New, "Changed": r.Changed, "Same": r.Same}))
}

// Text is all of it.
func (r Report) Text(w *words.Words) string { return strings.Join(r.Lines(w), "\n") }
