package models

import (
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// Catalog lists every kind of record, owners before their children.
var Catalog = schema.NewCatalog(
	stateKind, sendingRuleKind, receivingRuleKind,
	registerKind,
	cityKind, cityFormKind,
	personKind, spellingKind, contactKind, personFormKind,
	missionKind,
	postKind, phoneKind, openingKind, externalIDKind, postEventKind, branchKind, alsoServesKind, postFormKind,
	appointmentKind, renewalKind, leaveKind,
	twinningKind, partnerKind, instrumentKind, resolutionKind, standingKind, contactPersonKind,
	eventKind, participantKind,
	vettingKind, inventoryItemKind, correspondenceKind, serviceKind, activityReportKind, figureKind,
	awardKind, incidentKind, giftKind, taskKind, acceptanceKind, letterheadKind, templateKind, attachmentKind,
)

// KindOf returns the description of a record.
func KindOf(rec schema.Record) *schema.Kind {
	switch rec.(type) {
	case *Register:
		return registerKind
	case *Letterhead:
		return letterheadKind
	case *Template:
		return templateKind
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
	case *SendingRule:
		return sendingRuleKind
	case *ReceivingRule:
		return receivingRuleKind
	case *CityForm:
		return cityFormKind
	case *Contact:
		return contactKind
	case *PersonForm:
		return personFormKind
	case *Mission:
		return missionKind
	case *Opening:
		return openingKind
	case *Branch:
		return branchKind
	case *AlsoServes:
		return alsoServesKind
	case *PostForm:
		return postFormKind
	case *Renewal:
		return renewalKind
	case *Leave:
		return leaveKind
	case *Standing:
		return standingKind
	case *ContactPerson:
		return contactPersonKind
	case *Participant:
		return participantKind
	case *Vetting:
		return vettingKind
	case *InventoryItem:
		return inventoryItemKind
	case *Correspondence:
		return correspondenceKind
	case *Service:
		return serviceKind
	case *ActivityReport:
		return activityReportKind
	case *Figure:
		return figureKind
	case *Award:
		return awardKind
	case *Incident:
		return incidentKind
	case *Gift:
		return giftKind
	case *Task:
		return taskKind
	case *Acceptance:
		return acceptanceKind
	case *Attachment:
		return attachmentKind
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
