package models_test

import (
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// acting adds an acting head beside the head of the dossier.
func acting(from, until schema.Date, more change) change {
	return func(d *models.Dossier, a *models.Appointment, p *models.Person) {
		b := &models.Appointment{Post: thisPost, Person: otherPerson, Category: models.Honorary, Role: models.ActingHead, TookUp: from, EndedOn: until}
		b.ID = otherOffice
		d.Appointments = append(d.Appointments, b)
		if more != nil {
			more(d, a, p)
		}
	}
}

func TestRule_acting_too_long(t *testing.T) {
	ended := func(_ *models.Dossier, a *models.Appointment, _ *models.Person) { a.EndedOn = "2025-12-31" }
	dossierRule(t, "acting_too_long", acting("2026-08-01", "", ended), acting("2026-01-01", "", ended), acting("2026-01-01", "2026-09-30", ended))
}

func TestRule_acting_beside_head(t *testing.T) {
	leave := func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
		d.Leaves[headOffice] = []*models.Leave{{From: "2025-07-01", Until: "2025-07-31"}}
	}
	dossierRule(t, "acting_beside_head", acting("2025-07-05", "2025-07-20", leave), acting("2025-07-05", "2025-08-20", leave),
		acting("2026-01-01", "", func(_ *models.Dossier, a *models.Appointment, _ *models.Person) { a.EndedOn = "2026-01-01" })) // handed over that day
}

func TestRule_leave_without_substitute(t *testing.T) {
	leave := func(l models.Leave) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			d.Leaves[headOffice] = []*models.Leave{&l}
		}
	}
	dossierRule(t, "leave_without_substitute", leave(models.Leave{From: "2026-11-01", Until: "2026-12-01", Substitute: otherPerson}),
		leave(models.Leave{From: "2026-11-01", Until: "2026-12-01"}), leave(models.Leave{From: "2025-11-01", Until: "2025-12-01"}))
}

func office(f func(*models.Appointment)) change {
	return func(_ *models.Dossier, a *models.Appointment, _ *models.Person) { f(a) }
}

func TestRule_admission_missing(t *testing.T) {
	dossierRule(t, "admission_missing", office(func(a *models.Appointment) { a.ExequaturOn, a.ProvisionalOn = "", "2023-12-01" }),
		office(func(a *models.Appointment) { a.ExequaturOn = "" }), office(func(a *models.Appointment) { a.ExequaturOn, a.Role = "", models.Deputy }))
}

func TestRule_functions_after_refusal(t *testing.T) {
	dossierRule(t, "functions_after_refusal", office(func(a *models.Appointment) { a.RefusedOn = "2023-10-01" }), // granted on a second request
		office(func(a *models.Appointment) { a.ExequaturOn, a.RefusedOn = "", "2023-12-01" }), office(func(a *models.Appointment) { a.RefusedOn, a.EndedOn = "2024-03-01", "2024-03-01" }))
}

func TestRule_exequatur_withdrawn_not_ended(t *testing.T) {
	dossierRule(t, "exequatur_withdrawn_not_ended", office(func(a *models.Appointment) { a.WithdrawnOn, a.EndedOn = "2026-03-01", "2026-03-01" }),
		office(func(a *models.Appointment) { a.WithdrawnOn = "2026-03-01" }), office(func(a *models.Appointment) { a.WithdrawnOn = "2026-12-31" }))
}

func TestRule_exequatur_lapsed(t *testing.T) {
	dossierRule(t, "exequatur_lapsed", func(d *models.Dossier, a *models.Appointment, _ *models.Person) {
		a.ExequaturUntil = "2025-12-01"
		d.Renewals[a.ID] = []*models.Renewal{{ExequaturOn: "2025-12-02"}}
	}, office(func(a *models.Appointment) { a.ExequaturUntil = "2025-12-01" }), nil)
}

func TestRule_died_in_office(t *testing.T) {
	died := func(ended schema.Date, died schema.Date) change {
		return func(_ *models.Dossier, a *models.Appointment, p *models.Person) { a.EndedOn, p.DiedOn = ended, died }
	}
	dossierRule(t, "died_in_office", died("2026-02-01", "2026-02-01"), died("", "2026-02-01"), died("", ""))
}

func TestRule_class_not_accepted(t *testing.T) {
	since := func(from schema.Date, classes ...string) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			d.ReceivingRules = []*models.ReceivingRule{{From: from, Classes: classes}}
		}
	}
	dossierRule(t, "class_not_accepted", since("2024-06", "consul_general"), since("2017", "consul_general"), since("2017"))
}

func host(nationality, residence string, f func(a *models.Appointment, p *models.Person)) change {
	return func(d *models.Dossier, a *models.Appointment, p *models.Person) {
		d.ReceivingRules = []*models.ReceivingRule{{Nationality: nationality, Residence: residence}}
		f(a, p)
	}
}

func TestRule_nationality_without_consent(t *testing.T) {
	dossierRule(t, "nationality_without_consent",
		host("", "", func(a *models.Appointment, p *models.Person) {
			p.Nationalities, a.NationalityOn = schema.Refs{receivingState}, "2023-09"
		}),
		host("", "", func(_ *models.Appointment, p *models.Person) { p.Nationalities = schema.Refs{receivingState} }),
		host("", "", func(*models.Appointment, *models.Person) {}))
}

func TestRule_nationality_condition(t *testing.T) {
	of := func(ids ...int64) func(a *models.Appointment, p *models.Person) {
		return func(_ *models.Appointment, p *models.Person) { p.Nationalities = ids }
	}
	dossierRule(t, "nationality_condition", host("receiving_or_sending", "", of(sendingState)), host("receiving_or_sending", "", of(thirdState)), host("receiving_or_sending", "", of()))
}

func TestRule_residence_condition(t *testing.T) {
	lives := func(where string) func(a *models.Appointment, p *models.Person) {
		return func(_ *models.Appointment, p *models.Person) { p.Residence = where }
	}
	dossierRule(t, "residence_condition", host("", "permanent_resident", lives("permanent_resident")), host("", "in_district", lives("abroad")), host("", "resident", lives("")))
}

func TestRule_double_mandate(t *testing.T) {
	serves := func(state int64, consent string) change {
		return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
			b := &models.Appointment{Post: otherPost, Person: headPerson, Category: models.Honorary, Role: models.Head, TookUp: "2020-01-01", ServesOtherNo: consent}
			b.ID = otherOffice
			d.Elsewhere = []models.Office{{Appointment: b, Sending: state}}
		}
	}
	dossierRule(t, "double_mandate", serves(thirdState, "N-7"), serves(thirdState, ""), serves(sendingState, ""))
}

func TestRule_career_officer_trades(t *testing.T) {
	works := func(category, firm string) change {
		return func(_ *models.Dossier, a *models.Appointment, p *models.Person) { a.Category, p.Firm = category, firm }
	}
	dossierRule(t, "career_officer_trades", works(models.Career, ""), works(models.Career, "X sp. z o.o."), works(models.Honorary, "X sp. z o.o."))
}

func asked(r models.SendingRule, f func(a *models.Appointment, p *models.Person)) change {
	return func(d *models.Dossier, a *models.Appointment, p *models.Person) {
		d.SendingRules = []*models.SendingRule{&r}
		f(a, p)
	}
}

func born(on, term schema.Date) func(a *models.Appointment, p *models.Person) {
	return func(a *models.Appointment, p *models.Person) { p.BornOn, a.TermUntil = on, term }
}

func TestRule_age_below(t *testing.T) {
	dossierRule(t, "age_below", asked(models.SendingRule{AgeFrom: 25}, born("1998", "")), asked(models.SendingRule{AgeFrom: 25}, born("1999", "")), asked(models.SendingRule{}, born("2005", "")))
}

func TestRule_age_limit_passed(t *testing.T) {
	dossierRule(t, "age_limit_passed", asked(models.SendingRule{AgeUntil: 70}, born("1956", "")), asked(models.SendingRule{AgeUntil: 70}, born("1956-11-21", "")), asked(models.SendingRule{}, born("1930", "")))
}

func TestRule_term_beyond_age(t *testing.T) {
	dossierRule(t, "term_beyond_age", asked(models.SendingRule{AgeUntil: 70}, born("1958-05-01", "2028-04-30")),
		asked(models.SendingRule{AgeUntil: 70}, born("1958-05-01", "2029-01-01")), asked(models.SendingRule{AgeUntil: 70}, born("", "2029-01-01")))
}

func until(d schema.Date) func(a *models.Appointment, p *models.Person) {
	return func(a *models.Appointment, _ *models.Person) { a.TermUntil = d }
}

func TestRule_term_too_long(t *testing.T) {
	dossierRule(t, "term_too_long", asked(models.SendingRule{TermMonths: 36, TermBasis: "exequatur"}, until("2026-12-01")),
		asked(models.SendingRule{TermMonths: 36, TermBasis: "exequatur"}, until("2027-01-01")), asked(models.SendingRule{From: "2025", TermMonths: 12}, until("2027-01-01")))
}

func renewed(n int, until schema.Date, r models.SendingRule) change {
	return func(d *models.Dossier, a *models.Appointment, _ *models.Person) {
		d.SendingRules = []*models.SendingRule{&r}
		for range n {
			d.Renewals[a.ID] = append(d.Renewals[a.ID], &models.Renewal{From: "2026-01-01", TermUntil: until})
		}
	}
}

func TestRule_renewal_too_long(t *testing.T) {
	five := models.SendingRule{RenewalMonths: 60}
	dossierRule(t, "renewal_too_long", renewed(1, "2030-12-31", five), renewed(1, "2031-12-31", five), renewed(1, "2031-12-31", models.SendingRule{}))
}

func TestRule_too_many_renewals(t *testing.T) {
	once := models.SendingRule{MostRenewals: 1}
	dossierRule(t, "too_many_renewals", renewed(1, "2030", once), renewed(2, "2030", once), renewed(2, "2030", models.SendingRule{}))
}

func TestRule_term_lapsed(t *testing.T) {
	dossierRule(t, "term_lapsed", renewed(1, "2030", models.SendingRule{}), office(func(a *models.Appointment) { a.TermUntil = "2026-11-21" }),
		office(func(a *models.Appointment) { a.TermUntil, a.EndedOn = "2026-11-21", "2026-11-21" }))
}

func vetted(months int64, all ...*models.Vetting) change {
	return func(d *models.Dossier, _ *models.Appointment, _ *models.Person) {
		d.SendingRules = []*models.SendingRule{{VettingMonths: months}}
		d.Vettings[headPerson] = all
	}
}

func TestRule_vetting_missing(t *testing.T) {
	dossierRule(t, "vetting_missing", vetted(60, &models.Vetting{Subject: "conduct", AnsweredOn: "2023-10-01"}), vetted(60), vetted(0))
}

func TestRule_vetting_expired(t *testing.T) {
	old := &models.Vetting{Subject: "conduct", AnsweredOn: "2020-10-01", ValidUntil: "2025-10-01"}
	dossierRule(t, "vetting_expired", vetted(0, old, &models.Vetting{Subject: "conduct", AnsweredOn: "2025-09-01"}), vetted(0, old),
		vetted(0, &models.Vetting{Subject: "conduct", AnsweredOn: "2010"}))
}

func TestRule_vetting_objection(t *testing.T) {
	no := &models.Vetting{Subject: "conduct", AnsweredOn: "2023-10-01", Outcome: "objection"}
	dossierRule(t, "vetting_objection", vetted(0, &models.Vetting{Subject: "conduct", AnsweredOn: "2023-10-01", Outcome: "no_objection"}), vetted(0, no), vetted(0))
}
