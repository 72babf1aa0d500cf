package report_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// ask is a print of a list as somebody asks for it.
type ask struct {
	name, kind, of string // kind and key of the one record it is about
	internal       bool
	asOf           schema.Date
	options        map[string]string
	from, until    schema.Date
	columns        []string
}

// listsAsked are the lists as they are kept in testdata, each in every language.
var listsAsked = map[string]ask{
	"expiries":              {name: "expiries"},
	"expiries-year-full":    {name: "expiries", internal: true, options: map[string]string{"ahead": "365"}},
	"vacancies":             {name: "vacancies"},
	"vacancies-full":        {name: "vacancies", internal: true},
	"due":                   {name: "due"},
	"to-check":              {name: "to-check"},
	"inventory":             {name: "inventory"},
	"handover":              {name: "handover", kind: "post", of: "LT-PL-01", options: map[string]string{"taking_over": "Ewa Zmyślna"}},
	"handover-empty-full":   {name: "handover", kind: "post", of: "LT-PL-06", internal: true},
	"reports-received":      {name: "reports-received"},
	"activity-report":       {name: "activity-report", kind: "post", of: "LT-PL-01"},
	"activity-report-2023":  {name: "activity-report", kind: "post", of: "LT-PL-01", from: "2023-05-01", until: "2023-05-31"},
	"twinning-sheet":        {name: "twinning-sheet", kind: "twinning", of: "Kaunas – Toruń"},
	"twinning-sheet-full":   {name: "twinning-sheet", kind: "twinning", of: "Kaunas – Toruń", internal: true},
	"twinning-sheet-ended":  {name: "twinning-sheet", kind: "twinning", of: "Toruń – Kaliningrad"},
	"anniversaries":         {name: "anniversaries", options: map[string]string{"year": "2026"}},
	"anniversaries-months":  {name: "anniversaries", options: map[string]string{"year": "2024", "pages": "months"}},
	"delegation":            {name: "delegation", kind: "event", of: "Visit of the Kaunas delegation for five years of partnership"},
	"delegation-full":       {name: "delegation", kind: "event", of: "Visit of the Kaunas delegation for five years of partnership", internal: true},
	"gift-register":         {name: "gift-register"},
	"history-person":        {name: "history", kind: "person", of: "Przemysław Wymyślony"},
	"history-person-full":   {name: "history", kind: "person", of: "Przemysław Wymyślony", internal: true, options: map[string]string{"order": "newest"}},
	"history-twinning-full": {name: "history", kind: "twinning", of: "Kaunas – Toruń", internal: true},
	"people":                {name: "people"},
	"posts-full":            {name: "posts", internal: true},
	"twinnings":             {name: "twinnings"},
	"service-log":           {name: "service-log"},
	"table-posts":           {name: "table", kind: "post", columns: []string{"receiving_state", "title", "status", "head", "term_until", "phones"}},
	"table-people":          {name: "table", kind: "person"},
	"table-twinnings":       {name: "table", kind: "twinning"},
}

func (a ask) params(t testing.TB, s *store.Store, lang string) report.Params {
	t.Helper()
	if a.asOf == "" {
		a.asOf = "2026-11-22"
	}
	day, _ := a.asOf.Day()
	p := report.Params{AsOf: day, Words: words.In(lang), Author: "R. Example", Made: made, Internal: a.internal, Options: a.options, From: a.from, Until: a.until, Kind: a.kind, Columns: a.columns}
	if a.of != "" {
		p.IDs = []int64{named(t, s, a.kind, a.of)}
	}
	return p
}

func (a ask) make(t testing.TB, s *store.Store, lang string) doc.Document {
	t.Helper()
	d, err := report.Make(context.Background(), view.New(s, words.In("en")), a.name, a.params(t, s, lang))
	if err != nil {
		t.Fatal(a.name, lang, err)
	}
	return d
}

// Lists of the sample register say what they said. A change that is meant is taken over with -update, and read before it is committed.
func TestListsStayAsTheyAre(t *testing.T) {
	s := register(t, true)
	for name, a := range listsAsked {
		for _, lang := range words.Languages {
			d := a.make(t, s, lang)
			keepWhole(t, name+"-"+lang, d)
			sameWords(t, name+"-"+lang, d)
		}
	}
}

// sameWords compares what a print says with a file of testdata/words.
func sameWords(t *testing.T, name string, d doc.Document) {
	t.Helper()
	unseal(&d)
	got := plainWords(d)
	path := filepath.Join("testdata", "words", name+".txt")
	if *update {
		put(t, path, []byte(got))
		return
	}
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, have := strings.Split(string(body), "\n"), strings.Split(got, "\n")
	for i := range max(len(want), len(have)) {
		if w, h := at(want, i), at(have, i); w != h {
			t.Errorf("%s, line %d\n was: %s\n is:  %s\n(if it is meant to be: go test ./app/report -run ListsStay -update)", path, i+1, w, h)
			return
		}
	}
}

// plainWords is what a document says with the signs one does not see in a file made visible: "_" is a space at which no line ends, "~" joins.
func plainWords(d doc.Document) string {
	return strings.NewReplacer("\u00a0", "_", "\u2060", "~").Replace(anyUID.ReplaceAllString(doctest.Text(d), "00000000-0000-7000-8000-000000000000"))
}

// unseal takes out what differs from register to register.
func unseal(d *doc.Document) {
	d.Seal = "Sealed"
	for i := range d.Parts {
		unseal(&d.Parts[i])
	}
}

// keepWhole writes a print for a developer to look at, each of its parts.
func keepWhole(t *testing.T, name string, d doc.Document) {
	t.Helper()
	if len(d.Parts) == 0 {
		keep(t, name, d)
		return
	}
	for i, part := range d.Parts {
		keep(t, name+"-"+strconv.Itoa(i+1), part)
	}
}
