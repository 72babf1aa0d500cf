package mapping

import (
	"slices"
	"strings"
	"testing"
)

func TestLabelsTakeCellsApart(t *testing.T) {
	labels := map[string]string{"Tel": "phone.office", "Telefon": "phone.office", "Fax": "phone.fax", "E-Mail": "post.emails", "Adresse": "post.office_address", "Internet": "post.web",
		"Mobil": "phone.mobile", "el. paštas": "post.emails", "@": "post.emails", "www": "post.web"}
	for _, c := range []struct{ cell, want, rest string }{
		{"Tel.: 0123 Fax: 456 E-Mail: a@b.lt Mo-Fr 9-12", "phone.office=0123|phone.fax=456|post.emails=a@b.lt", "Mo-Fr 9-12"},
		{"Tel: +48 56 123 45 67, +48 56 123 45 68; Fax. +48 56 1", "phone.office=+48 56 123 45 67, +48 56 123 45 68|phone.fax=+48 56 1", ""},
		{"Adresse: ul. Piekary 12\n87-100 Toruń\nTelefon 056/12345\nE-Mail: a@b.lt, c@d.lt", "post.office_address=ul. Piekary 12\n87-100 Toruń|phone.office=056/12345|post.emails=a@b.lt, c@d.lt", ""},
		{"ul. Piekary 12 | TEL: 1234 | info@b.lt | www.b.lt.", "phone.office=1234|post.emails=info@b.lt|post.web=www.b.lt", "ul. Piekary 12"},
		{"El. paštas: a@b.lt", "post.emails=a@b.lt", ""},
		{"Internet: www.fax.example.org; Mobil 0170 1", "post.web=www.fax.example.org|phone.mobile=0170 1", ""},
		{"Internet: https://b.lt Mobil: auf Anfrage", "post.web=https://b.lt", "Mobil: auf Anfrage"},
		{"+48 56 1234567 / fax 56 1234568", "phone.fax=56 1234568", "+48 56 1234567"},
		{"Tel.: Fax: 12 34", "phone.fax=12 34", ""},
		{"nothing of the kind", "", "nothing of the kind"},
	} {
		parts, rest := newLabeller(labels).apart(c.cell)
		var got []string
		for _, p := range parts {
			got = append(got, p.target+"="+p.text)
		}
		var want []string
		if c.want != "" {
			want = strings.Split(c.want, "|")
		}
		if !slices.Equal(got, want) || rest != c.rest {
			t.Errorf("%q: %q, rest %q", c.cell, got, rest)
		}
	}
}

// Whatever a cell holds, what is taken from it by labels stands in it.
func FuzzLabels(f *testing.F) {
	f.Add("Tel.: 0123 Fax: 456 E-Mail: a@b.lt Mo-Fr 9-12")
	f.Add("ul. Piekary 12\n87-100 Toruń\nTél. : +48 56 1 / télécopie 2 | www.b.lt.")
	f.Add("\xc5: \xffTel/Fax.: é.\u00a0:")
	f.Fuzz(func(t *testing.T, cell string) {
		parts, rest := newLabeller(usualLabels()).apart(cell)
		for _, p := range parts {
			if !strings.Contains(cell, p.text) {
				t.Fatalf("%q is not in %q", p.text, cell)
			}
		}
		if len(rest) > len(cell)+len(parts)+8 {
			t.Fatalf("%q leaves %q", cell, rest)
		}
	})
}
