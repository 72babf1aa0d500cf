package exchange

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

func TestAHeadAloneIsRefused(t *testing.T) {
	if _, err := Prepare(ctx, newRegister(t), text(t, "a,b\n"), Options{Kind: "post"}); !say.Refused(err, say.NoRows) {
		t.Errorf("a head alone: %v", err)
	}
}

func TestDirtyList(t *testing.T) {
	s := newRegister(t)
	table := read(t, "testdata/dirty.csv")
	rep := take(t, s, table, Options{Kind: "post"})
	want := []Outcome{New, New, Asked, New, New, New, RefusedRow, Asked, New}
	for i, r := range rep.Rows {
		if r.Outcome != want[i] {
			t.Errorf("line %d: %s, want %s: %v %v", r.Line, r.Outcome, want[i], r.Notes, r.Problems)
		}
	}
	if rep.Rows[0].Line != 4 {
		t.Errorf("the first row is on line %d", rep.Rows[0].Line)
	}
	for code, n := range map[string]int{"city_largest": 2, "post_beside": 1, "unknown_state": 1, "city_unknown": 1, "no_consular_post": 1, "not_a_date": 1, "cleaned": 1} {
		if got := noted(rep.Rows, code); got != n {
			t.Errorf("%s noted %d times, want %d", code, got, n)
		}
	}
	if len(rep.Notes) != 1 || rep.Notes[0].Code != "day_first" || rep.Notes[0].Args["Count"] != 1 {
		t.Errorf("ambiguous dates: %+v", rep.Notes)
	}
	f := post(t, s, "Lithuania – Niekurowo")
	a := models.AppointmentsOf(f)[0]
	if name := personName(t, s, a.Person); name != "Dr. Ona van den Pavyzdienė" || models.EventsOf(f)[0].Date != "2019-04-03" {
		t.Errorf("%s %+v", name, models.EventsOf(f)[0])
	}
	f = post(t, s, "Lithuania – Olsztyn")
	if m := f.Rec.(*models.Post).Emails; len(m) != 2 || m[0] != "a@example.org" || f.Parts["phone"][0].(*models.Phone).Number != "+48 89 000 00 00" {
		t.Errorf("%v %v", m, f.Parts["phone"])
	}
	if c := takeAgain(t, s, table, Options{Kind: "post"}).Counts(); c.Same != 6 || c.Refused != 1 || c.Question != 2 {
		t.Errorf("again: %+v", c)
	}
}

func TestRaggedRows(t *testing.T) {
	rep := take(t, newRegister(t), read(t, "testdata/ragged.csv"), Options{Kind: "post"})
	if c := rep.Counts(); c.New != 2 || c.Refused != 1 || noted(rep.Rows, "row_short") != 1 || noted(rep.Rows, "row_too_long") != 1 {
		t.Errorf("%+v", c)
	}
}

// A post has one head: while the register's has not left, another one in a list is said and not added, and the rest of the row is taken.
func TestAnotherHeadIsNotAddedWhileOneStands(t *testing.T) {
	s := newRegister(t)
	take(t, s, text(t, "sending_state,receiving_state,seat,head_name,class,exequatur_on\nLT,PL,Toruń,Jan Pierwszy,honorary consul,2019-11-17\n"), Options{Kind: "post"})
	second := text(t, "sending_state,receiving_state,seat,head_name,class,exequatur_on,web\nLT,PL,Toruń,Anna DRUGA,honorary consul,2024-05-06,https://torun.example\n")
	rep := take(t, s, second, Options{Kind: "post"})
	if c := rep.Counts(); c.Changed != 1 || noted(rep.Rows, "other_head") != 1 || !rep.Rows[0].Disagrees() || number(t, s, "post") != 1 || number(t, s, "appointment") != 1 || number(t, s, "person") != 1 {
		t.Fatalf("%+v %+v", c, rep.Rows[0])
	}
	if d := rep.Rows[0].Changes; len(d) != 1 || d[0].Field != "web" {
		t.Errorf("%+v", d)
	}
	takeAgain(t, s, second, Options{Kind: "post"})

	if _, err := s.Do(ctx, store.Action{Kind: "edit"}, func(tx *store.Tx) error {
		heads, err := tx.Select("appointment", "")
		if err != nil {
			return err
		}
		heads[0].(*models.Appointment).EndedOn = "2024-04-30"
		return tx.Update(heads[0])
	}); err != nil {
		t.Fatal(err)
	}
	rep = take(t, s, second, Options{Kind: "post"})
	if c := rep.Counts(); c.Changed != 1 || noted(rep.Rows, "other_head") != 0 || number(t, s, "appointment") != 2 {
		t.Fatalf("once the first had left: %+v %+v", c, rep.Rows[0])
	}
	takeAgain(t, s, second, Options{Kind: "post"})
}

// Spaces of another kind, or more of them, are no other text, also where the register has them.
func TestSpacesAloneChangeNothing(t *testing.T) {
	s := newRegister(t)
	take(t, s, text(t, "sending_state,receiving_state,seat,register_no,office_address,note\nLT,PL,Toruń,LT-1,ul. Szeroka 1,first  line\n"), Options{Kind: "post"})
	if _, err := s.Do(ctx, store.Action{Kind: "edit"}, func(tx *store.Tx) error {
		posts, err := tx.Select("post", "")
		if err != nil {
			return err
		}
		posts[0].(*models.Post).OfficeAddress = "ul. \u00a0Szeroka\t1"
		return tx.Update(posts[0])
	}); err != nil {
		t.Fatal(err)
	}
	again := text(t, "sending_state,receiving_state,seat,register_no,office_address,note\nLT,PL,Toruń,LT-1,ul.  Szeroka\u00a01,first line\n")
	if rep := take(t, s, again, Options{Kind: "post"}); rep.Counts().Same != 1 || rep.Seq != 0 {
		t.Errorf("%+v", rep.Rows[0])
	}
	other := text(t, "sending_state,receiving_state,seat,register_no,office_address\nLT,PL,Toruń,LT-1,ul. Szeroka 12\n")
	if c := take(t, s, other, Options{Kind: "post"}).Counts(); c.Changed != 1 {
		t.Errorf("%+v", c)
	}
}

func TestClassIsAQuestionNeverASecondPost(t *testing.T) {
	s := newRegister(t)
	take(t, s, text(t, "sending_state,receiving_state,seat,class\nLT,PL,Toruń,honorary consul\n"), Options{Kind: "post"})
	rep := take(t, s, text(t, "sending_state,receiving_state,seat,class\nLithuania,Polska,torun,Honorary Consulate General\n"), Options{Kind: "post"})
	if c := rep.Counts(); c.Conflict != 1 || noted(rep.Rows, "class_differs") != 1 || number(t, s, "post") != 1 || rep.Seq != 0 {
		t.Errorf("%+v", c)
	}
}

func TestWhatIdentifiesAPost(t *testing.T) {
	s := newRegister(t)
	take(t, s, text(t, "register_no,QID,sending_state,receiving_state,seat,address\nPL-1,Q1,LT,PL,Toruń,one\n,Q2,LT,PL,Toruń,two\n,,LT,PL,Sopot,three\n"), Options{Kind: "post"})
	for _, c := range []struct {
		why, csv string
		posts    int
		changed  string
	}{
		{"register number, whatever the seat", "register_no,sending_state,receiving_state,seat,web\nPL-1,LT,PL,Gdynia,w1\n", 3, "one"},
		{"id written as an address", "QID,sending_state,receiving_state,web\nhttp://www.wikidata.org/entity/Q2,LT,PL,w2\n", 3, "two"},
		{"seat, where the row has no id and one of two posts is of the class", "sending_state,receiving_state,seat,web\nLT,PL,Sopot,w3\n", 3, "three"},
		{"an id meets a post without one by its seat", "QID,sending_state,receiving_state,seat,web\nQ3,LT,PL,Sopot,w4\n", 3, "three"},
		{"another id is another post", "QID,sending_state,receiving_state,seat,web\nQ4,LT,PL,Sopot,w5\n", 4, ""},
	} {
		rep := take(t, s, text(t, c.csv), Options{Kind: "post"})
		if number(t, s, "post") != c.posts {
			t.Errorf("%s: %d posts, %+v", c.why, number(t, s, "post"), rep.Rows)
			continue
		}
		files, err := s.Files(ctx, "post")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			p := f.Rec.(*models.Post)
			if web := c.csv[strings.LastIndex(c.csv, ",")+1 : len(c.csv)-1]; p.Web == web && p.OfficeAddress != c.changed {
				t.Errorf("%s: changed the post of %q", c.why, p.OfficeAddress)
			}
		}
	}
	rep := take(t, s, text(t, "register_no,web\nPL-1,new\nPL-99,none\n"), Options{Kind: "post"})
	if c := rep.Counts(); c.Changed != 1 || c.Refused != 1 {
		t.Errorf("a list of numbers alone: %+v", c)
	}
}

func TestGoodRowsAreWrittenAndBadOnesReported(t *testing.T) {
	s := newRegister(t)
	var b strings.Builder
	b.WriteString("register_no,sending_state,receiving_state,seat,established\n")
	for i := range 40 {
		no := "A" + strconv.Itoa(i)
		host := "PL"
		if i == 17 || i == 31 {
			host = "LT" // a State has no consulate in itself: only the register knows
		}
		b.WriteString(no + ",LT," + host + ",Kaunas" + no + ",2001\n")
	}
	table := text(t, b.String())
	before, _, err := s.Seal(ctx)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := Prepare(ctx, s, table, Options{Kind: "post", Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := plan.Write(ctx, s, nil); !say.Refused(err, say.StrictRefused) {
		t.Errorf("strict: %v", err)
	}
	if after, _, err := s.Seal(ctx); err != nil || after != before || number(t, s, "post") != 0 {
		t.Errorf("all or none: %d posts, %v", number(t, s, "post"), err)
	}
	var told []int
	plan, err = Prepare(ctx, s, table, Options{Kind: "post"})
	if err != nil {
		t.Fatal(err)
	}
	rep, err := plan.Write(ctx, s, func(done, total int) { told = append(told, done, total) })
	if err != nil {
		t.Fatal(err)
	}
	if c := rep.Counts(); c.New != 38 || c.Refused != 2 || number(t, s, "post") != 38 || rep.Rows[17].Problems[0].Code != "same_state" || rep.Rows[17].Line != 19 {
		t.Errorf("%+v", c)
	}
	if n := len(told); n < 2 || told[n-1] != told[n-2] {
		t.Errorf("progress: %v", told)
	}
	takeAgain(t, s, table, Options{Kind: "post"})
	plan, err = Prepare(ctx, s, text(t, "sending_state,receiving_state,class\nLT,PL,Embassy\n"), Options{Kind: "post"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := plan.Write(ctx, s, nil); !say.Refused(err, say.NoUsableRow) {
		t.Errorf("no usable row: %v", err)
	}
}

func TestCancelLeavesNothing(t *testing.T) {
	s := newRegister(t)
	plan, err := Prepare(ctx, s, text(t, "sending_state,receiving_state,seat\nLT,PL,Sopot\nLT,PL,Gdynia\n"), Options{Kind: "post"})
	if err != nil {
		t.Fatal(err)
	}
	stopped, stop := context.WithCancel(ctx)
	_, err = plan.Write(stopped, s, func(int, int) { stop() })
	if !errors.Is(err, context.Canceled) || number(t, s, "post") != 0 {
		t.Errorf("%v, %d posts", err, number(t, s, "post"))
	}
}

// Removed records are no part of what is matched, not even by the lasting id a city keeps.
func TestRemovedRecordsAreNotMatched(t *testing.T) {
	s := newRegister(t)
	table := text(t, "sending_state,receiving_state,seat\nLT,PL,Sopot\n")
	rep := take(t, s, table, Options{Kind: "post"})
	if _, err := s.Undo(ctx, rep.Seq, ""); err != nil {
		t.Fatal(err)
	}
	if c := take(t, s, table, Options{Kind: "post"}).Counts(); c.New != 1 || number(t, s, "post") != 1 || number(t, s, "city") != 1 {
		t.Errorf("%+v", c)
	}
}

func TestOtherKindsFollowFromTheirDescriptions(t *testing.T) {
	s := newRegister(t)
	for _, c := range []struct {
		kind, csv string
		want      Counts
	}{
		{"state", "code,name_en,name_lt\nXA,Examplia,Pavyzdija\nLT,Lithuania,Lietuva\n", Counts{New: 1, Same: 1}},
		{"city", "name,country,region,lat,lon,other_names\nKaunas,Lietuva,,,,Kowno; Kauen\nPavyzdys,XA,Somewhere,10.5,20.25,\n", Counts{New: 2}},
		{"person", "surname,given_name,gender\nPavyzdys,Jonas,m\nPavyzdys,Jonas,m\nPavyzdienė,Ona,feminine\n", Counts{New: 3}},
		{"spelling", "person,use,name\nOna Pavyzdienė,Latin letters,Ona Pavyzdiene\n", Counts{New: 1}},
		{"post", "sending_state,receiving_state,seat\nXA,LT,Kaunas\n", Counts{New: 1}},
		{"phone", "post,use,number\nExamplia – Kaunas,office,+370 37 000 000\n", Counts{New: 1}},
		{"external_id", "post,scheme,value\nExamplia – Kaunas,MFA,17\n", Counts{New: 1}},
		{"appointment", "post,person,class,took_up\nExamplia – Kaunas,Ona Pavyzdienė,consul,12.5.2023\n", Counts{New: 1}},
		{"event", "title,date,kind,city,about\nVisit,2023-05-12,visit,Kaunas,Examplia – Kaunas\n", Counts{New: 1}},
	} {
		rep := take(t, s, text(t, c.csv), Options{Kind: c.kind})
		got := rep.Counts()
		got.Asking = 0
		if got != c.want {
			t.Errorf("%s: %+v", c.kind, got)
			dump(t, rep.Rows)
		}
		takeAgain(t, s, text(t, c.csv), Options{Kind: c.kind})
	}
	f := post(t, s, "Examplia – Kaunas")
	if a := models.AppointmentsOf(f); len(a) != 1 || a[0].TookUp != "2023-05-12" || a[0].Role != models.Head {
		t.Errorf("%+v", a)
	}
	cities, err := s.Select(ctx, "city", `k."name" = 'Kaunas'`)
	if err != nil || len(cities) != 1 || cities[0].(*models.City).GazetteerID == 0 || !cities[0].(*models.City).Coords.Known {
		t.Errorf("what the gazetteer knows of Kaunas: %+v %v", cities, err)
	}
}

func TestUnknownKindAndColumn(t *testing.T) {
	s := newRegister(t)
	if _, err := Prepare(ctx, s, text(t, "a,b\n1,2\n"), Options{Kind: "register"}); !say.Refused(err, say.UnknownKind) {
		t.Error(err)
	}
	if _, err := Prepare(ctx, s, text(t, "sending_state,receiving_state\nLT,PL\n"), Options{Kind: "post", Where: []Cond{{"type", "x"}}}); !say.Refused(err, say.UnknownColumn) {
		t.Error(err)
	}
	if c, ok := ParseCond(" type = honorary consulate"); !ok || c != (Cond{"type", "honorary consulate"}) {
		t.Error(c)
	}
}

var _ Register = (*store.Store)(nil)

func TestSplitName(t *testing.T) {
	for text, want := range map[string]name{
		"Prof. dr hab. Jan Przykład":       {"Prof. dr hab.", "Jan", "Przykład"},
		"Tomasz Artur Przykład":            {"", "Tomasz Artur", "Przykład"},
		"PRZYKŁADOWSKI, Jan Maria":         {"", "Jan Maria", "PRZYKŁADOWSKI"},
		"Jan PRZYKŁAD-WZORSKI":             {"", "Jan", "PRZYKŁAD-WZORSKI"},
		"Hon. Ludwig van der Beispiel":     {"Hon.", "Ludwig", "van der Beispiel"},
		"J. Example, PhD":                  {"PhD", "J.", "Example"},
		"Madonna":                          {"", "", "Madonna"},
		"Dr.":                              {"", "", "Dr."},
		"H.E. Mr. Ambassador John Example": {"H.E. Mr. Ambassador", "John", "Example"},
	} {
		if got := splitName(text); got != want {
			t.Errorf("%q: %+v", text, got)
		}
	}
}
