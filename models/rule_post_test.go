package models_test

import (
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func TestRule_state_ended(t *testing.T) {
	gone := func(until schema.Date) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			d.Receiving = &models.State{Code: "SU", ValidUntil: until}
		}
	}
	dossierRule(t, "state_ended", gone("2030"), gone("1991-12-26"), gone(""))
}

func TestRule_not_received(t *testing.T) {
	rule := func(from schema.Date, receives string) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			d.ReceivingRules = []*models.ReceivingRule{{From: from, Receives: receives}}
		}
	}
	dossierRule(t, "not_received", rule("1990", "yes"), rule("1990", "no"), rule("2010", "no")) // what began later asks nothing of it
}

// changed adds an event with or without a consent.
func changed(e models.PostEvent, before ...*models.PostEvent) change {
	return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
		e.Date = "2010-03-01"
		d.Events = append(append(d.Events, before...), &e)
	}
}

func TestRule_seat_without_consent(t *testing.T) {
	dossierRule(t, "seat_without_consent", changed(models.PostEvent{Event: models.SeatChanged, Seat: 51, ConsentNo: "12"}),
		changed(models.PostEvent{Event: models.SeatChanged, Seat: 51}), changed(models.PostEvent{Event: models.SeatChanged, Seat: 50}))
}

func TestRule_class_without_consent(t *testing.T) {
	dossierRule(t, "class_without_consent",
		changed(models.PostEvent{Event: models.ClassChanged, Class: "consulate_general"}, &models.PostEvent{Event: models.ConsentGiven, Date: "2010-02"}),
		changed(models.PostEvent{Event: models.ClassChanged, Class: "consulate_general"}), changed(models.PostEvent{Event: models.Ceremony}))
}

func TestRule_district_without_consent(t *testing.T) {
	two := models.PostEvent{Event: models.DistrictChanged, Regions: schema.Set{"PL-04", "PL-28"}}
	given := two
	given.ConsentOn = "2010-01"
	dossierRule(t, "district_without_consent", changed(given), changed(two), func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
		d.Events[0].District, d.Events[0].Regions = "", nil // the first wording is no change
		d.Events = append(d.Events, &two)
	})
}

func TestRule_branch_without_consent(t *testing.T) {
	branch := func(no string) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			d.Branches = []*models.Branch{{City: 60, ConsentNo: no}}
		}
	}
	dossierRule(t, "branch_without_consent", branch("N-1"), branch(""), nil)
}

func neighbour(o models.District, overlap string) change {
	return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
		o.Post, o.Category = otherPost, models.Honorary
		d.Neighbours = []models.District{o}
		d.ReceivingRules = []*models.ReceivingRule{{Overlap: overlap}}
		d.Inside = func(code, region string) bool { return code == region || region == "PL" }
	}
}

func TestRule_districts_overlap(t *testing.T) {
	dossierRule(t, "districts_overlap", neighbour(models.District{In: []string{"PL"}, Out: []string{"PL-04"}}, ""),
		neighbour(models.District{In: []string{"PL"}}, "allowed"), neighbour(models.District{In: []string{"PL-04"}, Mission: thisPost}, ""))
}

func TestRule_districts_overlap_forbidden(t *testing.T) {
	dossierRule(t, "districts_overlap_forbidden", neighbour(models.District{In: []string{"PL-28"}}, "forbidden"),
		neighbour(models.District{In: []string{"PL-04"}}, "forbidden"), func(d *models.Dossier, a *models.Appointment, p *models.Person) {
			neighbour(models.District{In: []string{"PL-04"}}, "forbidden")(d, a, p)
			d.Events = append(d.Events, &models.PostEvent{Event: models.Closed, Date: "2025"})
		})
}

func TestRule_also_serves_not_notified(t *testing.T) {
	serves := func(x models.AlsoServes) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			x.State = thirdState
			d.AlsoServes = []*models.AlsoServes{&x}
		}
	}
	dossierRule(t, "also_serves_not_notified", serves(models.AlsoServes{NotifiedOn: "2010"}), serves(models.AlsoServes{}), serves(models.AlsoServes{Until: "2015"}))
}

func TestRule_archive_not_apart(t *testing.T) {
	kept := func(tenure string, on schema.Date) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			d.Post.Tenure, d.Post.ArchiveApartOn = tenure, on
		}
	}
	dossierRule(t, "archive_not_apart", kept("shared", "2020-01"), kept("shared", ""), kept("owned_by_state", ""))
}

func closedOn(kind string, custodian string) change {
	return func(d *models.Dossier, a *models.Appointment, _ *models.Person) {
		d.Events = append(d.Events, &models.PostEvent{Event: kind, Date: "2025-06-30", ArchiveCustodian: custodian})
		a.EndedOn = "2025-06-30"
	}
}

func TestRule_archive_without_custodian(t *testing.T) {
	dossierRule(t, "archive_without_custodian", closedOn(models.Closed, "Embassy in Warsaw"), closedOn(models.ClosedTemporarily, ""), nil)
}

func TestRule_inventory_of_closed_post(t *testing.T) {
	things := func(closed string, returned schema.Date) change {
		return func(d *models.Dossier, a *models.Appointment, p *models.Person) {
			if closed != "" {
				closedOn(closed, "Embassy")(d, a, p)
			}
			d.Inventory = []*models.InventoryItem{{Post: thisPost, Item: "seal", IssuedOn: "2001-05-01", ReturnedOn: returned}}
		}
	}
	dossierRule(t, "inventory_of_closed_post", things(models.Closed, "2025-07-01"), things(models.Closed, ""), things("", ""))
}

func TestRule_inventory_of_former_holder(t *testing.T) {
	held := func(ended, returned schema.Date, holder int64) change {
		return func(d *models.Dossier, a *models.Appointment, _ *models.Person) {
			a.EndedOn = ended
			d.Inventory = []*models.InventoryItem{{Post: thisPost, Item: "card", Holder: holder, IssuedOn: "2024-01-01", ReturnedOn: returned}}
		}
	}
	dossierRule(t, "inventory_of_former_holder", held("2026-01-31", "2026-02-03", headPerson), held("2026-01-31", "", headPerson), held("2026-01-31", "", 0))
}

func TestRule_lost_without_certificate(t *testing.T) {
	lost := func(on schema.Date, paper string) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			d.Inventory = []*models.InventoryItem{{Post: thisPost, Item: "stamp", IssuedOn: "2024-01-01", LostOn: on, Certificate: paper}}
		}
	}
	dossierRule(t, "lost_without_certificate", lost("2025-03-01", "P-3"), lost("2025-03-01", ""), lost("", ""))
}

func TestRule_card_expired(t *testing.T) {
	card := func(until, returned schema.Date) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			d.Inventory = []*models.InventoryItem{{Post: thisPost, Item: "card", Holder: headPerson, IssuedOn: "2020-01-01", ValidUntil: until, ReturnedOn: returned}}
		}
	}
	dossierRule(t, "card_expired", card("2026-11-22", ""), card("2026-11-21", ""), card("2025", "2025-12-01"))
}

func TestRule_report_overdue(t *testing.T) {
	report := func(due, sent schema.Date) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			d.Reports = []*models.ActivityReport{{Post: thisPost, Sort: "activity", From: "2025-01-01", Until: "2025-12-31", DueOn: due, SentOn: sent}}
		}
	}
	dossierRule(t, "report_overdue", report("2026-01-31", "2026-01-20"), report("2026-01-31", ""), report("", ""))
}

func TestRule_head_of_closed_post(t *testing.T) {
	dossierRule(t, "head_of_closed_post", closedOn(models.Closed, "Embassy"), func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
		d.Events = append(d.Events, &models.PostEvent{Event: models.Closed, Date: "2025-06-30"})
	}, func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
		d.Events = append(d.Events, &models.PostEvent{Event: models.ClosedTemporarily, Date: "2025-06-30"})
	})
}

func TestRule_post_closes_with_head(t *testing.T) {
	personal := func(ended schema.Date, personal string) change {
		return func(d *models.Dossier, a *models.Appointment, _ *models.Person) {
			a.EndedOn = ended
			d.ReceivingRules = []*models.ReceivingRule{{PersonalPost: personal}}
		}
	}
	dossierRule(t, "post_closes_with_head", personal("", "yes"), personal("2026-10-31", "yes"), personal("2026-10-31", ""))
}

func TestRule_no_acting_head(t *testing.T) {
	ended := func(on schema.Date, months int64) change {
		return func(d *models.Dossier, a *models.Appointment, _ *models.Person) {
			a.EndedOn, d.Register.VacantMonths = on, months
		}
	}
	dossierRule(t, "no_acting_head", ended("2026-01-31", 12), ended("2025-10-31", 12), ended("2025-10-31", 0))
}

func TestRule_settings_overlap(t *testing.T) {
	rules := func(all ...*models.SendingRule) func(*testing.T) schema.Problems {
		return func(*testing.T) schema.Problems { return models.AdviseState(&models.State{Code: "LT"}, all, nil) }
	}
	paperRule(t, "settings_overlap", rules(&models.SendingRule{Until: "2014"}, &models.SendingRule{From: "2015"}),
		rules(&models.SendingRule{Until: "2016"}, &models.SendingRule{From: "2015"}), rules(&models.SendingRule{}))
}
