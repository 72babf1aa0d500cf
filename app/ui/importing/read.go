package importing

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// RowsSeen is how many rows of the file are shown before a head is chosen.
const RowsSeen = 50

// readPage shows the file as it lies there: letters, cells, which line is the head.
type readPage struct {
	p         *Page
	what      *xwidget.Para
	hint      *xwidget.Para
	fields    *fyne.Container
	encoding  *xwidget.ComboBox
	delimiter *xwidget.ComboBox
	sheet     *xwidget.ComboBox
	none      *xwidget.Check
	letters   *xwidget.Para
	notes     *fyne.Container
	grid      *xwidget.CellGrid
	body      fyne.CanvasObject
}

// delimiters a text may be separated by.
var delimiters = []string{",", ";", "\t", "|"}

func newReadPage(p *Page) stepPage {
	w := p.w
	r := &readPage{p: p, what: plain(""), hint: muted(""), letters: plain(""), notes: xwidget.NewColumn(look.Space)}
	r.encoding = xwidget.NewComboBox(w.T("wizard.read.encoding"), p.d.WidgetWords(), func(text string) []xwidget.Option {
		return fitting(text, source.Encodings, func(e string) string { return e })
	})
	r.encoding.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			p.restructure(func(s *source.Structure) { s.Encoding = o.Key })
		}
	}
	r.delimiter = xwidget.NewComboBox(w.T("wizard.read.delimiter"), p.d.WidgetWords(), func(text string) []xwidget.Option {
		return fitting(text, delimiters, r.delimiterName)
	})
	r.delimiter.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			p.restructure(func(s *source.Structure) { s.Delimiter, s.Head = o.Key, 0 })
		}
	}
	r.sheet = xwidget.NewComboBox(w.T("wizard.read.sheet"), p.d.WidgetWords(), func(text string) []xwidget.Option {
		return fitting(text, p.sight.Sheets, func(s string) string { return s })
	})
	r.sheet.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			p.restructure(func(s *source.Structure) { s.Sheet, s.Head = o.Key, 0 })
		}
	}
	r.none = xwidget.NewCheck(w.T("wizard.read.no_head"), w.T("wizard.read.no_head"), func(on bool) {
		p.restructure(func(s *source.Structure) {
			s.Head = 0
			if on {
				s.Head = -1
			}
		})
	})
	r.fields = xwidget.NewFlow(2 * gap)
	r.grid = xwidget.NewCellGrid(w.T("wizard.read.rows"))
	r.grid.OnPick = func(row xwidget.GridRow) {
		p.restructure(func(s *source.Structure) { s.Head = row.Line })
	}
	head := xwidget.NewColumn(3*look.Space, r.what, r.fields, r.letters, r.notes, r.hint)
	r.body = xwidget.NewFill(3*look.Space, r.grid, head)
	r.body = &fyne.Container{Layout: sideInset{}, Objects: []fyne.CanvasObject{r.body}}
	return r
}

// sideInset leaves room at the sides.
type sideInset struct{}

func (sideInset) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(2*pad, 0)
}
func (sideInset) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.NewPos(pad, 0))
	o[0].Resize(fyne.NewSize(s.Width-2*pad, s.Height-2*look.Space))
}

func (r *readPage) content() fyne.CanvasObject { return r.body }

func (r *readPage) focus() {
	c := r.p.d.Window.Canvas()
	if !r.p.legible() {
		c.Focus(r.p.out)
		return
	}
	c.Focus(r.grid)
}

func (r *readPage) delimiterName(d string) string {
	names := map[string]string{",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
	if n := names[d]; n != "" {
		return r.p.w.T("wizard.read.delimiter." + n)
	}
	return d
}

// show brings what is seen of the file up to date.
func (r *readPage) show() {
	p, w, s := r.p, r.p.w, &r.p.sight
	p.say("")
	if !p.seen {
		return
	}
	format := s.Format
	if w.Has("wizard.read.format." + s.Format) {
		format = w.T("wizard.read.format." + s.Format)
	}
	r.what.SetText(w.T("wizard.read.what", map[string]any{"File": p.name(), "Format": format}))
	r.fields.Objects = nil
	text := s.Found.Encoding != "" && p.in.Path != ""
	if text {
		r.encoding.SetChosen(xwidget.Option{Key: s.Found.Encoding, Text: s.Found.Encoding})
		r.fields.Add(sized(w.T("wizard.read.encoding"), r.encoding, 190))
	}
	if s.Found.Delimiter != "" {
		r.delimiter.SetChosen(xwidget.Option{Key: s.Found.Delimiter, Text: r.delimiterName(s.Found.Delimiter)})
		r.fields.Add(sized(w.T("wizard.read.delimiter"), r.delimiter, 190))
	}
	if len(s.Sheets) > 0 {
		r.sheet.SetChosen(xwidget.Option{Key: s.Found.Sheet, Text: s.Found.Sheet})
		r.fields.Add(sized(w.T("wizard.read.sheet"), r.sheet, 280))
	}
	head := s.Found.Head
	r.none.SetChecked(head < 0)
	rows := make([]xwidget.GridRow, 0, RowsSeen)
	for _, row := range s.Rows[:min(len(s.Rows), RowsSeen)] {
		rows = append(rows, xwidget.GridRow{Line: row.Line, Cells: row.Cells})
	}
	r.grid.SetRows(rows, max(0, head))
	r.hint.SetText(w.T("wizard.read.head_hint"))
	if head > 0 {
		r.hint.SetText(w.T("wizard.read.head_at", map[string]any{"Line": head}))
	}
	if headless(s.Format) {
		r.hint.SetText(w.T("wizard.read.records_hint"))
	} else {
		r.fields.Add(lowered(r.none))
	}
	r.letters.SetText("")
	if text {
		if sample := letters(s.Lines); sample != "" {
			r.letters.SetText(w.T("wizard.read.letters", map[string]any{"Text": sample}))
		}
	}
	r.notes.Objects = nil
	for _, n := range p.notes() {
		r.notes.Add(muted("· " + n))
	}
	r.body.Refresh()
}

// notes say what was left aside of the file.
func (p *Page) notes() []string {
	var out []string
	for _, n := range p.sight.Notes {
		out = append(out, n.Text(p.w))
	}
	return out
}

// headless formats name their fields themselves: there is no line to choose.
func headless(format string) bool { return format == "json" || format == "vcard" }

// letters picks the lines in which a wrong encoding would be seen: those with letters beyond ASCII.
func letters(lines []string) string {
	var out []string
	for _, l := range lines {
		if len(out) == 3 {
			break
		}
		for i, word := range wordsOf(l) {
			if i > 400 || len(out) == 3 {
				break
			}
			if !ascii(word) && len(word) > 3 && !contains(out, word) {
				out = append(out, word)
			}
		}
	}
	return strings.Join(out, " · ")
}

func wordsOf(line string) []string {
	return strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" ,;\t|\"()", r) })
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// sized puts a label over a field of a width.
func sized(label string, o fyne.CanvasObject, width float32) fyne.CanvasObject {
	c := caption(label)
	return xwidget.NewPlaced(width*look.Size(look.BaseText)/14, func(w float32, put xwidget.Put) float32 {
		h := c.HeightFor(w)
		put(c, 0, 0, w, h)
		high := xwidget.HeightFor(o, w)
		put(o, 0, h+look.Space, w, high)
		return h + look.Space + high
	}, c, o)
}

// lowered sets something beside labelled fields at the height of the fields. A button becomes wider where its text is bold.
func lowered(o fyne.CanvasObject) fyne.CanvasObject {
	line := caption("X")
	return xwidget.NewPlaced(o.MinSize().Width*1.08, func(w float32, put xwidget.Put) float32 {
		h := line.HeightFor(w) + look.Space
		put(o, 0, h, w, o.MinSize().Height)
		return h + o.MinSize().Height
	}, o)
}

// fitting are the values whose name contains a text.
func fitting(text string, values []string, name func(string) string) []xwidget.Option {
	var out []xwidget.Option
	for _, v := range values {
		if n := name(v); holds(n, text) {
			out = append(out, xwidget.Option{Key: v, Text: n})
		}
	}
	return out
}

// lineText writes the number of a line.
func lineText(n int) string { return strconv.Itoa(n) }
