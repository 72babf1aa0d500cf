package store_test

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// fill gives every field of a record a value; references come from ids by kind.
func fill(t *testing.T, k *schema.Kind, rec schema.Record, ids map[string]int64) {
	t.Helper()
	for i, f := range k.Fields {
		text := fmt.Sprintf("%s.%s „Ł–ž“ \\ \" <&> %d", k.Key, f.Key, i)
		switch p := f.Ptr(rec).(type) {
		case *string:
			*p = text
			if f.Type == schema.ChoiceType {
				*p = f.Choices[len(f.Choices)-1]
			}
		case *schema.Date:
			*p = schema.Date(fmt.Sprintf([]string{"%d", "%d-05", "%d-05-12", "%d-06", "%d-07-13"}[i%5], 1990+i)) // later fields hold later dates
		case *int64:
			*p = int64(1000 + i)
			if f.Type == schema.RefType {
				*p = known(f, ids)
			}
		case *bool:
			*p = true
		case *schema.Coords:
			*p = schema.Coords{Lat: 53.01375, Lon: -18.598140000000001, Known: true}
		case *schema.Set:
			*p = schema.NewSet("b", "a "+text, "a")
			if len(f.Choices) > 0 {
				*p = schema.NewSet(f.Choices[0], f.Choices[len(f.Choices)-1])
			}
		case *schema.Money:
			*p = schema.Money{Minor: -12505, Currency: "EUR"}
		case *schema.Localized:
			*p = schema.Localized{"en": text, "lt": "Lietuva"}
		case *schema.Refs:
			*p = schema.NewRefs(known(f, ids))
		default:
			t.Fatalf("%s.%s: no pointer to a known type: %T", k.Key, f.Key, p)
		}
	}
}

// known returns a record a field can refer to.
func known(f *schema.Field, ids map[string]int64) int64 {
	for _, kind := range f.Ref {
		if ids[kind] != 0 {
			return ids[kind]
		}
	}
	return 0
}

// Adding a field is a change in one place, a column and its words: whatever is described is stored, read, logged and checked.
func TestEveryFieldOfEveryKind(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, city := torun(t, s)
	a := appoint(t, s, post.ID, "Przykładowski", models.Appointment{TookUp: "2023-05-12"})
	ids := map[string]int64{"state": state(t, s, "DE"), "city": city.ID, "post": post.ID, "person": a.Person}
	ids["appointment"] = a.ID
	parent := map[string]int64{"person": a.Person, "post": post.ID, "state": ids["state"], "city": city.ID, "appointment": a.ID}
	mustDo(t, s, "twinning", func(tx *store.Tx) error {
		tw := &models.Twinning{Type: "twinning"}
		if err := tx.Create(tw); err != nil {
			return err
		}
		ids["twinning"], parent["twinning"] = tw.ID, tw.ID
		if err := twoPartners(tx, tw.ID, city.ID); err != nil {
			return err
		}
		in := &models.Instrument{Instrument: "agreement"}
		in.Parent = tw.ID
		if err := tx.Create(in); err != nil {
			return err
		}
		parent["instrument"] = in.ID
		return nil
	})
	for _, k := range models.Catalog.All() {
		t.Run(k.Key, func(t *testing.T) {
			described, there, err := s.Columns(k.Key)
			slices.Sort(described) // columns added by a migration stand last
			slices.Sort(there)
			if err != nil || !slices.Equal(described, there) {
				t.Fatalf("columns: described %v, in the file %v, %v", described, there, err)
			}
			rec := k.New()
			if k.Singleton {
				return // a register has its one already
			}
			fill(t, k, rec, ids)
			relax(rec)
			rec.Meta().Parent = parent[k.Parent]
			defer func() {
				if ids[k.Key] == 0 {
					ids[k.Key], parent[k.Key] = rec.Meta().ID, rec.Meta().ID
				}
			}()
			if a, ok := rec.(*models.Attachment); ok {
				a.Hash = put(t, s, "contents")
			}
			want := k.Clone(rec)
			res := mustDo(t, s, "fill", func(tx *store.Tx) error {
				if err := tx.Create(rec); err != nil || k.Key != "twinning" {
					return err
				}
				return twoPartners(tx, rec.Meta().ID, city.ID)
			})
			got, err := s.Get(ctx, k.Key, rec.Meta().ID)
			if err != nil {
				t.Fatal(err)
			}
			changes, err := s.ChangesOf(ctx, res.Seq)
			if err != nil || len(changes) == 0 {
				t.Fatal(changes, err)
			}
			var whole map[string]string
			if err := json.Unmarshal([]byte(changes[0].New), &whole); err != nil {
				t.Fatal(err)
			}
			for _, f := range k.Fields {
				if !f.Equal(got, want) {
					t.Errorf("%s: read back %v, written %v", f.Key, f.Ptr(got), f.Ptr(want))
				}
				text, err := f.Encode(got, s)
				if err != nil || whole[f.Key] != text {
					t.Errorf("%s: logged %q, is %q, %v", f.Key, whole[f.Key], text, err)
				}
				if (text == "") != f.Empty(got) {
					t.Errorf("%s: empty %t but %q", f.Key, f.Empty(got), text)
				}
				again := k.New()
				if err := f.Decode(again, text, s); err != nil || !f.Equal(again, got) {
					t.Errorf("%s: %q decodes to %v, %v", f.Key, text, f.Ptr(again), err)
				}
			}
			if got.Meta().UID != rec.Meta().UID || got.Meta().Parent != rec.Meta().Parent || got.Meta().Version != 1 {
				t.Errorf("meta: %+v, written %+v", got.Meta(), rec.Meta())
			}
			editEachField(t, s, k, got)
		})
	}
	clean(t, s)

	// Whatever refers to a person is called anew when the name is erased.
	if _, err := s.Erase(ctx, store.Action{}, store.Erasure{Person: a.Person, Everything: true}); err != nil {
		t.Fatal(err)
	}
	clean(t, s)
	if left := remnants(t, filepath.Dir(s.Path()), "Przykładowski", "Pšemeslav"); len(left) > 0 {
		t.Errorf("a name left after its erasure: %q", left)
	}
}

func twoPartners(tx *store.Tx, twinning, city int64) error {
	for _, level := range []string{"city", "county"} {
		p := &models.Partner{City: city, Level: level}
		p.Parent = twinning
		if err := tx.Create(p); err != nil {
			return err
		}
	}
	return nil
}

// relax takes out of a filled record what its rules refuse.
func relax(rec schema.Record) {
	switch r := rec.(type) {
	case *models.State:
		r.Code = "XK"
	case *models.Post:
		r.ReceivingState, r.Emails = 2, schema.NewSet("office@example.org")
	case *models.PostEvent:
		r.Date, r.Ordinal = "2030", 1<<20
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
	}
}

// keeps are the fields that get a value again when they are emptied, or that cannot be without one beside another.
var keeps = map[string]bool{"post_event.ordinal": true, "correspondence.year": true, "correspondence.number": true, "gift.year": true, "gift.number": true,
	"service.count": true, "activity_report.post": true, "incident.post": true}

// editEachField empties every field that may be empty, in one action, and takes that back.
func editEachField(t *testing.T, s *store.Store, k *schema.Kind, rec schema.Record) {
	t.Helper()
	ctx := context.Background()
	before := k.Clone(rec)
	blank, edited := k.New(), 0
	for _, f := range k.Fields {
		if !f.Required && !keeps[k.Key+"."+f.Key] && !f.Empty(rec) {
			f.Copy(rec, blank)
			edited++
		}
	}
	if edited == 0 {
		return
	}
	res := mustDo(t, s, "empty", func(tx *store.Tx) error { return tx.Update(rec) })
	if changes, err := s.ChangesOf(ctx, res.Seq); err != nil || len(changes) != edited {
		t.Errorf("emptying %d fields wrote %d changes, %v", edited, len(changes), err)
	}
	if _, err := s.Undo(ctx, res.Seq, ""); err != nil {
		t.Fatal(err)
	}
	got, err := s.Get(ctx, k.Key, rec.Meta().ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range k.Fields {
		if !f.Equal(got, before) {
			t.Errorf("%s after undo: %v, was %v", f.Key, f.Ptr(got), f.Ptr(before))
		}
	}
}

// clean fails where a check finds anything.
func clean(t testing.TB, s *store.Store) {
	t.Helper()
	found, err := s.Check(context.Background())
	if err != nil || len(found) > 0 {
		t.Fatalf("check: %v %v", found, err)
	}
}
