package exchange

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/search"
)

// dayWords are the days of the week as lists name them, as keys, Monday first. Longer ones also count where they are inflected.
var dayWords = func() map[string]int {
	out := map[string]int{}
	for day, names := range []string{
		"mo mon monday montag lu lun lundi pn pon poniedzial pirmadien lunes lunedi понедельник пн",
		"tu tue tues tuesday di die dienstag ma mar mardi wt wtor antradien an martes martedi вторник вт",
		"we wed wednesday mi mit mittwoch me mer mercredi sr srod treciadien tr miercoles mercoledi сред ср",
		"th thu thur thurs thursday do don donnerstag je jeu jeudi cz czw czwart ketvirtadien kt jueves giovedi четверг чт",
		"fr fri friday fre freitag ve ven vendredi pt piat penktadien viernes venerdi пятниц пт",
		"sa sat saturday sam samstag sonnabend samedi sb sob sobot sestadien st sabado sabato суббот сб",
		"su sun sunday so son sonntag dim dimanche nd ndz niedz niedziel sekmadien sk domingo domenica воскресень вс",
	} {
		for n := range strings.FieldsSeq(names) {
			out[n] = day
		}
	}
	return out
}()

// lithuanianDays are two letters for days that mean another day elsewhere; others tell that a text is Lithuanian.
var (
	lithuanianDays = map[string]int{"pr": 0, "pn": 4}
	lithuanianOnly = set("pr an tr kt st sk", " ")
	romanDays      = map[string]int{"I": 0, "II": 1, "III": 2, "IV": 3, "V": 4, "VI": 5, "VII": 6}
	wholeWeeks     = map[string][2]int{"daily": {0, 6}, "taglich": {0, 6}, "codziennie": {0, 6}, "kasdien": {0, 6}, "werktags": {0, 4}, "weekdays": {0, 4}, "darbo dienomis": {0, 4}}
	rangeWords     = set("to till until bis au a iki al", " ")
	alsoWords      = set("and und u et i ir oraz y e", " ")
	restWords      = set("uhr h hrs hours hour godz godzinach godziny val from von od nuo de du des le les am der den jeden every w we w dni dnia office oeffnungszeiten offnungszeiten "+
		"sprechzeiten opening heures ouverture uur o ore alle dalle dal", " ")
	closedWords = set("closed geschlossen ferme nieczynne zamkniete nedirba uzdaryta cerrado chiuso", " ")

	hourToken = regexp.MustCompile(`(?i)\d{1,2}(?:[:.h]\d{2})?(?: ?[ap]\.?m\b\.?)?(?: ?h\b)?|\p{L}+\.?|[-–—]|[,;/&+|]|\n|[^\s.:]`)
	clockTime = regexp.MustCompile(`(?i)^(\d{1,2})(?:[:.h](\d{2}))? ?(?:([ap])\.?m\.?)?(?: ?h)?$`)
)

// openHours is when an office is open on one day of the week.
type openHours struct {
	day         int // 0 is Monday
	from, until string
}

// hoursReader takes opening hours in words apart: days, then times, again and again.
type hoursReader struct {
	tokens     []string
	at         int
	lithuanian bool
	days       []int
	out        []openHours
}

// readHours reads opening hours written for people. ok is false where any of them is not understood.
func readHours(text string) (list []openHours, ok bool) {
	if len(text) > 300 {
		return nil, false
	}
	r := hoursReader{tokens: hourToken.FindAllString(strings.NewReplacer("⁰⁰", ":00", "¹⁵", ":15", "³⁰", ":30", "⁴⁵", ":45").Replace(text), -1)}
	for _, t := range r.tokens {
		r.lithuanian = r.lithuanian || lithuanianOnly[search.Key(t)]
	}
	if !r.read() {
		return nil, false
	}
	slices.SortStableFunc(r.out, func(a, b openHours) int {
		return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.from, b.from))
	})
	return slices.Compact(r.out), len(r.out) > 0
}

func (r *hoursReader) read() bool {
	timed := true // the days so far have their times
	for r.at < len(r.tokens) {
		switch from, to, n := r.dayRange(); {
		case n > 0:
			if timed {
				r.days, timed = nil, false
			}
			for d := from; ; d = (d + 1) % 7 {
				r.days = append(r.days, d)
				if d == to {
					break
				}
			}
			r.at += n
			continue
		}
		if from, until, n := r.timeRange(); n > 0 {
			if len(r.days) == 0 || until <= from {
				return false
			}
			for _, d := range r.days {
				r.out = append(r.out, openHours{d, from, until})
			}
			timed = true
			r.at += n
			continue
		}
		switch key := search.Key(r.tokens[r.at]); {
		case closedWords[key] && !timed:
			timed = true
		case key == "" && strings.Contains(",;/&+|\n", r.tokens[r.at]) || alsoWords[key] || restWords[key] && !(key == "i"):
		default:
			return false
		}
		r.at++
	}
	return timed && len(r.out) > 0
}

// day reads a day of the week at a token.
func (r *hoursReader) day(at int) (int, bool) {
	if at >= len(r.tokens) {
		return 0, false
	}
	raw := strings.TrimSuffix(r.tokens[at], ".")
	if d, ok := romanDays[raw]; ok {
		return d, true
	}
	key := search.Key(raw)
	if r.lithuanian {
		if d, ok := lithuanianDays[key]; ok {
			return d, true
		}
	}
	if key == "do" && at > 0 { // Thursday in German, "to" in Polish
		if _, clock := clockOf(r.tokens[at-1]); clock {
			return 0, false
		}
		_, before := r.day(at - 1)
		_, behind := r.day(at + 1)
		if before && behind {
			return 0, false
		}
	}
	if d, ok := dayWords[key]; ok {
		return d, true
	}
	for n := len(key) - 1; n >= 4; n-- {
		if d, ok := dayWords[key[:n]]; ok {
			return d, true
		}
	}
	return 0, false
}

// dayRange reads a day, several from one to another, or a whole week. n is how many tokens they take.
func (r *hoursReader) dayRange() (from, to, n int) {
	if w, ok := wholeWeeks[search.Key(r.tokens[r.at])]; ok {
		return w[0], w[1], 1
	}
	from, ok := r.day(r.at)
	if !ok {
		return 0, 0, 0
	}
	at := r.at + 1
	if at < len(r.tokens) && r.between(at) {
		at++
		for at < len(r.tokens) && restWords[search.Key(r.tokens[at])] {
			at++
		}
		if to, ok := r.day(at); ok {
			return from, to, at + 1 - r.at
		}
	}
	return from, from, 1
}

// between reports whether a token stands between the ends of a span.
func (r *hoursReader) between(at int) bool {
	t := r.tokens[at]
	key := search.Key(t)
	return strings.Contains("-–—", t) || rangeWords[key] || key == "do"
}

// timeRange reads a span of time.
func (r *hoursReader) timeRange() (from, until string, n int) {
	from, ok := clockOf(r.tokens[r.at])
	if !ok {
		return "", "", 0
	}
	at := r.at + 1
	for at < len(r.tokens) && restWords[search.Key(r.tokens[at])] && !r.between(at) {
		at++
	}
	if at >= len(r.tokens) || !r.between(at) {
		return "", "", 0
	}
	at++
	for at < len(r.tokens) && restWords[search.Key(r.tokens[at])] {
		at++
	}
	if at >= len(r.tokens) {
		return "", "", 0
	}
	if until, ok = clockOf(r.tokens[at]); !ok {
		return "", "", 0
	}
	return from, until, at + 1 - r.at
}

// clockOf reads a time of day.
func clockOf(token string) (string, bool) {
	g := clockTime.FindStringSubmatch(token)
	if g == nil {
		return "", false
	}
	hour, _ := strconv.Atoi(g[1])
	minute, _ := strconv.Atoi(g[2])
	switch half := strings.ToLower(g[3]); {
	case half != "" && (hour == 0 || hour > 12):
		return "", false
	case half == "p" && hour < 12:
		hour += 12
	case half == "a" && hour == 12:
		hour = 0
	}
	if hour > 23 || minute > 59 {
		return "", false
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), true
}

// hours reads the opening hours of a row: by days where all is understood, else as text. e is the post where it stands already.
func (p *posts) hours(r *row, post *models.Post, e *entity) []openHours {
	text := r.get("post.opening_hours")
	if text == "" || text == post.OpeningHours {
		return nil
	}
	list, ok := readHours(text)
	if !ok || post.OpeningHours != "" || r.has("uid") { // a list of our own says what it says
		if post.OpeningHours = text; !ok && !r.has("uid") {
			r.note("hours_open", "Value", text)
		}
		return nil
	}
	if e == nil {
		return list
	}
	var have []openHours
	for _, o := range r.x.of("opening", e.id()) {
		v := o.plan.(*models.Opening)
		have = append(have, openHours{slices.Index(models.Weekdays, v.Weekday), v.From, v.Until})
	}
	slices.SortStableFunc(have, func(a, b openHours) int {
		return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.from, b.from))
	})
	switch {
	case len(have) == 0:
		return list
	case !slices.Equal(have, list):
		r.conflict("hours_differ", "Have", r.sayHours(have), "File", r.sayHours(list))
	}
	return nil
}

// addHours plans when a post is open.
func (p *posts) addHours(r *row, e *entity, list []openHours) {
	if len(list) == 0 {
		return
	}
	r.note("hours_read", "Value", r.sayHours(list))
	for _, h := range list {
		o := &models.Opening{Weekday: models.Weekdays[h.day], From: h.from, Until: h.until}
		if e != nil { // nil where changes are only counted
			o.Parent = e.id()
		}
		r.create(o, "weekday", "from", "until")
	}
}

// sayHours writes opening hours shortly: days of the same hours together.
func (r *row) sayHours(list []openHours) string {
	var out []string
	for i := 0; i < len(list); {
		day := list[i].day
		var hours []string
		for ; i < len(list) && list[i].day == day; i++ {
			hours = append(hours, list[i].from+"–"+list[i].until)
		}
		out = append(out, r.x.words().Choice("opening", "weekday", models.Weekdays[day])+" "+strings.Join(hours, ", "))
	}
	return strings.Join(out, "; ")
}
