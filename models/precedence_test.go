package models_test

import (
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// officer makes an appointment of a corps; id tells one from another.
func officer(id int64, role, category, class string, change func(*models.Appointment)) models.Officer {
	a := &models.Appointment{Post: 100 + id, Person: 200 + id, Role: role, Category: category, Class: class}
	a.ID = id
	if change != nil {
		change(a)
	}
	return models.Officer{Appointment: a}
}

func exequatur(on schema.Date) func(*models.Appointment) {
	return func(a *models.Appointment) { a.ExequaturOn = on }
}

func order(t *testing.T, ranks []models.Rank, ids ...int64) {
	t.Helper()
	for i, r := range ranks {
		if r.Appointment.ID != ids[i] {
			t.Errorf("place %d has %d, not %d", i+1, r.Appointment.ID, ids[i])
		}
	}
	if len(ranks) != len(ids) {
		t.Errorf("%d of %d", len(ranks), len(ids))
	}
}

// The vectors of the article as the domain notes state them.
func TestPrecedence(t *testing.T) {
	h, c := models.Honorary, models.Career
	t.Run("a: honorary consul general behind a younger career one and before every consul", func(t *testing.T) {
		order(t, models.Precedence([]models.Officer{
			officer(1, models.Head, c, "consul", exequatur("1980-01-01")),
			officer(2, models.Head, h, "consul_general", exequatur("1999-01-01")),
			officer(3, models.Head, c, "consul_general", exequatur("2020-01-01"))}), 3, 2, 1)
	})
	t.Run("b: the earlier provisional admission is kept", func(t *testing.T) {
		ranks := models.Precedence([]models.Officer{
			officer(1, models.Head, h, "consul", exequatur("2020-03-01")),
			officer(2, models.Head, h, "consul", func(a *models.Appointment) { a.ProvisionalOn, a.ExequaturOn = "2020-01-10", "2020-06-01" })})
		order(t, ranks, 2, 1)
		if ranks[0].By != "provisional" || ranks[0].Date != "2020-01-10" {
			t.Errorf("%+v", ranks[0])
		}
	})
	t.Run("c: on one day by what was presented first", func(t *testing.T) {
		order(t, models.Precedence([]models.Officer{
			officer(1, models.Head, h, "consul", func(a *models.Appointment) { a.ExequaturOn, a.PresentedOn = "2020-04-01", "2020-03-03" }),
			officer(2, models.Head, h, "consul", func(a *models.Appointment) { a.ExequaturOn, a.PresentedOn = "2020-04-01", "2020-03-01" }),
			officer(3, models.Head, h, "consul", exequatur("2020-04-01"))}), 2, 1, 3)
	})
	t.Run("d: an acting consul general below the junior consular agent", func(t *testing.T) {
		order(t, models.Precedence([]models.Officer{
			officer(1, models.ActingHead, c, "consul_general", func(a *models.Appointment) { a.TookUp = "1990-01-01" }),
			officer(2, models.Head, h, "consular_agent", exequatur("2026-01-01")),
			officer(3, models.ActingHead, c, "vice_consul", func(a *models.Appointment) { a.NotifiedOn = "1989-01-01" })}), 2, 3, 1)
	})
	t.Run("e: an upgrade counts from its own exequatur", func(t *testing.T) {
		up := officer(1, models.Head, h, "consul_general", func(a *models.Appointment) { a.TookUp, a.ExequaturOn = "2014-05-01", "2014-05-01" })
		was := &models.Appointment{Post: 101, Person: 201, Role: models.Head, Category: h, Class: "consul", ExequaturOn: "2004-05-01", EndedOn: "2014-05-01"}
		up.Earlier = []*models.Appointment{was}
		ranks := models.Precedence([]models.Officer{up, officer(2, models.Head, h, "consul_general", exequatur("2010-01-01"))})
		order(t, ranks, 2, 1)
		if ranks[1].Date != "2014-05-01" {
			t.Errorf("%+v", ranks[1])
		}
	})
	renewed := func(from schema.Date) models.Officer {
		o := officer(1, models.Head, h, "consul", func(a *models.Appointment) { a.ExequaturOn, a.TermUntil = "2015-02-01", "2020-01-31" })
		o.Renewals = []*models.Renewal{{From: from, TermUntil: "2025-01-31", ExequaturOn: "2020-02-01"}}
		return o
	}
	rival := officer(2, models.Head, h, "consul", exequatur("2017-01-01"))
	t.Run("f: a renewal without interruption keeps the first date", func(t *testing.T) {
		order(t, models.Precedence([]models.Officer{rival, renewed("2020-02-01")}), 1, 2)
		again := officer(1, models.Head, h, "consul", func(a *models.Appointment) { a.ExequaturOn, a.TookUp = "2020-02-01", "2020-02-01" })
		again.Earlier = []*models.Appointment{{Post: 101, Person: 201, Role: models.Head, Category: h, Class: "consul", ExequaturOn: "2015-02-01", EndedOn: "2020-01-31"}}
		order(t, models.Precedence([]models.Officer{rival, again}), 1, 2)
	})
	t.Run("f: not where the receiving State says so, nor after a gap", func(t *testing.T) {
		o := renewed("2020-02-01")
		o.NotKept = true
		order(t, models.Precedence([]models.Officer{o, rival}), 2, 1)
		order(t, models.Precedence([]models.Officer{renewed("2020-06-01"), rival}), 2, 1)
		again := officer(1, models.Head, h, "consul", func(a *models.Appointment) { a.ExequaturOn, a.TookUp = "2020-06-01", "2020-06-01" })
		again.Earlier = []*models.Appointment{{Post: 101, Person: 201, Role: models.Head, Category: h, Class: "consul", ExequaturOn: "2015-02-01", EndedOn: "2020-01-31"}}
		order(t, models.Precedence([]models.Officer{again, rival}), 2, 1)
	})
	t.Run("g: category decides inside a class", func(t *testing.T) {
		order(t, models.Precedence([]models.Officer{
			officer(1, models.Head, h, "consul", exequatur("1990-01-01")),
			officer(2, models.Head, c, "consul", exequatur("2020-01-01"))}), 2, 1)
	})
	t.Run("missing dates stand at the end of their group, marked", func(t *testing.T) {
		ranks := models.Precedence([]models.Officer{
			officer(1, models.Head, h, "consul", nil),
			officer(2, models.Head, h, "consul", exequatur("2020-01-01")),
			officer(3, models.Head, h, "vice_consul", exequatur("2001-01-01"))})
		order(t, ranks, 2, 1, 3)
		if !ranks[1].Missing || ranks[1].Place != 0 || ranks[2].Place != 2 {
			t.Errorf("%+v", ranks)
		}
	})
	t.Run("a date less exact than the order is doubtful", func(t *testing.T) {
		ranks := models.Precedence([]models.Officer{
			officer(1, models.Head, h, "consul", exequatur("2008")),
			officer(2, models.Head, h, "consul", exequatur("2008-05-12")),
			officer(3, models.Head, h, "consul", exequatur("2012"))})
		if !ranks[0].Doubt || !ranks[1].Doubt || ranks[2].Doubt {
			t.Errorf("%+v", ranks)
		}
	})
	t.Run("others come last, in the order notified in their post", func(t *testing.T) {
		staff := func(id, post, rank int64, role string) models.Officer {
			o := officer(id, role, h, "", func(a *models.Appointment) { a.Post, a.Rank = post, rank })
			return o
		}
		order(t, models.Precedence([]models.Officer{
			staff(1, 105, 2, models.Staff), staff(2, 105, 1, models.Staff), staff(3, 104, 0, models.Deputy), staff(6, 105, 0, models.Staff),
			officer(4, models.Head, h, "consul", exequatur("2020-01-01")),
			officer(5, models.Head, h, "consul", exequatur("2010-01-01"))}), 5, 4, 2, 1, 6, 3)
	})
}
