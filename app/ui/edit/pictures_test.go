package edit

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Pictures of forms to be looked at, where PAGE_PICTURES names a folder.
func TestPicturesOfForms(t *testing.T) {
	if os.Getenv("PAGE_PICTURES") == "" {
		t.Skip("PAGE_PICTURES names no folder")
	}
	for _, x := range []struct {
		name, lang string
		variant    look.Variant
	}{{"light", "en", look.Light}, {"dark-lt", "lt", look.Dark}} {
		c := newClerk(t, x.lang, x.variant)
		c.open(desk.Form{Kind: "appointment"})
		c.d.Picture("form-appointment-new-" + x.name)
		p := c.open(desk.Form{Kind: "appointment", ID: c.one("appointment")})
		c.d.Picture("form-appointment-" + x.name)
		p.fields.FocusField("functions")
		c.Key(fyne.KeySpace)
		c.d.Picture("form-functions-" + x.name)
		p = c.open(desk.Form{Kind: "post", ID: c.st.Post})
		c.d.Picture("form-post-" + x.name)
		for i := range 2 {
			p.fields.FocusField([]string{"opening_hours", "note"}[i])
			c.d.Picture("form-post-" + []string{"hours-", "end-"}[i] + x.name)
		}
		p.lists["opening"].Add()
		c.Type("9-12, 13-17")
		c.d.Picture("form-week-" + x.name)
		c.d.Reveal = false
		c.open(desk.Form{Kind: "person", ID: c.st.Person})
		c.d.Picture("form-person-hidden-" + x.name)
		c.d.Reveal = true
		c.open(desk.Form{Kind: "post"})
		c.d.Picture("form-post-new-" + x.name)
		c.open(desk.Form{Kind: "service", Prepare: func(r schema.Record) { r.(*models.Service).Post = c.st.Post }})
		c.Into(c.d.Words.Field("service", "fee"))
		c.Type("12,5")
		c.d.Picture("form-service-" + x.name)
		e := c.open(desk.Form{Kind: "post_event", Parent: c.st.Post})
		e.fields.FocusField("regions")
		c.Type("kuj")
		c.Key(fyne.KeyReturn)
		c.Type("po")
		c.d.Picture("form-regions-" + x.name)
	}
}
