package ui

import (
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/records"
	"github.com/exequatur/exequatur/app/ui/templates"
)

// ownLetters is the page of the program's letters; the list of the office's templates where there are none.
func (u *Window) ownLetters() desk.Page {
	if u.cfg.Wordings == nil {
		return records.New(u.d, "template")
	}
	return templates.NewCopies(u.d, u.cfg.Wordings)
}

// wording is the editor of a template's text; the page of its record where letters cannot be made.
func (u *Window) wording(id int64) desk.Page {
	if u.cfg.Wordings == nil {
		return records.NewRecord(u.d, "template", id)
	}
	return templates.New(u.d, u.cfg.Wordings, id)
}
