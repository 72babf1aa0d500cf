package edit

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// clerk types into forms.
type clerk struct {
	*uitest.Driver
	t  *testing.T
	d  *pagetest.Desk
	st *pagetest.Story
}

func newClerk(t *testing.T, lang string, variant look.Variant) *clerk {
	t.Helper()
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, lang, variant)
	d.Reveal = true
	return &clerk{Driver: &uitest.Driver{T: t, W: d.Window}, t: t, d: d, st: st}
}

// open shows a form.
func (c *clerk) open(f desk.Form) *Page {
	c.t.Helper()
	p, err := Open(c.d.Desk, f, func(bool) {})
	if err != nil {
		c.t.Fatal(err)
	}
	c.d.Show(p)
	return p
}

// one returns a record of a kind, making it where there is none.
func (c *clerk) one(kind string) int64 {
	c.t.Helper()
	recs, err := c.st.Store.Select(context.Background(), kind, "1")
	if err != nil {
		c.t.Fatal(err)
	}
	if len(recs) > 0 {
		return recs[0].Meta().ID
	}
	rec := models.Catalog.Kind(kind).New()
	switch r := rec.(type) {
	case *models.Mission:
		r.State, r.Type, r.Name = c.st.Lithuania, "embassy", schema.Localized{"en": "Embassy in Warsaw"}
	case *models.ActivityReport:
		r.Post, r.Sort, r.From, r.Until = c.st.Post, "activity", "2024-01-01", "2024-12-31"
	case *models.Correspondence:
		r.Direction, r.Date, r.Subject = "out", "2024-02-01", "Notification"
	case *models.Task:
		r.Title = "Look at it"
	case *models.Service:
		r.Post, r.Service, r.Date = c.st.Post, "passport", "2024-02-01"
	default:
		c.t.Fatalf("nothing to point at of kind %s", kind)
	}
	if _, err := c.st.Store.Do(context.Background(), store.Action{Kind: "add_" + kind}, func(tx *store.Tx) error { return tx.Create(rec) }); err != nil {
		c.t.Fatal(err)
	}
	return rec.Meta().ID
}

// chosen types into a combo box and walks to the option that is meant.
func (c *clerk) chosen(text string, match func(o xwidget.Option) bool) {
	c.t.Helper()
	c.Type(text)
	var list *xwidget.SuggestList
	pagetest.Walk(c.W.Content(), func(o fyne.CanvasObject) {
		if l, ok := o.(*xwidget.SuggestList); ok {
			list = l
		}
	})
	if list == nil {
		c.t.Fatalf("nothing is proposed for %q", text)
	}
	for range list.Options() {
		if o, ok := list.Current(); ok && match(o) {
			c.Key(fyne.KeyReturn)
			return
		}
		c.Key(fyne.KeyDown)
	}
	c.t.Fatalf("%q is not among %v", text, list.Options())
}

// fill types a value into a field and puts the same into want.
func (c *clerk) fill(p *Page, f *schema.Field, want schema.Record) {
	c.t.Helper()
	if !p.fields.FocusField(f.Key) {
		c.t.Fatalf("no field %s", f.Key)
	}
	k := p.fam.kind
	switch v := f.Ptr(want).(type) {
	case *string:
		switch {
		case f.Type == schema.ChoiceType:
			*v = f.Choices[0]
			if k.Key == "appointment" && f.Key == "role" { // the consulate has a head
				*v = models.Deputy
			}
			key := *v
			c.chosen(c.d.Words.Choice(k.Key, f.Key, key), func(o xwidget.Option) bool { return o.Key == key })
		case f.Lookup == schema.LanguageCodes:
			*v = "lt"
			c.chosen("lithu", func(o xwidget.Option) bool { return o.Key == "lt" })
		case k.Key == "opening":
			*v = map[string]string{"from": "09:00", "until": "17:30", "note": "by appointment"}[f.Key]
			c.Type(map[string]string{"from": "9", "until": "17.30", "note": "by appointment"}[f.Key])
		case k.Key == "state" && f.Key == "code":
			*v = "ZZ"
			c.Type(*v)
		case k.Key == "register" && f.Key == "currency":
			*v = "PLN"
			c.Type(*v)
		default:
			*v = "Text " + f.Key
			c.Type(*v)
		}
	case *schema.Date:
		*v = "2024-02-03"
		c.Type("3.2.2024")
	case *bool:
		*v = true
		c.Key(fyne.KeySpace)
	case *int64:
		switch {
		case f.Type == schema.RefType:
			*v = c.one(standing(f))
			if f.Key == "receiving_state" { // which is not the sending one
				*v = c.st.Poland
			}
			id := *v
			c.chosen(searchable(c.d.RefTitle(id)), func(o xwidget.Option) bool { return o.ID == id })
		case f.Running: // given when saved
		default:
			*v = 2024
			c.Type("2024")
		}
	case *schema.Coords:
		*v = schema.Coords{Lat: 53.01375, Lon: 18.59814, Known: true}
		c.Type("53.01375, 18.59814")
	case *schema.Set:
		switch {
		case len(f.Choices) > 0:
			*v = schema.NewSet(f.Choices[0], f.Choices[1])
			c.Key(fyne.KeySpace)
			c.Key(fyne.KeyDown)
			c.Key(fyne.KeySpace)
		case f.Lookup == schema.RegionCodes:
			*v = schema.NewSet("PL-04", "PL-22")
			c.chosen("kujaw", func(o xwidget.Option) bool { return o.Key == "PL-04" })
			c.chosen("pl-22", func(o xwidget.Option) bool { return o.Key == "PL-22" })
		case f.Lookup == schema.LanguageCodes:
			*v = schema.NewSet("lt", "pl")
			c.chosen("polish", func(o xwidget.Option) bool { return o.Key == "pl" })
			c.chosen("lithuanian", func(o xwidget.Option) bool { return o.Key == "lt" })
		default:
			*v = schema.NewSet("one", "two")
			c.Type("two")
			c.Key(fyne.KeyReturn)
			c.Type("one")
		}
	case *schema.Localized:
		*v = schema.Localized{"en": "Text " + f.Key}
		c.Type("Text " + f.Key)
	case *schema.Refs:
		id := c.one(standing(f))
		*v = schema.NewRefs(id)
		c.chosen(searchable(c.d.RefTitle(id)), func(o xwidget.Option) bool { return o.ID == id })
	case *schema.Money:
		*v = schema.Money{Minor: 1250, Currency: "EUR"}
		c.Type("12,50 eur")
	default:
		c.t.Fatalf("%s.%s has a type no clerk can fill in", k.Key, f.Key)
	}
}

// standing is the first kind a field can point at whose records are found by typing: sub-records are not.
func standing(f *schema.Field) string {
	for _, kind := range f.Ref {
		if models.Catalog.Kind(kind).Parent == "" {
			return kind
		}
	}
	return f.Ref[0]
}

// searchable is the part of a title that a search finds.
func searchable(title string) string {
	words := strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune(" –,()", r) })
	return words[len(words)-1]
}

// left are fields that cannot all be filled in at once.
var left = map[string][]string{"activity_report": {"twinning"}, "correspondence": {"answers"}}

// The form of every kind opens, is filled in by keys, and the record that was saved is what was typed.
func TestEveryKindIsTypedAndSaved(t *testing.T) {
	for _, k := range models.Catalog.All() {
		t.Run(k.Key, func(t *testing.T) {
			c := newClerk(t, "en", look.Light)
			want := k.New()
			f := desk.Form{Kind: k.Key}
			switch {
			case k.Singleton:
				f.ID = c.one(k.Key)
			case k.Parent != "":
				f.Parent = c.one(k.Parent)
			}
			if k.Key == "attachment" { // its contents come with the file
				f.Prepare = c.withContents(want)
			}
			if k.Key == "twinning" { // which is hardly more than its partners
				f.Children = []schema.Record{&models.Partner{City: c.st.Kaunas, Level: "city"}, &models.Partner{City: c.st.Torun, Level: "city"}}
			}
			p := c.open(f)
			if k.Singleton {
				c.replace(p)
			}
			for _, field := range k.Fields {
				if !field.Hidden && !slices.Contains(left[k.Key], field.Key) {
					c.fill(p, field, want)
				}
			}
			c.d.Picture("kind-" + k.Key)
			p.Save(false)
			id := p.SavedID()
			if id == 0 {
				t.Fatalf("not saved: %s\n%s", p.fields.AccessibilityLabel(), c.Text())
			}
			got, err := c.st.Store.Get(context.Background(), k.Key, id)
			if err != nil {
				t.Fatal(err)
			}
			for _, field := range k.Fields {
				switch {
				case field.Running:
					if n := *field.Ptr(got).(*int64); n == 0 {
						t.Error("no number was given")
					}
				case !field.Hidden && !field.Equal(want, got):
					t.Errorf("%s: %v, typed was %v", field.Key, show(field, got), show(field, want))
				}
			}
			if p.Dirty() {
				t.Error("unsaved after saving")
			}
		})
	}
}

func show(f *schema.Field, rec schema.Record) any {
	switch p := f.Ptr(rec).(type) {
	case *string:
		return *p
	case *schema.Set:
		return *p
	case *schema.Money:
		return *p
	case *int64:
		return *p
	case *schema.Date:
		return *p
	}
	return f.Ptr(rec)
}

// withContents prepares an attachment with the contents of a file.
func (c *clerk) withContents(want schema.Record) func(schema.Record) {
	a := want.(*models.Attachment)
	a.Name, a.Media = "nota.pdf", "application/pdf"
	if _, err := c.st.Store.Do(context.Background(), store.Action{Kind: "add_attachment"}, func(tx *store.Tx) (err error) {
		a.Hash, a.Size, err = tx.PutBlob(bytes.NewReader([]byte("%PDF-1.7")))
		return err
	}); err != nil {
		c.t.Fatal(err)
	}
	return func(rec schema.Record) { *rec.(*models.Attachment) = *a }
}

// replace empties a form that shows a record, so that every field is typed into.
func (c *clerk) replace(p *Page) {
	k := p.fam.kind
	empty := k.New()
	*empty.Meta() = *p.fam.rec.Meta()
	for _, f := range k.Fields {
		if f.Hidden {
			v, err := f.Encode(p.fam.rec, plainIDs{})
			if err == nil {
				_ = f.Decode(empty, v, plainIDs{})
			}
		}
	}
	p.fam.rec = empty
	p.rebuild()
}
