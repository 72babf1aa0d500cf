package mapping

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models/search"
)

const (
	sending   = "post.sending_state"
	receiving = "post.receiving_state"
)

// decideStates says which column of States sends and which receives. A list of own posts abroad and one of foreign posts here look
// alike; the title, the other State or the towns tell them apart. Where nothing does, the column is left to the person.
func (g *guesser) decideStates() {
	switch g.kind {
	case "post", "post_event":
	case "twinning":
		g.statesOfPartners()
		g.ourCity()
		return
	case "city":
		for i := range g.cols {
			if g.cols[i].target == someState {
				g.cols[i].target = ""
				g.give(&g.cols[i], "city.country", g.cols[i].from, true, true)
			}
		}
		return
	default:
		return
	}
	said := g.statesOfTitle()
	open := g.openStates()
	if len(open) == 2 && !g.used[sending] && !g.used[receiving] {
		if a, b := g.inside(open[0].values), g.inside(open[1].values); a >= 0.6 && b < a/2 {
			open[0].give(receiving, false)
			open[1].give(sending, false)
		} else if b >= 0.6 && a < b/2 {
			open[1].give(receiving, false)
			open[0].give(sending, false)
		}
		open = g.openStates()
	}
	for _, o := range open {
		role := g.roleOf(o.values, said)
		if role == "" || g.used[role] {
			o.leave()
			g.note(say.Note{Code: "state_role_open", Ask: true, Args: say.Pairs("Column", o.name)})
			continue
		}
		o.give(role, g.used[other(role)] || len(said) > 0)
	}
	for _, s := range said {
		if !g.used[s.role] {
			g.constant(s.role, s.code, s.text)
		}
	}
	g.homeState()
	if g.kind == "post" && g.used[sending] != g.used[receiving] {
		role := sending
		if g.used[sending] {
			role = receiving
		}
		g.note(say.Note{Code: "state_to_set", Ask: true, Args: say.Pairs("Target", role)})
	}
	for i := range g.cols {
		if c := &g.cols[i]; c.target == sending || c.target == receiving || c.target == "city.country" {
			c.splitState()
		}
	}
}

// openState is a column of States, or the sections of a list, of which it is open whether they send or receive.
type openState struct {
	name   string
	values []string // by the rows looked at; of sections those there are
	give   func(role string, sure bool)
	leave  func()
}

func (g *guesser) openStates() []openState {
	var out []openState
	for i := range g.cols {
		c := &g.cols[i]
		if c.target != someState {
			continue
		}
		out = append(out, openState{c.column.From[0], c.filled(), func(role string, sure bool) {
			c.target = ""
			g.give(c, role, c.from, false, sure)
		}, func() { c.target, c.maybe = "", "" }})
	}
	if g.section == someState {
		out = append(out, openState{g.sections[0], nil, func(role string, _ bool) {
			g.section, g.used[role] = role, true
		}, func() {}})
	}
	return out
}

// filled gives the cells of a column, the empty ones as the one above.
func (c *guess) filled() []string {
	out := make([]string, len(c.cells))
	last := ""
	for i, s := range c.cells {
		if s != "" {
			last = s
		}
		out[i] = last
	}
	return out
}

func other(role string) string {
	if role == sending {
		return receiving
	}
	return sending
}

// roleOf says whether States send or receive, "" where that is open.
func (g *guesser) roleOf(values []string, said []saidState) string {
	switch {
	case g.used[sending] && !g.used[receiving]:
		return receiving
	case g.used[receiving] && !g.used[sending]:
		return sending
	case len(said) == 1:
		return other(said[0].role)
	}
	there := 0.0
	if values == nil {
		there = g.inAny(g.sections)
	} else {
		there = g.inside(values)
	}
	code, share := g.homeOfSeats()
	switch {
	case there >= 0.6:
		return receiving
	case there < 0.2 && code != "" && share >= 0.8:
		return sending
	}
	return ""
}

// firstName leaves the first of several names: "Frankreich / France".
func firstName(text string) string {
	if i := strings.IndexAny(text, "/(\n"); i > 0 {
		return strings.TrimSpace(text[:i])
	}
	return text
}

// seats gives the towns the rows name, by row.
func (g *guesser) seats() []string {
	if c := g.first("post_event.seat"); c != nil && !c.column.apart() {
		out := make([]string, len(c.cells))
		for i, s := range c.cells {
			out[i] = bareCity(s)
		}
		return out
	}
	read := func(column *Column, cells []string) []string {
		if !slices.Contains(column.targets(), "post_event.seat") {
			return nil
		}
		out := make([]string, len(cells))
		for i, s := range cells[:min(len(cells), checkedRows)] {
			parts, _ := Try(column.Split, s)
			if out[i] = parts["post_event.seat"]; out[i] == "" && column.Rest == "post_event.seat" {
				out[i] = bareCity(s)
			}
		}
		return out
	}
	for i := range g.cols {
		if out := read(&g.cols[i].column, g.cols[i].cells); out != nil {
			return out
		}
	}
	for i := range g.more {
		if at := g.find.find(g.more[i].From[0]); at >= 0 {
			return read(&g.more[i], g.cols[at].cells)
		}
	}
	return nil
}

// checkedRows is how many rows decide where towns lie.
const checkedRows = 60

// inside gives the share of rows whose town lies in the State the same row names.
func (g *guesser) inside(values []string) float64 {
	seats := g.seats()
	if seats == nil || g.hints.Places == nil {
		return 0
	}
	in, all := 0, 0
	for i, seat := range seats {
		code, ok := place.StateCode(firstName(values[i]))
		if !ok || seat == "" || all >= checkedRows {
			continue
		}
		if found := g.hints.Places.Find(seat, ""); len(found) > 0 {
			all++
			if slices.ContainsFunc(found, func(p place.Place) bool { return p.Country == code }) {
				in++
			}
		}
	}
	if all < 2 {
		return 0
	}
	return float64(in) / float64(all)
}

// inAny gives the share of towns whose largest namesake lies in one of the States.
func (g *guesser) inAny(values []string) float64 {
	codes := map[string]bool{}
	for _, v := range values {
		if code, ok := place.StateCode(firstName(v)); ok {
			codes[code] = true
		}
	}
	in, all := 0, 0
	for country, n := range g.countries() {
		all += n
		if codes[country] {
			in += n
		}
	}
	if all < 2 {
		return 0
	}
	return float64(in) / float64(all)
}

// countries counts the States of the largest places the towns name.
func (g *guesser) countries() map[string]int {
	out := map[string]int{}
	if g.hints.Places == nil {
		return out
	}
	for i, seat := range g.seats() {
		if seat == "" || i >= checkedRows {
			continue
		}
		if found := g.hints.Places.Find(seat, ""); len(found) > 0 {
			out[found[0].Country]++
		}
	}
	return out
}

// homeOfSeats gives the State most towns lie in, and their share.
func (g *guesser) homeOfSeats() (code string, share float64) {
	all, most := 0, 0
	for country, n := range g.countries() {
		all += n
		if n > most || n == most && country < code {
			code, most = country, n
		}
	}
	if all < 2 {
		return "", 0
	}
	return code, float64(most) / float64(all)
}

// homeState gives the role no column has to the keeper's own State, or to the one all towns lie in.
func (g *guesser) homeState() {
	if g.used[sending] == g.used[receiving] {
		return
	}
	role := sending
	if g.used[sending] {
		role = receiving
		if code, share := g.homeOfSeats(); code != "" && share >= 0.8 {
			g.constant(role, code, g.someSeat())
			return
		}
	}
	if g.hints.HomeState != "" {
		g.constant(role, g.hints.HomeState, g.hints.HomeState)
	}
}

// ourCity gives the town whose partners a list names, where only its title says it: "Partnerstädte von Göttingen".
func (g *guesser) ourCity() {
	if g.used["city_a"] || !g.used["city_b"] || g.hints.Places == nil {
		return
	}
	for _, line := range g.t.Above {
		words := strings.Fields(line)
		for i := 1; i < len(words); i++ {
			if before := search.Key(words[i-1]); cityWords[search.Key(words[i])] || !beforeSending[before] && !cityWords[before] {
				continue
			}
			for to := min(len(words), i+3); to > i; to-- {
				name := strings.Trim(strings.Join(words[i:to], " "), ",;.:()")
				if found := g.hints.Places.Find(name, ""); len(found) > 0 && name != strings.ToLower(name) {
					g.used["city_a"], g.used["country_a"] = true, true
					g.set = append(g.set, Constant{"city_a", name}, Constant{"country_a", found[0].Country})
					g.note(say.Note{Code: "guessed_constant", Ask: true, Args: say.Pairs("Target", "city_a", "State", name, "Value", line)})
					return
				}
			}
		}
	}
}

// cityWords stand before the name of a town.
var cityWords = wordSet("stadt city miasta miasto ville gmina")

// someSeat gives the first town a row names.
func (g *guesser) someSeat() string {
	for _, s := range g.seats() {
		if s != "" {
			return s
		}
	}
	return ""
}

// constant sets a State for every row and asks to look at it.
func (g *guesser) constant(role, code, text string) {
	g.used[role] = true
	g.set = append(g.set, Constant{role, code})
	g.note(say.Note{Code: "guessed_constant", Ask: true, Args: say.Pairs("Target", role, "State", code, "Value", text)})
}

func (g *guesser) note(n say.Note) { g.out.Notes = append(g.out.Notes, n) }

// saidState is a State the title of a list names, with what it is there.
type saidState struct{ role, code, text string }

var (
	beforeReceiving = wordSet("in im to at en au aux w we bei")
	beforeSending   = wordSet("of from by der des von du de d la les")
	articles        = wordSet("the der die das dem den la le les l der republik republic federal bundesrepublik republique rzeczypospolitej rp")
	abroadWords     = wordSet("abroad overseas ausland etranger zagranica granica uzsienyje")
	corpsWords      = wordSet("corps konsularkorps corp korpus korpusas korpuso foreign auslandische fremder etrangers obce obcych uzsienio accredited akkreditierte akredytowane akredituoti")
)

// statesOfTitle reads the States the lines above the head and the name of the file say: "Honorary consuls of Germany abroad", "Corps
// consulaire en Belgique".
func (g *guesser) statesOfTitle() []saidState {
	name := strings.TrimSuffix(g.t.Name, filepath.Ext(g.t.Name))
	for _, line := range g.t.Above {
		if said := g.stateLabelled(line); len(said) > 0 {
			return said
		}
		if said := statesIn(line, true); len(said) > 0 {
			return said
		}
	}
	return statesIn(strings.NewReplacer("_", " ", "-", " ").Replace(name), false)
}

// maxTitle is how long a title may be, in bytes; what is longer is a text.
const maxTitle = 400

// stateLabelled reads a line like "Receiving State: Poland".
func (g *guesser) stateLabelled(line string) []saidState {
	label, name, ok := strings.Cut(line, ":")
	code, known := place.StateCode(strings.TrimSpace(name))
	if !ok || !known {
		return nil
	}
	switch role := g.wholeHead(label); role {
	case sending, receiving:
		return []saidState{{role, code, line}}
	case someState:
		if home, share := g.homeOfSeats(); home == code && share >= 0.6 {
			return []saidState{{receiving, code, line}}
		}
	}
	return nil
}

// statesIn reads the States a line names, one for each role; none where it names several for one. capitals says that names begin with one.
func statesIn(line string, capitals bool) []saidState {
	if len(line) > maxTitle {
		return nil
	}
	words := strings.FieldsFunc(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:()’'/–", r) })
	keys := make([]string, len(words))
	abroad, corps := false, false
	for i, w := range words {
		keys[i] = search.Key(w)
		abroad = abroad || abroadWords[keys[i]]
		corps = corps || corpsWords[keys[i]]
	}
	var said []saidState
	for from := 0; from < len(words); from++ {
		for to := min(len(words), from+4); to > from; to-- {
			code, inflected := stateNamed(words[from:to], capitals)
			if code == "" {
				continue
			}
			role := inflected
			if role == "" {
				role = roleBefore(keys[:from])
			}
			if role == "" && abroad {
				role = sending
			}
			if role == "" && corps {
				role = receiving
			}
			if role == "" {
				return nil
			}
			said = append(said, saidState{role, code, strings.TrimSpace(line)})
			from = to - 1
			break
		}
	}
	if len(said) > 2 || len(said) == 2 && said[0].role == said[1].role {
		return nil
	}
	return said
}

// roleBefore reads the word before the name of a State.
func roleBefore(before []string) string {
	for i := len(before) - 1; i >= 0; i-- {
		switch w := before[i]; {
		case w == "":
		case beforeReceiving[w]:
			return receiving
		case w == "der" || w == "la" || w == "les":
			if i > 0 && (beforeReceiving[before[i-1]] || before[i-1] == "de" || before[i-1] == "von") {
				continue
			}
			return sending
		case beforeSending[w]:
			return sending
		case !articles[w]:
			return ""
		}
	}
	return ""
}

// adjectives of States whose offices keep such lists, and names that no rule makes.
var adjectives = func() map[string]string {
	out := map[string]string{}
	for code, words := range map[string]string{
		"PL": "polish polnische polnischen polnischer polonais polonaise polonaises polskie polskich", "DE": "german deutsche deutschen deutscher allemand allemands allemandes niemieckie niemieckich",
		"LT": "lithuanian litauische litauischen lituanien lituaniens lituaniennes litewskie litewskich", "FR": "french französische französischen français françaises francuskie francuskich",
		"AT": "austrian österreichische österreichischen autrichiens austriackie austriackich", "CH": "swiss schweizerische schweizerischen schweizer suisses szwajcarskie", "CZ": "czech tschechische tschechischen tchèques czeskie czeskich",
		"LV": "latvian lettische lettischen lettons łotewskie", "EE": "estonian estnische estnischen estoniens estońskie", "UA": "ukrainian ukrainische ukrainischen ukrainiens ukraińskie ukraińskich",
	} {
		for w := range strings.FieldsSeq(words) {
			out[search.Key(w)] = code
		}
	}
	out["rzeczypospolitej polskiej"] = "PL"
	return out
}()

// endings turn inflected names of States into the name itself: Lithuanian and Polish write "of" and "in" at the end of the word.
var endings = []struct{ end, name, role string }{
	{"jos", "ja", sending}, {"os", "a", sending}, {"ės", "ė", sending}, {"ijos", "ija", sending}, {"o", "as", sending}, {"ų", "ai", sending},
	{"joje", "ja", receiving}, {"oje", "a", receiving}, {"ėje", "ė", receiving}, {"e", "as", receiving}, {"uose", "ai", receiving}, {"yje", "is", receiving},
	{"ii", "ia", ""}, {"ji", "ja", ""}, {"y", "a", ""}, {"i", "a", ""}, {"ce", "ka", ""}, {"wie", "wa", ""}, {"iec", "cy", ""}, {"iec", "ce", ""}, {"och", "y", ""}, {"czech", "cy", ""}, {"ech", "y", ""}, {"u", "", ""}, {"s", "", sending},
}

// stateNamed recognises a State in words, also where a language bends its name.
func stateNamed(words []string, capitals bool) (code, role string) {
	text := strings.Join(words, " ")
	first := []rune(text)[0]
	if capitals && !unicode.IsUpper(first) && adjectives[search.Key(text)] == "" || len([]rune(text)) < 4 {
		return "", ""
	}
	if code := adjectives[search.Key(text)]; code != "" {
		return code, sending
	}
	if code, ok := place.StateCode(text); ok {
		return code, ""
	}
	lower := strings.ToLower(text)
	for _, e := range endings {
		stem, ok := strings.CutSuffix(lower, e.end)
		if !ok || len([]rune(stem)) < 3 {
			continue
		}
		if code, ok := place.StateCode(stem + e.name); ok {
			return code, e.role
		}
	}
	return "", ""
}

// statesOfPartners gives each column of States to the column of towns before it, or behind it.
func (g *guesser) statesOfPartners() {
	for i := range g.cols {
		c := &g.cols[i]
		if c.target != someState {
			continue
		}
		c.target = ""
		for _, k := range []int{i - 1, i + 1, i - 2, i + 2} {
			if k < 0 || k >= len(g.cols) || c.target != "" {
				continue
			}
			switch g.cols[k].target {
			case "city_a":
				g.give(c, "country_a", c.from, false, true)
			case "city_b":
				g.give(c, "country_b", c.from, false, true)
			}
		}
	}
}
