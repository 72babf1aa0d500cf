package recordpage

import (
	"context"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Begin fills a new record in with what is usual: today, the register's State, its prefix of notes. Everything can be changed.
func Begin(d *desk.Desk, rec schema.Record) {
	reg, err := d.Store.Register(context.Background())
	if err != nil {
		d.Log.Error("register", "error", err)
		return
	}
	today := d.Store.Today().Date()
	switch r := rec.(type) {
	case *models.Correspondence:
		r.Direction, r.Date, r.Sort, r.Prefix = "out", today, "note_verbale", reg.Prefix
	case *models.Service:
		r.Date, r.Post, r.Count = today, ownPost(d, reg), 1
	case *models.InventoryItem:
		r.IssuedOn, r.Post, r.Supplier = today, ownPost(d, reg), "sending_state"
	case *models.ActivityReport:
		r.Sort = "activity"
		if reg.Keeper == "city" {
			r.Sort = "twinning"
		} else {
			r.Post = ownPost(d, reg)
		}
	case *models.Gift:
		r.Date, r.Direction = today, "received"
	case *models.Vetting:
		r.AskedOn = today
	case *models.Incident:
		r.Date = today
	case *models.Mission:
		if reg.Keeper != "city" {
			r.State = reg.State
		}
		r.Type = "embassy"
	case *models.Appointment:
		if r.Category == "" {
			r.Category = models.Honorary
		}
		if r.Role == "" {
			r.Role = models.Head
		}
	}
}

// ownPost is the consulate a register is kept by, where it is kept by one and holds no other.
func ownPost(d *desk.Desk, reg *models.Register) int64 {
	if reg.Keeper != "consulate" {
		return 0
	}
	ids, err := d.Store.IDs(context.Background(), "post")
	if err != nil || len(ids) != 1 {
		return 0
	}
	return ids[0]
}

// NewForm is the form of a new record of a kind, filled in with what is usual; prepare fills in the rest.
func NewForm(d *desk.Desk, kind string, prepare func(schema.Record)) desk.Form {
	return desk.Form{Kind: kind, Prepare: func(rec schema.Record) {
		Begin(d, rec)
		if prepare != nil {
			prepare(rec)
		}
	}}
}
