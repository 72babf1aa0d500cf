package printing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
)

// Page is the Print page.
type Page struct {
	d    *desk.Desk
	deps Deps
	c    *Choices

	// What is being done, each with what came before it of the same sort dropped.
	maker, opener, saver, reader xwidget.Runner

	content fyne.CanvasObject
	column  *column
	pane    *pane

	stop   func() // the pause before the document is made anew
	made   *made  // what was made last, nil before anything was
	making string // stamp of what is being made, "" while nothing is
	shelf  shelf
	page   int // kept while the same document is made anew

	letters []Letter  // there are
	offered []offered // documents and letters, nil until they are put together
}

// New makes the page of a window.
func New(d *desk.Desk, deps Deps, c *Choices) *Page {
	p := &Page{d: d, deps: deps, c: c, maker: d.Runner(), opener: d.Runner(), saver: d.Runner(), reader: d.Runner()}
	p.pane = newPane(p)
	p.column = newColumn(p)
	p.content = &fyne.Container{Layout: besides{}, Objects: []fyne.CanvasObject{p.column.content, ground(look.Line), p.pane.content}}
	return p
}

// Content is the choices with the pages beside them.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Title names the page.
func (p *Page) Title() string { return p.d.Words.T("printing.title") }

// Show makes the document where it is not made, or the register or the day has changed.
func (p *Page) Show() {
	p.column.show()
	p.pane.bar.Refresh()
	if p.deps.Preview != nil {
		p.warm()
	}
	p.remakeNow()
	p.readLetters()
}

// Focus puts the focus on the pages, so that the keys turn them; before that on what is still to be chosen.
func (p *Page) Focus() {
	switch info, chosen := p.chosen(); {
	case !chosen:
		p.focus(p.column.document.Entry())
	case info.Of != "" && len(p.c.chosen(info.Info).ids) == 0:
		p.focus(p.column.whom.find.Entry())
	case info.AnyKind && p.c.kind == "":
		p.focus(p.column.whom.kinds.Entry())
	default:
		p.focus(p.pane.leaves)
	}
}

func (p *Page) focus(o fyne.Focusable) { p.d.Window.Canvas().Focus(o) }

// Left gives back what the page holds while another one is shown: it may be megabytes, and is made again in a moment.
func (p *Page) Left() {
	p.cancelPause()
	p.halt(p.maker)
	p.halt(p.opener)
	p.making, p.made = "", nil
	p.pane.strip.end()
	p.page = p.pane.leaves.page()
	p.pane.leaves.show(nil, false)
	go p.shelf.put(nil) // waits its turn
}

// Print opens the document in the viewer, which prints it (Ctrl+P).
func (p *Page) Print() { p.open() }

// Save saves the document (Ctrl+S).
func (p *Page) Save() { p.save() }

// Finish does the same: it is what the page is for (Ctrl+Enter).
func (p *Page) Finish() { p.save() }

// FocusFilter puts the focus on the choice of a document (Ctrl+F).
func (p *Page) FocusFilter() { p.focus(p.column.document.Entry()) }

// Zoom shows the pages larger or smaller; 0 fits them into the width.
func (p *Page) Zoom(by int) {
	if by == 0 {
		p.pane.setZoom(fitWidth)
		return
	}
	p.pane.leaves.zoomBy(by)
	p.c.zoom = p.pane.leaves.zoom
}

// Key takes a key no field had a use for: those that turn pages do so wherever the focus is.
func (p *Page) Key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		return p.pane.leaves.key(ev.Name)
	}
	return false
}

// language is that of the document: of a letter one it is there in.
func (p *Page) language() string {
	lang := p.d.Words.Lang
	if p.c.lang != "" {
		lang = p.c.lang
	}
	if x, _ := p.chosen(); x.letter != nil {
		return x.letter.nearest(lang)
	}
	return lang
}

// words are those of the document.
func (p *Page) words() *words.Words { return words.In(p.language()) }

// besides lays the choices beside the pages.
type besides struct{}

// columnWidth is that of the choices, for type of the normal size.
const columnWidth = 316

func (besides) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 400) }

func (besides) Layout(o []fyne.CanvasObject, s fyne.Size) {
	w := min(columnWidth*look.Size(look.BaseText)/14, s.Width*0.5)
	o[0].Resize(fyne.NewSize(w, s.Height))
	o[1].Move(fyne.NewPos(w, 0))
	o[1].Resize(fyne.NewSize(1, s.Height))
	o[2].Move(fyne.NewPos(w+1, 0))
	o[2].Resize(fyne.NewSize(s.Width-w-1, s.Height))
}

// ground is a surface in a colour of the theme.
func ground(role fyne.ThemeColorName) fyne.CanvasObject {
	r := canvas.NewRectangle(look.Color(role)) // a change of the theme makes the page anew
	return r
}
