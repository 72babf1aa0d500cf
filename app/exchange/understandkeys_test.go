package exchange

import (
	"testing"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models"
)

func TestRowsAreMatchedByTheKeysAPersonChose(t *testing.T) {
	s := newRegister(t)
	take(t, s, text(t, "register_no,QID,sending_state,receiving_state,seat,web\nA,Q1,LT,PL,Toruń,https://one.example.org\nB,Q2,LT,PL,Toruń,https://two.example.org\nC,Q3,LV,PL,Toruń,https://three.example.org\n"), Options{Kind: "post"})
	for _, c := range []struct {
		why, csv string
		keys     []string
		want     Counts
		note     string
		web      map[string]string
	}{
		{"one key, over the rules", "register_no,QID,web\nA,Q2,https://x1.example.org\n", []string{"post.register_no"}, Counts{Changed: 1}, "", map[string]string{"A": "https://x1.example.org", "B": "https://two.example.org"}},
		{"an id of a list", "QID,web\nQ3,https://x3.example.org\n", []string{"id.QID"}, Counts{Changed: 1}, "", map[string]string{"C": "https://x3.example.org"}},
		{"several agree", "sending_state,receiving_state,seat,web\nLT,PL,Toruń,https://x.example.org\n", []string{"post.sending_state", "post_event.seat"}, Counts{Refused: 1}, "key_several", nil},
		{"two keys together", "sending_state,receiving_state,seat,web\nLV,PL,Toruń,https://x4.example.org\n", []string{"post.sending_state", "post_event.seat"}, Counts{Changed: 1}, "", map[string]string{"C": "https://x4.example.org"}},
		{"a key without a value", "register_no,sending_state,receiving_state,web\n,LT,PL,https://x.example.org\n", []string{"post.register_no"}, Counts{Refused: 1}, "key_empty", nil},
		{"two rows of one key", "register_no,web\nA,https://x5.example.org\nA,https://x6.example.org\n", []string{"post.register_no"}, Counts{Changed: 1, Refused: 1}, "key_twice", map[string]string{"A": "https://x5.example.org"}},
		{"nothing else counts", "register_no,sending_state,receiving_state,seat,web\nD,LV,PL,Toruń,https://x7.example.org\n", []string{"post.register_no"}, Counts{New: 1}, "", map[string]string{"D": "https://x7.example.org", "C": "https://x4.example.org"}},
	} {
		table := text(t, c.csv)
		m, err := Propose(table, "post")
		if err != nil {
			t.Fatal(err)
		}
		m.Keys = c.keys
		plan, err := Prepare(ctx, s, table, Options{Mapping: &m})
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		got := plan.Counts()
		got.Asking = 0
		if got != c.want || c.note != "" && noted(plan.Rows, c.note) != 1 {
			t.Errorf("%s: %+v", c.why, got)
			dump(t, plan.Rows)
			continue
		}
		if got.Usable() == 0 {
			continue
		}
		if _, err := plan.Write(ctx, s, nil); err != nil {
			t.Fatal(err)
		}
		files, err := s.Files(ctx, "post")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			p := f.Rec.(*models.Post)
			if want, ok := c.web[p.RegisterNo]; ok && p.Web != want {
				t.Errorf("%s: %s has %q", c.why, p.RegisterNo, p.Web)
			}
		}
	}
	if _, err := Prepare(ctx, s, text(t, "register_no,web\nA,x\n"), Options{Mapping: &mapping.Mapping{Kind: "post", Keys: []string{"person.family_name"}}}); !say.Refused(err, "no_key") {
		t.Errorf("a key of another kind: %v", err)
	}
}

// Whatever is proposed as a key is one, and every kind has one.
func TestKeyChoicesAreKeys(t *testing.T) {
	for _, kind := range Kinds() {
		choices := KeyChoices(kind)
		if len(choices) == 0 {
			t.Errorf("%s has no keys", kind)
		}
		for _, set := range choices {
			for _, target := range set {
				if !isKey(kind, target) {
					t.Errorf("%s: %s is no key", kind, target)
				}
			}
			if _, err := newKeyMatcher(mapping.Mapping{Kind: kind, Keys: set}); err != nil {
				t.Error(err)
			}
		}
	}
}

func TestAddressBook(t *testing.T) {
	s := newRegister(t)
	table := read(t, "testdata/understand/addressbook.csv")
	rep := take(t, s, table, Options{Kind: "person"})
	if c := rep.Counts(); c.New != 3 || number(t, s, "contact") != 8 {
		t.Fatalf("%+v, %d contacts", c, number(t, s, "contact"))
	}
	takeAgain(t, s, table, Options{Kind: "person"})
	next := take(t, s, text(t, "surname,given_name,email,mobile\nPrzykład,Jan,another@example.org,+48 600 000 009\n"), Options{Kind: "person"})
	if c := next.Counts(); c.Changed != 1 || next.Rows[0].Record != rep.Rows[2].Record || rep.Rows[2].Record == 0 {
		t.Errorf("found by e-mail and name: %+v %+v", next.Rows, rep.Rows[2])
	}
}

// A rehearsal names records that exist; the import also those it made.
func TestRowsNameTheirRecords(t *testing.T) {
	s := newRegister(t)
	table := text(t, "register_no,sending_state,receiving_state,seat\nA,LT,PL,Toruń\n")
	plan, err := Prepare(ctx, s, table, Options{Kind: "post"})
	if err != nil || plan.Rows[0].Record != 0 {
		t.Fatalf("%+v %v", plan.Rows, err)
	}
	rep, err := plan.Write(ctx, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	id := post(t, s, "Lithuania – Toruń").Rec.Meta().ID
	if plan, err = Prepare(ctx, s, table, Options{Kind: "post"}); err != nil || rep.Rows[0].Record != id || plan.Rows[0].Record != id {
		t.Errorf("%d, %d and %d, %v", id, rep.Rows[0].Record, plan.Rows[0].Record, err)
	}
}

// Every target that is offered has words, and one that can be mapped does not make the list unreadable.
func TestTargetsAreOffered(t *testing.T) {
	for _, kind := range Kinds() {
		targets := Targets(kind)
		if len(targets) < 3 {
			t.Errorf("%s: %v", kind, targets)
		}
		seen := map[string]bool{}
		for _, target := range targets {
			if seen[target] {
				t.Errorf("%s: %s twice", kind, target)
			}
			seen[target] = true
		}
	}
	if got := Targets("post"); got[0] != "post.sending_state" || !TakesIDs("post") || TakesIDs("person") {
		t.Error(got[:5])
	}
}

// Several persons of one name are a question; whoever does not answer gets a new one.
func TestNamesakesAreAsked(t *testing.T) {
	s := newRegister(t)
	take(t, s, text(t, "surname,given_name,profession\nPrzykład,Jan,baker\nPrzykład,Jan,lawyer\n"), Options{Kind: "person"})
	table := text(t, "sending_state,receiving_state,seat,head_name\nLT,PL,Toruń,Jan Przykład\n")
	p, err := Prepare(ctx, s, table, Options{Kind: "post", Hold: true})
	if err != nil {
		t.Fatal(err)
	}
	q := question(t, p.Questions, "person|jan przyklad")
	if p.Rows[0].Outcome != Asked || len(q.Candidates) != 2 || q.Suggested != AsNew || q.Candidates[0].Detail == q.Candidates[1].Detail {
		t.Fatalf("%+v %+v", p.Rows[0], q)
	}
	rep := take(t, s, table, Options{Mapping: answered(p.Mapping, q.ID, q.Candidates[1].Is), Hold: true})
	if c := rep.Counts(); c.New != 1 || number(t, s, "person") != 2 {
		t.Errorf("%+v, %d persons", c, number(t, s, "person"))
	}
	takeAgain(t, s, table, Options{Kind: "post", Hold: true})
}

// The name may be in one cell, and two columns may hold numbers.
func TestPersonsAreMatchedByChosenKeys(t *testing.T) {
	s := newRegister(t)
	take(t, s, read(t, "testdata/understand/addressbook.csv"), Options{Kind: "person"})
	m := &mapping.Mapping{Kind: "person", Keys: []string{"person.family_name", "contact.email"}, Columns: []mapping.Column{{From: []string{"who"}, To: "person.name"}, {From: []string{"mail"}, To: "contact.email"},
		{From: []string{"tel 1"}, To: "contact.phone"}, {From: []string{"tel 2"}, To: "contact.phone"}}}
	rep := take(t, s, text(t, "who,mail,tel 1,tel 2\nDr. Anna Beispielowa,anna@example.org,+48 56 111 11 11,+48 56 222 22 22\nJan Przykład,nobody@example.org,,\n"), Options{Mapping: m})
	if c := rep.Counts(); c.Changed != 1 || c.New != 1 || len(rep.Rows[0].Changes) != 2 || c.Asking != 0 {
		t.Errorf("%+v %+v", c, rep.Rows)
	}
}
