package act_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// The mission in Libya was closed six times in two hundred years; the post keeps its identity through all of it.
func TestLibyaClosedSixTimes(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "data", "us-missions", "2024-01-16_transitions.csv")
	f, err := os.Open(path)
	if err != nil {
		t.Skip("the folder of data is not there")
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	k := newKit(t)
	var post int64
	closed, open := 0, false
	type fact struct {
		on   schema.Date
		open bool
	}
	var facts []fact
	for _, r := range rows {
		if r[0] != "Libya" {
			continue
		}
		on := schema.Date(pad(r[2], r[3], r[4]))
		there := r[1] != "None" && r[1] != "Ambassador Nonresident"
		switch {
		case there && post == 0:
			post = k.do("establish", 0, act.Input{ReceivingState: k.de, On: on})
		case there && !open:
			k.do("reopen", post, act.Input{On: on})
		case !there && open:
			k.do("close-temporarily", post, act.Input{On: on, Note: r[1]})
			if r[1] == "None" {
				closed++
			}
		default:
			continue // only the level changed
		}
		open = there
		facts = append(facts, fact{on, there})
	}
	if closed != 6 { // since 2014 it works from another country
		t.Errorf("closed %d times", closed)
	}
	for _, x := range facts {
		day, ok := x.on.Day()
		if !ok {
			continue
		}
		st := k.on(post, day.Date())
		if want := map[bool]string{true: models.Open, false: models.ClosedForATime}[x.open]; st.Status != want || st.Certainty != schema.Certainly {
			t.Errorf("on %s: %+v", x.on, st)
		}
		if x.on != facts[0].on {
			if st := k.on(post, (day - 1).Date()); (st.Status == models.Open) == x.open {
				t.Errorf("the day before %s: %+v", x.on, st)
			}
		}
	}
	if st := k.on(post, "1807-06-01"); st.Certainty != schema.Possibly {
		t.Errorf("reopened some time in 1807: %+v", st)
	}
	if found, err := k.s.Check(ctx); err != nil || len(found) > 0 {
		t.Errorf("check: %v %v", found, err)
	}
}

func pad(year, month, day string) string {
	out := year
	for _, p := range []string{month, day} {
		if p == "" {
			return out
		}
		if len(p) == 1 {
			p = "0" + p
		}
		out += "-" + p
	}
	return out
}
