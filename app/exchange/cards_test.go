package exchange_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/exchange/vcard"
	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// carried are the fields of a person that an address card has a place for.
var carried = []string{"family_name", "given_name", "prefix", "gender_form", "occupation", "firm", "languages", "born_on", "note"}

// Persons made by chance go out as address cards and come into an empty register with all that a card has a place for; the second time
// nothing changes.
func TestCardsOfPersonsByChance(t *testing.T) {
	ctx := context.Background()
	for seed, version := range []vcard.Version{vcard.V4, vcard.V3} {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			from, to := emptyRegister(t), emptyRegister(t)
			c := newChance(uint64(seed)+200, false)
			k := models.Catalog.Kind("person")
			want := map[schema.UID]schema.Record{}
			_, err := from.Do(ctx, store.Action{Kind: "add_person"}, func(tx *store.Tx) error {
				for range howMany() {
					p := k.New()
					for _, key := range carried {
						if f := k.Field(key); f.Required || c.IntN(3) > 0 {
							c.fill(f, 10, p)
						}
					}
					p.(*models.Person).BornOn = []schema.Date{"", "1961-05-12", "1961", "1961-05"}[c.IntN(4)]
					if err := tx.Create(p); err != nil {
						return err
					}
					want[p.Meta().UID] = p
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if _, err := export.Write(ctx, from, view.New(from, words.In("en")), export.Request{Kind: "person", Format: export.VCF, Full: true, VCard: version}, &out); err != nil {
				t.Fatal(err)
			}
			for again := range 2 {
				cards, err := source.Read(bytes.NewReader(out.Bytes()), "people.vcf", source.Options{TmpDir: t.TempDir()})
				if err != nil {
					t.Fatal(err)
				}
				rep, err := exchange.Import(ctx, to, cards, exchange.Options{})
				if n := rep.Counts(); err != nil || again == 0 && n.New != len(want) || again == 1 && n.Same != len(want) {
					t.Errorf("%d: %+v %v", again, n, err)
					for _, row := range rep.Rows[:min(len(rep.Rows), 2000)] {
						if row.Outcome != exchange.New && row.Outcome != exchange.Same {
							t.Fatalf("%+v", row)
						}
					}
				}
			}
			recs, err := to.List(ctx, "person", 0)
			if err != nil || len(recs) != len(want) {
				t.Fatal(len(recs), err)
			}
			wrong := 0
			for _, got := range recs {
				for _, key := range carried {
					f, was := k.Field(key), want[got.Meta().UID]
					if was == nil {
						t.Fatalf("another uid: %v", got)
					}
					a, _ := f.Encode(was, nil)
					if b, _ := f.Encode(got, nil); a != b {
						if wrong++; wrong < 5 {
							t.Errorf("%s: %q, was %q", key, b, a)
						}
					}
				}
			}
			if wrong > 0 || strings.Contains(out.String(), "\n\n") {
				t.Errorf("%d fields differ", wrong)
			}
		})
	}
}

// An address book of another program comes in without anybody saying what its parts are.
func TestAnAddressBookComesInByItself(t *testing.T) {
	ctx := context.Background()
	const book = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dr. Anna Maria Przykładna\r\nN:Przykładna;Anna;Maria;Dr.;\r\nORG:Zmyślone Sp. z o.o.\r\nTITLE:Notariuszka\r\n" +
		"TEL;TYPE=WORK:+48 56 100 20 1\r\nTEL;TYPE=CELL:+48 600 100 200\r\nTEL;TYPE=HOME:+48 56 100 20 2\r\nEMAIL:anna@przyklad.example\r\nADR;TYPE=HOME:;;ul. Szeroka 1;Toruń;;87-100;Polska\r\n" +
		"BDAY:1961-05-12\r\nNOTE:Prosi o listy\r\nURL:https://przyklad.example\r\nEND:VCARD\r\n"
	cards, err := source.Read(strings.NewReader(book), "book.vcf", source.Options{TmpDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	s := emptyRegister(t)
	rep, err := exchange.Import(ctx, s, cards, exchange.Options{})
	if err != nil || rep.Kind != "person" || rep.Counts().New != 1 {
		t.Fatalf("%v %+v", err, rep.Rows)
	}
	recs, err := s.List(ctx, "person", 0)
	if err != nil || len(recs) != 1 {
		t.Fatal(recs, err)
	}
	p := recs[0].(*models.Person)
	got := strings.Join([]string{p.Prefix, p.GivenName, p.FamilyName, p.Firm, p.Occupation, string(p.BornOn), p.Note}, "|")
	if want := "Dr.|Anna Maria|Przykładna|Zmyślone Sp. z o.o.|Notariuszka|1961-05-12|Prosi o listy\nhttps://przyklad.example"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	contacts, err := s.List(ctx, "contact", 0)
	if err != nil {
		t.Fatal(err)
	}
	var reached []string
	for _, c := range contacts {
		reached = append(reached, c.(*models.Contact).Use+" "+c.(*models.Contact).Value)
	}
	slices.Sort(reached)
	if want := []string{"address ul. Szeroka 1, 87-100, Toruń, Polska", "email anna@przyklad.example", "mobile +48 600 100 200", "phone +48 56 100 20 1", "phone +48 56 100 20 2"}; !slices.Equal(reached, want) {
		t.Errorf("%q", reached)
	}
	if rep, err := exchange.Import(ctx, s, cards, exchange.Options{}); err != nil || rep.Counts().Same != 1 {
		t.Errorf("again: %v %+v", err, rep.Rows)
	}
}
