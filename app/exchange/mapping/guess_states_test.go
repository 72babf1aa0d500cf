package mapping

import (
	"slices"
	"testing"
)

// A column of States sends or receives: what else the list says decides, and where it says nothing a person does.
func TestWhichStatesSend(t *testing.T) {
	abroad := "Land;Ort;Honorarkonsul\nPolen;Toruń;A Muster\nItalien;Mailand;B Muster\nFrankreich;Lyon;C Muster\n"
	here := "Land;Ort;Honorarkonsul\nPolen;Hamburg;A Muster\nItalien;Köln;B Muster\nFrankreich;Mainz;C Muster\n"
	nowhere := "Land;Honorarkonsul\nPolen;A Muster\nItalien;B Muster\nFrankreich;C Muster\n"
	for _, c := range []struct {
		why, text, name, above, home string
		target                       string // of the column
		set                          string // constant
		ask                          string // codes of notes
	}{
		{"towns lie in the States named", abroad, "list.csv", "", "", receiving, "", "state_to_set"},
		{"and the keeper's State sends", abroad, "list.csv", "", "DE", receiving, "DE", "guessed_constant"},
		{"towns lie in one State", here, "list.csv", "", "", sending, "DE", "guessed_constant"},
		{"nothing tells", nowhere, "list.csv", "", "DE", "", "", "state_role_open"},
		{"the title names the sender", nowhere, "list.csv", "Honorary consuls of Lithuania abroad", "", receiving, "LT", "guessed_constant"},
		{"the title names the host", nowhere, "list.csv", "Corps consulaire en Belgique", "", sending, "BE", "guessed_constant"},
		{"the title bends the name", nowhere, "list.csv", "Konsulowie honorowi w Polsce", "", sending, "PL", "guessed_constant"},
		{"in Lithuanian", nowhere, "list.csv", "Užsienio valstybių garbės konsulai Lietuvoje", "", sending, "LT", "guessed_constant"},
		{"in Lithuanian, own ones", nowhere, "list.csv", "Lietuvos Respublikos garbės konsulai užsienyje", "", receiving, "LT", "guessed_constant"},
		{"an adjective", nowhere, "list.csv", "Deutsche Honorarkonsuln im Ausland", "", receiving, "DE", "guessed_constant"},
		{"the name of the file", nowhere, "honorary_consuls_in_latvia_2026.csv", "", "", sending, "LV", "guessed_constant"},
		{"a line with its label", nowhere, "list.csv", "Receiving State: Poland", "", sending, "PL", "guessed_constant"},
		{"a title with a year only", nowhere, "list.csv", "Stand: März 2026", "", "", "", "state_role_open"},
	} {
		table := list(t, c.text)
		table.Name = c.name
		if c.above != "" {
			table.Above = []string{c.above}
		}
		g := Guess(table, lookup, Hints{Places: gazetteer(t), HomeState: c.home})
		target, set := "", ""
		for _, col := range g.Mapping.Columns {
			if slices.Equal(col.From, []string{"Land"}) {
				target = col.To
			}
		}
		for _, k := range g.Mapping.Set {
			set = k.Value
		}
		if target != c.target || set != c.set || codes(g.Notes) != c.ask {
			t.Errorf("%s: %q, set %q, %s; want %q, %q, %s", c.why, target, set, codes(g.Notes), c.target, c.set, c.ask)
		}
	}
}

func TestKindsAreGuessed(t *testing.T) {
	for _, c := range []struct{ kind, text string }{
		{"post", "Sending State,Receiving State,City\nLT,PL,Toruń\n"},
		{"post", "Land;Ort;Honorarkonsul\nPolen;Toruń;x\n"},
		{"person", "Nachname;Vorname;Beruf\nMuster;Karl;Kaufmann\n"},
		{"twinning", "Miasto;Miasto partnerskie;Kraj\nToruń;Getynga;Niemcy\n"},
		{"twinning", "city1,country1,lat1,lng1,city2,country2,lat2,lng2\nA,DE,1,1,B,PL,2,2\n"},
		{"post_event", "Entsendestaat;Empfangsstaat;Ort;Datum;Ereignis\nLT;PL;Toruń;2018-02-16;eröffnet\n"},
		{"city", "Stadt;Land;Einwohner\nToruń;Polen;200000\n"},
		{"phone", "use,number,note,consulate\noffice,+48 1,x,Toruń\n"},
	} {
		if got := GuessKind(list(t, c.text), lookup); got != c.kind {
			t.Errorf("%q: %s, want %s", c.text, got, c.kind)
		}
	}
}

func TestDoubtfulColumnsAreLeft(t *testing.T) {
	table := list(t, "Land;Konsul;Stellvertreter;Datum;Telefon privat;E-Mail privat;Lp.;Kennung;Spalte\n"+
		"Polen;Dr. A Muster;B Muster;1.2.2020;+48 111111;a@example.org;1;X-7;123456\nItalien;Dr. C Muster;D Muster;3.4.2021;+39 222222;c@example.org;2;X-8;234567\n")
	g := Guess(table, lookup, Hints{Kind: "post"})
	var got []string
	for _, c := range g.Mapping.Columns {
		got = append(got, c.From[0]+"="+c.To)
	}
	if want := []string{"Konsul=head.name", "Telefon privat=phone.home"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if len(g.Proposals) != len(table.Head) || g.Proposals[8].To != "phone.office" || g.Proposals[8].Sure {
		t.Errorf("%+v", g.Proposals)
	}
	if s := (Mapping{Columns: []Column{{From: []string{"Land"}, To: receiving}}}).Proposals(table)[0]; s.From != FromSaved || s.To != receiving || !slices.Equal(s.Samples, []string{"Polen", "Italien"}) {
		t.Errorf("%+v", s)
	}
}

// A head speaks for itself only where its values do not speak against it, and no target of one value is given twice.
func TestValuesSpeakAgainstHeads(t *testing.T) {
	table := list(t, "Telefon;Fax;Ort;Stadt;Exequatur\na@example.org;+48 561234567;Toruń;Toruń;Nr 12/2020\nb@example.org;+48 561234568;Poznań;Poznań;Nr 13/2020\nc@example.org;+48 561234569;Kraków;Kraków;Nr 14/2020\n")
	g := Guess(table, lookup, Hints{Kind: "post", Places: gazetteer(t)})
	var got []string
	for _, c := range g.Mapping.Columns {
		got = append(got, c.From[0]+"="+c.To)
	}
	if want := []string{"Telefon=post.emails", "Fax=phone.fax", "Ort=post_event.seat"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestOurCityFromTheTitle(t *testing.T) {
	table := list(t, "Partnerstadt;Land;seit\nToruń;Polen;1978\nPau;Frankreich;1982\n")
	table.Above = []string{"Partnerstädte der Stadt Göttingen"}
	g := Guess(table, lookup, Hints{Places: gazetteer(t)})
	if g.Mapping.Kind != "twinning" || !slices.Equal(g.Mapping.Set, []Constant{{"city_a", "Göttingen"}, {"country_a", "DE"}}) {
		t.Errorf("%+v", g.Mapping)
	}
}
