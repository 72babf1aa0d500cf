package xwidget

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// shown puts content into a window of its own under our theme.
func shown(t testing.TB, content fyne.CanvasObject, w, h float32) (fyne.Window, *Host) {
	return shownIn(t, look.New(look.Light, look.Normal), content, w, h)
}

func shownIn(t testing.TB, th fyne.Theme, content fyne.CanvasObject, w, h float32) (fyne.Window, *Host) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(th)
	win := test.NewTempWindow(t, nil)
	host := SetContent(win, content)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win, host
}

// press types keys into whatever has the focus.
func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		} else if on := w.Canvas().OnTypedKey(); on != nil {
			on(&fyne.KeyEvent{Name: k})
		}
	}
}

// typeText types letters into whatever has the focus.
func typeText(w fyne.Window, s string) {
	for _, r := range s {
		w.Canvas().Focused().TypedRune(r)
	}
}

// find returns the visible widget of type T with that label.
func find[T fyne.CanvasObject](t testing.TB, root fyne.CanvasObject, label string) T {
	t.Helper()
	var found T
	ok := false
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if ok || o == nil || !o.Visible() {
			return
		}
		if x, is := o.(T); is {
			if l, named := o.(interface{ Label() string }); named && l.Label() == label {
				found, ok = x, true
				return
			}
		}
		switch x := o.(type) {
		case *fyne.Container:
			for _, c := range x.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(x).Objects() {
				walk(c)
			}
		}
	}
	walk(root)
	if !ok {
		t.Fatalf("no visible %T called %q", found, label)
	}
	return found
}

// words are those of the tests: the last part of the key, and the text it is about.
var words = Words{T: func(key string, args map[string]any) string {
	if s, ok := plain[key]; ok {
		key = s
	}
	key = strings.TrimPrefix(key, "widget.")
	for _, name := range []string{"Text", "Count"} {
		if v, ok := args[name]; ok {
			key = strings.ReplaceAll(key, "{"+name+"}", fmt.Sprint(v))
		}
	}
	return key
}}

var plain = map[string]string{
	WordNoMatch: "“{Text}” names nothing known here. Choose from the list.", WordAddNew: "Add “{Text}” …", WordNotADate: "“{Text}” is not read as a date: write 2023-05-12, 5.2023 or 2023.",
	WordProblems: "{Count} things to correct", WordRequired: "needed", WordSetHint: "One a line.", WordCoordsHint: "Latitude and longitude, such as 53.01375, 18.59814",
	WordNotANumber: "“{Text}” is not a whole number.", WordNotCoords: "“{Text}” is no pair of coordinates.", WordAdd: "Add", WordDone: "Done", WordTakeOut: "Take out", WordMore: "More languages", WordEdit: "Edit", WordRemove: "Remove {Text}",
	WordNotRecorded: "not recorded", WordMonths + "5": "May", WordMonths + "1": "January", WordColumns: "Columns", WordSortAsc: "Sort rising", WordSortDesc: "Sort falling",
	WordWeekdays + "1": "Mo", WordWeekdays + "2": "Tu", WordWeekdays + "3": "We", WordWeekdays + "4": "Th", WordWeekdays + "5": "Fr", WordWeekdays + "6": "Sa", WordWeekdays + "7": "Su",
}

// post and phone stand for records of the register.
type post struct {
	schema.Base
	Name     string
	Titles   schema.Localized
	Notes    string
	Opened   schema.Date
	Number   int64
	Career   bool
	Class    string
	City     int64
	Place    schema.Coords
	Mails    schema.Set
	Partners schema.Refs
}

type phone struct {
	schema.Base
	Number string
	Use    string
}

func testKinds() (posts, phones *schema.Kind) {
	posts = &schema.Kind{Key: "post", New: func() schema.Record { return &post{} }, Fields: []*schema.Field{
		schema.Text("name", func(p *post) *string { return &p.Name }, schema.Required, schema.Spelled, schema.In("who")),
		schema.PerLanguage("titles", func(p *post) *schema.Localized { return &p.Titles }, schema.In("who")),
		schema.Choice("class", []string{"consulate", "consulate_general", "agency"}, func(p *post) *string { return &p.Class }, schema.In("who")),
		schema.Bool("career", func(p *post) *bool { return &p.Career }, schema.In("who")),
		schema.Dated("opened", func(p *post) *schema.Date { return &p.Opened }, schema.Required, schema.In("where")),
		schema.Int("number", func(p *post) *int64 { return &p.Number }, schema.In("where")),
		schema.Ref("city", []string{"city"}, func(p *post) *int64 { return &p.City }, schema.In("where")),
		schema.Point("place", func(p *post) *schema.Coords { return &p.Place }, schema.In("where")),
		schema.Several("mails", func(p *post) *schema.Set { return &p.Mails }, schema.In("where")),
		schema.RefsTo("partners", []string{"city"}, func(p *post) *schema.Refs { return &p.Partners }, schema.In("where")),
		schema.LongText("notes", func(p *post) *string { return &p.Notes }, schema.In("where")),
	}}
	phones = &schema.Kind{Key: "phone", Parent: "post", New: func() schema.Record { return &phone{} }, Fields: []*schema.Field{
		schema.Text("number", func(p *phone) *string { return &p.Number }, schema.Required),
		schema.Text("use", func(p *phone) *string { return &p.Use }),
	}}
	schema.NewCatalog(posts, phones)
	return posts, phones
}

var cityNames = map[int64]string{1: "Kaunas", 2: "Toruń", 3: "Łódź", 4: "Gdańsk", 5: "Kraków", 6: "Klaipėda", 7: "Kėdainiai"}

func testEnv() FormEnv {
	today := schema.DayOf(2026, 11, 22)
	return FormEnv{
		Words: words, Languages: []string{"lt", "pl"}, Today: today,
		Label: func(_ *schema.Kind, f *schema.Field) string {
			return strings.ToUpper(f.Key[:1]) + strings.ReplaceAll(f.Key[1:], "_", " ")
		},
		Help: func(_ *schema.Kind, f *schema.Field) string {
			if f.Key == "number" {
				return "As it stands in the ministry's list."
			}
			return ""
		},
		Section:      func(key string) string { return strings.ToUpper(key[:1]) + key[1:] },
		ChoiceLabel:  func(_ *schema.Kind, _ *schema.Field, c string) string { return strings.ReplaceAll(c, "_", " ") },
		LanguageName: func(c string) string { return map[string]string{"lt": "Lithuanian", "pl": "Polish"}[c] },
		SuggestRef: func(_ *schema.Field, text string) []Option {
			var out []Option
			for id := int64(1); id <= int64(len(cityNames)); id++ {
				if strings.HasPrefix(strings.ToLower(cityNames[id]), strings.ToLower(text)) {
					out = append(out, Option{ID: id, Text: cityNames[id], Detail: "city"})
				}
			}
			return out
		},
		RefTitle: func(id int64) string { return cityNames[id] },
		DescribeDate: func(d schema.Date, ambiguous bool) string {
			if ambiguous {
				return "read as " + string(d) + ", day first"
			}
			return "read as " + string(d)
		},
		ProblemText: func(p schema.Problem) string { return p.Code },
	}
}
