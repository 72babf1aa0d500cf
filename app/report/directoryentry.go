package report

import (
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// prose is running text put together line by line.
type prose struct {
	runs []doc.Run
	open bool // something stands on the line that is being written
}

// line begins a new line where there is one already.
func (t *prose) line() {
	if t.open {
		t.runs = append(t.runs, doc.Run{Text: "\n"})
	}
	t.open = false
}

// put writes a run behind what stands on the line, after a separator.
func (t *prose) put(separator string, run doc.Run) {
	if run.Text == "" {
		return
	}
	if t.open && separator != "" {
		t.runs = append(t.runs, doc.Run{Text: separator})
	}
	t.runs = append(t.runs, run)
	t.open = true
}

// apart sets facts on one line apart: a wide space, which is not seen where a line ends at it.
const apart = "\u2003"

// fact writes a label and what it says; several values follow one another. An empty one is left out, or said to be missing.
func (t *prose) fact(label string, matters bool, missing string, values ...doc.Run) {
	values = dropEmpty(values)
	if len(values) == 0 {
		if !matters {
			return
		}
		values = []doc.Run{{Text: missing, Italic: true, Muted: true}}
	}
	t.put(apart, doc.Run{Text: label + "\u00a0", Muted: true})
	for i, v := range values {
		if i > 0 {
			t.runs = append(t.runs, doc.Run{Text: ", "})
		}
		t.runs = append(t.runs, v)
	}
}

func dropEmpty(runs []doc.Run) []doc.Run {
	var out []doc.Run
	for _, r := range runs {
		if r.Text != "" {
			out = append(out, r)
		}
	}
	return out
}

// people are the head of a consulate, or that there is none, and the officers beside.
func (l *lister) people(e *entryOf) []doc.Run {
	w := l.r.Words()
	var t prose
	if status := standing(l.r, e.DirectoryEntry); status != "" {
		t.put("", doc.Run{Text: status, Italic: true})
		t.line()
	}
	switch {
	case e.HeadID != 0:
		t.put("", doc.Run{Text: e.Head, Bold: true})
		t.put(", ", doc.Run{Text: titled(w, &e.PostRow)})
		if e.HeadCertainty == schema.Possibly {
			t.put(" ", doc.Run{Text: "(" + w.T("directory.possibly") + ")", Italic: true})
		}
		l.admission(&t, e)
	case e.AdmittedID != 0:
		t.put("", doc.Run{Text: e.Admitted, Bold: true})
		t.put(", ", doc.Run{Text: e.HeadTitle})
		t.put(", ", doc.Run{Text: w.T("head.admitted"), Italic: true})
	case e.Status == models.Open:
		t.put("", doc.Run{Text: capital(w.T("head.vacant")), Italic: true, Bold: true})
	}
	if e.rank.doubt {
		t.put(", ", doc.Run{Text: w.T("directory.doubt"), Italic: true, Muted: true})
	}
	for _, o := range e.Officers {
		t.line()
		t.put("", doc.Run{Text: o.Person})
		t.put(", ", doc.Run{Text: officer(w, &o.AppointmentRow)})
	}
	t.line()
	return trimmed(t.runs)
}

// titled is the title of a head, with the sign of one who only acts.
func titled(w *words.Words, row *view.PostRow) string {
	if !row.Acting {
		return row.HeadTitle
	}
	if row.HeadTitle == "" {
		return w.T("head.acting")
	}
	return w.T("directory.acting", map[string]any{"Title": row.HeadTitle})
}

// officer is what somebody beside the head is called.
func officer(w *words.Words, a *view.AppointmentRow) string {
	return joined(", ", w.Choice("appointment", "role", a.Role), a.Title)
}

// admission says since when a head may exercise functions: the exequatur, else taking up; the internal edition adds the term.
func (l *lister) admission(t *prose, e *entryOf) {
	w := l.r.Words()
	muted := func(s string) doc.Run { return doc.Run{Text: s, Muted: true} }
	switch {
	case e.ExequaturOn != "":
		t.put(", ", muted(w.T("directory.exequatur", map[string]any{"Date": unbroken(w.LongDate(e.ExequaturOn))})))
	case e.HeadSince != "":
		t.put(", ", muted(w.T("person.line.since", map[string]any{"Date": unbroken(l.r.Since(e.HeadSince))})))
	case l.r.IsInternal():
		t.put(", ", doc.Run{Text: w.T("directory.no_exequatur"), Italic: true, Muted: true})
	}
	if !l.r.IsInternal() {
		return
	}
	if e.TermUntil == "" {
		t.put(", ", doc.Run{Text: w.T("line.term_not_recorded"), Italic: true, Muted: true})
		return
	}
	t.put(", ", muted(w.T("line.term_until", map[string]any{"Date": unbroken(w.LongDate(e.TermUntil))})))
}

// standing says how a consulate stands where it is not simply open.
func standing(r *view.Register, e *view.DirectoryEntry) string {
	w := r.Words()
	switch {
	case e.NothingOfLife && r.IsInternal():
		return w.T("directory.no_status")
	case e.NothingOfLife || e.Status == models.Open && e.StatusCertainty == schema.Certainly:
		return ""
	case e.Since == "":
		return capital(w.Status(e.Status, e.StatusCertainty))
	}
	return capital(w.Status(e.Status, e.StatusCertainty)) + " " + w.T("person.line.since", map[string]any{"Date": unbroken(r.Since(e.Since))})
}

// contact is how a consulate is reached, and for whom it is there.
func (l *lister) contact(e *entryOf) []doc.Run {
	w, full := l.r.Words(), l.r.IsInternal()
	none := w.T("not_recorded")
	var t prose
	plain := func(s string) doc.Run { return doc.Run{Text: strings.ReplaceAll(s, "\n", ", ")} }
	say := func(key string, matters bool, values ...doc.Run) {
		t.fact(w.T("directory."+key), matters && full, none, values...)
	}
	if e.Address != "" {
		t.put("", plain(e.Address))
	} else {
		say("address", true)
	}
	say("postal", false, plain(e.Postal))
	t.line()
	say("phone", true, numbers(l.r, e.Numbers, func(use string) bool { return use != "fax" })...)
	say("fax", false, numbers(l.r, e.Numbers, func(use string) bool { return use == "fax" })...)
	var mails []doc.Run
	for _, m := range e.Emails {
		mails = append(mails, doc.Run{Text: m, Link: "mailto:" + m})
	}
	say("mail", true, mails...)
	if e.Web != "" {
		say("web", false, doc.Run{Text: onPaper(view.Fact{Field: "web", Value: e.Web}), Link: webLink(e.Web)})
	}
	t.line()
	say("hours", false, plain(tight(e.Hours)), plain(e.Note))
	say("languages", false, plain(e.Languages))
	t.line()
	say("district", true, plain(e.District))
	t.line()
	say("mission", false, plain(e.Mission))
	say("serves", false, plain(strings.Join(e.AlsoServes, ", ")))
	for _, b := range e.Branches {
		t.line()
		say("branch", false, plain(b))
	}
	if full {
		t.line()
		say("number", true, plain(e.RegisterNo))
		say("in_charge", false, plain(e.InCharge))
	}
	t.line()
	return trimmed(t.runs)
}

// numbers writes telephone numbers, each with what it is for where it is not simply the office's. The number of a home stands only in
// the internal edition.
func numbers(r *view.Register, phones []*models.Phone, want func(use string) bool) []doc.Run {
	var out []doc.Run
	for _, x := range phones {
		if !want(x.Use) || x.Use == "home" && !r.IsInternal() {
			continue
		}
		s := unbroken(x.Number)
		if x.Use != "" && x.Use != "office" && x.Use != "fax" {
			s += "\u00a0(" + r.Words().Choice("phone", "use", x.Use) + ")"
		}
		out = append(out, doc.Run{Text: joined(" ", s, x.Note)})
	}
	return out
}

// webLink is the address a link to a site leads to; a name without protocol is one of the secure web.
func webLink(web string) string {
	if strings.Contains(web, "://") {
		return web
	}
	return "https://" + web
}

// trimmed leaves out line ends that nothing follows.
func trimmed(runs []doc.Run) []doc.Run {
	for len(runs) > 0 && runs[len(runs)-1].Text == "\n" {
		runs = runs[:len(runs)-1]
	}
	return runs
}
