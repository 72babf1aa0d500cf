package ui

import (
	"context"
	"io"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/importing"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
)

// listEndings are the kinds of file a list is read from.
var listEndings = []string{".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".json", ".vcf", ".zip"}

// importRoute is where the wizard is shown. It stays there while one looks at a record and comes back.
var importRoute = desk.Route{Page: "import"}

// askImport asks for a list to import.
func (u *Window) askImport() {
	u.askFile(u.w.T("file.import.title"), u.w.T("file.import"), listEndings, u.Import)
}

// Import begins to import a list; a whole register is told from one and has a way of its own.
func (u *Window) Import(path string) {
	if whole.Is(path) {
		u.importWhole(path)
		return
	}
	u.importList(importing.Input{Path: path})
}

// pasteList begins to import what was copied in a spreadsheet.
func (u *Window) pasteList() {
	text := fyne.CurrentApp().Clipboard().Content()
	u.importList(importing.Input{Text: text, Name: u.w.T("wizard.pasted")})
}

// importList opens the wizard, in the place of one that is open once that may be given up.
func (u *Window) importList(in importing.Input) {
	u.leave(func() {
		u.leaveImport(func() {
			p := importing.New(u.d, u.importDeps(), in)
			u.pages[importRoute] = p
			if u.route != importRoute {
				u.back, u.forward = append(u.back, u.route), nil
			}
			u.page = nil
			u.show(importRoute)
		})
	})
}

// wizard is the import that is open, shown or not; nil where there is none.
func (u *Window) wizard() *importing.Page {
	p, _ := u.pages[importRoute].(*importing.Page)
	return p
}

// leaveImport runs then once the import that is open, if any, may be given up.
func (u *Window) leaveImport(then func()) {
	p := u.wizard()
	if p == nil {
		then()
		return
	}
	if !p.Undecided() && u.route != importRoute {
		u.show(importRoute) // what is asked about is seen
	}
	p.GiveUp(func() {
		u.dropImport()
		then()
	})
}

// dropImport forgets the wizard, and that one was there.
func (u *Window) dropImport() {
	delete(u.pages, importRoute)
	gone := func(r desk.Route) bool { return r == importRoute }
	u.back, u.forward = slices.DeleteFunc(u.back, gone), slices.DeleteFunc(u.forward, gone)
}

// importDone goes back to where the import was begun.
func (u *Window) importDone() {
	u.dropImport()
	if u.route != importRoute {
		return
	}
	r := u.start()
	if n := len(u.back); n > 0 {
		r, u.back = u.back[n-1], u.back[:n-1]
	}
	u.page = nil
	u.show(r)
}

func (u *Window) importDeps() importing.Deps {
	return importing.Deps{
		Look: u.lookAtList, Read: u.readList,
		Propose: u.proposeMapping, Targets: exchange.Targets, Kinds: exchange.Kinds, Keys: exchange.KeyChoices,
		Prepare: func(ctx context.Context, t source.Table, opt exchange.Options) (*exchange.Plan, error) {
			return exchange.Prepare(ctx, u.d.Store, t, opt)
		},
		Write: func(ctx context.Context, t source.Table, opt exchange.Options) (exchange.Report, error) {
			return exchange.Import(ctx, u.d.Store, t, opt)
		},
		Report: func(p *exchange.Plan, w *words.Words, to io.Writer) error {
			return p.WriteCSV(to, w, exchange.CSVOptions{})
		},
		Before: u.sinceEarlier, Name: exchange.SourceName,
		Places:   u.suggestForQuestion,
		StepName: func(step string) string { return u.w.Step(act.Of(step).Word()) },
		Undo:     u.undo, Open: u.Go, List: u.showNew, Done: u.importDone,
	}
}

// proposeMapping makes the mapping a list begins with, and says how each column was recognised.
func (u *Window) proposeMapping(t source.Table, kind string) (mapping.Mapping, map[string]importing.Hint, error) {
	h := mapping.Hints{Kind: kind}
	if reg, err := u.d.Store.Register(ctx()); err == nil {
		recs, err := u.d.Store.Select(ctx(), "state", `k.id IN ?`, []int64{reg.State})
		if err == nil && len(recs) == 1 {
			h.HomeState = recs[0].(*models.State).Code
		}
	}
	if u.d.Places != nil {
		h.Places = u.d.Places
	}
	g, err := exchange.Guess(t, h)
	if err != nil {
		return mapping.Mapping{}, nil, err
	}
	hints := map[string]importing.Hint{}
	for _, p := range g.Proposals {
		if p.To == "" {
			continue
		}
		word := "wizard.map.from_" + p.From
		if !p.Sure {
			word += "_doubt"
		}
		hints[p.Column] = importing.Hint{Sure: p.Sure, To: p.To, Why: u.w.T(word)}
	}
	return g.Mapping, hints, nil
}

// mostOffered is how many places or States are offered at once.
const mostOffered = 30

// showNew shows the list of a kind with the new records marked.
func (u *Window) showNew(kind string, ids []int64) {
	list := listOf[kind]
	if list == "" {
		return
	}
	u.Go(desk.Route{Page: list})
	if m, ok := u.page.(interface{ Mark(ids []int64) }); ok {
		m.Mark(ids)
	}
}

// pasteKey takes Ctrl+V where no field has the focus: a page has no use for it but to import.
func (u *Window) pasteKey(s fyne.Shortcut) bool {
	if _, ok := s.(*fyne.ShortcutPaste); !ok || u.d == nil || !u.d.CanEdit() || u.form != nil || xwidget.ModalOpen(u.win) || u.route.ID != 0 {
		return false
	}
	u.pasteList()
	return true
}
