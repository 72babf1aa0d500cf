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
	return attach.Section(p.D, p.ID)
}
