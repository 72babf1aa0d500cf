package view

import (
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// stateLine says in words how a consulate stood on a day: its status since when, after which gap, and who headed it.
func (r *Register) stateLine(row *PostRow, periods []schema.Period, gaps []Gap, asOf schema.Day) string {
	return r.statusSentence(row, periods, gaps, asOf) + " " + r.headSentence(row, asOf)
}

func (r *Register) statusSentence(row *PostRow, periods []schema.Period, gaps []Gap, asOf schema.Day) string {
	args := map[string]any{"Status": capital(r.w.Status(row.Status, row.StatusCertainty)), "Date": r.since(row.Since), "AsRecorded": r.w.Date(row.Since), "Duration": ""}
	switch {
	case row.StatusCertainty == schema.Possibly && row.Since == "":
		return r.sentence("line.possibly_undated", args)
	case row.StatusCertainty == schema.Possibly:
		return r.sentence("line.possibly", args)
	case row.Status == models.NotOpen:
		return r.sentence("line.not_open", args)
	}
	key := "line." + row.Status
	if row.Since == "" {
		return r.sentence(key+".undated", args)
	}
	var by int64
	for _, p := range statusPeriods(periods) {
		if p.Since == row.Since && p.Value == row.Status && p.Span.At(asOf, r.Today()) != schema.No {
			by = p.By
		}
	}
	for _, g := range gaps {
		if !g.Known {
			continue
		}
		args["Duration"] = g.Words
		switch {
		case row.Status == models.Open && g.by == by:
			return r.sentence(key+".after", args)
		case row.Status == models.ClosedForATime && g.From == row.Since && g.From != asOf.Date():
			return r.sentence(key+".lasting", r.soFar(args, g, asOf))
		}
	}
	return r.sentence(key+".since", args)
}

// soFar replaces the length of a gap by what of it had passed on the day shown.
func (r *Register) soFar(args map[string]any, g Gap, asOf schema.Day) map[string]any {
	lo, hi := g.From.Bounds()
	short, long := max(int(asOf)-int(hi), 0), int(asOf)-int(lo)
	args["Duration"] = r.w.Duration((short+long)/2, short != long)
	return args
}

func (r *Register) headSentence(row *PostRow, asOf schema.Day) string {
	switch {
	case row.AdmittedID != 0 && closed(row.Status):
		return r.sentence("line.admitted.reopen", map[string]any{"Head": r.headWords(row.Admitted, row.HeadTitle)})
	case row.AdmittedID != 0:
		return r.sentence("line.admitted.open", map[string]any{"Head": r.headWords(row.Admitted, row.HeadTitle)})
	case row.HeadID == 0 && row.Status == models.Open:
		return r.sentence("line.vacant", nil)
	case row.Unended != "":
		return r.sentence("line.unended", map[string]any{"Head": row.Unended})
	case row.HeadID == 0:
		return r.sentence("line.nobody", nil)
	}
	key := "line.head"
	if row.Acting {
		key = "line.acting"
	}
	if row.HeadCertainty == schema.Possibly {
		key += ".possibly"
	} else {
		key += ".certain"
	}
	return r.sentence(key, map[string]any{"Head": r.headWords(row.Head, row.HeadTitle, r.termWords(row.TermUntil, asOf))})
}

func (r *Register) headWords(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, ", ")
}

// termWords says until when a term lasts, or that it has run out: it never ends an appointment by itself.
func (r *Register) termWords(until schema.Date, asOf schema.Day) string {
	if until == "" {
		return r.w.T("line.term_not_recorded")
	}
	key := "line.term_until"
	if _, hi := until.Bounds(); hi < asOf {
		key = "line.term_ran_out"
	}
	return r.w.T(key, map[string]any{"Date": r.w.Date(until)})
}
