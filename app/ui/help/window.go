package help

import (
	"bytes"
	"image"
	_ "image/png" // pictures of the manual
	"path"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/docs/manual"
	"github.com/exequatur/exequatur/models/search"
)

// linesOfContents is how many pages of the manual are listed at once.
const linesOfContents = 16

// Window shows the manual. The keys stay in its search field: Up and Down go through the pages, Page Up and Page Down through the text.
type Window struct {
	win    fyne.Window
	w      *words.Words
	pages  []page
	shown  int
	sought []string

	find   *xwidget.Entry
	list   *xwidget.SuggestList
	none   *xwidget.Para
	scroll *container.Scroll
	text   *fyne.Container
	places []fyne.CanvasObject // of the pieces of the page shown
}

// page is a page of the manual cut into its pieces.
type page struct {
	manual.Page
	blocks []block
}

// Open opens the window on a page, by its name; closed is called once it is closed.
func Open(app fyne.App, w *words.Words, name string, closed func()) *Window {
	h := &Window{win: app.NewWindow(w.T("help.title")), w: w, shown: -1}
	for _, p := range manual.Pages() {
		h.pages = append(h.pages, page{p, blocks(p.Text)})
	}
	h.build()
	h.win.SetOnClosed(closed)
	h.win.Resize(fyne.NewSize(980, 740))
	h.Show(name)
	h.win.Show()
	return h
}

func (h *Window) build() {
	w := h.w
	h.find = xwidget.NewEntry(w.T("help.find"))
	h.find.SetPlaceHolder(w.T("help.find"))
	h.find.OnChanged = h.search
	h.find.OnKey = h.key
	h.list = xwidget.NewSuggestList(w.T("help.contents"), linesOfContents, func(o xwidget.Option) { h.show(int(o.ID)) })
	h.none = xwidget.NewPara("", look.CaptionText, look.MutedText)
	h.text = container.NewVBox()
	h.scroll = container.NewVScroll(container.NewPadded(container.NewPadded(h.text)))
	left := xwidget.NewColumn(look.Space, h.find, h.none, h.list)
	if w.Lang != "en" {
		left.Add(xwidget.NewPara(w.T("help.english"), look.CaptionText, look.MutedText))
	}
	side := container.NewGridWrap(fyne.NewSize(20*look.Size(look.BaseText), 0), widget.NewLabel(""))
	split := container.NewHSplit(container.NewStack(side, container.NewPadded(left)), xwidget.NewSurface(h.scroll, 0))
	split.SetOffset(0.28)
	xwidget.SetContent(h.win, split)
	c := h.win.Canvas()
	closes := func(fyne.Shortcut) { h.win.Close() }
	c.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyW, Modifier: fyne.KeyModifierShortcutDefault}, closes)
	c.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { c.Focus(h.find) })
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) { h.key(ev) })
	h.search("")
}

// Show brings the window forward on a page, by its name; the first page where there is none of that name.
func (h *Window) Show(name string) {
	at := 0
	for i := range h.pages {
		if h.pages[i].Name == name {
			at = i
		}
	}
	h.find.SetText("")
	h.show(at)
	h.mark(at)
	h.win.RequestFocus()
	h.win.Canvas().Focus(h.find)
}

// Speak shows the same page again, in another language around it, another theme or another size of type.
func (h *Window) Speak(w *words.Words) {
	at := h.shown
	h.w, h.shown = w, -1
	h.build()
	h.show(at)
	h.mark(at)
}

// Title is that of the page shown.
func (h *Window) Title() string { return h.pages[h.shown].Title }

// Close closes the window.
func (h *Window) Close() { h.win.Close() }

// key goes through pages and text.
func (h *Window) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyUp:
		by := 1
		if ev.Name == fyne.KeyUp {
			by = -1
		}
		h.list.Step(by)
		if o, ok := h.list.Current(); ok {
			h.show(int(o.ID))
		}
	case fyne.KeyPageDown:
		h.by(0.9)
	case fyne.KeyPageUp:
		h.by(-0.9)
	case fyne.KeyEscape:
		if h.find.Text != "" {
			h.find.SetText("")
			return true
		}
		h.win.Close()
	default:
		return false
	}
	return true
}

// by scrolls the text by a share of what is seen of it.
func (h *Window) by(share float32) {
	h.scroll.ScrollToOffset(fyne.NewPos(0, h.scroll.Offset.Y+share*h.scroll.Size().Height))
}

// search lists the pages that hold the words sought, each with where, and shows the first; all pages where nothing is sought.
func (h *Window) search(text string) {
	h.sought = strings.Fields(search.Fold(text))
	var found []xwidget.Option
	for i := range h.pages {
		p := &h.pages[i]
		if len(h.sought) == 0 {
			found = append(found, xwidget.Option{ID: int64(i), Text: p.Title})
			continue
		}
		n := 0
		for _, b := range p.blocks {
			if b.holds(h.sought) {
				n++
			}
		}
		title := block{folded: search.Fold(p.Title)}
		if n > 0 || title.holds(h.sought) {
			found = append(found, xwidget.Option{ID: int64(i), Text: p.Title, Detail: h.w.N("help.places", n)})
		}
	}
	h.list.Set(found, true)
	h.none.SetText("")
	switch {
	case len(found) == 0:
		h.none.SetText(h.w.T("help.nothing"))
	case len(h.sought) > 0:
		h.show(int(found[0].ID))
	case h.shown >= 0:
		h.show(h.shown)
		h.mark(h.shown)
	}
}

// mark highlights a page in the list.
func (h *Window) mark(at int) {
	for range h.list.Options() {
		o, ok := h.list.Current()
		if !ok || o.ID == int64(at) {
			return
		}
		if o.ID < int64(at) {
			h.list.Step(1)
		} else {
			h.list.Step(-1)
		}
	}
}

// show shows a page, and what is sought on it.
func (h *Window) show(at int) {
	h.shown = at
	p := &h.pages[at]
	h.win.SetTitle(p.Title + " – " + h.w.T("help.title"))
	h.text.RemoveAll()
	h.places = nil
	head := xwidget.NewPara(p.Title, look.TitleText, look.Text)
	head.Bold = true
	h.text.Add(head)
	var first fyne.CanvasObject
	for _, b := range p.blocks {
		o := h.piece(b)
		if b.holds(h.sought) {
			back := canvas.NewRectangle(look.Color(look.SelectedRow))
			back.CornerRadius = look.Space
			o = container.NewStack(back, o)
			if first == nil {
				first = o
			}
		}
		h.text.Add(o)
		h.places = append(h.places, o)
	}
	h.scroll.Refresh()
	h.scroll.ScrollToTop()
	if first != nil {
		h.scroll.ScrollToOffset(fyne.NewPos(0, max(0, first.Position().Y-4*look.Space)))
	}
}

// piece shows a piece of a page.
func (h *Window) piece(b block) fyne.CanvasObject {
	if b.picture != "" {
		return h.picture(b)
	}
	text := widget.NewRichTextFromMarkdown(b.text)
	text.Wrapping = fyne.TextWrapWord
	for _, s := range text.Segments {
		if link, ok := s.(*widget.HyperlinkSegment); ok {
			h.link(link)
		}
	}
	if b.number == "" {
		return text
	}
	number := widget.NewRichText(&widget.TextSegment{Text: b.number, Style: widget.RichTextStyleStrong})
	return container.NewBorder(nil, nil, container.NewVBox(number), nil, text)
}

// link leads to another page of the manual: it has no others.
func (h *Window) link(s *widget.HyperlinkSegment) {
	name := ""
	if s.URL != nil {
		name = strings.TrimSuffix(path.Base(s.URL.Path), ".md")
	}
	s.OnTapped = func() { h.Show(name) }
}

// widestPicture is how wide a picture is shown, in units of the window.
const widestPicture = 620

// picture shows a picture, no larger than it is; its words stand in its place where it cannot be read.
func (h *Window) picture(b block) fyne.CanvasObject {
	data, err := manual.Picture(b.picture)
	if err != nil {
		return xwidget.NewPara(b.text, look.CaptionText, look.MutedText)
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return xwidget.NewPara(b.text, look.CaptionText, look.MutedText)
	}
	img := canvas.NewImageFromResource(fyne.NewStaticResource(path.Base(b.picture), data))
	img.FillMode, img.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	width := min(widestPicture, float32(size.Width))
	img.SetMinSize(fyne.NewSize(width, width*float32(size.Height)/float32(size.Width)))
	return container.NewVBox(img, xwidget.NewPara(b.text, look.CaptionText, look.MutedText))
}
