package mapping

import (
	"cmp"
	"context"
	"image"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/search"
)

// prefCoast remembers that maps are shown without boundaries.
const prefCoast = "map.coast"

// Page shows the consulates of the register on a map.
type Page struct {
	d            *desk.Desk
	reads, draws xwidget.Runner
	posts        []view.NetworkPost
	sight        sight
	chosen       xwidget.Option // the place shown
	size         fyne.Size
	drawn        picture

	title          *xwidget.Para
	where          *xwidget.ComboBox
	coast          *xwidget.Check
	closer, wider  *xwidget.Button
	without, saves *xwidget.Button
	view           *xwidget.PictureView
	content        fyne.CanvasObject
}

// New makes the map page.
func New(d *desk.Desk) *Page {
	p := &Page{d: d, reads: d.Runner(), draws: d.Runner()}
	p.build()
	return p
}

func (p *Page) build() {
	w := p.d.Words
	p.title = xwidget.NewPara(w.T("nav.map"), look.TitleText, look.Text)
	p.title.Bold = true
	p.where = xwidget.NewComboBox(w.T("map.where"), p.d.WidgetWords(), p.places)
	p.where.Wide(0, 12)
	p.chosen = p.places("")[0]
	p.where.SetChosen(p.chosen)
	p.where.OnChanged = func(o xwidget.Option, ok bool) {
		if ok { // while a name is typed, what was chosen stays on the map
			p.chosen, p.sight = o, sight{where: o.Key}
			p.draw()
		}
	}
	p.where.OnFocus = func(has bool) {
		if _, ok := p.where.Chosen(); !has && !ok {
			p.where.SetChosen(p.chosen)
		}
	}
	p.coast = xwidget.NewCheck(w.T("map.coast"), w.T("map.coast"), func(on bool) {
		kept := ""
		if on {
			kept = "1"
		}
		p.d.Prefs.SetString(prefCoast, kept)
		p.draw()
	})
	p.coast.Checked = p.d.Prefs.String(prefCoast) != ""
	p.closer = xwidget.NewIconButton(theme.ZoomInIcon(), w.T("map.closer"), func() { p.Zoom(1) })
	p.wider = xwidget.NewIconButton(theme.ZoomOutIcon(), w.T("map.wider"), func() { p.Zoom(-1) })
	p.saves = xwidget.NewButton(w.T("drawing.save"), p.Save)
	p.without = xwidget.NewStyledButton("", xwidget.Link, p.listWithout)
	p.without.Hide()
	p.view = xwidget.NewPictureView(w.T("map.label"))
	p.view.OnSize = func(s fyne.Size) { p.size = s; p.draw() }
	p.view.OnOpen = p.open
	p.view.OnZoom = p.zoom
	p.view.OnPan = func(dx, dy float32) bool {
		moved := p.sight.pan(float64(dx), float64(dy), p.drawn)
		if moved {
			p.draw()
		}
		return moved
	}
	head := xwidget.NewSides(2*look.Space, p.title, p.saves)
	where := container.New(wide(17*look.Size(look.BaseText)), p.where)
	choices := xwidget.NewFlow(2*look.Space, where, p.coast, p.closer, p.wider, p.without)
	p.content = container.New(sheet{}, head, choices, p.view)
	p.where.TellHeight(p.content.Refresh)
}

// places are what can be shown: the world, Europe, and each country that has consulates.
func (p *Page) places(text string) []xwidget.Option {
	w := p.d.Words
	out := []xwidget.Option{{Key: world, Text: w.T("figures.map.world")}, {Key: europe, Text: w.T("figures.map.europe")}}
	names := map[string]string{}
	for i := range p.posts {
		names[p.posts[i].ReceivingCode] = p.posts[i].ReceivingName
	}
	var countries []xwidget.Option
	for code, name := range names {
		if code != "" {
			countries = append(countries, xwidget.Option{Key: code, Text: name, Detail: code})
		}
	}
	slices.SortFunc(countries, func(a, b xwidget.Option) int { return cmp.Compare(search.Fold(a.Text), search.Fold(b.Text)) })
	out = append(out, countries...)
	sought := search.Fold(text)
	return slices.DeleteFunc(out, func(o xwidget.Option) bool { return !strings.Contains(search.Fold(o.Text), sought) })
}

// Content is the map with its choices.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Title names the page.
func (p *Page) Title() string { return p.d.Words.T("nav.map") }

// Focus puts the keys on the map.
func (p *Page) Focus() { p.d.Window.Canvas().Focus(p.view) }

// Show reads the consulates as of the day shown.
func (p *Page) Show() {
	asOf := p.d.AsOf()
	p.reads.Go(func(ctx context.Context) func() {
		posts, err := p.d.View.Network(ctx, asOf)
		return func() {
			if err != nil {
				p.d.Fail(err)
				return
			}
			p.posts = posts
			p.draw()
		}
	})
}

// draw makes the picture for the size there is, in the background: a map of thousands of consulates takes longer than a key should.
func (p *Page) draw() {
	if p.size.Width <= 0 || p.size.Height <= 0 {
		return
	}
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.view); c != nil {
		scale = c.Scale()
	}
	posts, at, size, palette := p.posts, p.sight, p.size, recordpage.Palette()
	o := options{words: p.d.Words, coast: p.coast.Checked, text: float64(look.Size(look.CaptionText))}
	p.draws.Go(func(ctx context.Context) func() {
		made := at.picture(posts, o, float64(size.Width), float64(size.Height))
		pixels := made.paint(palette, float64(scale))
		return func() { p.show(made, pixels) }
	})
}

func (p *Page) show(made picture, pixels image.Image) {
	w := p.d.Words
	p.drawn = made
	p.view.SetPicture(pixels, made.spots)
	p.title.SetText(w.T("nav.map") + " · " + w.N("print.posts", len(made.ids)))
	p.without.SetText(w.N("figures.map.without", len(made.without)))
	if len(made.without) > 0 {
		p.without.Show()
	} else {
		p.without.Hide()
	}
	p.content.Refresh()
}

// Zoom looks closer at the mark walked to, or wider; 0 shows all again (Ctrl+0).
func (p *Page) Zoom(by int) {
	x, y := float32(0.5), float32(0.5)
	if m := p.view.Mark(); m >= 0 {
		x, y = p.drawn.spots[m].X, p.drawn.spots[m].Y
	}
	p.zoom(by, x, y)
}

func (p *Page) zoom(by int, x, y float32) {
	if p.drawn.drawing.Globe != nil && p.sight.zoomed(by, float64(x), float64(y), p.drawn) {
		p.draw()
	}
}

// mostListed is how many consulates a menu names; it says how many more there are.
const mostListed = 200

// open shows the consulate of a mark; where several share it, it looks closer as long as that parts them, and then lists them.
func (p *Page) open(mark int) {
	ids := p.drawn.marked(mark)
	switch {
	case len(ids) == 1:
		p.d.Go(desk.Route{Page: "post", ID: ids[0]})
	case p.drawn.apart(mark) && p.sight.zoomed(1, float64(p.drawn.spots[mark].X), float64(p.drawn.spots[mark].Y), p.drawn):
		p.draw()
	default:
		s, spot := p.size, p.drawn.spots[mark]
		recordpage.ShowMenuAt(p.view, fyne.NewPos(spot.X*s.Width, spot.Y*s.Height), p.items(ids)...)
	}
}

// listWithout lists the consulates of whose seat no coordinates are recorded.
func (p *Page) listWithout() { recordpage.ShowMenu(p.without, p.items(p.drawn.without)...) }

func (p *Page) items(ids []int64) []*fyne.MenuItem {
	titles := map[int64]string{}
	for i := range p.posts {
		titles[p.posts[i].ID] = p.posts[i].Title
	}
	var out []*fyne.MenuItem
	for _, id := range ids[:min(len(ids), mostListed)] {
		out = append(out, fyne.NewMenuItem(titles[id], func() { p.d.Go(desk.Route{Page: "post", ID: id}) }))
	}
	if more := len(ids) - mostListed; more > 0 {
		rest := fyne.NewMenuItem(p.d.Words.N("figures.more", more), nil)
		rest.Disabled = true
		out = append(out, rest)
	}
	return out
}

// Save asks how the map is saved as a file (Ctrl+S).
func (p *Page) Save() { recordpage.ShowMenu(p.saves, p.ways()...) }

func (p *Page) ways() []*fyne.MenuItem {
	w, asOf := p.d.Words, p.d.AsOf()
	return recordpage.SaveDrawing(p.d, w.T("nav.map")+" "+string(asOf.Date()), func() draw.Drawing {
		o := options{words: w, coast: p.coast.Checked, text: fileText}
		made := p.sight.picture(p.posts, o, fileWidth, fileWidth*float64(p.size.Height/p.size.Width))
		below := w.T("map.as_of", map[string]any{"Place": p.chosen.Text, "Date": w.LongDate(asOf.Date())})
		return draw.Titled(made.drawing, w.T("map.label"), below, fileText*1.2)
	})
}

// Print opens the document that has the maps (Ctrl+P).
func (p *Page) Print() { p.d.Print(desk.Paper{Name: "statistics"}) }
