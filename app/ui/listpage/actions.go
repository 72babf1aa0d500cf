package listpage

import (
	"io"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// tellCount says how many rows are shown and marked, and offers what can be done with the marked ones.
func (p *Page[R]) tellCount() {
	w := p.d.Words
	shown, marked := len(p.table.Rows()), len(p.table.MarkedRows())
	count := w.T("page.list.shown", map[string]any{"Shown": shown, "Total": len(p.all)})
	if shown == len(p.all) {
		count = w.T("page.list.all", map[string]any{"Total": shown})
	}
	if !p.loaded {
		count = ""
	}
	p.marked.RemoveAll()
	if marked > 0 {
		count += " · " + w.N("page.list.marked", marked)
		if p.cfg.Emails != nil {
			p.marked.Add(xwidget.NewButton(w.T("page.list.copy_emails"), func() { p.copyEmails(p.table.MarkedRows()) }))
		}
		p.marked.Add(xwidget.NewStyledButton(w.T("page.list.unmark"), xwidget.Quiet, func() { p.table.SetMarked(); p.focus(p.table) }))
	}
	p.head.setCount(count)
	p.bar.Refresh()
	p.content.Refresh()
}

func (p *Page[R]) menu(rows []*item[R]) []*fyne.MenuItem {
	if len(rows) == 0 {
		return nil
	}
	w := p.d.Words
	var out []*fyne.MenuItem
	if len(rows) == 1 {
		out = append(out, fyne.NewMenuItem(w.T("page.list.open"), func() { p.open(rows[0]) }))
		if p.d.CanEdit() && p.cfg.Open == nil {
			out = append(out, fyne.NewMenuItem(w.T("page.list.edit"), func() { p.d.Edit(desk.Form{Kind: p.cfg.Kind, ID: rows[0].id}) }))
		}
	}
	if len(rows) == 2 && p.d.CanMerge(p.cfg.Kind) {
		out = append(out, fyne.NewMenuItem(w.T("merge.these"), func() { p.d.Merge(p.cfg.Kind, rows[0].id, rows[1].id) }))
	}
	if p.cfg.Menu != nil {
		out = append(out, p.cfg.Menu(plain(rows))...)
	}
	if p.cfg.Finish != nil && p.cfg.Quick != nil && p.d.CanEdit() {
		if text := p.cfg.Quick(plain(rows)); text != "" {
			out = append(out, fyne.NewMenuItem(text, func() { p.cfg.Finish(plain(rows)) }))
		}
	}
	out = append(out, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(w.T("page.list.copy_cells"), func() { fyne.CurrentApp().Clipboard().SetContent(p.table.Copy()) }))
	if p.cfg.Emails != nil {
		out = append(out, fyne.NewMenuItem(w.T("page.list.copy_emails"), func() { p.copyEmails(rows) }))
	}
	if p.cfg.Report != "" {
		out = append(out, fyne.NewMenuItem(w.T("page.list.print_these"), func() { p.print(rows) }))
	}
	return out
}

// copyEmails puts the addresses of rows on the clipboard, as mail programs take them, and says how many had none.
func (p *Page[R]) copyEmails(rows []*item[R]) {
	w := p.d.Words
	var addresses []string
	seen := map[string]bool{}
	without := 0
	for _, it := range rows {
		own := p.cfg.Emails(&it.row)
		if len(own) == 0 {
			without++
		}
		for _, a := range own {
			if !seen[a] {
				seen[a] = true
				addresses = append(addresses, a)
			}
		}
	}
	said := w.T("page.list.no_emails")
	if len(addresses) > 0 {
		fyne.CurrentApp().Clipboard().SetContent(strings.Join(addresses, "; "))
		said = w.N("page.list.emails_copied", len(addresses))
		if without > 0 {
			said += " " + w.N("page.list.without_email", without)
		}
	}
	p.d.Toast(said, "", nil)
}

func (p *Page[R]) exportMenu() *fyne.Menu {
	m := fyne.NewMenu("",
		fyne.NewMenuItem(p.d.Words.T("page.list.export_xlsx"), func() { p.Export("xlsx") }),
		fyne.NewMenuItem(p.d.Words.T("page.list.export_csv"), func() { p.Export("csv") }))
	if p.d.Export != nil {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(p.d.Words.T("page.list.export_more"), func() { p.Export("") }))
	}
	return m
}

// Export writes what is shown to a file; without a format it asks for one, and for whom it is.
func (p *Page[R]) Export(format string) {
	if format == "" && p.d.Export != nil {
		var chosen []int64
		if len(p.table.Marked()) > 0 {
			chosen = p.ids(p.chosenOrShown())
		}
		p.d.Export(p.cfg.Kind, p.cfg.Title, p.ids(p.table.Rows()), chosen)
		return
	}
	write := p.d.Writers[format]
	if write == nil {
		return
	}
	save := func(title string, secret bool) {
		head, types, rows := p.cells(secret)
		p.d.SaveFile(title+"."+format, func(to io.Writer) error { return write(to, head, types, rows) })
	}
	w := p.d.Words
	if !p.showsSecret() {
		save(p.cfg.Title, true)
		return
	}
	// Nobody finds out from a file whether it may be passed on: its name says so.
	public := func() { save(p.cfg.Title, false) }
	internal := func() { save(w.T("page.list.internal_name", map[string]any{"List": p.cfg.Title}), true) }
	xwidget.AskThree(p.d.Window, w.T("page.list.variant"), w.T("page.list.variant_text"),
		xwidget.Answer{Text: w.T("page.list.public"), Do: public}, xwidget.Answer{Text: w.T("page.list.internal"), Do: internal}, xwidget.Answer{Text: w.T("form.cancel")})
}

// showsSecret reports whether a sensitive column is shown.
func (p *Page[R]) showsSecret() bool {
	for _, c := range p.visible {
		if p.cfg.Columns[c].Sensitive {
			return true
		}
	}
	return false
}

// Table is what is shown as texts: the visible columns in their order, the rows filtered and sorted, only the marked ones where some are.
func (p *Page[R]) Table() (head, types []string, rows [][]string) { return p.cells(true) }

// cells leaves the sensitive columns out where they are not asked for.
func (p *Page[R]) cells(secret bool) (head, types []string, rows [][]string) {
	var visible []int
	for _, c := range p.visible {
		if secret || !p.cfg.Columns[c].Sensitive {
			visible = append(visible, c)
		}
	}
	for _, c := range visible {
		head = append(head, p.cfg.Columns[c].Title)
		types = append(types, p.cfg.Columns[c].kind)
	}
	for _, it := range p.chosenOrShown() {
		row := make([]string, len(visible))
		for i, c := range visible {
			column := &p.cfg.Columns[c]
			if column.file != nil {
				row[i] = column.file(&it.row)
			} else {
				row[i] = column.words(&it.row)
			}
		}
		rows = append(rows, row)
	}
	return head, types, rows
}

func (p *Page[R]) showMenu(m *fyne.Menu, below fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	widget.ShowPopUpMenuAtPosition(m, p.d.Window.Canvas(), at.AddXY(0, below.Size().Height))
}
