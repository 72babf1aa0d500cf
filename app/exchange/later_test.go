package exchange

import (
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// A letter may answer one that stands further down, named by its uid, its number or its subject; one in a circle or that nobody has is
// refused and says so.
func TestARowMayReferToOneFurtherDown(t *testing.T) {
	s := newRegister(t)
	list := text(t, `uid,direction,prefix,year,number,date,subject,answers,answers_uid
01900000-0000-7000-8000-000000000001,out,VU,2026,3,2026-03-03,Third,something else,01900000-0000-7000-8000-000000000002
01900000-0000-7000-8000-000000000002,in,,2026,2,2026-02-02,Second,VU-2026-1 First,
01900000-0000-7000-8000-000000000003,out,VU,2026,1,2026-01-01,First,,
01900000-0000-7000-8000-000000000004,out,VU,2026,4,2026-03-04,Round,,01900000-0000-7000-8000-000000000005
01900000-0000-7000-8000-000000000005,out,VU,2026,5,2026-03-05,And round,,01900000-0000-7000-8000-000000000004
01900000-0000-7000-8000-000000000006,out,VU,2026,6,2026-03-06,Alone,A letter nobody has,
`)
	rep := take(t, s, list, Options{Kind: "correspondence"})
	if c := rep.Counts(); c.New != 3 || c.Refused != 3 || noted(rep.Rows, "nothing_named") != 3 {
		t.Fatalf("%+v %+v", c, rep.Rows)
	}
	recs, err := s.List(ctx, "correspondence", 0)
	if err != nil {
		t.Fatal(err)
	}
	of := map[string]*models.Correspondence{}
	for _, r := range recs {
		of[r.(*models.Correspondence).Subject] = r.(*models.Correspondence)
	}
	if len(of) != 3 || of["Third"].Answers != of["Second"].ID || of["Second"].Answers != of["First"].ID || of["First"].Answers != 0 {
		t.Errorf("%+v", of)
	}
	if u, _ := schema.ParseUID("01900000-0000-7000-8000-000000000001"); of["Third"].UID != u || rep.Rows[0].Record != of["Third"].ID {
		t.Error("the rows lost what they are")
	}
	if c := takeAgain(t, s, list, Options{Kind: "correspondence"}).Counts(); c.Same != 3 || c.Refused != 3 {
		t.Errorf("again: %+v", c)
	}
}

// The mission a post stands under may be another post, of the register or further down in the list.
func TestAMissionMayBeAPostFurtherDown(t *testing.T) {
	s := newRegister(t)
	list := text(t, `uid,sending_state,receiving_state,seat,category,mission,mission_uid
01900000-0000-7000-8000-000000000011,LT,PL,Toruń,honorary,Lithuania – Gdańsk,01900000-0000-7000-8000-000000000012
01900000-0000-7000-8000-000000000012,LT,PL,Gdańsk,career,,
`)
	rep := take(t, s, list, Options{Kind: "post"})
	if c := rep.Counts(); c.New != 2 || number(t, s, "mission") != 0 {
		t.Fatalf("%+v, %d missions made: %+v", c, number(t, s, "mission"), rep.Rows)
	}
	recs, err := s.List(ctx, "post", 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range recs {
		if p := r.(*models.Post); (p.Category == models.Honorary) != (p.Mission != 0) {
			t.Errorf("%+v", p)
		}
	}
	takeAgain(t, s, list, Options{Kind: "post"})
}

// A diary dates the establishment a list of posts left open; it makes no second one.
func TestADiaryDatesTheEstablishment(t *testing.T) {
	s := newRegister(t)
	take(t, s, text(t, "sending_state,receiving_state,seat\nLT,PL,Toruń\n"), Options{Kind: "post"})
	diary := text(t, "sending_state,receiving_state,seat,event,date\nLT,PL,Toruń,established,2008\n")
	if rep := take(t, s, diary, Options{Kind: "post_event"}); rep.Counts().Changed != 1 || number(t, s, "post_event") != 1 {
		t.Errorf("%+v", rep.Rows)
	}
	takeAgain(t, s, diary, Options{Kind: "post_event"})
}
