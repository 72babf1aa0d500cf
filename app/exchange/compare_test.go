package exchange

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

const lastYear = `register_no,sending_state,receiving_state,seat,class,head_name,office_phone
LT-1,LT,PL,Toruń,honorary consul,Jan Zmyślony,+48 56 100 20 1
LT-2,LT,PL,Gdynia,honorary consul,Anna Przykładna,+48 56 100 20 2
LT-3,LT,PL,Sopot,honorary consul,Ewa Nibytka,+48 56 100 20 3
LT-4,LT,PL,Szczecin,honorary consul,Adam Niebyły,+48 56 100 20 4
LT-5,LT,PL,Wrocław,honorary consul,Zofia Fikcyjna,+48 56 100 20 5
LT-6,LT,DE,Leipzig,honorary consul,Erika Erfunden,+49 56 100 20 6
`

const thisYear = `register_no,sending_state,receiving_state,seat,class,head_name,office_phone
LT-1,LT,PL,Toruń,honorary consul,Jan Zmyślony,+48 56 100 20 1
LT-2,LT,PL,Gdynia,honorary consul,Olga Wymyślona,+48 56 100 20 2
LT-3,LT,PL,Gdańsk,honorary consul,Ewa Nibytka,+48 56 100 20 3
LT-4,LT,PL,Szczecin,honorary consul,,+48 56 100 20 4
LT-6,LT,DE,Leipzig,honorary consul,Erika Erfunden,+49 56 100 20 66
LT-7,LT,DE,Dresden,honorary consul,Max Beispiel,+49 56 100 20 7
LT-8,LT,Atlantis,Somewhere,honorary consul,,
`

// mapped are options with the mapping that is proposed for a table, under a name.
func mapped(t testing.TB, table source.Table, name string, change func(*mapping.Mapping)) Options {
	t.Helper()
	m, err := Propose(table, "post")
	if err != nil {
		t.Fatal(err)
	}
	m.Name = name
	if change != nil {
		change(&m)
	}
	return Options{Kind: "post", Mapping: &m}
}

func fileOf(t testing.TB, list, file string) source.Table {
	t.Helper()
	table, err := source.Read(strings.NewReader(list), file, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func compared(t testing.TB, s *store.Store, table source.Table, opt Options) *Comparison {
	t.Helper()
	before, chain, err := s.Seal(ctx)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Compare(ctx, s, table, opt)
	if err != nil {
		t.Fatal(err)
	}
	after, chain2, err := s.Seal(ctx)
	if kept, err2 := s.Imports(ctx); err != nil || err2 != nil || before != after || string(chain) != string(chain2) || slices.ContainsFunc(kept, func(im store.Import) bool { return im.Seq > before }) {
		t.Error("comparing wrote something")
	}
	return c
}

// told writes differences short: what, line, title, field, before, now, step.
func told(c *Comparison) []string {
	var out []string
	for _, d := range c.Differences {
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %d %s %s|%s|%s|%s", d.What, d.Line, d.Title, d.Field, d.Have, d.File, d.Suggest), "|"))
	}
	return out
}

func codes(c *Comparison) (out []string) {
	for _, n := range c.Notes {
		out = append(out, n.Code)
	}
	return out
}

func TestWhatChangedBetweenTwoLists(t *testing.T) {
	s := newRegister(t)
	first := fileOf(t, lastYear, "list 2025.csv")
	take(t, s, first, mapped(t, first, "", nil))
	second := fileOf(t, thisYear, "list 2026.csv")
	c := compared(t, s, second, mapped(t, second, "", nil))
	if c.Since == nil || c.Since.Source != "list 2025" || !c.Whole || !slices.Equal(codes(c), []string{"compared_whole"}) {
		t.Errorf("compared with %+v, %v", c.Since, codes(c))
	}
	want := []string{
		"new 7 Lithuania – Dresden ",
		"vanished 0 Lithuania – Wrocław |||close",
		"new_head 3 Lithuania – Gdynia person|Anna Przykładna|Olga Wymyślona|end",
		"head_left 5 Lithuania – Szczecin person|Adam Niebyły||end",
		"moved 4 Lithuania – Sopot seat|Sopot|Gdańsk|move-seat",
		"changed 6 Lithuania – Leipzig number||+49 56 100 20 66",
	}
	if got := told(c); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(c.Unclear) != 1 || c.Unclear[0].Line != 8 {
		t.Errorf("unclear: %+v", c.Unclear)
	}
	for _, d := range c.Differences {
		on := "post"
		if d.Suggest == "end" {
			on = "appointment"
		}
		if d.Suggest != "" {
			if step := act.Of(d.Suggest); step == nil || step.On != on {
				t.Errorf("%s is no step on %s", d.Suggest, on)
			}
			if rec, err := s.Get(ctx, on, d.On); err != nil || rec == nil {
				t.Errorf("%s is suggested on %d: %v", d.Suggest, d.On, err)
			}
		}
	}

	// Once that list is imported it is compared with the one before it still, not with itself.
	take(t, s, second, mapped(t, second, "", nil))
	again := compared(t, s, second, mapped(t, second, "", nil))
	if again.Since == nil || again.Since.Source != "list 2025" || again.Count(Appeared) != 1 || again.Count(Vanished) != 1 {
		t.Errorf("%v", told(again))
	}
	// The next edition is compared with it.
	third := fileOf(t, thisYear+"LT-9,LT,DE,Bremen,honorary consul,,\n", "list 2027.csv")
	if c := compared(t, s, third, mapped(t, third, "", nil)); c.Since.Source != "list 2026" || c.Count(Appeared) != 1 || c.Count(Vanished) != 0 {
		t.Errorf("%s %v", c.Since.Source, told(c))
	}
}

// What became of a record since counts: closed posts need no closing, merged ones are those they became, removed ones are gone.
func TestVanishedPostsAreThoseThatStand(t *testing.T) {
	s := newRegister(t)
	first := fileOf(t, lastYear, "a.csv")
	rep := take(t, s, first, mapped(t, first, "Corps", nil))
	lines, err := s.ImportLines(ctx, rep.Seq)
	if err != nil {
		t.Fatal(err)
	}
	id := func(line int) int64 {
		return lines[slices.IndexFunc(lines, func(l store.ImportLine) bool { return l.Line == line })].Record
	}
	do := func(f func(*store.Tx) error) {
		t.Helper()
		if _, err := s.Do(ctx, store.Action{Kind: "edit"}, f); err != nil {
			t.Fatal(err)
		}
	}
	do(func(tx *store.Tx) error {
		heads, err := tx.Select("appointment", `k."post" = ?`, id(2))
		if err != nil {
			return err
		}
		return errors.Join(tx.Void("appointment", heads[0].Meta().ID, "entered twice"), tx.Void("post", id(2), "entered twice"))
	})
	do(func(tx *store.Tx) error { return tx.Merge("post", id(3), id(4)) })
	do(func(tx *store.Tx) error {
		e := &models.PostEvent{Event: models.Closed, Date: "2026-01-31"}
		e.Parent = id(5)
		events, err := tx.Select("post_event", `r.parent = ?`, id(5))
		if err != nil {
			return err
		}
		models.PlaceEvent(e, []*models.PostEvent{events[0].(*models.PostEvent)})
		return tx.Create(e)
	})
	head, _, _ := strings.Cut(lastYear, "\n")
	next := fileOf(t, head+"\nLT-6,LT,DE,Leipzig,honorary consul,Erika Erfunden,+49 56 100 20 6\n", "b.csv")
	c := compared(t, s, next, mapped(t, next, "Corps", nil))
	want := []string{"vanished 0 Lithuania – Sopot |||close", "vanished 0 Lithuania – Szczecin status|closed", "vanished 0 Lithuania – Wrocław |||close"}
	if got := told(c); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A list that covers only part does not say that the rest has vanished.
func TestAListOfPartIsComparedWithThatPart(t *testing.T) {
	s := newRegister(t)
	first := fileOf(t, lastYear, "a.csv")
	take(t, s, first, mapped(t, first, "Corps", nil))
	poland := func(m *mapping.Mapping) { m.Where = []mapping.Condition{{Column: "receiving_state", Value: "PL"}} }
	head, _, _ := strings.Cut(lastYear, "\n")
	part := fileOf(t, head+"\nLT-1,LT,PL,Toruń,honorary consul,Jan Zmyślony,+48 56 100 20 1\nLT-2,LT,PL,Gdynia,honorary consul,Anna Przykładna,+48 56 100 20 2\n", "poland.csv")
	c := compared(t, s, part, mapped(t, part, "Corps", poland))
	if got := told(c); len(got) != 3 || c.Whole || !slices.Equal(codes(c), []string{"compared_states"}) || strings.Contains(strings.Join(got, " "), "Leipzig") {
		t.Errorf("by State: %v %v", got, codes(c))
	}
	consuls := func(m *mapping.Mapping) { m.Where = []mapping.Condition{{Column: "class", Value: "honorary consul"}} }
	c = compared(t, s, part, mapped(t, part, "Corps", consuls))
	if got := told(c); len(got) != 0 || !slices.Equal(codes(c), []string{"compared_filter"}) {
		t.Errorf("by class: %v %v", got, codes(c))
	}
	// With no earlier list the register is compared with, as far as the States of the list reach.
	fresh := newRegister(t)
	if _, err := fresh.Do(ctx, store.Action{Kind: "add"}, func(tx *store.Tx) error {
		for _, host := range []string{"PL", "FR"} {
			lt, err := tx.Store().StateByCode(ctx, "LT")
			if err != nil {
				return err
			}
			to, err := tx.Store().StateByCode(ctx, host)
			if err != nil {
				return err
			}
			p := &models.Post{SendingState: lt.ID, ReceivingState: to.ID, RegisterNo: "X-" + host}
			if err := tx.Create(p); err != nil {
				return err
			}
			e := &models.PostEvent{Event: models.Established, Date: "2001"}
			e.Parent = p.ID
			models.PlaceEvent(e, nil)
			if err := tx.Create(e); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	c = compared(t, fresh, part, mapped(t, part, "", func(m *mapping.Mapping) {
		m.Set = []mapping.Constant{{Target: "post.sending_state", Value: "Lithuania"}, {Target: "post.receiving_state", Value: "PL"}}
	}))
	if c.Since != nil || c.Count(Vanished) != 1 || c.Count(Appeared) != 2 || !slices.Equal(codes(c), []string{"compared_states"}) {
		t.Errorf("%v %v", told(c), codes(c))
	}
}

// A post without a number of its own that moved is not one more and one less: its e-mail address, number or head tells, where nothing
// else of these States has them.
func TestAMovedSeatIsToldAsOneDifference(t *testing.T) {
	const head = "sending_state,receiving_state,seat,class,head_name,phone,email\n"
	s := newRegister(t)
	first := fileOf(t, head+`LT,PL,Toruń,honorary consul,Jan Zmyślony,+48 56 100 20 1,all@konsulat.example
LT,PL,Gdynia,honorary consul,Anna Przykładna,+48 56 100 20 2,all@konsulat.example
LT,PL,Sopot,honorary consul,Ewa Nibytka,+48 56 100 20 3,sopot@konsulat.example
LT,DE,Leipzig,honorary consul,Erika Erfunden,+49 56 100 20 6,
LT,DE,Kiel,honorary consul,Max Beispiel,+49 56 100 20 7,
`, "a.csv")
	take(t, s, first, mapped(t, first, "Corps", nil))
	next := fileOf(t, head+`LT,PL,Gdynia,honorary consul,Anna Przykładna,+48 56 100 20 2,all@konsulat.example
LT,PL,Łódź,honorary consul,Olga Wymyślona,+48 56 100 20 9,all@konsulat.example
LT,PL,Gdańsk,honorary consul,Zofia Fikcyjna,+48 56 100 20 8,SOPOT@konsulat.example
LT,DE,Dresden,honorary consul,Otto Anders,+49 561 0020-6,
LT,DE,Bremen,honorary consul,Max Beispiel,+49 56 100 20 5,
LT,FR,Lyon,honorary consul,Max Beispiel,+49 56 100 20 4,
`, "b.csv")
	opt := mapped(t, next, "Corps", nil)
	c := compared(t, s, next, opt)
	want := []string{
		"new 3 Lithuania – Łódź ",
		"new 7 Lithuania – Lyon ",
		"vanished 0 Lithuania – Toruń |||close",
		"moved 6 Lithuania – Kiel seat|Kiel|Bremen|move-seat",
		"moved 5 Lithuania – Leipzig seat|Leipzig|Dresden|move-seat",
		"moved 4 Lithuania – Sopot seat|Sopot|Gdańsk|move-seat",
	}
	if got := told(c); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	// Nobody makes a duplicate unawares.
	rows := take(t, s, next, opt).Rows
	for i, code := range []string{"", "", "moved_same_email", "moved_same_phone", "moved_same_head", ""} {
		found := ""
		for _, n := range rows[i].Notes {
			if slices.Contains(movedBy, n.Code) && n.Ask {
				found = n.Code
			}
		}
		if found != code {
			t.Errorf("line %d: %q, want %q: %+v", rows[i].Line, found, code, rows[i].Notes)
		}
	}
}
