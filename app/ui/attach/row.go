package attach

import (
	"context"
	"image"
	"image/color"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/media"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// row is one file: its small picture or the sign of its type, its title, what else is known. A tap or Enter opens it; the rest stands in
// its menu.
type row struct {
	widget.BaseWidget
	f       *Files
	a       *models.Attachment
	thumb   image.Image
	menu    *xwidget.Button
	title   *xwidget.Para
	caption *xwidget.Para
	focused bool
	hovered bool
}

func newRow(f *Files, a *models.Attachment) *row {
	r := &row{f: f, a: a, title: xwidget.NewPara(name(a), look.BaseText, look.Primary), caption: xwidget.NewPara(caption(f.d, a), look.CaptionText, look.MutedText)}
	r.ExtendBaseWidget(r)
	r.menu = xwidget.NewIconButton(theme.MoreHorizontalIcon(), f.d.Words.T("attach.menu", map[string]any{"Text": name(a)}), r.showMenu)
	r.menu.Small = true
	Thumb(f.d, a, thumbSide, func(i image.Image) {
		r.thumb = i
		r.Refresh()
	})
	return r
}

// Label is the title of the file.
func (r *row) Label() string { return name(r.a) }

// AccessibilityLabel is title and caption.
func (r *row) AccessibilityLabel() string { return name(r.a) + " " + r.caption.Text() }

// AccessibilityRole is button.
func (r *row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped opens the file.
func (r *row) Tapped(*fyne.PointEvent) { Open(r.f.d, r.a) }

// TappedSecondary shows what else can be done.
func (r *row) TappedSecondary(*fyne.PointEvent) { r.showMenu() }

// TypedKey opens with Enter, shows the menu with Space or the menu key, removes with Delete.
func (r *row) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		r.Tapped(nil)
	case fyne.KeySpace, desktop.KeyMenu:
		r.showMenu()
	case fyne.KeyDelete:
		if r.f.d.CanEdit() {
			r.remove()
		}
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(ev)
		}
	}
}

// TypedRune does nothing.
func (r *row) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (r *row) TypedShortcut(s fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(r).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// FocusGained shows the ring where it can be seen.
func (r *row) FocusGained() {
	r.focused = true
	r.Refresh()
	r.f.focused(r)
}

// FocusLost hides it.
func (r *row) FocusLost() { r.focused = false; r.Refresh() }

// MouseIn shades the row.
func (r *row) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved does nothing.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the shade away.
func (r *row) MouseOut() { r.hovered = false; r.Refresh() }

// Cursor is a hand.
func (r *row) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (r *row) showMenu() {
	d, w := r.f.d, r.f.d.Words
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(w.T("attach.open"), func() { Open(d, r.a) }),
		fyne.NewMenuItem(w.T("attach.save_as"), func() { saveAs(d, r.a) }),
	}
	if d.CanEdit() {
		items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(w.T("attach.edit"), func() { change(d, r.a) }),
			fyne.NewMenuItem(w.T("attach.remove"), r.remove))
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.menu)
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at.AddXY(0, r.menu.Size().Height))
	}
}

func (r *row) remove() {
	d, a := r.f.d, r.a
	d.Act(store.Action{Kind: "remove", Subject: a.Of}, d.Words.T("attach.removed", map[string]any{"Title": name(a)}),
		func(tx *store.Tx) error { return tx.Void("attachment", a.ID, "") })
}

// Open shows a copy of the file in the program the system has for it.
func Open(d *desk.Desk, a *models.Attachment) {
	if d.OpenCopy == nil {
		return
	}
	data, err := d.Store.Blob(context.Background(), a.Hash)
	if err == nil {
		err = d.OpenCopy(media.Of(a.Media).Named(a.Name), data)
	}
	if err != nil {
		d.Fail(err)
	}
}

func saveAs(d *desk.Desk, a *models.Attachment) {
	data, err := d.Store.Blob(context.Background(), a.Hash)
	if err != nil {
		d.Fail(err)
		return
	}
	d.SaveFile(media.Of(a.Media).Named(a.Name), func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

const (
	thumbSide = 44
	rowPad    = look.Space
)

// HeightFor returns the height in a width.
func (r *row) HeightFor(width float32) float32 {
	tw := r.textWidth(width)
	return max(thumbSide, r.title.HeightFor(tw)+r.caption.HeightFor(tw)) + 2*rowPad
}

func (r *row) textX() float32 { return rowPad + thumbSide + 3*look.Space }

func (r *row) textWidth(width float32) float32 {
	return width - r.textX() - r.menu.MinSize().Width - 2*look.Space
}

// CreateRenderer draws picture, texts and the button of the menu.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	x := &rowRenderer{r: r, back: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent), frame: canvas.NewRectangle(color.Transparent), image: &canvas.Image{}}
	x.image.FillMode = canvas.ImageFillContain
	x.paint()
	return x
}

type rowRenderer struct {
	r                 *row
	back, ring, frame *canvas.Rectangle
	image             *canvas.Image
}

func (x *rowRenderer) Destroy() {}

func (x *rowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, x.r.HeightFor(max(200, x.r.Size().Width)))
}

func (x *rowRenderer) Layout(s fyne.Size) {
	r := x.r
	x.back.Resize(s)
	x.ring.Resize(s)
	y := (s.Height - thumbSide) / 2
	x.frame.Move(fyne.NewPos(rowPad, y))
	x.frame.Resize(fyne.NewSquareSize(thumbSide))
	inset := float32(1)
	if r.thumb == nil {
		inset = 10
	}
	x.image.Move(fyne.NewPos(rowPad+inset, y+inset))
	x.image.Resize(fyne.NewSquareSize(thumbSide - 2*inset))
	tw := r.textWidth(s.Width)
	th, ch := r.title.HeightFor(tw), r.caption.HeightFor(tw)
	ty := (s.Height - th - ch) / 2
	r.title.Move(fyne.NewPos(r.textX(), ty))
	r.title.Resize(fyne.NewSize(tw, th))
	r.caption.Move(fyne.NewPos(r.textX(), ty+th))
	r.caption.Resize(fyne.NewSize(tw, ch))
	m := r.menu.MinSize()
	r.menu.Resize(m)
	r.menu.Move(fyne.NewPos(s.Width-m.Width-look.Space, (s.Height-m.Height)/2))
}

func (x *rowRenderer) paint() {
	r := x.r
	x.back.CornerRadius, x.back.FillColor = look.Radius, color.Transparent
	if r.hovered {
		x.back.FillColor = look.Color(look.HoverRow)
	}
	x.ring.CornerRadius, x.ring.StrokeWidth, x.ring.StrokeColor, x.ring.FillColor = look.Radius, look.Ring, look.Color(look.FocusRing), color.Transparent
	x.ring.Hidden = !r.focused
	x.frame.CornerRadius, x.frame.FillColor = look.Radius, look.Color(look.ChipFill)
	x.image.Image, x.image.Resource = r.thumb, nil
	if r.thumb == nil {
		x.image.Resource = theme.NewColoredResource(icon(r.a.Media), look.MutedText)
	}
}

func (x *rowRenderer) Refresh() {
	x.paint()
	x.Layout(x.r.Size())
	for _, o := range x.Objects() {
		o.Refresh()
	}
	canvas.Refresh(x.r)
}

func (x *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{x.back, x.frame, x.image, x.r.title, x.r.caption, x.r.menu, x.ring}
}

// icon is the sign of a type of file.
func icon(mime string) fyne.Resource {
	switch media.Of(mime).Icon {
	case "picture":
		return theme.FileImageIcon()
	case "mail":
		return theme.MailComposeIcon()
	case "table":
		return theme.GridIcon()
	case "text":
		return theme.FileTextIcon()
	case "signed":
		return theme.ConfirmIcon()
	case "slides":
		return theme.MediaPhotoIcon()
	case "document":
		return theme.DocumentIcon()
	}
	return theme.FileIcon()
}
