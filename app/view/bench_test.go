package view_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// stress is how many consulates the design's promises are measured with.
const stress = 100_000

// fill makes a register of so many consulates, each with a life and a head.
func fill(b testing.TB) *story {
	b.Helper()
	x := newStory(b)
	const portion = 10_000
	for from := 0; from < stress; from += portion {
		x.must(b, func(tx *store.Tx) error {
			for i := from; i < from+portion; i++ {
				p := &models.Post{SendingState: x.lithuania, ReceivingState: x.poland, RegisterNo: fmt.Sprintf("R-%06d", i), Emails: schema.NewSet(fmt.Sprintf("p%d@example.org", i))}
				year := 1950 + i%70
				err := addPost(tx, p,
					&models.PostEvent{Event: models.Established, Date: schema.Date(fmt.Sprint(year)), Seat: x.torun.ID, Class: "consulate", District: "Kujawsko-Pomorskie"},
					&models.PostEvent{Event: models.ClosedTemporarily, Date: schema.Date(fmt.Sprint(year + 2))},
					&models.PostEvent{Event: models.Reopened, Date: schema.DateOf(year+3, 1+i%12, 1+i%28)})
				if err != nil {
					return err
				}
				person := &models.Person{FamilyName: fmt.Sprintf("Family%d", i), GivenName: "Given", GenderForm: "f"}
				if err := create(tx, person); err != nil {
					return err
				}
				phone := &models.Phone{Use: "office", Number: fmt.Sprintf("+48 %09d", i)}
				phone.Parent = p.ID
				if err := create(tx, phone, &models.Appointment{Post: p.ID, Person: person.ID, Category: models.Honorary, Role: models.Head, Class: "consul", TookUp: schema.DateOf(year+3, 1+i%12, 1+i%28)}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return x
}

func BenchmarkLists(b *testing.B) {
	x, ctx := fill(b), context.Background()
	r := english(x.s)
	b.Run("PlainList", func(b *testing.B) { // the baseline: the records of the consulates alone, without anything derived
		for b.Loop() {
			if _, err := x.s.List(ctx, "post", 0); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Posts", func(b *testing.B) {
		for b.Loop() {
			if rows, err := r.Posts(ctx, r.Today()); err != nil || len(rows) <= stress {
				b.Fatal(len(rows), err)
			}
		}
	})
	b.Run("AsOfFirstPage", func(b *testing.B) {
		for b.Loop() {
			if rows, err := r.PostsPage(ctx, r.Today()-1500, 60); err != nil || len(rows) != 60 {
				b.Fatal(len(rows), err)
			}
			if _, err := r.Counts(ctx, r.Today()-1500); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("PostPage", func(b *testing.B) {
		for b.Loop() {
			if _, err := r.PostPage(ctx, x.post.ID, r.Today()); err != nil {
				b.Fatal(err)
			}
		}
	})
}
