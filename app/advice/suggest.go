package advice

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// How well a suggestion is founded.
const (
	Verified = "verified" // read in the source named
	Partly   = "partly"   // only part of the source could be read, or it is old
)

// Suggestion is what a State is known to ask, to be offered where its settings are blank. It is never applied without somebody saying so:
// rules change, and the office answers for what it enters.
type Suggestion struct {
	State     string // code
	Mark      string // Verified or Partly
	Sending   *models.SendingRule
	Receiving *models.ReceivingRule
}

// Source returns where it was read, as it goes into the setting.
func (s *Suggestion) Source() string {
	if s.Sending != nil {
		return s.Sending.Source
	}
	return s.Receiving.Source
}

// Suggestions returns what is known of a State's rules: drafts of settings with their sources filled in. Each call makes new ones.
func Suggestions(code string) []Suggestion {
	var out []Suggestion
	for _, s := range known() {
		if s.State == code {
			out = append(out, s)
		}
	}
	return out
}

func known() []Suggestion {
	return []Suggestion{
		asks("LT", Partly, models.SendingRule{TermMonths: 36}, "Government resolution 561 of 1991 (term of three years, extendable); the current order of the minister (V-190 of 2015) could not be read"),
		asks("PL", Partly, models.SendingRule{From: "2015", TermMonths: 60}, "Consular Law of 2015, title V: appointed for five years, may be recalled earlier"),
		asks("NL", Verified, models.SendingRule{TermMonths: 60, RenewalMonths: 60, NoticeMonths: 3}, "Foreign service regulation, arts. 132-138: at most five years, each renewal at most five, three months' notice except at expiry"),
		asks("GB", Verified, models.SendingRule{TermMonths: 60, NoticeMonths: 1, AgeUntil: 65}, "House of Commons, written answers, 25 January 1999: five years, renewable, one month's notice, retirement at 65 (to 70 after a fitness check)"),
		asks("FR", Verified, models.SendingRule{TermMonths: 60, AgeFrom: 25, AgeUntil: 70}, "Decree 76-548: at least 25 years, brevet of at most five years, renewable, never beyond the 70th birthday"),
		asks("IE", Verified, models.SendingRule{TermMonths: 36, TermBasis: "exequatur", ReportMonths: 12}, "Answers in the Oireachtas: initially three years from the date of the exequatur (later practice: five), yearly report, accounts every six months"),
		asks("DE", Verified, models.SendingRule{AgeUntil: 65}, "Consular Act, sections 20-25a; limit of age by answers of the French government (LC 149)"),
		asks("BE", Partly, models.SendingRule{AgeUntil: 70, ReportMonths: 3}, "Rules of 1999 (senat.fr, LC 149): up to 70; handbook for honorary consuls: quarterly statement of activities"),
		asks("DK", Verified, models.SendingRule{AgeUntil: 70}, "senat.fr, LC 149: no older than 70, a signed declaration instead of an oath"),
		asks("ES", Verified, models.SendingRule{AgeUntil: 70}, "Answers of the French government on other States' rules: 70 years"),
		asks("IT", Verified, models.SendingRule{AgeUntil: 70}, "Answers of the French government on other States' rules: 70 years"),
		receives("DE", Verified, models.ReceivingRule{Nationality: "receiving_or_sending", PersonalPost: "yes"}, "konsularkorpsdeutschland.de: the exequatur is personal and the post closes with it; German or national of the sending State"),
		receives("NZ", Verified, models.ReceivingRule{From: "2017", Until: "2018-07-31", Classes: schema.NewSet("consul", "vice_consul", "consular_agent")}, "Protocol guidelines of 2019: since 2017 no new honorary consuls general; incumbents keep their class"),
		receives("NZ", Verified, models.ReceivingRule{From: "2018-08", Classes: schema.NewSet("consul", "consular_agent")}, "Protocol guidelines of 2019: since August 2018 no new honorary vice-consuls either; incumbents keep their class"),
		receives("LV", Verified, models.ReceivingRule{Overlap: "forbidden"}, "mfa.gov.lv: overlap of consular districts is not allowed"),
		receives("SE", Verified, models.ReceivingRule{CardMonths: 60}, "Government Offices, guide for the diplomatic corps, ch. 19: identity card for up to five years, renewable"),
		receives("NO", Verified, models.ReceivingRule{Residence: "in_district"}, "Styringsportalen: the county governor checks that the candidate lives in the district"),
		receives("AU", Verified, models.ReceivingRule{Residence: "resident", CardMonths: 60}, "dfat.gov.au: citizen or resident; identity card usually for five years, renewal asked six weeks before expiry"),
		receives("US", Partly, models.ReceivingRule{Residence: "permanent_resident"}, "state.gov: only citizens or permanent residents, no duties before recognition"),
	}
}

func asks(state, mark string, r models.SendingRule, source string) Suggestion {
	r.Source = source
	return Suggestion{State: state, Mark: mark, Sending: &r}
}

func receives(state, mark string, r models.ReceivingRule, source string) Suggestion {
	r.Source = source
	return Suggestion{State: state, Mark: mark, Receiving: &r}
}
