package ical

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/exequatur/exequatur/models/schema"
)

// parsed is a component as a strict reader sees it.
type parsed struct {
	name  string
	lines map[string][]string // unescaped values by the property with its parameters
	inner []*parsed
}

var property = regexp.MustCompile(`^([A-Z-]+(?:;[A-Z-]+=[A-Z]+)*):(.*)$`)

// parse is stricter than any calendar: it takes no line that RFC 5545 does not have.
func parse(file string) (*parsed, error) {
	if !utf8.ValidString(file) || !strings.HasSuffix(file, "\r\n") {
		return nil, fmt.Errorf("letters or line ends")
	}
	for n, l := range strings.Split(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		if len(l) > 75 || strings.ContainsAny(l, "\r\n") || !utf8.ValidString(l) || l == "" {
			return nil, fmt.Errorf("line %d: %q", n+1, l)
		}
	}
	root := &parsed{}
	open := []*parsed{root}
	for _, l := range strings.Split(strings.TrimSuffix(strings.ReplaceAll(file, "\r\n ", ""), "\r\n"), "\r\n") {
		m := property.FindStringSubmatch(l)
		if m == nil {
			return nil, fmt.Errorf("no property: %q", l)
		}
		now := open[len(open)-1]
		switch m[1] {
		case "BEGIN":
			c := &parsed{name: m[2], lines: map[string][]string{}}
			now.inner = append(now.inner, c)
			open = append(open, c)
		case "END":
			if now.name != m[2] {
				return nil, fmt.Errorf("END:%s closes %s", m[2], now.name)
			}
			open = open[:len(open)-1]
		default:
			v, err := unescaped(m[2], m[1])
			if err != nil {
				return nil, err
			}
			if now.lines[m[1]] != nil {
				return nil, fmt.Errorf("%s twice", m[1])
			}
			now.lines[m[1]] = v
		}
	}
	if len(open) != 1 || len(root.inner) != 1 || root.inner[0].name != "VCALENDAR" {
		return nil, fmt.Errorf("no calendar")
	}
	return root.inner[0], nil
}

// unescaped cuts a value at its commas; a text must not hold any other sign that has a meaning.
func unescaped(s, name string) ([]string, error) {
	if name == "URL" {
		return []string{s}, nil
	}
	out := []string{""}
	for i := 0; i < len(s); i++ {
		at := &out[len(out)-1]
		switch {
		case s[i] == '\\':
			if i++; i == len(s) || !strings.ContainsRune(`\;,n`, rune(s[i])) {
				return nil, fmt.Errorf("%s: wrong escape in %q", name, s)
			}
			*at += strings.Replace(string(s[i]), "n", "\n", 1)
		case s[i] == ';':
			return nil, fmt.Errorf("%s: semicolon in %q", name, s)
		case s[i] == ',' && name != "CATEGORIES":
			return nil, fmt.Errorf("%s: comma in %q", name, s)
		case s[i] == ',':
			out = append(out, "")
		default:
			*at += s[i : i+1]
		}
	}
	return out, nil
}

func TestWhatIsWrittenIsACalendar(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	signs := []string{"a;b", "c,d", `e\n`, "f\ng", "Žemaitė", "😀", strings.Repeat("ą", 80), strings.Repeat("x", 149), "BEGIN:VEVENT", "\x00\x07", "q\"r"}
	text := func() string {
		return "t" + signs[r.IntN(len(signs))] + " " + signs[r.IntN(len(signs))] + "."
	}
	kept := strings.NewReplacer("\x00", "", "\x07", "")
	for range 500 {
		e := Entry{UID: "018f-" + fmt.Sprint(r.IntN(1e6)) + "/term@exequatur", Sequence: r.IntN(9), Stamp: time.Unix(int64(r.IntN(2e9)), 0), From: schema.Day(r.IntN(40000)),
			Summary: text(), Description: text(), Location: text(), URL: "https://example.org/a;b,c", Categories: []string{text(), text()}, AlarmDays: r.IntN(40)}
		e.Until = e.From + schema.Day(r.IntN(3))
		var b bytes.Buffer
		if err := Write(&b, Calendar{Name: text(), Product: "-//A//B//EN", Entries: []Entry{e, e}}); err != nil {
			t.Fatal(err)
		}
		c, err := parse(b.String())
		if err != nil || len(c.inner) != 2 {
			t.Fatalf("%v\n%s", err, b.String())
		}
		got := c.inner[0]
		for name, want := range map[string]string{"SUMMARY": e.Summary, "DESCRIPTION": e.Description, "LOCATION": e.Location, "UID": e.UID, "URL": e.URL} {
			if len(got.lines[name]) != 1 || got.lines[name][0] != kept.Replace(want) {
				t.Fatalf("%s: %q, want %q", name, got.lines[name], want)
			}
		}
		if l := got.lines["CATEGORIES"]; len(l) != 2 || l[1] != kept.Replace(e.Categories[1]) {
			t.Fatalf("categories %q of %q", l, e.Categories)
		}
		if (len(got.inner) == 1) != (e.AlarmDays > 0) || e.AlarmDays > 0 && got.inner[0].lines["TRIGGER"][0] != fmt.Sprintf("-P%dD", e.AlarmDays) {
			t.Fatalf("alarm %d: %v", e.AlarmDays, got.inner)
		}
		end, err := time.Parse("20060102", got.lines["DTEND;VALUE=DATE"][0])
		if err != nil || schema.Day(end.Unix()/86400) != e.Until+1 {
			t.Fatalf("ends %v, last day %s: %v", end, e.Until.Date(), err)
		}
	}
}
