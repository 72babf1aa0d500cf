package recordpage

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/attach"
	"github.com/exequatur/exequatur/models"
)

// Attachments is the section of files that belong to the record; nil where files cannot belong to it.
func (p *Page) Attachments() fyne.CanvasObject {
	if !slices.Contains(models.Attachable, p.Kind) {
		return nil
	}
	s := attach.Section(p.D, p.ID)
	if f, ok := s.(*attach.Files); ok {
		f.OnFocus = p.sheet.Reveal
	}
	return s
}

// Dropped attaches files dropped on the window to the record; a page of a record to which none can belong has no use for them.
func (p *Page) Dropped(paths []string) bool {
	if !slices.Contains(models.Attachable, p.Kind) {
		return false
	}
	attach.Drop(p.D, p.ID, paths)
	return true
}
