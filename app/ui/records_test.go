package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/sample"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/records"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// openSample opens a window on the sample register, kept by a keeper.
func (k *kit) openSample(keeper string) (*Window, *uitest.Driver) {
	k.t.Helper()
	ctx := context.Background()
	path := k.dir + "/" + keeper + ".exq"
	s, err := k.cfg.Create(ctx, path, "R. Example", NewRegister{Keeper: keeper, State: "LT", Language: "en"})
	if err != nil {
		k.t.Fatal(err)
	}
	if err := sample.Write(ctx, s); err != nil {
		k.t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		k.t.Fatal(err)
	}
	return k.open(path)
}

// Every kind has a list that can be gone to and a page of each record; what is sensitive only while it is shown.
func TestEveryKindHasItsPages(t *testing.T) {
	k := newKit(t)
	u, _ := k.openSample("ministry")
	for page, kind := range records.Lists() {
		u.setSensitive(false)
		u.Go(desk.Route{Page: page})
		if u.route.Page != page || u.page == nil {
			t.Errorf("%s cannot be gone to", page)
			continue
		}
		sensitive := models.Catalog.Kind(kind).Sensitive
		if _, lists := u.page.(desk.Filterer); lists == sensitive {
			t.Errorf("%s shows a list: %v, sensitive: %v", page, lists, sensitive)
		}
		u.setSensitive(true)
		recs, err := u.d.Store.List(context.Background(), kind, 1)
		if err != nil {
			t.Fatal(err)
		}
		if len(recs) == 0 {
			continue
		}
		u.Go(desk.Route{Page: kind, ID: recs[0].Meta().ID})
		if u.route.Page != kind || u.page.Title() == "" {
			t.Errorf("%s has no page: %+v %q", kind, u.route, u.page.Title())
		}
		if _, edits := u.page.(desk.Editor); !edits {
			t.Errorf("the page of %s cannot be edited", kind)
		}
	}
}

// Every kind a person adds is offered by the button "New" and its form opens filled in with what is usual.
func TestEveryKindIsCreatable(t *testing.T) {
	k := newKit(t)
	u, _ := k.open(k.register())
	u.setSensitive(true)
	offered := map[string]bool{}
	for _, group := range u.addable() {
		for _, kind := range group {
			offered[kind] = true
		}
	}
	for _, kind := range models.Catalog.All() {
		if kind.Parent != "" || kind.Singleton || records.Made(kind.Key) {
			continue
		}
		if !offered[kind.Key] {
			t.Errorf("%s cannot be added", kind.Key)
			continue
		}
		u.newRecord(kind.Key)
		if u.form == nil || u.form.Form().Kind != kind.Key {
			t.Errorf("no form of %s", kind.Key)
			continue
		}
		u.form = nil
	}
}

// A record of a kind without a page of its own is typed, found and opened.
func TestATaskIsTypedFoundAndDone(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	u.Go(desk.Route{Page: "tasks"})
	d.Shortcut(fyne.KeyN, ctrl)
	d.Write("Task", "Ask for the seal back")
	d.Shortcut(fyne.KeyReturn, ctrl)
	if u.route.Page != "task" {
		t.Fatalf("after saving: %+v\n%s", u.route, d.Text())
	}
	id := u.route.ID
	d.Shortcut(fyne.KeyK, ctrl)
	d.Type("seal back")
	k.clock.Advance(1e9)
	d.Expect("Tasks", "Ask for the seal back")
	d.Key(fyne.KeyEscape)
	d.Key(fyne.KeyEscape)
	u.Go(desk.Route{Page: "tasks"})
	d.Expect("open")
	d.Shortcut(fyne.KeyReturn, ctrl) // one key
	rec, err := u.d.Store.Get(context.Background(), "task", id)
	if err != nil || rec.(*models.Task).DoneOn != schema.Date("2026-11-22") {
		t.Errorf("done: %+v %v\n%s", rec, err, d.Text())
	}
	d.Shortcut(fyne.KeyZ, ctrl)
	if rec, _ = u.d.Store.Get(context.Background(), "task", id); rec.(*models.Task).DoneOn != "" {
		t.Error("it was not taken back")
	}
}

// What is sensitive is neither listed nor found nor added while it is hidden; the switch is off again at the next start.
func TestSensitiveIsHidden(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	u.setSensitive(true)
	u.newRecord("incident")
	d.Write("Subject", "Complaint about office hours")
	u.form.Save(true)
	if u.route.Page != "incident" { // of nobody: the rule asks whom it concerns
		u.form = nil
		u.Go(desk.Route{Page: "overview"})
	}
	u.setSensitive(false)
	for _, group := range u.addable() {
		for _, kind := range group {
			if models.Catalog.Kind(kind).Sensitive {
				t.Errorf("%s is offered", kind)
			}
		}
	}
	u.Go(desk.Route{Page: "incidents"})
	d.Expect("Sensitive records and fields are hidden", "not a lock")
	d.Tap("Show sensitive fields")
	if !u.reveal || d.Shows("Sensitive records and fields are hidden") {
		t.Errorf("the switch does nothing:\n%s", d.Text())
	}
	d.Expect("sensitive fields are shown")
	d.Shortcut(fyne.KeyH, ctrl|fyne.KeyModifierShift)
	if u.reveal {
		t.Error("its key does not switch it off")
	}
}

// Each keeper's window begins with what the keeper works with, and reaches every page.
func TestEachKeeperSeesAWindowFitForThem(t *testing.T) {
	for keeper, first := range map[string][]string{
		"ministry": {"posts", "appointments", "people"}, "embassy": {"posts", "appointments", "people"},
		"consulate": {"services", "letters", "tasks"}, "city": {"twinnings", "events", "gifts"},
	} {
		k := newKit(t)
		path := k.dir + "/k.exq"
		s, err := k.cfg.Create(context.Background(), path, "R. Example", NewRegister{Keeper: keeper, State: "LT", Language: "en"})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		u, _ := k.open(path)
		order := u.order()
		for i, p := range first {
			if order[i+1] != p {
				t.Errorf("%s: page %d is %s, not %s", keeper, i+1, order[i+1], p)
			}
		}
		seen := map[string]bool{}
		for _, p := range order {
			seen[p] = true
		}
		for page := range kindOf {
			if !seen[page] {
				t.Errorf("%s does not reach %s", keeper, page)
			}
		}
		for _, it := range u.navItems() { // those seldom used are folded
			if it.ID == "acceptances" {
				t.Errorf("%s sees everything at once", keeper)
			}
		}
		u.foldMore()
		if n := len(u.navItems()); n < len(order) {
			t.Errorf("%s: unfolded there are %d entries of %d", keeper, n, len(order))
		}
	}
}

// A consulate that keeps its own file begins with it: how it stands and what its days consist of.
func TestAConsulateBeginsWithItself(t *testing.T) {
	k := newKit(t)
	path := k.dir + "/own.exq"
	s, err := k.cfg.Create(context.Background(), path, "R. Example", NewRegister{Keeper: "consulate", State: "LT", Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	u, d := k.open(path)
	u.newRecord("post")
	choose(d, "Receiving State", "pola")
	d.Replace("Seat (city)", "tor")
	d.Key(fyne.KeyReturn)
	d.Write("Title of the consulate English", "Honorary Consulate of Lithuania in Toruń")
	d.Shortcut(fyne.KeyReturn, ctrl)
	post := u.route.ID
	u.Go(desk.Route{Page: "overview"})
	k.shot(d, "40-own-consulate")
	d.Expect("Honorary Consulate of Lithuania in Toruń", "Add service", "Add note or letter", "Add task")
	d.Tap("Add service")
	if u.form == nil || u.form.Form().Kind != "service" {
		t.Fatalf("no form of a service:\n%s", d.Text())
	}
	choose(d, "Service", "passp")
	d.Shortcut(fyne.KeyReturn, ctrl)
	recs, err := u.d.Store.List(context.Background(), "service", 0)
	if err != nil || len(recs) != 1 || recs[0].(*models.Service).Post != post || recs[0].(*models.Service).Date != "2026-11-22" {
		t.Errorf("logged: %+v %v\n%s", recs, err, d.Text())
	}
}

// "Who covers …?" is answered by district, then by the nearest open consulate.
func TestSearchAnswersWhoCoversAPlace(t *testing.T) {
	k := newKit(t)
	u, d := k.openSample("ministry")
	d.Shortcut(fyne.KeyK, ctrl)
	d.Type("opole")
	k.clock.Advance(1e9)
	k.shot(d, "42-who-covers")
	d.Expect("Who covers it", "Opole: Honorary Consulate of Lithuania in Katowice")
	got := u.covering("opole")
	if len(got) == 0 || got[0].Key != "post" || got[0].Detail != "by its district" {
		t.Errorf("Opole: %+v", got)
	}
	if got = u.covering("zakopane"); len(got) != 1 || got[0].Detail == "by its district" {
		t.Errorf("Zakopane: %+v", got)
	}
	if got = u.covering("za"); len(got) != 0 {
		t.Errorf("two letters: %+v", got)
	}
	day, _ := schema.Date("2022-06-01").Day() // Toruń is possibly closed, so that another would answer for it
	u.setAsOf(day)
	u.frame.search.SetText("torun")
	if found := u.frame.search.Results(); len(found) == 0 || !strings.Contains(found[0].Text, "in Toruń") {
		t.Errorf("what is called so does not come first: %+v", found[0])
	}
	day, _ = schema.Date("2010-01-01").Day()
	u.setAsOf(day)
	u.search("opole")
	if got = u.covering("opole"); len(got) != 1 || got[0].Detail == "by its district" {
		t.Errorf("Opole in 2010: %+v", got)
	}
}

// As of another day the new pages are read only and leave out what certainly begins later.
func TestRecordsAsOf(t *testing.T) {
	k := newKit(t)
	u, d := k.openSample("ministry")
	has := d.Has
	day, _ := schema.Date("2023-01-15").Day()
	u.setAsOf(day)
	u.Go(desk.Route{Page: "letters"})
	k.shot(d, "41-as-of")
	if !has("Correspondence") || has("Add note or letter") {
		t.Error("a past day can be edited")
	}
	u.toToday()
	if !has("Add note or letter") {
		t.Error("one tap does not lead back to today")
	}
}

// What is to be checked is said of today: as of another day no number beside a page claims it.
func TestNothingIsToBeCheckedOfAnotherDay(t *testing.T) {
	k := newKit(t)
	u, _ := k.openSample("ministry")
	u.reg.advice.Wait()
	if u.badge("tocheck") == "" || u.badge("due") == "" {
		t.Fatal("the sample register has nothing to check")
	}
	day, _ := schema.Date("2023-01-15").Day()
	u.setAsOf(day)
	if u.badge("tocheck")+u.badge("due") != "" {
		t.Error("a number of today stands beside a page as of another day")
	}
	u.toToday()
	if u.badge("tocheck") == "" {
		t.Error("the number does not come back")
	}
}
