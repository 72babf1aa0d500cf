package exchange

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// supervised reads the mission a post stands under: by its uid, or by a name it has in the register, among the missions and the posts of
// the sending State. One the register does not know is made.
func (p *posts) supervised(r *row, sending *entity, post *models.Post) error {
	f := models.Catalog.Kind("post").Field("mission")
	text := joinWords(r.get("post.mission"))
	if e, err := r.refByUID(f, r.get("uid:post.mission")); e != nil || err != nil {
		if e != nil {
			post.Mission = e.id()
		}
		return err
	}
	if text == "" || sending == nil {
		return nil
	}
	e, err := r.missionNamed(text, sending)
	if err != nil {
		return err
	}
	if e == nil {
		if e = r.create(&models.Mission{State: sending.id(), Type: missionType(text), Name: schema.Localized{r.x.lang: text}}, "name"); e == nil {
			return nil
		}
		key := search.Key(text)
		r.x.titles.of["mission"][key] = append(r.x.titles.of["mission"][key], e)
		r.note("mission_created", "Title", text)
	}
	post.Mission = e.id()
	return nil
}

// missionNamed finds the mission or post of a State by a name, nil where there is none.
func (r *row) missionNamed(text string, sending *entity) (*entity, error) {
	for _, kind := range []string{"mission", "post"} {
		found, err := r.x.byTitle(&r.x.titles, kind, text)
		if err != nil {
			return nil, err
		}
		var own []*entity
		for _, e := range found {
			switch rec := e.plan.(type) {
			case *models.Mission:
				if rec.State == sending.id() {
					own = append(own, e)
				}
			case *models.Post:
				if rec.SendingState == sending.id() && rec.Category == models.Career {
					own = append(own, e)
				}
			}
		}
		switch len(own) {
		case 0:
		case 1:
			return own[0], nil
		default:
			return nil, r.refuse("several_named", "Column", r.column("post.mission"), "Value", text, "Count", len(own))
		}
	}
	return nil, nil
}

// missionType reads the kind of a mission from its name; one that does not say is an embassy.
func missionType(text string) string {
	k := search.Key(text)
	has := func(parts ...string) bool { return containsAny(k, parts...) }
	switch {
	case has("permanent mission", "permanent representation", "nuolatine atstovybe", "stale przedstawicielstwo"):
		return "permanent_mission"
	case has("ministr", "ministerij", "ministerstw"):
		return "ministry"
	case has("consul", "konsul") && has("general"):
		return "consulate_general"
	case has("consul", "konsul"):
		return "consulate"
	case has("office", "biur"):
		return "office"
	}
	return "embassy"
}
