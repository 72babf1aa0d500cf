package importing

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// ShowReport shows what was kept of an import: what became of each row of its list, to be read and saved as it was then.
func ShowReport(d *desk.Desk, plan *exchange.Plan) {
	w := d.Words
	p := &Page{d: d, w: w, plan: plan}
	rows := make([]int, len(plan.Rows))
	for i := range rows {
		rows[i] = i
	}
	t := p.rowTable(func(int) {})
	t.SetRows(rows)
	t.OnOpen = func(i int) {
		r := &plan.Rows[i]
		xwidget.Dialog{Title: r.Title, Message: p.said(r), Answers: []xwidget.Answer{{Text: w.T("window.close"), Style: xwidget.Primary}}, Over: true}.Show(d.Window)
	}
	c := plan.Counts()
	var counted []string
	for _, o := range exchange.Outcomes {
		if n := of(c, o); n > 0 {
			counted = append(counted, fmt.Sprintf("%s: %d", w.T("exchange.outcome."+string(o)), n))
		}
	}
	content := xwidget.NewFill(2*look.Space, t, fyne.CanvasObject(muted(strings.Join(counted, " · "))))
	xwidget.Dialog{
		Title: w.T("wizard.kept.title", map[string]any{"File": plan.File}), Content: content, Width: 1100, Height: 640, Focus: t,
		Answers: []xwidget.Answer{{Text: w.T("wizard.report"), Do: func() {
			d.SaveFile(w.T("wizard.report.file", map[string]any{"List": exchange.SourceName(plan.Mapping, plan.File)})+".csv", func(f io.Writer) error { return plan.WriteCSV(f, w, exchange.CSVOptions{}) })
		}}, {Text: w.T("window.close"), Style: xwidget.Primary}}, Default: 1, Cancel: 1,
	}.Show(d.Window)
}

// rank is the place of an outcome among those that are counted.
func rank(o exchange.Outcome) int { return slices.Index(exchange.Outcomes, o) }
