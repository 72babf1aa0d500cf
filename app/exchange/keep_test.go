package exchange

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
)

const keptList = `register_no,sending_state,receiving_state,seat,class,head_name,office_phone,email
LT-1,LT,PL,Toruń,honorary consul,Jan Zmyślony,+48 56 100 20 01,torun@example.org
LT-2,LT,PL,Nowhere at all,honorary consul,,,
LT-3,LT,Atlantis,Somewhere,honorary consul,,,
LT-4,LT,PL,Gdynia,honorary consul general,Anna Przykładna,+48 56 100 20 02,
LT-5,LT,PL,Sopot,honorary consul,,,,one too many
`

const keptAgain = `register_no,sending_state,receiving_state,seat,class,head_name,office_phone,email
LT-1,LT,PL,Toruń,honorary consul general,Ewa Nowa,+48 56 100 20 09,nowy@example.org
LT-4,LT,PL,Gdynia,honorary consul general,Anna Przykładna,+48 56 100 20 02,
`

func csvOf(t *testing.T, p Plan, lang string) string {
	t.Helper()
	var b bytes.Buffer
	if err := p.WriteCSV(&b, words.In(lang), CSVOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What is kept of an import gives the report again that was shown when it was written, also after the register was opened anew.
func TestReportOfAKeptImport(t *testing.T) {
	s := newRegister(t)
	for _, list := range []string{keptList, keptAgain} {
		rep := take(t, s, text(t, list), Options{Kind: "post"})
		if rep.Seq == 0 {
			t.Fatal("nothing was written")
		}
		kept, err := Kept(ctx, s, rep.Seq)
		if err != nil {
			t.Fatal(err)
		}
		if kept.Counts() != rep.Counts() || kept.File != rep.File || kept.Hash != rep.Hash || kept.Kind != "post" || kept.Seq != rep.Seq {
			t.Errorf("kept %+v, was %+v", kept.Counts(), rep.Counts())
		}
		for _, lang := range words.Languages {
			w := words.In(lang)
			if len(kept.Rows) != len(rep.Rows) {
				t.Fatalf("%d rows, %d kept", len(rep.Rows), len(kept.Rows))
			}
			for i := range rep.Rows {
				was, is := &rep.Rows[i], &kept.Rows[i]
				if is.Line != was.Line || is.Outcome != was.Outcome || is.Why(w) != was.Why(w) || is.Title != was.Title || (is.Record == 0) != (was.Record == 0) {
					t.Errorf("%s, line %d:\n is %s %s %d %s\nwas %s %s %d %s", lang, was.Line, is.Outcome, is.Title, is.Record, is.Why(w), was.Outcome, was.Title, was.Record, was.Why(w))
				}
				for part := range strings.SplitSeq(was.What(w), "; ") {
					if !strings.Contains(is.What(w), part) {
						t.Errorf("%s, line %d: %q is not said: %s", lang, was.Line, part, is.What(w))
					}
				}
			}
			if got, was := csvOf(t, kept.Plan, lang), csvOf(t, rep.Plan, lang); strings.Count(got, "\n") != strings.Count(was, "\n") {
				t.Errorf("saved again:\n%s\nwas:\n%s", got, was)
			}
		}
	}
	all, err := s.Imports(ctx)
	if err != nil || len(all) != 2 || all[1].Source != "list" || all[1].Counts["refused"] != 1 || all[1].Hash == "" {
		t.Fatalf("%d imports, %s, %v, %v", len(all), all[1].Source, all[1].Counts, err)
	}
	m, err := mapping.Parse(all[0].Mapping)
	if err != nil || m.Kind != "post" || len(m.Heads) == 0 {
		t.Errorf("%+v %v", m, err)
	}

	// The same list again changes nothing and leaves nothing.
	takeAgain(t, s, text(t, keptAgain), Options{Kind: "post"})
	if again, err := s.Imports(ctx); err != nil || len(again) != 2 {
		t.Errorf("%d imports, %v", len(again), err)
	}
}

// Arguments of notes come back as what their words ask for: dates as dates, numbers for plural forms, lists as lists.
func TestRemarksKeepTheirTypes(t *testing.T) {
	row := RowResult{Title: "Nobody's", Notes: []say.Note{{Code: "head_ended", Ask: true, Conflict: true, Args: map[string]any{"Name": "A <B>", "Date": schema.Date("~2008"), "Count": 3, "Targets": []string{"a", "b"}}}},
		Problems: schema.Problems{{Level: schema.Error, Code: "x", Kind: "post", Field: "note", Article: "4", Args: map[string]any{"Date": schema.Date("2020-05"), "Days": int64(5)}}}}
	tx := remarksOf(&row)
	if !tx.any() {
		t.Fatal("nothing")
	}
	got, err := readRemarks(mustJSON(t, tx))
	if err != nil {
		t.Fatal(err)
	}
	n, p := got.Notes[0], got.Problems[0]
	if got.Title != "Nobody's" || !n.Ask || !n.Conflict || n.Args["Date"] != schema.Date("~2008") || n.Args["Count"] != 3 || n.Args["Name"] != "A <B>" {
		t.Errorf("%+v", n)
	}
	if l, ok := n.Args["Targets"].([]string); !ok || len(l) != 2 {
		t.Errorf("%#v", n.Args["Targets"])
	}
	if !p.Error || p.Code != "x" || p.Article != "4" || p.Args["Date"] != schema.Date("2020-05") || p.Args["Days"] != 5 {
		t.Errorf("%+v", p)
	}
	if remarksOf(&RowResult{Record: 7, Title: "A post"}).any() {
		t.Error("the title of a record is kept twice")
	}
	for name, want := range map[string]string{"list of March 2026.csv": "list of March 2026", "noending": "noending"} {
		if got := SourceName(mapping.Mapping{}, name); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
	if SourceName(mapping.Mapping{Name: "Corps"}, "x.csv") != "Corps" {
		t.Error("a name given goes first")
	}
}

func mustJSON(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
