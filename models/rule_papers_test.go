package models_test

import (
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func gift(g models.Gift, threshold schema.Money) func(*testing.T) schema.Problems {
	return func(*testing.T) schema.Problems { return models.AdviseGift(&g, &models.Register{GiftFrom: threshold}) }
}

func TestRule_gift_above_threshold(t *testing.T) {
	most := schema.Money{Minor: 15000, Currency: "EUR"}
	dear := models.Gift{Direction: "received", Value: schema.Money{Minor: 30000, Currency: "EUR"}}
	handed := dear
	handed.Became = "handed_to_state"
	paperRule(t, "gift_above_threshold", gift(handed, most), gift(dear, most), gift(dear, schema.Money{}))
}

func TestRule_gift_not_valued(t *testing.T) {
	most := schema.Money{Minor: 15000, Currency: "EUR"}
	paperRule(t, "gift_not_valued", gift(models.Gift{Direction: "received", Value: schema.Money{Currency: "EUR"}}, most),
		gift(models.Gift{Direction: "received"}, most), gift(models.Gift{Direction: "given"}, most))
}

func note(by schema.Date, answers ...*models.Correspondence) func(*testing.T) schema.Problems {
	return func(t *testing.T) schema.Problems {
		return models.AdviseCorrespondence(&models.Correspondence{Direction: "in", Date: "2026-05-01", AnswerBy: by}, answers, day(t, today))
	}
}

func TestRule_answer_overdue(t *testing.T) {
	paperRule(t, "answer_overdue", note("2026-06-01", &models.Correspondence{Date: "2026-07-01"}), note("2026-06-01"), note(""))
}

func TestRule_answer_before_question(t *testing.T) {
	paperRule(t, "answer_before_question", note("", &models.Correspondence{Date: "2026-05"}), note("", &models.Correspondence{Date: "2026-04-30"}), note(""))
}

func twins(resolution int64, others ...int64) func(*testing.T) schema.Problems {
	return func(t *testing.T) schema.Problems {
		x := &models.Twinning{Type: "twinning"}
		x.ID = 1
		var councils []*models.Resolution
		if resolution != 0 {
			councils = []*models.Resolution{{City: resolution}}
		}
		return models.AdviseTwinning(x, []*models.Partner{{City: 5, Level: "city"}, {City: 6, Level: "city"}}, councils, nil, others, day(t, today))
	}
}

func TestRule_twinning_twice(t *testing.T) {
	paperRule(t, "twinning_twice", twins(0, 1), twins(0, 1, 2), twins(0))
}

func TestRule_resolution_of_outsider(t *testing.T) {
	paperRule(t, "resolution_of_outsider", twins(5), twins(7), twins(0))
}

func checked(rec schema.Record) func(*testing.T) schema.Problems {
	return func(*testing.T) schema.Problems { return check(rec) }
}

func TestRule_police_certificate(t *testing.T) {
	paperRule(t, "police_certificate", checked(&models.Vetting{Person: 1, Subject: "conduct"}), checked(&models.Vetting{Person: 1, Subject: "police"}), checked(&models.Vetting{Person: 1}))
}

func TestRule_fee_and_free(t *testing.T) {
	fee := schema.Money{Minor: 2500, Currency: "EUR"}
	paperRule(t, "fee_and_free", checked(&models.Service{Post: 1, Fee: fee}), checked(&models.Service{Post: 1, Fee: fee, FreeReason: "hardship"}), checked(&models.Service{Post: 1}))
}

func TestRule_not_a_count(t *testing.T) {
	paperRule(t, "not_a_count", checked(&models.Service{Count: 2}), checked(&models.Service{Count: -1}), checked(&models.Service{}))
}

func TestRule_report_of_what(t *testing.T) {
	paperRule(t, "report_of_what", checked(&models.ActivityReport{Post: 1}), checked(&models.ActivityReport{Post: 1, Twinning: 2}), checked(&models.ActivityReport{Twinning: 2}))
}

func TestRule_incident_of_whom(t *testing.T) {
	paperRule(t, "incident_of_whom", checked(&models.Incident{Post: 1}), checked(&models.Incident{Title: "X"}), checked(&models.Incident{Person: 1}))
}

func TestRule_answers_itself(t *testing.T) {
	own := &models.Correspondence{Year: 2026, Answers: 7}
	own.ID = 7
	paperRule(t, "answers_itself", checked(&models.Correspondence{Year: 2026, Answers: 8}), checked(own), checked(&models.Correspondence{Year: 2026}))
}

func TestRule_year_missing(t *testing.T) {
	paperRule(t, "year_missing", checked(&models.Gift{Year: 2026}), checked(&models.Gift{Date: ">2020"}), checked(&models.Correspondence{Year: 2026}))
}

func TestRule_not_a_time(t *testing.T) {
	paperRule(t, "not_a_time", checked(&models.Opening{From: "09:00", Until: "12:00"}), checked(&models.Opening{From: "nine", Until: "12:00"}), checked(&models.Phone{Number: "1"}))
}

func TestRule_closes_before_opening(t *testing.T) {
	paperRule(t, "closes_before_opening", checked(&models.Opening{From: "09:00", Until: "12:00"}), checked(&models.Opening{From: "12:00", Until: "09:00"}), checked(&models.Phone{Number: "1"}))
}
