package policy

import (
	"fmt"
	"unicode"

	"github.com/exequatur/exequatur/app/words"
)

// Problem is what is wrong with a policy, as a key of the catalogue ("policy.wrong."+Code) with arguments.
type Problem struct {
	File string
	Code string
	Line int // counted from 1; 0 where it is about the whole file
	Args map[string]any
	Err  error // for the log
}

// Error is for logs and tests; a person is shown the words of the key.
func (p *Problem) Error() string {
	text := fmt.Sprintf("policy %s: %s", p.File, p.Code)
	if p.Line > 0 {
		text += fmt.Sprintf(", line %d", p.Line)
	}
	if p.Err != nil {
		text += ": " + p.Err.Error()
	}
	return text
}

// Unwrap returns the cause.
func (p *Problem) Unwrap() error { return p.Err }

func wrong(code string, line int, args ...any) *Problem {
	p := &Problem{Code: code, Line: line, Args: map[string]any{"Line": line}}
	for i := 0; i+1 < len(args); i += 2 {
		p.Args[args[i].(string)] = args[i+1]
	}
	return p
}

// Text says in words what is wrong, to stand inside a sentence.
func (p *Problem) Text(w *words.Words) string { return w.T("policy.wrong."+p.Code, p.Args) }

// Sentence says it as a sentence of its own.
func (p *Problem) Sentence(w *words.Words) string {
	said := []rune(p.Text(w))
	said[0] = unicode.ToUpper(said[0])
	return string(said)
}

// Told says that a policy is not used, why, and what to do.
func (p *Problem) Told(w *words.Words) string {
	return w.T("policy.wrong", map[string]any{"File": p.File, "Why": p.Text(w)})
}
