package report_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// secret stands in every field that is not for the public, secretDay in every date.
const (
	secret    = "Zqxsecretqx"
	secretDay = schema.Date("1911-03-07")
)

// marked writes a record of every kind with all its fields filled, the sensitive ones with the mark, and returns their ids by kind.
func marked(t *testing.T, s *store.Store) map[string]int64 {
	t.Helper()
	ids := map[string]int64{}
	write(t, s, func(w writer) {
		ids["state"] = w.state("PL")
		for _, k := range models.Catalog.All() {
			if k.Singleton || k.Key == "state" || k.Key == "attachment" || k.Key == "acceptance" {
				continue
			}
			rec := k.New()
			for i, f := range k.Fields {
				fillMarked(f, rec, k.Sensitive, i, ids)
			}
			switch x := rec.(type) {
			case *models.Post:
				x.SendingState = w.state("LT")
			case *models.PostEvent:
				x.Event, x.Date = models.Opened, "2001-02-03"
			case *models.Appointment:
				x.Role, x.TookUp = models.Head, "2001-02-03"
			case *models.ActivityReport:
				x.Twinning, x.From, x.Until, x.DueOn = 0, "2026", "2026", "2026-06-01"
			case *models.Opening:
				x.From, x.Until = "09:00", "12:00"
			case *models.Correspondence:
				x.Date, x.About, x.Answers = "2026-01-02", schema.NewRefs(ids["person"], ids["post"]), 0
			case *models.Gift:
				x.Date = "2026-01-02"
			case *models.Service:
				x.Date = "2026-01-02"
			case *models.Event:
				x.From, x.About = "2026-05-06", schema.NewRefs(ids["post"], ids["twinning"], ids["person"])
			case *models.Task:
				x.About = schema.NewRefs(ids["incident"], ids["vetting"])
			case *models.Partner:
				continue // written with the twinning
			case *models.Phone:
				x.Use = "home"
			}
			rec.Meta().Parent = ids[k.Parent]
			w.create(rec)
			ids[k.Key] = rec.Meta().ID
			if k.Key == "twinning" {
				for _, level := range []string{"city", "county"} {
					p := &models.Partner{City: ids["city"], Level: level}
					p.Parent = rec.Meta().ID
					w.create(p)
					ids["partner"] = p.ID
				}
			}
		}
		// About nothing but a sensitive record: as sensitive as it is.
		hash, size, err := w.PutBlob(strings.NewReader("contents"))
		if err != nil {
			t.Fatal(err)
		}
		files := []*models.Attachment{{Of: ids["post"], Name: "plain.pdf"}, {Of: ids["incident"], Name: secret + ".pdf", Title: secret}}
		for _, a := range files {
			a.Media, a.Hash, a.Size = "application/pdf", hash, size
			w.create(a)
		}
		plain := &models.Acceptance{Of: ids["post"], Code: "archive_apart", Reason: "plain"}
		w.create(plain, &models.Acceptance{Of: ids["vetting"], Code: "police_certificate", Reason: secret})
		ids["attachment"], ids["acceptance"] = files[0].ID, plain.ID
	})
	return ids
}

// fillMarked gives a field a value, one with the mark where it is sensitive.
func fillMarked(f *schema.Field, rec schema.Record, sensitive bool, i int, ids map[string]int64) {
	text := fmt.Sprintf("plain %s %d", f.Key, i)
	if sensitive = sensitive || f.Sensitive; sensitive {
		text = fmt.Sprintf("%s %s %d", secret, f.Key, i)
	}
	switch p := f.Ptr(rec).(type) {
	case *string:
		switch {
		case f.Type == schema.ChoiceType:
			*p = f.Choices[0]
		case f.Lookup != "":
			*p = "lt"
		default:
			*p = text
		}
	case *schema.Date:
		switch {
		case sensitive:
			*p = secretDay
		case f.Required:
			*p = "2026-01-02"
		}
	case *int64:
		if f.Type == schema.RefType {
			for _, kind := range f.Ref {
				if *p == 0 {
					*p = ids[kind]
				}
			}
		}
	case *schema.Localized:
		*p = schema.Localized{"en": text}
	}
}

// TestNothingPrivateIsInAPublicPrint makes the public edition of every report there is, with every choice it offers, of a register in
// which all that is not for the public bears a mark.
func TestNothingPrivateIsInAPublicPrint(t *testing.T) {
	s := register(t, false)
	ids := marked(t, s)
	day, _ := schema.Date("2026-11-22").Day()
	r := view.New(s, words.In("en"))
	leaky, made := 0, 0
	for _, info := range report.List() {
		for _, about := range subjects(info, ids) {
			for _, options := range choices(info) {
				for _, lang := range words.Languages {
					p := report.Params{AsOf: day, Words: words.In(lang), Kind: about.kind, Options: options}
					if about.id != 0 {
						p.IDs = []int64{about.id}
					}
					d, err := report.Make(context.Background(), r, info.Name, p)
					if errors.Is(err, view.ErrSensitive) {
						continue
					}
					if err != nil {
						t.Errorf("%s of %q: %v", info.Name, about.kind, err)
						continue
					}
					made++
					for what, text := range map[string]string{"says": doctest.Text(d), "holds": fmt.Sprintf("%+v", d)} {
						for _, mark := range []string{secret, strings.ToLower(secret), string(secretDay), words.In(lang).LongDate(secretDay)} {
							if i := strings.Index(text, mark); i >= 0 {
								t.Errorf("%s of %q in %s, %v %s %q", info.Name, about.kind, lang, options, what, text[max(0, i-80):min(len(text), i+40)])
							}
						}
					}
				}
			}
			p := report.Params{AsOf: day, Words: words.In("en"), Kind: about.kind, Internal: true}
			if about.id != 0 {
				p.IDs = []int64{about.id}
			}
			d, err := report.Make(context.Background(), r, info.Name, p)
			if err != nil {
				t.Errorf("%s of %q, full: %v", info.Name, about.kind, err)
			} else if strings.Contains(doctest.Text(d), secret) {
				leaky++
			}
		}
	}
	if made < 100 || leaky < 5 { // else the marks are not where prints could tell them
		t.Errorf("%d public prints were made; %d full ones hold what the public may not see", made, leaky)
	}
}

// subject is what a report is made about: a record, or a kind.
type subject struct {
	kind string
	id   int64
}

func subjects(info report.Info, ids map[string]int64) []subject {
	var out []subject
	switch {
	case info.Of == report.Any:
		for _, kind := range slices.Sorted(maps.Keys(ids)) {
			out = append(out, subject{kind, ids[kind]})
		}
	case info.AnyKind:
		for _, kind := range slices.Sorted(maps.Keys(ids)) {
			out = append(out, subject{kind, 0})
		}
	case info.Of != "":
		out = []subject{{info.Of, ids[info.Of]}}
	default:
		out = []subject{{}}
	}
	return out
}

// choices are what may be chosen of a report: nothing, and each value of each option by itself.
func choices(info report.Info) []map[string]string {
	out := []map[string]string{nil}
	for _, o := range info.Options {
		for _, v := range o.Values {
			out = append(out, map[string]string{o.Key: v})
		}
	}
	return out
}

// TestHomeNumbersAreNotListed: the lists of the public hold no number of a home.
func TestHomeNumbersAreNotListed(t *testing.T) {
	s := register(t, false)
	marked(t, s)
	for _, name := range listed {
		for _, full := range []bool{false, true} {
			if said := strings.Contains(doctest.Text(wanted{report: name, lang: "en", full: full}.make(t, s)), "plain\u00a0number"); said != full {
				t.Errorf("%s, full %v: the number of a home is listed: %v", name, full, said)
			}
		}
	}
}
