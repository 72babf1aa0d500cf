package importing

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// marks tell outcomes apart by shape and colour.
var marks = map[exchange.Outcome]xwidget.Mark{
	exchange.New:        {Shape: xwidget.Full, Role: look.Open},
	exchange.Changed:    {Shape: xwidget.Half, Role: look.Primary},
	exchange.Same:       {Shape: xwidget.Hollow, Role: look.Closed},
	exchange.Asked:      {Shape: xwidget.Half, Role: look.Warning},
	exchange.Conflict:   {Shape: xwidget.Square, Role: look.Warning},
	exchange.RefusedRow: {Shape: xwidget.Square, Role: look.Error},
	exchange.Skipped:    {Shape: xwidget.Dot, Role: look.Closed},
}

func (p *Page) rowTable() *xwidget.DataTable[exchange.RowResult] {
	w := p.d.Words
	t := xwidget.NewDataTable(w.T("import.rows"), p.d.WidgetWords(), func(r exchange.RowResult) int64 { return int64(r.Line) },
		xwidget.Column[exchange.RowResult]{ID: "line", Title: w.T("import.line"), Width: 70, Align: fyne.TextAlignTrailing,
			Text: func(r exchange.RowResult) string { return strconv.Itoa(r.Line) },
			Sort: func(a, b exchange.RowResult) int { return a.Line - b.Line }},
		xwidget.Column[exchange.RowResult]{ID: "outcome", Title: w.T("import.outcome"), Width: 130,
			Status: func(r exchange.RowResult) xwidget.Mark {
				m := marks[r.Outcome]
				m.Text = w.T("import.outcome." + string(r.Outcome))
				return m
			},
			Sort: func(a, b exchange.RowResult) int { return strings.Compare(string(a.Outcome), string(b.Outcome)) }},
		xwidget.Column[exchange.RowResult]{ID: "record", Title: w.T("import.record"), Width: 320,
			Text: func(r exchange.RowResult) string { return r.Title },
			Sort: func(a, b exchange.RowResult) int { return strings.Compare(a.Title, b.Title) }},
		xwidget.Column[exchange.RowResult]{ID: "why", Title: w.T("import.why"), Width: 560,
			Text: p.said},
	)
	t.OnEmpty = func() (string, string, func()) { return w.T("import.no_rows"), "", nil }
	t.OnOpen = func(r exchange.RowResult) {
		xwidget.Inform(p.d.Window, r.Title, strings.ReplaceAll(p.said(r), " · ", "\n"), w.T("window.close"), nil)
	}
	return t
}

// said tells what becomes of a row and why.
func (p *Page) said(r exchange.RowResult) string {
	what, why := r.What(p.d.Words), r.Why(p.d.Words)
	if what == "" || why == "" {
		return what + why
	}
	return what + " · " + why
}
