package store_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// recordsPerPost is how many records generate writes for each post, its share of a city left out.
const recordsPerPost = 7

// generate writes n posts with seats, lives, heads and telephones: the same ones for the same seed. Every person is invented.
func generate(tx *store.Tx, seed uint64, n int, sending, receiving int64) error {
	r := rand.New(rand.NewPCG(seed, 1))
	var cities []int64
	for i := range n {
		if i%10 == 0 {
			c := &models.City{Name: invented(r), Country: receiving, Region: invented(r)}
			if err := tx.Create(c); err != nil {
				return err
			}
			cities = append(cities, c.ID)
		}
		if err := generatePost(tx, r, i, sending, receiving, cities[r.IntN(len(cities))]); err != nil {
			return err
		}
	}
	return nil
}

func generatePost(tx *store.Tx, r *rand.Rand, i int, sending, receiving, seat int64) error {
	p := &models.Post{SendingState: sending, ReceivingState: receiving, OfficeAddress: invented(r) + " " + fmt.Sprint(r.IntN(200)),
		Emails: schema.NewSet(fmt.Sprintf("post%d@example.org", i))}
	if err := tx.Create(p); err != nil {
		return err
	}
	phone := &models.Phone{Use: "office", Number: fmt.Sprintf("+370 5 %07d", r.IntN(10_000_000))}
	phone.Parent = p.ID
	if err := tx.Create(phone); err != nil {
		return err
	}
	opened := schema.DayOf(1990+r.IntN(20), 1+r.IntN(12), 1+r.IntN(28))
	closed := opened + schema.Day(1000+r.IntN(2000))
	reopened := closed + schema.Day(100+r.IntN(1000))
	first := opened.Date()
	switch r.IntN(4) {
	case 0:
		first = ""
	case 1:
		first = first[:4]
	}
	for ord, e := range []*models.PostEvent{
		{Event: models.Established, Date: first, Seat: seat, Class: "consulate", District: invented(r)},
		{Event: models.ClosedTemporarily, Date: closed.Date()},
		{Event: models.Reopened, Date: reopened.Date()[:7]},
	} {
		e.Parent, e.Ordinal = p.ID, int64(ord+1)<<16
		if err := tx.Create(e); err != nil {
			return err
		}
	}
	person := &models.Person{FamilyName: invented(r), GivenName: invented(r)}
	if err := tx.Create(person); err != nil {
		return err
	}
	return tx.Create(&models.Appointment{Post: p.ID, Person: person.ID, Category: models.Honorary, Role: models.Head, Class: "consul",
		ExequaturOn: (reopened + 40).Date(), TookUp: (reopened + 60).Date(), TermUntil: (reopened + 2000).Date()})
}

var syllables = []string{"ka", "vil", "to", "ruń", "łódź", "že", "maiti", "ja", "św", "na", "ber", "lo", "ęs", "šia", "uliai", "gdy", "nė", "po"}

// invented makes a name that is nobody's.
func invented(r *rand.Rand) string {
	name := ""
	for range 2 + r.IntN(3) {
		name += syllables[r.IntN(len(syllables))]
	}
	return "X" + name
}
