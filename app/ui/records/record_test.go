package records_test

import (
	"context"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/records"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// add writes a record with its children.
func add(t *testing.T, s *store.Store, rec schema.Record, children ...schema.Record) int64 {
	t.Helper()
	_, err := s.Do(context.Background(), store.Action{Kind: "add_" + models.KindOf(rec).Key}, func(tx *store.Tx) error {
		if err := tx.Create(rec); err != nil {
			return err
		}
		for _, c := range children {
			c.Meta().Parent = rec.Meta().ID
			if err := tx.Create(c); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return rec.Meta().ID
}

// shows fails the test where a text does not stand on the page.
func shows(t *testing.T, d *pagetest.Desk, texts ...string) {
	t.Helper()
	all := strings.Join(d.Texts(), "\n")
	for _, text := range texts {
		if !strings.Contains(all, text) {
			t.Errorf("%q is not shown:\n%s", text, all)
		}
	}
}

// A letter shows the whole exchange it belongs to, whichever of it is opened, and a reply begins to whom it came from, about the same.
func TestALetterShowsItsExchange(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	note := &models.Correspondence{Direction: "in", Date: "2026-03-01", Subject: "Consent to a wider district", Party: "Ministry of Foreign Affairs of Poland", About: schema.NewRefs(st.Post), AnswerBy: "2026-04-01"}
	add(t, st.Store, note)
	answer := &models.Correspondence{Direction: "out", Prefix: "LT", Date: "2026-03-20", Subject: "The district meant", Answers: note.ID}
	add(t, st.Store, answer)
	thanks := &models.Correspondence{Direction: "in", Date: "2026-04-02", Subject: "Thanks", Answers: answer.ID}
	add(t, st.Store, thanks)
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(records.NewRecord(d.Desk, "correspondence", answer.ID))
	shows(t, d, "The exchange", "2026-03-01, 2026-1, in, Consent to a wider district", "The district meant (this one)", "2026-04-02, 2026-2, in, Thanks")
	d.Show(records.NewRecord(d.Desk, "correspondence", note.ID))
	shows(t, d, "Thanks", "Incoming 2026-1 of 1 March 2026 from Ministry of Foreign Affairs of Poland.")
	d.Tap("Reply")
	reply := &models.Correspondence{}
	d.Forms[0].Prepare(reply)
	if reply.Answers != note.ID || reply.Direction != "out" || reply.Party != note.Party || len(reply.About) != 1 || reply.Date != "2026-11-22" {
		t.Errorf("the reply begins as %+v", reply)
	}
}

// A report stands beside the log of its period and says where they differ; one without figures takes them from the log.
func TestAReportStandsBesideTheLog(t *testing.T) {
	st := pagetest.Torun(t, "consulate")
	for _, x := range []*models.Service{
		{Post: st.Post, Date: "2026-02-01", Service: "passport", Count: 3, Fee: schema.Money{Minor: 9000, Currency: "EUR"}},
		{Post: st.Post, Date: "2026-03-01", Service: "assistance", Count: 2, FreeReason: "hardship"},
		{Post: st.Post, Date: "2025-03-01", Service: "assistance", Count: 7},
	} {
		add(t, st.Store, x)
	}
	report := &models.ActivityReport{Post: st.Post, Sort: "activity", From: "2026-01-01", Until: "2026-06-30", DueOn: "2026-07-31"}
	add(t, st.Store, report, &models.Figure{Service: "passport", Count: 4, Fees: schema.Money{Minor: 12000, Currency: "EUR"}}, &models.Figure{Service: "assistance", Count: 2, Free: 2})
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(records.NewRecord(d.Desk, "activity_report", report.ID))
	d.Picture("report")
	shows(t, d, "Overdue.", "120.00\u00a0EUR, 3, 90.00\u00a0EUR", "1 line differs from the log of services.")
	empty := &models.ActivityReport{Post: st.Post, Sort: "activity", From: "2025-01-01", Until: "2025-12-31"}
	add(t, st.Store, empty)
	d.Show(records.NewRecord(d.Desk, "activity_report", empty.ID))
	d.Tap("Take figures from the log")
	shows(t, d, "The figures agree with the log of services.")
	d.Show(records.New(d.Desk, "service"))
	shows(t, d, "12 services · 9 free of charge · 90.00\u00a0EUR")
	d.Tap("Report from these")
	if f := d.Forms[0]; f.Kind != "activity_report" || len(f.Children) != 2 {
		t.Errorf("the report begins as %+v", f)
	}
}

// What is sensitive is not shown until it is asked for, and the page says how.
func TestSensitiveKindsAreHiddenUntilAskedFor(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	id := add(t, st.Store, &models.Vetting{Person: st.Person, Subject: "security", Body: "State Security", AskedOn: "2026-01-02"})
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(records.New(d.Desk, "vetting"))
	if d.Has("State Security") {
		t.Error("a list of enquiries is shown")
	}
	d.Show(records.NewRecord(d.Desk, "vetting", id))
	shows(t, d, "Sensitive records and fields are hidden.")
	d.Reveal = true
	d.Show(records.NewRecord(d.Desk, "vetting", id))
	shows(t, d, "Pending. State Security was asked on 2 January 2026.")
}

// Every kind reads with nothing but what it needs, and with very much, in every language: no key without words, nothing that panics.
func TestSparseAndVeryLong(t *testing.T) {
	long := strings.Repeat("A very long sentence about the honorary consulate that somebody typed without a pause. ", 12)
	word := "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
	for _, lang := range []string{"en", "lt", "pl"} {
		st := pagetest.Torun(t, "ministry")
		d := pagetest.New(t, st.Store, lang, look.Dark)
		d.Reveal = true
		for name, rec := range map[string]schema.Record{
			"mission":      &models.Mission{State: st.Lithuania, Type: "embassy", Name: schema.Localized{"en": "Embassy"}},
			"mission-long": &models.Mission{State: st.Lithuania, Type: "embassy", Name: schema.Localized{"en": word + " " + long[:160]}, Address: long, Emails: schema.NewSet("a@example.org", "b@example.org"), Note: long},
			"item":         &models.InventoryItem{Post: st.Post, Item: "seal"},
			"item-long":    &models.InventoryItem{Post: st.Post, Holder: st.Person, Item: "forms", Number: word, SerialFrom: "A 000001", SerialUntil: "A 000500", IssuedOn: "2020", LostOn: "2021-05", Certificate: word, Note: long},
			"letter":       &models.Correspondence{Direction: "out", Date: "2026-01-05", Subject: "x"},
			"letter-long":  &models.Correspondence{Direction: "in", Date: "2026-01-05", Subject: long[:240], Party: word, Reference: word, Text: long, About: schema.NewRefs(st.Post, st.Person, st.Twinning, st.Torun)},
			"award":        &models.Award{Person: st.Person, Name: "Order"},
			"gift":         &models.Gift{Direction: "received", Date: "2026", What: "A bronze"},
			"gift-long":    &models.Gift{Direction: "given", Date: "2023-05-13", What: long[:200], Giver: word, Recipient: word, Twinning: st.Twinning, Value: schema.Money{Minor: 123456789, Currency: "EUR"}, Keeper: long[:120], Became: "displayed", Note: long},
			"task":         &models.Task{Title: "x"},
			"task-long":    &models.Task{Title: long[:220], Who: word, Until: "2026-01-01", About: schema.NewRefs(st.Post, st.Person, st.Twinning), Note: long},
			"incident":     &models.Incident{Date: "2026", Sort: "press", Title: "x", Post: st.Post},
			"service":      &models.Service{Post: st.Post, Date: "2026-05", Service: "visa"},
			"report":       &models.ActivityReport{Twinning: st.Twinning, Sort: "twinning", From: "2026", Until: "2026"},
		} {
			k := models.KindOf(rec)
			id := add(t, st.Store, rec)
			d.Show(records.NewRecord(d.Desk, k.Key, id))
			d.Picture("record-" + name + "-" + lang)
			for _, text := range d.Texts() {
				if strings.HasPrefix(text, "[") || strings.Contains(text, "..") {
					t.Errorf("%s in %s says %q", name, lang, text)
				}
			}
		}
	}
}

// What refers to a record stands on its page with the way to add more that refers to it.
func TestRelatedRecordsAreAddedReferring(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	mission := add(t, st.Store, &models.Mission{State: st.Lithuania, Type: "embassy", Name: schema.Localized{"en": "Embassy in Warsaw"}})
	for range 12 {
		add(t, st.Store, &models.Task{Title: "Ask", About: schema.NewRefs(mission)})
	}
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(records.NewRecord(d.Desk, "mission", mission))
	shows(t, d, "Tasks (12)", "6 more")
	d.Tap("6 more")
	if d.Has("6 more") {
		t.Error("the list does not unfold")
	}
	d.Tap("Add task")
	task := &models.Task{}
	d.Forms[0].Prepare(task)
	if len(task.About) != 1 || task.About[0] != mission {
		t.Errorf("the task is about %v", task.About)
	}
	day, _ := schema.Date("2020-01-01").Day()
	d.SetAsOf(day)
	if d.Has("Add task") || d.Has("Edit") {
		t.Error("a past day can be edited")
	}
}

// What a State is known to ask is offered with its source, and becomes a setting only through the form.
func TestAStateOffersWhatItIsKnownToAsk(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(records.NewRecord(d.Desk, "state", st.Lithuania))
	d.Picture("state")
	shows(t, d, "Suggested settings", "Length of a term (months): 36", "Government resolution 561 of 1991", "Only part of this source could be read, or it is old.")
	if rules, err := st.Store.Select(context.Background(), "sending_rule", "1 = 1"); err != nil || len(rules) != 0 {
		t.Fatalf("applied silently: %v %v", rules, err)
	}
	d.Tap("Take over…")
	f := d.Forms[0]
	rule := &models.SendingRule{}
	f.Prepare(rule)
	if f.Kind != "sending_rule" || f.Parent != st.Lithuania || rule.TermMonths != 36 || rule.Source == "" {
		t.Errorf("the form is %+v and begins as %+v", f, rule)
	}
	rule.Parent = st.Lithuania
	add(t, st.Store, rule)
	d.Show(records.NewRecord(d.Desk, "state", st.Lithuania))
	if d.Has("Suggested settings") {
		t.Error("what was taken over is still suggested")
	}
	d.Show(records.NewRecord(d.Desk, "state", st.Poland))
	day, _ := schema.Date("2020-01-01").Day()
	d.SetAsOf(day)
	if d.Has("Suggested settings") {
		t.Error("a past day offers settings")
	}
}
