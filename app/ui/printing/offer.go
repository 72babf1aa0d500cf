package printing

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// newOffer lists every document under the headings of their groups, each with what it shows: what stands in the place of the pages before
// one is chosen.
func newOffer(p *Page) *xwidget.Page {
	w := p.d.Words
	var objects []fyne.CanvasObject
	group := ""
	page := xwidget.NewPage(2 * look.Space)
	for _, o := range suggestDocuments(w, p.offers(), "") {
		if o.Group != group {
			group = o.Group
			objects = append(objects, xwidget.NewSectionHeading(group))
		}
		name := xwidget.NewStyledButton(o.Text, xwidget.Link, func() {
			p.column.chose(o, true)
			p.remakeNow()
			p.Focus()
		})
		name.OnFocus = func(has bool) {
			if has {
				page.Reveal(name)
			}
		}
		objects = append(objects, newOffered(name, xwidget.NewPara(o.Detail, look.TableText, look.MutedText)))
	}
	page.Set(objects...)
	return page
}

// newOffered lays a name beside what is said of it.
func newOffered(name *xwidget.Button, about *xwidget.Para) fyne.CanvasObject {
	return xwidget.NewPlaced(300, func(width float32, put xwidget.Put) float32 {
		m := name.MinSize()
		left := min(width*0.42, 300)
		if m.Width > left { // a long name has a line of its own
			h := about.HeightFor(width - 2*look.Space)
			put(name, 0, 0, min(m.Width, width), m.Height)
			put(about, 2*look.Space, m.Height, width-2*look.Space, h)
			return m.Height + h
		}
		h := about.HeightFor(width - left)
		row := max(m.Height, h)
		put(name, 0, 0, m.Width, m.Height)
		put(about, left, max(0, (m.Height-h)/2), width-left, h)
		return row
	}, name, about)
}
