package export

import (
	"bufio"
	"bytes"
	"image"
	"image/jpeg"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/exequatur/exequatur/app/exchange/vcard"
	"github.com/exequatur/exequatur/app/media"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// cards writes consulates or persons as address cards.
func (e *exporting) cards(w io.Writer) error {
	ids, err := e.wanted()
	if err != nil {
		return err
	}
	b, err := e.book()
	if err != nil {
		return err
	}
	changed, err := e.s.Revisions(e.ctx, ids...)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16) // one for all cards
	for _, id := range ids {
		var c vcard.Card
		if e.req.Kind == "post" {
			c = b.post(id)
		} else if c, err = b.person(id); err != nil {
			return err
		}
		c.Revised = revised(changed[id])
		if err := vcard.Write(out, e.req.VCard, c); err != nil {
			return err
		}
		e.res.Count++
	}
	return nil
}

// book is what cards are made of.
type book struct {
	*exporting
	office   string
	rows     map[int64]*view.PostRow
	posts    map[int64]*models.Post
	phones   map[int64][]*models.Phone
	cities   map[int64]*models.City
	persons  map[int64]*models.Person
	offices  map[int64][]*view.PostRow // consulates a person heads
	contacts map[int64][]*models.Contact
	photos   map[int64]*models.Attachment // the newest of a person
}

func (e *exporting) book() (*book, error) {
	b := &book{exporting: e, rows: map[int64]*view.PostRow{}, offices: map[int64][]*view.PostRow{}, photos: map[int64]*models.Attachment{}}
	rows, err := e.r.Posts(e.ctx, e.req.AsOf)
	if err != nil {
		return nil, err
	}
	for i := range rows {
		row := &rows[i]
		b.rows[row.ID] = row
		if row.HeadID != 0 && row.HeadCertainty == schema.Certainly {
			b.offices[row.HeadID] = append(b.offices[row.HeadID], row)
		}
	}
	if b.office, err = e.office(); err != nil {
		return nil, err
	}
	if b.posts, err = all[*models.Post](e, "post"); err != nil {
		return nil, err
	}
	if b.phones, err = allOf[*models.Phone](e, "phone"); err != nil {
		return nil, err
	}
	if b.cities, err = all[*models.City](e, "city"); err != nil {
		return nil, err
	}
	if e.req.Kind != "person" {
		return b, nil
	}
	if b.persons, err = all[*models.Person](e, "person"); err != nil || !e.req.Full {
		return b, err
	}
	if b.contacts, err = allOf[*models.Contact](e, "contact"); err != nil {
		return nil, err
	}
	attached, err := all[*models.Attachment](e, "attachment")
	for _, a := range attached {
		if old := b.photos[a.Of]; a.Use == "photo" && strings.HasPrefix(a.Media, "image/") && b.persons[a.Of] != nil && (old == nil || old.ID < a.ID) {
			b.photos[a.Of] = a
		}
	}
	return b, err
}

func uid(u schema.UID) string { return "urn:uuid:" + u.String() }

// revised is when a record was last changed, as far as the log knows.
func revised(r store.Revision) time.Time {
	if r.At.Unix() == 0 {
		return time.Time{}
	}
	return r.At
}

// post is the card of a consulate, with its head as a related person.
func (b *book) post(id int64) vcard.Card {
	row, p := b.rows[id], b.posts[id]
	if row == nil || p == nil {
		return vcard.Card{}
	}
	c := vcard.Card{Kind: "org", UID: uid(row.UID), FullName: row.Title, Orgs: [][]string{{row.Title}}, Languages: p.Languages,
		Categories: categories(b.w.Kind("post", true), row.SendingName, row.Status, b)}
	b.reach(&c, row, p)
	if p.PostalAddress != "" && p.PostalAddress != p.OfficeAddress {
		c.Addresses = append(c.Addresses, vcard.Address{Street: lines(p.PostalAddress), Country: row.ReceivingName, Types: []string{"postal"}})
	}
	if row.HeadID != 0 && row.HeadCertainty == schema.Certainly {
		c.Related = b.related("contact", row.Head, uid(row.HeadUID))
	}
	c.Seat, c.Sending = row.Seat, row.SendingCode
	var note []string
	if row.Status != models.Open {
		note = append(note, b.w.Status(row.Status, row.StatusCertainty))
	}
	for _, x := range [][2]string{{"district", row.District}, {"opening_hours", p.OpeningHours}} {
		if x[1] != "" {
			note = append(note, b.w.Field("post", x[0])+": "+x[1])
		}
	}
	if c.Note = strings.Join(note, "\n"); c.Note != "" {
		c.Lent = one(c.Note)
	}
	return c
}

// shown are the texts of a person's card that are those of the offices held: as an address card it must have them, but they are not
// the person's own when the card comes back.
func shown(c *vcard.Card) []string {
	var out []string
	for _, o := range c.Orgs {
		out = append(out, strings.Join(o, ", "))
	}
	for _, p := range c.Phones {
		out = append(out, p.Number)
	}
	for _, m := range c.Emails {
		out = append(out, m.Address)
	}
	for _, a := range c.Addresses {
		if a.Street != "" {
			out = append(out, a.Street)
		} else {
			out = append(out, a.Locality)
		}
	}
	return append(out, c.URLs...)
}

// related names another card in words, and by its uid where the version has a place for that: in 3.0 telephones would show it as a name.
func (b *book) related(kind, name, uid string) []vcard.Related {
	out := []vcard.Related{{Type: kind, Value: name}}
	if b.req.VCard == vcard.V4 {
		out = append(out, vcard.Related{Type: kind, Value: uid})
	}
	return out
}

func categories(kind, state, status string, b *book) []string {
	out := []string{kind, state}
	if status != models.Open {
		out = append(out, b.w.Status(status, schema.Certainly))
	}
	return out
}

// reach adds how an office is reached, which is public.
func (b *book) reach(c *vcard.Card, row *view.PostRow, p *models.Post) {
	for _, x := range b.phones[p.ID] {
		if x.Use != "home" || b.req.Full { // somebody's home is not for everybody's telephone
			c.Phones = append(c.Phones, vcard.Phone{Number: x.Number, Types: phoneTypes[x.Use], Preferred: len(c.Phones) == 0})
		}
	}
	for _, m := range p.Emails {
		c.Emails = append(c.Emails, vcard.Email{Address: m, Types: []string{"work"}, Preferred: len(c.Emails) == 0})
	}
	city := b.cities[row.SeatID]
	if p.OfficeAddress != "" || city != nil {
		a := vcard.Address{Street: lines(p.OfficeAddress), Country: row.ReceivingName, Types: []string{"work"}}
		if city != nil && !strings.Contains(search.Fold(p.OfficeAddress), search.Fold(city.Name)) {
			a.Locality, a.Region = city.Name, city.Region
		}
		c.Addresses = append(c.Addresses, a)
	}
	if p.Web != "" {
		c.URLs = append(c.URLs, website(p.Web))
	}
	if city != nil && city.Coords.Known && c.Geo == nil {
		c.Geo = &vcard.Geo{Lat: city.Coords.Lat, Lon: city.Coords.Lon}
	}
}

var phoneTypes = map[string][]string{"office": {"work", "voice"}, "": {"work", "voice"}, "mobile": {"work", "cell"}, "duty": {"work", "cell"}, "home": {"home", "voice"}, "fax": {"work", "fax"}}

// website gives an address typed without a scheme the usual one.
func website(s string) string {
	s = strings.TrimSpace(s)
	if s != "" && !strings.Contains(s, "://") {
		return "https://" + s
	}
	return s
}

// lines brings an address of several lines into one.
func lines(s string) string {
	var out []string
	for l := range strings.SplitSeq(s, "\n") {
		if l = strings.Trim(strings.TrimSpace(l), ","); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, ", ")
}

// person is the card of a person: name and offices; private contacts, birthday, sex and picture only where that is asked for.
func (b *book) person(id int64) (vcard.Card, error) {
	p := b.persons[id]
	if p == nil {
		return vcard.Card{}, nil
	}
	c := vcard.Card{UID: uid(p.UID), FullName: p.FullName(), Name: vcard.Name{Family: one(p.FamilyName), Given: one(p.GivenName), Prefixes: one(p.Prefix)}, Languages: p.Languages}
	for _, row := range b.offices[id] {
		title := row.HeadTitle
		if row.Acting {
			title = b.w.Choice("appointment", "role", models.ActingHead)
		}
		c.Titles, c.Orgs = append(c.Titles, title), append(c.Orgs, []string{row.Title})
		if post := b.posts[row.ID]; post != nil {
			b.reach(&c, row, post)
		}
		c.Categories = append(c.Categories, row.SendingName)
		c.Related = append(c.Related, b.related("co-worker", row.Title, uid(row.UID))...)
	}
	c.Lent = shown(&c)
	slices.Sort(c.Categories)
	c.Categories = slices.Compact(c.Categories)
	if len(c.Orgs) == 0 && p.Firm != "" {
		c.Orgs = [][]string{{p.Firm}}
	}
	c.Roles = one(p.Occupation)
	if !b.req.Full {
		return c, nil
	}
	c.Birthday, c.Note = birthday(b, p.BornOn), p.Note
	c.Gender = vcard.Gender{Sex: strings.ToUpper(p.GenderForm)}
	for _, x := range b.contacts[id] {
		switch x.Use {
		case "mobile":
			c.Phones = append(c.Phones, vcard.Phone{Number: x.Value, Types: []string{"home", "cell"}})
		case "phone":
			c.Phones = append(c.Phones, vcard.Phone{Number: x.Value, Types: []string{"home", "voice"}})
		case "email":
			c.Emails = append(c.Emails, vcard.Email{Address: x.Value, Types: []string{"home"}})
		case "address":
			c.Addresses = append(c.Addresses, vcard.Address{Street: lines(x.Value), Types: []string{"home"}})
		default:
			c.Note = strings.TrimSpace(c.Note + "\n" + x.Value)
		}
	}
	return c, b.photo(&c, b.photos[id])
}

// photoSide is how large a picture on a card is: telephones take no large ones.
const photoSide = 480

func (b *book) photo(c *vcard.Card, a *models.Attachment) error {
	if a == nil {
		return nil
	}
	data, err := b.s.Blob(b.ctx, a.Hash)
	switch {
	case store.Is(err, store.BlobMissing), store.Is(err, store.BlobDamaged):
		b.res.Pictures++
		return nil
	case err != nil:
		return err
	}
	var small image.Image
	if small, err = media.Thumbnail(data, photoSide); err != nil {
		b.res.Pictures++
		return nil // said in the result: a card without its picture is of use too
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, small, &jpeg.Options{Quality: 85}); err != nil {
		return err
	}
	c.Photo = &vcard.Photo{Media: "image/jpeg", Data: out.Bytes()}
	return nil
}

func one(s string) []string {
	if strings.TrimSpace(s) == "" {
		return nil
	}
	return []string{s}
}

// birthday writes a date as exactly as it is known; one that is not certain stands in words.
func birthday(b *book, d schema.Date) vcard.Birthday {
	if d == "" {
		return vcard.Birthday{}
	}
	if d.Qualifier() != 0 {
		return vcard.Birthday{Text: b.w.LongDate(d)}
	}
	out := vcard.Birthday{Year: d.Year()}
	switch lo, _ := d.Bounds(); d.Precision() {
	case schema.ToDay:
		out.Year, out.Month, out.Day = lo.Civil()
	case schema.ToMonth:
		out.Year, out.Month, _ = lo.Civil()
	}
	return out
}
