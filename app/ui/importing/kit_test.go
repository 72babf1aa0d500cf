package importing

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
)

// kit is a wizard over an engine of the test's own: what the wizard shows and asks is looked at, not what an import does.
type kit struct {
	t       *testing.T
	desk    *pagetest.Desk
	d       *uitest.Driver
	p       *Page
	text    string // of the list
	plans   int    // how often a plan was made
	written int
	opt     exchange.Options
	done    bool
	refuse  error
	asks    []exchange.Question
	since   *Since
}

func newKit(t *testing.T, list string) *kit {
	st := pagetest.Torun(t, "ministry")
	k := &kit{t: t, desk: pagetest.New(t, st.Store, "en", look.Light), text: list}
	k.d = &uitest.Driver{T: t, W: k.desk.Window}
	k.p = New(k.desk.Desk, k.deps(), Input{Text: list, Name: "consuls 2026.csv"})
	k.desk.Show(k.p)
	return k
}

func (k *kit) deps() Deps {
	return Deps{
		Look: func(_ context.Context, in Input, s source.Structure) (Sight, error) {
			t, err := source.PasteAs(in.Text, s)
			if err != nil {
				return Sight{}, err
			}
			rows := append([]source.Row{{Line: t.Structure.Head, Cells: t.Head}}, t.Rows...)
			return Sight{Rows: rows, Format: "csv", Found: t.Structure}, nil
		},
		Read: func(_ context.Context, in Input, s source.Structure) (source.Table, error) {
			return source.PasteAs(in.Text, s)
		},
		Propose: func(t source.Table, kind string) (mapping.Mapping, map[string]Hint, error) {
			m := mapping.Mapping{Version: mapping.Version, Kind: "post"}
			if kind != "" {
				m.Kind = kind
			}
			hints := map[string]Hint{}
			for i, to := range []string{"post.register_no", "post.sending_state", "post_event.seat"} {
				if i < len(t.Head) {
					m.Columns = append(m.Columns, mapping.Column{From: []string{mapping.Names(t.Head)[i]}, To: to})
					hints[t.Head[i]] = Hint{Sure: i < 2, Why: "Recognised by its head."}
				}
			}
			return m, hints, nil
		},
		Targets: func(string) []string {
			return []string{"post.register_no", "post.sending_state", "post.receiving_state", "post_event.seat", "post_event.district", "head.name", "head.class", "phone.office", "phone.fax", "post.notes"}
		},
		Kinds: func() []string { return []string{"post", "person", "city"} },
		Keys:  func(string) [][]string { return [][]string{{"post.register_no"}} },
		Prepare: func(_ context.Context, t source.Table, opt exchange.Options) (*exchange.Plan, error) {
			k.plans++
			k.opt = opt
			if k.refuse != nil {
				return nil, k.refuse
			}
			return k.plan(t, opt), nil
		},
		Write: func(_ context.Context, t source.Table, opt exchange.Options) (exchange.Report, error) {
			k.written++
			k.opt = opt
			return exchange.Report{Plan: *k.plan(t, opt), Seq: 7}, nil
		},
		Report: func(p *exchange.Plan, w *words.Words, to io.Writer) error {
			return p.WriteCSV(to, w, exchange.CSVOptions{})
		},
		Before: func(context.Context, source.Table, exchange.Options) (*Since, error) { return k.since, nil },
		Places: func(ask, text, in string) []xwidget.Option {
			return []xwidget.Option{{Key: "gn:1", Text: "Nowa Wieś", Detail: "Mazowieckie"}}
		},
		Name:     exchange.SourceName,
		StepName: func(step string) string { return step },
		Undo:     func(int64) {}, Open: func(desk.Route) {}, List: func(string, []int64) {}, Done: func() { k.done = true },
	}
}

// plan calls every row new, but those of open questions, which it holds back.
func (k *kit) plan(t source.Table, opt exchange.Options) *exchange.Plan {
	p := &exchange.Plan{Kind: opt.Mapping.Kind, File: t.Name, Mapping: *opt.Mapping, Rows: make([]exchange.RowResult, len(t.Rows))}
	p.Questions = k.asks
	open := map[int]bool{}
	for i := range p.Questions {
		p.Questions[i].Answer = answered(opt.Mapping, p.Questions[i].ID)
		for _, l := range p.Questions[i].Lines {
			open[l] = open[l] || p.Questions[i].Answer == ""
		}
	}
	for i := range t.Rows {
		r := &p.Rows[i]
		r.Line, r.Outcome = t.Rows[i].Line, exchange.New
		if len(t.Rows[i].Cells) > 2 {
			r.Title = "Honorary Consulate in " + t.Rows[i].Cells[2]
		}
		if open[r.Line] {
			r.Outcome = exchange.Asked
			r.Notes = []say.Note{{Code: "no_state", Ask: true, Args: say.Pairs("Target", "post.sending_state")}}
		}
	}
	return p
}

func (k *kit) shot(name string) {
	if dir := os.Getenv("EXEQUATUR_SHOTS"); dir != "" {
		if err := k.d.Shot(filepath.Join(dir, name+".png")); err != nil {
			k.t.Error(err)
		}
	}
}

// at reports the step shown.
func (k *kit) at(want step) {
	k.t.Helper()
	if k.p.at != want || k.p.busy.on {
		k.t.Fatalf("step %d is shown (busy %v), want %d; the window says:\n%s", k.p.at, k.p.busy.on, want, k.d.Text())
	}
}

const smallList = "no,from,town,district,contact\n" +
	"LT-1,LT,Toruń,Kujawsko-Pomorskie,Tel: +48 56 000 00 01 Fax: n/a\n" +
	"LT-2,LT,Krakov,Małopolskie,Tel: +48 12 000 00 02\n" +
	"LT-3,LT,Nowa Wieś,,-\n" +
	"LT-4,LT,Krakov,Małopolskie,-\n"

// questions are places that a list might ask about.
func questions(n int) []exchange.Question {
	out := []exchange.Question{
		{ID: "place|PL|krakov", Ask: exchange.AskPlace, Column: "town", Text: "Krakov", In: "PL", Lines: []int{3, 5}, Suggested: "gn:3094802",
			Candidates: []exchange.Candidate{{Is: "gn:3094802", Label: "Kraków", Detail: "Małopolskie · 779,966"}, {Is: "gn:2", Label: "Krakow am See", Detail: "Mecklenburg-Vorpommern · 3,458"}}},
		{ID: "place|PL|nowa wies", Ask: exchange.AskPlace, Column: "town", Text: "Nowa Wieś", In: "PL", Lines: []int{4},
			Candidates: []exchange.Candidate{{Is: "gn:10", Label: "Nowa Wieś", Detail: "Mazowieckie · 4,000"}, {Is: "gn:11", Label: "Nowa Wieś", Detail: "Śląskie · 2,100"}}},
	}
	for i := len(out); i < n; i++ {
		out = append(out, exchange.Question{ID: fmt.Sprint("q", i), Ask: exchange.AskPlace, Column: "town", Text: fmt.Sprintf("Town %d", i), In: "PL", Lines: []int{2},
			Candidates: []exchange.Candidate{{Is: fmt.Sprint("gn:", 100+i), Label: fmt.Sprintf("Town %d", i), Detail: "somewhere"}}})
	}
	return out
}

// wide is a list of many columns, long one of many rows.
func wideList(columns int) string {
	var b strings.Builder
	for i := range columns {
		fmt.Fprintf(&b, "column %d,", i+1)
	}
	b.WriteString("end\n")
	for r := range 60 {
		for i := range columns {
			fmt.Fprintf(&b, "value %d of %d,", r, i+1)
		}
		b.WriteString("x\n")
	}
	return b.String()
}

func longList(rows int) string {
	var b strings.Builder
	b.WriteString("no,from,town\n")
	for r := range rows {
		fmt.Fprintf(&b, "LT-%d,LT,Town %d\n", r, r%500)
	}
	return b.String()
}

func (k *kit) key(names ...fyne.KeyName) {
	for _, n := range names {
		k.d.Key(n)
	}
}

func rendererOf(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() }
