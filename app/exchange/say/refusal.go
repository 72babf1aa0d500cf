package say

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/words"
)

// Refusal says why a file or an import is not taken, as a key of the catalogue ("refusal."+Code) with arguments. Nothing was changed
// when a Refusal is returned.
type Refusal struct {
	Code string
	Args map[string]any
	Err  error // for the log
}

// Codes of refusals.
const (
	NoSuchFile    = "no_such_file"
	EmptyFile     = "empty_file"
	TooLarge      = "too_large"
	TooManyRows   = "too_many_rows"
	BinaryFile    = "binary_file"
	OldSheet      = "old_sheet"
	DamagedSheet  = "damaged_sheet"
	WrongEncoding = "wrong_encoding"
	OpenQuote     = "open_quote"
	LongValue     = "long_value"
	NoHead        = "no_head"
	NoRows        = "no_rows"
	UnknownKind   = "unknown_kind"
	NoColumn      = "no_column"
	UnknownColumn = "unknown_column"
	NoUsableRow   = "no_usable_row"
	StrictRefused = "strict"
)

// Text says a refusal in words: what is wrong with the file, and what to do.
func (r *Refusal) Text(w *words.Words) string { return w.T("refusal."+r.Code, sayArgs(w, r.Args)) }

// Error is for logs and tests; a person is shown the words of the key.
func (r *Refusal) Error() string {
	var b strings.Builder
	b.WriteString(r.Code)
	for _, k := range sortedKeys(r.Args) {
		fmt.Fprintf(&b, " %s=%v", k, r.Args[k])
	}
	if r.Err != nil {
		fmt.Fprintf(&b, ": %v", r.Err)
	}
	return b.String()
}

// Unwrap returns the cause.
func (r *Refusal) Unwrap() error { return r.Err }

// Refused reports whether err is a Refusal of that code.
func Refused(err error, code string) bool {
	var r *Refusal
	return errors.As(err, &r) && r.Code == code
}

// Refuse makes a refusal; args are names and values for the words.
func Refuse(code string, err error, args ...any) *Refusal {
	return &Refusal{Code: code, Err: err, Args: Pairs(args...)}
}

// Pairs makes arguments for words of alternating names and values.
func Pairs(args ...any) map[string]any {
	if len(args) == 0 {
		return nil
	}
	out := make(map[string]any, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		out[args[i].(string)] = args[i+1]
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
