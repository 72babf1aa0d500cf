package models

import (
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// Catalog lists every kind of record, owners before their children.
var Catalog = schema.NewCatalog(
	stateKind,
	registerKind,
	cityKind,
	personKind, spellingKind,
	postKind, phoneKind, externalIDKind, postEventKind,
	appointmentKind,
	twinningKind, partnerKind, instrumentKind, resolutionKind,
	eventKind,
)

// KindOf returns the description of a record.
func KindOf(rec schema.Record) *schema.Kind {
	switch rec.(type) {
	case *Register:
		return registerKind
	case *State:
		return stateKind
	case *City:
		return cityKind
	case *Person:
		return personKind
	case *Spelling:
		return spellingKind
	case *Post:
		return postKind
	case *Phone:
		return phoneKind
	case *ExternalID:
		return externalIDKind
	case *PostEvent:
		return postEventKind
	case *Appointment:
		return appointmentKind
	case *Twinning:
		return twinningKind
	case *Partner:
		return partnerKind
	case *Instrument:
		return instrumentKind
	case *Resolution:
		return resolutionKind
	case *Event:
		return eventKind
	}
	return nil
}

// join puts the non-empty texts behind one another.
func join(texts ...string) string {
	var out []string
	for _, t := range texts {
		if t = strings.TrimSpace(t); t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, " ")
}
