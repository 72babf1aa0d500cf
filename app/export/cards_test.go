package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/vcard"
	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// office is a register of one consulate with its head, contacts, a birthday and a picture.
func office(t *testing.T) *store.Store {
	t.Helper()
	s := newRegister(t)
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	city := &models.City{Name: "Toruń", Country: pl, Region: "Kujawsko-Pomorskie"}
	city.Coords.Lat, city.Coords.Lon, city.Coords.Known = 53.01375, 18.59814, true
	post := &models.Post{SendingState: lt, ReceivingState: pl, RegisterNo: "PL-1", OfficeAddress: "Rynek 1; m. 2\n87-100", Emails: []string{"torun@example.org"}, Web: "example.org/<b>",
		OpeningHours: "Mon & Tue <9>"}
	head := &models.Person{FamilyName: "O'Przykład", GivenName: "Anna", Prefix: "Dr.", GenderForm: "f", BornOn: "1970-05", Note: "private <note>"}
	var picture bytes.Buffer
	img := image.NewRGBA(image.Rect(0, 0, 900, 600))
	for i := range 900 {
		img.Set(i, i%600, color.RGBA{200, 10, 10, 255})
	}
	if err := png.Encode(&picture, img); err != nil {
		t.Fatal(err)
	}
	do(t, s, func(tx *store.Tx) error {
		if err := errors.Join(tx.Create(city), tx.Create(post), tx.Create(head)); err != nil {
			return err
		}
		opened := &models.PostEvent{Event: models.Opened, Date: "2020-01-02", Seat: city.ID}
		phone := &models.Phone{Use: "office", Number: "+48 56 000 00 01"}
		home := &models.Phone{Use: "home", Number: "+48 56 999 99 99"}
		private := &models.Contact{Use: "mobile", Value: "+48 600 000 001"}
		opened.Parent, phone.Parent, home.Parent, private.Parent = post.ID, post.ID, post.ID, head.ID
		hash, size, err := tx.PutBlob(&picture)
		return errors.Join(err, tx.Create(opened), tx.Create(phone), tx.Create(home), tx.Create(private),
			tx.Create(&models.Appointment{Post: post.ID, Person: head.ID, Role: models.Head, Category: models.Honorary, Class: "consul", ExequaturOn: "2020-01-02", TookUp: "2020-01-02"}),
			tx.Create(&models.Attachment{Of: head.ID, Name: "a.png", Use: "photo", Media: "image/png", Hash: hash, Size: size}))
	})
	return s
}

func cards(t *testing.T, s *store.Store, req export.Request) []vcard.Card {
	t.Helper()
	req.Format = export.VCF
	out, _ := written(t, s, req)
	got, err := vcard.Read(strings.NewReader(out))
	if err != nil || len(got) != 1 || len(got[0].Unread)+len(got[0].Others) > 0 {
		t.Fatalf("%v %+v\n%s", err, got, out)
	}
	return got
}

func TestCardsOfPersonsAndConsulates(t *testing.T) {
	s := office(t)
	for _, v := range []vcard.Version{vcard.V3, vcard.V4} {
		public := cards(t, s, export.Request{Kind: "person", VCard: v})[0]
		if public.FullName != "Dr. Anna O'Przykład" || !slices.Equal(public.Name.Family, []string{"O'Przykład"}) || !slices.Equal(public.Titles, []string{"Honorary Consul"}) ||
			len(public.Orgs) != 1 || public.Orgs[0][0] != "Lithuania – Toruń" && !strings.Contains(public.Orgs[0][0], "Toruń") {
			t.Errorf("%s: %+v", v, public)
		}
		if len(public.Phones) == 0 || public.Phones[0].Number != "+48 56 000 00 01" || public.Emails[0].Address != "torun@example.org" || public.Addresses[0].Street != "Rynek 1; m. 2, 87-100" ||
			public.Addresses[0].Locality != "Toruń" || public.Addresses[0].Country != "Poland" || public.URLs[0] != "https://example.org/<b>" || public.Revised.IsZero() {
			t.Errorf("%s: office contacts: %+v", v, public)
		}
		if public.Birthday != (vcard.Birthday{}) || public.Photo != nil || public.Note != "" || public.Gender.Sex != "" || slices.ContainsFunc(public.Phones, func(p vcard.Phone) bool {
			return strings.Contains(p.Number, "600") || strings.Contains(p.Number, "999")
		}) {
			t.Errorf("%s: what is private is public: %+v", v, public)
		}
		full := cards(t, s, export.Request{Kind: "person", VCard: v, Full: true})[0]
		if full.Birthday != (vcard.Birthday{Year: 1970, Month: 5}) || full.Gender.Sex != "F" || full.Phones[len(full.Phones)-1].Number != "+48 600 000 001" || full.Note != "private <note>" {
			t.Errorf("%s: %+v", v, full)
		}
		if full.Photo == nil || full.Photo.Media != "image/jpeg" {
			t.Fatalf("%s: no picture", v)
		}
		if img, _, err := image.Decode(bytes.NewReader(full.Photo.Data)); err != nil || max(img.Bounds().Dx(), img.Bounds().Dy()) > 480 {
			t.Errorf("%s: picture: %v", v, err)
		}
		of := cards(t, s, export.Request{Kind: "post", VCard: v})[0]
		if of.Kind != "org" || of.Geo == nil || of.Geo.Lat != 53.01375 || len(of.Related) == 0 || of.Related[0].Value != "Dr. Anna O'Przykład" || (len(of.Related) == 2) != (v == vcard.V4) {
			t.Errorf("%s: %+v", v, of)
		}
		if strings.HasPrefix(full.UID, "urn:uuid:") && v == vcard.V4 && of.Related[1].Value != full.UID {
			t.Errorf("the head %s is not the person %s", of.Related[1].Value, full.UID)
		}
	}
}

func TestPlacesOnAMap(t *testing.T) {
	s := office(t)
	do(t, s, func(tx *store.Tx) error {
		return tx.Create(&models.Post{SendingState: state(t, s, "LT"), ReceivingState: state(t, s, "DE")})
	})
	out, res := written(t, s, export.Request{Kind: "post", Format: export.GeoJSON, Columns: []string{"register_no", "status"}})
	var got struct {
		Features []struct {
			Geometry   *struct{ Coordinates [2]float64 }
			Properties struct {
				Number string `json:"register_no"`
				Status string
				Words  map[string]string
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if res.Count != 2 || res.NoPlace != 1 || len(got.Features) != 2 {
		t.Fatalf("%+v\n%s", res, out)
	}
	for _, f := range got.Features {
		if f.Properties.Number == "PL-1" && (f.Geometry == nil || f.Geometry.Coordinates != [2]float64{18.59814, 53.01375} || f.Properties.Status != "open" || f.Properties.Words["status"] == "") {
			t.Errorf("%+v\n%s", f, out)
		}
		if f.Properties.Number == "" && f.Geometry != nil {
			t.Errorf("a place made up: %s", out)
		}
	}
}

func TestAPageOfConsulates(t *testing.T) {
	s := office(t)
	for lang, words := range map[string][]string{"en": {"Poland", "1 office", "22 November 2026", "Honorary Consul"}, "lt": {"Lenkija", "1 įstaiga"}, "pl": {"Polska", "1 urząd"}} {
		out, res := written(t, s, export.Request{Kind: "post", Format: export.HTML, Lang: lang})
		for _, want := range append(words, `<html lang="`+lang+`">`, "Chancery &lt;of&gt; Examples", "Mon &amp; Tue &lt;9&gt;", `href="tel:&#43;48560000001"`, `href="mailto:torun@example.org"`, "torun") {
			if !strings.Contains(out, want) {
				t.Errorf("%s: no %q", lang, want)
			}
		}
		if res.Count != 1 || strings.Contains(out, "999 99 99") || strings.Contains(out, "<b>") || strings.Contains(out, "[export") {
			t.Errorf("%s: %+v\n%s", lang, res, out)
		}
	}
}

// A consulate closed for good is no help to who looks for one; chosen by name it is there and says what it is.
func TestClosedConsulatesOnAPage(t *testing.T) {
	s := newSample(t)
	rows, err := english(s).Posts(ctx, s.Today())
	if err != nil {
		t.Fatal(err)
	}
	closed := 0
	var one int64
	for _, row := range rows {
		if row.Status == models.ClosedForGood && row.StatusCertainty == schema.Certainly {
			closed++
			one = row.ID
		}
	}
	_, res := written(t, s, export.Request{Kind: "post", Format: export.HTML})
	if closed == 0 || res.Closed != closed || res.Count+closed != len(rows) {
		t.Errorf("%d of %d closed: %+v", closed, len(rows), res)
	}
	out, res := written(t, s, export.Request{Kind: "post", Format: export.HTML, Records: []int64{one}})
	if res.Count != 1 || !strings.Contains(out, `class="note"`) {
		t.Errorf("%+v", res)
	}
}
