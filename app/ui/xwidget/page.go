package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Page scrolls a column of things whose heights depend on their width: texts that wrap, facts, sections.
type Page struct {
	widget.BaseWidget
	silent
	body   *fyne.Container
	scroll *container.Scroll
}

// NewPage returns a page of these objects, one below the other.
func NewPage(gap float32, objects ...fyne.CanvasObject) *Page {
	p := &Page{body: NewColumn(gap, objects...)}
	p.body.Layout.(*column).inset = scrollRoom
	p.scroll = container.NewVScroll(p.body)
	p.scroll.OnScrolled = func(fyne.Position) {
		if h := HostOf(p); h != nil {
			h.Reposition()
		}
	}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows other objects, from the top.
func (p *Page) Set(objects ...fyne.CanvasObject) {
	p.body.Objects = objects
	p.scroll.Offset = fyne.Position{}
	p.Refresh()
}

// Objects returns what is shown.
func (p *Page) Objects() []fyne.CanvasObject { return p.body.Objects }

// Keep shows other objects where the page is scrolled to, or, where stay is false, from the top.
func (p *Page) Keep(stay bool, objects ...fyne.CanvasObject) {
	if !stay {
		p.Set(objects...)
		return
	}
	p.body.Objects = objects
	p.Refresh()
}

// Reveal scrolls so that an object of the page can be seen.
func (p *Page) Reveal(o fyne.CanvasObject) { Reveal(p.scroll, o) }

// CreateRenderer draws the column in its scroll.
func (p *Page) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{p} }

type pageRenderer struct{ p *Page }

func (r *pageRenderer) Destroy()           {}
func (r *pageRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 120) }
func (r *pageRenderer) Layout(s fyne.Size) {
	// The column has to know its width before the scroll asks for its height.
	r.p.body.Resize(fyne.NewSize(s.Width, heightFor(r.p.body, s.Width-scrollRoom)))
	r.p.scroll.Resize(s)
	r.p.scroll.Refresh()
}

func (r *pageRenderer) Refresh() {
	r.p.body.Refresh()
	r.Layout(r.p.Size())
	refreshCanvas(r.p)
}

func (r *pageRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.p.scroll} }
