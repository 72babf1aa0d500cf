package help

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/docs/manual"
)

// Deps is what the manual needs of the program.
type Deps struct {
	App   fyne.App
	Words *words.Words
	After xwidget.After
	Room  fyne.Size // how large the window may be; 0: the system sees to it
	// Closed is told that the window has gone.
	Closed func()
}

// Window is the window of the manual.
type Window struct {
	Deps
	win    fyne.Window
	pages  []manual.Page
	at     string   // page shown
	back   []string // pages shown before it
	ahead  []string // pages one came back from
	found  []found
	blocks []fyne.CanvasObject // of the page shown

	search   *xwidget.SearchField
	contents *xwidget.NavList
	nothing  *xwidget.Para
	sheet    *recordpage.Sheet
}

// Open shows the manual at a page.
func Open(d Deps, page string) *Window {
	m := &Window{Deps: d, pages: manual.Pages(), win: d.App.NewWindow("")}
	m.win.SetPadded(false)
	m.win.SetOnClosed(d.Closed)
	size := fyne.NewSize(940, 760)
	if !d.Room.IsZero() {
		size = size.Min(d.Room)
	}
	m.at = page
	m.build()
	m.win.Resize(size)
	m.keys()
	m.show(page)
	m.win.Show()
	m.win.Canvas().Focus(m.sheet)
	return m
}

// Fyne returns Fyne's window.
func (m *Window) Fyne() fyne.Window { return m.win }

// Page is the name of the page shown.
func (m *Window) Page() string { return m.at }

// Close closes the window.
func (m *Window) Close() { m.win.Close() }

// Show brings the window to the front, at a page.
func (m *Window) Show(page string) {
	m.search.SetText("")
	m.visit(page)
	m.win.Show()
	m.win.RequestFocus()
	m.win.Canvas().Focus(m.sheet)
}

// Speak makes the window again in other words, or after another theme or text size was chosen.
func (m *Window) Speak(w *words.Words) {
	m.Words = w
	m.build()
	m.show(m.at)
}

func (m *Window) build() {
	w := m.Words
	m.win.SetTitle(w.T("help.manual") + " – " + w.T("window.name"))
	say := xwidget.Words{T: func(k string, a map[string]any) string { return w.T(k, a) }}
	m.search = xwidget.NewSearchField(w.T("help.search"), w.T("help.search"), say, m.find)
	m.search.After = m.After
	m.search.OnEscape = m.Close
	m.search.OnDown = func() { m.win.Canvas().Focus(m.contents) }
	m.search.OnEnter = func(string) { m.next() }
	m.contents = xwidget.NewNavList(w.T("help.contents"), m.visit)
	m.nothing = xwidget.NewPara("", look.CaptionText, look.MutedText)
	m.sheet = recordpage.NewSheet("")
	m.found = nil
	m.list()
	nav := container.NewVScroll(m.contents)
	m.contents.OnReveal = func(y, height float32) {
		if room := nav.Size().Height; y < nav.Offset.Y || y+height > nav.Offset.Y+room {
			nav.ScrollToOffset(fyne.NewPos(0, max(0, y+height-room)))
		}
	}
	left := []fyne.CanvasObject{m.search, m.nothing, nav}
	if w.Lang != "en" {
		left = append(left, xwidget.NewPara(w.T("help.english"), look.CaptionText, look.MutedText))
	}
	host := xwidget.SetContent(m.win, container.New(&halves{}, container.New(&leftSide{}, left...), m.sheet))
	host.After = m.After
}

// keys binds the keys of the window; what the widgets have no use for comes here too.
func (m *Window) keys() {
	c := m.win.Canvas()
	bind := func(key fyne.KeyName, mod fyne.KeyModifier, do func()) {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod}, func(fyne.Shortcut) { do() })
	}
	const ctrl = fyne.KeyModifierShortcutDefault
	bind(fyne.KeyW, ctrl, m.Close)
	bind(fyne.KeyF, ctrl, func() { m.search.Focus() })
	bind(fyne.KeyK, ctrl, func() { m.search.Focus() })
	bind(fyne.KeyPageDown, ctrl, func() { m.step(1) })
	bind(fyne.KeyPageUp, ctrl, func() { m.step(-1) })
	bind(fyne.KeyLeft, fyne.KeyModifierAlt, m.goBack)
	bind(fyne.KeyRight, fyne.KeyModifierAlt, m.goAhead)
	c.SetOnTypedKey(m.typedKey)
}

func (m *Window) typedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		m.Close()
	case fyne.KeyF1:
		m.visit(manual.Index)
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeySpace, fyne.KeyHome, fyne.KeyEnd:
		if m.win.Canvas().Focused() != m.sheet {
			m.sheet.TypedKey(ev)
		}
	}
}

// visit shows a page and remembers the way back.
func (m *Window) visit(page string) {
	if page != m.at {
		m.back, m.ahead = append(m.back, m.at), nil
	}
	m.show(page)
}

// follow shows the page a link leads to. The link goes with its page, so the focus goes to the new one.
func (m *Window) follow(page string) {
	m.visit(page)
	m.win.Canvas().Focus(m.sheet)
}

func (m *Window) goBack() { m.turn(&m.back, &m.ahead) }

func (m *Window) goAhead() { m.turn(&m.ahead, &m.back) }

func (m *Window) turn(from, to *[]string) {
	if n := len(*from); n > 0 {
		page := (*from)[n-1]
		*from, *to = (*from)[:n-1], append(*to, m.at)
		m.show(page)
	}
}

// step goes to the next or the previous page of the list.
func (m *Window) step(by int) {
	for i, p := range m.pages {
		if p.Name == m.at && i+by >= 0 && i+by < len(m.pages) {
			m.visit(m.pages[i+by].Name)
			return
		}
	}
}

// show sets a page, marks in it what was searched for, and shows the first of it.
func (m *Window) show(name string) {
	page := m.pages[0]
	for _, p := range m.pages {
		if p.Name == name {
			page = p
		}
	}
	m.at = page.Name
	title := newPassage(manual.Block{Text: "# " + page.Title})
	m.blocks = nil
	for _, b := range page.Blocks {
		switch {
		case b.Picture != "":
			m.blocks = append(m.blocks, newFigure(b))
		case b.Link != "":
			m.blocks = append(m.blocks, newLink(b, m.follow))
		default:
			m.blocks = append(m.blocks, newPassage(b))
		}
	}
	m.sheet.SetLabel(page.Title)
	m.sheet.Set(xwidget.NewColumn(look.Space, append([]fyne.CanvasObject{title}, m.blocks...)...))
	m.sheet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	m.contents.Select(m.at)
	m.markFound()
}

// list shows the contents: all pages, or those found, with how often.
func (m *Window) list() {
	var items []xwidget.NavItem
	for i, p := range m.pages {
		it := xwidget.NavItem{ID: p.Name, Text: p.Title, Gap: i == 1 || i == 1+manual.Tasks}
		if m.search.Text() != "" {
			f := m.on(p.Name)
			if f == nil {
				continue
			}
			it.Badge, it.Gap = strconv.Itoa(max(1, len(f.blocks))), false
		}
		items = append(items, it)
	}
	m.contents.SetItems(items...)
	m.contents.Select(m.at)
}

// on is what was found on a page, nil where nothing was.
func (m *Window) on(page string) *found {
	for i := range m.found {
		if m.found[i].page == page {
			return &m.found[i]
		}
	}
	return nil
}

// find searches all pages and shows the page that is found first, unless the one shown is among them.
func (m *Window) find(text string) {
	m.found = find(m.pages, text)
	m.list()
	m.nothing.SetText("")
	switch {
	case len(m.found) == 0 && text != "":
		m.nothing.SetText(m.Words.T("help.nothing"))
		m.markFound()
	case len(m.found) > 0 && m.on(m.at) == nil:
		m.visit(m.found[0].page)
	default:
		m.markFound()
	}
	m.nothing.Refresh()
	m.win.Content().Refresh()
}

// next shows the next page that was found.
func (m *Window) next() {
	for i, f := range m.found {
		if f.page == m.at {
			m.visit(m.found[(i+1)%len(m.found)].page)
			return
		}
	}
}

// markFound marks on the page shown what was found there, and scrolls to the best of it.
func (m *Window) markFound() {
	f := m.on(m.at)
	marked := map[int]bool{}
	if f != nil {
		for _, i := range f.blocks {
			marked[i] = true
		}
	}
	for i, o := range m.blocks {
		if p, ok := o.(*passage); ok {
			p.mark(marked[i])
		}
	}
	if f != nil && f.best >= 0 {
		m.sheet.Reveal(m.blocks[f.best])
	}
}
