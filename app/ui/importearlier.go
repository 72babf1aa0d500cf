package ui

import (
	"context"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/ui/importing"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
)

// sinceEarlier tells what changed between the last list of the same source and this one, in the words of the window; nil where there was none.
func (u *Window) sinceEarlier(ctx context.Context, t source.Table, opt exchange.Options) (*importing.Since, error) {
	if kept, err := u.d.Store.Imports(ctx); err != nil || len(kept) == 0 {
		return nil, err
	}
	c, err := exchange.Compare(ctx, u.d.Store, t, opt)
	if err != nil || c.Since == nil {
		return nil, err
	}
	out := &importing.Since{Of: u.w.Date(schema.DateOf(c.Since.At.Year(), int(c.Since.At.Month()), c.Since.At.Day()))}
	if c.Since.Source != "" {
		out.Of = c.Since.Source + ", " + out.Of
	}
	for _, n := range c.Notes {
		out.Notes = append(out.Notes, n.Text(u.w))
	}
	for _, x := range c.Differences {
		change := importing.Change{What: x.What, Record: x.Record, Title: x.Title, Line: x.Line, Step: x.Suggest, On: x.On}
		if x.Field != "" {
			r := exchange.RowResult{Changes: []exchange.FieldDiff{{Kind: x.Kind, Field: x.Field, Old: x.Have, New: x.File}}}
			change.Text = r.What(u.w)
		}
		out.Changes = append(out.Changes, change)
	}
	return out, nil
}

// importReport shows what was kept of an import.
func (u *Window) importReport(seq int64) {
	rep, err := exchange.Kept(ctx(), u.d.Store, seq)
	if err != nil {
		u.cfg.Log.Info("no report of an import", "error", err)
		xwidget.Complain(u.win, u.w.T("wizard.kept.show"), u.w.T("wizard.kept.none"), u.w.T("window.close"))
		return
	}
	importing.ShowReport(u.d, &rep.Plan)
}
