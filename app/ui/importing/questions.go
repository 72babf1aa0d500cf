package importing

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/search"
)

// questionRow is a question with its place in the plan.
type questionRow struct {
	at int
	q  *exchange.Question
}

// Which questions are shown.
const (
	openOnes = iota
	answeredOnes
	allOnes
)

// questionsPart asks each question once for all cells that put it alike. A digit or Enter answers and goes to the next one.
type questionsPart struct {
	u      *understandPage
	chips  *fyne.Container
	table  *xwidget.DataTable[questionRow]
	side   *panel
	body   fyne.CanvasObject
	only   int
	given  map[string]string
	picked map[string]string // words of answers that are no candidate
}

func newQuestionsPart(u *understandPage) understandPart {
	p, w := u.p, u.p.w
	q := &questionsPart{u: u, chips: xwidget.NewFlow(2 * look.Space), picked: map[string]string{}, given: map[string]string{}}
	q.table = xwidget.NewDataTable(w.T("wizard.questions"), p.d.WidgetWords(), func(r questionRow) int64 { return int64(r.at) + 1 },
		xwidget.Column[questionRow]{ID: "text", Title: w.T("wizard.question.text"), Width: 200, Text: func(r questionRow) string { return r.q.Text },
			Sort: func(a, b questionRow) int { return strings.Compare(search.Fold(a.q.Text), search.Fold(b.q.Text)) }},
		xwidget.Column[questionRow]{ID: "in", Title: w.T("wizard.question.in"), Width: 110, Text: func(r questionRow) string { return place.StateName(r.q.In, w.Lang) }},
		xwidget.Column[questionRow]{ID: "rows", Title: w.T("wizard.question.rows"), Width: 84, Align: fyne.TextAlignTrailing,
			Text: func(r questionRow) string { return strconv.Itoa(len(r.q.Lines)) },
			Sort: func(a, b questionRow) int { return len(a.q.Lines) - len(b.q.Lines) }},
		xwidget.Column[questionRow]{ID: "answer", Title: w.T("wizard.question.answer"), Width: 220, Status: q.mark},
	)
	q.table.OnCursor = func(questionRow) { q.detail() }
	q.table.OnOpen = q.enter
	q.table.OnKey = q.key
	q.table.OnRune = q.digit
	q.table.OnEmpty = func() (string, string, func()) {
		return w.T("wizard.questions.done"), w.T("wizard.questions.see_all"), func() { q.only = allOnes; q.fill() }
	}
	q.side = newPanel(w.T("wizard.question"))
	q.body = panes(0.42, q.chips, q.table, q.side)
	return q
}

func (q *questionsPart) name() string               { return q.u.p.w.T("wizard.questions") }
func (q *questionsPart) content() fyne.CanvasObject { return q.body }
func (q *questionsPart) focus()                     { q.u.p.d.Window.Canvas().Focus(q.table) }
func (q *questionsPart) size() int                  { return len(q.u.p.plan.Questions) }

func (q *questionsPart) open() int { return q.u.p.waiting(understood) }

func (q *questionsPart) show() {
	q.given = answersOf(&q.u.p.m)
	q.fill()
}

// fill shows the questions wanted.
func (q *questionsPart) fill() {
	p, w := q.u.p, q.u.p.w
	var rows []questionRow
	open, safe := 0, 0
	for i := range p.plan.Questions {
		x := &p.plan.Questions[i]
		is := q.given[x.ID]
		if is == "" {
			open++
			if x.Suggested != "" {
				safe++
			}
		}
		if q.only == allOnes || (is == "") == (q.only == openOnes) {
			rows = append(rows, questionRow{i, x})
		}
	}
	q.table.SetRows(rows)
	if _, ok := q.table.Current(); !ok && len(rows) > 0 {
		q.table.SetCursor(int64(rows[0].at) + 1)
	}
	all := len(p.plan.Questions)
	q.chips.Objects = nil
	chip := func(word string, n, only int) {
		style := xwidget.Plain
		if q.only == only {
			style = xwidget.Primary
		}
		q.chips.Add(xwidget.NewStyledButton(fmt.Sprintf("%s  %d", w.T(word), n), style, func() { q.only = only; q.fill(); q.focus() }))
	}
	chip("wizard.questions.open", open, openOnes)
	chip("wizard.questions.answered", all-open, answeredOnes)
	chip("wizard.map.all", all, allOnes)
	take := xwidget.NewButton(w.T("wizard.questions.take_all", map[string]any{"Count": safe}), q.takeAll)
	setEnabled(take, safe > 0)
	q.chips.Add(take)
	q.chips.Add(lowTip(w.T("wizard.questions.keys")))
	q.detail()
	q.body.Refresh()
}

// lowTip is a small text in a row of buttons.
func lowTip(text string) fyne.CanvasObject {
	c := caption(text)
	h := look.Size(look.BoxHeight)
	return xwidget.NewPlaced(c.Natural()+2, func(w float32, put xwidget.Put) float32 {
		th := c.HeightFor(w)
		put(c, 0, (h-th)/2, w, th)
		return h
	}, c)
}

// answers are what a question can be settled by, in the order of their digits.
func (q *questionsPart) answers(x *exchange.Question) []exchange.Candidate {
	w := q.u.p.w
	out := slices.Clone(x.Candidates)
	add := func(is, word string) { out = append(out, exchange.Candidate{Is: is, Label: w.T(word)}) }
	switch x.Ask {
	case exchange.AskPlace:
		add(exchange.AsNew, "wizard.answer.new_place")
	case exchange.AskPerson:
		add(exchange.AsNew, "wizard.answer.new_person")
	}
	add(exchange.AsNothing, "wizard.answer.empty")
	add(exchange.LeftOut, "wizard.answer.skip")
	return out
}

// said writes an answer in words.
func (q *questionsPart) said(x *exchange.Question, is string) string {
	for _, c := range q.answers(x) {
		if c.Is == is {
			return c.Label
		}
	}
	if text := q.picked[is]; text != "" {
		return text
	}
	return is
}

func (q *questionsPart) mark(r questionRow) xwidget.Mark {
	w := q.u.p.w
	if is := q.given[r.q.ID]; is != "" {
		return xwidget.Mark{Shape: xwidget.Full, Role: look.Open, Text: q.said(r.q, is)}
	}
	if r.q.Suggested != "" {
		return xwidget.Mark{Shape: xwidget.Half, Role: look.Warning, Text: w.T("wizard.question.suggested", map[string]any{"Answer": q.said(r.q, r.q.Suggested)})}
	}
	return xwidget.Mark{Shape: xwidget.Square, Role: look.Warning, Text: w.T("wizard.question.open")}
}

// settle answers a question, or opens it again, and goes on to the next.
func (q *questionsPart) settle(x *exchange.Question, is string) {
	p := q.u.p
	answerTo(&p.m, x.ID, is)
	if q.given[x.ID] = is; is == "" {
		delete(q.given, x.ID)
	}
	p.changed()
	if q.only == allOnes && is != "" {
		q.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	q.fill()
	q.u.update()
	q.focus()
}

func (q *questionsPart) takeAll() {
	p := q.u.p
	for i := range p.plan.Questions {
		if x := &p.plan.Questions[i]; q.given[x.ID] == "" && x.Suggested != "" {
			p.m.Answers = append(p.m.Answers, mapping.Answer{ID: x.ID, Is: x.Suggested})
			q.given[x.ID] = x.Suggested
		}
	}
	p.changed()
	q.fill()
	q.u.update()
	q.focus()
}

// enter takes what is suggested, or the likeliest candidate.
func (q *questionsPart) enter(r questionRow) {
	switch {
	case r.q.Suggested != "":
		q.settle(r.q, r.q.Suggested)
	case len(r.q.Candidates) > 0:
		q.settle(r.q, r.q.Candidates[0].Is)
	default:
		q.u.p.say(q.u.p.w.T("wizard.question.choose"))
	}
}

// key opens a question again with Backspace or Delete.
func (q *questionsPart) key(ev *fyne.KeyEvent) bool {
	r, ok := q.table.Current()
	if !ok || ev.Name != fyne.KeyBackspace && ev.Name != fyne.KeyDelete {
		return false
	}
	q.settle(r.q, "")
	return true
}

// lithuanianDigits stand where others have digits: a Lithuanian keyboard types them without Shift.
const lithuanianDigits = "ąčęėįšųūž"

// digit answers with the candidate of that number; false where the letter is none.
func (q *questionsPart) digit(r rune) bool {
	n := int(r - '1')
	if at := slices.Index([]rune(lithuanianDigits), r); at >= 0 {
		n = at
	}
	row, ok := q.table.Current()
	if !ok || n < 0 || n > 8 {
		return false
	}
	if a := q.answers(row.q); n < len(a) {
		q.settle(row.q, a[n].Is)
	}
	return true
}

// mostLines of a question are named.
const mostLines = 12

// detail shows the question under the cursor: what it asks, what it may be, the lines it stands in.
func (q *questionsPart) detail() {
	p, w := q.u.p, q.u.p.w
	r, ok := q.table.Current()
	if !ok {
		q.side.set(muted(w.T("wizard.questions.none_here")))
		return
	}
	x := r.q
	out := []fyne.CanvasObject{heading(w.T("wizard.quoted", map[string]any{"Text": x.Text}))}
	if x.Why.Code != "" {
		out = append(out, plain(x.Why.Text(w)))
	} else {
		out = append(out, plain(w.T("wizard.ask."+x.Ask)))
	}
	var lines []string
	for _, l := range x.Lines[:min(len(x.Lines), mostLines)] {
		lines = append(lines, strconv.Itoa(l))
	}
	if len(x.Lines) > mostLines {
		lines = append(lines, "…")
	}
	out = append(out, caption(w.T("wizard.question.where", map[string]any{"Column": x.Column, "Count": len(x.Lines), "Lines": strings.Join(lines, ", ")})))
	choices := xwidget.NewColumn(look.Space)
	is := q.given[x.ID]
	for i, c := range q.answers(x) {
		text := c.Label
		if detail := c.Says(w); detail != "" {
			text += "  –  " + detail
		}
		if i < 9 {
			text = fmt.Sprintf("%d   %s", i+1, text)
		}
		style := xwidget.Plain
		switch {
		case c.Is == is:
			style = xwidget.Primary
		case is == "" && c.Is == x.Suggested:
			text += " (" + w.T("wizard.question.likely") + ")"
		}
		choices.Add(newAnswer(text, style, func() { q.settle(x, c.Is) }))
	}
	out = append(out, choices)
	if p.deps.Places != nil && (x.Ask == exchange.AskPlace || x.Ask == exchange.AskState) {
		other := xwidget.NewComboBox(w.T("wizard.question.other_"+x.Ask), p.d.WidgetWords(), func(text string) []xwidget.Option { return p.deps.Places(x.Ask, text, x.In) })
		if is != "" && q.picked[is] != "" {
			other.SetChosen(xwidget.Option{Key: is, Text: q.picked[is]})
		}
		other.OnChanged = func(o xwidget.Option, ok bool) {
			if ok {
				q.picked[o.Key] = o.Text
				q.settle(x, o.Key)
			}
		}
		q.side.watch(other, &other.OnFocus)
		out = append(out, field(w.T("wizard.question.other_"+x.Ask), other))
	}
	if is != "" {
		out = append(out, xwidget.NewFlow(gap, xwidget.NewButton(w.T("wizard.question.again"), func() { q.settle(x, "") })))
	}
	out = append(out, newGround(look.Line), caption(w.T("wizard.question.row", map[string]any{"Line": first(x.Lines)})), p.rowCells(first(x.Lines)))
	q.side.set(out...)
}

func first(lines []int) int {
	if len(lines) == 0 {
		return 0
	}
	return lines[0]
}
