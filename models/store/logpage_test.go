package store_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// randomLog writes some hundred actions by several persons: creations, edits of one field and of many records, removals, undos.
func randomLog(t *testing.T, s *store.Store, r *rand.Rand) (posts []*models.Post) {
	t.Helper()
	ctx := context.Background()
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	s.SetAuthor("R. Example")
	mustDo(t, s, "import", func(tx *store.Tx) error { return generate(tx, r.Uint64(), 12, lt, pl) })
	recs, err := s.List(ctx, "post", 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, rec := range recs {
		posts = append(posts, rec.(*models.Post))
	}
	edit := func(tx *store.Tx, i int) error {
		rec, err := tx.Get("post", posts[r.IntN(len(posts))].ID)
		if err != nil {
			return err
		}
		p := rec.(*models.Post)
		switch r.IntN(5) {
		case 0:
			p.Note = fmt.Sprintf(`a note with "register_no": %d in it, and a \ as well`, i)
		case 1:
			p.RegisterNo = fmt.Sprint("PL-", i)
		case 2:
			p.Web = fmt.Sprint("https://example.org/", i)
		case 3:
			phone := &models.Phone{Use: "office", Number: fmt.Sprint("+370 5 ", i), Note: `"use":`}
			phone.Parent = p.ID
			return tx.Create(phone)
		case 4:
			person := &models.Person{FamilyName: fmt.Sprint("Wzorcowa ", i)}
			if err := tx.Create(person); err != nil {
				return err
			}
			return tx.Create(&models.Appointment{Post: p.ID, Person: person.ID, Category: models.Honorary, Role: models.Head, OrderNo: fmt.Sprint("no. ", i)})
		}
		return tx.Update(p)
	}
	for i := range 150 {
		s.SetAuthor([]string{"R. Example", "A. Other", "r. example"}[r.IntN(3)])
		switch last, _ := s.LastAction(ctx, false); {
		case r.IntN(8) == 0 && last.Seq > 3:
			_, err = s.Undo(ctx, last.Seq, "")
		case r.IntN(20) == 0:
			_, err = s.Do(ctx, store.Action{Kind: "import"}, func(tx *store.Tx) error {
				for n := range 9 {
					if err := edit(tx, 1000*i+n); err != nil {
						return err
					}
				}
				return nil
			})
		default:
			_, err = s.Do(ctx, store.Action{Kind: "edit_post"}, func(tx *store.Tx) error { return edit(tx, i) })
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return posts
}

// asBefore finds a page the plain way: all actions, all of their changes, one after another.
func asBefore(t *testing.T, s *store.Store, q store.LogQuery, family map[int64]bool) (out []int64) {
	t.Helper()
	ctx := context.Background()
	all, err := s.Log(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		if q.Before > 0 && a.Seq >= q.Before || q.Author != "" && a.Author != q.Author || q.Limit > 0 && len(out) == q.Limit {
			continue
		}
		changes, err := s.ChangesOf(ctx, a.Seq)
		if err != nil {
			t.Fatal(err)
		}
		if slices.ContainsFunc(changes, func(c store.FieldChange) bool {
			return (q.Record == 0 || family[c.Record]) && (len(q.Fields) == 0 || slices.ContainsFunc(q.Fields, func(f string) bool { return touches(c, f) }))
		}) {
			out = append(out, a.Seq)
		}
	}
	return out
}

func touches(c store.FieldChange, field string) bool {
	kind, key, _ := strings.Cut(field, ".")
	if kind != "" && kind != c.Kind {
		return false
	}
	var values map[string]string
	return c.Field == key || c.Field == "*" && json.Unmarshal([]byte(c.New), &values) == nil && values[key] != ""
}

func seqs(all []store.Logged) (out []int64) {
	for _, a := range all {
		out = append(out, a.Seq)
	}
	return out
}

// A page holds what looking through the whole log finds, whatever is asked for.
func TestLogPageFindsWhatTheWholeLogHolds(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 2))
		s := newRegister(t)
		posts := randomLog(t, s, r)
		names, err := s.AllNames(ctx, "post", "phone", "post_event", "appointment", "person")
		if err != nil {
			t.Fatal(err)
		}
		for range 150 {
			q := store.LogQuery{Limit: r.IntN(20), Own: r.IntN(4) == 0}
			family := map[int64]bool{}
			if r.IntN(3) > 0 {
				q.Record = posts[r.IntN(len(posts))].ID
				family[q.Record] = true
				for id, n := range names {
					rec, err := s.Get(ctx, n.Kind, id)
					if err != nil {
						t.Fatal(err)
					}
					a, ok := rec.(*models.Appointment)
					if !q.Own && (rec.Meta().Parent == q.Record || ok && a.Post == q.Record) {
						family[id] = true
					}
				}
			}
			for range r.IntN(3) {
				q.Fields = append(q.Fields, []string{"post.register_no", "post.note", ".note", ".void", "phone.use", ".*", "post_event.date", "appointment.order_no", "person.family_name", ".nothing"}[r.IntN(10)])
			}
			if r.IntN(3) == 0 {
				q.Author = []string{"R. Example", "A. Other", "nobody"}[r.IntN(3)]
			}
			if r.IntN(2) == 0 {
				q.Before = int64(1 + r.IntN(150))
			}
			got, err := s.LogPage(ctx, q)
			if err != nil {
				t.Fatal(err)
			}
			if want := asBefore(t, s, q, family); !slices.Equal(seqs(got), want) {
				t.Errorf("seed %d, %+v: %v, want %v", seed, q, seqs(got), want)
			}
		}
		// Page after page is the whole history.
		for _, id := range []int64{0, posts[0].ID} {
			var whole []store.Logged
			if id == 0 {
				whole, err = s.Log(ctx, 0)
			} else {
				whole, err = s.LogOf(ctx, id)
			}
			if err != nil {
				t.Fatal(err)
			}
			var paged []store.Logged
			for q := (store.LogQuery{Record: id, Limit: 7}); ; q.Before = paged[len(paged)-1].Seq {
				page, err := s.LogPage(ctx, q)
				if err != nil {
					t.Fatal(err)
				}
				if len(page) == 0 {
					break
				}
				paged = append(paged, page...)
			}
			if !reflect.DeepEqual(paged, whole) {
				t.Errorf("pages of %d: %v, whole %v", id, seqs(paged), seqs(whole))
			}
		}
	}
}

// A page of a long history is read from the index, without a look at the rest.
func TestLogPageUsesItsIndex(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	plan, err := s.Plan(func(s *store.Store) error {
		_, err := s.LogPage(ctx, store.LogQuery{Record: post.ID, Limit: 50})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Join(plan, "\n")
	for _, line := range plan {
		if strings.Contains(line, "SCAN c") || strings.Contains(line, "SEARCH c ") && !strings.Contains(line, "COVERING INDEX change_record") {
			t.Errorf("%s of\n%s", line, all)
		}
	}
	if !strings.Contains(all, "COVERING INDEX change_record (record=? AND field=? AND action<?)") {
		t.Error(all)
	}
}

// What refers to records of a kind is found, removed ones as well.
func TestReferring(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	k := models.Catalog.Kind("post_event")
	got, err := s.Referring(ctx, k, k.Field("seat"), "city")
	if err != nil || len(got) != 1 {
		t.Fatal(got, err)
	}
	done := &models.Acceptance{Of: post.ID, Code: "two_heads", Reason: "known"}
	mustDo(t, s, "accept", func(tx *store.Tx) error { return tx.Create(done) })
	mustDo(t, s, "remove", func(tx *store.Tx) error { return tx.Void("acceptance", done.ID, "done") })
	k = models.Catalog.Kind("acceptance")
	if got, err = s.Referring(ctx, k, k.Field("of"), "city", "post"); err != nil || !reflect.DeepEqual(got, map[int64]bool{done.ID: true}) {
		t.Error(got, err)
	}
}
