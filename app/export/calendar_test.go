package export_test

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

var uidLine = regexp.MustCompile(`(?m)^UID:(.*)\r$`)

func uids(file string) (out []string) {
	for _, m := range uidLine.FindAllStringSubmatch(unfolded(file), -1) {
		out = append(out, m[1])
	}
	return out
}

// The same register gives the same calendar, whenever it is written; every entry has a uid of its own.
func TestACalendarIsTheSameEachTime(t *testing.T) {
	s := newSample(t)
	a, res := written(t, s, export.Request{Format: export.ICS})
	b, _ := written(t, s, export.Request{Format: export.ICS})
	if a != b {
		t.Error("written twice, it differs")
	}
	ids := uids(a)
	if len(ids) != res.Count || res.Count < 20 {
		t.Errorf("%d uids of %d", len(ids), res.Count)
	}
	slices.Sort(ids)
	if n := len(slices.Compact(ids)); n != res.Count {
		t.Errorf("%d different uids of %d", n, res.Count)
	}
	other, _ := written(t, s, export.Request{Format: export.ICS, Lang: "pl"})
	more := uids(other)
	slices.Sort(more)
	if !slices.Equal(ids, more) || strings.Contains(other, "Deadlines") {
		t.Error("in another language it is another calendar")
	}
}

// What is new or changed since the last time is written, the rest is left out; what nobody wrote to its place is not remembered.
func TestOnlyWhatIsNewSinceTheLastExport(t *testing.T) {
	s := newRegister(t)
	tasks := []*models.Task{{Title: "Write to Toruń", Until: "2026-12-01"}, {Title: "Call", Until: "2026-12-02"}}
	do(t, s, func(tx *store.Tx) error { return errors.Join(tx.Create(tasks[0]), tx.Create(tasks[1])) })
	req := export.Request{Format: export.ICS, Since: true}
	for range 2 { // not remembered, so given again
		if _, res := written(t, s, req); res.Count != 2 {
			t.Fatalf("%+v", res)
		}
	}
	given := func(req export.Request) export.Result {
		_, res := written(t, s, req)
		if err := export.Remember(ctx, s, res); err != nil {
			t.Fatal(err)
		}
		return res
	}
	if res := given(req); res.Count != 2 || res.Known != 0 {
		t.Errorf("first: %+v", res)
	}
	if res := given(req); res.Count != 0 || res.Known != 2 {
		t.Errorf("again: %+v", res)
	}
	if res := given(export.Request{Format: export.ICS, Since: true, Kind: "task"}); res.Count != 2 {
		t.Errorf("another calendar remembers by itself: %+v", res)
	}
	do(t, s, func(tx *store.Tx) error {
		tasks[0].Until = "2026-12-05"
		return errors.Join(tx.Update(tasks[0]), tx.Create(&models.Task{Title: "New", Until: "2026-12-03"}))
	})
	if res := given(req); res.Count != 2 || res.Changed != 1 || res.Known != 1 {
		t.Errorf("one moved, one new: %+v", res)
	}
	if out, res := written(t, s, export.Request{Format: export.ICS}); res.Count != 3 || !strings.Contains(out, "SEQUENCE:2\r\n") {
		t.Errorf("all: %+v\n%s", res, out)
	}
}

// Where nothing can be remembered, nothing is written as new.
func TestARegisterThatIsReadExportsAll(t *testing.T) {
	s := newRegister(t)
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	reading, err := store.Open(ctx, path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reading.Close() }()
	var out bytes.Buffer
	if _, err := export.Write(ctx, reading, english(reading), export.Request{Format: export.ICS, Since: true, AsOf: reading.Today()}, &out); !say.Refused(err, "export_since_read_only") || out.Len() > 0 {
		t.Errorf("%v\n%s", err, out.String())
	}
	if _, err := export.Write(ctx, reading, english(reading), export.Request{Format: export.ICS, AsOf: reading.Today()}, &out); err != nil || out.Len() == 0 {
		t.Error(err)
	}
}

// A date that is no day is no day in a calendar: a deadline stands at its beginning and says so, an entry of the diary is left out.
func TestDatesThatAreNoDays(t *testing.T) {
	s := newRegister(t)
	do(t, s, func(tx *store.Tx) error {
		return errors.Join(
			tx.Create(&models.Task{Title: "Some time in January", Until: "2027-01"}),
			tx.Create(&models.Event{Event: "visit", Title: "Exact; with, signs", From: "2027-02-03", Until: "2027-02-05"}),
			tx.Create(&models.Event{Event: "visit", Title: "Some day in May", From: "2027-05"}),
			tx.Create(&models.Event{Event: "visit", Title: "Long ago", From: "2001"}))
	})
	out, res := written(t, s, export.Request{Format: export.ICS})
	if res.Count != 2 || res.NoDay != 1 {
		t.Errorf("%+v\n%s", res, out)
	}
	for _, want := range []string{"DTSTART;VALUE=DATE:20270101\r\n", "January 2027", "DTSTART;VALUE=DATE:20270203\r\nDTEND;VALUE=DATE:20270206\r\n", `SUMMARY:Exact\; with\, signs`, "TRIGGER:-P7D\r\n"} {
		if !strings.Contains(unfolded(out), want) {
			t.Errorf("lacks %q\n%s", want, out)
		}
	}
	if _, res := written(t, s, export.Request{Format: export.ICS, Kind: "event"}); res.Count != 1 || res.NoDay != 2 {
		t.Errorf("the diary alone: %+v", res)
	}
	if out, res := written(t, s, export.Request{Format: export.ICS, Find: "exact"}); res.Count != 1 || strings.Contains(out, "January") {
		t.Errorf("found: %+v\n%s", res, out)
	}
}

// A limit of age tells how old somebody is: not in a public calendar.
func TestAgesAreNoPublicDeadlines(t *testing.T) {
	s := newRegister(t)
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	head := &models.Person{FamilyName: "Przykład", BornOn: "1957-03-04"}
	city := &models.City{Name: "Toruń", Country: pl}
	post := &models.Post{SendingState: lt, ReceivingState: pl}
	do(t, s, func(tx *store.Tx) error {
		rule := &models.SendingRule{AgeUntil: 70}
		rule.Parent = lt
		if err := errors.Join(tx.Create(head), tx.Create(city), tx.Create(post), tx.Create(rule)); err != nil {
			return err
		}
		opened := &models.PostEvent{Event: models.Opened, Date: "2020", Seat: city.ID}
		opened.Parent = post.ID
		return errors.Join(tx.Create(opened), tx.Create(&models.Appointment{Post: post.ID, Person: head.ID, Role: models.Head, Category: models.Honorary, Class: "consul", ExequaturOn: "2020-01-02", TookUp: "2020-01-02"}))
	})
	public, _ := written(t, s, export.Request{Format: export.ICS})
	full, res := written(t, s, export.Request{Format: export.ICS, Full: true})
	if strings.Contains(public, "-age@") || !strings.Contains(full, "-age@") || !strings.Contains(full, "20270304") {
		t.Errorf("%+v\npublic\n%s\nfull\n%s", res, public, full)
	}
	if !bytes.HasSuffix([]byte(full), []byte("END:VCALENDAR\r\n")) {
		t.Error("cut off")
	}
}
