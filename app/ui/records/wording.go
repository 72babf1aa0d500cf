package records

import (
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
)

// editText leads to the editor that shows the letter a template makes beside its text.
func editText(r *record) []recordpage.Action {
	return []recordpage.Action{{Text: r.d.Words.T("templates.edit_text"), Do: func() { r.d.Go(desk.Route{Page: "template_text", ID: r.ID}) }}}
}
