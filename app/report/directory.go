package report

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Orders of a directory.
const (
	byCountry    = "country"
	byCity       = "city"
	byPrecedence = "precedence"
)

var directoryInfo = Info{Name: "directory", Records: "post", Group: "lists", Options: []Option{{Key: "by", Values: []string{byCountry, byCity, byPrecedence}}}}

// marked is up to how many consulates each has a bookmark of its own; beyond it those of States and cities lead there.
const marked = 500

// directory is the consular list: a title page, what the list is, contents, an entry for each consulate, indexes of persons and places.
func directory(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	all, err := r.Directory(ctx, p.AsOf, p.IDs...)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	l := lister{r: r, by: p.Option(directoryInfo, "by")}
	l.take(all)
	d := doc.Document{Title: w.T("report.directory.name"), Subtitle: w.N("print.posts", len(l.entries)), Filter: filter(r, p, "print.listed")}
	if len(l.entries) == 0 {
		d.Blocks = []doc.Block{doc.Text(w.T("report.directory.empty"))}
		return d, nil
	}
	if l.home, err = r.Home(ctx); err != nil {
		return d, err
	}
	office, err := r.Office(ctx)
	if err != nil {
		return d, err
	}
	if err := l.arrange(ctx, p.AsOf); err != nil {
		return d, err
	}
	d.Blocks = append(d.Blocks, doc.TitlePage{Office: office, Title: d.Title, Subtitle: w.T("directory.by." + l.by), Lines: []string{
		w.T("print.as_of", map[string]any{"Date": w.LongDate(p.AsOf.Date())}), capital(r.Variant()), d.Subtitle, d.Filter}})
	d.Blocks = append(d.Blocks, l.about(office, p.AsOf)...)
	d.Blocks = append(d.Blocks, doc.Contents{Title: w.T("directory.contents"), Levels: l.levels()}, doc.PageBreak{Body: true})
	d.Blocks = append(d.Blocks, l.body()...)
	places := l.cities
	if l.by == byCity { // the list itself stands in their order
		places = l.states
	}
	begun := false
	for _, x := range []doc.Index{l.persons(), places()} {
		if len(x.Entries) == 0 {
			continue
		}
		if !begun {
			begun = true
			d.Blocks = append(d.Blocks, doc.PageBreak{})
		}
		d.Blocks = append(d.Blocks, x)
	}
	return d, nil
}

// lister arranges the entries of a list of consulates.
type lister struct {
	r       *view.Register
	by      string
	home    string
	entries []entryOf
	left    int // how many are not listed: closed for good, or not yet open
	ranks   map[int64]place
}

// entryOf is a consulate with where it stands in the list.
type entryOf struct {
	*view.DirectoryEntry
	group string // heading of level 1
	part  string // heading of level 2; "" where the entry stands without one
	mixed bool   // under its State stand consulates that one sends and others it receives
	rank  place
}

// place is where the head of a consulate stands in the consular corps.
type place struct {
	n     int    // 0 where it cannot be said
	group string // key of the part of the corps it stands in
	order int    // of all who are in the corps
	doubt bool   // a date is not exact: another order is possible
}

// anchor is what the index leads to an entry by.
func anchor(id int64) string { return "p" + strconv.FormatInt(id, 10) }

// take keeps what a list shows.
func (l *lister) take(all []view.DirectoryEntry) {
	for i := range all {
		if e := &all[i]; e.Listed() {
			l.entries = append(l.entries, entryOf{DirectoryEntry: e})
		} else {
			l.left++
		}
	}
}

// other is the State an entry is found under: of the two the one that is not the keeper's.
func (l *lister) other(e *view.DirectoryEntry) string {
	if l.home == e.ReceivingCode {
		return e.SendingName
	}
	return e.ReceivingName
}

// arrange says under which headings entries stand, and puts them in order.
func (l *lister) arrange(ctx context.Context, asOf schema.Day) error {
	if l.by == byPrecedence {
		if err := l.rank(ctx, asOf); err != nil {
			return err
		}
	}
	names := inOrderOf(l.r.Words().Lang)
	keys := make([]entryKey, len(l.entries))
	for i := range l.entries {
		l.head(&l.entries[i], names)
		keys[i] = l.key(&l.entries[i], names, i)
	}
	l.mix()
	slices.SortFunc(keys, compareEntries)
	sorted := make([]entryOf, len(keys))
	for i, k := range keys {
		sorted[i] = l.entries[k.at]
	}
	l.entries = sorted
	return nil
}

// mix marks the entries of States under which consulates between different States stand.
func (l *lister) mix() {
	pairs, first := map[string]bool{}, map[string]string{}
	for i := range l.entries {
		e := &l.entries[i]
		if was, there := first[e.group]; there && was != e.pair() {
			pairs[e.group] = true
		} else {
			first[e.group] = e.pair()
		}
	}
	for i := range l.entries {
		l.entries[i].mixed = pairs[l.entries[i].group]
	}
}

// pair is the States a consulate stands between.
func (e *entryOf) pair() string { return e.SendingCode + " " + e.ReceivingCode }

// head sets the headings of an entry.
func (l *lister) head(e *entryOf, names *ordering) {
	w := l.r.Words()
	switch l.by {
	case byCity:
		e.group, e.part = names.initial(e.Seat), e.Seat
		if e.Seat == "" {
			e.group = w.T("directory.no_seat")
		}
	case byPrecedence:
		e.group, e.rank = e.ReceivingName, l.ranks[e.ID]
		if e.rank.group == "" {
			e.rank.group = "nobody"
		}
		e.part = w.T("directory.rank." + e.rank.group)
	default:
		e.group, e.part = l.other(e.DirectoryEntry), e.Seat
	}
}

// entryKey is what entries are ordered by.
type entryKey struct {
	group, pair, part, title string // keys of collation
	rank, class, at          int
	last                     bool // without a seat: behind the others
}

func (l *lister) key(e *entryOf, names *ordering, at int) entryKey {
	k := entryKey{at: at, title: names.key(e.Title), class: slices.Index(models.PostClasses, e.Class)}
	if k.class < 0 {
		k.class = len(models.PostClasses)
	}
	switch l.by {
	case byCity:
		k.last = e.Seat == ""
		k.group, k.pair = names.key(e.Seat), names.key(e.ReceivingName)
	case byPrecedence:
		k.group, k.rank, k.part = names.key(e.group), e.rank.order, names.key(e.Seat)
		if e.rank.order == 0 {
			k.rank = len(l.ranks) + 1
		}
	default:
		k.group, k.part, k.last = names.key(e.group), names.key(e.Seat), e.Seat == ""
		k.pair = strconv.Itoa(part(&e.PostRow, l.home)) + names.key(e.SendingName)
	}
	return k
}

func compareEntries(a, b entryKey) int {
	last := func(k entryKey) int {
		if k.last {
			return 1
		}
		return 0
	}
	return cmp.Or(strings.Compare(a.group, b.group), strings.Compare(a.pair, b.pair), last(a)-last(b), a.rank-b.rank, strings.Compare(a.part, b.part), a.class-b.class,
		strings.Compare(a.title, b.title), a.at-b.at)
}

// rank finds the place of each head in the consular corps of the receiving State.
func (l *lister) rank(ctx context.Context, asOf schema.Day) error {
	states := map[int64]bool{}
	var ids []int64
	for _, e := range l.entries {
		if !states[e.Receiving] {
			states[e.Receiving] = true
			ids = append(ids, e.Receiving)
		}
	}
	slices.Sort(ids)
	l.ranks = map[int64]place{}
	order := 0
	for _, st := range ids {
		corps, err := l.r.Corps(ctx, st, asOf)
		if err != nil {
			return err
		}
		for i := range corps {
			m := &corps[i]
			if _, there := l.ranks[m.Appointment.Post]; there || m.Group == "other" {
				continue
			}
			order++
			group := "acting"
			switch {
			case m.Missing:
				group = "unknown"
			case m.Group == "head":
				group = m.Appointment.Class
			}
			l.ranks[m.Appointment.Post] = place{m.Place, group, order, m.Doubt}
		}
	}
	return nil
}

// about says what the list is and what it is not.
func (l *lister) about(office string, asOf schema.Day) []doc.Block {
	w := l.r.Words()
	say := func(key string, args map[string]any) doc.Block { return doc.Text(w.T(key, args)) }
	day := unbroken(w.LongDate(asOf.Date()))
	out := []doc.Block{doc.Heading{Level: 1, Text: w.T("directory.about"), Quiet: true}}
	if office != "" {
		out = append(out, say("directory.about.office", map[string]any{"Office": office}))
	}
	out = append(out, say("directory.about.what", nil))
	if l.left > 0 {
		out = append(out, say("directory.about.left_out", map[string]any{"Number": l.left}))
	}
	if l.by == byPrecedence {
		out = append(out, say("directory.about.precedence", nil))
	}
	if l.r.IsInternal() {
		out = append(out, say("directory.about.internal", nil))
	}
	return append(out, say("directory.about.verify", map[string]any{"Date": day}), say("directory.about.signs", nil))
}

// levels is how deep the contents go: to cities or classes, of a list of many only to States or letters, else they would be a list of
// their own.
func (l *lister) levels() int {
	parts := map[string]bool{}
	for i := range l.entries {
		parts[l.entries[i].group+"\x00"+l.entries[i].partKey()] = true
	}
	if len(parts) > marked {
		return 1
	}
	return 2
}

// body is the entries under their headings. The first one of each part stays together with its headings.
func (l *lister) body() []doc.Block {
	w := l.r.Words()
	var out []doc.Block
	group, part, pair := "", "", ""
	for i := range l.entries {
		e := &l.entries[i]
		var keep []doc.Block
		if e.group != group || i == 0 {
			group, part, pair = e.group, "", ""
			out = append(out, doc.Heading{Level: 1, Text: e.group})
		}
		if l.by == byCountry && e.mixed && e.pair() != pair {
			if pair != "" {
				keep = append(keep, doc.Spacer{Height: 8})
			}
			pair, part = e.pair(), ""
			keep = append(keep, doc.Paragraph{Runs: []doc.Run{{Italic: true, Muted: true, Text: w.T("directory.between", map[string]any{"Sending": e.SendingName, "Receiving": e.ReceivingName})}}})
		}
		level := 3
		switch {
		case e.part == "":
			level = 2
		case e.partKey() != part:
			part = e.partKey()
			keep = append(keep, doc.Heading{Level: 2, Text: e.part, Secondary: l.beside(e)})
		}
		out = append(out, doc.Keep{Blocks: append(keep, l.entry(e, level)...)})
	}
	return out
}

// partKey tells a part from one of the same name: there are two places named Olsztyn in Poland.
func (e *entryOf) partKey() string {
	if e.rank.group != "" {
		return e.rank.group
	}
	return e.part + " " + strconv.FormatInt(e.SeatID, 10)
}

// beside is what stands behind the heading of a part.
func (l *lister) beside(e *entryOf) string {
	switch {
	case l.by == byCity:
		return joined(", ", regionOf(e), e.ReceivingName)
	case l.by == byCountry:
		return regionOf(e)
	}
	return ""
}

// regionOf is that of the seat where it is not called as the city is.
func regionOf(e *entryOf) string {
	if e.Region == e.Seat {
		return ""
	}
	return e.Region
}

// entry is what is printed of one consulate.
func (l *lister) entry(e *entryOf, level int) []doc.Block {
	w := l.r.Words()
	h := doc.Heading{Level: level, Text: e.Title, Anchor: anchor(e.ID), Quiet: level == 2 || len(l.entries) > marked}
	if l.by == byPrecedence && e.rank.n > 0 {
		h.Text = strconv.Itoa(e.rank.n) + ".\u00a0" + h.Text
	}
	if class := w.Choice("post_event", "class", e.Class); class != "" && !strings.Contains(strings.ToLower(h.Text), strings.ToLower(class)) {
		h.Secondary = class
	}
	out := []doc.Block{h}
	for _, runs := range [][]doc.Run{l.people(e), l.contact(e)} {
		if len(runs) > 0 {
			out = append(out, doc.Paragraph{Runs: runs})
		}
	}
	return out
}
