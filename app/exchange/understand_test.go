package exchange

import (
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// prepared reads a dirty file and says what its import would do.
func prepared(t *testing.T, s *store.Store, name string, opt Options) *Plan {
	t.Helper()
	p, err := Prepare(ctx, s, read(t, "testdata/understand/"+name), opt)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// outcomes lists what becomes of the rows, by line.
func outcomes(rows []RowResult) map[int]Outcome {
	out := map[int]Outcome{}
	for _, r := range rows {
		out[r.Line] = r.Outcome
	}
	return out
}

func question(t *testing.T, list []Question, id string) Question {
	t.Helper()
	for _, q := range list {
		if q.ID == id {
			return q
		}
	}
	t.Fatalf("nobody asks %s", id)
	return Question{}
}

// answered gives a mapping with answers: ids and what is answered in turn.
func answered(m mapping.Mapping, idsAndAnswers ...string) *mapping.Mapping {
	m.Answers = slices.Clone(m.Answers)
	for i := 0; i < len(idsAndAnswers); i += 2 {
		m.Answers = append(m.Answers, mapping.Answer{ID: idsAndAnswers[i], Is: idsAndAnswers[i+1]})
	}
	return &m
}

func seatOf(t *testing.T, s *store.Store, title string) *models.City {
	t.Helper()
	seat, _, _, _ := models.LatestSet(models.EventsOf(post(t, s, title)))
	rec, err := s.Get(ctx, "city", seat)
	if err != nil {
		t.Fatal(err)
	}
	return rec.(*models.City)
}

func TestDatesOfADirtyList(t *testing.T) {
	s := newRegister(t)
	p := prepared(t, s, "dates.csv", Options{Kind: "post"})
	columns := map[string]DateColumn{}
	for _, d := range p.Dates {
		columns[d.Header] = d
	}
	if d := columns["Exequatur"]; !d.Mixed || d.Order != "" || d.Ambiguous != 2 || d.Wrong != 1 {
		t.Errorf("both orders: %+v", d)
	}
	if d := columns["Took up"]; d.Serials != 7 || d.Samples[0].Read != "2023-01-01" {
		t.Errorf("day numbers: %+v", d)
	}
	if d := columns["Order on"]; d.NewYear != 5 {
		t.Errorf("1 January: %+v", d)
	}
	if d := columns["Commission on"]; d.TwoDigit != 4 || d.Samples[0].Read != "2028-12-31" || d.Samples[1].Read != "1999-06-01" {
		t.Errorf("years of two digits: %+v", d)
	}
	got := outcomes(p.Rows)
	for line, want := range map[int]Outcome{2: Asked, 3: New, 4: New, 5: New, 6: Asked, 7: Asked, 8: Asked} {
		if got[line] != want {
			t.Errorf("line %d: %s, want %s", line, got[line], want)
		}
	}
	if q := question(t, p.Questions, "date|exequatur|03/04/2019"); q.Suggested != "" || len(q.Candidates) != 2 || q.Candidates[1].Is != "2019-03-04" || !slices.Equal(q.Lines, []int{2}) {
		t.Errorf("%+v", q)
	}
	m := answered(p.Mapping, "date|exequatur|03/04/2019", "2019-03-04", "date|exequatur|05/06/2016", "skip", "date|commission on|12/97", "1997-12", "date|exequatur|31/02/2019", "empty")
	for i, c := range m.Columns {
		if c.To == "appointment.order_on" {
			m.Columns[i].Dates = mapping.YearOnly
		}
	}
	rep := take(t, s, read(t, "testdata/understand/dates.csv"), Options{Mapping: m, Hold: true})
	if c := rep.Counts(); c.New != 6 || c.Skipped != 1 {
		t.Fatalf("%+v", c)
	}
	for title, want := range map[string][5]schema.Date{
		"Lithuania – Toruń":  {"2019-03-04", "2023-05-12", "2023-01-01", "2008", "2028-12-31"},
		"Lithuania – Gdynia": {"2019-12-25", "2023-05-12", "2020-01-01", "2011", "1999-06-01"},
		"Lithuania – Sopot":  {"2018-12-25", "2023-05-12", "2023-03-15", "2015", "2007-03-15"},
		"Lithuania – Elbląg": {"2017-04-04", "2008", "2000-01-01", "1999", "1998-05-04"},
		"Lithuania – Płock":  {"2015-07-08", "2020-03-12", "2012-04-01", "2020", "1997-12"},
		"Lithuania – Kielce": {"", "2001-08-01", "2014-12-27", "", ""},
	} {
		f := post(t, s, title)
		got := [5]schema.Date{"", models.EventsOf(f)[0].Date}
		if len(models.AppointmentsOf(f)) != 0 {
			a := models.AppointmentsOf(f)[0]
			got[0], got[2], got[3], got[4] = a.ExequaturOn, a.TookUp, a.OrderOn, a.CommissionOn
		}
		if got != want {
			t.Errorf("%s: %v, want %v", title, got, want)
		}
	}
	takeAgain(t, s, read(t, "testdata/understand/dates.csv"), Options{Mapping: m, Hold: true})
}

func TestOneDateOfAnOrderDecidesTheColumn(t *testing.T) {
	s := newRegister(t)
	p := prepared(t, s, "ordered.csv", Options{Kind: "post"})
	if d := p.Dates[0]; d.Order != mapping.MonthFirst || d.Ambiguous != 2 || d.Mixed || d.TwoDigit != 1 || d.Samples[0].Read != "2019-03-04" {
		t.Errorf("%+v", d)
	}
	m := p.Mapping
	m.Columns = slices.Clone(m.Columns)
	m.Columns[3].Dates = mapping.DayFirst
	if p = prepared(t, s, "ordered.csv", Options{Mapping: &m}); p.Dates[0].Samples[0].Read != "2019-04-03" || p.Dates[0].Samples[1].Read != "2019-12-25" {
		t.Errorf("as a person decided: %+v", p.Dates[0])
	}
}

func TestPlacesOfADirtyList(t *testing.T) {
	s := newRegister(t)
	hold := prepared(t, s, "places.csv", Options{Kind: "post", Hold: true})
	got := outcomes(hold.Rows)
	for line, want := range map[int]Outcome{2: New, 3: New, 4: New, 5: New, 6: Asked, 7: New, 8: New, 9: New, 10: Asked, 11: Asked, 12: Asked, 13: Asked, 14: Asked, 15: New, 16: Asked} {
		if got[line] != want {
			t.Errorf("line %d: %s, want %s", line, got[line], want)
		}
	}
	if q := question(t, hold.Questions, "place|PL|bydgosczcz"); q.Suggested != "" || q.Candidates[0].Label != "Bydgoszcz" || q.Why.Code != "city_unknown" {
		t.Errorf("a near spelling: %+v", q)
	}
	twice := question(t, hold.Questions, "place|PL|dabrowa")
	if twice.Suggested != "" || len(twice.Candidates) != 2 || !slices.Equal(twice.Lines, []int{10, 11}) || !strings.Contains(twice.Candidates[0].Says(words.In("en")), "1\u00a0101 inhabitants") || !strings.Contains(twice.Candidates[0].Says(words.In("pl")), "1\u00a0101 mieszkańców") {
		t.Errorf("namesakes of one size: %+v", twice)
	}
	if q := question(t, hold.Questions, "place|PL|lodz"); q.Suggested != "" || q.Why.Code != "city_far" || !strings.HasSuffix(q.Candidates[0].Says(words.In("en")), "292 km away") {
		t.Errorf("a position far off: %+v", q)
	}
	if q := question(t, hold.Questions, "place|PL|bei sopot"); q.Suggested != q.Candidates[0].Is || q.Why.Code != "city_near" {
		t.Errorf("near a town: %+v", q)
	}
	m := answered(hold.Mapping, "place|PL|bydgosczcz", question(t, hold.Questions, "place|PL|bydgosczcz").Candidates[0].Is, "place|PL|dabrowa", twice.Candidates[1].Is,
		"place|PL|lodz", "skip", "place|PL|niekurowo", AsNew, "place|GB|londynas", question(t, hold.Questions, "place|GB|londynas").Candidates[0].Is)
	rep := take(t, s, read(t, "testdata/understand/places.csv"), Options{Mapping: m})
	if c := rep.Counts(); c.New != 14 || c.Skipped != 1 {
		t.Fatalf("%+v", c)
	}
	for title, other := range map[string]string{"Lithuania – Bydgoszcz": "Bydgosczcz", "Lithuania – London": "Londynas", "Lithuania – Kraków": "Krakau"} {
		if c := seatOf(t, s, title); !slices.Contains(c.OtherNames, other) || c.GazetteerID == 0 {
			t.Errorf("%s: what it was called is not kept: %+v", title, c)
		}
	}
	if c := seatOf(t, s, "Lithuania – Niekurowo"); c.GazetteerID != 0 || c.Coords.Known {
		t.Errorf("a place of the office's own: %+v", c)
	}
	if c := seatOf(t, s, "Lithuania – Dąbrowa"); c.Region != "Opolskie" {
		t.Errorf("as answered: %+v", c)
	}
	// The answers are known without the mapping, too.
	next := take(t, s, text(t, "sending_state,receiving_state,seat\nLV,PL,Bydgosczcz\nLV,PL,Dąbrowa\nLV,GB,Londynas\n"), Options{Kind: "post", Hold: true})
	if c := next.Counts(); c.New != 3 || len(next.Questions) != 0 {
		t.Errorf("asked again: %+v %+v", c, next.Questions)
	}
}

func TestTheOrderOfRowsDoesNotDecideWhatANameMeans(t *testing.T) {
	for _, csv := range []string{"sending_state,receiving_state,seat,region\nLT,PL,Dąbrowa,Opolskie\nLT,PL,Dąbrowa,\n", "sending_state,receiving_state,seat,region\nLT,PL,Dąbrowa,\nLT,PL,Dąbrowa,Opolskie\n"} {
		p, err := Prepare(ctx, newRegister(t), text(t, csv), Options{Kind: "post"})
		if err != nil {
			t.Fatal(err)
		}
		if c := p.Counts(); c.New != 1 || c.Question != 1 {
			t.Errorf("%+v", c)
		}
	}
}

func TestCellsThatNameAPlaceAmongOtherThings(t *testing.T) {
	s := newRegister(t)
	for cell, want := range map[string]string{
		"87-100 Toruń": "Toruń", "PL-87-100 Toruń": "Toruń", "Toruń, Poland": "Toruń", "Polska, Toruń": "Toruń", "Toruń (Polen)": "Toruń", "Toruń - Polska": "Toruń", "TORUŃ": "Toruń", "Thorn": "Toruń",
		"Torun 87-100": "Toruń", "87-100 Toruń, Polen": "Toruń", "Ruda Śląska": "Ruda Śląska", "Bielsko - Biała": "Bielsko-Biała", "Warsaw": "Warszawa", "Varšuva": "Warszawa",
	} {
		p, err := Prepare(ctx, s, text(t, "sending_state,receiving_state,seat\nLT,PL,\""+cell+"\"\n"), Options{Kind: "post"})
		if err != nil {
			t.Fatal(err)
		}
		if p.Rows[0].Title != "Lithuania – "+want || len(p.Questions) != 0 {
			t.Errorf("%q: %q %+v", cell, p.Rows[0].Title, p.Questions)
		}
	}
}

func TestStatesOfADirtyList(t *testing.T) {
	s := newRegister(t)
	table := read(t, "testdata/understand/states.csv")
	m := mapping.Mapping{Kind: "post", Columns: []mapping.Column{{From: []string{"Wysyłające"}, To: "post.sending_state"}, {From: []string{"Przyjmujące"}, To: "post.receiving_state"},
		{From: []string{"Siedziba"}, To: "post_event.seat"}}}
	p, err := Prepare(ctx, s, table, Options{Mapping: &m})
	if err != nil {
		t.Fatal(err)
	}
	got := outcomes(p.Rows)
	for line, want := range map[int]Outcome{2: Skipped, 3: New, 4: New, 5: New, 6: New, 7: New, 8: Asked, 9: Asked, 10: Asked} {
		if got[line] != want {
			t.Errorf("line %d: %s, want %s: %+v", line, got[line], want, p.Rows[line-2])
		}
	}
	if n := p.Rows[0].Notes[0]; n.Code != "cross_reference" || n.Args["To"] != "Spanien" {
		t.Errorf("%+v", n)
	}
	q := question(t, p.Questions, "state|litva republik")
	if !slices.Equal(q.Lines, []int{8, 10}) || q.Suggested != "" {
		t.Errorf("%+v", q)
	}
	rep := take(t, s, table, Options{Mapping: answered(m, q.ID, "LT", "state|atlantyda", "skip")})
	if c := rep.Counts(); c.New != 7 || c.Skipped != 2 {
		t.Errorf("%+v", c)
	}
	if c := take(t, s, text(t, "sending_state,receiving_state,seat\nLitva Republik,PL,Tczew\n"), Options{Kind: "post", Hold: true}).Counts(); c.New != 1 {
		t.Errorf("the answer is not known next time: %+v", c)
	}
}

func TestStatesAsListsWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"Czechia": "CZ", "Holland": "NL", "Birma": "MM", "USA": "US", "UK": "GB", "Südkorea": "KR", "RPA": "ZA", "JAV": "US", "Didžioji Britanija": "GB", "Großbritannien": "GB", "Polen (PL)": "PL",
		"Czech Republic (Czechia)": "CZ", "Kongo (Demokratische Republik)": "CD", "Korea, Republic of": "KR", "Federalna Republika Niemiec": "DE", "Mazedonien": "MK", "Zair": "CD", "us": "", "Atlantis": "", "Bayern": "",
	} {
		if code, ok := stateCode(text); code != want || ok != (want != "") {
			t.Errorf("%q: %q", text, code)
		}
	}
}

func TestTitlesOfADirtyList(t *testing.T) {
	s := newRegister(t)
	p := prepared(t, s, "titles.csv", Options{Kind: "post"})
	keys := map[string]string{}
	for _, v := range p.Choices[0].Values {
		keys[v.Text] = v.Key
	}
	for text, want := range map[string]string{"Honorarkonsulin": "consulate", "konsul honorowa": "consulate", "Honorargeneralkonsul": "consulate_general", "garbės konsulė": "consulate", "consul honoraire": "consulate",
		"console onorario": "consulate", "cónsul honorario": "consulate", "почётный консул": "consulate", "Honorarvizekonsul": "vice_consulate", "agent consulaire": "consular_agency", "Ehrenpräsident": ""} {
		if key, ok := keys[text]; key != want || !ok {
			t.Errorf("%q: %q", text, key)
		}
	}
	if q := question(t, p.Questions, "choice|post_event.class|ehrenprasident"); !slices.Equal(q.Lines, []int{13, 14}) || len(q.Candidates) != len(models.PostClasses) {
		t.Errorf("%+v", q)
	}
	m := p.Mapping
	m.Columns = slices.Clone(m.Columns)
	for i, c := range m.Columns {
		if c.To == "post_event.class" {
			m.Columns[i].Values = map[string]string{"Ehrenpräsident": "consulate"}
		}
		m.Columns[i].Empty = nil
	}
	rep := take(t, s, read(t, "testdata/understand/titles.csv"), Options{Mapping: &m})
	if c := rep.Counts(); c.New != 13 || noted(rep.Rows, "head_vacant") != 2 {
		t.Fatalf("%+v", c)
	}
	for title, want := range map[string][3]string{
		"Lithuania – Toruń":   {"f", "Dr. Anna Beispielowa", "consul"},
		"Lithuania – Gdynia":  {"f", "MBA Zofia Przykładowska", "consul"},
		"Lithuania – Sopot":   {"m", "Prof. Dr. h.c. mult. Ludwig van der Beispiel", "consul_general"},
		"Lithuania – Elbląg":  {"f", "Ona PAVYZDIENĖ", "consul"},
		"Lithuania – Nantes":  {"m", "S.E. Jean EXEMPLE", "consul"},
		"Lithuania – Bologna": {"f", "Dott.ssa Maria Esempio", "consul"},
		"Lithuania – Lviv":    {"", "Dipl.-Ing. Ivan Pryklad", "consul"},
		"Lithuania – Graz":    {"", "Komm.-Rat OBE Max Muster", "vice_consul"},
	} {
		a := models.AppointmentsOf(post(t, s, title))[0]
		rec, err := s.Get(ctx, "person", a.Person)
		if err != nil {
			t.Fatal(err)
		}
		person := rec.(*models.Person)
		if got := [3]string{person.GenderForm, person.FullName(), a.Class}; got != want || a.Category != models.Honorary {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
	for _, title := range []string{"Lithuania – Metz", "Lithuania – Kassel"} {
		if n := len(models.AppointmentsOf(post(t, s, title))); n != 0 {
			t.Errorf("%s: %d heads of a vacant post", title, n)
		}
	}
	takeAgain(t, s, read(t, "testdata/understand/titles.csv"), Options{Mapping: &m})
}

func TestLettersThatLookAlikeAreFlagged(t *testing.T) {
	p := prepared(t, newRegister(t), "homoglyphs.csv", Options{Kind: "post"})
	if noted(p.Rows, "mixed_letters") != 1 || noted(p.Rows[:1], "mixed_letters") != 1 || p.Counts().New != 3 {
		t.Errorf("%+v", p.Rows)
	}
}

func TestOfficeHoursAndDistrictsOfADirtyList(t *testing.T) {
	s := newRegister(t)
	rep := take(t, s, read(t, "testdata/understand/office.csv"), Options{Kind: "post"})
	if c := rep.Counts(); c.New != 5 || noted(rep.Rows, "hours_read") != 4 || noted(rep.Rows, "hours_open") != 1 || noted(rep.Rows, "district_regions") != 4 || noted(rep.Rows, "district_open") != 1 {
		t.Fatalf("%+v", c)
	}
	f := post(t, s, "Lithuania – Toruń")
	if n := len(f.Parts["opening"]); n != 9 || f.Rec.(*models.Post).OpeningHours != "" {
		t.Errorf("%d openings, %q", n, f.Rec.(*models.Post).OpeningHours)
	}
	for title, want := range map[string]string{"Lithuania – Toruń": "PL-04, PL-22", "Lithuania – Gdynia": "PL, −PL-24", "Lithuania – Kassel": "DE-HE, DE-TH, −DE-SN", "Lithuania – Sopot": ""} {
		if ev := models.EventsOf(post(t, s, title))[0]; regionsText(ev) != want || ev.District == "" {
			t.Errorf("%s: %q, text %q", title, regionsText(ev), ev.District)
		}
	}
	if h := post(t, s, "Lithuania – Sopot").Rec.(*models.Post).OpeningHours; h != "by appointment" {
		t.Errorf("hours nobody can read: %q", h)
	}
	takeAgain(t, s, read(t, "testdata/understand/office.csv"), Options{Kind: "post"})
	other := take(t, s, text(t, "sending_state,receiving_state,seat,opening_hours\nLT,PL,Gdynia,Mo-Fr 10-13\n"), Options{Kind: "post"})
	if c := other.Counts(); c.Conflict != 1 || noted(other.Rows, "hours_differ") != 1 {
		t.Errorf("other hours: %+v", c)
	}
}

func TestHoursInWords(t *testing.T) {
	say := func(list []openHours) string {
		var out []string
		for _, h := range list {
			out = append(out, models.Weekdays[h.day][:2]+" "+h.from+"-"+h.until)
		}
		return strings.Join(out, ", ")
	}
	for text, want := range map[string]string{
		"I, III 9.00–12.00":       "mo 09:00-12:00, we 09:00-12:00",
		"Di und Do 14-16 Uhr":     "tu 14:00-16:00, th 14:00-16:00",
		"pt. od 9 do 15":          "fr 09:00-15:00",
		"jeudi de 9h à 12h30":     "th 09:00-12:30",
		"Pn 8-12, Št 9-10":        "fr 08:00-12:00, sa 09:00-10:00",
		"Pn 8-12":                 "mo 08:00-12:00",
		"Tue 9 am - 1 pm":         "tu 09:00-13:00",
		"Mo geschlossen, Di 9-12": "tu 09:00-12:00",
		"by appointment":          "",
		"Mo-Fr":                   "",
		"9-12":                    "",
		"Mo 12-9":                 "",
		"Mo 9-12 nach Absprache":  "",
		"Mo 9-25":                 "",
	} {
		if list, ok := readHours(text); say(list) != want || ok != (want != "") {
			t.Errorf("%q: %q", text, say(list))
		}
	}
}

func TestRowsSayWhyTheyWereLeftOut(t *testing.T) {
	s := newRegister(t)
	table := text(t, "sending_state,receiving_state,seat,type\nLT,PL,Toruń,honorary consulate\nLT,PL,Gdynia,Embassy\n")
	rep := take(t, s, table, Options{Kind: "post", Where: []Cond{{"type", "Honorary Consulate"}}})
	var b strings.Builder
	if err := rep.WriteCSV(&b, words.In("en"), CSVOptions{}); err != nil {
		t.Fatal(err)
	}
	if c := rep.Counts(); c.New != 1 || c.Skipped != 1 || !strings.Contains(b.String(), "3,left out,\"LT, PL, Gdynia\"") || !strings.Contains(rep.Rows[1].Why(words.In("en")), "Embassy") {
		t.Errorf("%+v\n%s", c, b.String())
	}
}

// A place a list puts into the wrong State is offered where it is, with the State.
func TestAPlaceOfAnotherStateIsOffered(t *testing.T) {
	p, err := Prepare(ctx, newRegister(t), text(t, "sending_state,receiving_state,seat\nLT,ES,Andorra la Vella\n"), Options{Kind: "post", Hold: true})
	if err != nil {
		t.Fatal(err)
	}
	q := question(t, p.Questions, "place|ES|andorra la vella")
	if len(q.Candidates) == 0 || q.Candidates[0].State != "AD" || !strings.Contains(q.Candidates[0].Says(words.In("lt")), "Andora") {
		t.Fatalf("%+v", q)
	}
	rep := take(t, newRegister(t), text(t, "sending_state,receiving_state,seat\nLT,ES,Andorra la Vella\n"), Options{Kind: "post", Mapping: answeredBy(t, p, q.ID, q.Candidates[0].Is)})
	if rep.Counts().New != 1 || rep.Rows[0].Title != "Lithuania – Andorra la Vella" {
		t.Errorf("%+v", rep.Rows)
	}
}

// answeredBy is the mapping of a plan with one question answered.
func answeredBy(t *testing.T, p *Plan, id, is string) *mapping.Mapping {
	t.Helper()
	m := p.Mapping
	m.Answers = append(slices.Clone(m.Answers), mapping.Answer{ID: id, Is: is})
	return &m
}
