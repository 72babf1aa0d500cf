package models

import "github.com/exequatur/exequatur/models/schema"

// AdviseGift says whether a gift received is worth more than its recipient may keep: above the threshold it is the State's or the
// municipality's.
func AdviseGift(g *Gift, r *Register) schema.Problems {
	if r == nil || !r.GiftFrom.Known() || g.Direction != "received" {
		return nil
	}
	kept := g.Became == "" || g.Became == "kept_by_recipient"
	switch {
	case !g.Value.Known():
		return schema.Problems{say("gift_not_valued", "value", g, nil)}
	case kept && g.Value.Currency == r.GiftFrom.Currency && g.Value.Minor > r.GiftFrom.Minor:
		return schema.Problems{say("gift_above_threshold", "became", g, map[string]any{"Value": g.Value.String(), "Threshold": r.GiftFrom.String()})}
	}
	return nil
}

// AdviseCorrespondence says whether a note waits too long for its answer, or is answered by an older one. answers are those that refer to it.
func AdviseCorrespondence(c *Correspondence, answers []*Correspondence, today schema.Day) (out schema.Problems) {
	if len(answers) == 0 && over(c.AnswerBy, today) {
		out = append(out, say("answer_overdue", "answer_by", c, map[string]any{"Until": c.AnswerBy}))
	}
	for _, a := range answers {
		if a.Date.Before(c.Date) {
			out = append(out, say("answer_before_question", "date", c, map[string]any{"Answer": Of(a.ID), "Date": a.Date}))
		}
	}
	return out
}

// AdviseTwinning says what is worth a look in a twinning: another relation of the same partners in force, a council's resolution of no
// partner (invariant 16). others are active twinnings of the same partners.
func AdviseTwinning(t *Twinning, partners []*Partner, resolutions []*Resolution, reports []*ActivityReport, others []int64, today schema.Day) (out schema.Problems) {
	f := schema.File{Rec: t, Parts: map[string][]schema.Record{}}
	cities := map[int64]bool{}
	for _, p := range partners {
		f.Parts["partner"] = append(f.Parts["partner"], p)
		cities[p.City] = true
	}
	out = checkTwinning(f)
	for _, o := range others {
		if o != t.ID {
			out = append(out, say("twinning_twice", "", t, map[string]any{"Other": Of(o)}))
		}
	}
	for _, r := range resolutions {
		if !cities[r.City] {
			out = append(out, say("resolution_of_outsider", "", t, map[string]any{"City": Of(r.City), "Number": r.Number}))
		}
	}
	for _, r := range reports {
		out = append(out, AdviseReport(r, today)...)
	}
	return out
}

// checkPerson refuses a death before the birth (invariant 3).
func checkPerson(f schema.File) schema.Problems {
	p := f.Rec.(*Person)
	return endBeforeStart("person", p, "died_on", p.BornOn, p.DiedOn)
}
