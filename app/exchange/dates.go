package exchange

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// DateColumn says how the cells of a column of dates are read. Which of day and month comes first is decided once for the column and
// never row by row: a column that swaps them here and there is how dates are lost.
type DateColumn struct {
	Field     int // of Plan.Fields
	Header    string
	Order     string       // mapping.DayFirst, MonthFirst or YearOnly, as decided or found
	Ambiguous int          // cells that would read both ways
	TwoDigit  int          // years of two digits
	Serials   int          // day numbers of a spreadsheet
	NewYear   int          // 1 January
	Wrong     int          // cells that are no date
	Mixed     bool         // cells of either order: those that would read both ways are questions
	Samples   []DateSample // of every sort of cell a few
}

// DateSample is a cell and how it is read, "" where it is no date or waits for an answer.
type DateSample struct {
	Cell string
	Read schema.Date
}

// dateColumn reads the cells of a column.
type dateColumn struct {
	DateColumn
	today    schema.Day
	serials  bool // numbers are days
	dotted   bool // dates with full stops are of either order as well
	decided  bool // a person decided the order
	readings map[string]dateReading
}

// dateReading is what a cell means.
type dateReading struct {
	date                                  schema.Date
	other                                 schema.Date // what it would mean the other way round, where the column does not say which
	wrong, twoDigit, serial, open, either bool
}

// sure reports whether the date may be taken.
func (d dateReading) sure() bool { return !d.wrong && !d.open }

var (
	numeric    = regexp.MustCompile(`^(\d{1,2})([-/. ]) ?(\d{1,2})[-/. ] ?(\d{4}|\d{2})$`)
	serialNo   = regexp.MustCompile(`^([1-9]\d{4})(?:[.,]\d+)?$`)
	bareYear   = regexp.MustCompile(`^\d{4}$`)
	isoDay     = regexp.MustCompile(`^\d{4}(?:-\d{2}(?:-\d{2})?)?$`)
	atTime     = regexp.MustCompile(`(?i)[t ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?: ?z|[+-]\d{2}:?\d{2})?$`)
	inLetter   = regexp.MustCompile(`\p{L}`)
	word       = regexp.MustCompile(`\p{L}+\.?`)
	monthOfTwo = regexp.MustCompile(`^(\d{1,2})[-./](\d{2})$`)
	oneYear    = regexp.MustCompile(`\b(1[6-9]\d\d|20\d\d)\b`)
	roman      = regexp.MustCompile(`(?i)^(?:(\d{1,2})[-./ ]+)?(viii|vii|iii|xii|xi|ix|iv|vi|ii|x|v|i)[-./ ]+(\d{4}|\d{2})$`)
)

// newDateColumn looks at all cells of a column and decides how they are read.
func newDateColumn(field int, f mapping.Field, today schema.Day, cells func(yield func(string) bool)) *dateColumn {
	c := &dateColumn{DateColumn: DateColumn{Field: field, Header: f.Header, Order: f.Dates}, today: today, decided: f.Dates != "", readings: map[string]dateReading{}}
	count := map[string]int{}
	var order []string
	numbers, others := 0, 0
	var dayFirst, monthFirst, dots bool
	for cell := range cells {
		if cell == "" {
			continue
		}
		if count[cell]++; count[cell] > 1 {
			continue
		}
		order = append(order, cell)
		switch {
		case serialNo.MatchString(cell):
			numbers++
		case !bareYear.MatchString(cell):
			others++
		}
		if g := numeric.FindStringSubmatch(plainDate(cell)); g != nil {
			a, _ := strconv.Atoi(g[1]) // one or two digits
			b, _ := strconv.Atoi(g[3])
			dayFirst = dayFirst || a > 12 && b <= 12
			if b > 12 && a <= 12 {
				monthFirst = true
				dots = dots || g[2] == "."
			}
		}
	}
	c.serials = numbers > 0 && others == 0
	c.dotted = dots
	switch {
	case c.decided:
	case dayFirst && monthFirst:
		c.Mixed = true
	case monthFirst:
		c.Order = mapping.MonthFirst
	default:
		c.Order = mapping.DayFirst
	}
	c.count(order, count)
	return c
}

// count reads every cell once, counts what is noteworthy and keeps samples of every sort.
func (c *dateColumn) count(cells []string, count map[string]int) {
	shown := map[dateReading]int{}
	for _, cell := range cells {
		d, n := c.read(cell), count[cell]
		add := func(to *int, is bool) {
			if is {
				*to += n
			}
		}
		add(&c.Ambiguous, d.either)
		add(&c.TwoDigit, d.twoDigit)
		add(&c.Serials, d.serial)
		add(&c.NewYear, d.sure() && strings.HasSuffix(string(d.date), "-01-01"))
		add(&c.Wrong, d.wrong)
		sort := d
		sort.date, sort.other = "", ""
		if shown[sort]++; shown[sort] <= 3 {
			s := DateSample{Cell: cell}
			if d.sure() {
				s.Read = d.date
			}
			c.Samples = append(c.Samples, s)
		}
	}
	if c.Order == mapping.YearOnly { // the cells of 1 January read as years: they are counted as they stand
		c.NewYear = 0
		for _, cell := range cells {
			if d := c.whole(cell); strings.HasSuffix(string(d.date), "-01-01") {
				c.NewYear += count[cell]
			}
		}
	}
}

// read reads a cell the way of its column.
func (c *dateColumn) read(cell string) dateReading {
	if d, ok := c.readings[cell]; ok {
		return d
	}
	d := c.whole(cell)
	if c.Order == mapping.YearOnly {
		if year, _ := cut(d.date, "year"); year != "" {
			d.date, d.open, d.either, d.other = year, false, false, ""
		}
	}
	c.readings[cell] = d
	return d
}

// whole reads a cell as precisely as it is written.
func (c *dateColumn) whole(cell string) (d dateReading) {
	if isoDay.MatchString(cell) {
		return c.take(d, cell)
	}
	if g := serialNo.FindStringSubmatch(cell); g != nil {
		day := serialDay(g[1])
		if !c.serials {
			return dateReading{wrong: true, other: day}
		}
		return dateReading{date: day, serial: true}
	}
	text := plainDate(cell)
	g := numeric.FindStringSubmatch(text)
	if g == nil {
		full := c.fullYear(text)
		d.twoDigit = full != text
		return c.take(d, full)
	}
	d.twoDigit = len(g[4]) == 2
	year := c.fullYear(g[4])
	asDay, asMonth := g[1]+"."+g[3]+"."+year, g[3]+"."+g[1]+"."+year
	a, _ := strconv.Atoi(g[1])
	b, _ := strconv.Atoi(g[3])
	d.either = a <= 12 && b <= 12 && a != b && (g[2] != "." || c.dotted)
	switch {
	case d.either && c.Mixed:
		d.open = true
		d.other = c.take(d, asMonth).date
		return c.take(d, asDay)
	case c.Order == mapping.MonthFirst && (g[2] != "." || c.dotted || c.decided) && a <= 12:
		return c.take(d, asMonth)
	case b > 12 && a <= 12:
		return c.take(d, asMonth)
	}
	return c.take(d, asDay)
}

// take reads a date the schema knows how to read.
func (c *dateColumn) take(d dateReading, text string) dateReading {
	date, _, err := schema.ReadDate(text, c.today)
	if err != nil || date == "" {
		d.wrong, d.either, d.open = true, false, false
		return d
	}
	d.date = date
	return d
}

// aheadYears is how far in the future a year of two digits may lie.
const aheadYears = 5

var endsInTwo = regexp.MustCompile(`[-./ ’']\d{2}$`)

// fullYear writes out a year of two digits at the end of a date: the one at most a few years ahead of today.
func (c *dateColumn) fullYear(text string) string {
	n := len(text)
	if n < 2 || n > 2 && (!endsInTwo.MatchString(text) || !inLetter.MatchString(text) || leadingYear.MatchString(text)) {
		return text
	}
	yy, err := strconv.Atoi(text[n-2:])
	if err != nil || n > 2 && yy < 32 && (text[0] < '0' || text[0] > '9') { // "May 12" may be a day
		return text
	}
	now, _, _ := c.today.Civil()
	year := now/100*100 + yy
	if year > now+aheadYears {
		year -= 100
	}
	return strings.TrimRight(text[:n-2], "’'") + strconv.Itoa(year)
}

var leadingYear = regexp.MustCompile(`^\D*\d{4}\b`)

// serialDay is the day a spreadsheet counts with a number, from the end of 1899.
func serialDay(number string) schema.Date {
	n, _ := strconv.Atoi(number) // five digits
	return schema.Date(time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
}

// beforeDates are words before a date that say nothing of it, and words that say since when something is: the day it began.
var beforeDates = regexp.MustCompile(`(?i)^(?:seit(?: dem)?|since|from|as of|as from|ab(?: dem)?|vom|depuis(?: le)?|à partir du|dès|od(?: dnia)?|z dnia|w dniu|nuo|am|den|dem|le|du|el|il|dnia|on|on the|roku|rok|im|in|en|anno|année|jahr|w|r\.|m\.)[ .]+(.*\d.*)$`)

// shortMonths are months as lists shorten them, besides their names.
var shortMonths = map[string]string{
	"mär": "3", "mrz": "3", "mai": "5", "okt": "10", "dez": "12", "sept": "9", "jänner": "1", "feber": "2", "febr": "2", "juni": "6", "juli": "7",
	"janv": "1", "févr": "2", "fevr": "2", "avr": "4", "juil": "7", "déc": "12", "fevrier": "2", "aout": "8", "decembre": "12",
	"sty": "1", "lut": "2", "kwi": "4", "maj": "5", "cze": "6", "lip": "7", "sie": "8", "wrz": "9", "paź": "10", "paz": "10", "lis": "11", "gru": "12",
	"saus": "1", "vas": "2", "bal": "4", "geg": "5", "birž": "6", "liep": "7", "rugp": "8", "rugs": "9", "spal": "10", "lapkr": "11", "gruod": "12",
	"enero": "1", "febrero": "2", "marzo": "3", "abril": "4", "mayo": "5", "junio": "6", "julio": "7", "agosto": "8", "septiembre": "9", "octubre": "10", "noviembre": "11", "diciembre": "12",
	"gennaio": "1", "febbraio": "2", "aprile": "4", "maggio": "5", "giugno": "6", "luglio": "7", "settembre": "9", "ottobre": "10", "dicembre": "12",
	"января": "1", "февраля": "2", "марта": "3", "апреля": "4", "мая": "5", "июня": "6", "июля": "7", "августа": "8", "сентября": "9", "октября": "10", "ноября": "11", "декабря": "12",
}

var monthWords = []string{"", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

var romans = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}

// plainDate takes from a cell what does not matter to its date: the time of day, words before it, "r." behind it. Months as lists
// write them, Roman or shortened, become those the schema reads.
func plainDate(cell string) string {
	text := strings.Join(strings.Fields(cell), " ")
	if len(text) > 60 {
		return text
	}
	text = strings.TrimSuffix(atTime.ReplaceAllString(text, ""), ",")
	for {
		g := beforeDates.FindStringSubmatch(text)
		if g == nil {
			break
		}
		text = g[1]
	}
	if !inLetter.MatchString(text) {
		return strings.TrimRight(text, ".,; ")
	}
	for _, end := range []string{" roku", " rok", " r.", " r", "r.", " г.", " г", " Uhr", " m."} {
		if before, ok := strings.CutSuffix(text, end); ok && before != "" && before[len(before)-1] >= '0' && before[len(before)-1] <= '9' && (end != " m." || bareYear.MatchString(before)) {
			text = before
			break
		}
	}
	if g := roman.FindStringSubmatch(text); g != nil {
		return strings.TrimSpace(g[1] + " " + monthWords[romans[strings.ToLower(g[2])]] + " " + g[3])
	}
	replaced := false
	text = word.ReplaceAllStringFunc(text, func(w string) string {
		low := strings.TrimSuffix(strings.ToLower(w), ".")
		switch low {
		case "de", "del", "of":
			return ""
		}
		n, ok := shortMonths[low]
		if !ok {
			return w
		}
		replaced = true
		i, _ := strconv.Atoi(n)
		return monthWords[i]
	})
	if replaced {
		text = strings.ReplaceAll(text, ".", " ")
	}
	return strings.Join(strings.Fields(text), " ")
}

// question asks what a cell means that cannot be read for certain.
func (c *dateColumn) question(cell string, d dateReading) *Question {
	q := &Question{ID: "date|" + search.Key(c.Header) + "|" + search.Fold(cell), Ask: AskDate, Column: c.Header, Text: cell}
	add := func(dates ...schema.Date) {
		for _, x := range dates {
			if x != "" {
				q.Candidates = append(q.Candidates, Candidate{Is: string(x), Label: string(x)})
			}
		}
	}
	if d.open {
		q.Why = say.Note{Code: "date_either", Ask: true, Args: say.Pairs("Column", c.Header, "Value", cell, "One", d.date, "Other", d.other)}
		add(d.date, d.other)
		return q
	}
	q.Why = say.Note{Code: "not_a_date", Ask: true, Args: say.Pairs("Column", c.Header, "Value", cell)}
	add(d.other)
	if g := monthOfTwo.FindStringSubmatch(cell); g != nil { // "12/97"
		if m := c.take(dateReading{}, g[1]+"."+c.fullYear(g[2])); !m.wrong {
			add(m.date)
		}
	}
	var years []schema.Date
	for _, y := range oneYear.FindAllString(cell, 4) {
		years = append(years, schema.Date(y))
	}
	add(years...)
	return q
}

// cut brings a date to the precision the file states for it. agrees is false where the date is known less exactly than stated.
func cut(d schema.Date, precision string) (out schema.Date, agrees bool) {
	want := map[string]int{"year": 4, "y": 4, "month": 7, "m": 7, "day": 10, "d": 10}[strings.ToLower(strings.TrimSpace(precision))]
	if want == 0 || d == "" {
		return d, true
	}
	q := ""
	if d.Qualifier() != 0 {
		q, d = string(d[0]), d[1:]
	}
	if len(d) < want {
		return schema.Date(q) + d, false
	}
	return schema.Date(q) + d[:want], true
}
