package exchange_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func emptyRegister(t *testing.T) *store.Store {
	t.Helper()
	var seeds []store.Seed
	for _, s := range place.States() {
		seeds = append(seeds, store.Seed{UID: schema.UID(place.StateUID(s.Code)), Code: s.Code, Names: s.Names})
	}
	s, err := store.Create(context.Background(), filepath.Join(t.TempDir(), "x.exq"),
		store.Beginning{Keeper: "ministry", State: "LT", Name: "Ministry", Language: "en", States: seeds},
		store.Options{Author: "R. Example", Now: func() time.Time { return time.Date(2046, 11, 22, 10, 0, 0, 0, time.UTC) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// fill gives every field of a record a value such as people type.
func fill(t *testing.T, k *schema.Kind, rec schema.Record, ids map[string]int64) {
	t.Helper()
	for i, f := range k.Fields {
		text := fmt.Sprintf("%s %s „Ł–ž“ = %d", k.Key, f.Key, i)
		switch p := f.Ptr(rec).(type) {
		case *string:
			switch {
			case f.Type == schema.ChoiceType:
				*p = f.Choices[len(f.Choices)-1]
			case f.Lookup == schema.LanguageCodes:
				*p = "lt"
			case f.Type == schema.LongTextType:
				*p = text + ";\nand a second line, with a comma"
			default:
				*p = text
			}
		case *schema.Date:
			*p = schema.Date(fmt.Sprintf([]string{"%d", "%d-05", "%d-05-12", "~%d", "%d-07-13"}[i%5], 1990+i))
		case *int64:
			if *p = int64(1000 + i); f.Type == schema.RefType {
				*p = known(f, ids)
			}
		case *bool:
			*p = true
		case *schema.Coords:
			*p = schema.Coords{Lat: 53.01375, Lon: -18.59814, Known: true}
		case *schema.Set:
			switch {
			case len(f.Choices) > 0:
				*p = schema.NewSet(f.Choices[0], f.Choices[len(f.Choices)-1])
			case f.Lookup == schema.LanguageCodes:
				*p = schema.NewSet("lt", "pl", "sr-Latn")
			case f.Key == "emails":
				*p = schema.NewSet("office@example.org", "two@example.org")
			case f.Lookup == schema.RegionCodes:
				*p = schema.NewSet("PL-04", "PL-22")
			default:
				*p = schema.NewSet("b", "a; "+text, "[a")
			}
		case *schema.Money:
			*p = schema.Money{Minor: 12505, Currency: "EUR"}
		case *schema.Localized:
			*p = schema.Localized{"en": text, "lt": "Lietuva <&>"}
		case *schema.Refs:
			*p = schema.NewRefs(known(f, ids))
		default:
			t.Fatalf("%s.%s: %T", k.Key, f.Key, p)
		}
	}
	relax(rec)
}

func known(f *schema.Field, ids map[string]int64) int64 {
	for _, kind := range f.Ref {
		if ids[kind] != 0 {
			return ids[kind]
		}
	}
	return 0
}

// relax takes out of a filled record what its rules refuse.
func relax(rec schema.Record) {
	switch r := rec.(type) {
	case *models.State:
		r.Code = "ZZ"
	case *models.City:
		r.GazetteerID = 0
	case *models.Post:
		r.ReceivingState, r.Emails, r.SupervisingMission = 2, schema.NewSet("office@example.org"), ""
	case *models.PostEvent:
		r.Event, r.Date, r.Ordinal = models.Opened, "2030", 0
	case *models.Appointment:
		r.Role = models.ActingHead
		r.OrderOn, r.CommissionOn, r.ProvisionalOn, r.ExequaturOn = "2030", "2030-02", "2031", "2032"
		r.TookUp, r.ExequaturUntil, r.TermUntil, r.EndedOn = "2033", "2034", "2035", "2036"
	case *models.Event:
		r.From, r.Until = "2010", "2011-05"
	case *models.ActivityReport:
		r.Twinning = 0
	case *models.Opening:
		r.From, r.Until = "09:00", "12:30"
	case *models.Spelling:
		r.From, r.Until = "2010", "2011-05"
	case *models.Instrument:
		r.SignedOn, r.EndedOn = "2010", "2011-05"
	case *models.Acceptance:
		r.Detail = ""
	}
}

// full makes one record of every kind, every field filled, and returns them by kind.
func full(t *testing.T, s *store.Store) map[string]schema.Record {
	t.Helper()
	ctx := context.Background()
	out := map[string]schema.Record{}
	de, err := s.StateByCode(ctx, "DE")
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]int64{"state": de.ID}
	for _, k := range models.Catalog.All() {
		if k.Singleton || k.Key == "attachment" {
			continue
		}
		rec := k.New()
		fill(t, k, rec, ids)
		if k.Key == "correspondence" {
			rec.(*models.Correspondence).Answers = 0
		}
		rec.Meta().Parent = ids[k.Parent]
		_, err := s.Do(ctx, store.Action{Kind: "add_" + k.Key}, func(tx *store.Tx) error {
			if err := tx.Create(rec); err != nil || k.Key != "twinning" {
				return err
			}
			for _, level := range []string{"city", "county"} {
				p := &models.Partner{City: ids["city"], Level: level}
				p.Parent = rec.Meta().ID
				if err := tx.Create(p); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatalf("%s: %v", k.Key, err)
		}
		if k.Key != "state" {
			ids[k.Key] = rec.Meta().ID
		}
		out[k.Key] = rec
	}
	return out
}

// what an export of posts says besides the post itself: its import makes heads and events of it.
var derivedOfPosts = []string{"seat", "seat_uid", "district", "class", "title", "head", "head_uid", "exequatur_on", "term_until", "phones", "region", "since"}

// table writes a listing in a format and reads it again.
func table(t *testing.T, l view.Listing, format string) source.Table {
	t.Helper()
	var b bytes.Buffer
	rows := func(yield func([]string) bool) {
		for _, row := range l.Rows {
			line := make([]string, len(row.Values))
			for i, v := range row.Values {
				line[i] = view.Text(v)
			}
			if !yield(line) {
				return
			}
		}
	}
	var err error
	format, delimiter, _ := strings.Cut(format, "csv")
	if delimiter != "" || format == "" {
		format = "csv"
	}
	switch format {
	case "csv":
		var opt exchange.CSVOptions
		for _, opt.Delimiter = range delimiter {
		}
		err = exchange.WriteCSV(&b, l.Keys, rows, opt)
	case "xlsx":
		columns := make([]exchange.SheetColumn, len(l.Keys))
		for i, key := range l.Keys {
			columns[i] = exchange.SheetColumn{Head: key}
		}
		err = exchange.WriteXLSX(&b, l.Kind, columns, rows, t.TempDir())
	case "json":
		list := make([]map[string]any, len(l.Rows))
		for i, row := range l.Rows {
			list[i] = map[string]any{}
			for k, key := range l.Keys {
				list[i][key] = row.Values[k]
			}
		}
		err = exchange.WriteJSON(&b, list)
	}
	if err != nil {
		t.Fatal(err)
	}
	got, err := source.Read(&b, l.Kind+"."+format, source.Options{TmpDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	if got.Format != format {
		t.Errorf("%s read as %s", format, got.Format)
	}
	return got
}

// A list of every kind goes out of one register and into an empty one, in every format, and every field is what it was.
func TestEveryKindGoesOutAndComesIn(t *testing.T) {
	ctx := context.Background()
	from := emptyRegister(t)
	recs := full(t, from)
	r := view.New(from, words.In("en")).Internal()
	for _, format := range []string{"csv", "xlsx", "json"} {
		t.Run(format, func(t *testing.T) {
			to := emptyRegister(t)
			for _, k := range models.Catalog.All() {
				rec := recs[k.Key]
				if rec == nil {
					continue
				}
				l, err := r.Listing(ctx, k.Key, r.Today())
				if err != nil {
					t.Fatal(err)
				}
				if k.Key == "state" {
					l.Rows = slices.DeleteFunc(l.Rows, func(row view.ListingRow) bool { return row.ID != rec.Meta().ID })
				}
				if k.Key == "post" {
					l = without(l, derivedOfPosts)
				}
				rep, err := exchange.Import(ctx, to, table(t, l, format), exchange.Options{Kind: k.Key, Strict: true})
				if err != nil {
					t.Errorf("%s: %v", k.Key, err)
					for _, row := range rep.Rows {
						t.Logf("%+v", row)
					}
					continue
				}
				compare(t, from, to, k, rec)
				again, err := exchange.Import(ctx, to, table(t, l, format), exchange.Options{Kind: k.Key})
				if c := again.Counts(); err != nil || c.New+c.Changed > 0 {
					t.Errorf("%s: the second time %+v %v %+v", k.Key, c, err, again.Rows)
				}
			}
			if found, err := to.Check(ctx); err != nil || len(found) > 0 {
				t.Error(found, err)
			}
		})
	}
}

func without(l view.Listing, keys []string) view.Listing {
	out := view.Listing{Kind: l.Kind}
	for _, key := range l.Keys {
		if !slices.Contains(keys, key) {
			out.Keys = append(out.Keys, key)
		}
	}
	for _, row := range l.Rows {
		kept := view.ListingRow{ID: row.ID}
		for i, key := range l.Keys {
			if !slices.Contains(keys, key) {
				kept.Values = append(kept.Values, row.Values[i])
			}
		}
		out.Rows = append(out.Rows, kept)
	}
	return out
}

// compare finds the record in the other register and compares every field in the form of the log.
func compare(t *testing.T, from, to *store.Store, k *schema.Kind, want schema.Record) {
	t.Helper()
	ctx := context.Background()
	recs, err := to.List(ctx, k.Key, 0)
	if err != nil {
		t.Fatal(err)
	}
	var differ []string
	for _, got := range recs {
		if got.Meta().UID != want.Meta().UID && k.Key != "partner" {
			continue
		}
		differ = nil
		for _, f := range k.Fields {
			if f.Hidden {
				continue
			}
			a, err := f.Encode(want, from)
			if err != nil {
				t.Fatal(err)
			}
			if b, err := f.Encode(got, to); err != nil || a != b {
				differ = append(differ, fmt.Sprintf("%s: %q, was %q %v", f.Key, b, a, err))
			}
		}
		if len(differ) == 0 {
			return
		}
	}
	t.Errorf("%s: not among %d:\n%s", k.Key, len(recs), strings.Join(differ, "\n"))
}
