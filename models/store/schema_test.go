package store_test

import (
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

var update = flag.Bool("update", false, "write schema.sql anew, and the dump of the newest schema where there is none yet")

// The schema a new register gets stands in schema.sql, so that a migration shows what it does.
func TestSchemaIsTheOneWrittenDown(t *testing.T) {
	s := newRegister(t)
	made, err := s.Schema()
	if err != nil {
		t.Fatal(err)
	}
	got := "-- What a new register consists of. Written by: go test ./models/store -run Schema -update\n\n"
	for _, x := range made {
		_, sql, _ := strings.Cut(x, ": ")
		got += sql + ";\n\n"
	}
	if *update {
		if err := os.WriteFile("schema.sql", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("schema.sql")
	if err != nil || string(want) != got {
		t.Errorf("the schema is not that of schema.sql; %v", err)
	}
	for _, line := range made {
		if strings.HasPrefix(line, "table ") && !strings.Contains(line, "STRICT") {
			t.Errorf("not strict: %s", line)
		}
	}
}

// A register written by each version of the schema still opens, keeps every row and checks clean. Never change such a dump.
func TestRegistersOfEverySchemaStillOpen(t *testing.T) {
	if *update {
		writeDump(t)
	}
	dumps, err := filepath.Glob("testdata/[0-9]*.sql")
	if err != nil || len(dumps) == 0 {
		t.Fatal("no dumps", err)
	}
	for _, d := range dumps {
		t.Run(filepath.Base(d), func(t *testing.T) {
			s, err := store.Open(context.Background(), fromDump(t, d), store.Options{Now: clock, Upgrade: true})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			clean(t, s)
			for kind, want := range map[string]int{"state": 3, "city": 2, "person": 2, "post": 2, "post_event": 5, "appointment": 2, "twinning": 1,
				"partner": 2, "instrument": 2, "resolution": 1, "event": 1, "spelling": 1, "phone": 1, "external_id": 1} {
				if n, err := s.Count(context.Background(), kind); n != want || err != nil {
					t.Errorf("%d of kind %s, not %d; %v", n, kind, want, err)
				}
			}
			if filepath.Base(d) > "0002.sql" {
				listsOfSchema3(t, s)
			}
			if filepath.Base(d) > "0001.sql" {
				for _, kind := range schema2 {
					if n, err := s.Count(context.Background(), kind); n != 1 || err != nil {
						t.Errorf("%d of kind %s, %v", n, kind, err)
					}
				}
			}
			posts, err := s.Select(context.Background(), "post", `k."register_no" = ?`, "PL-1")
			if err != nil || len(posts) != 1 {
				t.Fatal(posts, err)
			}
			if st := on(t, s, posts[0].Meta().ID, "2022-06-01"); st.Status != models.ClosedForATime || st.Certainty != schema.Possibly {
				t.Errorf("as it stood: %+v", st)
			}
			log, err := s.Log(context.Background(), 0)
			if err != nil || len(log) == 0 {
				t.Fatal(err)
			}
			if _, err := s.Undo(context.Background(), log[0].Seq, ""); err != nil {
				t.Errorf("undo of what an older program did: %v", err)
			}
			clean(t, s)
		})
	}
}

func fromDump(t *testing.T, dump string) string {
	t.Helper()
	body, err := os.ReadFile(dump)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "old.exq")
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(string(body)); err != nil {
		t.Fatal(err)
	}
	return path
}

// writeDump writes a small register of the newest schema as statements. All its persons are invented.
func writeDump(t *testing.T) {
	s := dumped(t)
	defer s.Close()
	db, err := sql.Open("sqlite3", s.Path()+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var version int
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		t.Fatal(err)
	}
	path := fmt.Sprintf("testdata/%04d.sql", version)
	if _, err := os.Stat(path); err == nil {
		return
	}
	out := "-- A register of schema " + fmt.Sprint(version) + " with invented persons.\nPRAGMA foreign_keys = OFF;\nPRAGMA application_id = 1163415890;\n"
	out += fmt.Sprintf("PRAGMA user_version = %d;\nBEGIN;\n", version)
	made, err := s.Schema()
	if err != nil {
		t.Fatal(err)
	}
	var later string
	for _, x := range made {
		name, sql, _ := strings.Cut(x, ": ")
		if kind, _, _ := strings.Cut(name, " "); kind == "table" {
			out += sql + ";\n"
		} else {
			later += sql + ";\n"
		}
	}
	for _, row := range dump(t, s) {
		table, values, _ := strings.Cut(row, ",")
		out += `INSERT INTO "` + table + `" VALUES (` + values + ");\n"
	}
	if err := os.MkdirAll("testdata", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(out+later+"COMMIT;\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

func dumped(t *testing.T) *store.Store {
	s := newRegister(t)
	post, city := torun(t, s)
	a := appoint(t, s, post.ID, "Przykładowski", models.Appointment{Class: "consul", ExequaturOn: "2023-04-20", TookUp: "2023-05-12", TermUntil: "2028-05-11"})
	mustDo(t, s, "edit", func(tx *store.Tx) error {
		rec, err := tx.Get("post", post.ID)
		if err != nil {
			return err
		}
		p := rec.(*models.Post)
		p.RegisterNo, p.Emails = "PL-1", schema.NewSet("torun@example.org")
		if err := tx.Update(p); err != nil {
			return err
		}
		phone := &models.Phone{Use: "office", Number: "+48 000 000 000"}
		phone.Parent = p.ID
		if err := tx.Create(phone); err != nil {
			return err
		}
		x := &models.ExternalID{Scheme: "QID", Value: "Q0"}
		x.Parent = p.ID
		return tx.Create(x)
	})
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	mustDo(t, s, "twin", func(tx *store.Tx) error {
		kaunas := &models.City{Name: "Kaunas", Country: lt, Coords: schema.Coords{Lat: 54.9, Lon: 23.9, Known: true}}
		if err := tx.Create(kaunas); err != nil {
			return err
		}
		tw := &models.Twinning{Type: "twinning", FirstContact: "~2008"}
		if err := tx.Create(tw); err != nil {
			return err
		}
		for _, c := range []int64{kaunas.ID, city.ID} {
			p := &models.Partner{City: c, Level: "city"}
			p.Parent = tw.ID
			if err := tx.Create(p); err != nil {
				return err
			}
		}
		for _, in := range []*models.Instrument{{Instrument: "protocol_of_intent", SignedOn: "2016-02-26"}, {Instrument: "cooperation_agreement", SignedOn: "2018-02-16"}} {
			in.Parent = tw.ID
			if err := tx.Create(in); err != nil {
				return err
			}
			if in.SignedOn == "2018-02-16" {
				r := &models.Resolution{City: city.ID, Number: "7", Date: "2018"}
				r.Parent = in.ID
				if err := tx.Create(r); err != nil {
					return err
				}
			}
		}
		return tx.Create(&models.Event{Event: "visit", Title: "Anniversary", From: "2023-05-12", Until: "2023-05-14", About: schema.NewRefs(tw.ID, post.ID, a.Person)})
	})
	mustDo(t, s, "file", func(tx *store.Tx) error { return fileOfSchema2(tx, lt, post.ID, a) })
	var removed *models.Post
	mustDo(t, s, "add", func(tx *store.Tx) error {
		removed = &models.Post{SendingState: lt, ReceivingState: pl, Note: "entered twice"}
		return tx.Create(removed)
	})
	mustDo(t, s, "remove", func(tx *store.Tx) error { return tx.Void("post", removed.ID, "entered twice") })
	mustDo(t, s, "add", func(tx *store.Tx) error {
		p := &models.Post{SendingState: state(t, s, "DE"), ReceivingState: lt}
		if err := tx.Create(p); err != nil {
			return err
		}
		e := &models.PostEvent{Event: models.Established, Date: ">2001"}
		e.Parent = p.ID
		if err := tx.Create(e); err != nil {
			return err
		}
		person := &models.Person{FamilyName: "Erfunden", GivenName: "Erika", GenderForm: "f"}
		if err := tx.Create(person); err != nil {
			return err
		}
		return tx.Create(&models.Appointment{Post: p.ID, Person: person.ID, Category: models.Honorary, Role: models.Head, TookUp: "2010-05", EndedOn: "2012", EndReason: "resigned"})
	})
	importOfSchema3(t, s, post.ID)
	return s
}

// importOfSchema3 is the last action of a dump: undoing it must leave what is kept of it.
func importOfSchema3(t *testing.T, s *store.Store, post int64) {
	t.Helper()
	mustDo(t, s, "import", func(tx *store.Tx) error {
		tx.From(2)
		rec, err := tx.Get("post", post)
		if err != nil {
			return err
		}
		rec.(*models.Post).Note = "from a list"
		return errors.Join(tx.Update(rec), tx.KeepImport(store.Import{Source: "List of Lithuania", File: "list.csv", Hash: "00ff", Kind: "post",
			Mapping: []byte(`{"mapping":1,"kind":"post","columns":[{"from":["Note"],"to":"post.note"}]}`), Counts: map[string]int{"changed": 1, "refused": 1}},
			[]store.ImportLine{{Line: 2, Outcome: "changed", Record: post}, {Line: 3, Outcome: "refused", Notes: []byte(`{"notes":[{"code":"no_such_post"}]}`)}}))
	})
	if err := s.SaveMapping(context.Background(), store.Mapping{Name: "List of Lithuania", Kind: "post", Heads: []string{"Note"}, Body: []byte(`{"mapping":1}`)}); err != nil {
		t.Fatal(err)
	}
	for _, row := range []string{
		`INSERT INTO pack (id, file, hash, places, names, at) VALUES (1, 'cities.txt', '00', 1, 1, 1700000000000)`,
		`INSERT INTO pack_place (id, name, country, admin1, population, lat, lon, pack) VALUES (3083271, 'Toruń', 'PL', '73', 208717, 5301370, 1860320, 1)`,
		`INSERT INTO pack_name (key, place, pack) VALUES ('thorn', 3083271, 1)`,
		`INSERT INTO exported (list, uid, digest, at) VALUES ('calendar', 'term-1@exequatur', '00', 1700000000000)`,
	} {
		if err := s.Exec(row); err != nil {
			t.Fatal(err)
		}
	}
}

// listsOfSchema3 checks what a dump of the third schema or a later one holds besides records.
func listsOfSchema3(t *testing.T, s *store.Store) {
	t.Helper()
	ctx := context.Background()
	kept, err := s.Imports(ctx)
	if err != nil || len(kept) != 1 || kept[0].Source != "List of Lithuania" || kept[0].Counts["refused"] != 1 || kept[0].At.IsZero() {
		t.Fatalf("imports: %+v %v", kept, err)
	}
	lines, err := s.ImportLines(ctx, kept[0].Seq)
	if err != nil || len(lines) != 2 || lines[0].Record == 0 || string(lines[1].Notes) == "" || lines[1].Outcome != "refused" {
		t.Errorf("lines: %+v %v", lines, err)
	}
	if m, err := s.Mappings(ctx); err != nil || len(m) != 1 || !slices.Equal(m[0].Heads, []string{"Note"}) {
		t.Errorf("mappings: %+v %v", m, err)
	}
	rows := strings.Join(dump(t, s), "\n")
	for _, row := range []string{"pack,1,'cities.txt'", "pack_place,3083271,'Toruń'", "pack_name,'thorn',3083271", "exported,'calendar','term-1@exequatur'"} {
		if !strings.Contains(rows, row) {
			t.Errorf("not there: %s", row)
		}
	}
}

// schema2 are kinds of the second schema of which a dump holds one record each.
var schema2 = []string{"sending_rule", "receiving_rule", "contact", "mission", "opening", "branch", "also_serves", "post_form", "renewal", "leave", "vetting",
	"inventory_item", "correspondence", "service", "activity_report", "figure", "award", "incident", "gift", "task", "acceptance", "attachment"}

func fileOfSchema2(tx *store.Tx, state, post int64, a *models.Appointment) error {
	hash, size, err := tx.PutBlob(strings.NewReader("%PDF-1.7 invented"))
	if err != nil {
		return err
	}
	report := &models.ActivityReport{Post: post, Sort: "activity", From: "2025-01-01", Until: "2025-12-31", DueOn: "2026-01-31"}
	under := func(parent int64, rec schema.Record) schema.Record {
		rec.Meta().Parent = parent
		return rec
	}
	for _, rec := range []schema.Record{
		under(state, &models.SendingRule{TermMonths: 36, TermBasis: "exequatur"}),
		under(state, &models.ReceivingRule{From: "2017", Classes: schema.NewSet("consul"), Overlap: "forbidden"}),
		under(a.Person, &models.Contact{Use: "mobile", Value: "+48 000"}),
		&models.Mission{State: state, Type: "embassy", Name: schema.Localized{"en": "Embassy"}},
		under(post, &models.Opening{Weekday: "monday", From: "9", Until: "12.30"}),
		under(post, &models.Branch{City: 0}),
		under(post, &models.AlsoServes{State: state, NotifiedOn: "2024"}),
		under(post, &models.PostForm{Of: "title", CaseForm: models.CaseForm{Lang: "lt", Case: "locative", Text: "konsulate"}}),
		under(a.ID, &models.Renewal{From: "2028-05-12", TermUntil: "2033-05-11"}),
		under(a.ID, &models.Leave{From: "2024-07", Until: "2024-08"}),
		&models.Vetting{Person: a.Person, Subject: "conduct", AskedOn: "2022-11", Outcome: "no_objection"},
		&models.InventoryItem{Post: post, Item: "seal", Number: "1", IssuedOn: "2023-05-12"},
		&models.Correspondence{Direction: "out", Prefix: "LT", Date: "2023-01-09", Subject: "Exequatur", About: schema.NewRefs(post)},
		&models.Service{Post: post, Date: "2024-02-01", Service: "notarial", Fee: schema.Money{Minor: 1500, Currency: "EUR"}},
		report,
		&models.Award{Person: a.Person, Name: "Medal"},
		&models.Incident{Date: "2024", Sort: "complaint", Title: "Hours", Post: post},
		&models.Gift{Direction: "given", Date: "2023-05-12", What: "Miniature", Value: schema.Money{Minor: 18000, Currency: "EUR"}},
		&models.Task{Title: "Ask again", Until: "2027", About: schema.NewRefs(post)},
		&models.Acceptance{Of: post, Code: "archive_not_apart", Reason: "no archives"},
		&models.Attachment{Of: post, Name: "note.pdf", Media: "application/pdf", Size: size, Hash: hash},
	} {
		if b, ok := rec.(*models.Branch); ok {
			p, err := tx.Select("city", "")
			if err != nil {
				return err
			}
			b.City = p[0].Meta().ID
		}
		if err := tx.Create(rec); err != nil {
			return err
		}
	}
	return tx.Create(under(report.ID, &models.Figure{Service: "notarial", Count: 2}))
}
