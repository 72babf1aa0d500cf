package importing

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// The steps are walked forth and back without losing what was decided, and nothing is written before the last.
func TestStepsKeepWhatWasDecided(t *testing.T) {
	k := newKit(t, smallList)
	k.asks = questions(2)
	k.at(reading)
	k.d.Expect("no", "Toruń", "Line 1 names the columns")
	k.shot("wizard-read")
	k.p.Step(1)
	k.at(mapped)
	k.d.Expect("What a row is", "Taken  2", "Doubtful  1", "Not taken  2")
	k.shot("wizard-map")

	// The district is not taken; by keyboard it is.
	k.key(fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn)
	k.d.Type("district")
	k.key(fyne.KeyReturn)
	k.d.Expect("Taken  3", "Not taken  1")
	if got := k.p.m.Columns[len(k.p.m.Columns)-1]; got.To != "post_event.district" || got.From[0] != "district" {
		t.Fatalf("the column became %+v", got)
	}
	k.shot("wizard-map-decided")

	k.p.Step(1)
	k.at(understood)
	k.shot("wizard-understand")
	k.p.Step(-1)
	k.at(mapped)
	k.d.Expect("Taken  3")
	k.p.Step(1)
	if k.plans != 1 {
		t.Errorf("the plan was made %d times though nothing changed", k.plans)
	}
	k.p.Step(1)
	k.at(matched)
	k.shot("wizard-match")
	k.d.Expect("new  1", "question  3", "2 questions are open")
	k.p.Step(1)
	k.at(written)
	k.shot("wizard-write")
	if k.written != 0 {
		t.Fatal("something was written before it was asked for")
	}
	k.d.Expect("1 new record is added", "3 rows wait for an answer", "Name of the list")
	k.p.Finish()
	if k.written != 1 || k.opt.Mapping.Name != "consuls 2026" || !k.opt.Hold {
		t.Fatalf("written %d times, as %q", k.written, k.opt.Mapping.Name)
	}
	k.shot("wizard-done")
	k.d.Expect("Imported", "1 new record", "3 rows were not taken", "Undo the import")
}

// A question is answered by a digit or Enter and the next one stands under the cursor, so that fifty are answered in a minute.
func TestQuestionsByKeyboard(t *testing.T) {
	k := newKit(t, smallList)
	k.asks = questions(50)
	k.p.goTo(understood)
	k.at(understood)
	k.d.Expect("Krakov", "1   Kraków", "2   Krakow am See", "3   As written", "Take all suggestions (1)")
	k.d.Type("2") // of two candidates the second
	if is := answered(&k.p.m, "place|PL|krakov"); is != "gn:2" {
		t.Fatalf("answered %q", is)
	}
	k.d.Expect("“Nowa Wieś”")
	k.d.Type("č") // where a Lithuanian keyboard has the 2
	if is := answered(&k.p.m, "place|PL|nowa wies"); is != "gn:11" {
		t.Fatalf("answered %q", is)
	}
	for range 48 {
		k.key(fyne.KeyReturn)
	}
	if n := k.p.waiting(understood); n != 0 {
		t.Fatalf("%d questions are open", n)
	}
	k.d.Expect("Every question is answered", "Answered  50")
	k.shot("wizard-answered")

	// An answer is taken back with Backspace.
	k.d.Tap("Answered  50")
	k.key(fyne.KeyBackspace)
	if n := k.p.waiting(understood); n != 1 {
		t.Fatalf("%d questions are open after one was opened again", n)
	}
	k.p.goTo(matched)
	if len(k.opt.Mapping.Answers) != 49 {
		t.Errorf("the plan was made with %d answers", len(k.opt.Mapping.Answers))
	}
}

// All suggestions are taken with one button; what has none stays open.
func TestTakeAllSuggestions(t *testing.T) {
	k := newKit(t, smallList)
	k.asks = questions(4)
	k.p.goTo(understood)
	k.d.Tap("Take all suggestions (1)")
	if is := answered(&k.p.m, "place|PL|krakov"); is != "gn:3094802" || k.p.waiting(understood) != 3 {
		t.Errorf("answered %q, %d open", is, k.p.waiting(understood))
	}
}

// Leaving asks only where something was decided, and what was is kept while one stays.
func TestLeavingAsks(t *testing.T) {
	k := newKit(t, smallList)
	k.d.Tap("Cancel")
	if !k.done {
		t.Fatal("leaving asked though nothing was decided")
	}
	k = newKit(t, smallList)
	k.p.Step(1)
	k.key(fyne.KeyDelete)
	k.d.Tap("Cancel")
	if k.done || !xwidget.ModalOpen(k.desk.Window) {
		t.Fatal("a decision was lost without a word")
	}
	k.d.Expect("Give up this import?", "Nothing has been written yet")
	k.d.Tap("Stay")
	k.at(mapped)
	k.d.Expect("Taken  1")
	k.d.Tap("Cancel")
	k.d.Tap("Give up the import")
	if !k.done {
		t.Error("the wizard stays")
	}
}

// What a list lacks is said where it can be put right.
func TestRefusalStays(t *testing.T) {
	k := newKit(t, smallList)
	k.p.Step(1)
	k.refuse = say.Refuse(say.NoRows, nil, "File", "consuls 2026.csv")
	k.p.Step(1)
	k.at(mapped)
	k.d.Expect(k.refuse.(*say.Refusal).Text(k.desk.Words))
	k.refuse = nil
	k.p.Step(1)
	k.at(understood)
	if strings.Contains(k.d.Text(), "has no rows") {
		t.Error("the refusal still stands there")
	}
}

// Another line becomes the head by Enter on it; what was taken of the old columns goes with them.
func TestAnotherHead(t *testing.T) {
	k := newKit(t, "Consular list,,,\nas of March,,,\nno,from,town,district\nLT-1,LT,Toruń,Kujawsko-Pomorskie\nLT-2,LT,Olsztyn,x\n")
	k.d.Expect("Line 3 names the columns")
	k.key(fyne.KeyDown, fyne.KeyReturn)
	if k.p.structure.Head != 4 {
		t.Fatalf("the head is line %d", k.p.structure.Head)
	}
	k.p.Step(1)
	k.d.Expect("LT-1")
}

// A combined cell comes apart by a pattern while it is typed, and labelled parts and stubs are named.
func TestMoreOfAColumn(t *testing.T) {
	k := newKit(t, smallList)
	k.p.Step(1)
	k.key(fyne.KeyEnd)
	k.d.Tap("More")
	k.shot("wizard-map-more")
	k.d.Write("Comes apart by a pattern", "Tel: {phone.office} Fax: {phone.fax}")
	k.d.Expect("phone", "No pattern fits: -")
	c := *columnOf(&k.p.m, "contact")
	if len(c.Split) != 1 || c.Split[0] != "Tel: {phone.office} Fax: {phone.fax}" {
		t.Fatalf("split is %q", c.Split)
	}
	k.d.Write("Stands for nothing", "n/a; -")
	if c = *columnOf(&k.p.m, "contact"); len(c.Empty) != 2 {
		t.Fatalf("stubs are %q", c.Empty)
	}
	k.shot("wizard-map-split")
	k.d.Tap("For the whole list …")
	k.shot("wizard-map-whole")
	k.d.Write("Field", "receiving")
	k.key(fyne.KeyReturn)
	k.d.Write("Value", "PL")
	k.d.Tap("Add")
	if len(k.p.m.Set) != 1 || k.p.m.Set[0].Value != "PL" || k.p.m.Set[0].Target != "post.receiving_state" {
		t.Fatalf("constants are %+v", k.p.m.Set)
	}
	k.d.Expect("In every row: Receiving State = Poland.")
}

// A mapping is kept by name and suggested for a list with the same columns.
func TestMappingComesAgain(t *testing.T) {
	k := newKit(t, smallList)
	k.p.Step(1)
	k.key(fyne.KeyEnd, fyne.KeyReturn)
	k.d.Type("notes")
	k.key(fyne.KeyReturn)
	k.d.Tap("Save mapping as …")
	k.d.Replace("Name of the mapping", "Our list")
	k.d.Tap("Save mapping")
	k.d.Expect("“Our list” is saved")

	again := New(k.desk.Desk, k.deps(), Input{Text: smallList, Name: "consuls 2027.csv"})
	k.p = again
	k.desk.Show(again)
	k.p.Step(1)
	k.d.Expect("The saved mapping “Our list” was made for a list with these columns.", "Not taken  2")
	k.d.Tap("Use this mapping")
	k.at(mapped)
	k.d.Expect("Not taken  1")
	if k.p.m.Name != "Our list" {
		t.Errorf("the mapping is called %q", k.p.m.Name)
	}
}

// What changed since the earlier list is told; a step is opened only once the list is written, never taken.
func TestSinceTheEarlierList(t *testing.T) {
	k := newKit(t, smallList)
	k.since = &Since{Of: "list of March 2025", Changes: []Change{{What: "vanished", Record: 5, Title: "Honorary Consulate in Gdynia", Step: "close", On: 5}, {What: "moved", Record: 6, Title: "Honorary Consulate in Łódź", Text: "Seat: Łódź → Pabianice", Line: 2, Step: "move-seat", On: 6}}}
	begun := ""
	k.desk.Begin = func(step string, _ int64) { begun += step }
	k.p.goTo(matched)
	k.d.Tap("What changed since list of March 2025  2")
	k.d.Expect("no longer listed", "moved seat", "Honorary Consulate in Gdynia")
	k.shot("wizard-since")
	k.key(fyne.KeyReturn)
	if begun != "" {
		t.Fatal("a step was opened before the list was written")
	}
	k.p.goTo(written)
	k.p.Finish()
	k.d.Tap("What changed since list of March 2025")
	k.key(fyne.KeyReturn)
	if begun != "close" {
		t.Errorf("opened: %q", begun)
	}
}

// Four hundred columns and a hundred thousand rows are shown as quickly as few.
func TestLargeLists(t *testing.T) {
	for name, list := range map[string]string{"wide": wideList(400), "long": longList(100_000)} {
		k := newKit(t, list)
		k.shot("wizard-" + name + "-read")
		k.p.Step(1)
		k.shot("wizard-" + name + "-map")
		objects := 0
		count(k.p.body, &objects)
		if objects > 6000 {
			t.Errorf("%s: the step holds %d objects", name, objects)
		}
		start := time.Now()
		for range 30 {
			k.key(fyne.KeyDown)
		}
		if per := time.Since(start) / 30; per > 200*time.Millisecond {
			t.Errorf("%s: a row down takes %v", name, per)
		} else {
			t.Logf("%s: a row down takes %v, objects %d", name, per, objects)
		}
		k.p.goTo(matched)
		k.shot("wizard-" + name + "-match")
		if got := len(k.p.plan.Rows); got != len(k.p.table.Rows) {
			t.Errorf("%d rows in the plan", got)
		}
	}
}

func count(o fyne.CanvasObject, n *int) {
	*n++
	if c, ok := o.(*fyne.Container); ok {
		for _, x := range c.Objects {
			count(x, n)
		}
	}
	if w, ok := o.(fyne.Widget); ok {
		for _, x := range rendererOf(w) {
			count(x, n)
		}
	}
}

// The words of answers and outcomes exist for all there are.
func TestEveryOutcomeHasWords(t *testing.T) {
	k := newKit(t, smallList)
	w := k.desk.Words
	for _, o := range exchange.Outcomes {
		for _, key := range []string{"wizard.match.means.", "wizard.write.", "exchange.outcome."} {
			if !w.Has(key + string(o)) {
				t.Errorf("no words for %s%s", key, o)
			}
		}
	}
	for _, a := range []string{exchange.AskPlace, exchange.AskState, exchange.AskChoice, exchange.AskPerson, exchange.AskSplit, exchange.AskDate} {
		if !w.Has("wizard.ask." + a) {
			t.Errorf("no words for %s", a)
		}
	}
}

// Where a list has nothing to write, the steps that a comparison suggests wait for nothing: they could never be taken else.
func TestStepsOfAListThatWritesNothing(t *testing.T) {
	k := newKit(t, smallList)
	k.asks = []exchange.Question{{ID: "q", Ask: exchange.AskPlace, Column: "town", Text: "Krakov", Lines: []int{2, 3, 4, 5}}} // holds every row back
	k.since = &Since{Of: "list of March 2025", Changes: []Change{{What: "vanished", Record: 5, Title: "Honorary Consulate in Gdynia", Step: "close", On: 5}}}
	begun := ""
	k.desk.Begin = func(step string, _ int64) { begun += step }
	k.p.goTo(matched)
	k.d.Tap("What changed since list of March 2025  1")
	if strings.Contains(k.d.Text(), "once the list is written") {
		t.Error("a list that is never written is waited for")
	}
	k.key(fyne.KeyReturn)
	if begun != "close" {
		t.Errorf("opened: %q", begun)
	}
}

// A file that cannot be read leaves nothing to go on with, and no line to click.
func TestUnreadableFileEndsThere(t *testing.T) {
	k := newKit(t, smallList)
	deps := k.deps()
	deps.Look = func(context.Context, Input, source.Structure) (Sight, error) { return Sight{}, errors.New("broken") }
	k.p = New(k.desk.Desk, deps, Input{Text: smallList, Name: "broken.xlsx"})
	k.desk.Show(k.p)
	if !k.p.next.Disabled() {
		t.Error("the next step is offered")
	}
	if strings.Contains(k.d.Text(), "Click the line") {
		t.Errorf("an empty file has a line to click:\n%s", k.d.Text())
	}
	k.key(fyne.KeyReturn)
	if !k.done {
		t.Error("Enter does not leave")
	}
}

// What is to be looked at comes before what is only told, in the table as beside it; a row the list itself leaves out is not called a decision.
func TestUrgentNotesComeFirst(t *testing.T) {
	k := newKit(t, smallList)
	told, ask := say.Note{Code: "cross_reference", Args: say.Pairs("Name", "Andorra", "To", "Spain")}, say.Note{Code: "no_state", Ask: true, Args: say.Pairs("Target", "post.sending_state")}
	r := exchange.RowResult{Notes: []say.Note{told, ask}}
	if text := k.p.said(&r); !strings.HasPrefix(text, ask.Text(k.p.w)) {
		t.Errorf("the line begins with what is only told: %s", text)
	}
	k.p.goTo(matched)
	k.p.plan.Rows[0].Outcome, k.p.plan.Rows[0].Notes = exchange.Skipped, []say.Note{told}
	k.p.steps[matched].(*matchPage).detail(0)
	if strings.Contains(k.d.Text(), "Left out by what you decided") {
		t.Error("a row is called left out by decision, though nobody decided")
	}
}

// States stand by their names in what counts for the whole list.
func TestWholeListNamesStates(t *testing.T) {
	k := newKit(t, smallList)
	if got := sameInAll(k.p.w, mapping.Constant{Target: "post.sending_state", Value: "DE"}); !strings.HasSuffix(got, "= Germany") {
		t.Errorf("said as %q", got)
	}
	if got := sameInAll(k.p.w, mapping.Constant{Target: "post.notes", Value: "DE"}); !strings.HasSuffix(got, "= DE") {
		t.Errorf("a note became %q", got)
	}
}
