package records

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// say puts values into a sentence; one with nothing for a place is not said.
func (r *record) say(key string, args map[string]any) string {
	for _, v := range args {
		if s, ok := v.(string); ok && s == "" {
			return ""
		}
	}
	return r.d.Words.T(key, args)
}

// sentences joins what there is to say.
func sentences(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, recordpage.Capital(p))
		}
	}
	return recordpage.OneStop(strings.Join(out, " "))
}

// standing is how the record stands, as a sentence.
func (r *record) standing() string {
	if m := recordpage.MarkOf(r.d.Words, r.k, r.file.Rec, r.day); m.Text != "" {
		return m.Text + "."
	}
	return ""
}

func (r *record) choice(field, key string) string { return r.d.Words.Choice(r.Kind, field, key) }
func (r *record) long(d schema.Date) string       { return r.d.Words.LongDate(d) }

func vettingLine(r *record) string {
	v := r.file.Rec.(*models.Vetting)
	asked := r.say("page.vetting.asked", map[string]any{"Body": v.Body, "Date": r.long(v.AskedOn)})
	answered := r.say("page.vetting.answered", map[string]any{"Date": r.long(v.AnsweredOn), "Outcome": r.choice("outcome", v.Outcome)})
	until := r.say("page.vetting.until", map[string]any{"Date": r.long(v.ValidUntil)})
	return sentences(r.standing(), asked, answered, until)
}

func itemLine(r *record) string {
	i := r.file.Rec.(*models.InventoryItem)
	var parts []string
	parts = append(parts, r.standing(), r.say("page.inventory_item.issued", map[string]any{"Date": r.long(i.IssuedOn), "Post": r.names.Title(i.Post)}))
	for _, x := range []struct {
		key string
		on  schema.Date
	}{{"returned", i.ReturnedOn}, {"lost", i.LostOn}, {"destroyed", i.DestroyedOn}} {
		if x.on != "" {
			parts = append(parts, r.say("page.inventory_item."+x.key+"_on", map[string]any{"Date": r.long(x.on)}))
		}
	}
	return sentences(parts...)
}

func letterLine(r *record) string {
	c := r.file.Rec.(*models.Correspondence)
	key := "page.correspondence." + c.Direction
	line := r.say(key, map[string]any{"No": c.No(), "Date": r.long(c.Date), "Party": c.Party})
	if line == "" {
		line = r.say(key+"_plain", map[string]any{"No": c.No(), "Date": r.long(c.Date)})
	}
	by := ""
	if c.AnswerBy != "" && len(r.rel.Of("correspondence")) == 0 {
		key := "page.correspondence.answer_by"
		if _, hi := c.AnswerBy.Bounds(); hi < r.day {
			key = "page.correspondence.answer_late"
		}
		by = r.say(key, map[string]any{"Date": r.long(c.AnswerBy)})
	}
	return sentences(line, by)
}

func serviceLine(r *record) string {
	s := r.file.Rec.(*models.Service)
	fee := ""
	switch {
	case s.Fee.Minor != 0:
		fee = r.d.Words.T("page.service.paid", map[string]any{"Fee": r.d.Money(s.Fee)})
	case s.FreeReason != "":
		fee = r.d.Words.T("page.service.free_because", map[string]any{"Reason": r.choice("free_reason", s.FreeReason)})
	}
	return sentences(r.say("page.service.line", map[string]any{"Date": r.long(s.Date), "Post": r.names.Title(s.Post), "Count": int(s.Count)}), fee)
}

func reportLine(r *record) string {
	x := r.file.Rec.(*models.ActivityReport)
	of := r.names.Title(x.Post) + r.names.Title(x.Twinning)
	var when string
	switch {
	case x.ReceivedOn != "":
		when = r.say("page.activity_report.received_on", map[string]any{"Date": r.long(x.ReceivedOn)})
	case x.SentOn != "":
		when = r.say("page.activity_report.sent_on", map[string]any{"Date": r.long(x.SentOn)})
	case x.DueOn != "":
		when = r.say("page.activity_report.due_on", map[string]any{"Date": r.long(x.DueOn)})
	}
	return sentences(r.standing(), r.say("page.activity_report.line", map[string]any{"Of": of, "Period": r.d.Words.Range(x.From, x.Until)}), when)
}

func awardLine(r *record) string {
	a := r.file.Rec.(*models.Award)
	return sentences(r.standing(), r.say("page.award.given", map[string]any{"Person": r.names.Title(a.Person), "Date": r.long(a.GivenOn)}),
		r.say("page.award.by", map[string]any{"By": a.By}))
}

func giftLine(r *record) string {
	g := r.file.Rec.(*models.Gift)
	first := r.say("page.gift."+g.Direction, map[string]any{"No": g.No(), "Date": r.long(g.Date)})
	now := r.say("page.gift.became", map[string]any{"Became": r.choice("became", g.Became)})
	if g.Keeper != "" {
		now = sentences(now, r.say("page.gift.keeper", map[string]any{"Keeper": g.Keeper}))
	}
	return sentences(first, now)
}

// giftNotes say whose a gift is that is worth more than the register's threshold.
func giftNotes(r *record) []fyne.CanvasObject {
	g := r.file.Rec.(*models.Gift)
	from := register(r.d).GiftFrom
	if g.Direction != "received" || !from.Known() || g.Value.Currency != from.Currency || g.Value.Minor <= from.Minor {
		return nil
	}
	return []fyne.CanvasObject{recordpage.Warning(r.d.Words.T("page.gift.above", map[string]any{"Value": r.d.Money(from)}))}
}

func taskLine(r *record) string {
	t := r.file.Rec.(*models.Task)
	done := r.say("page.task.done_on", map[string]any{"Date": r.long(t.DoneOn)})
	until := ""
	if t.DoneOn == "" {
		until = r.say("page.task.until", map[string]any{"Date": r.long(t.Until)})
	}
	return sentences(r.standing(), done, until, r.say("page.task.who", map[string]any{"Who": t.Who}))
}

// acceptedRule is the rule whose warning was accepted.
func acceptedRule(r *record) []fyne.CanvasObject {
	a := r.file.Rec.(*models.Acceptance)
	text := r.d.Words.Problem(schema.Problem{Code: a.Code, Kind: r.names[a.Of].Kind})
	return []fyne.CanvasObject{recordpage.Section(r.d, r.d.Words.T("page.acceptance.rule"), nil, recordpage.Warning(text), recordpage.Note(r.d.Words.T("page.acceptance.explained")))}
}
