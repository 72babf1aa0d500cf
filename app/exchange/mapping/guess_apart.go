package mapping

import (
	"regexp"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models/search"
)

// labelTargets are what labelled parts of a cell may be.
var labelTargets = []string{"phone.office", "phone.mobile", "phone.fax", "phone.duty", "post.emails", "post.web", "post.office_address", "post.opening_hours", "post.languages"}

// shortLabels are labels that no head of a column is.
var shortLabels = map[string]string{"t": "phone.office", "ph": "phone.office", "f": "phone.fax", "m": "phone.mobile", "e": "post.emails", "w": "post.web", "mob tel": "phone.mobile", "tel kom": "phone.mobile",
	"tel fax": "phone.office", "tel faks": "phone.office", "tel telefax": "phone.office", "tel telefaks": "phone.office", "tel faksas": "phone.office", "el p": "post.emails", "el pastas": "post.emails", "e pastas": "post.emails", "faks": "phone.fax", "büro": "phone.office", "fix": "phone.office"}

// usualLabels gives targets by the labels lists use inside cells.
func usualLabels() map[string]string {
	out := map[string]string{LabelEmail: "post.emails", LabelWeb: "post.web"}
	for label, target := range synonyms()["post"] {
		if slices.Contains(labelTargets, target) && len(label) > 1 && label != "open" && label != "site" {
			out[label] = target
		}
	}
	for line := range strings.Lines(synonymText) {
		target, texts, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if !slices.Contains(labelTargets, target) {
			continue
		}
		for text := range strings.SplitSeq(texts, " | ") { // with the spaces labels have
			if k := search.Key(text); out[folded(text)] == target {
				out[k] = target
			}
		}
		if strings.HasPrefix(line, "[post_event]") {
			break
		}
	}
	for label, target := range shortLabels {
		out[label] = target
	}
	return out
}

// labelsIn gives the labels cells have, as they are written, with their targets.
func labelsIn(cells []string) map[string]string {
	l := newLabeller(usualLabels())
	out := map[string]string{}
	seen := map[string]string{} // texts by key
	emails := map[string]int{}
	for _, c := range cells {
		for _, m := range l.marks(c) {
			text := strings.TrimRight(strings.TrimSpace(c[m.from:m.to]), ":. ")
			k := search.Key(text)
			if seen[k] == "" && len(out) < 40 {
				seen[k] = text
				out[text] = m.target
			}
			if leadingEmail.MatchString(c[m.to:]) {
				emails[seen[k]]++
			} else {
				emails[seen[k]]--
			}
		}
	}
	for text, n := range emails {
		if n > 0 && out[text] != "" { // "M" for mail, not for mobile
			out[text] = "post.emails"
		}
	}
	return out
}

// takeApart proposes how combined cells come apart.
func (g *guesser) takeApart() {
	for i := range g.cols {
		c := &g.cols[i]
		switch {
		case c.n == 0:
		case c.target == "head.name" && c.ranked >= 0.25:
			g.splitNames(c)
		case c.target == "post_event.seat":
			g.splitSeat(c)
		case c.target == "post.office_address":
			g.splitAddress(c)
		case c.target == somePost:
			if patterns := fitting(rankAndSeat, c.cells); len(patterns) > 0 {
				c.column.Split, c.column.Rest = patterns, "post_event.title"
				g.used["post_event.class"], g.used["post_event.seat"], g.used["post_event.title"] = true, true, true
			}
		case c.target == "post_event.district":
			g.splitDistrict(c)
		case c.target == someContact:
			g.splitContact(c)
		case strings.HasPrefix(c.target, "phone.") || c.target == "post.emails":
			// One labelled number among many is enough where it is of another kind: "tel. 1, fax 2".
			if labels := labelsIn(c.cells); len(labels) > 0 && (c.labelled >= 0.3 || others(labels, c.target)) {
				g.useLabels(c, labels, c.target)
			}
		}
	}
}

// others reports whether labels name more than one target already names.
func others(labels map[string]string, target string) bool {
	for _, t := range labels {
		if t != target {
			return true
		}
	}
	return false
}

// fitting keeps the patterns by which some cell comes apart that no earlier one fits.
func fitting(patterns, cells []string) []string {
	var out []string
	left := slices.DeleteFunc(slices.Clone(cells), func(c string) bool { return c == "" })
	for _, p := range patterns {
		q, err := compile(p)
		if err != nil {
			continue // a word of the list makes no pattern
		}
		before := len(left)
		left = slices.DeleteFunc(left, func(c string) bool { _, ok := q.apart(c); return ok })
		if len(left) < before {
			out = append(out, p)
		}
	}
	return out
}

// share gives how many of the cells that hold something come apart by one of the patterns.
func share(patterns, cells []string) float64 {
	all := 0
	for _, c := range cells {
		if c != "" {
			all++
		}
	}
	left := slices.DeleteFunc(slices.Clone(cells), func(c string) bool { return c == "" })
	for _, p := range patterns {
		if q, err := compile(p); err == nil {
			left = slices.DeleteFunc(left, func(c string) bool { _, ok := q.apart(c); return ok })
		}
	}
	return float64(all-len(left)) / float64(max(all, 1))
}

func (g *guesser) splitNames(c *guess) {
	rank := "{post_event.class:rank}"
	if g.used["post_event.class"] {
		rank = "{_:rank}" // a column of its own says it
	}
	patterns := fitting([]string{"{head.name}, " + rank, "{head.name}\\n" + rank, "{head.name} (" + rank + ")", "{head.name} – " + rank, "{head.name} - " + rank, "{head.name}; " + rank,
		rank + ": {head.name}", rank + "\\n{head.name}", rank + ", {head.name}", rank + " – {head.name}", rank + " {head.name}"}, c.cells)
	if len(patterns) == 0 {
		return
	}
	c.column.Split, c.column.Rest = patterns, "head.name"
	g.used["post_event.class"] = true
}

func (g *guesser) splitSeat(c *guess) {
	region := "region"
	if g.used["region"] {
		region = nowhere
	}
	var patterns []string
	if c.coded >= 0.2 {
		patterns = append(patterns, "{_:code} {post_event.seat} ({"+region+"})", "{_:code} {post_event.seat}")
	}
	if c.region >= 0.25 {
		patterns = append(patterns, "{post_event.seat} ({"+region+"})")
	}
	if g.withRegion(c) {
		patterns = append(patterns, "{post_event.seat}, {"+region+"}")
	}
	if patterns = fitting(patterns, c.cells); len(patterns) == 0 {
		return
	}
	c.column.Split, c.column.Rest = patterns, "post_event.seat"
	g.used["region"] = g.used["region"] || slices.ContainsFunc(patterns, func(p string) bool { return strings.Contains(p, "{region}") })
}

// withRegion reports whether towns have their region behind a comma: "Houston, TX".
func (g *guesser) withRegion(c *guess) bool {
	if g.hints.Places == nil {
		return false
	}
	n := 0
	for _, s := range c.samples {
		name, _, ok := strings.Cut(s, ",")
		if ok && len(g.hints.Places.Find(s, "")) == 0 && len(g.hints.Places.Find(name, "")) > 0 {
			n++
		}
	}
	return n*2 >= len(c.samples) && n > 0
}

// addressWithSeat are patterns of addresses that name the town behind its code.
var addressWithSeat = []string{"{_:code} {post_event.seat:part}, {_}", `{_:code} {post_event.seat:part}\n{_}`, "{_:code} {post_event.seat:part}", `{_}\n{_:code} {post_event.seat:part}\n{_}`, `{_}\n{_:code} {post_event.seat:part}`,
	"{_}, {_:code} {post_event.seat:part}, {_}", "{_}, {_:code} {post_event.seat:part}"}

// splitAddress reads the seat from addresses, where no column names it.
func (g *guesser) splitAddress(c *guess) {
	if g.kind != "post" || g.used["post_event.seat"] || g.section == "post_event.seat" {
		return
	}
	patterns := addressWithSeat
	if share(patterns, c.cells) < 0.5 {
		if patterns = []string{"{_}, {post_event.seat:part}"}; g.foundBy(patterns, c.samples) < 0.6 {
			return
		}
	}
	c.column.To, c.column.Split = c.target, fitting(patterns, c.cells)
	c.sure = false
	g.used["post_event.seat"] = true
}

// foundBy gives the share of cells in which patterns find a seat that is a known town.
func (g *guesser) foundBy(patterns, cells []string) float64 {
	if g.hints.Places == nil {
		return 0
	}
	found := 0
	for _, s := range cells {
		if parts, ok := Try(patterns, s); ok && len(g.hints.Places.Find(parts["post_event.seat"], "")) > 0 {
			found++
		}
	}
	return float64(found) / float64(max(len(cells), 1))
}

var (
	exceptWords   = regexp.MustCompile(`(?i)(?:([,;(.\n])\s*|\s)(except(?: for)?|excluding|with the exception of|ausgenommen|ausschließlich|ohne|mit ausnahme (?:von|der|des)|außer|sauf|excepté|à l'exception (?:de|du|des)|z wyjątkiem|z wyłączeniem|bez|oprócz|išskyrus)\s`)
	superiorWords = regexp.MustCompile(`(?i)(?:([,;.\n(])\s*|\s)(superior (?:mission|post)|supervising (?:mission|post|embassy)|responsible embassy|parent post|übergeordnete (?:auslands)?vertretung|zuständige (?:auslandsvertretung|botschaft)|vorgesetzte vertretung|poste de rattachement|ambassade de rattachement|rattachement|placówka nadrzędna|placówka nadzorująca|urząd nadrzędny|kuruojanti (?:atstovybė|ambasada)|prižiūrinti atstovybė)\s*:`)
	districtWords = regexp.MustCompile(`(?i)^(amtsbezirk|konsularbezirk|consular district|district|jurisdiction|circonscription(?: consulaire)?|okręg(?: konsularny)?|konsulinė apygarda|apygarda)\s*:`)
)

// splitDistrict finds exceptions and a superior mission behind a district, and writes patterns with the words the list uses.
func (g *guesser) splitDistrict(c *guess) {
	var patterns []string
	found := 0
	for _, cell := range c.cells {
		if cell == "" || len(patterns) > 12 {
			continue
		}
		var p strings.Builder
		if m := districtWords.FindStringSubmatch(cell); m != nil {
			p.WriteString("[" + m[1] + ":] ")
		}
		p.WriteString("{post_event.district}")
		except, superior := exceptWords.FindStringSubmatch(cell), superiorWords.FindStringSubmatch(cell)
		if except != nil {
			p.WriteString("[" + sign(except[1]) + " " + strings.ToLower(except[2]) + " {post_event.except}" + closing(except[1]) + "]")
		}
		if superior != nil && !g.used["post.mission"] {
			p.WriteString("[" + sign(superior[1]) + " " + superior[2] + ": {post.mission}" + closing(superior[1]) + "]")
		} else if superior != nil {
			continue
		}
		if p.Len() > len("{post_event.district}") {
			found++
			if text := p.String(); !slices.Contains(patterns, text) {
				patterns = append(patterns, text)
			}
		}
	}
	if found*10 < c.n {
		return
	}
	slices.SortStableFunc(patterns, func(a, b string) int { return strings.Count(b, "{") - strings.Count(a, "{") })
	if patterns = fittingWhole(patterns, c.cells); len(patterns) == 0 {
		return
	}
	c.column.Split, c.column.Rest, c.sure = patterns, "post_event.district", false
	g.used["post.mission"] = g.used["post.mission"] || slices.ContainsFunc(patterns, func(p string) bool { return strings.Contains(p, "{post.mission}") })
}

// fittingWhole keeps patterns that take something apart which the ones before leave whole: all of them fit any cell.
func fittingWhole(patterns, cells []string) []string {
	var out []string
	most := map[string]int{}
	for _, p := range patterns {
		better := false
		for _, c := range cells {
			if parts, ok := Try([]string{p}, c); ok && len(parts) > most[c] {
				better = better || len(parts) > 1 || strings.HasPrefix(p, "[")
				most[c] = len(parts)
			}
		}
		if better {
			out = append(out, p)
		}
	}
	// The first that fits is taken, so one that a cell's richer pattern stands behind must not come before it: every part must be there.
	if len(out) > 1 {
		for i, p := range out {
			out[i] = demanding(p)
		}
	}
	return out
}

// demanding makes what may be missing from a pattern necessary, but for a label at its beginning.
func demanding(p string) string {
	label := ""
	if strings.HasPrefix(p, "[") {
		end := strings.IndexByte(p, ']') + 1
		label, p = p[:end], p[end:]
	}
	return label + strings.NewReplacer("[", "", "]", "").Replace(p)
}

// sign writes what stands before a word in a pattern.
func sign(text string) string {
	if text == "\n" {
		return `\n`
	}
	return text
}

func closing(opened string) string {
	if opened == "(" {
		return ")"
	}
	return ""
}

// splitContact decides how cells with numbers and addresses come apart.
func (g *guesser) splitContact(c *guess) {
	if len(c.combo) == 2 && c.labelled < 0.3 && !others(labelsIn(c.cells), c.combo[0]) && strings.HasPrefix(c.combo[0], "phone.") && strings.HasPrefix(c.combo[1], "phone.") {
		a, b := "{"+c.combo[0]+":phone}", "{"+c.combo[1]+":phone}"
		if patterns := fitting([]string{a + " / " + b, a + "; " + b, a + ", " + b, a + `\n` + b, a}, c.cells); share(patterns, c.cells) >= 0.5 {
			c.target, c.column.Split, c.column.Rest, c.sure = "", patterns, c.combo[0], false
			return
		}
	}
	labels := labelsIn(c.cells)
	labelled := c.labelled >= 0.3
	phones := len(c.combo) > 1 && !slices.ContainsFunc(c.combo, func(t string) bool { return !strings.HasPrefix(t, "phone.") })
	switch {
	case phones && len(labels) > 0 && (labelled || others(labels, c.combo[0])):
		g.useLabels(c, labels, c.combo[0])
		c.target, c.sure = "", false
	case labelled && len(labels) > 0:
		rest := "post.note"
		switch {
		case !g.used["post.office_address"] && slices.ContainsFunc(c.cells, func(s string) bool { return codeInside.MatchString(s) || streetInside.MatchString(s) }):
			rest = "post.office_address"
			g.used[rest] = true
		case !g.used["post.opening_hours"] && slices.ContainsFunc(c.cells, func(s string) bool { return dayNames.MatchString(s) && clockTimes.MatchString(s) }):
			rest = "post.opening_hours"
			g.used[rest] = true
		}
		g.useLabels(c, labels, rest)
		c.target, c.sure = "", false
		if rest == "post.office_address" {
			g.seatInContact(c)
		}
	case c.email >= 0.5:
		c.target, c.sure = "post.emails", true
	case c.phone >= 0.5:
		c.target, c.sure = "phone.office", true
	case c.address >= 0.5 && !g.used["post.office_address"]:
		c.target, c.sure = "post.office_address", false
		g.used[c.target] = true
		g.splitAddress(c)
	}
}

// seatInContact reads the seat from an address among labelled parts, where no column names it.
func (g *guesser) seatInContact(c *guess) {
	patterns := []string{"{_:code} {post_event.seat:part}, {_}", `{_:code} {post_event.seat:part}\n{_}`, `{_}\n{_:code} {post_event.seat:part}\n{_}`, "{_}, {_:code} {post_event.seat:part}[; {_}]", "{_}, {_:code} {post_event.seat:part}, {_}",
		`{_}, {_:code} {post_event.seat:part}\n{_}`}
	if g.used["post_event.seat"] || g.section == "post_event.seat" || share(patterns, c.cells) < 0.5 {
		return
	}
	g.used["post_event.seat"] = true
	g.more = append(g.more, Column{From: c.column.From, Split: fitting(patterns, c.cells), Rest: nowhere})
}

// seatInTitle reads the seat from titles of posts, where nothing else names it: "Honorary Consulate of Lithuania in Chicago".
func (g *guesser) seatInTitle() {
	c := g.first("post_event.title")
	if c == nil || g.used["post_event.seat"] || g.section == "post_event.seat" {
		return
	}
	patterns := []string{"{_} in {post_event.seat}", "{_} à {post_event.seat}", "{_} w {post_event.seat}", "{_}, {post_event.seat}"}
	if g.foundBy(patterns, c.samples) < 0.5 {
		return
	}
	g.used["post_event.seat"] = true
	g.more = append(g.more, Column{From: c.column.From, Split: fitting(patterns, c.cells), Rest: nowhere})
}

// useLabels takes a column apart by the labels in it. A target that another column gives already is left to that one, unless it takes
// several values.
func (g *guesser) useLabels(c *guess, labels map[string]string, rest string) {
	for label, target := range labels {
		if target != rest && g.used[target] && single(target) {
			labels[label] = "post.note"
		}
		if single(target) {
			g.used[target] = true
		}
	}
	loose := newLabeller(labels)
	for _, cell := range c.cells {
		_, left := loose.apart(cell)
		if anyEmail.MatchString(left) {
			labels[LabelEmail] = "post.emails"
		}
		if anyWeb.MatchString(left) && (!g.used["post.web"] || slices.Contains(c.column.targets(), "post.web")) {
			labels[LabelWeb] = "post.web"
		}
	}
	c.column.Labels, c.column.Rest = labels, rest
}

// splitState leaves the first of several names of a State: "Frankreich / France".
func (c *guess) splitState() {
	whole := 0
	for _, s := range c.cells {
		if _, ok := place.StateCode(s); ok || s == "" {
			whole++
		}
	}
	if whole*5 >= len(c.cells)*4 {
		return
	}
	part := "{" + c.target + "}"
	patterns := fitting([]string{part + " / {_}", part + " ({_})", part + `\n{_}`, part + " – {_}", part + " - {_}"}, c.cells)
	if len(patterns) > 0 {
		c.column.Split, c.column.Rest = patterns, c.target
	}
}
