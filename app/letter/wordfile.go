package letter

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/exequatur/exequatur/app/docx"
)

// refusals are the words for what a Word file is where it cannot be used; any other is broken.
var refusals = []struct {
	err error
	key string
}{
	{docx.ErrNotWord, "letter.problem.file.other"},
	{docx.ErrOldWord, "letter.problem.file.old"},
	{docx.ErrEncrypted, "letter.problem.file.locked"},
	{docx.ErrMacros, "letter.problem.file.macros"},
	{docx.ErrModel, "letter.problem.file.model"},
	{docx.ErrTooLarge, "letter.problem.file.large"},
}

// checkFile reads the marks of an office's own Word file.
func checkFile(t Template) []Problem {
	file, err := docx.Open(t.Docx)
	if err != nil {
		for _, r := range refusals {
			if errors.Is(err, r.err) {
				return []Problem{{File: true, Key: r.key}}
			}
		}
		return []Problem{{File: true, Key: "letter.problem.unreadable_file"}}
	}
	p := &parser{of: t.Of}
	for _, mark := range file.Marks() {
		p.mark1(mark)
	}
	if file.Loose() {
		p.complain(0, "letter.problem.mark_open", nil)
	}
	for i := range p.problems {
		p.problems[i].File, p.problems[i].Line = true, 0
	}
	// Whether what belongs together is there does not depend on what holds.
	err = file.Fill(io.Discard, func(string) (string, bool) { return "", true }, func(string) (bool, error) { return true, nil })
	if err != nil {
		p.problems = append(p.problems, Problem{File: true, Key: "letter.problem.unbalanced_file"})
	}
	return p.problems
}

// mark1 reads one mark of a Word file.
func (p *parser) mark1(mark string) {
	mark = strings.Join(strings.Fields(mark), " ")
	when := strings.TrimSpace(strings.TrimPrefix(mark, "else"))
	switch {
	case mark == "else" || mark == "end":
	case when == "if" || strings.HasPrefix(when, "if "):
		p.condition(strings.TrimSpace(strings.TrimPrefix(when, "if")), 0)
	default:
		p.value(mark, 0)
	}
}

// fillFile fills an office's own Word file and reads it again, for a print of it. It fails with Invalid where the file has problems.
func (x *filler) fillFile(d *Draft) error {
	if wrong := checkFile(d.Template); len(wrong) > 0 {
		return &Invalid{wrong}
	}
	file, err := docx.Open(d.Template.Docx)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	p := &parser{of: d.Template.Of}
	err = file.Fill(&out,
		func(mark string) (string, bool) {
			n, ok := p.value(mark, 0)
			if !ok {
				return "", false
			}
			return x.value(n.field, n.grammatical).text, true
		},
		func(when string) (bool, error) { return x.holds(p.condition(when, 0)), nil })
	if err != nil {
		return err
	}
	read, err := docx.Read(out.Bytes())
	if err != nil {
		return err
	}
	d.filled = out.Bytes()
	read.Title, read.Language, read.Author, read.Date, read.Letter = d.Document.Title, d.Document.Language, d.Document.Author, d.Document.Date, true
	d.Document = read
	return nil
}
