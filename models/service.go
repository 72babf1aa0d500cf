package models

import (
	"strconv"

	"github.com/exequatur/exequatur/models/schema"
)

// Services an honorary post renders (art. 5); counted without names.
var Services = []string{"passport", "visa", "return_document", "legalisation", "notarial", "civil_status", "life_certificate", "assistance", "detention", "death",
	"succession", "minors", "ship", "trade", "culture", "information", "other"}

// Service is one line of the log of an honorary consulate: what was done, how often, for which fee (art. 39).
type Service struct {
	schema.Base
	Post       int64
	Date       schema.Date
	Service    string
	Count      int64
	Fee        schema.Money // of the whole line
	FreeReason string       // why nothing was taken
	Receipt    string
	Note       string
}

var serviceKind = &schema.Kind{
	Key: "service", From: "date", Titled: "service",
	New: func() schema.Record { return &Service{} },
	Fields: []*schema.Field{
		schema.Ref("post", []string{"post"}, func(s *Service) *int64 { return &s.Post }, schema.Required, schema.Searched, schema.Column),
		schema.Dated("date", func(s *Service) *schema.Date { return &s.Date }, schema.Required, schema.Column),
		schema.Choice("service", Services, func(s *Service) *string { return &s.Service }, schema.Required, schema.Column, schema.Also("kind")),
		schema.Int("count", func(s *Service) *int64 { return &s.Count }, schema.Column, schema.Also("number")),
		schema.Amount("fee", func(s *Service) *schema.Money { return &s.Fee }, schema.Column),
		schema.Choice("free_reason", []string{"hardship", "reciprocity", "official", "emergency", "not_chargeable", "other"}, func(s *Service) *string { return &s.FreeReason }, schema.Column),
		schema.Text("receipt", func(s *Service) *string { return &s.Receipt }, schema.Searched, schema.Column, schema.Also("receipt_no")),
		schema.LongText("note", func(s *Service) *string { return &s.Note }),
	},
	Complete: func(rec schema.Record) {
		if s := rec.(*Service); s.Count == 0 {
			s.Count = 1
		}
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		s := f.Rec.(*Service)
		return schema.Summary{Title: join(s.Service, string(s.Date)), SortName: n.Title(s.Post), Text: join(n.Text(s.Post), s.Receipt)}
	},
	Check: func(f schema.File) schema.Problems {
		s := f.Rec.(*Service)
		var out schema.Problems
		if s.Count < 0 {
			out = append(out, schema.Problem{Level: schema.Error, Code: "not_a_count", Kind: "service", Field: "count", Record: s.ID, Args: map[string]any{"Value": strconv.FormatInt(s.Count, 10)}})
		}
		if s.Fee.Minor > 0 && s.FreeReason != "" {
			out = append(out, schema.Problem{Level: schema.Warning, Code: "fee_and_free", Kind: "service", Field: "free_reason", Record: s.ID, Article: "39"})
		}
		return out
	},
}

// ActivityReport is a report due for a period, with the figures a post sent; what its own log says is counted, not stored.
type ActivityReport struct {
	schema.Base
	Post       int64
	Twinning   int64 // for the yearly report of a twinning
	Sort       string
	From       schema.Date
	Until      schema.Date // last day of the period
	DueOn      schema.Date
	SentOn     schema.Date
	ReceivedOn schema.Date
	Reference  string
	Assessment string
	Text       string
}

var activityReportKind = &schema.Kind{
	Key: "activity_report", From: "from", Titled: "sort",
	New: func() schema.Record { return &ActivityReport{} },
	Fields: []*schema.Field{
		schema.Ref("post", []string{"post"}, func(r *ActivityReport) *int64 { return &r.Post }, schema.Searched, schema.Column),
		schema.Ref("twinning", []string{"twinning"}, func(r *ActivityReport) *int64 { return &r.Twinning }, schema.Searched, schema.Column),
		schema.Choice("sort", []string{"activity", "accounts", "assessment", "inspection", "twinning"}, func(r *ActivityReport) *string { return &r.Sort }, schema.Required, schema.Column, schema.Also("kind")),
		schema.Dated("from", func(r *ActivityReport) *schema.Date { return &r.From }, schema.Required, schema.Column, schema.Also("period_from")),
		schema.Dated("until", func(r *ActivityReport) *schema.Date { return &r.Until }, schema.Required, schema.Column, schema.Also("period_until")),
		schema.Dated("due_on", func(r *ActivityReport) *schema.Date { return &r.DueOn }, schema.Column, schema.Also("due")),
		schema.Dated("sent_on", func(r *ActivityReport) *schema.Date { return &r.SentOn }, schema.Column, schema.Also("sent")),
		schema.Dated("received_on", func(r *ActivityReport) *schema.Date { return &r.ReceivedOn }, schema.Column, schema.Also("received")),
		schema.Text("reference", func(r *ActivityReport) *string { return &r.Reference }, schema.Searched),
		schema.LongText("assessment", func(r *ActivityReport) *string { return &r.Assessment }, schema.Sensitive),
		schema.LongText("text", func(r *ActivityReport) *string { return &r.Text }, schema.Searched),
	},
	Mark: func(rec schema.Record, day schema.Day) string {
		r := rec.(*ActivityReport)
		switch {
		case reached(r.ReceivedOn, day):
			return "received"
		case reached(r.SentOn, day):
			return "sent"
		case over(r.DueOn, day):
			return "overdue"
		}
		return "due"
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		r := f.Rec.(*ActivityReport)
		of := join(n.Title(r.Post), n.Title(r.Twinning))
		return schema.Summary{Title: join(r.Sort, string(r.From)+"–"+string(r.Until)), SortName: of, Text: join(n.Text(r.Post), n.Text(r.Twinning), r.Reference, r.Text)}
	},
	Check: func(f schema.File) schema.Problems {
		r := f.Rec.(*ActivityReport)
		out := endBeforeStart("activity_report", r, "until", r.From, r.Until)
		if (r.Post == 0) == (r.Twinning == 0) {
			out = append(out, schema.Problem{Level: schema.Error, Code: "report_of_what", Kind: "activity_report", Field: "post", Record: r.ID})
		}
		return out
	},
}

// Figure is what a report says of one service: how often, for which fees.
type Figure struct {
	schema.Base
	Service string
	Count   int64
	Free    int64 // of these without a fee
	Fees    schema.Money
}

var figureKind = &schema.Kind{
	Key: "figure", Parent: "activity_report", ParentKey: "activity_report", Titled: "service",
	New: func() schema.Record { return &Figure{} },
	Fields: []*schema.Field{
		schema.Choice("service", Services, func(f *Figure) *string { return &f.Service }, schema.Required),
		schema.Int("count", func(f *Figure) *int64 { return &f.Count }),
		schema.Int("free", func(f *Figure) *int64 { return &f.Free }),
		schema.Amount("fees", func(f *Figure) *schema.Money { return &f.Fees }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		x := f.Rec.(*Figure)
		return schema.Summary{Title: join(x.Service, strconv.FormatInt(x.Count, 10))}
	},
}

// Totals adds up a log over a period: what certainly or possibly lies in it, by service in the order of Services and by currency. This is
// what an activity report starts from.
func Totals(log []*Service, from, until schema.Date) []Figure {
	lo, _ := from.Bounds()
	_, hi := until.Bounds()
	var out []Figure
	for _, service := range Services {
		at := map[string]int{} // by currency
		for _, s := range log {
			a, b := s.Date.Bounds()
			if s.Service != service || b < lo || a > hi {
				continue
			}
			i, ok := at[s.Fee.Currency]
			if !ok {
				i = len(out)
				at[s.Fee.Currency] = i
				out = append(out, Figure{Service: service, Fees: schema.Money{Currency: s.Fee.Currency}})
			}
			out[i].Count += s.Count
			out[i].Fees.Minor += s.Fee.Minor
			if s.Fee.Minor == 0 {
				out[i].Free += s.Count
			}
		}
	}
	return out
}
