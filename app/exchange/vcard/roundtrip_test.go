package vcard

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// words are what names, streets and notes are made of: everything that has a meaning in the format, and letters of many lengths.
var words = []string{"Kaunas", "Žemaitė", "O'Neill", "a;b", "c,d", `e\f`, "g:h", "\"i\"", "j\nk", "Łódź", "東京", "😀", "=C5=BD", `\n`, `\;`, "BEGIN:VCARD", "END:VCARD", "x=", "^n", "^'", "--", "_$!<y>!$_",
	"Straße", "ñ", "https://example.org/", strings.Repeat("ą", 70), strings.Repeat("z", 76), "e\u0301", "tel:1", "geo:1,2", "1604-05-12"}

func text(r *rand.Rand) string {
	n := 1 + r.IntN(4)
	parts := make([]string, n)
	for i := range parts {
		parts[i] = words[r.IntN(len(words))]
	}
	return strings.Join(parts, " ")
}

func texts(r *rand.Rand) (out []string) {
	for range r.IntN(3) {
		out = append(out, text(r))
	}
	return out
}

func maybe(r *rand.Rand) string {
	if r.IntN(2) == 0 {
		return ""
	}
	return text(r)
}

func types(r *rand.Rand) (out []string) {
	for _, t := range []string{"work", "home", "cell", "fax", "voice", "x-desk"} {
		if r.IntN(4) == 0 {
			out = append(out, t)
		}
	}
	return out
}

func anyCard(r *rand.Rand) Card {
	c := Card{Kind: []string{"", "org", "group", "location"}[r.IntN(4)], UID: "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", FullName: text(r),
		Name:      Name{texts(r), texts(r), texts(r), texts(r), texts(r)},
		Nicknames: texts(r), Titles: texts(r), Roles: texts(r), Languages: []string{"lt", "pl"}[:r.IntN(3)], Categories: texts(r), Note: maybe(r), Lent: texts(r), Seat: maybe(r), Sending: maybe(r)}
	if r.IntN(3) == 0 {
		c.UID = maybe(r)
	}
	if len(c.Languages) == 0 {
		c.Languages = nil
	}
	for range r.IntN(3) {
		c.Orgs = append(c.Orgs, append(texts(r), text(r)))
		c.Phones = append(c.Phones, Phone{"+370 " + strings.ReplaceAll(text(r), "tel:", ""), types(r), r.IntN(3) == 0})
		c.Emails = append(c.Emails, Email{text(r), types(r), r.IntN(3) == 0})
		c.Addresses = append(c.Addresses, Address{maybe(r), maybe(r), text(r), maybe(r), maybe(r), maybe(r), maybe(r), types(r), r.IntN(3) == 0})
		c.URLs = append(c.URLs, "https://example.org/a,b;c?d="+[]string{"ž", "%20", "#e:f"}[r.IntN(3)])
		c.Related = append(c.Related, Related{[]string{"", "contact", "agent"}[r.IntN(3)], text(r)}, Related{"contact", "urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af"})
	}
	if r.IntN(2) == 0 {
		c.Geo = &Geo{float64(r.IntN(18_000_001))/100_000 - 90, float64(r.IntN(36_000_001))/100_000 - 180}
		c.Revised = time.Unix(int64(r.IntN(2_000_000_000)), 0).UTC()
	}
	y, m, d := 1900+r.IntN(120), 1+r.IntN(12), 1+r.IntN(28)
	c.Birthday = []Birthday{{}, {y, m, d, ""}, {y, m, 0, ""}, {y, 0, 0, ""}, {0, m, d, ""}, {0, m, 0, ""}, {0, 0, d, ""}, {Text: "about " + text(r)}}[r.IntN(8)]
	if r.IntN(2) == 0 {
		c.Gender = Gender{[]string{"", "M", "F", "O", "N", "U"}[r.IntN(6)], maybe(r)}
	}
	switch data := make([]byte, 1+r.IntN(300)); r.IntN(4) {
	case 0:
		for i := range data {
			data[i] = byte(r.IntN(256))
		}
		c.Photo = &Photo{Media: []string{"image/jpeg", "image/png"}[r.IntN(2)], Data: data}
	case 1:
		c.Photo = &Photo{Media: "image/png", URL: "https://example.org/p.png"}
	}
	return c
}

func written(t testing.TB, v Version, cards ...Card) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, v, cards...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	for _, v := range []Version{V3, V4} {
		cards := make([]Card, 10_000)
		for i := range cards {
			cards[i] = anyCard(r)
		}
		file := written(t, v, cards...)
		got, err := Read(bytes.NewReader(file))
		if err != nil || len(got) != len(cards) {
			t.Fatalf("%s: %d cards, %v", v, len(got), err)
		}
		for i := range got {
			want := cards[i]
			want.Version = string(v)
			got[i].Line = 0
			if !reflect.DeepEqual(got[i], want) {
				t.Fatalf("%s, card %d: got\n%+v\nwant\n%+v\n%s", v, i, got[i], want, written(t, v, cards[i]))
			}
		}
		for n, l := range strings.Split(strings.TrimSuffix(string(file), "\r\n"), "\r\n") {
			if len(l) > 75 || !utf8.ValidString(l) || strings.ContainsAny(l, "\r\n") {
				t.Fatalf("%s, line %d: %q", v, n+1, l)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 8 {
		f.Add(written(f, V3, anyCard(r), anyCard(r)))
		f.Add(written(f, V4, anyCard(r)))
	}
	f.Add([]byte("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=windows-1257;ENCODING=QUOTED-PRINTABLE:=DEem=\n ait;x\nPHOTO;BASE64:\n /9j/\n\nBDAY:--04-\nAGENT:\nBEGIN:VCARD\nEND:VCARD\nEND:VCARD"))
	f.Fuzz(func(t *testing.T, file []byte) {
		cards, err := Read(bytes.NewReader(file))
		if err != nil {
			return
		}
		for _, v := range []Version{V3, V4} {
			once := written(t, v, cards...)
			again, err := Read(bytes.NewReader(once))
			if err != nil || len(again) != len(cards) {
				t.Fatalf("%s: %d cards of %d, %v\n%s", v, len(again), len(cards), err, once)
			}
			if twice := written(t, v, again...); !bytes.Equal(once, twice) {
				t.Fatalf("%s: written again\n%s\nat first\n%s", v, twice, once)
			}
		}
	})
}
