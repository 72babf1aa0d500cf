package mapping

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// profile says what the values of a column look like: shares of the cells looked at, from 0 to 1.
type profile struct {
	n       int // cells that hold something
	samples []string

	email, phone, web, date, number, coords float64
	state, city, rank, titled, name, tongue float64
	hours, labelled, lines, address, region float64
	coded                                   float64 // "87-100 Toruń"
	ranked                                  float64 // a rank beside something else
	distinct                                float64
	words                                   float64 // in the middle
	running                                 bool    // 1, 2, 3 ...
}

const (
	profileCells = 80 // of a column that are looked at
	placeCells   = 40 // of them that are looked up among places
	sampleCells  = 5  // shown to a person
)

var (
	wholePhone   = regexp.MustCompile(`^(?i)(?:tel\.?:?\s*|phone:?\s*|fax:?\s*)?[+(]?[0-9][-0-9+()/.–,; \x{a0}\n]*[0-9)](?:[ ,]*(?:ext|w|wew|vid|int|app|dw|poste)\.? *[0-9]{1,5})?$`)
	wholeWeb     = regexp.MustCompile(`^(?i)(?:https?://|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|eu|gov|lt|pl|de|fr|at|ch|be|it|uk|lv|ee)(?:/\S*)?$`)
	wholeDate    = regexp.MustCompile(`^(?i)[~<>]?\s*(?:(?:[0-9]{1,2}[-./ ]{1,2}[0-9]{1,2}[-./ ]{1,2}(?:[0-9]{4}|[0-9]{2})|[0-9]{4}[-./ ][0-9]{1,2}(?:[-./ ][0-9]{1,2})?(?:[T ][0-9:.Z+]+)?|[0-9]{1,2}[-./][0-9]{4})(?:\s*r\.)?|(?:[0-9]{1,2}(?:\.|st|nd|rd|th|er)?\s+)?(?:de\s+)?\pL{3,}\.?(?:\s+[0-9]{1,2},)?\s+(?:de\s+)?[0-9]{4}(?:\s*r\.)?|[0-9]{4}\s*m\.\s+\pL+(?:\s+[0-9]{1,2}\s*d\.)?)$`)
	wholeYear    = regexp.MustCompile(`^[~<>]?(?:1[6-9]|20)[0-9]{2}$`)
	wholeNumber  = regexp.MustCompile(`^[0-9]+\.?$`)
	wholeCoords  = regexp.MustCompile(`^-?[0-9]{1,3}[.,][0-9]{2,}(?:\s*°)?(?:\s*[,; ]\s*-?[0-9]{1,3}[.,][0-9]{2,})?$`)
	codeAndCity  = regexp.MustCompile(`^(?:[A-Z]{1,3}-)?[0-9][0-9 -]{2,7}\s+\pL[\pL .'’-]+$`)
	codeInside   = regexp.MustCompile(`(?:^|[\s,])(?:[A-Z]{1,3}-)?(?:[0-9]{2}-[0-9]{3}|[0-9]{4,6}|[0-9]{3} [0-9]{2})\s+\pL`)
	streetInside = regexp.MustCompile(`(?i)(?:\b(?:ul|al|pl|os)\.\s|str\.|straße|strasse|\bg\.\s|\bpr\.\s|gatv|\brue\b|\bavenue\b|\bboulevard\b|\bstreet\b|\broad\b|\bplace\b|\bplac\b|platz\b|\ballee\b|weg\s[0-9]|\bvia\b|\bcalle\b)`)
	dayNames     = regexp.MustCompile(`(?i)\b(?:mo|di|mi|do|fr|sa|mon|tue|wed|thu|fri|pn|wt|śr|czw|pt|lun|mar|mer|jeu|ven|i|ii|iii|iv|v)\b|montag|dienstag|freitag|monday|friday|tuesday|thursday|lundi|mardi|vendredi|poniedz|piątek|wtorek|czwart|pirmad|antrad|penktad|trečiad|ketvirtad|werktag|weekday|täglich|codziennie|kasdien|nach vereinbarung|by appointment|sur rendez-vous|po uzgodnieniu`)
	clockTimes   = regexp.MustCompile(`[0-9]{1,2}(?:[:.h][0-9]{2})?\s*(?:h|Uhr|val\.?|godz\.?)?\s*[-–]\s*[0-9]{1,2}|nach vereinbarung|by appointment|sur rendez-vous`)
	rankWords    = regexp.MustCompile(`(?i)[ck][oó]nsul`)
	rankWhole    = regexp.MustCompile(`(?i)^` + forms["rank"] + `$`)
	titleWords   = regexp.MustCompile(`(?i)^(?:(?:prof|dr|mgr|inż|inz|doc|hab|ing|mag|dipl|arch|adv|avv|hon|he|h\.e|s\.e|m|mr|mrs|ms|mme|mlle|sir|lady|herr|frau|pan|pani|ponas|ponia|p|graf|baron|freiherr|konsul|amb)\b\.?[- ]?)+`)
	nameWords    = regexp.MustCompile(`^\p{Lu}[\pL'’.-]*(?:,? (?:v[ao]n|de|der|den|da|di|del|della|du|le|la|zu|ten|bin|\p{Lu}[\pL'’.-]*)){1,4}$`)
)

// look makes the profile of cells. Places may be nil.
func look(cells []string, places place.Finder, labels *labeller) profile {
	p := profile{n: len(cells)}
	seen := map[string]bool{}
	var text []string
	for _, c := range cells {
		if seen[c] {
			continue
		}
		seen[c] = true
		text = append(text, c)
		if len(p.samples) < sampleCells {
			p.samples = append(p.samples, c)
		}
	}
	if len(text) == 0 {
		return p
	}
	p.distinct = float64(len(text)) / float64(len(cells))
	p.running = runs(cells)
	one := 1 / float64(len(text))
	looked, found := 0, 0
	for _, c := range text {
		p.words += float64(len(strings.Fields(c))) * one
		if strings.Contains(c, "\n") {
			p.lines += one
		}
		add := func(share *float64, yes bool) {
			if yes {
				*share += one
			}
		}
		digits := strings.IndexFunc(c, unicode.IsDigit) >= 0
		add(&p.email, strings.Contains(c, "@") && anyEmail.MatchString(c) && len(anyEmail.ReplaceAllString(c, "")) <= len(c)/3)
		if digits {
			add(&p.date, wholeDate.MatchString(c) || wholeYear.MatchString(c))
			add(&p.number, wholeNumber.MatchString(c))
			add(&p.coords, wholeCoords.MatchString(c))
			add(&p.phone, countDigits(c) >= 5 && wholePhone.MatchString(c) && !wholeDate.MatchString(c) && !wholeCoords.MatchString(c))
			add(&p.coded, codeAndCity.MatchString(c))
			add(&p.address, codeInside.MatchString(c) || streetInside.MatchString(c))
		}
		add(&p.hours, dayNames.MatchString(c) && clockTimes.MatchString(c))
		add(&p.web, wholeWeb.MatchString(c))
		add(&p.rank, rankWhole.MatchString(c))
		add(&p.ranked, rankWords.MatchString(c) && !rankWhole.MatchString(c))
		add(&p.titled, titleWords.MatchString(c))
		add(&p.labelled, len(labels.marks(c)) > 0)
		if digits || strings.Contains(c, "\n") || len(c) > 60 {
			continue
		}
		_, isState := place.StateCode(firstName(c))
		add(&p.state, isState)
		add(&p.name, nameWords.MatchString(titleWords.ReplaceAllString(c, "")))
		add(&p.tongue, allTongues(c))
		add(&p.region, strings.Contains(c, "(") && strings.HasSuffix(c, ")"))
		if places != nil && looked < placeCells && len(strings.Fields(c)) <= 4 {
			looked++
			if len(places.Find(bareCity(c), "")) > 0 {
				found++
			}
		}
	}
	if looked > 0 {
		p.city = float64(found) / float64(looked) * float64(looked) / float64(min(len(text), placeCells))
	}
	return p
}

// bareCity leaves a name without what stands in brackets behind it.
func bareCity(text string) string {
	name, _, _ := strings.Cut(text, "(")
	return strings.TrimSpace(name)
}

func countDigits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n
}

// runs reports whether cells count: 1, 2, 3, some left out, and anew from 1 in the next section.
func runs(cells []string) bool {
	next := 0
	for i, c := range cells[:min(len(cells), 20)] {
		c = strings.TrimSuffix(c, ".")
		n := 0
		for _, r := range c {
			if r < '0' || r > '9' || n > 1e6 {
				return false
			}
			n = n*10 + int(r-'0')
		}
		if i > 0 && n != 1 && (n < next || n > next+3) {
			return false
		}
		next = n + 1
	}
	return len(cells) > 1
}

// allTongues reports whether a text lists languages.
func allTongues(text string) bool {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '/' || r == '|' })
	for _, p := range parts {
		for _, word := range strings.Split(strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(p, " und ", "\x00"), " and ", "\x00"), " et ", "\x00"), "\x00") {
			if w := strings.TrimSpace(word); len(w) < 2 || !isTongue(w) {
				return false
			}
		}
	}
	return len(parts) > 0
}

// tongueStems begin the names of languages in German and French, which the program's catalogue has not.
var tongueStems = []string{"deutsch", "englisch", "franzosisch", "polnisch", "litauisch", "russisch", "spanisch", "italienisch", "allemand", "anglais", "francais", "polonais", "lituanien", "russe", "espagnol", "italien",
	"portugiesisch", "portugais", "niederlandisch", "neerlandais", "lettisch", "estnisch", "ukrainisch", "tschechisch", "arabisch", "arabe", "chinesisch", "chinois", "japanisch", "schwedisch", "danisch", "norwegisch", "finnisch", "ungarisch", "rumanisch", "turkisch", "griechisch"}

func isTongue(word string) bool {
	if _, ok := words.LanguageCode(word); ok && len(word) > 3 {
		return true
	}
	k := search.Key(word)
	for _, stem := range tongueStems {
		if k == stem {
			return true
		}
	}
	return len(k) == 2 && word == strings.ToUpper(word) && words.In("en").Has("language."+k)
}

// bears reports whether values can be those of a target; sure is false where nothing speaks for or against it.
func (p *profile) bears(target string) (yes, sure bool) {
	if p.n < 2 {
		return true, false
	}
	share := -1.0
	switch target {
	case "post.emails":
		share = max(p.email, p.labelled)
	case "post.web":
		share = p.web
	case "phone.office", "phone.mobile", "phone.fax", "phone.duty", "phone.home":
		share = max(p.phone, p.labelled)
	case "lat", "lon", "city.coords":
		share = max(p.coords, p.number)
	case someState, "post.sending_state", "post.receiving_state":
		share = p.state
	case "head.name", "head.family_name", "head.given_name":
		return p.email+p.phone+p.date+p.web+p.number+p.state < 0.5, false
	case "post_event.seat", "city_a", "city_b", "city.name":
		return p.email+p.date+p.web+p.number < 0.5, p.city+p.coded > 0.6
	default:
		if f := fieldOf(target); target == "established" || f != nil && f.Type == schema.DateType {
			share = max(p.date, p.number) // spreadsheets keep days as numbers
		}
	}
	if share < 0 {
		return true, false
	}
	return share >= 0.2, share >= 0.5
}
