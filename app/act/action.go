package act

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// Action is a step in the life of a record, described once.
type Action struct {
	Key   string       // as it is typed: "close-temporarily"
	On    string       // kind of the record it is a step of
	New   bool         // it can be taken without a record, and makes one
	Input *schema.Kind // what it asks; its records are *Input

	// needless says which of the fields need not be asked as things stand.
	needless func(*situation, *Input) []string
	// possible says why the step makes no sense on a day, or "".
	possible func(*situation, schema.Date) string
	// propose fills in what is empty and can be known.
	propose func(*situation, *Input)
	// check says what else is missing or wrong in what was entered.
	check func(*situation, *Input) schema.Problems
	// run writes.
	run func(*run) error
	// blames leads from a field of a record the store complains about to the field that was asked.
	blames map[string]string
	// next are the steps that may follow, the likeliest first.
	next []string
}

// All lists the actions in the order of a life.
func All() []*Action { return slices.Clone(actions) }

// Of returns the action of a key, or nil.
func Of(key string) *Action {
	for _, a := range actions {
		if a.Key == key {
			return a
		}
	}
	return nil
}

// Kind is the key of the action in the log.
func (a *Action) Kind() string { return "act_" + strings.ReplaceAll(a.Key, "-", "_") }

// Word is the key its words stand under, behind "act." and the like.
func (a *Action) Word() string { return strings.ReplaceAll(a.Key, "-", "_") }

// Problem says why a step cannot be taken: words below "problem.", by the action and, where it is about one, the field.
func problem(code, field string, args map[string]any) schema.Problem {
	return schema.Problem{Level: schema.Error, Code: code, Kind: InputKey, Field: field, Args: args}
}

var actions []*Action

func init() {
	actions = slices.Concat(postActions(), changeActions(), headActions(), admissionActions(), tenureActions(), twinningActions())
	for _, a := range actions {
		fields := a.Input.Fields
		a.Input = &schema.Kind{Key: InputKey, New: func() schema.Record { return &Input{} }, Fields: fields}
	}
}

// asks describes what an action asks; init makes it a kind.
func asks(parts ...any) *schema.Kind { return &schema.Kind{Fields: asked(parts...)} }
