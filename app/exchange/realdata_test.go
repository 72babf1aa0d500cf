package exchange

import (
	"bytes"
	"slices"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

const (
	lithuanian = "seed-cases/lt_honorary_consulates_in_poland_2022-01.csv"
	lifecycles = "seed-cases/lifecycle_cases.csv"
	dated      = "seed-cases/twinnings_dated.csv"
	wikidata   = "wikidata-missions/missions-2022-11-16.csv"
)

func TestFlatListOfLithuanianConsulates(t *testing.T) {
	s := newRegister(t)
	table := read(t, data(t, lithuanian))
	rep := take(t, s, table, Options{Kind: "post"})
	if c := rep.Counts(); c != (Counts{New: 8}) || number(t, s, "post") != 8 || number(t, s, "person") != 8 || number(t, s, "appointment") != 8 || number(t, s, "city") != 8 {
		t.Fatalf("%+v", c)
	}
	for title, want := range map[string]struct{ prefix, given, family, region string }{
		"Lithuania – Kraków":  {"Prof.", "Jan", "Widacki", "PL-12"},
		"Lithuania – Wrocław": {"", "Tomasz Artur", "Kosoń", "PL-02"},
		"Lithuania – Olsztyn": {"", "Urszula", "Lech", "PL-28"},
	} {
		f := post(t, s, title)
		a := models.AppointmentsOf(f)[0]
		rec, err := s.Get(ctx, "person", a.Person)
		if err != nil {
			t.Fatal(err)
		}
		p := rec.(*models.Person)
		ev := models.EventsOf(f)[0]
		city, err := s.Get(ctx, "city", ev.Seat)
		if err != nil {
			t.Fatal(err)
		}
		if p.Prefix != want.prefix || p.GivenName != want.given || p.FamilyName != want.family || city.(*models.City).RegionCode != want.region {
			t.Errorf("%s: %+v %+v", title, p, city)
		}
		if a.Role != models.Head || a.Category != models.Honorary || a.Class != "consul" || ev.Class != "consulate" || ev.Event != models.Established || ev.Date != "" {
			t.Errorf("%s: %+v %+v", title, a, ev)
		}
	}
	f := post(t, s, "Lithuania – Toruń")
	if got := f.Parts["phone"][0].(*models.Phone); got.Number != "+48 56 658 39 19" || got.Use != "office" {
		t.Errorf("phone %+v", got)
	}
	if states, err := s.StatesOn(ctx, s.Today()); err != nil || len(states) != 8 || states[f.Rec.Meta().ID].Status != models.Open || states[f.Rec.Meta().ID].Head == 0 {
		t.Errorf("an undated post counts as open with its head today: %+v %v", states, err)
	}
	if c := takeAgain(t, s, table, Options{Kind: "post"}).Counts(); c != (Counts{Same: 8}) {
		t.Errorf("again: %+v", c)
	}
}

// A list written by the program and taken back changes nothing: what is derived is not mistaken for what was recorded.
func TestListComesBackUnchanged(t *testing.T) {
	s := newRegister(t)
	take(t, s, read(t, data(t, lithuanian)), Options{Kind: "post"})
	take(t, s, read(t, data(t, lifecycles)), Options{Kind: "post_event", Create: true})
	states, err := s.StatesOn(ctx, s.Today())
	if err != nil {
		t.Fatal(err)
	}
	names, err := s.AllNames(ctx, "post", "city", "person", "state")
	if err != nil {
		t.Fatal(err)
	}
	files, err := s.Files(ctx, "post")
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for _, f := range files {
		p, st := f.Rec.(*models.Post), states[f.Rec.Meta().ID]
		rows = append(rows, []string{p.UID.String(), p.RegisterNo, names[p.ID].Title, names[p.SendingState].Title, names[p.ReceivingState].Title, names[st.Seat].Title, names[st.Seat].UID.String(),
			st.District, st.Class, st.Status, st.Certainty.Key(), names[st.Head].Title, names[st.Head].UID.String(), string(st.Since)})
	}
	var b bytes.Buffer
	head := []string{"uid", "register_no", "title", "sending_state", "receiving_state", "seat", "seat_uid", "district", "class", "status", "status_certainty", "head", "head_uid", "since"}
	if err := WriteCSV(&b, head, slices.Values(rows), CSVOptions{Delimiter: ';'}); err != nil {
		t.Fatal(err)
	}
	table, err := source.Read(&b, "list.csv", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if c := takeAgain(t, s, table, Options{Kind: "post"}).Counts(); c.Same != 12 {
		t.Errorf("%+v", c)
	}
}

// A post typed by hand takes the row of the list; its dated facts stay.
func TestListMeetsAPostTypedByHand(t *testing.T) {
	s := newRegister(t)
	if _, err := s.Do(ctx, store.Action{Kind: "add_post"}, func(tx *store.Tx) error {
		states, err := tx.Select("state", `k."code" IN ('LT', 'PL')`)
		if err != nil {
			return err
		}
		lt, pl := states[0].Meta().ID, states[1].Meta().ID
		city := &models.City{Name: "Toruń", OtherNames: schema.Set{"Thorn"}, Country: pl, Region: "Kujawsko-Pomorskie"}
		if err := tx.Create(city); err != nil {
			return err
		}
		p := &models.Post{SendingState: lt, ReceivingState: pl, RegisterNo: "PL-7"}
		if err := tx.Create(p); err != nil {
			return err
		}
		for i, e := range []*models.PostEvent{
			{Event: models.Established, Seat: city.ID, District: "Kujawsko-Pomorskie"},
			{Event: models.ClosedTemporarily, Date: "2022"}, {Event: models.Reopened, Date: "2023-05-12"},
		} {
			e.Parent, e.Ordinal = p.ID, int64(i+1)<<16
			if err := tx.Create(e); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	table := read(t, data(t, lithuanian))
	rep := take(t, s, table, Options{Kind: "post"})
	if c := rep.Counts(); c.New != 7 || c.Changed != 1 || number(t, s, "post") != 8 {
		t.Fatalf("%+v", c)
	}
	f := post(t, s, "Lithuania – Toruń")
	ev := models.EventsOf(f)
	if len(ev) != 3 || ev[0].Class != "consulate" || ev[2].Date != "2023-05-12" || f.Rec.(*models.Post).RegisterNo != "PL-7" || len(models.AppointmentsOf(f)) != 1 {
		t.Errorf("%+v %+v", f.Rec, ev)
	}
	takeAgain(t, s, table, Options{Kind: "post"})
}

func TestLifecycleCases(t *testing.T) {
	s := newRegister(t)
	take(t, s, read(t, data(t, lithuanian)), Options{Kind: "post"})
	table := read(t, data(t, lifecycles))
	rep := take(t, s, table, Options{Kind: "post_event"})
	if c := rep.Counts(); c.New != 10 || c.Refused != 5 || noted(rep.Rows, "unknown_post") != 5 {
		t.Fatalf("%+v", c)
	}
	takeAgain(t, s, table, Options{Kind: "post_event"})
	rep = take(t, s, table, Options{Kind: "post_event", Create: true})
	if c := rep.Counts(); c.New != 5 || c.Same != 10 || number(t, s, "post") != 12 {
		t.Fatalf("with create: %+v", c)
	}
	takeAgain(t, s, table, Options{Kind: "post_event", Create: true})
	var got []string
	for _, e := range models.EventsOf(post(t, s, "Poland – Klaipėda")) {
		got = append(got, e.Event+" "+string(e.Date)+" "+e.Class)
	}
	if want := []string{"established  ", "opened 2004 ", "class_changed 2014-05 consulate_general"}; len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("Klaipėda: %q", got)
	}
	events := models.EventsOf(post(t, s, "Lithuania – Toruń"))
	if len(events) != 6 || events[1].Event != models.Attested || events[1].Note != "head attested: Jerzy Bańkowski quoted as Honorary Consul" || events[1].Source != "S10" {
		t.Errorf("Toruń: %+v", events)
	}
}

// Both kinds take the file, and the one finds what the other wrote.
func TestTwinningsByEitherKind(t *testing.T) {
	for _, kinds := range [][2]string{{"instrument", "twinning"}, {"twinning", "instrument"}} {
		s := newRegister(t)
		table := read(t, data(t, dated))
		rep := take(t, s, table, Options{Kind: kinds[0]})
		if c := rep.Counts(); c.Refused != 0 || c.Asking != 2 || c.Question != 1 || number(t, s, "twinning") != 17 { // Yaotsu is in no gazetteer, San Martín there three times
			t.Errorf("%s: %+v, %d twinnings", kinds[0], c, number(t, s, "twinning"))
		}
		m := rep.Mapping
		for _, q := range rep.Questions {
			if q.Suggested == "" {
				m.Answers = append(m.Answers, mapping.Answer{ID: q.ID, Is: q.Candidates[0].Is})
			}
		}
		rep = take(t, s, table, Options{Mapping: &m})
		if c := rep.Counts(); c.New+c.Changed != 1 || number(t, s, "twinning") != 18 || number(t, s, "instrument") != 20 || number(t, s, "partner") != 36 {
			t.Errorf("%s answered: %+v, %d twinnings, %d instruments", kinds[0], c, number(t, s, "twinning"), number(t, s, "instrument"))
		}
		if c := takeAgain(t, s, table, Options{Kind: kinds[1]}).Counts(); c != (Counts{Same: 20}) {
			t.Errorf("%s after %s: %+v", kinds[1], kinds[0], c)
		}
	}
}

func TestHonoraryConsulatesOfWikidata(t *testing.T) {
	s := newRegister(t)
	table := read(t, data(t, wikidata))
	opt := Options{Kind: "post", Where: []Cond{{"type", "Honorary Consulate"}}}
	rep := take(t, s, table, opt)
	if c := rep.Counts(); c.New+c.Question != 267 || c.Question != 2 || c.Skipped != len(table.Rows)-267 || c.Asking != 3 || number(t, s, "post") != 265 { // two lie far from where they are said to be
		dump(t, rep.Rows)
		t.Fatalf("%+v", c)
	}
	seats := 0
	files, err := s.Files(ctx, "post")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if seat, class, _, _ := models.LatestSet(models.EventsOf(f)); class != "consulate" {
			t.Errorf("class %q", class)
		} else if seat != 0 {
			seats++
		}
		if id := f.Parts["external_id"][0].(*models.ExternalID); len(f.Parts["external_id"]) != 1 || id.Scheme != "QID" || id.Value[0] != 'Q' {
			t.Errorf("%+v", id)
		}
		for _, m := range f.Rec.(*models.Post).Emails {
			if len(m) > 7 && m[:7] == "mailto:" {
				t.Errorf("e-mail %q", m)
			}
		}
	}
	if seats != 87 || number(t, s, "phone") != 29 {
		t.Errorf("%d seats, %d telephones", seats, number(t, s, "phone"))
	}
	if !slices.ContainsFunc(rep.Notes, func(n say.Note) bool { return n.Code == "new_year" && n.Args["Count"] == 1 }) {
		t.Errorf("the year stored as 1 January is not counted: %+v", rep.Notes)
	}
	if c := takeAgain(t, s, table, opt).Counts(); c.Same != 265 || c.Question != 2 {
		t.Errorf("again: %+v", c)
	}
	if _, err := s.Undo(ctx, rep.Seq, ""); err != nil || number(t, s, "post") != 0 || number(t, s, "city") != 0 {
		t.Errorf("an import is undone as one: %v, %d posts left", err, number(t, s, "post"))
	}
}

// Without the condition embassies and the like are refused by their class, not by accident.
func TestAllMissionsOfWikidata(t *testing.T) {
	s := newRegister(t)
	rep := take(t, s, read(t, data(t, wikidata)), Options{Kind: "post"})
	c := rep.Counts()
	if c.New < 1000 || c.New+c.Changed+c.Same+c.Question+c.Conflict+c.Refused != 9852 || noted(rep.Rows, "no_consular_post") < 8000 {
		t.Errorf("%+v, %d of another class, %d of unknown States", c, noted(rep.Rows, "no_consular_post"), noted(rep.Rows, "unknown_state"))
	}
	t.Logf("%+v", c)
}
