package printing

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// pane is the right side of the page: the pages with what turns and enlarges them, or a sentence in their place.
type pane struct {
	p       *Page
	content *fyne.Container
	leaves  *leavesView
	showing string // document whose pages are shown

	number     *xwidget.Para
	back, fore *xwidget.Button
	out, in    *xwidget.Button
	size       *xwidget.Button
	strip      *strip
	text       *xwidget.Para
	action     *xwidget.Button
	lacking    *xwidget.Para // what a letter lacks
	fill       *xwidget.Button
	notice     *fyne.Container
	message    *fyne.Container
	bar        *fyne.Container
	offer      *fyne.Container // every document, while none is chosen; filled when it is first shown
}

func newPane(p *Page) *pane {
	w := p.d.Words
	a := &pane{p: p}
	a.leaves = newLeavesView(w.T("printing.pages"), p.d.Runner())
	a.leaves.zoom = p.c.zoom
	a.leaves.OnPage = a.tell
	a.number = xwidget.NewPara("", look.TableText, look.MutedText)
	a.number.Single = true
	a.back = xwidget.NewIconButton(theme.MoveUpIcon(), w.T("printing.previous"), func() { a.leaves.goTo(a.leaves.page() - 1) })
	a.fore = xwidget.NewIconButton(theme.MoveDownIcon(), w.T("printing.next"), func() { a.leaves.goTo(a.leaves.page() + 1) })
	a.out = xwidget.NewIconButton(theme.ZoomOutIcon(), w.T("printing.smaller"), func() { p.Zoom(-1) })
	a.in = xwidget.NewIconButton(theme.ZoomInIcon(), w.T("printing.larger"), func() { p.Zoom(1) })
	a.size = xwidget.NewStyledButton(w.T("printing.zoom.width"), xwidget.Quiet, a.zooms)
	a.size.Tip = w.T("printing.zoom")
	a.strip = newStrip(w, p.d.After, func() { a.content.Refresh() })
	a.text = xwidget.NewPara("", look.BaseText, look.MutedText)
	a.action = xwidget.NewButton("", nil)
	a.message = xwidget.NewColumn(3*look.Space, a.text, xwidget.NewFlow(look.Space, a.action))
	a.lacking = xwidget.NewPara("", look.TableText, look.Warning)
	a.fill = xwidget.NewStyledButton(w.T("printing.gaps.open"), xwidget.Link, nil)
	a.notice = xwidget.NewSides(2*look.Space, a.lacking, a.fill)
	a.notice.Hide()
	a.offer = &fyne.Container{Layout: layout.NewStackLayout()}
	a.offer.Hide()
	a.bar = xwidget.NewSides(look.Space, a.number, a.back, a.fore, a.out, a.size, a.in)
	a.content = &fyne.Container{Layout: paneLayout{}, Objects: []fyne.CanvasObject{ground(look.Surface), a.bar, a.strip.box, a.leaves, a.message, a.offer, a.notice}}
	a.say("", "", nil)
	a.tell(0, 0, 0)
	return a
}

// say puts a sentence in the place of the pages, with what can be done about it; "" shows the pages.
func (a *pane) say(text, action string, do func()) {
	a.text.SetText(text)
	a.action.Text, a.action.OnTapped = action, do
	a.action.Hidden = do == nil
	a.action.Refresh()
	a.message.Hidden = text == ""
	a.offer.Hide()
	a.leaves.Show()
	a.content.Refresh()
}

// choose offers every document in the place of the pages.
func (a *pane) choose() {
	a.say("", "", nil)
	if len(a.offer.Objects) == 0 {
		a.offer.Objects = []fyne.CanvasObject{newOffer(a.p)}
	}
	a.leaves.Hide()
	a.offer.Show()
	a.content.Refresh()
}

// tell says which page is shown, and how large.
func (a *pane) tell(page, pages int, scale float64) {
	w := a.p.d.Words
	text := ""
	if pages > 0 {
		text = w.T("printing.page", map[string]any{"Page": page, "Pages": pages})
	}
	a.number.SetText(text)
	enable(a.back, page > 1)
	enable(a.fore, page < pages)
	enable(a.in, pages > 0)
	enable(a.out, pages > 0)
	enable(a.size, pages > 0)
	if z := a.leaves.zoom; z.word() != "" {
		a.size.SetText(w.T(z.word()))
	} else {
		a.size.SetText(z.percent())
	}
	a.bar.Refresh()
}

func enable(b *xwidget.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

func (a *pane) setZoom(z zoom) {
	a.p.c.zoom = z
	a.leaves.setZoom(z)
}

// zooms offers the sizes pages can be shown in.
func (a *pane) zooms() {
	w := a.p.d.Words
	m := fyne.NewMenu("")
	add := func(z zoom, text string) {
		item := fyne.NewMenuItem(text, func() { a.setZoom(z) })
		item.Checked = a.leaves.zoom == z
		m.Items = append(m.Items, item)
	}
	add(fitWidth, w.T(fitWidth.word()))
	add(fitPage, w.T(fitPage.word()))
	m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	for _, z := range steps {
		add(z, z.percent())
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(a.size)
	widget.ShowPopUpMenuAtPosition(m, a.p.d.Window.Canvas(), at.AddXY(0, a.size.Size().Height))
}

// note says what a letter lacks, and leads to the first record that should hold it.
func (a *pane) note(gaps []Gap) {
	var texts []string
	record := int64(0)
	for _, g := range gaps {
		if !slices.Contains(texts, g.Text) {
			texts = append(texts, g.Text)
		}
		if record == 0 {
			record = g.Record
		}
	}
	d := a.p.d
	a.lacking.SetText("")
	if len(texts) > 0 {
		a.lacking.SetText(d.Words.T("printing.gaps", map[string]any{"Gaps": strings.Join(texts, ", ")}))
	}
	a.fill.Hidden = record == 0
	a.fill.OnTapped = func() {
		names, err := d.Names(context.Background(), record)
		if err != nil {
			d.Fail(err)
			return
		}
		d.Go(desk.Route{Page: names[record].Kind, ID: record})
	}
	a.notice.Hidden = len(texts) == 0
	a.content.Refresh()
}

// paneLayout places ground, bar, strip, pages, what may stand in their place, and what a letter lacks.
type paneLayout struct{}

func (paneLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(260, 300) }

func (paneLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	const side = 4 * look.Space
	bar := xwidget.HeightFor(o[1], s.Width-2*side)
	y := bar + 2*look.Space
	o[1].Move(fyne.NewPos(side, look.Space))
	o[1].Resize(fyne.NewSize(s.Width-2*side, bar))
	for _, i := range []int{2, 6} {
		if o[i].Visible() {
			h := xwidget.HeightFor(o[i], s.Width-2*side)
			o[i].Move(fyne.NewPos(side, y+look.Space))
			o[i].Resize(fyne.NewSize(s.Width-2*side, h))
			y += h + 3*look.Space
		}
	}
	o[0].Resize(fyne.NewSize(s.Width, y))
	o[3].Move(fyne.NewPos(0, y))
	o[3].Resize(fyne.NewSize(s.Width, s.Height-y))
	w := min(440, s.Width-2*side)
	h := xwidget.HeightFor(o[4], w)
	o[4].Move(fyne.NewPos((s.Width-w)/2, y+max(side, (s.Height-y-h)*0.35)))
	o[4].Resize(fyne.NewSize(w, h))
	o[5].Move(fyne.NewPos(side, y))
	o[5].Resize(fyne.NewSize(min(860, s.Width-side), s.Height-y))
}
