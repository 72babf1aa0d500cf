package recordpage

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/attach"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
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

// besidePhoto puts the photograph of a person beside the head of the page, where there is one.
func (p *Page) besidePhoto(head fyne.CanvasObject) fyne.CanvasObject {
	if p.Kind != "person" {
		return head
	}
	photo := attach.Photo(p.D, p.ID)
	if photo == nil {
		return head
	}
	return newPlaced(func(width float32, put xwidget.Put) float32 {
		m := photo.MinSize()
		left := width - m.Width - 4*look.Space
		h := xwidget.HeightFor(head, left)
		put(head, 0, 0, left, h)
		put(photo, left+4*look.Space, 0, m.Width, m.Height)
		return max(h, m.Height)
	}, head, photo)
}
