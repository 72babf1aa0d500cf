package say

import "github.com/exequatur/exequatur/app/words"

// Note says something about a row or the file, as a key of the catalogue ("import.note."+Code) with arguments.
type Note struct {
	Code     string         `json:"code"`
	Ask      bool           `json:"ask,omitempty"`      // a person should look at it
	Conflict bool           `json:"conflict,omitempty"` // the file and the register disagree
	Args     map[string]any `json:"args,omitempty"`
}

// Text says a note in words.
func (n Note) Text(w *words.Words) string { return w.T("import.note."+n.Code, sayArgs(w, n.Args)) }
