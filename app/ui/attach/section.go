package attach

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Files is the section of the files of a record.
type Files struct {
	widget.BaseWidget
	// OnFocus is told which part of the section has got the focus, so that the page can scroll to it.
	OnFocus func(o fyne.CanvasObject)

	d     *desk.Desk
	of    int64
	title string
	body  *fyne.Container
	add   *xwidget.Button
	rows  []*row
}

// Section returns the section of the files of a record, with the button that adds one.
func Section(d *desk.Desk, of int64) fyne.CanvasObject {
	list, err := read(d, of)
	if err != nil {
		d.Log.Error("attachments", "error", err)
	}
	f := &Files{d: d, of: of, title: d.Words.T("attach.title"), body: xwidget.NewColumn(2 * look.Space)}
	f.ExtendBaseWidget(f)
	f.build(list)
	return f
}

// read returns the attachments of a record, the newest first.
func read(d *desk.Desk, of int64) ([]*models.Attachment, error) {
	recs, err := d.Store.Select(context.Background(), "attachment", `k."of" = ?`, of)
	var out []*models.Attachment
	for _, r := range recs {
		out = append(out, r.(*models.Attachment))
	}
	slices.SortStableFunc(out, func(a, b *models.Attachment) int {
		x, _ := a.On.Bounds()
		y, _ := b.On.Bounds()
		return cmp.Or(cmp.Compare(y, x), cmp.Compare(b.ID, a.ID))
	})
	return out, err
}

func (f *Files) build(list []*models.Attachment) {
	d, w := f.d, f.d.Words
	var actions []fyne.CanvasObject
	if d.CanEdit() && d.AskFile != nil {
		f.add = xwidget.NewStyledButton(w.T("attach.add"), xwidget.Quiet, func() { Choose(d, f.of) })
		f.add.Icon, f.add.Small = theme.ContentAddIcon(), true
		actions = append(actions, f.add)
	}
	f.body.Add(xwidget.NewSectionHeading(f.title, actions...))
	for _, a := range list {
		r := newRow(f, a)
		f.rows = append(f.rows, r)
		f.body.Add(r)
	}
	if len(list) == 0 {
		text := w.T("attach.none")
		if d.CanEdit() {
			text = w.T("attach.none_yet")
		}
		f.body.Add(xwidget.NewPara(text, look.BaseText, look.MutedText))
	}
}

// Label is the title.
func (f *Files) Label() string { return f.title }

// AccessibilityLabel is the title.
func (f *Files) AccessibilityLabel() string { return f.title }

// AccessibilityRole is container.
func (f *Files) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// HeightFor returns the height in a width.
func (f *Files) HeightFor(width float32) float32 { return xwidget.HeightFor(f.body, width) }

// CreateRenderer draws the rows.
func (f *Files) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.body) }

func (f *Files) focused(o fyne.CanvasObject) {
	if f.OnFocus != nil {
		f.OnFocus(o)
	}
}

// name is what an attachment is called: its title, else the name of its file.
func name(a *models.Attachment) string {
	if a.Title != "" {
		return a.Title
	}
	return a.Name
}

// caption says what kind of file it is, of which day, how large, and its name where the title hides it.
func caption(d *desk.Desk, a *models.Attachment) string {
	parts := []string{d.Words.Choice("attachment", "use", a.Use), d.Words.LongDate(a.On), Size(d.Words.Lang, a.Size)}
	if a.Title != "" {
		parts = append(parts, a.Name)
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	out := ""
	for i, p := range parts {
		if i > 0 {
			out += " · "
		}
		out += p
	}
	return out
}

// onDay is what a new attachment is dated: nothing, because a file rarely is of the day it is attached.
const onDay schema.Date = ""
