package exchange_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// pieces are what texts are put together from: whatever spreadsheets, lists and files have stumbled over.
var pieces = []string{"=", "+", "-", "@", "\t", "\"", "'", "''", ",", ";", "|", "\u00a0", " ", "  ", "[", "{", "]", "\\", "\\n", "<b>&amp;</b>", "%", "#", "sep=;", "_x0041_",
	"é", "ß", "İ", "ǅ", "Łódź", "Šiauliai", "Żółć", "Αθήνα", "Київ", "שלום", "مرحبا", "日本", "😀", "👨\u200d👩\u200d👧", "a\u200cb", "1e5", "007", "TRUE", "2023-05-12", "12/05/2023", "=1+1", "+48 56 000", "\u2028", "null", "“x”"}

// raw are such as an import cleans out of lists; a whole register keeps them.
var raw = []string{"e\u0301", "\u200f", "\u202e", "\r\n", "\ufeff", "\u00ad"}

// chance makes records by chance, the same ones for the same seed.
type chance struct {
	*rand.Rand
	n   int
	raw bool
	ids map[string][]int64
}

func newChance(seed uint64, raw bool) *chance {
	return &chance{Rand: rand.New(rand.NewPCG(seed, 7)), raw: raw, ids: map[string][]int64{}}
}

// text makes a text with a letter and a number of its own in it, at times a very long one.
func (c *chance) text(long bool) string {
	c.n++
	var b strings.Builder
	n := c.IntN(5)
	if c.IntN(500) == 0 {
		n = 2000
	}
	for range n {
		b.WriteString(pieces[c.IntN(len(pieces))])
	}
	fmt.Fprintf(&b, "n%d", c.n)
	for range c.IntN(3) {
		b.WriteString(pieces[c.IntN(len(pieces))])
		if long && c.IntN(3) == 0 {
			b.WriteString("\n")
		}
	}
	if c.raw && c.IntN(4) == 0 {
		b.WriteString(raw[c.IntN(len(raw))])
		return b.String()
	}
	out, _, _ := source.Clean(b.String())
	if !long { // a list keeps one line of words with single spaces
		out = strings.Join(strings.Fields(out), " ")
	}
	return out
}

// date makes a date; of one record later fields hold later ones.
func (c *chance) date(field int) schema.Date {
	y := 1900 + 5*field + c.IntN(2)
	switch c.IntN(8) {
	case 0:
		return ""
	case 1:
		return schema.Date(fmt.Sprint(y))
	case 2:
		return schema.Date(fmt.Sprintf("%d-%02d", y, 1+c.IntN(12)))
	case 3:
		return schema.Date(fmt.Sprintf("~%d", y))
	case 4:
		return schema.Date(fmt.Sprintf("<%d", y))
	case 5:
		return schema.Date(fmt.Sprintf(">%d-%02d", y, 1+c.IntN(12)))
	}
	return schema.DateOf(y, 1+c.IntN(12), 1+c.IntN(28))
}

func (c *chance) one(f *schema.Field) int64 {
	var all []int64
	for _, kind := range f.Ref {
		all = append(all, c.ids[kind]...)
	}
	if len(all) == 0 {
		return 0
	}
	return all[c.IntN(len(all))]
}

// record fills a new record of a kind; what is not required stays empty one time in three.
func (c *chance) record(k *schema.Kind) schema.Record {
	rec := k.New()
	for i, f := range k.Fields {
		if !f.Required && c.IntN(3) == 0 || f.Hidden && !c.raw {
			continue
		}
		c.fill(f, i, rec)
	}
	if k.Parent != "" {
		rec.Meta().Parent = c.ids[k.Parent][c.IntN(len(c.ids[k.Parent]))]
	}
	c.lawful(rec)
	return rec
}

func (c *chance) fill(f *schema.Field, i int, rec schema.Record) {
	switch p := f.Ptr(rec).(type) {
	case *string:
		switch {
		case f.Type == schema.ChoiceType:
			*p = f.Choices[c.IntN(len(f.Choices))]
		case f.Lookup == schema.LanguageCodes:
			*p = []string{"lt", "pl", "sr-Latn"}[c.IntN(3)]
		case f.Lookup == schema.RegionCodes:
			*p = "PL-04"
		default:
			*p = c.text(f.Type == schema.LongTextType)
		}
	case *schema.Date:
		if *p = c.date(i); f.Required && *p == "" {
			*p = schema.Date(fmt.Sprint(1900 + 5*i))
		}
	case *int64:
		if f.Type == schema.RefType {
			*p = c.one(f)
		} else if !f.Running {
			*p = int64(1 + c.IntN(3000))
		}
	case *bool:
		*p = c.IntN(2) == 0
	case *schema.Coords:
		*p = schema.Coords{Lat: float64(c.IntN(18_000_000)-9_000_000) / 1e5, Lon: float64(c.IntN(36_000_000)-18_000_000) / 1e5, Known: true}
	case *schema.Money:
		*p = schema.Money{Minor: int64(c.IntN(2_000_000) - 5000), Currency: []string{"EUR", "PLN", "JPY", "KWD"}[c.IntN(4)]}
	case *schema.Set:
		var out []string
		for range 1 + c.IntN(3) {
			switch {
			case len(f.Choices) > 0:
				out = append(out, f.Choices[c.IntN(len(f.Choices))])
			case f.Lookup == schema.LanguageCodes:
				out = append(out, []string{"lt", "pl", "sr-Latn"}[c.IntN(3)])
			case f.Lookup == schema.RegionCodes:
				out = append(out, []string{"PL-04", "PL-22"}[c.IntN(2)])
			case f.Key == "emails":
				out = append(out, fmt.Sprintf("office%d@example.org", c.IntN(1000)))
			default:
				out = append(out, c.text(false))
			}
		}
		*p = schema.NewSet(out...)
	case *schema.Localized:
		*p = schema.Localized{"en": c.text(false), "lt": c.text(false)}
	case *schema.Refs:
		*p = schema.NewRefs(c.one(f), c.one(f))
	}
}

// lawful takes out of a record what its rules refuse.
func (c *chance) lawful(rec schema.Record) {
	switch r := rec.(type) {
	case *models.City:
		r.GazetteerID = 0
	case *models.Post:
		for r.ReceivingState == r.SendingState {
			r.ReceivingState = c.ids["state"][c.IntN(len(c.ids["state"]))]
		}
		if !c.raw { // in a list it may stand before the post that supervises it
			r.SupervisingMission, r.Mission = "", c.one(&schema.Field{Ref: []string{"mission"}})
		}
	case *models.Correspondence:
		if !c.raw { // in a list it may stand before the one it answers
			r.Answers = 0
		}
		r.Date, r.AnswerBy = "2001-05-12", ">2001-06"
	case *models.Gift:
		r.Date = "1899-05"
	case *models.PostEvent:
		c.n++
		r.Event, r.Ordinal = models.Ceremony, int64(c.n+1)<<16
		r.Date = schema.Date(fmt.Sprintf([]string{"%d", "%d-05", "%d-05-12"}[c.IntN(3)], 1100+len(c.ids["post_event"]))) // lists tell events of a post apart by their days
	case *models.Appointment:
		r.Role = models.ActingHead
		r.OrderOn, r.CommissionOn, r.ProvisionalOn, r.ExequaturOn = "1930", "1930-02", "1931", "1932"
		r.TookUp, r.ExequaturUntil, r.TermUntil, r.EndedOn = "~1940", ">2034", "2035", "2036-05-12"
	case *models.Event:
		r.From, r.Until = "1910", ">2011-05"
	case *models.ActivityReport:
		if r.Post == 0 || c.IntN(2) == 0 && r.Twinning != 0 {
			r.Post, r.Twinning = 0, c.ids["twinning"][0]
		} else {
			r.Twinning = 0
		}
	case *models.Incident:
		if r.Post == 0 && r.Person == 0 {
			r.Post = c.ids["post"][0]
		}
	case *models.Opening:
		r.From, r.Until = "09:00", "12:30"
	case *models.Spelling:
		r.From, r.Until = "1910", "2031-05"
	case *models.Instrument:
		r.SignedOn, r.EndedOn = "~1910", ">2011-05"
	case *models.Acceptance:
		if r.Detail = ""; !c.raw { // lists do not name events of posts by their uids
			r.Of = c.one(&schema.Field{Ref: []string{"post", "person", "appointment"}})
		}
	case *models.Leave:
		r.From, r.Until = "1990", "2031"
	}
}

// byChance writes at least n records of all kinds into a register.
func byChance(t testing.TB, s *store.Store, c *chance, n int) {
	t.Helper()
	weight := map[string]int{"city": 6, "person": 12, "post": 8, "appointment": 5, "phone": 4, "contact": 4, "post_event": 5, "spelling": 2}
	var kinds []*schema.Kind
	sum := 0
	for _, k := range models.Catalog.All() {
		if !k.Singleton && k.Key != "state" && k.Key != "attachment" {
			kinds = append(kinds, k)
			sum += max(weight[k.Key], 1)
		}
	}
	states, err := s.IDs(context.Background(), "state")
	if err != nil {
		t.Fatal(err)
	}
	c.ids["state"] = states
	_, err = s.Do(context.Background(), store.Action{Kind: "add_post"}, func(tx *store.Tx) error {
		for _, k := range kinds {
			for range (n*max(weight[k.Key], 1) + sum - 1) / sum {
				rec := c.record(k)
				if err := tx.Create(rec); err != nil {
					return err
				}
				c.ids[k.Key] = append(c.ids[k.Key], rec.Meta().ID)
				if k.Key == "post" { // every post begins somehow
					e := &models.PostEvent{Event: models.Established, Class: "consulate", Ordinal: 1 << 16}
					e.Parent = rec.Meta().ID
					if err := tx.Create(e); err != nil {
						return err
					}
				}
				if k.Key != "twinning" {
					continue
				}
				for _, level := range []string{"city", "county"} {
					p := &models.Partner{City: c.ids["city"][c.IntN(len(c.ids["city"]))], Level: level}
					p.Parent = rec.Meta().ID
					if err := tx.Create(p); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// stated are the standing records of a kind in the form of the log, by uid; those that lists do not name by uid by what they say.
func stated(t *testing.T, s *store.Store, names map[int64]store.Named, k *schema.Kind) map[string]string {
	t.Helper()
	recs, err := s.List(context.Background(), k.Key, 0)
	if err != nil {
		t.Fatal(err)
	}
	uids := uidTable(names)
	out := map[string]string{}
	for _, r := range recs {
		var b strings.Builder
		fmt.Fprintf(&b, "parent: %s", names[r.Meta().Parent].UID)
		for _, f := range k.Fields {
			if f.Hidden {
				continue
			}
			v, err := f.Encode(r, uids)
			if err != nil {
				t.Fatal(err)
			}
			if v != "" {
				fmt.Fprintf(&b, "\n%s: %q", f.Key, v)
			}
		}
		key := r.Meta().UID.String()
		if k.Singleton {
			key = k.Key
		}
		if k.Key == "partner" || k.Key == "post_event" {
			key = b.String()
			for out[key] != "" {
				key += "+"
			}
		}
		out[key] = b.String()
	}
	return out
}

func namesOf(t *testing.T, s *store.Store) map[int64]store.Named {
	t.Helper()
	var kinds []string
	for _, k := range models.Catalog.All() {
		kinds = append(kinds, k.Key)
	}
	names, err := s.AllNames(context.Background(), kinds...)
	if err != nil {
		t.Fatal(err)
	}
	return names
}

type uidTable map[int64]store.Named

func (u uidTable) UID(id int64) (schema.UID, error) { return u[id].UID, nil }
func (u uidTable) ID(schema.UID) (int64, error)     { return 0, nil }

// differ compares all records of two registers and tells the first of each kind that differ.
func differ(t *testing.T, from, to *store.Store) {
	t.Helper()
	was, is := namesOf(t, from), namesOf(t, to)
	for _, k := range models.Catalog.All() {
		a, b := stated(t, from, was, k), stated(t, to, is, k)
		told := 0
		for uid, want := range a {
			if got := b[uid]; got != want && told < 3 {
				told++
				t.Errorf("%s %s: %s\nwas\n%s", k.Key, uid, firstDifference(got, want), firstDifference(want, got))
			}
		}
		if len(a) != len(b) {
			t.Errorf("%s: %d records, were %d", k.Key, len(b), len(a))
		}
	}
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range x {
		if i >= len(y) || x[i] != y[i] {
			return x[i]
		}
	}
	return "(less)"
}

// howMany is how many records the properties are tried with.
func howMany() int {
	if testing.Short() {
		return 1000
	}
	return 10_000
}

// Records of every kind, made by chance, go out of a register as lists in each format and come into an empty one as they were; the
// second time nothing changes.
func TestListsOfRecordsByChance(t *testing.T) {
	ctx := context.Background()
	for seed, format := range []string{"csv,", "csv;", "csv\t", "csv|", "xlsx", "json"} {
		t.Run(strings.ReplaceAll(format, "\t", "tab"), func(t *testing.T) {
			from, to := emptyRegister(t), emptyRegister(t)
			n := howMany()
			if seed > 0 && strings.HasPrefix(format, "csv") { // the same writer with another delimiter
				n /= 4
			}
			byChance(t, from, newChance(uint64(seed), false), n)
			r := view.New(from, words.In("en")).Internal()
			tables := map[string]source.Table{}
			for again := range 2 {
				before, _, err := to.Seal(ctx)
				if err != nil {
					t.Fatal(err)
				}
				for _, k := range models.Catalog.All() {
					if k.Singleton || k.Key == "attachment" || k.Key == "state" {
						continue
					}
					if again == 0 {
						l, err := r.Listing(ctx, k.Key, schema.DayOf(2999, 12, 31))
						if err != nil {
							t.Fatal(err)
						}
						if k.Key == "post" {
							l = without(l, append([]string{"district_regions", "district_except"}, derivedOfPosts...))
						}
						tables[k.Key] = table(t, l, format)
					}
					rep, err := exchange.Import(ctx, to, tables[k.Key], exchange.Options{Kind: k.Key, Strict: true})
					if err != nil {
						t.Errorf("%s: %v", k.Key, err)
						for _, row := range rep.Rows {
							if row.Outcome == exchange.RefusedRow {
								t.Fatalf("%+v", row)
							}
						}
					}
				}
				if again == 0 {
					differ(t, from, to)
				}
				if after, _, err := to.Seal(ctx); err != nil || again == 1 && after != before {
					t.Errorf("the second time %d actions were written, %v", after-before, err)
				}
			}
			if found, err := to.Check(ctx); err != nil || len(found) > 0 {
				t.Error(found, err)
			}
		})
	}
}

// The same with the whole register, which keeps every letter.
func TestWholeRegisterByChance(t *testing.T) {
	ctx := context.Background()
	for seed, format := range []string{"json", "zip"} {
		t.Run(format, func(t *testing.T) {
			from, to := emptyRegister(t), emptyRegister(t)
			c := newChance(uint64(seed)+100, true)
			byChance(t, from, c, howMany())
			attach(t, from, c, format == "zip")
			write := map[string]func(*store.Store) []byte{
				"json": func(s *store.Store) []byte {
					var b bytes.Buffer
					if err := whole.WriteJSON(ctx, s, &b, "x"); err != nil {
						t.Fatal(err)
					}
					return b.Bytes()
				},
				"zip": func(s *store.Store) []byte {
					var b bytes.Buffer
					if err := whole.WriteZIP(ctx, s, &b, "x"); err != nil {
						t.Fatal(err)
					}
					return b.Bytes()
				},
			}[format]
			out := write(from)
			path := filepath.Join(t.TempDir(), "x."+format)
			if err := os.WriteFile(path, out, 0o600); err != nil {
				t.Fatal(err)
			}
			rep, err := whole.Read(ctx, to, path, nil)
			if err != nil || rep.New < howMany() {
				t.Fatalf("%+v %v", rep.Counts, err)
			}
			differ(t, from, to)
			if !bytes.Equal(out, write(to)) {
				t.Error("it went out with other bytes")
			}
			before, _, err := to.Seal(ctx)
			if err != nil {
				t.Fatal(err)
			}
			again, err := whole.Read(ctx, to, path, nil)
			if after, _, e := to.Seal(ctx); err != nil || e != nil || after != before || again.New+again.Changed > 0 {
				t.Errorf("the second time: %+v %v", again.Counts, err)
			}
			if found, err := to.Check(ctx); err != nil || len(found) > 0 {
				t.Error(found, err)
			}
		})
	}
}

// attach adds attachments where the format carries them.
func attach(t *testing.T, s *store.Store, c *chance, carried bool) {
	t.Helper()
	if !carried {
		return
	}
	_, err := s.Do(context.Background(), store.Action{Kind: "attach"}, func(tx *store.Tx) error {
		for i := range 50 {
			hash, size, err := tx.PutBlob(strings.NewReader(fmt.Sprintf("agreement no. %d\n", i/2)))
			if err != nil {
				return err
			}
			a := &models.Attachment{Of: c.ids["post"][i%len(c.ids["post"])], Name: fmt.Sprintf("a%d.txt", i), Media: "text/plain", Size: size, Hash: hash}
			if err := tx.Create(a); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
