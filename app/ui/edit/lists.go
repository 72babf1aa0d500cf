package edit

import (
	"slices"

	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// behind says after which section of its owner's form a list of sub-records stands: what a person asks together stands together. A
// list not named here stands at the end.
var behind = map[string]string{
	"post_event":  "identity", // seat, class, district and title are what the events set: they belong to who and where
	"also_serves": "identity",
	"phone":       "contact",
	"opening":     "contact",
	"branch":      "premises",
	"post_form":   "notes",
	"external_id": "notes",
	"leave":       "term",
	"renewal":     "term",
}

// manyLists is from how many lists on those that hold something are closed at first, so that a form is no wall.
const manyLists = 4

// made are the lists a record is made of: open as long as they are short.
var made = map[string]bool{"partner": true, "post_event": true, "instrument": true}

const fewFirst = 6

// children puts the lists of sub-records into the form.
func (p *Page) children(env xwidget.FormEnv) {
	d, kinds := p.d, models.Catalog.Children(p.fam.kind.Key)
	p.lists = map[string]*xwidget.ChildList{}
	left := 0
	for _, c := range kinds {
		if c.Sensitive && env.HideSensitive && p.fam.kind.Parent == "" {
			left++
			continue
		}
		recs, line := p.fam.children[c.Key], c
		if env.HideSensitive {
			line = public(c)
		}
		l := xwidget.NewChildList(d.Words.Kind(c.Key, true), c, c.Fields, env, recs, func(r schema.Record) string { return d.Line(line, r) })
		l.OnChanged = p.changed
		p.lists[c.Key] = l
		switch section := behind[c.Key]; {
		case c.Key == "partner": // a twinning is its partners
			l.New = newPartner
			p.fields.AddChildrenFirst(l)
		case section != "":
			p.fields.AddChildrenAfter(section, l)
		default:
			p.fields.AddChildren(l)
		}
		if c.Key == "opening" {
			l.ShowWeek(week(d))
		}
		begun := p.form.ID == 0 && len(recs) > 0 && !p.kept
		if len(kinds) >= manyLists {
			full := len(recs) > 0 && p.form.ID != 0 && !p.kept && !(made[c.Key] && len(recs) <= fewFirst)
			l.Fold(full || c.Key == "opening")
		}
		if begun && p.form.Children == nil {
			l.Edit(recs[0])
		}
	}
	p.fields.HideChildren(left)
}

// public is a kind without its sensitive fields.
func public(k *schema.Kind) *schema.Kind {
	out := *k
	out.Fields = slices.DeleteFunc(slices.Clone(k.Fields), func(f *schema.Field) bool { return f.Sensitive })
	return &out
}
