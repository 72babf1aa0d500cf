package printing

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/words"
)

func TestADossierIsMadeAndShown(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	if len(k.names) != 1 || k.names[0] != "post-sheet" || !slices.Equal(k.last().IDs, []int64{k.st.Post}) {
		t.Fatalf("%q %+v", k.names, k.orders)
	}
	k.drive.Expect("Consulate sheet", "Honorary Consulate of Lithuania", "Page 1 of 3", "Fit width", "Save…")
	if k.fake.warmed == 0 {
		t.Error("the preview was not started")
	}
	if len(k.fake.drawn) != 2 || k.fake.drawn[0].page != 0 || k.fake.drawn[1].page != 1 {
		t.Errorf("drawn: %+v; wanted are the page seen and the next one", k.fake.drawn)
	}
	k.page.Show()
	if len(k.names) != 1 {
		t.Error("nothing has changed, yet it was made again")
	}
	k.page.Left()
	k.page.Show()
	if len(k.names) != 2 {
		t.Error("what was given back has to be made again")
	}
}

// Every choice leads to another document, once the choices rest.
func TestChoicesMakeItAnew(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	k.drive.Tap("Lietuvių")
	k.drive.Tap("Mark as a draft")
	if len(k.orders) != 1 {
		t.Fatal("it was made before the choices rested")
	}
	k.rest()
	if p := k.last(); len(k.orders) != 2 || p.Words.Lang != "lt" || !p.Draft || p.Internal {
		t.Errorf("%d made: %+v", len(k.orders), p)
	}
	k.drive.Replace("As of", "2022-06-01")
	k.rest()
	if got := string(k.last().AsOf.Date()); got != "2022-06-01" {
		t.Errorf("as of %s", got)
	}
	n := len(k.orders)
	k.drive.Replace("As of", "2022")
	k.rest()
	k.drive.Expect("One of the dates is not a day")
	if len(k.orders) != n || k.page.column.save.Disabled() == false {
		t.Error("a year is no day to show facts for")
	}
}

func TestVariantsOnlyWhileSensitiveFieldsAreShown(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	k.drive.Expect("Public edition: nothing sensitive is in it.")
	if k.drive.Has("For internal use") {
		t.Error("the full variant is offered")
	}
	k.desk.Reveal = true
	k.page.Show()
	k.drive.Tap("For internal use")
	k.rest()
	if !k.last().Internal {
		t.Error("not the full variant")
	}
	// A document without a public variant says so, and is not made while sensitive fields are hidden.
	k.desk.Reveal = false
	n := len(k.orders)
	k.show(desk.Paper{Name: "consul-file", Kind: "person", IDs: []int64{k.st.Person}})
	k.drive.Expect("for internal use only", "Show sensitive fields")
	if len(k.orders) != n {
		t.Error("it was made")
	}
	k.drive.Tap("Show sensitive fields")
	if !k.desk.Reveal || len(k.orders) != n+1 || !k.last().Internal {
		t.Errorf("%d made", len(k.orders)-n)
	}
}

// What a list hands on: its rows in their order, its columns, and which rows they are in words; in another language no words of this one.
func TestAListIsPrintedAsShown(t *testing.T) {
	k := newKit(t, "en", look.Light)
	all, err := k.st.Store.List(context.Background(), "post", 0)
	if err != nil {
		t.Fatal(err)
	}
	ids := []int64{all[2].Meta().ID, all[0].Meta().ID}
	k.show(desk.Paper{Name: "table", Kind: "post", List: true, IDs: ids, Columns: []string{"title", "problems", "status"}, Filter: "with “a”"})
	p := k.last()
	if !slices.Equal(p.IDs, ids) || !slices.Equal(p.Columns, []string{"title", "status"}) || p.Filter != "with “a”" || p.Kind != "post" {
		t.Errorf("%+v", p)
	}
	k.drive.Tap("Polski")
	k.rest()
	if p := k.last(); p.Filter != "" || p.Words.Lang != "pl" {
		t.Errorf("%+v", p)
	}
	k.show(desk.Paper{Name: "no such list", Kind: "post", List: true})
	if got := k.names[len(k.names)-1]; got != "table" {
		t.Errorf("%s instead of the table", got)
	}
	k.show(desk.Paper{Name: "posts", Kind: "post", List: true})
	if p := k.last(); len(p.IDs) != 0 {
		t.Errorf("%+v", p)
	}
	k.drive.Expect("all")
}

// Every list of the window can be printed with its own columns.
func TestEveryColumnOfAListCanBePrinted(t *testing.T) {
	k := newKit(t, "en", look.Light)
	for kind, columns := range map[string][]string{
		"post":     {"seat", "title", "receiving_state", "status", "head", "since", "term_until", "problems", "region", "head_title", "emails"},
		"person":   {"name", "office", "title", "state", "since", "term_until", "firm"},
		"twinning": {"title", "countries", "status", "counted", "since", "years", "next", "instruments"},
		"city":     {"name", "region", "country", "posts", "twinnings", "population"},
		"event":    {"title", "from", "until", "event", "city", "about"}, "appointment": {"person", "post", "role", "mark", "since", "title"},
		"task": {"title", "who", "mark"},
	} {
		k.show(desk.Paper{Name: "table", Kind: kind, List: true, Columns: columns})
		if k.page.made == nil {
			t.Errorf("%s: nothing was made", kind)
		}
		if n := len(k.last().Columns); n < len(columns)/2 {
			t.Errorf("%s: of %d columns %d are left", kind, len(columns), n)
		}
	}
}

// The dossier that suits a record, by what there is.
func TestSuits(t *testing.T) {
	for _, c := range []struct {
		paper     desk.Paper
		sensitive bool
		want      string
	}{
		{desk.Paper{Kind: "post"}, false, "post-sheet"}, {desk.Paper{Kind: "twinning"}, false, "twinning-sheet"}, {desk.Paper{Kind: "event"}, false, "delegation"},
		{desk.Paper{Kind: "state"}, false, "precedence"}, {desk.Paper{Kind: "city"}, false, "record"}, {desk.Paper{Kind: "person"}, true, "consul-file"},
		{desk.Paper{Kind: "person"}, false, "service-record"}, {desk.Paper{Name: "history", Kind: "post"}, false, "history"},
		{desk.Paper{Name: "posts", Kind: "post", List: true}, false, "posts"}, {desk.Paper{Kind: "city", List: true}, false, "table"},
	} {
		if got := suits(c.paper, c.sensitive); got != c.want {
			t.Errorf("%+v: %s, not %s", c.paper, got, c.want)
		}
	}
}

// By keys alone: a document is found by typing, a record too, a choice by the arrows; pages are turned; all is saved.
func TestByKeysAlone(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.show(desk.Paper{})
	k.drive.Expect("About one record", "Consulate sheet", "Protocol of handing over")
	k.drive.Type("twinning she")
	k.drive.Key(fyne.KeyReturn)
	k.rest()
	k.drive.Expect("Twinning sheet", "Choose on the left for whom")
	k.page.Focus()
	k.drive.Type("kaunas")
	k.drive.Key(fyne.KeyReturn)
	k.rest()
	if len(k.names) != 1 || k.names[0] != "twinning-sheet" || k.last().IDs[0] != k.st.Twinning {
		t.Fatalf("%q %+v", k.names, k.orders)
	}
	c := k.desk.Window.Canvas()
	seen := map[string]bool{}
	for range 20 { // once round
		c.FocusNext()
		if p, ok := c.Focused().(*picks); ok && p == k.page.column.language && !seen[p.label] {
			k.drive.Key(fyne.KeyRight)
		}
		if l, ok := c.Focused().(interface{ Label() string }); ok {
			seen[l.Label()] = true
		}
	}
	for _, label := range []string{"Document", "For whom or what", "As of", "Language of the document", "Mark as a draft", "Save…", "Open to print", "Next page", "Larger (Ctrl++)", "Pages"} {
		if !seen[label] {
			t.Errorf("%q is not reached by Tab; %v are", label, seen)
		}
	}
	k.rest()
	if k.last().Words.Lang != "lt" {
		t.Error("the arrows do not choose")
	}
	c.Focus(k.page.pane.leaves)
	k.drive.Key(fyne.KeyEnd)
	k.drive.Expect("Page 3 of 3")
	k.drive.Key(fyne.KeyHome)
	k.drive.Expect("Page 1 of 3")
	k.drive.Type("+")
	if z := k.page.pane.leaves.zoom; z != 100 && z != 125 {
		t.Errorf("zoom %d", z)
	}
	k.page.Zoom(0)
	k.page.Finish()
	if len(k.asked) != 1 || !strings.HasSuffix(k.asked[0], ".pdf") || !strings.Contains(k.file(k.asked[0]), "\f") {
		t.Errorf("asked for %q, there is %q", k.asked, k.files())
	}
}

// Page keys go through every page without leaving any of it out, forwards and back.
func TestPageKeysLeaveNothingOut(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.pages = 5
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	v := k.page.pane.leaves
	for _, z := range []zoom{fitWidth, fitPage, 50, 200} {
		k.page.pane.setZoom(z)
		v.goTo(0)
		for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp} {
			before := v.scroll.Offset.Y
			for range 60 {
				v.key(key)
				if d := v.scroll.Offset.Y - before; d > v.room.Height && z != fitPage || d < -v.room.Height && z != fitPage {
					t.Errorf("zoom %d, %s: from %.0f to %.0f", z, key, before, v.scroll.Offset.Y)
				}
				before = v.scroll.Offset.Y
			}
			if want := map[fyne.KeyName]int{fyne.KeyPageDown: 4, fyne.KeyPageUp: 0}[key]; v.page() != want {
				t.Errorf("zoom %d, %s: at page %d of 5", z, key, v.page()+1)
			}
		}
	}
}

func TestWhatGoesWrongIsSaidInThePane(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.fail = errors.New("disk")
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	k.drive.Expect("Make it again")
	k.fail = nil
	k.drive.Tap("Make it again")
	k.drive.Expect("Page 1 of 3")
	// Without pages the document can be saved all the same.
	k.fake.fail = errNoPages
	k.drive.Tap("Mark as a draft")
	k.rest()
	k.drive.Expect("The pages cannot be shown here.")
	k.page.Save()
	if len(k.files()) != 1 {
		t.Errorf("%q", k.files())
	}
	k.deps.Preview = nil
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	k.drive.Expect("There is no preview here.")
}

func TestSignsWithoutATypefaceAreToldOnce(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.missing = []rune{0x1F600, 0x4E2D}
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	k.drive.Expect("2 signs have no typeface", "U+1F600 U+4E2D", "fonts")
	if len(k.c.told) != 2 {
		t.Fatal(k.c.told)
	}
	k.desk.Clock.Advance(1e12)
	k.drive.Tap("Polski")
	k.rest()
	if k.drive.Shows("no typeface") {
		t.Error("it is told again")
	}
}

// Each as a file: by their titles, nothing there is overwritten.
func TestEachAsAFile(t *testing.T) {
	k := newKit(t, "en", look.Light)
	all, err := k.st.Store.List(context.Background(), "post", 3)
	if err != nil {
		t.Fatal(err)
	}
	var ids []int64
	for _, p := range all {
		ids = append(ids, p.Meta().ID)
	}
	ids = append(ids, k.st.Post)
	slices.Sort(ids)
	ids = slices.Compact(ids)
	k.show(desk.Paper{Name: "post-sheet", Kind: "post", IDs: ids})
	k.drive.Tap("Save each as a file…")
	if got := k.files(); len(got) != len(ids) || !slices.Contains(got, "Honorary Consulate of Lithuania in Toruń.pdf") {
		t.Fatalf("%q", got)
	}
	k.drive.Expect("files saved in")
	k.drive.Tap("Save each as a file…")
	if got := k.files(); len(got) != 2*len(ids) || !slices.Contains(got, "Honorary Consulate of Lithuania in Toruń (2).pdf") {
		t.Errorf("%q", got)
	}
}

func TestOpenToPrint(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	k.page.Print()
	if len(k.opened) != 1 || len(k.names) != 1 || !strings.Contains(k.opened[0], "passing Honorary Consulate") {
		t.Errorf("%q, made %q", k.opened, k.names)
	}
}

// A document that takes long can be cancelled, and a newer one outdoes it.
func TestCancel(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	h := &held{}
	k.page.maker = h
	k.drive.Tap("Mark as a draft")
	k.rest()
	k.desk.Clock.Advance(patience)
	k.drive.Expect("Making the document")
	ctx := h.ctx
	k.drive.Tap("Cancel")
	if ctx.Err() == nil {
		t.Error("the work was not told")
	}
	k.drive.Expect("it was cancelled", "Make it again")
	if k.page.column.save.Disabled() {
		t.Error("it cannot be saved any more")
	}
	k.drive.Tap("Make it again")
	stale := h.ctx
	k.drive.Tap("Polski")
	k.rest()
	if stale.Err() == nil {
		t.Error("the older work goes on")
	}
	h.run()
	k.drive.Expect("Page 1 of 3")
	if k.last().Words.Lang != "pl" {
		t.Error("an older one is shown")
	}
}

// What is saved and cancelled leaves nothing.
func TestACancelledSavingLeavesNothing(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	h := &held{}
	k.page.saver = h
	k.page.save()
	k.desk.Clock.Advance(patience)
	k.drive.Expect("Saving the document")
	work, ctx := h.work, h.ctx
	k.drive.Tap("Cancel")
	if apply := work(ctx); apply != nil {
		apply()
	}
	if got := k.files(); len(got) != 0 {
		t.Errorf("%q", got)
	}
	k.drive.Expect("No half-written file was left.")
}

// Documents are offered under their groups, found by any word, and described in every language.
func TestDocumentsOffered(t *testing.T) {
	for _, lang := range words.Languages {
		k := newKit(t, lang, look.Light)
		k.show(desk.Paper{})
		all := k.page.column.suggest("")
		if len(all) != len(report.List()) {
			t.Errorf("%s: %d of %d", lang, len(all), len(report.List()))
		}
		group := ""
		seen := map[string]bool{}
		for _, o := range all {
			if strings.HasPrefix(o.Text+o.Detail+o.Group, "[") || o.Detail == "" || o.Group == "" {
				t.Errorf("%s: %+v", lang, o)
			}
			if o.Group != group && seen[o.Group] {
				t.Errorf("%s: %q comes twice", lang, o.Group)
			}
			group = o.Group
			seen[group] = true
		}
	}
	k := newKit(t, "en", look.Light)
	k.show(desk.Paper{})
	if got := k.page.column.suggest("handing"); len(got) == 0 || got[0].Key != "handover" {
		t.Errorf("%+v", got)
	}
	if got := k.page.column.suggest("zzzz"); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

// Options and the period of a document are choices.
func TestOptionsAndPeriod(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.show(desk.Paper{Name: "expiries"})
	k.drive.Tap("365 days")
	k.rest()
	if got := k.last().Options["ahead"]; got != "365" {
		t.Errorf("ahead %q", got)
	}
	k.show(desk.Paper{Name: "service-log"})
	k.drive.Write("From", "2025-01-01")
	k.rest()
	if got := k.last().From; got != "2025-01-01" {
		t.Errorf("from %q", got)
	}
	if _, other := k.last().Options["ahead"]; other {
		t.Error("an option of another document")
	}
}
