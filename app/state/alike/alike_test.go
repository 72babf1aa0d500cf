package alike

import (
	"context"
	"fmt"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// records is a source of tests.
type records map[string][]schema.Record

func (r records) Select(_ context.Context, kind, _ string, _ ...any) ([]schema.Record, error) {
	return r[kind], nil
}

func person(id int64, given, family string) *models.Person {
	return &models.Person{Base: schema.Base{ID: id}, GivenName: given, FamilyName: family}
}

func load(t testing.TB, r records, kind string) *Index {
	t.Helper()
	x, err := Load(context.Background(), r, kind)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestNamesOfOnePerson(t *testing.T) {
	for _, x := range []struct{ a, b, want string }{
		{"Przemysław Przykładowski", "PRZEMYSLAW PRZYKLADOWSKI", SameName},
		{"Przykładowski Przemysław", "Przemysław Przykładowski", Swapped},
		{"P. Przykładowski", "Przemysław Przykładowski", Initials},
		{"Jan Maria Kowalski", "Jan Kowalski", Part},
		{"Pšemislav Pšykladovskis", "Przemysław Przykładowski", ""}, // not folded together: its own spelling is recorded
		{"Jonas Kovalskis", "Jonas Kowalski", Sounds},
		{"Anna Schmidt", "Anna Szmidt", Sounds},
		{"Juergen Kowalczyk", "Juergen Kowlaczyk", Sounds},
		{"Jan Kowalski", "Anna Kowalski", ""},
		{"J. K.", "Jan Kowalski", ""},
		{"Kowalski", "Jan Kowalski", Family},
		{"Jan", "Jan Kowalski", ""},
		{"", "Jan Kowalski", ""},
	} {
		if got := sameName(words(x.a), words(x.b)); got != x.want {
			t.Errorf("%q, %q: %q, want %q", x.a, x.b, got, x.want)
		}
	}
}

func TestPersonsAcrossTheirSpellings(t *testing.T) {
	s := &models.Spelling{Base: schema.Base{ID: 9, Parent: 1}, Name: "Pšemislav Pšykladovskis"}
	born := person(2, "Jan", "Nowak")
	born.BornOn = "1960-05-01"
	r := records{"person": {person(1, "Przemysław", "Przykładowski"), born, person(3, "Nowak", "Jan")}, "spelling": {s}}
	x := load(t, r, "person")
	if m := x.Like(person(0, "Psemislav", "Psykladovskis"), nil); len(m) != 1 || m[0] != (Match{1, SameName}) {
		t.Errorf("%+v", m)
	}
	other := person(0, "Jan", "Nowak")
	other.BornOn = "1985"
	if m := x.Like(other, nil); len(m) != 1 || m[0].ID != 3 {
		t.Errorf("born another year, still alike: %+v", m)
	}
	if p := x.Pairs(); len(p) != 1 || p[0] != (Pair{2, 3, Swapped}) {
		t.Errorf("%+v", p)
	}
	if m := x.Like(person(2, "Jan", "Nowak"), nil); len(m) != 1 || m[0].ID != 3 {
		t.Errorf("a record is alike itself: %+v", m)
	}
}

func TestCitiesAndPosts(t *testing.T) {
	torun := &models.City{Base: schema.Base{ID: 1}, Name: "Toruń", OtherNames: schema.NewSet("Thorn"), Country: 7}
	thorn := &models.City{Base: schema.Base{ID: 2}, Name: "Thorn", Country: 8}
	x := load(t, records{"city": {torun, thorn}}, "city")
	if m := x.Like(&models.City{Name: "THORN", Country: 7}, nil); len(m) != 1 || m[0] != (Match{1, SameName}) {
		t.Errorf("%+v", m)
	}
	if len(x.Pairs()) != 0 {
		t.Error("cities of two States are taken for one")
	}
	post := &models.Post{Base: schema.Base{ID: 5}, SendingState: 3, ReceivingState: 7, RegisterNo: "PL-7"}
	event := &models.PostEvent{Base: schema.Base{ID: 6, Parent: 5}, Event: models.Established, Seat: 1}
	p := load(t, records{"post": {post}, "post_event": {event}}, "post")
	if m := p.Like(&models.Post{SendingState: 3, ReceivingState: 7}, []schema.Record{&models.PostEvent{Seat: 1}}); len(m) != 1 || m[0].Why != SameSeat {
		t.Errorf("%+v", m)
	}
	if m := p.Like(&models.Post{SendingState: 3, ReceivingState: 7, RegisterNo: "pl 7"}, nil); len(m) != 1 || m[0].Why != SameNumber {
		t.Errorf("%+v", m)
	}
	if m := p.Like(&models.Post{SendingState: 4, ReceivingState: 7}, []schema.Record{&models.PostEvent{Seat: 1}}); len(m) != 0 {
		t.Errorf("of another sending State: %+v", m)
	}
}

// While somebody types, a hundred thousand persons are looked through.
func BenchmarkLike(b *testing.B) {
	var r records = records{}
	for i := range int64(100_000) {
		r["person"] = append(r["person"], person(i+1, fmt.Sprintf("Given%d", i%700), fmt.Sprintf("Family%d", i/3)))
	}
	x := load(b, r, "person")
	for b.Loop() {
		x.Like(person(0, "Given7", "Family4711"), nil)
	}
}
