package export

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/exchange/ical"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// calendar writes what falls due, anniversaries, entries of the diary and tasks.
func (e *exporting) calendar(w io.Writer) error {
	c := calendar{exporting: e}
	if err := c.collect(); err != nil {
		return err
	}
	if err := c.stamp(); err != nil {
		return err
	}
	office, err := e.office()
	if err != nil {
		return err
	}
	name := e.w.T("export.calendar.name")
	if office != "" {
		name += " – " + office
	}
	e.res.list = e.calendarKey()
	if err := c.notKnown(); err != nil {
		return err
	}
	e.res.Count = len(c.entries)
	out := ical.Calendar{Name: name, Product: "-//Exequatur//Register of consulates//" + strings.ToUpper(e.w.Lang), Lang: e.w.Lang}
	for _, x := range c.entries {
		out.Entries = append(out.Entries, x.Entry)
	}
	return ical.Write(w, out)
}

// entry is an entry of a calendar with what it comes from.
type entry struct {
	ical.Entry
	record int64
	uid    schema.UID
	what   string // tells it from other entries of the record
	secret bool   // its day tells what is sensitive
}

type calendar struct {
	*exporting
	entries []entry
	names   map[int64]store.Named
	picked  map[int64]bool // records the calendar is narrowed to; nil: not narrowed
}

func (c *calendar) collect() error {
	kind := c.req.Kind
	if kind != "" && (len(c.req.Records) > 0 || c.req.Find != "") {
		ids, err := c.wanted()
		if err != nil {
			return err
		}
		c.picked = make(map[int64]bool, len(ids))
		for _, id := range ids {
			c.picked[id] = true
		}
	}
	if kind != "event" {
		if err := c.deadlines(); err != nil {
			return err
		}
	}
	if kind == "" || kind == "event" {
		if err := c.diary(); err != nil {
			return err
		}
	}
	if kind != "" || c.req.Find == "" {
		return nil
	}
	words := strings.Fields(search.Fold(c.req.Find))
	c.entries = slices.DeleteFunc(c.entries, func(x entry) bool {
		text := search.Fold(x.Summary + " " + x.Description + " " + x.Location)
		return slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
	})
	return nil
}

// alarmDays is how long before a deadline of a kind a calendar rings.
func alarmDays(kind string) int {
	switch kind {
	case advice.DueTask, advice.DueAnswer, advice.DueCelebration:
		return 7
	}
	return 30
}

// deadlines takes in what falls due. Celebrations of anniversaries stand in the diary.
func (c *calendar) deadlines() error {
	list, err := c.r.Deadlines(c.ctx, c.req.AsOf, c.req.Days)
	if err != nil {
		return err
	}
	var ids []int64
	for i := range list {
		ids = append(ids, list[i].Record, list[i].Post)
	}
	slices.Sort(ids)
	if c.names, err = c.s.Names(c.ctx, slices.Compact(ids)...); err != nil {
		return err
	}
	for i := range list {
		d := &list[i]
		if c.asked(d) {
			c.deadline(d)
		}
	}
	return nil
}

// asked reports whether a deadline belongs to the calendar asked for.
func (c *calendar) asked(d *advice.Deadline) bool {
	if d.Kind == advice.DueCelebration && c.req.Kind != "twinning" {
		return false
	}
	about := map[string]int64{"post": d.Post, "person": d.Person, "appointment": 0, "twinning": 0, "task": 0}
	if d.Of != "post" && d.Of != "person" {
		about[d.Of] = d.Record
	}
	id := about[c.req.Kind]
	switch {
	case c.req.Kind == "":
		return true
	case c.req.Kind == "twinning" && d.Kind == advice.DueCelebration: // an entry of the diary about it, which does not name it here
		return c.picked == nil
	}
	return id != 0 && (c.picked == nil || c.picked[id])
}

func (c *calendar) deadline(d *advice.Deadline) {
	day, exact := d.On.Day()
	if !exact {
		day, _ = d.On.Bounds()
	}
	if !day.Bounded() {
		c.res.NoDay++
		return
	}
	title := d.Title
	if n := c.names[d.Record]; n.Title == d.Title {
		title = c.w.Title(d.Of, d.Title)
	}
	x := entry{record: d.Record, uid: c.names[d.Record].UID, what: d.Kind}
	if d.Years > 0 {
		x.what += "-" + strconv.Itoa(d.Years)
	}
	x.From, x.Until, x.AlarmDays = day, day, alarmDays(d.Kind)
	if d.Over { // a calendar would ring at once for each of them
		x.AlarmDays = 0
	}
	x.secret = d.Sensitive()
	x.Summary = said(title, advice.Say(c.w, d))
	x.Categories = []string{c.w.T("export.calendar.deadlines")}
	if d.Kind == advice.DueAnniversary || d.Kind == advice.DueCelebration {
		x.Categories = []string{c.w.T("export.calendar.anniversaries")}
	}
	if d.Kind == advice.DueTask {
		x.Categories = []string{c.w.Kind("task", true)}
	}
	var more []string
	if !exact {
		more = append(more, c.w.T("export.calendar.no_day", map[string]any{"Date": c.w.LongDate(d.On)}))
	}
	for _, s := range []string{d.Who, d.InCharge} {
		if s != "" && !slices.Contains(more, s) {
			more = append(more, s)
		}
	}
	x.Description = strings.Join(more, "\n")
	c.entries = append(c.entries, x)
}

// said puts what falls due behind what it is about, unless it says it already.
func said(title, what string) string {
	if title == "" || strings.Contains(what, title) {
		return what
	}
	return title + ": " + what
}

// diary takes in the entries of the diary. Of a date that is no day a calendar would make one: such an entry is left out and counted.
func (c *calendar) diary() error {
	rows, err := c.r.Events(c.ctx, max(c.req.AsOf, c.r.Today()))
	if err != nil {
		return err
	}
	for i := range rows {
		row := &rows[i]
		if c.req.Kind == "event" && c.picked != nil && !c.picked[row.ID] {
			continue
		}
		from, exact := row.From.Day()
		lo, hi := row.From.Bounds()
		if _, end := row.Until.Bounds(); row.Until != "" && end > hi {
			hi = end
		}
		if c.req.Kind == "" && (hi < c.req.AsOf || row.From == "" || lo > c.req.AsOf+schema.Day(c.req.Days)) {
			continue // over, or not near
		}
		if !exact {
			c.res.NoDay++
			continue
		}
		x := entry{record: row.ID, uid: row.UID, what: "event"}
		x.From, x.Until = from, from
		if last, ok := row.Until.Day(); ok && last >= from {
			x.Until = last
		}
		x.Summary, x.Location = row.Title, joined(", ", row.Place, row.City)
		x.Description = joined("\n", row.About, row.Participants, row.Text)
		x.Categories = []string{c.w.Choice("event", "event", row.Event)}
		x.AlarmDays, x.Busy = 7, true
		if len(row.Links) > 0 {
			x.URL = website(row.Links[0])
		}
		c.entries = append(c.entries, x)
	}
	return nil
}

func joined(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return strings.TrimSpace(s) == "" }), sep)
}

// stamp gives the entries their lasting uids, and when what they say came about; what was written does not depend on when it is
// written.
func (c *calendar) stamp() error {
	var ids []int64
	for _, x := range c.entries {
		ids = append(ids, x.record)
	}
	slices.Sort(ids)
	changed, err := c.s.Revisions(c.ctx, slices.Compact(ids)...)
	seen := map[string]int{}
	for i := range c.entries {
		x := &c.entries[i]
		x.UID = x.uid.String() + "-" + x.what
		if seen[x.UID]++; seen[x.UID] > 1 {
			x.UID += "-" + string(x.From.Date())
		}
		x.UID += "@exequatur"
		x.Sequence, x.Stamp = changed[x.record].Version, changed[x.record].At
	}
	slices.SortStableFunc(c.entries, func(a, b entry) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.UID, b.UID)) })
	return err
}

// calendarKey names the calendar, so that one of everything and one of the tasks each remember what they gave.
func (e *exporting) calendarKey() string {
	key := "calendar/" + e.req.Kind + "/" + e.r.VariantKey()
	if e.req.Find != "" {
		sum := sha256.Sum256([]byte(search.Fold(e.req.Find)))
		key += "/" + hex.EncodeToString(sum[:8])
	}
	return key
}

// notKnown leaves out what the calendar was given before and has not changed since, where only the rest is asked for.
func (c *calendar) notKnown() error {
	if !c.req.Since {
		return nil
	}
	before, err := c.s.Exported(c.ctx, c.res.list)
	if err != nil {
		return err
	}
	c.res.given = map[string]string{}
	c.entries = slices.DeleteFunc(c.entries, func(x entry) bool {
		d := digest(&x)
		old, there := before[x.UID]
		if there && old == d {
			c.res.Known++
			return true
		}
		if there {
			c.res.Changed++
		}
		c.res.given[x.UID] = d
		return false
	})
	return nil
}

// digest tells whether an entry changed. It holds days and a count of changes and no words, so that it tells of nobody; of a limit of
// age not even the day, for the birthday would follow from it.
func digest(x *entry) string {
	from, until := x.From, x.Until
	if x.secret {
		from, until = 0, 0
	}
	sum := sha256.Sum256([]byte(fmt.Sprint(from, " ", until, " ", x.Sequence)))
	return hex.EncodeToString(sum[:])
}

// Remember notes what a calendar was given, once it is where it belongs: the next one asked for since then leaves it out. Nothing is
// noted of other exports.
func Remember(ctx context.Context, s *store.Store, res Result) error {
	if len(res.given) == 0 {
		return nil
	}
	return s.SaveExported(ctx, res.list, res.given)
}
