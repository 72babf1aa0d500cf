package history

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// argOf is an argument of what the store refused with, or nil.
func argOf(err error, key string) any {
	var f *store.Failure
	if errors.As(err, &f) {
		return f.Args[key]
	}
	return nil
}

func (p *page) removedTable() *xwidget.DataTable[view.RemovedRow] {
	w := p.d.Words
	column := func(id, key string, width float32, of func(view.RemovedRow) string) xwidget.Column[view.RemovedRow] {
		return xwidget.Column[view.RemovedRow]{ID: id, Title: w.T(key), Width: width, Text: of, Sort: func(a, b view.RemovedRow) int { return compare(of(a), of(b)) }}
	}
	t := xwidget.NewDataTable(w.T("page.history.removed_records"), p.d.WidgetWords(), func(r view.RemovedRow) int64 { return r.ID },
		column("title", "page.history.about", 260, func(r view.RemovedRow) string { return r.Title }),
		column("kind", "page.history.kind", 130, func(r view.RemovedRow) string { return r.Words }),
		column("reason", "page.history.why_removed", 190, func(r view.RemovedRow) string { return r.Reason }))
	t.Fold = search.Fold
	t.OnCursor = p.lookRemoved
	t.OnEmpty = func() (string, string, func()) { return w.T("page.history.removed_empty"), "", nil }
	return t
}

// readRemoved reads what was removed and not brought back.
func (p *page) readRemoved() {
	p.runner.Go(func(ctx context.Context) func() {
		rows, err := p.d.View.Removed(ctx)
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			return func() { p.d.Fail(err) }
		}
		return func() {
			p.gone = rows
			p.filter()
			if r, ok := p.removed.Current(); ok {
				p.lookRemoved(r)
			} else if shown := p.removed.Rows(); len(shown) > 0 {
				p.removed.SetCursor(shown[0].ID)
			} else {
				p.sheet.Set(recordpage.Note(p.d.Words.T("page.history.removed_empty")))
			}
		}
	})
}

// lookRemoved shows what a removed record held, who removed it and why, and the way back.
func (p *page) lookRemoved(r view.RemovedRow) {
	p.shown = -r.ID
	p.detail.Go(func(ctx context.Context) func() {
		sections, by, err := p.d.View.RemovedRecord(ctx, r.Kind, r.ID)
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			return func() { p.d.Fail(err) }
		}
		return func() {
			if p.shown == -r.ID {
				p.sheet.Set(p.removedSheet(r, sections, by)...)
			}
		}
	})
}

func (p *page) removedSheet(r view.RemovedRow, sections []view.Section, by view.LogRow) []fyne.CanvasObject {
	w := p.d.Words
	head := xwidget.NewPara(r.Words+": "+r.Title, look.SectionText, look.Text)
	head.Bold = true
	parts := []fyne.CanvasObject{head}
	if by.Seq != 0 {
		parts = append(parts, recordpage.Note(w.T("page.history.removed_by", map[string]any{"Author": by.Author, "When": recordpage.When(by.At), "Machine": by.Machine})))
	}
	if r.Reason != "" {
		parts = append(parts, recordpage.Note(w.T("page.history.reason", map[string]any{"Reason": r.Reason})))
	}
	parts = append(parts, recordpage.Link(w.T("page.history.of_record"), func() { p.d.Go(desk.Route{Page: "history", ID: r.ID}) }))
	if p.d.CanEdit() {
		parts = append(parts, recordpage.Flow(0, xwidget.NewButton(w.T("page.history.restore"), func() { p.restore(r) })))
	}
	out := []fyne.CanvasObject{recordpage.Stack(2*look.Space, parts...)}
	var rows []recordpage.Row
	for _, s := range sections {
		for _, f := range s.Facts {
			rows = append(rows, recordpage.Row{Cells: []recordpage.Cell{{Text: f.Label, Soft: true}, {Text: f.Value}}})
		}
	}
	held := w.T("page.history.held")
	if r.Hidden {
		return append(out, recordpage.Section(p.d, held, nil, recordpage.Hidden(p.d)))
	}
	return append(out, recordpage.Section(p.d, held, nil, recordpage.NewRows(held, []recordpage.Column{{Title: w.T("page.history.field"), Weight: 2}, {Title: w.T("page.history.value"), Weight: 5}}, rows...)))
}

func (p *page) restore(r view.RemovedRow) {
	done := p.d.Words.T("page.record.restored_done", map[string]any{"Title": r.Title})
	if p.d.Act(store.Action{Kind: "restore", Subject: r.ID}, done, func(tx *store.Tx) error { return tx.Restore(r.Kind, r.ID) }) {
		p.readRemoved()
	}
}
