package ical

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/exequatur/exequatur/models/schema"
)

// Entry is an entry of a calendar that takes whole days.
type Entry struct {
	UID         string // the same whenever it is written: what a calendar knows it again by
	Sequence    int    // counted up by each change
	Stamp       time.Time
	From, Until schema.Day // first and last day
	Summary     string
	Description string
	Location    string
	URL         string
	Categories  []string
	AlarmDays   int  // how many days before; none where 0
	Busy        bool // whether the days count as taken
}

// Calendar is a list of entries under a name.
type Calendar struct {
	Name    string
	Product string // who made it: "-//Office//Program//EN"
	Lang    string // BCP 47
	Entries []Entry
}

// Write writes a calendar in UTF-8 with lines ended by CR LF and folded. The same calendar gives the same bytes.
func Write(w io.Writer, c Calendar) error {
	out := writing{b: bufio.NewWriterSize(w, 1<<16)}
	out.put("BEGIN", "VCALENDAR")
	out.put("VERSION", "2.0")
	out.put("PRODID", escape(c.Product))
	out.put("CALSCALE", "GREGORIAN")
	out.put("METHOD", "PUBLISH")
	out.text("NAME", c.Name)
	out.text("X-WR-CALNAME", c.Name)
	for i := range c.Entries {
		out.entry(&c.Entries[i])
	}
	out.put("END", "VCALENDAR")
	if out.err != nil {
		return out.err
	}
	return out.b.Flush()
}

type writing struct {
	b   *bufio.Writer
	err error
}

func (w *writing) entry(e *Entry) {
	w.put("BEGIN", "VEVENT")
	w.put("UID", escape(e.UID))
	w.put("DTSTAMP", e.Stamp.UTC().Format("20060102T150405Z"))
	w.put("LAST-MODIFIED", e.Stamp.UTC().Format("20060102T150405Z"))
	w.put("SEQUENCE", strconv.Itoa(e.Sequence))
	w.put("DTSTART;VALUE=DATE", date(e.From))
	w.put("DTEND;VALUE=DATE", date(max(e.Until, e.From).Next())) // the first day it no longer takes
	w.text("SUMMARY", e.Summary)
	w.text("DESCRIPTION", e.Description)
	w.text("LOCATION", e.Location)
	if u := clean(e.URL); u != "" && !strings.ContainsAny(u, " \n\t") {
		w.put("URL", u)
	}
	var categories []string
	for _, c := range e.Categories {
		if c = escape(c); c != "" {
			categories = append(categories, c)
		}
	}
	if len(categories) > 0 {
		w.put("CATEGORIES", strings.Join(categories, ","))
	}
	transparent := "TRANSPARENT"
	if e.Busy {
		transparent = "OPAQUE"
	}
	w.put("TRANSP", transparent)
	if e.AlarmDays > 0 {
		w.put("BEGIN", "VALARM")
		w.put("ACTION", "DISPLAY")
		w.put("DESCRIPTION", escape(e.Summary))
		w.put("TRIGGER", "-P"+strconv.Itoa(e.AlarmDays)+"D")
		w.put("END", "VALARM")
	}
	w.put("END", "VEVENT")
}

func date(d schema.Day) string {
	y, m, day := d.Civil()
	return fmt.Sprintf("%04d%02d%02d", y, m, day)
}

// text writes a text; an empty one is left out.
func (w *writing) text(name, value string) {
	if value = escape(value); value != "" {
		w.put(name, value)
	}
}

// lineOctets is how long a line may be, its end not counted.
const lineOctets = 75

// put writes a property in lines of at most 75 octets, cut between letters, each after the first behind a space.
func (w *writing) put(name, value string) {
	if w.err != nil {
		return
	}
	s, room := name+":"+value, lineOctets
	for len(s) > room {
		n := room
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		w.b.WriteString(s[:n])
		w.b.WriteString("\r\n ")
		s, room = s[n:], lineOctets-1
	}
	w.b.WriteString(s)
	_, w.err = w.b.WriteString("\r\n") // a bufio.Writer keeps its first error
}

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

func escape(s string) string { return escaper.Replace(clean(s)) }

// clean keeps what a line can say: valid letters, line feeds, no control characters, no space around.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r != '\n' && r != '\t' && unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}
