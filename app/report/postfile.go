package report

import (
	"context"
	"regexp"
	"slices"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

var postFileInfo = Info{Name: "post-file", Of: "post", Many: true, Group: "dossiers", Options: []Option{{Key: "changes", Values: []string{"no", "yes"}}}}

// dossier is a file being put together: sections under headings, each with what there is.
type dossier struct {
	ctx  context.Context
	r    *view.Register
	p    Params
	page *view.PostPage
	d    doc.Document
}

// section adds a part of the file under a heading. One that holds nothing is left out, or says so in the internal edition where it matters.
func (f *dossier) section(title string, matters bool, blocks ...doc.Block) {
	if len(blocks) == 0 {
		if !matters || !f.r.IsInternal() {
			return
		}
		blocks = []doc.Block{doc.Paragraph{Runs: []doc.Run{{Text: capital(f.r.Words().T("print.none_recorded")), Italic: true, Muted: true}}}}
	}
	f.d.Blocks = append(append(f.d.Blocks, doc.Heading{Level: 1, Text: title}), blocks...)
}

// rows is a table as the blocks of a section, without the columns that hold nothing: none where it has no rows.
func rows(t doc.Table) []doc.Block {
	if len(t.Rows) == 0 {
		return nil
	}
	filled := make([]bool, len(t.Columns))
	for _, row := range t.Rows {
		for i, c := range row.Cells {
			filled[i] = filled[i] || c.Text != ""
		}
	}
	at := -1
	t.Columns = slices.DeleteFunc(slices.Clone(t.Columns), func(doc.Column) bool { at++; return !filled[at] })
	for i := range t.Rows {
		at = -1
		t.Rows[i].Cells = slices.DeleteFunc(t.Rows[i].Cells, func(doc.Cell) bool { at++; return at < len(filled) && !filled[at] })
	}
	return []doc.Block{t}
}

// under is a table that stands under a heading which says what its first columns are called otherwise.
func under(b doc.Block, column int, title string) []doc.Block {
	t, ok := b.(doc.Table)
	if !ok {
		return []doc.Block{b}
	}
	t.Columns[column].Title, t.Columns[column].Key = title, true
	return rows(t)
}

// postFile is everything of one consulate.
func postFile(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	page, err := r.PostPage(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	f := &dossier{ctx: ctx, r: r, p: p, page: &page}
	f.d = doc.Document{Title: page.Row.Title, Subtitle: page.StateLine, Filter: onlyPost(w, &page.Row)}
	if page.File.Rec.Meta().Void != "" {
		f.d.Subtitle = w.T("print.no_longer")
	}
	f.timeline()
	f.section(w.T("section.identity"), true, f.facts("identity")...)
	f.section(w.T("section.contact"), true, f.facts("contact")...)
	f.heads()
	f.stages()
	if err := f.belongings(); err != nil {
		return f.d, err
	}
	if err := f.papers(); err != nil {
		return f.d, err
	}
	if r.IsInternal() {
		if err := f.private(); err != nil {
			return f.d, err
		}
		if err := f.open(); err != nil {
			return f.d, err
		}
	}
	return f.d, f.changes()
}

// timeline is the drawn life.
func (f *dossier) timeline() {
	w := f.r.Words()
	spec := f.page.Timeline
	spec.Width, spec.TextSize = f.d.TextWidth(), timelineText
	spec.FormatDay = func(day int) string { return w.LongDate(schema.Day(day).Date()) }
	spec.FormatMonth = func(day int) string { return w.LongDate(schema.Day(day).Date()[:len("2006-01")]) }
	if drawn(spec) {
		life, _ := draw.Timeline(spec)
		f.d.Blocks = append(f.d.Blocks, doc.Figure{Drawing: life, Alt: w.T("print.timeline_alt", map[string]any{"Text": f.page.StateLine})})
	}
}

// facts are those of some sections of the page.
func (f *dossier) facts(keys ...string) []doc.Block {
	var list []view.Fact
	for _, s := range f.page.Sections {
		if slices.Contains(keys, s.Key) {
			list = append(list, known(f.r, s.Facts)...)
		}
	}
	return inColumns(tightFacts(list))
}

// dash is one between two dates, times or numbers; one with spaces stands between words. dayTime is a weekday before an hour.
var (
	dash    = regexp.MustCompile(`(\S)–(\S)`)
	dayTime = regexp.MustCompile(`(\pL) (\d\d:)`)
)

// tight keeps lines from ending at the dashes of ranges, and between a weekday and its hours.
func tight(s string) string {
	return dayTime.ReplaceAllString(dash.ReplaceAllString(s, "$1\u2060–\u2060$2"), "$1\u00a0$2")
}

// tightFacts are facts with their ranges held together.
func tightFacts(list []view.Fact) []view.Fact {
	out := slices.Clone(list)
	for i := range out {
		out[i].Value = tight(out[i].Value)
	}
	return out
}

// heads are the succession of heads, the instruments of the one in office, and the officers beside.
func (f *dossier) heads() {
	w := f.r.Words()
	var out []doc.Block
	if len(f.page.Succession) > 0 {
		out = append(out, under(successionTable(f.r, f.page.Succession, f.p.AsOf), 0, w.T("column.name"))...)
	}
	if in := f.facts("head"); len(in) > 0 {
		out = append(append(out, doc.Heading{Level: 2, Text: w.T("post_file.in_office")}), in...)
	}
	f.section(w.T("print.succession"), true, out...)
	if len(f.page.Staff) > 0 {
		f.section(w.T("print.staff"), false, under(staffTable(f.r, f.page.Staff, f.p.AsOf), 0, w.T("column.name"))...)
	}
}

// stages are what held from when to when: seat, class, title and district, with the consent to each (art. 4), and the premises.
func (f *dossier) stages() {
	w := f.r.Words()
	stage := func(of func(*view.PostEventRow) string) []doc.Block { return rows(f.stageTable(of)) }
	seats := stage(func(e *view.PostEventRow) string { return e.Seat })
	seats = append(seats, f.facts("premises")...)
	f.section(w.T("post_file.seats"), true, seats...)
	f.section(w.T("column.district"), true, stage(func(e *view.PostEventRow) string { return e.District })...)
	classes := f.stageTable(func(e *view.PostEventRow) string {
		return joined(", ", e.Title, w.Choice("post_event", "class", e.Class))
	})
	if len(classes.Rows) > 1 { // a single one stands among the facts
		f.section(w.T("post_file.titles"), false, rows(classes)...)
	}
	if !f.r.IsInternal() { // how a name is inflected helps who writes letters
		return
	}
	for _, t := range f.page.Children {
		f.section(t.Title, false, asTable(t)...)
	}
}

// stageTable lists what events set one after another.
func (f *dossier) stageTable(of func(*view.PostEventRow) string) doc.Table {
	w := f.r.Words()
	events := models.EventsOf(f.page.File)
	t := doc.Table{Columns: []doc.Column{{Title: w.T("column.since")}, {Title: w.T("column.until")}, {Title: w.T("column.details"), Weight: 2, Key: true}, {Title: w.T("post_file.by"), Weight: 1}, {Title: w.T("post_file.consent"), Weight: 1}}}
	last := ""
	for i := range f.page.Events {
		e := &f.page.Events[i]
		value := of(e)
		if value == "" || value == last {
			continue
		}
		last = value
		if n := len(t.Rows); n > 0 {
			t.Rows[n-1].Cells[1] = date(f.r, e.Date)
		}
		asked := numbered(doc.Cell{Text: w.Date(events[i].ConsentRequestOn)}, events[i].ConsentRequestNo).Text
		given := numbered(doc.Cell{Text: w.Date(events[i].ConsentOn)}, events[i].ConsentNo).Text
		row := doc.Row{Cells: []doc.Cell{date(f.r, e.Date), {}, {Text: value, Bold: true}, {Text: joined(" · ", w.Choice("post_event", "event", e.Event), e.Reference)}, {Text: joined("\n", asked, given)}}}
		if e.After {
			stepBack(row)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// belongings are what a consulate is about and has: twinnings, things, reports, services.
func (f *dossier) belongings() error {
	w, id := f.r.Words(), f.page.Row.ID
	f.section(w.Kind("twinning", true), false, rows(f.twinnings())...)
	things, err := f.r.Inventory(f.ctx, f.p.AsOf, id)
	if err != nil {
		return err
	}
	f.section(w.Kind("inventory_item", true), true, rows(f.things(things[id]))...)
	reports, err := f.r.ReportsOf(f.ctx, schema.MinDay, schema.MaxDay, f.p.AsOf, id)
	if err != nil {
		return err
	}
	f.section(w.Kind("activity_report", true), true, rows(f.reports(reports[id]))...)
	figures, err := f.r.ServiceTotals(f.ctx, id, "", f.p.AsOf.Date())
	if err != nil {
		return err
	}
	if list := totals(f.r, "", figures); len(list) > 0 {
		f.section(w.Kind("service", true), false, list[1:]...) // the heading of the section stands for its own
	}
	return nil
}

// twinnings are those of the seat, all of them.
func (f *dossier) twinnings() doc.Table {
	w := f.r.Words()
	t := doc.Table{Columns: columns(f.r, "twinning", "type", "instrument", "signed", "status", "next")}
	t.Columns[0].Weight, t.Columns[0].Key = 2, true
	for i := range f.page.Twinnings {
		x := &f.page.Twinnings[i]
		signed := date(f.r, x.Since)
		if x.Counted == "" {
			signed = doc.Cell{}
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: x.Title, Bold: true}, {Text: w.Choice("twinning", "type", x.Type)}, {Text: w.Choice("instrument", "instrument", x.Counted)}, signed,
			{Text: twinningStatus(f.r, x)}, {Text: nextAnniversary(f.r, x)}}})
	}
	return t
}

// things are what was handed to the consulate, with numbers and where each is.
func (f *dossier) things(list []view.InventoryRow) doc.Table {
	w := f.r.Words()
	field := func(key string) string { return w.Field("inventory_item", key) }
	t := doc.Table{Columns: []doc.Column{{Title: field("item"), Key: true}, {Title: field("number"), Weight: 1}, {Title: field("holder"), Weight: 1}, {Title: field("issued_on")}, {Title: w.T("field.mark"), Weight: 1},
		{Title: field("certificate"), Weight: 1}}}
	for i := range list {
		x := &list[i]
		no := joined(", ", x.Number, bound(joined("–", x.SerialFrom, x.SerialUntil)))
		if x.Quantity > 1 {
			no = joined(" ", no, "×\u00a0"+number(x.Quantity))
		}
		mark, on := w.Mark("inventory_item", x.Mark), schema.Date("")
		switch x.Mark {
		case "returned":
			on = x.ReturnedOn
		case "lost":
			on = x.LostOn
		case "destroyed":
			on = x.DestroyedOn
		case "expired":
			on = x.ValidUntil
		}
		standing := joined(" ", mark, w.Date(on))
		if on == "" && x.ValidUntil != "" {
			standing = joined(", ", standing, w.T("dossier.valid_until", map[string]any{"Date": w.Date(x.ValidUntil)}))
		}
		row := doc.Row{Cells: []doc.Cell{{Text: w.Choice("inventory_item", "item", x.Item), Bold: true}, {Text: no}, orMissing(f.r, x.Holder), date(f.r, x.IssuedOn), {Text: standing},
			{Text: joined("; ", x.Certificate, x.Note)}}}
		if x.Mark == "returned" || x.Mark == "destroyed" {
			stepBack(row)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// reports are those received and owed.
func (f *dossier) reports(list []view.ReportRow) doc.Table {
	w := f.r.Words()
	field := func(key string) string { return w.Field("activity_report", key) }
	t := doc.Table{Columns: []doc.Column{{Title: field("sort"), Key: true, Weight: 1}, {Title: w.T("post_file.period")}, {Title: field("due_on")}, {Title: field("received_on")}, {Title: w.T("field.mark")}, {Title: field("reference"), Weight: 1}}}
	if f.r.IsInternal() {
		t.Columns = append(t.Columns, doc.Column{Title: field("assessment"), Weight: 2})
	}
	for i := range list {
		x := &list[i]
		row := doc.Row{Cells: []doc.Cell{{Text: w.Choice("activity_report", "sort", x.Sort)}, {Text: span(w, x.From, x.Until)}, {Text: w.Date(x.DueOn)}, date(f.r, x.ReceivedOn), {Text: w.Mark("activity_report", x.Mark), Bold: x.Mark == "overdue"},
			{Text: x.Reference}}}
		if f.r.IsInternal() {
			row.Cells = append(row.Cells, doc.Cell{Text: x.Assessment})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// papers are the correspondence, the life, the diary, the files attached, and what else refers to the consulate.
func (f *dossier) papers() error {
	w, id := f.r.Words(), f.page.Row.ID
	about := []int64{id}
	for _, a := range slices.Concat(f.page.Succession, f.page.Staff) {
		about = append(about, a.ID)
	}
	letters, err := f.r.LettersAbout(f.ctx, f.p.AsOf, about...)
	if err != nil {
		return err
	}
	f.section(w.Kind("correspondence", true), true, rows(letterTable(f.r, letters))...)
	var life []doc.Block
	if len(f.page.Events) > 0 {
		life = under(lifeTable(f.r, f.page), 1, w.T("column.event"))
	}
	f.section(w.T("print.life"), true, life...)
	f.section(w.Kind("event", true), false, rows(f.diary())...)
	for _, x := range []struct{ kind, field string }{{"gift", "post"}, {"award", "post"}} {
		t, err := f.r.RecordsOf(f.ctx, x.kind, x.field, f.p.AsOf, id)
		if err != nil {
			return err
		}
		f.section(w.Kind(x.kind, true), false, asTable(t)...)
	}
	for _, e := range f.page.Events {
		about = append(about, e.ID)
	}
	for _, l := range letters {
		about = append(about, l.ID)
	}
	files, err := f.r.AttachmentsTo(f.ctx, about...)
	f.section(w.Kind("attachment", true), false, rows(attachmentTable(f.r, files))...)
	return err
}

// diary is what happened at the consulate and around it.
func (f *dossier) diary() doc.Table {
	w := f.r.Words()
	t := doc.Table{Columns: []doc.Column{{Title: w.T("column.date")}, {Title: w.T("column.type")}, {Title: w.T("column.event"), Weight: 3, Key: true}, {Title: w.T("column.place"), Weight: 1}}}
	for i := range f.page.Diary {
		e := &f.page.Diary[i]
		row := doc.Row{Cells: []doc.Cell{{Text: span(w, e.From, e.Until)}, {Text: w.Choice("event", "event", e.Event)}, {Text: joined("\n", joined(": ", e.Title, e.Gift), e.Participants, e.Text)},
			{Text: joined(", ", e.Place, e.City)}}}
		if after(e.From, f.p.AsOf) {
			stepBack(row)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// private is what only the internal edition holds: enquiries about those who headed the consulate, and incidents.
func (f *dossier) private() error {
	w := f.r.Words()
	var persons []int64
	for _, a := range slices.Concat(f.page.Succession, f.page.Staff) {
		persons = append(persons, a.PersonID)
	}
	vettings, err := f.r.RecordsOf(f.ctx, "vetting", "person", f.p.AsOf, persons...)
	if err != nil {
		return err
	}
	f.section(w.Kind("vetting", true), true, asTable(vettings)...)
	incidents, err := f.r.RecordsOf(f.ctx, "incident", "post", f.p.AsOf, f.page.Row.ID)
	f.section(w.Kind("incident", true), true, asTable(incidents)...)
	return err
}

// open is what waits: what the rules find, what falls due, tasks.
func (f *dossier) open() error {
	w := f.r.Words()
	findings, err := f.r.FindingsOf(f.ctx, f.page.Row.ID)
	if err != nil {
		return err
	}
	t := doc.Table{Columns: []doc.Column{{Title: w.T("page.tocheck.weight")}, {Title: w.T("page.tocheck.what"), Weight: 4, Key: true}, {Title: w.T("page.tocheck.article")}, {Title: w.T("page.tocheck.reason"), Weight: 1}}}
	for i := range findings {
		t.Rows = append(t.Rows, findingLine(f.r, &findings[i]))
	}
	f.section(w.T("page.tocheck.title"), true, rows(t)...)
	deadlines, err := f.r.DeadlinesOf(f.ctx, f.page.Row.ID, f.p.AsOf, dueAhead)
	if err != nil {
		return err
	}
	due := doc.Table{Columns: []doc.Column{{Title: w.T("column.date")}, {Title: w.T("page.due.what"), Weight: 2, Key: true}, {Title: w.T("page.due.who"), Weight: 1}}}
	for i := range deadlines {
		x := &deadlines[i]
		due.Rows = append(due.Rows, doc.Row{Cells: []doc.Cell{{Text: w.Date(x.On), Bold: x.Over}, {Text: advice.Say(w, x)}, {Text: x.Who}}})
	}
	f.section(w.T("page.due.title"), true, rows(due)...)
	return nil
}

// findingLine is what a rule found: what contradicts itself stands out, what is accepted steps back.
func findingLine(r *view.Register, x *advice.Finding) doc.Row {
	w := r.Words()
	weight, reason := "warning", ""
	switch {
	case x.Level == schema.Error:
		weight = "error"
	case x.Accepted != nil:
		weight, reason = "accepted", x.Accepted.Reason
	}
	row := doc.Row{Cells: []doc.Cell{{Text: w.T("page.tocheck." + weight), Bold: weight == "error"}, {Text: w.Problem(x.Problem)}, {Text: unbroken(x.Article)}, {Text: reason}}}
	if x.Accepted != nil {
		stepBack(row)
	}
	return row
}

// changes is who changed what when, where it is asked for.
func (f *dossier) changes() error {
	if f.p.Option(postFileInfo, "changes") != "yes" {
		return nil
	}
	w := f.r.Words()
	log, err := f.r.LogOf(f.ctx, f.page.Row.ID)
	t := doc.Table{Columns: []doc.Column{{Title: w.T("column.date")}, {Title: w.T("post_file.action"), Weight: 2, Key: true}, {Title: w.T("post_file.author")}, {Title: w.T("post_file.reason"), Weight: 2}}}
	for i := range log {
		x := &log[i]
		t.Rows = append(t.Rows, doc.Cells(x.At.Format("2006-01-02 15:04"), joined(": ", x.Action, x.Title), x.Author, x.Reason))
	}
	f.section(w.T("post_file.changes"), false, rows(t)...)
	return err
}

// letterTable lists papers, the oldest first.
func letterTable(r *view.Register, list []view.LetterRow) doc.Table {
	w := r.Words()
	field := func(key string) string { return w.Field("correspondence", key) }
	t := doc.Table{Columns: []doc.Column{{Title: w.T("column.date")}, {Title: w.T("column.number")}, {Title: field("direction")}, {Title: field("sort"), Weight: 1}, {Title: field("subject"), Weight: 3, Key: true}, {Title: field("party"), Weight: 2},
		{Title: field("reference"), Weight: 1}}}
	for i := range list {
		x := &list[i]
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{date(r, x.Date), {Text: x.No}, {Text: w.Choice("correspondence", "direction", x.Direction)}, {Text: w.Choice("correspondence", "sort", x.Sort)}, {Text: x.Subject}, {Text: x.Party},
			{Text: x.Reference}}})
	}
	return t
}

// attachmentTable lists files.
func attachmentTable(r *view.Register, list []view.AttachmentRow) doc.Table {
	w := r.Words()
	field := func(key string) string { return w.Field("attachment", key) }
	t := doc.Table{Columns: []doc.Column{{Title: field("title"), Weight: 2, Key: true}, {Title: field("use")}, {Title: field("on")}, {Title: field("of"), Weight: 2}, {Title: field("name"), Weight: 1}}}
	for i := range list {
		x := &list[i]
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: x.Title, Bold: true}, {Text: w.Choice("attachment", "use", x.Use)}, {Text: w.Date(x.On)}, {Text: x.Owner}, {Text: x.Name, Muted: true}}})
	}
	return t
}

// asTable is records of any kind: as a table, or where they have too many fields as the facts of each.
func asTable(t view.Table) []doc.Block {
	switch {
	case len(t.Rows) == 0:
		return nil
	case len(t.Columns) > most:
		return asFacts(t)
	}
	return []doc.Block{paper(t)}
}
