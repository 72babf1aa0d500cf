package view

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// postSections arranges the facts of a consulate in the order a person asks for them.
func (r *Register) postSections(ctx context.Context, p *PostPage, asOf schema.Day) ([]Section, error) {
	post, row := p.File.Rec.(*models.Post), &p.Row
	ids := []int64{post.Mission}
	for _, kind := range []string{"branch", "also_serves"} {
		ids = append(ids, refsIn(kindOf(kind), p.File.Parts[kind]...)...)
	}
	for _, a := range p.Succession {
		for _, l := range a.Leaves {
			ids = append(ids, l.Substitute)
		}
	}
	names, err := r.namesOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	who := facts{r: r}
	who.add("post", "sending_state", withCode(row.SendingName, row.SendingCode), post.SendingState, true)
	who.add("post", "receiving_state", withCode(row.ReceivingName, row.ReceivingCode), post.ReceivingState, true)
	who.add("post", "seat", headed(row.Seat, row.Region), row.SeatID, true)
	who.add("post", "district", row.District, 0, true)
	if regions := regionWords(row.Regions); regions != row.District { // the wording may be just the names
		who.add("post_event", "regions", regions, 0, false)
	}
	who.add("post_event", "except", regionWords(row.Except), 0, false)
	who.add("post", "class", r.w.Choice("post_event", "class", row.Class), 0, true)
	if post.Category == models.Career {
		who.add("post", "category", r.w.Choice("post", "category", post.Category), 0, false)
	}
	who.add("post", "register_no", post.RegisterNo, 0, true)
	mission := names[post.Mission].Title
	if mission == "" {
		mission = post.SupervisingMission
	}
	who.add("post", "mission", mission, post.Mission, false)
	who.add("post", "in_charge", post.InCharge, 0, false)
	for _, x := range p.File.Parts["also_serves"] {
		if a := x.(*models.AlsoServes); !after(a.NotifiedOn, asOf) && !ended(a.Until, asOf) {
			who.list = append(who.list, Fact{Kind: "also_serves", Field: "state", Label: r.w.Kind("also_serves", true), Value: headed(names[a.State].Title, r.notified(a.NotifiedOn)), Ref: a.State})
		}
	}
	for _, x := range p.File.Parts["external_id"] {
		id := x.(*models.ExternalID)
		who.list = append(who.list, Fact{Kind: "external_id", Field: "value", Label: id.Scheme, Value: id.Value})
	}
	contact := facts{r: r}
	contact.add("post", "office_address", post.OfficeAddress, 0, true)
	contact.add("post", "postal_address", post.PostalAddress, 0, false)
	contact.list = append(contact.list, r.phoneFacts(p.Phones)...)
	contact.add("post", "emails", strings.Join(post.Emails, ", "), 0, true)
	contact.add("post", "web", post.Web, 0, false)
	if hours := r.Hours(p.File); hours != "" {
		contact.list = append(contact.list, Fact{Kind: "opening", Field: "weekday", Label: r.w.Kind("opening", true), Value: hours, Long: strings.Contains(hours, "\n")})
	}
	contact.add("post", "opening_hours", post.OpeningHours, 0, false)
	contact.add("post", "languages", strings.Join(r.items(kindOf("post"), kindOf("post").Field("languages"), post.Languages), ", "), 0, false)
	for _, x := range p.File.Parts["branch"] {
		if b := x.(*models.Branch); !after(b.Since, asOf) && !ended(b.Until, asOf) {
			value := headed(headed(names[b.City].Title, strings.ReplaceAll(b.Address, "\n", ", ")), b.Phone)
			contact.list = append(contact.list, Fact{Kind: "branch", Field: "city", Label: r.w.Kind("branch", false), Value: value, Ref: b.City})
		}
	}
	premises, notes := facts{r: r}, facts{r: r}
	premises.add("post", "tenure", r.w.Choice("post", "tenure", post.Tenure), 0, false)
	premises.add("post", "archive_place", post.ArchivePlace, 0, false)
	premises.add("post", "archive_apart_on", r.w.Date(post.ArchiveApartOn), 0, false)
	notes.add("post", "confirmed_on", headed(r.w.Date(post.ConfirmedOn), post.ConfirmedBy), 0, false)
	notes.add("post", "note", post.Note, 0, false)
	out := []Section{{Key: "identity", Title: r.w.T("section.identity"), Facts: who.list}}
	if head := r.headFacts(p, names, asOf); len(head) > 0 {
		out = append(out, Section{Key: "head", Title: r.w.Field("post", "head"), Facts: head})
	}
	out = append(out, Section{Key: "contact", Title: r.w.T("section.contact"), Facts: contact.list})
	for _, s := range []Section{{Key: "premises", Facts: premises.list}, {Key: "notes", Facts: notes.list}} {
		if len(s.Facts) > 0 {
			s.Title = r.w.T("section." + s.Key)
			out = append(out, s)
		}
	}
	return out, nil
}

// ended reports whether a last day certainly lies before a day.
func ended(until schema.Date, day schema.Day) bool {
	_, hi := until.Bounds()
	return until != "" && hi < day
}

func (r *Register) notified(on schema.Date) string {
	if on == "" {
		return ""
	}
	return strings.ToLower(r.w.Field("also_serves", "notified_on")) + " " + r.w.Date(on)
}

func regionWords(codes []string) string {
	var out []string
	for _, c := range codes {
		out = append(out, RegionName(c))
	}
	return strings.Join(out, ", ")
}

// Hours writes the office hours of a consulate, a line for the days that share them: "Monday–Friday 09:00–12:00, 14:00–16:00".
func (r *Register) Hours(f schema.File) string {
	of := make([]string, len(models.Weekdays))
	for i, day := range models.Weekdays {
		var list []*models.Opening
		for _, x := range f.Parts["opening"] {
			if o := x.(*models.Opening); o.Weekday == day {
				list = append(list, o)
			}
		}
		slices.SortFunc(list, func(a, b *models.Opening) int { return strings.Compare(a.From, b.From) })
		var parts []string
		for _, o := range list {
			text := o.From + "–" + o.Until
			if o.Note != "" {
				text += " (" + o.Note + ")"
			}
			parts = append(parts, text)
		}
		of[i] = strings.Join(parts, ", ")
	}
	var lines []string
	for i := 0; i < len(of); {
		last := i
		for last+1 < len(of) && of[last+1] == of[i] {
			last++
		}
		if of[i] != "" {
			days := capital(r.w.Choice("opening", "weekday", models.Weekdays[i]))
			if last > i {
				days += "–" + r.w.Choice("opening", "weekday", models.Weekdays[last])
			}
			lines = append(lines, days+" "+of[i])
		}
		i = last + 1
	}
	return strings.Join(lines, "\n")
}

// appointment is the row of an appointment of the consulate.
func (p *PostPage) appointment(id int64) AppointmentRow {
	for _, a := range slices.Concat(p.Succession, p.Staff) {
		if a.ID == id {
			return a
		}
	}
	return AppointmentRow{}
}

// renewalFacts say by which instruments a term was prolonged.
func (r *Register) renewalFacts(renewals []*models.Renewal) []Fact {
	var out []Fact
	for _, x := range renewals {
		term := r.w.Range(x.From, x.TermUntil)
		paper := dated(r.w.Date(x.CommissionOn), x.CommissionNo)
		if paper == "" {
			paper = dated(r.w.Date(x.OrderOn), x.OrderNo)
		}
		out = append(out, Fact{Kind: "renewal", Field: "term_until", Label: r.w.Kind("renewal", false), Value: headed(term, paper)})
	}
	return out
}

// leaveFacts say that the head is on leave on the day, and who stands in.
func (r *Register) leaveFacts(leaves []*models.Leave, names map[int64]store.Named, asOf schema.Day) []Fact {
	var out []Fact
	for _, x := range leaves {
		if after(x.From, asOf) || ended(x.Until, asOf) {
			continue
		}
		value := r.w.Range(x.From, x.Until)
		if n := names[x.Substitute].Title; n != "" {
			value = headed(value, strings.ToLower(r.w.Field("leave", "substitute"))+": "+n)
		}
		out = append(out, Fact{Kind: "leave", Field: "from", Label: r.w.Kind("leave", false), Value: value, Ref: x.Substitute})
	}
	return out
}
