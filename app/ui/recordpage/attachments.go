package recordpage

import "fyne.io/fyne/v2"

// Attachments is the section of files that belong to the record; nil where files cannot belong to it.
func (p *Page) Attachments() fyne.CanvasObject { return nil }
