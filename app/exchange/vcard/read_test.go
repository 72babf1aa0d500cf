package vcard

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"
)

func TestReadsWhatProgramsWrite(t *testing.T) {
	for name, tc := range map[string]struct {
		file string
		want Card
	}{
		"3.0 of a telephone of Apple": {
			"BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iPhone OS 17.0//EN\r\nN:Žemaitė;Ona\\;Marija;;Dr.,h.\\, c.;\r\nFN:Ona Žemaitė\r\nORG:Garbės konsulatas;\r\n" +
				"item1.EMAIL;type=INTERNET;type=WORK;type=pref:ona@example.org\r\nitem2.ADR;type=WORK;type=pref:;;Laisvės al. 1\\nII a.;Kaunas;;44238;Lietuva\r\nitem2.X-ABADR:lt\r\n" +
				"item3.X-ABRELATEDNAMES:Jonas Žemaitis\r\nitem3.X-ABLabel:_$!<Assistant>!$_\r\nBDAY;X-APPLE-OMIT-YEAR=1604;value=date:1604-05-12\r\nURL;type=WORK:https\\://example.org/a\r\nX-ABShowAs:COMPANY\r\nEND:VCARD\r\n",
			Card{Line: 1, Version: "3.0", Kind: "org", FullName: "Ona Žemaitė",
				Name: Name{Family: []string{"Žemaitė"}, Given: []string{"Ona;Marija"}, Prefixes: []string{"Dr.", "h., c."}}, Orgs: [][]string{{"Garbės konsulatas"}},
				Emails:    []Email{{"ona@example.org", []string{"work"}, true}},
				Addresses: []Address{{Street: "Laisvės al. 1\nII a.", Locality: "Kaunas", Code: "44238", Country: "Lietuva", Types: []string{"work"}, Preferred: true}},
				Related:   []Related{{"assistant", "Jonas Žemaitis"}}, Birthday: Birthday{Month: 5, Day: 12}, URLs: []string{"https://example.org/a"},
				Others: []Property{{"ITEM2", "X-ABADR", map[string][]string{}, "lt"}}},
		},
		"2.1 of Outlook, quoted-printable with soft breaks and a code page": {
			"BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=lt;CHARSET=windows-1257:\xdeemait\xeb;Ona\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=BDemait=C4=97=\r\n, Ona\r\n" +
				"TEL;WORK;VOICE:+370 37 000001\r\nTEL;TYPE=FAX;PREF:+370 37 000002\r\nADR;WORK;ENCODING=QUOTED-PRINTABLE:;;Gatv=C4=97 1=0D=0AII a.;Kaunas\r\n" +
				"PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n /9j/\r\n 4AAQ\r\n\r\nREV:20230512T101112Z\r\nEND:VCARD\r\n",
			Card{Line: 1, Version: "2.1", FullName: "Žemaitė, Ona", Name: Name{Family: []string{"Žemaitė"}, Given: []string{"Ona"}},
				Phones:    []Phone{{"+370 37 000001", []string{"work", "voice"}, false}, {"+370 37 000002", []string{"fax"}, true}},
				Addresses: []Address{{Street: "Gatvė 1\nII a.", Locality: "Kaunas", Types: []string{"work"}}},
				Photo:     &Photo{Media: "image/jpeg", Data: []byte("\xff\xd8\xff\xe0\x00\x10")}, Revised: readTime("2023-05-12T10:11:12Z")},
		},
		"4.0 with URIs, quoted parameters and carets": {
			"BEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN:A B\nTEL;VALUE=uri;PREF=1;TYPE=\"work,voice\":tel:+48-56-000-00-01;ext=5\nGEO:geo:53.0137\\,18.598\nADR;LABEL=\"Rynek 1^nToru^'ń\":;;;;;;\n" +
				"UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\nGENDER:F;kobieta\nLANG;PREF=1:pl\nRELATED;TYPE=contact:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af\nBDAY:1985-04\nNOTE:a very lo\n ng line\\, folded\nbroken line\nEND:VCARD",
			Card{Line: 1, Version: "4.0", FullName: "A B", Phones: []Phone{{"+48-56-000-00-01 ext. 5", []string{"work", "voice"}, true}}, Geo: &Geo{53.0137, 18.598},
				Addresses: []Address{{Street: "Rynek 1\nToru\"ń"}}, UID: "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", Gender: Gender{"F", "kobieta"}, Languages: []string{"pl"},
				Related: []Related{{"contact", "urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af"}}, Birthday: Birthday{Year: 1985, Month: 4}, Note: "a very long line, folded", Unread: []int{15}},
		},
		"a card cut off, with an agent inside and text in an unnamed code page": {
			"BEGIN:VCARD\nVERSION:2.1\nFN:Ren\xe9\nAGENT:\nBEGIN:VCARD\nFN:Other\nEND:VCARD\nEMAIL;INTERNET:r@example.org",
			Card{Line: 1, Version: "2.1", FullName: "René", Emails: []Email{{"r@example.org", nil, false}}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Read(strings.NewReader(tc.file))
			if err != nil || len(got) != 1 {
				t.Fatalf("%d cards, %v", len(got), err)
			}
			if !reflect.DeepEqual(got[0], tc.want) {
				t.Errorf("got\n%+v\nwant\n%+v", got[0], tc.want)
			}
		})
	}
}

func TestReadsUTF16(t *testing.T) {
	var b []byte
	for _, u := range utf16.Encode([]rune("\ufeffBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Łódź\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Two\r\nEND:VCARD\r\n")) {
		b = append(b, byte(u), byte(u>>8))
	}
	cards, err := Read(strings.NewReader(string(b)))
	if err != nil || len(cards) != 2 || cards[0].FullName != "Łódź" || cards[1].Line != 5 {
		t.Errorf("%+v, %v", cards, err)
	}
}

func TestBounds(t *testing.T) {
	card := "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n"
	for _, tc := range []struct {
		file string
		opt  Options
		want error
	}{
		{"name;city\nA;B\n", Options{}, ErrNoCard},
		{"", Options{}, ErrNoCard},
		{strings.Repeat(card, 3), Options{MaxCards: 2}, ErrTooMany},
		{strings.Repeat(card, 3), Options{MaxCards: 3}, nil},
		{card, Options{MaxBytes: 10}, ErrTooLarge},
	} {
		if _, err := ReadWith(strings.NewReader(tc.file), tc.opt); !errors.Is(err, tc.want) {
			t.Errorf("%.20q: %v, want %v", tc.file, err, tc.want)
		}
	}
}
