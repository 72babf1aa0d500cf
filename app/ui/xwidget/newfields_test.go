package xwidget

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/exequatur/exequatur/models/schema"
)

// bill has the fields that came later.
type bill struct {
	schema.Base
	Fee     schema.Money
	Tasks   schema.Set
	Regions schema.Set
	Lang    string
	Number  int64
	Secret  string
	At      string
	Wording string
}

func billKind(sections bool) *schema.Kind {
	in := func(s string) schema.Option {
		if !sections {
			return func(*schema.Field) {}
		}
		return schema.In(s)
	}
	k := &schema.Kind{Key: "bill", New: func() schema.Record { return &bill{} }, Fields: []*schema.Field{
		schema.Amount("fee", func(b *bill) *schema.Money { return &b.Fee }, in("one")),
		schema.SeveralOf("tasks", []string{"sew", "cook", "clean"}, func(b *bill) *schema.Set { return &b.Tasks }, in("two")),
		schema.Several("regions", func(b *bill) *schema.Set { return &b.Regions }, schema.Regions, in("two")),
		schema.Text("lang", func(b *bill) *string { return &b.Lang }, schema.Tongues, in("three")),
		schema.Int("number", func(b *bill) *int64 { return &b.Number }, schema.Running(), in("three")),
		schema.Text("secret", func(b *bill) *string { return &b.Secret }, schema.Sensitive, in("four")),
		schema.Text("at", func(b *bill) *string { return &b.At }, in("four")),
		schema.Text("wording", func(b *bill) *string { return &b.Wording }, schema.Required, in("five")),
	}}
	schema.NewCatalog(k)
	return k
}

func billForm(t *testing.T, draft *bill, sections bool, change func(*FormEnv)) (*RecordForm, fyne.Window) {
	t.Helper()
	env := testEnv()
	env.Currency = func() string { return "EUR" }
	env.DescribeMoney = func(m schema.Money) string { return "read as " + m.String() }
	names := map[string]string{"PL-04": "Kujawsko-Pomorskie", "PL-22": "Pomorskie", "lt": "Lithuanian"}
	env.SuggestCode = func(f *schema.Field, _ schema.Record, text string) []Option {
		var out []Option
		for code, n := range names {
			if (len(code) > 2) == (f.Lookup == schema.RegionCodes) && strings.Contains(strings.ToLower(n+code), strings.ToLower(text)) {
				out = append(out, Option{Key: code, Text: n})
			}
		}
		return out
	}
	env.CodeTitle = func(_ *schema.Field, code string) string { return names[code] + " (" + code + ")" }
	env.Tidy = func(_ *schema.Kind, f *schema.Field, text string) string {
		if f.Key == "at" && text == "9" {
			return "09:00"
		}
		return text
	}
	env.Offer = func(_ *schema.Kind, _ *schema.Field, rec schema.Record) (string, func() string) {
		b := rec.(*bill)
		if len(b.Regions) == 0 || b.Wording != "" {
			return "", nil
		}
		return "Use", func() string { b.Wording = strings.Join(b.Regions, "+"); return "wording" }
	}
	if change != nil {
		change(&env)
	}
	k := billKind(sections)
	w, _ := shown(t, NewEntry(""), 900, 700)
	f := NewRecordForm(k, k.Fields, draft, env)
	w.SetContent(NewHost(f))
	w.Resize(fyne.NewSize(900, 700))
	return f, w
}

func TestMoneyIsReadAndReadBack(t *testing.T) {
	b := &bill{}
	f, w := billForm(t, b, false, nil)
	w.Canvas().Focus(find[*Entry](t, f, "Fee"))
	typeText(w, "12,5")
	if b.Fee != (schema.Money{Minor: 1250, Currency: "EUR"}) {
		t.Errorf("%+v", b.Fee)
	}
	find[*Para](t, f, "read as 12.50 EUR")
	typeText(w, " usdollars")
	if f.SetProblems(nil) {
		t.Error("what is no amount passes")
	}
	if b.Fee.Minor != 1250 {
		t.Error("the last amount was lost")
	}
}

func TestKeysAreTicked(t *testing.T) {
	b := &bill{Tasks: schema.NewSet("clean", "of old")}
	f, w := billForm(t, b, false, nil)
	k := find[*KeySet](t, f, "Tasks")
	w.Canvas().Focus(k)
	press(w, fyne.KeySpace)
	k.TypedRune('c') // cook
	press(w, fyne.KeySpace)
	k.TypedRune('c') // clean
	press(w, fyne.KeySpace)
	if !slices.Equal(b.Tasks, schema.NewSet("sew", "cook", "of old")) {
		t.Errorf("%v", b.Tasks)
	}
	k.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, 10)})
	if slices.Contains(b.Tasks, "sew") {
		t.Error("a tap does not untick")
	}
}

func TestCodesAreChosenByName(t *testing.T) {
	b := &bill{}
	f, w := billForm(t, b, false, nil)
	w.Canvas().Focus(find[*Entry](t, f, "Regions"))
	typeText(w, "kuj")
	press(w, fyne.KeyReturn)
	typeText(w, "pl-22")
	press(w, fyne.KeyReturn)
	if !slices.Equal(b.Regions, schema.NewSet("PL-04", "PL-22")) {
		t.Errorf("%v", b.Regions)
	}
	find[*Chip](t, f, "Kujawsko-Pomorskie (PL-04)")
	find[*Button](t, f, "Use").Tapped(nil)
	if e := find[*Entry](t, f, "Wording"); e.Text != "PL-04+PL-22" || b.Wording != e.Text {
		t.Errorf("the offer wrote %q, shown is %q", b.Wording, e.Text)
	}
	w.Canvas().Focus(find[*Entry](t, f, "Lang"))
	typeText(w, "lith")
	press(w, fyne.KeyReturn)
	if b.Lang != "lt" {
		t.Error(b.Lang)
	}
}

func TestTimesAreTidiedAndNumbersGiven(t *testing.T) {
	b := &bill{}
	f, w := billForm(t, b, false, nil)
	w.Canvas().Focus(find[*Entry](t, f, "At"))
	typeText(w, "9")
	w.Canvas().Focus(find[*Entry](t, f, "Number"))
	if b.At != "09:00" {
		t.Error(b.At)
	}
	if p := find[*Entry](t, f, "Number").PlaceHolder; p != "given_when_saved" {
		t.Error(p)
	}
}

// Hidden values are kept, counted and shown when asked for.
func TestSensitiveFieldsAreLeftOut(t *testing.T) {
	b := &bill{Secret: "s"}
	asked := false
	f, _ := billForm(t, b, false, func(e *FormEnv) { e.HideSensitive, e.ShowSensitive = true, func() { asked = true } })
	if f.Field("secret") != nil {
		t.Error("a sensitive field is shown")
	}
	find[*Para](t, f, "hidden_fields")
	find[*Button](t, f, "show_hidden").Tapped(nil)
	if !asked || b.Secret != "s" || f.Dirty() {
		t.Error(asked, b.Secret, f.Dirty())
	}
}

// A long form begins with what is needed; the rest opens by a tap, by keys, and where something is wrong.
func TestALongFormFolds(t *testing.T) {
	b := &bill{Lang: "lt"}
	f, w := billForm(t, b, true, nil)
	state := func() string {
		out := ""
		for _, s := range f.sections {
			if s.closed() {
				out += "-"
			} else {
				out += "+"
			}
		}
		return out
	}
	if state() != "+-+-+" { // the first one, one with a value, one with a field that must be filled in
		t.Fatal(state())
	}
	w.Canvas().Focus(find[*Entry](t, f, "Fee"))
	down := &desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierShortcutDefault}
	w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(down)
	if state() != "+++-+" || w.Canvas().Focused() != fyne.Focusable(find[*KeySet](t, f, "Tasks")) {
		t.Errorf("%s, focus on %v", state(), w.Canvas().Focused())
	}
	w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(down)
	if w.Canvas().Focused() != fyne.Focusable(find[*Entry](t, f, "Lang")) {
		t.Errorf("focus on %v", w.Canvas().Focused())
	}
	head := find[*foldHead](t, f, "Two")
	w.Canvas().Focus(head)
	press(w, fyne.KeyReturn)
	if state() != "+-+-+" {
		t.Error(state())
	}
	f.SetProblems([]schema.Problem{{Level: schema.Error, Code: "bad", Field: "at"}})
	if state() != "+-+++" {
		t.Error("what is wrong is not seen", state())
	}
	find[*jumpLink](t, f, "→ Two").Tapped(nil)
	if state() != "+++++" {
		t.Error(state())
	}
}

// span is open from one time of a day to another.
type span struct {
	schema.Base
	Day, From, Until, Note string
}

func TestTheWeekIsTypedAtOnce(t *testing.T) {
	k := &schema.Kind{Key: "span", New: func() schema.Record { return &span{} }, Fields: []*schema.Field{
		schema.Text("day", func(s *span) *string { return &s.Day })}}
	days := []string{"mo", "tu", "we", "th", "fr", "sa", "su"}
	noted := &span{Day: "mo", From: "09:00", Until: "12:00", Note: "by appointment"}
	l := NewChildList("Hours", k, k.Fields, testEnv(), []schema.Record{noted}, func(schema.Record) string { return "" })
	l.ShowWeek(Week{Days: days, Name: func(d string) string { return d }, Note: func(r schema.Record) string { return r.(*span).Note },
		Get: func(r schema.Record) (string, string, string) { s := r.(*span); return s.Day, s.From, s.Until },
		Set: func(r schema.Record, day, from, until string) {
			s := r.(*span)
			s.Day, s.From, s.Until = day, from, until
		},
		Clock: func(s string) (string, bool) {
			return map[string]string{"9": "09:00", "12": "12:00", "13": "13:00", "17": "17:00", "09:00": "09:00", "12:00": "12:00", "13:00": "13:00", "17:00": "17:00"}[s], len(s) > 0 && s[0] < 'a'
		}})
	w, _ := shown(t, l, 700, 500)
	w.Canvas().Focus(find[*Entry](t, l, "workdays"))
	typeText(w, "9-12, 13 – 17")
	if n := len(l.Records()); n != 10 {
		t.Fatalf("%d spans", n)
	}
	if l.Records()[0] != schema.Record(noted) || noted.Note != "by appointment" {
		t.Error("what stayed the same was made anew")
	}
	w.Canvas().Focus(find[*Entry](t, l, "we"))
	if e := find[*Entry](t, l, "we"); e.Text != "09:00–12:00, 13:00–17:00" {
		t.Error(e.Text)
	}
	w.Canvas().Focused().(*Entry).SetText("")
	if n := len(l.Records()); n != 8 {
		t.Errorf("%d spans", n)
	}
	w.Canvas().Focused().(*Entry).SetText("mornings")
	if l.setProblems(nil) != 1 {
		t.Error("what are no hours passes")
	}
}
