package letter

import "github.com/exequatur/exequatur/app/words"

// Gap is a place of a letter that the register has nothing for. Where only the case form is missing the nominative stands there, where a
// name is recorded in other languages only, it stands as it is recorded in one of them.
type Gap struct {
	Key   string // of the field
	Title string // what is not recorded, in the letter's language
	Case  string // of models.Cases where the form of a name is missing, else ""
	Name  string // what stands there, where a form or a language is missing
	Ref   int64  // record that holds the fact or the name, 0 where there is none
}

// In says in words what is missing.
func (g Gap) In(w *words.Words) string {
	what := w.T("letter.field." + g.Key)
	switch {
	case g.Case != "":
		return w.T("letter.gap.form", map[string]any{"What": what, "Name": g.Name, "Case": w.Choice("person_form", "case", g.Case)})
	case g.Name != "":
		return w.T("letter.gap.foreign", map[string]any{"What": what, "Name": g.Name})
	}
	return what
}
