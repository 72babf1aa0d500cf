package models

import "github.com/exequatur/exequatur/models/schema"

// Rule is one thing the register is checked for. An error refuses a write; a warning advises and can be accepted with a reason.
type Rule struct {
	Code      string
	Level     schema.Level
	Article   string // of the Vienna Convention on Consular Relations, or what else the rule rests on; "" for a rule of the register's own
	Kind      string // of the record it is said of
	Sensitive bool   // its words tell what is marked sensitive
}

// Rules lists all that is checked, in the order a person is told of it: what is wrong first, then along the life of a post.
var Rules = []Rule{
	{Code: "required", Level: schema.Error},
	{Code: "unknown_choice", Level: schema.Error},
	{Code: "not_a_date", Level: schema.Error},
	{Code: "not_a_time", Level: schema.Error, Kind: "opening"},
	{Code: "closes_before_opening", Level: schema.Error, Kind: "opening"},
	{Code: "not_a_count", Level: schema.Error, Kind: "service"},
	{Code: "end_before_start", Level: schema.Error},
	{Code: "year_missing", Level: schema.Error},
	{Code: "answers_itself", Level: schema.Error, Kind: "correspondence"},
	{Code: "incident_of_whom", Level: schema.Error, Kind: "incident"},
	{Code: "report_of_what", Level: schema.Error, Kind: "activity_report"},
	{Code: "same_state", Level: schema.Error, Kind: "post"},
	{Code: "events_out_of_order", Level: schema.Error, Kind: "post"},
	{Code: "two_heads", Level: schema.Error, Article: "9", Kind: "appointment"},
	{Code: "functions_while_closed", Level: schema.Error, Article: "27", Kind: "appointment"},
	{Code: "districts_overlap_forbidden", Level: schema.Error, Article: "4", Kind: "post"},
	{Code: "twinning_needs_two", Level: schema.Error, Kind: "twinning"},

	{Code: "not_an_email", Kind: "post"},
	{Code: "not_received", Article: "68", Kind: "post"},
	{Code: "state_ended", Kind: "post"},
	{Code: "seat_without_consent", Article: "4", Kind: "post_event"},
	{Code: "class_without_consent", Article: "4", Kind: "post_event"},
	{Code: "district_without_consent", Article: "4", Kind: "post_event"},
	{Code: "branch_without_consent", Article: "4", Kind: "branch"},
	{Code: "districts_overlap", Article: "4", Kind: "post"},
	{Code: "also_serves_not_notified", Article: "7-8", Kind: "also_serves"},
	{Code: "archive_not_apart", Article: "61", Kind: "post"},

	{Code: "two_heads_possibly", Article: "9", Kind: "appointment"},
	{Code: "no_acting_head", Article: "15", Kind: "post"},
	{Code: "acting_too_long", Article: "15", Kind: "appointment"},
	{Code: "acting_beside_head", Article: "15", Kind: "appointment"},
	{Code: "leave_without_substitute", Article: "15", Kind: "leave"},
	{Code: "exequatur_before_commission", Article: "11-12", Kind: "appointment"},
	{Code: "functions_before_admission", Article: "12-13", Kind: "appointment"},
	{Code: "admission_missing", Article: "12-13", Kind: "appointment"},
	{Code: "functions_after_refusal", Article: "12", Kind: "appointment"},
	{Code: "exequatur_withdrawn_not_ended", Article: "23, 25", Kind: "appointment"},
	{Code: "exequatur_lapsed", Article: "12", Kind: "appointment"},
	{Code: "class_not_accepted", Article: "9", Kind: "appointment"},
	{Code: "nationality_without_consent", Article: "22", Kind: "appointment"},
	{Code: "nationality_condition", Article: "22", Kind: "appointment"},
	{Code: "residence_condition", Article: "71", Kind: "appointment"},
	{Code: "double_mandate", Article: "18", Kind: "appointment"},
	{Code: "career_officer_trades", Article: "57", Kind: "appointment"},
	{Code: "age_below", Kind: "appointment", Sensitive: true},
	{Code: "age_limit_passed", Kind: "appointment", Sensitive: true},
	{Code: "term_beyond_age", Kind: "appointment", Sensitive: true},
	{Code: "term_too_long", Kind: "appointment"},
	{Code: "renewal_too_long", Kind: "renewal"},
	{Code: "too_many_renewals", Kind: "appointment"},
	{Code: "term_lapsed", Kind: "appointment"},
	{Code: "died_in_office", Article: "25", Kind: "appointment"},
	{Code: "vetting_missing", Kind: "appointment", Sensitive: true},
	{Code: "vetting_expired", Kind: "vetting", Sensitive: true},
	{Code: "vetting_objection", Kind: "vetting", Sensitive: true},
	{Code: "police_certificate", Article: "GDPR 10", Kind: "vetting", Sensitive: true},

	{Code: "head_of_closed_post", Article: "25", Kind: "appointment"},
	{Code: "post_closes_with_head", Article: "12", Kind: "post"},
	{Code: "inventory_of_closed_post", Article: "27", Kind: "post"},
	{Code: "inventory_of_former_holder", Article: "25", Kind: "inventory_item"},
	{Code: "archive_without_custodian", Article: "27", Kind: "post_event"},
	{Code: "lost_without_certificate", Article: "62", Kind: "inventory_item"},
	{Code: "card_expired", Kind: "inventory_item"},
	{Code: "report_overdue", Kind: "activity_report"},
	{Code: "fee_and_free", Article: "39", Kind: "service"},

	{Code: "twinning_twice", Kind: "twinning"},
	{Code: "resolution_of_outsider", Kind: "twinning"},
	{Code: "settings_overlap", Kind: "state"},
	{Code: "gift_above_threshold", Kind: "gift"},
	{Code: "gift_not_valued", Kind: "gift"},
	{Code: "answer_overdue", Kind: "correspondence"},
	{Code: "answer_before_question", Kind: "correspondence"},
}

var ruleOf = func() map[string]*Rule {
	out := map[string]*Rule{}
	for i := range Rules {
		out[Rules[i].Code] = &Rules[i]
	}
	return out
}()

// RuleOf returns the rule of a code, or nil.
func RuleOf(code string) *Rule { return ruleOf[code] }

// Of names a record in the arguments of a problem; whoever puts the problem into words puts the title of the record there.
type Of int64

// say makes the problem of a rule, with its level and article.
func say(code, field string, rec schema.Record, args map[string]any) schema.Problem {
	r := ruleOf[code]
	return schema.Problem{Level: r.Level, Code: code, Kind: KindOf(rec).Key, Field: field, Record: rec.Meta().ID, Article: r.Article, Args: args}
}
