package posts

import (
	"io"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models/schema"
)

func shown(t *testing.T) (*pagetest.Desk, *pagetest.Story, *list) {
	t.Helper()
	st := pagetest.Torun(t, "ministry")
	st.More(t)
	d := pagetest.New(t, st.Store, "en", look.Light)
	l := New(d.Desk).(*list)
	d.Show(l)
	return d, st, l
}

// column is what the list shows in one column, from top to bottom.
func column(t *testing.T, l *list, title string) []string {
	t.Helper()
	head, _, rows := l.Table()
	at := slices.Index(head, title)
	if at < 0 {
		t.Fatalf("no column %q in %q", title, head)
	}
	var out []string
	for _, r := range rows {
		out = append(out, r[at])
	}
	return out
}

func TestListShowsHowConsulatesStand(t *testing.T) {
	d, _, l := shown(t)
	if got := column(t, l, "Seat"); strings.Join(got, " ") != "Erfurt Gdańsk Hamburg Kraków Łódź München Olsztyn Poznań Toruń" {
		t.Errorf("in list order: %q", got)
	}
	for title, want := range map[string]string{
		"Status":       "open|open|open|open|closed|closed for a time|open|not yet open|open",
		"Head of post": "Erika Beispiel|Jolanta Przykład|Hanna Muster|Kazimierz Wzorcowy|||vacant||Przemysław Przykładowski",
		"Since":        "2000-02-14|2004-03-11|1997-05-20|1998|2014-06-30|2026-02|2011-10||2023-05-12",
	} {
		if got := strings.Join(column(t, l, title), "|"); got != want {
			t.Errorf("%s: %s", title, got)
		}
	}
	if !d.Has("9") {
		t.Errorf("the count is not shown: %q", d.Texts())
	}
}

func TestListFilters(t *testing.T) {
	d, _, l := shown(t)
	for text, want := range map[string]string{
		"torun":          "Toruń",
		"przykladowski":  "Toruń",
		"pavyzdys":       "Toruń", // the consul's name in the keeper's spelling is not on the screen
		"poland vacant":  "Olsztyn",
		"lodz":           "Łódź",
		"german closed":  "München",
		"2004":           "Gdańsk",
		"lenkija 87-100": "Toruń",
	} {
		l.FocusFilter()
		d.Type(text)
		d.Clock.Advance(1e9)
		if got := strings.Join(column(t, l, "Seat"), " "); got != want {
			t.Errorf("%q finds %q, want %q", text, got, want)
		}
		if text == "lodz" && !d.Has("1 of 9") {
			t.Errorf("the count is not shown: %q", d.Texts())
		}
		d.Press(fyne.KeyEscape)
	}
	if got := column(t, l, "Seat"); len(got) != 9 {
		t.Errorf("Escape leaves the filter on: %q", got)
	}
	l.FocusFilter()
	d.Type("nowhere")
	d.Clock.Advance(1e9)
	if !d.Has("Nothing in this list matches the filter.") {
		t.Error("nothing is said of a filter that finds nothing")
	}
	d.Picture("posts_no_match")
	d.Tap("Clear filter")
	if got := column(t, l, "Seat"); len(got) != 9 {
		t.Errorf("the filter is still on: %q", got)
	}
}

func TestListOpensAndPrints(t *testing.T) {
	d, st, l := shown(t)
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if len(d.Routes) != 1 || d.Routes[0] != (desk.Route{Page: "post", ID: st.Post}) {
		t.Fatalf("Enter goes to %v", d.Routes)
	}
	d.Press(fyne.KeySpace, fyne.KeyUp, fyne.KeySpace)
	if !d.Has("9 · 2 marked") {
		t.Errorf("marks are not counted: %q", d.Texts())
	}
	d.Picture("posts_marked")
	d.Tap("Copy e-mail addresses")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "consulate4@example.org; torun@example.org" {
		t.Errorf("copied %q", got)
	}
	l.Print()
	if p := d.Prints[0]; p.Name != "posts" || p.Kind != "post" || !p.List || len(p.IDs) != 2 || p.IDs[1] != st.Post {
		t.Errorf("prints %+v", p)
	}
	d.Writers = map[string]func(io.Writer, []string, []string, [][]string) error{"csv": func(w io.Writer, head, types []string, rows [][]string) error {
		_, err := io.WriteString(w, strings.Join(head, ";")+"\n"+strings.Join(types, ";")+"\n"+strings.Join(rows[1], ";"))
		return err
	}}
	l.Export("csv")
	if got := d.Saved["Consulates.csv"]; got != "Seat;Consulate;Country;Status;Head of post;Since;Term until;To check\ntext;text;text;text;text;date;date;number\n"+
		"Toruń;Honorary Consulate of Lithuania in Toruń;Poland;open;Przemysław Przykładowski;2023-05-12;2027-02-28;" {
		t.Errorf("exported %q", got)
	}
}

func TestListSortsAndRemembers(t *testing.T) {
	d, _, l := shown(t)
	l.SortBy("register_no", false)
	if got := strings.Join(column(t, l, "Seat"), " "); !strings.HasPrefix(got, "Toruń Gdańsk Kraków") { // PL-7, X-9, X-10
		t.Errorf("by number: %s", got)
	}
	l.SortBy("term_until", false)
	if got := column(t, l, "Seat"); got[0] != "Kraków" || got[1] != "Erfurt" {
		t.Errorf("by term: %q", got)
	}
	again := New(d.Desk).(*list)
	d.Show(again)
	if got := column(t, again, "Seat"); got[0] != "Kraków" {
		t.Errorf("the order is not remembered: %q", got)
	}
}

func TestListTakesWhatWasAskedFor(t *testing.T) {
	d, _, l := shown(t)
	listpage.Ask(d.Desk, "posts", map[string][]string{"status": {"open"}, "receiving": {"DE"}})
	l.Show()
	if got := strings.Join(column(t, l, "Seat"), " "); got != "Erfurt Hamburg" {
		t.Errorf("shown: %s", got)
	}
	if !d.Has("open") || !d.Has("Germany") {
		t.Errorf("no chips: %q", d.Texts())
	}
	d.Picture("posts_chips")
}

func TestListAsItStood(t *testing.T) {
	d, _, l := shown(t)
	day, _ := schema.Date("2023-03-01").Day()
	d.SetAsOf(day)
	status, head := column(t, l, "Status"), column(t, l, "Head of post")
	if status[8] != "closed for a time" || head[8] != "" {
		t.Errorf("Toruń on 2023-03-01: %s, %q", status[8], head[8])
	}
	day, _ = schema.Date("2022-06-01").Day()
	d.SetAsOf(day)
	if status := column(t, l, "Status"); status[8] != "possibly closed for a time" {
		t.Errorf("Toruń on 2022-06-01: %s", status[8])
	}
	if d.Has("New consulate") {
		t.Error("another day offers a new consulate")
	}
}

func TestEmptyListOffersTheFirstStep(t *testing.T) {
	d := pagetest.New(t, pagetest.Empty(t, "ministry"), "en", look.Light)
	d.Show(New(d.Desk))
	d.Picture("posts_empty")
	d.Tap("New consulate")
	if len(d.Forms) != 1 || d.Forms[0].Kind != "post" {
		t.Fatalf("forms: %+v", d.Forms)
	}
}
