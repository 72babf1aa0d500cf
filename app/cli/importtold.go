package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/mapping"
)

// toldRows is up to how many rows each is told on a line. Of a longer list those are told of which there is something to know, as many
// again; pressingRows bounds those somebody must decide or mend.
const (
	toldRows     = 200
	pressingRows = 1000
)

// tell says what becomes of the rows and why, what is to be known of the file, the counts, and what is asked. report is the file all rows
// went to.
func (p *program) tell(plan *exchange.Plan, report string, hold bool) error {
	var b strings.Builder
	long, untold := len(plan.Rows) > toldRows, 0
	room := map[bool]int{false: toldRows, true: pressingRows}
	for i := range plan.Rows {
		row := &plan.Rows[i]
		if row.Outcome == exchange.Skipped {
			continue
		}
		what, why := row.What(p.w), row.Why(p.w)
		if long {
			pressing := row.Outcome == exchange.Asked || row.Outcome == exchange.Conflict || row.Outcome == exchange.RefusedRow
			if room[pressing] == 0 || why == "" && (row.Outcome == exchange.New || row.Outcome == exchange.Same) {
				untold++
				continue
			}
			room[pressing]--
		}
		b.WriteString(p.w.T("cli.import.row", map[string]any{"Line": row.Line, "Outcome": p.w.T("exchange.outcome." + string(row.Outcome)), "Title": oneLine(row.Title)}) + "\n")
		for _, more := range []string{what, why} {
			if more != "" {
				b.WriteString("    " + oneLine(more) + "\n")
			}
		}
	}
	if untold > 0 {
		b.WriteString(p.w.N("cli.import.untold", untold) + "\n")
	}
	for _, n := range plan.Notes {
		b.WriteString(oneLine(n.Text(p.w)) + "\n")
	}
	if report != "" {
		b.WriteString(p.w.T("cli.import.report_written", map[string]any{"File": report}) + "\n")
	}
	b.WriteString(p.counts(plan.Counts()) + "\n")
	p.ask(&b, plan, hold)
	_, err := fmt.Fprint(p.env.Stdout, b.String())
	return err
}

// counts are the numbers of rows by outcome on one line.
func (p *program) counts(c exchange.Counts) string {
	var out []string
	for i, n := range []int{c.New, c.Changed, c.Same, c.Question, c.Conflict, c.Refused, c.Skipped} {
		if outcome := exchange.Outcomes[i]; n > 0 || outcome != exchange.Asked && outcome != exchange.Conflict && outcome != exchange.Skipped {
			out = append(out, p.w.T("cli.import.count", map[string]any{"Number": n, "Outcome": p.w.T("exchange.outcome." + string(outcome))}))
		}
	}
	return strings.Join(out, ", ")
}

// ask lists what could not be decided, each question once, and how it is answered.
func (p *program) ask(b *strings.Builder, plan *exchange.Plan, hold bool) {
	var open []exchange.Question
	for _, q := range plan.Questions {
		if q.Answer == "" {
			open = append(open, q)
		}
	}
	if len(open) == 0 {
		return
	}
	b.WriteString("\n" + p.w.N("cli.import.questions", len(open)) + "\n")
	for _, q := range open {
		b.WriteString("\n" + oneLine(p.w.T("cli.import.question", map[string]any{"Text": q.Text, "Column": q.Column, "Lines": p.lines(q.Lines)})) + "\n")
		if q.Why.Code != "" {
			b.WriteString("    " + oneLine(q.Why.Text(p.w)) + "\n")
		}
		t, among := table{}, false
		for _, c := range q.Candidates {
			taken := ""
			if c.Is == q.Suggested {
				taken, among = p.w.T("cli.import.taken"), true
			}
			t.rows = append(t.rows, []string{c.Is, c.Label, c.Says(p.w), taken})
		}
		_ = t.write(b, "      ") // into memory
		switch {
		case q.Suggested == "" || hold:
			b.WriteString("    " + p.w.T("cli.import.held") + "\n")
		case !among:
			b.WriteString("    " + p.w.T("cli.import.takes", map[string]any{"Is": q.Suggested}) + "\n")
		}
		is := q.Suggested
		if is == "" && len(q.Candidates) > 0 {
			is = q.Candidates[0].Is
		}
		if is == "" {
			is = exchange.LeftOut
		}
		b.WriteString("    " + answerText(mapping.Answer{ID: q.ID, Is: is}) + "\n")
	}
	b.WriteString("\n" + wrap(p.w.T("cli.import.answer")) + "\n")
}

// answerText is an answer as it stands in a mapping.
func answerText(a mapping.Answer) string {
	var b strings.Builder
	_ = writeLine(&b, a) // two texts always encode
	return strings.TrimSpace(b.String())
}

// mostLines is how many lines of a file are named one by one.
const mostLines = 10

// lines names lines of a file.
func (p *program) lines(lines []int) string {
	var out []string
	for _, l := range lines[:min(len(lines), mostLines)] {
		out = append(out, strconv.Itoa(l))
	}
	text := p.w.T("cli.import.lines", map[string]any{"Lines": strings.Join(out, ", "), "Count": len(lines)})
	if more := len(lines) - mostLines; more > 0 {
		text += " " + p.w.N("cli.import.more_lines", more)
	}
	return text
}
