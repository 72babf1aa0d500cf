package records

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// hidden is what stands in place of sensitive records while these are not shown.
type hidden struct {
	d     *desk.Desk
	title string
	sheet *recordpage.Sheet
}

func newHidden(d *desk.Desk, title string) *hidden {
	h := &hidden{d: d, title: title, sheet: recordpage.NewSheet(title)}
	head := xwidget.NewPara(title, look.TitleText, look.Text)
	head.Bold = true
	show := xwidget.NewStyledButton(d.Words.T("menu.sensitive"), xwidget.Primary, func() { d.SetSensitive(true) })
	h.sheet.Set(recordpage.Stack(3*look.Space, head, recordpage.Note(d.Words.T("page.sensitive.hidden")), recordpage.Flow(0, show),
		recordpage.Note(d.Words.T("page.sensitive.explained"))))
	return h
}

func (h *hidden) Content() fyne.CanvasObject { return h.sheet }
func (h *hidden) Title() string              { return h.title }
func (h *hidden) Show()                      {}
func (h *hidden) Focus()                     { h.d.Window.Canvas().Focus(h.sheet) }
