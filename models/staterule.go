package models

import "github.com/exequatur/exequatur/models/schema"

// SendingRule is what a State asks of its own honorary posts during a time. Blank means unknown, never a default.
type SendingRule struct {
	schema.Base
	From          schema.Date
	Until         schema.Date // last day
	TermMonths    int64
	TermBasis     string // what terms are counted from
	RenewalMonths int64
	MostRenewals  int64 // how often a term may be renewed; 0 where nothing is set
	AgeFrom       int64 // years
	AgeUntil      int64 // functions end with this birthday
	NoticeMonths  int64
	ReportMonths  int64 // a report is due each so many months
	VettingMonths int64 // a vetting holds so long
	Source        string
	Note          string
}

var sendingRuleKind = &schema.Kind{
	Key: "sending_rule", Parent: "state", ParentKey: "state",
	New: func() schema.Record { return &SendingRule{} },
	Fields: []*schema.Field{
		schema.Dated("from", func(r *SendingRule) *schema.Date { return &r.From }),
		schema.Dated("until", func(r *SendingRule) *schema.Date { return &r.Until }),
		schema.Int("term_months", func(r *SendingRule) *int64 { return &r.TermMonths }),
		schema.Choice("term_basis", TermBases, func(r *SendingRule) *string { return &r.TermBasis }),
		schema.Int("renewal_months", func(r *SendingRule) *int64 { return &r.RenewalMonths }),
		schema.Int("most_renewals", func(r *SendingRule) *int64 { return &r.MostRenewals }),
		schema.Int("age_from", func(r *SendingRule) *int64 { return &r.AgeFrom }),
		schema.Int("age_until", func(r *SendingRule) *int64 { return &r.AgeUntil }),
		schema.Int("notice_months", func(r *SendingRule) *int64 { return &r.NoticeMonths }),
		schema.Int("report_months", func(r *SendingRule) *int64 { return &r.ReportMonths }),
		schema.Int("vetting_months", func(r *SendingRule) *int64 { return &r.VettingMonths }),
		schema.LongText("source", func(r *SendingRule) *string { return &r.Source }),
		schema.LongText("note", func(r *SendingRule) *string { return &r.Note }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		r := f.Rec.(*SendingRule)
		return schema.Summary{Title: join(string(r.From), "–", string(r.Until))}
	},
	Check: func(f schema.File) schema.Problems {
		r := f.Rec.(*SendingRule)
		return endBeforeStart("sending_rule", r, "until", r.From, r.Until)
	},
}

// ReceivingRule is what a State asks of foreign honorary posts on its territory during a time (art. 68: each State decides whether it
// receives them). Blank means unknown.
type ReceivingRule struct {
	schema.Base
	From          schema.Date
	Until         schema.Date
	Receives      string     // "yes" or "no"
	Classes       schema.Set // head classes accepted for new appointments; empty where nothing is set
	Nationality   string     // who may be appointed
	Residence     string     // where the head must live
	Overlap       string     // whether districts of one sending State may overlap: "allowed" or "forbidden"
	PersonalPost  string     // "yes" where the post closes with the exequatur of its head
	CardMonths    int64      // identity cards hold so long
	SeniorityKept string     // "yes" or "no": a renewal without interruption keeps the rank (art. 16)
	PendingMonths int64      // an exequatur asked for longer ago is worth a question
	Source        string
	Note          string
}

var receivingRuleKind = &schema.Kind{
	Key: "receiving_rule", Parent: "state", ParentKey: "state",
	New: func() schema.Record { return &ReceivingRule{} },
	Fields: []*schema.Field{
		schema.Dated("from", func(r *ReceivingRule) *schema.Date { return &r.From }),
		schema.Dated("until", func(r *ReceivingRule) *schema.Date { return &r.Until }),
		schema.Choice("receives", YesNo, func(r *ReceivingRule) *string { return &r.Receives }),
		schema.SeveralOf("classes", HeadClasses, func(r *ReceivingRule) *schema.Set { return &r.Classes }),
		schema.Choice("nationality", []string{"any", "receiving_only", "sending_only", "receiving_or_sending", "not_receiving"}, func(r *ReceivingRule) *string { return &r.Nationality }),
		schema.Choice("residence", []string{"any", "resident", "permanent_resident", "in_district"}, func(r *ReceivingRule) *string { return &r.Residence }),
		schema.Choice("overlap", []string{"allowed", "forbidden"}, func(r *ReceivingRule) *string { return &r.Overlap }),
		schema.Choice("personal_post", YesNo, func(r *ReceivingRule) *string { return &r.PersonalPost }),
		schema.Int("card_months", func(r *ReceivingRule) *int64 { return &r.CardMonths }),
		schema.Choice("seniority_kept", YesNo, func(r *ReceivingRule) *string { return &r.SeniorityKept }),
		schema.Int("pending_months", func(r *ReceivingRule) *int64 { return &r.PendingMonths }),
		schema.LongText("source", func(r *ReceivingRule) *string { return &r.Source }),
		schema.LongText("note", func(r *ReceivingRule) *string { return &r.Note }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		r := f.Rec.(*ReceivingRule)
		return schema.Summary{Title: join(string(r.From), "–", string(r.Until))}
	},
	Check: func(f schema.File) schema.Problems {
		r := f.Rec.(*ReceivingRule)
		return endBeforeStart("receiving_rule", r, "until", r.From, r.Until)
	},
}

// YesNo is a yes or no that may also be unknown.
var YesNo = []string{"yes", "no"}
