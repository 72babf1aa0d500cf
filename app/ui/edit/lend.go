package edit

import (
	"strings"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Environment lends what the forms of records ask of the program to other forms. country answers in which State a seat is looked for
// first.
func Environment(d *desk.Desk, country func() int64) xwidget.FormEnv { return environment(d, country) }

// Name fills in what was typed into the field of a reference: the name of a person, or of a city of a State.
func Name(rec schema.Record, text string, country int64) {
	switch r := rec.(type) {
	case *models.Person:
		words := strings.Fields(text)
		if n := len(words); n > 0 {
			r.FamilyName, r.GivenName = words[n-1], strings.Join(words[:n-1], " ")
		}
	case *models.City:
		r.Name, r.Country = strings.TrimSpace(text), country
	}
}
