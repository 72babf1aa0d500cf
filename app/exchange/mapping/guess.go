package mapping

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/place"
)

// Lookup gives what lists of a kind call their columns, false for a kind that is not imported.
type Lookup func(kind string) (Known, bool)

// Hints are what else is known when a mapping is guessed.
type Hints struct {
	Kind      string       // of what a row describes; guessed when empty
	HomeState string       // code of the State the keeper of the register belongs to
	Places    place.Finder // to tell towns by their names; nil does without
}

// Where a proposal comes from.
const (
	FromHead   = "head"
	FromValues = "values"
	FromSaved  = "saved"
)

// Proposal says why a column is taken as what it is, and shows some of its cells. One that is not Sure should be looked at; a doubtful
// one is only proposed, and the mapping leaves the column.
type Proposal struct {
	Column  string // as the mapping names it
	To      string // target, the first where the cells come apart; "" where nothing is proposed
	From    string
	Samples []string
	Sure    bool
}

// Guessed is a first mapping with its reasons: a proposal per column of the file, in order, and notes about the file as a whole.
type Guessed struct {
	Mapping   Mapping
	Proposals []Proposal
	Notes     []say.Note
}

// guesser makes a mapping of a list.
type guesser struct {
	t     source.Table
	hints Hints
	kind  string
	known Known
	names Heads // of the kind, in several languages
	find  named
	heads []string
	rows  [][]string // those looked at, sections and references left out
	cols  []guess
	used  map[string]bool // targets that are taken
	out   Guessed

	section  string   // target of rows that name those below
	sections []string // what they say
	set      []Constant
	more     []Column // that read a column once more
}

// guess is what a column is thought to be.
type guess struct {
	profile
	cells  []string
	head   string
	target string
	from   string
	whole  bool     // the head says it by itself
	sure   bool     // nothing speaks against it
	maybe  string   // what it could be and is not taken as
	combo  []string // what the head names together
	part   bool     // it is put together with others to an address
	left   bool     // other columns say it better
	town   bool     // a code of the post that has the town behind it
	column Column   // how its cells come apart
}

// Guess proposes a mapping of a list by its heads and its values.
func Guess(t source.Table, lookup Lookup, h Hints) Guessed {
	kind := h.Kind
	if kind == "" {
		kind = GuessKind(t, lookup)
	}
	g := &guesser{t: t, hints: h, kind: kind, used: map[string]bool{}, names: synonyms()[kind]}
	g.known, _ = lookup(kind)
	g.readTable()
	g.byHeads()
	g.decide()
	g.byValues()
	g.emptyColumns()
	g.takeApart()
	g.seatInTitle()
	g.decideStates()
	g.addressParts()
	g.build()
	return g.out
}

const (
	headRows    = 120     // the first rows that are looked at, and as many from the rest
	lookedCells = 150_000 // of very wide lists fewer
)

// readTable picks the rows that are looked at and makes the profiles of the columns.
func (g *guesser) readTable() {
	width := len(g.t.Head)
	if folded(strings.Join(g.t.Head, "")) == "" {
		for i := range g.t.Rows[:min(len(g.t.Rows), headRows)] {
			width = max(width, len(g.t.Rows[i].Cells))
		}
	}
	g.heads = make([]string, width)
	copy(g.heads, g.t.Head)
	g.find = newNamed(g.heads)
	g.cols = make([]guess, width)
	rows := max(6, min(headRows, lookedCells/2/max(width, 1)))
	names := Names(g.heads)
	var singles []string
	take := func(row *source.Row) {
		cells := make([]string, width)
		var filled []string
		for i, c := range row.Cells[:min(len(row.Cells), width)] {
			if cells[i], _, _ = source.Clean(c); cells[i] != "" {
				filled = append(filled, cells[i])
			}
		}
		switch {
		case len(filled) == 0 || crossReferenceIn(withoutNumber(filled)) != nil:
		case len(filled) == 1 && width > 2:
			singles = append(singles, sectionTitle(filled[0]))
		default:
			g.rows = append(g.rows, cells)
		}
	}
	for i := range g.t.Rows[:min(len(g.t.Rows), rows)] {
		take(&g.t.Rows[i])
	}
	if rest := g.t.Rows[min(len(g.t.Rows), rows):]; len(rest) > 0 {
		for i := range min(rows, len(rest)) {
			take(&rest[i*len(rest)/min(rows, len(rest))])
		}
	}
	labels := newLabeller(usualLabels())
	stub := newStubs(Stubs, StubsOfNames, labelStubs)
	for i := range g.cols {
		c := &g.cols[i]
		c.head, c.column = g.heads[i], Column{From: []string{names[i]}}
		var cells []string
		for _, row := range g.rows {
			c.cells = append(c.cells, row[i])
			if row[i] != "" && !stub.has(row[i]) && !slices.Contains(dittos, row[i]) && len(cells) < profileCells {
				cells = append(cells, row[i])
			}
		}
		c.profile = look(cells, g.hints.Places, labels)
	}
	g.sectionsOf(singles)
}

// sectionsOf recognises rows of one cell that name what the rows below have in common.
func (g *guesser) sectionsOf(singles []string) {
	if len(singles) < 2 {
		return
	}
	p := look(singles, g.hints.Places, newLabeller(nil))
	switch {
	case p.state >= 0.6:
		g.section, g.sections = someState, singles
	case p.city >= 0.7 && g.kind == "post":
		g.section, g.sections = "post_event.seat", singles
	}
}

// single reports whether a target takes one column only. Addresses and the like take several texts, but two columns of a list that
// are called alike are rarely one text.
func single(target string) bool {
	return !strings.HasPrefix(target, "phone.") && !strings.HasPrefix(target, "id.") && target != "post.emails" && target != "mission.emails" && !strings.HasSuffix(target, ".languages") && !strings.HasSuffix(target, ".note")
}

// give takes a column as a target, unless another column is.
func (g *guesser) give(c *guess, target, from string, whole, sure bool) bool {
	if single(target) && !strings.HasPrefix(target, "?") {
		if g.used[target] {
			return false
		}
		g.used[target] = true
	}
	c.target, c.from, c.whole, c.sure, c.maybe = target, from, whole, sure, ""
	return true
}

// byHeads takes columns by what their heads say: first those that say it by themselves, then those with more words.
func (g *guesser) byHeads() {
	for i := range g.cols {
		c := &g.cols[i]
		if target := g.wholeHead(c.head); target != "" && c.n > 0 {
			g.giveByHead(c, target, true)
		}
	}
	if g.names == nil {
		return
	}
	for i := range g.cols {
		c := &g.cols[i]
		if c.target != "" || c.n == 0 || folded(c.head) == "" || about(c.head, foreign) || besideOther(folded(c.head), g.find.folded) {
			continue
		}
		target, combo := g.partsOf(c.head)
		if len(combo) > 1 {
			c.combo = combo
		}
		if len(combo) == 2 && slices.Contains(combo, someCode) && slices.Contains(combo, "post_event.seat") && g.used["post_event.seat"] {
			target, c.town = someCode, true
		}
		if target == "" {
			target = g.names.phrase(c.head)
		}
		if target != "" {
			g.giveByHead(c, target, false)
		}
	}
}

func (g *guesser) giveByHead(c *guess, target string, whole bool) {
	if about(c.head, private) {
		switch target {
		case "phone.office":
			target = "phone.home"
		case "post.office_address", "post.emails", "post_event.seat":
			return
		}
	}
	yes, sure := c.bears(target)
	if !yes {
		c.maybe, c.from = target, FromHead
		return
	}
	if !g.give(c, target, FromHead, whole, whole || sure) {
		c.maybe, c.from = target, FromHead
	}
}

// wholeHead gives what a head means by itself. What may mean several things is not what the importer makes of it, but still open.
func (g *guesser) wholeHead(head string) string {
	target := g.known.target(head, g.find.folded)
	open := g.names.Target(head)
	if target == "" && open == "" {
		open = g.names.Target(withoutEndings(head))
	}
	switch {
	case open == someState && (target == "" || target == "post.receiving_state" || target == "post.sending_state" || target == "city.country") && folded(head) != "hoststate":
		return open
	case open == someNumber && (target == "" || target == "post.register_no"):
		return open
	case folded(head) == "title" && g.kind == "post":
		return "head.prefix" // or the title of the post: its values say so
	case target != "":
		return target
	}
	return open
}

// partsOf reads a head of several parts: translations of each other ("Telefon / Telephone"), a qualification in brackets, or several
// things that stand in one column.
func (g *guesser) partsOf(head string) (target string, combo []string) {
	parts := strings.FieldsFunc(head, func(r rune) bool { return strings.ContainsRune("/|\n,;+&", r) })
	if len(parts) == 1 {
		for _, sep := range []string{" – ", " - ", " und ", " and ", " et ", " i ", " ir ", " oraz "} {
			if strings.Contains(head, sep) {
				parts = strings.Split(head, sep)
				break
			}
		}
	}
	for _, p := range parts {
		bare, _, _ := strings.Cut(p, "(")
		t := g.wholeHead(p)
		if t == "" {
			t = g.wholeHead(bare)
		}
		if t == "" && len(parts) > 1 {
			t = g.names.phrase(p)
		}
		if t != "" && !slices.Contains(combo, t) {
			combo = append(combo, t)
		}
	}
	if len(combo) < 2 {
		if len(combo) == 1 && !strings.Contains(head, "(") {
			return combo[0], nil
		}
		return "", nil // what brackets add is weighed with the rest
	}
	has := func(list ...string) bool {
		return !slices.ContainsFunc(combo, func(t string) bool { return !slices.Contains(list, t) })
	}
	switch {
	case has("head.name", someName, "post_event.class", "head.prefix", "head.family_name", "head.given_name"):
		return "head.name", combo
	case has("post_event.seat", "region", someCode, "post.office_address", someStreet) && slices.Contains(combo, "post_event.seat") && !slices.Contains(combo, "post.office_address") && !slices.Contains(combo, someStreet):
		return "post_event.seat", combo
	case has("post_event.seat", someCode, "post.office_address", someStreet, someHouse):
		return "post.office_address", combo
	case has("post_event.district", "post.mission", "post_event.except", "region"):
		return "post_event.district", combo
	case has(somePost, "post_event.seat", "post_event.class", "post_event.title"):
		return somePost, combo
	case has("phone.office", "phone.fax", "phone.mobile", "phone.home", "phone.duty", "post.emails", "post.web", someContact, "post.office_address", "post.opening_hours"):
		return someContact, combo
	}
	return "", nil
}

// byValues takes columns whose heads say nothing by what stands in them, where that can be little else.
func (g *guesser) byValues() {
	for i := range g.cols {
		c := &g.cols[i]
		if c.target != "" || c.left || c.n == 0 || about(c.head, foreign) || besideOther(folded(c.head), g.find.folded) {
			continue
		}
		target, sure := g.fromValues(c)
		if target == "" || about(c.head, private) || !sure && folded(c.head) != "" {
			c.maybe = target
		} else if !g.give(c, target, FromValues, false, sure) {
			c.maybe = target
		}
		if target != "" {
			c.from = FromValues
		}
		if c.target == somePost {
			g.decideName(c)
		}
	}
}

// emptyColumns takes columns that hold nothing this time by their heads.
func (g *guesser) emptyColumns() {
	for i := range g.cols {
		if c := &g.cols[i]; c.n == 0 && c.target == "" {
			if target := g.wholeHead(c.head); target != "" && !strings.HasPrefix(target, "?") {
				g.give(c, target, FromHead, true, true)
			}
		}
	}
}

// fromValues gives what the values of a column say it is; sure where they can be little else.
func (g *guesser) fromValues(c *guess) (target string, sure bool) {
	if c.n < 2 && len(g.rows) > 2 {
		return "", false
	}
	switch g.kind {
	case "post":
	case "post_event", "twinning", "city":
		if c.state >= 0.8 {
			return someState, false
		}
		return "", false
	default:
		return "", false
	}
	switch {
	case c.email >= 0.6:
		return "post.emails", true
	case c.web >= 0.6:
		return "post.web", true
	case c.labelled >= 0.4 && (c.words > 3 || c.lines > 0.3):
		return someContact, true
	case c.state >= 0.8 && c.city < 0.9:
		return someState, true
	case c.rank >= 0.6:
		return "post_event.class", true
	case c.ranked >= 0.5 && c.titled+c.name > 0:
		return "head.name", true
	case c.ranked >= 0.5:
		return somePost, true
	case c.hours >= 0.5:
		return "post.opening_hours", true
	case c.tongue >= 0.8:
		return "post.languages", true
	case c.titled >= 0.25 && c.city < 0.3 && c.words > 1.5:
		return "head.name", true
	case c.address >= 0.6:
		return "post.office_address", true
	case c.phone >= 0.7:
		return "phone.office", false
	case c.city >= 0.8 && c.n > 2:
		return "post_event.seat", true
	case c.name >= 0.8 && c.city < 0.2 && c.distinct > 0.8:
		return "head.name", false
	}
	return "", false
}

// decide says what half a head means.
func (g *guesser) decide() {
	for i := range g.cols {
		c := &g.cols[i]
		switch c.target {
		case someName, somePost:
			g.decideName(c)
		case someNumber:
			c.target = ""
			if !c.running && c.n > 0 && c.distinct > 0.95 && g.known.Heads != nil {
				g.give(c, "post.register_no", FromHead, false, false)
			}
		case someStatus: // "Honorary Consul", or "closed since 2022": not to be lost
			if c.target = ""; c.rank < 0.4 || !g.give(c, "post_event.class", FromValues, false, true) {
				g.give(c, "post.note", FromHead, false, false)
			}
		case "head.prefix":
			g.decideTitle(c)
		case "post.category":
			if c.rank >= 0.5 {
				c.target, g.used[c.target] = "", false
				if !g.give(c, "post_event.class", FromValues, false, true) {
					c.maybe = "post_event.class"
				}
			}
		case "post.postal_address":
			if c.address >= 0.5 && !g.used["post.office_address"] && g.first(someStreet) == nil {
				c.target, g.used[c.target] = "", false
				g.give(c, "post.office_address", FromHead, false, true)
			}
		}
	}
	if c := g.first("head.name"); c != nil && c.ranked < 0.25 && g.used["head.family_name"] && g.used["head.given_name"] {
		c.target, c.left, g.used["head.name"] = "", true, false // its parts say more
	}
}

// decideTitle says whether titles are those of persons, of posts, or ranks.
func (g *guesser) decideTitle(c *guess) {
	target := "head.prefix"
	switch {
	case c.rank >= 0.5:
		target = "post_event.class"
	case c.n > 2 && c.titled < 0.5 && c.words > 2:
		target = "post_event.title"
	}
	if target == c.target {
		return
	}
	g.used[c.target], c.target = false, ""
	if !g.give(c, target, FromValues, true, false) {
		c.maybe = target
	}
}

// decideName says whether a name is one of a person, a post, a town or a State.
func (g *guesser) decideName(c *guess) {
	was := c.target
	c.target = ""
	target, sure := "", true
	switch {
	case c.state >= 0.7 && c.city < 0.9:
		target = someState
	case c.rank >= 0.5:
		target = "post_event.class"
	case c.titled >= 0.2, was == someName && c.name >= 0.4 && c.city < 0.5:
		target = "head.name"
	case c.city >= 0.6:
		target = "post_event.seat"
	case c.ranked >= 0.4 && (was == somePost || c.name+c.titled == 0):
		target = "post_event.title"
		if !g.used["post_event.seat"] && g.behindRank(c) >= 0.5 {
			target = somePost // class and seat in one
		}
	case c.ranked >= 0.3, was == someName && c.n > 0:
		target, sure = "head.name", c.ranked >= 0.3
	}
	if target == "head.name" && g.used["head.given_name"] && !g.used["head.family_name"] {
		target = "head.family_name" // "Nom" beside "Prénom"
	}
	if target == "" || !g.give(c, target, FromHead, false, sure) {
		c.maybe = target
	}
}

// behindRank gives the share of cells that name a town behind the rank of a post: "Honorarkonsulat Toruń", "Consulat honoraire à Lyon".
func (g *guesser) behindRank(c *guess) float64 {
	return g.foundBy(rankAndSeat, c.samples)
}

// rankAndSeat are patterns of posts named by class and seat.
var rankAndSeat = []string{"{post_event.class:rank} in {post_event.seat}", "{post_event.class:rank} à {post_event.seat}", "{post_event.class:rank} w {post_event.seat}", "{post_event.class:rank}, {post_event.seat}",
	"{post_event.class:rank} {post_event.seat}", "{post_event.seat}, {post_event.class:rank}"}

// build puts the mapping together.
func (g *guesser) build() {
	m := Mapping{Version: Version, Kind: g.kind, Heads: slices.Clone(g.heads), Set: g.set, Section: g.section}
	if strings.HasPrefix(g.section, "?") {
		m.Section = ""
	}
	address := g.addressColumns()
	seen := map[string]bool{}
	for i := range g.cols {
		c := &g.cols[i]
		p := Proposal{Column: c.column.From[0], From: c.from, Samples: c.samples, Sure: c.sure}
		if c.part {
			p.To, p.Sure = "post.office_address", true
			g.out.Proposals = append(g.out.Proposals, p)
			continue
		}
		if strings.HasPrefix(c.target, "?") {
			c.maybe, c.target, p.Sure = "", "", false
		}
		p.To = c.target
		taken := c.target != "" || c.column.apart()
		if !taken {
			p.To, p.Sure = c.maybe, false
			if strings.HasPrefix(p.To, "?") {
				p.To = ""
			}
			if p.To == "" {
				p.From = ""
			}
			g.out.Proposals = append(g.out.Proposals, p)
			continue
		}
		g.stubsOf(c, seen)
		if !c.column.apart() {
			c.column.To = c.target
		} else if list := c.column.targets(); len(list) > 0 && (c.target == "" || c.column.Rest != c.target) {
			p.To = list[0]
		}
		m.Columns = append(m.Columns, c.column)
		g.out.Proposals = append(g.out.Proposals, p)
	}
	m.Columns = append(append(m.Columns, address...), g.more...)
	m.Empty = g.stubsOfAll(seen)
	g.out.Mapping = m
}

// Proposals shows the columns of a file as a saved mapping takes them.
func (m Mapping) Proposals(t source.Table) []Proposal {
	find := newNamed(t.Head)
	out := make([]Proposal, len(t.Head))
	for i, name := range Names(t.Head) {
		out[i].Column = name
		for _, row := range t.Rows[:min(len(t.Rows), headRows)] {
			if i < len(row.Cells) && len(out[i].Samples) < sampleCells {
				if text, _, _ := source.Clean(row.Cells[i]); text != "" && !slices.Contains(out[i].Samples, text) {
					out[i].Samples = append(out[i].Samples, text)
				}
			}
		}
	}
	for j := range m.Columns {
		targets := m.Columns[j].targets()
		for _, name := range m.Columns[j].From {
			if i := find.find(name); i >= 0 && len(targets) > 0 && out[i].To == "" {
				out[i].To, out[i].From, out[i].Sure = targets[0], FromSaved, true
			}
		}
	}
	return out
}
