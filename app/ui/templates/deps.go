package templates

import (
	"context"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
)

// Letters is what the pages ask of the letters.
type Letters interface {
	// Own lists the letters that come with the program, in all their languages.
	Own() []models.Template
	// Fields lists what a letter about a kind of record can say.
	Fields(of string, w *words.Words) []Field
	// Problems says in words what is wrong with a template, a line for each.
	Problems(t models.Template, w *words.Words) []string
	// Result fills a template without problems in for a record.
	Result(ctx context.Context, v *view.Register, t models.Template, record int64) (Result, error)
}

// Field is what can stand between braces.
type Field struct {
	Key     string // "head.name"
	Title   string // what it says
	Example string
}

// Result is a letter made of a template.
type Result struct {
	Blocks []doc.Block
	Gaps   []string // what stands in its text where nothing is recorded
}
