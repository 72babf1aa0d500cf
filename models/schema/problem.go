package schema

import (
	"fmt"
	"strings"
)

// Level says whether a problem refuses a write or only advises.
type Level int

// An invariant refuses; a rule advises (design: "rules advise, invariants refuse").
const (
	Warning Level = iota
	Error
)

// Problem is something wrong with a record, as a key of the catalogue ("problem."+Code) with arguments. It carries no words of its own.
type Problem struct {
	Level   Level
	Code    string         // key below "problem."
	Kind    string         // kind of the record concerned
	Field   string         // field key concerned, or ""
	Record  int64          // id of the record concerned, 0 while it is new
	Article string         // article of the Vienna Convention or the like the rule rests on, or ""
	Args    map[string]any // values for the words: text, Date or int
}

// Problems is the error a refused write returns: every reason at once.
type Problems []Problem

// Error lists the codes for logs and tests; a person is shown the words of the keys instead.
func (p Problems) Error() string {
	var b strings.Builder
	for i, x := range p {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(x.Code)
		if x.Field != "" {
			fmt.Fprintf(&b, " (%s.%s)", x.Kind, x.Field)
		}
	}
	return b.String()
}

// Errors returns those that refuse, or nil.
func (p Problems) Errors() Problems {
	var out Problems
	for _, x := range p {
		if x.Level == Error {
			out = append(out, x)
		}
	}
	return out
}
