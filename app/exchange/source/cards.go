package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/vcard"
)

// cardColumns are the columns address cards are read into. A cell that holds several values has a semicolon between them.
var cardColumns = []string{"Full name", "Prefix", "Given name", "Additional names", "Family name", "Suffix", "Nickname", "Organization", "Title", "Role",
	"Phone (work)", "Phone (mobile)", "Phone (home)", "Fax", "E-mail", "Street", "City", "Region", "Postal code", "Country", "Birthday", "Gender",
	"Language", "Note", "URL", "UID"}

// ownColumns are what cards of consulates from this program say besides.
var ownColumns = []string{"Seat", "Sending State"}

// Cards are read as a whole with their pictures, which bounds a file of them.
const (
	cardBytes = 48 << 20
	maxCards  = 50_000
	cardLines = 600_000 // that hold a property
)

// readCards reads address cards as a table. The bytes are read as they are: cards of the old kind say their encoding line by line.
func (r *reading) readCards(text *decodedText) error {
	opt := vcard.Options{MaxBytes: min(r.opt.MaxBytes, cardBytes), MaxCards: min(r.opt.MaxRows, maxCards)}
	if c := charmaps[text.encoding]; c != nil {
		opt.Decode = func(b []byte) string {
			out, err := c.NewDecoder().Bytes(b)
			if err != nil {
				return strings.ToValidUTF8(string(b), "\ufffd")
			}
			return string(out)
		}
	}
	if err := r.countProperties(); err != nil {
		return err
	}
	cards, err := vcard.ReadWith(r.in.reader(), opt)
	switch {
	case errors.Is(err, vcard.ErrTooLarge):
		return r.refusal(say.TooLarge, err, "Megabytes", opt.MaxBytes>>20)
	case errors.Is(err, vcard.ErrTooMany):
		return r.refusal(say.TooManyRows, err, "Count", opt.MaxCards)
	case errors.Is(err, vcard.ErrNoCard):
		return r.refusal(say.EmptyFile, err)
	case err != nil:
		return err
	}
	own := slices.ContainsFunc(cards, func(c vcard.Card) bool { return c.Seat != "" || c.Sending != "" })
	r.Head = slices.Clone(cardColumns)
	if own {
		r.Head = append(r.Head, ownColumns...)
	}
	pictures, unread := 0, 0
	for i := range cards {
		c := &cards[i]
		if c.Photo != nil {
			pictures++
		}
		unread += len(c.Unread)
		cells := cardCells(c)
		if own {
			cells = append(cells, c.Seat, c.Sending)
		}
		letters := 0
		for _, cell := range cells {
			letters += len(cell)
		}
		if err := r.add(max(c.Line, 1), cells, letters); err != nil {
			return err
		}
		cards[i] = vcard.Card{} // its picture is let go
	}
	if len(r.Rows) == 0 {
		return r.refusal(say.EmptyFile, nil)
	}
	if pictures > 0 {
		r.note("card_pictures", "Count", pictures)
	}
	if unread > 0 {
		r.ask("card_lines_unread", "Count", unread)
	}
	return nil
}

// countProperties refuses cards of more properties than any address book has.
func (r *reading) countProperties() error {
	in := bufio.NewReader(io.LimitReader(r.in.reader(), cardBytes))
	n, begins := 0, true
	for {
		part, err := in.ReadSlice('\n')
		if begins && bytes.IndexByte(part, ':') > 0 {
			if n++; n > cardLines {
				return r.refusal("table_too_large", nil, "Megabytes", maxWeight>>20)
			}
		}
		begins = err == nil
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

// keepOwn leaves out what a card only shows: what it says of an office belongs to the card of that office.
func keepOwn(c *vcard.Card) {
	lent := func(s string) bool { return slices.Contains(c.Lent, s) }
	c.Phones = slices.DeleteFunc(c.Phones, func(p vcard.Phone) bool { return lent(p.Number) })
	c.Emails = slices.DeleteFunc(c.Emails, func(m vcard.Email) bool { return lent(m.Address) })
	c.Orgs = slices.DeleteFunc(c.Orgs, func(o []string) bool { return lent(strings.Join(o, ", ")) })
	c.Addresses = slices.DeleteFunc(c.Addresses, func(a vcard.Address) bool { return lent(a.Street) || a.Street == "" && lent(a.Locality) })
	c.URLs = slices.DeleteFunc(c.URLs, lent)
	if lent(c.Note) {
		c.Note = ""
	}
	if c.Seat != "" { // where a city stands beside the street it is the seat
		for i := range c.Addresses {
			c.Addresses[i].Locality, c.Addresses[i].Region = "", ""
		}
	}
}

func cardCells(c *vcard.Card) []string {
	if len(c.Lent) > 0 || c.Seat != "" {
		keepOwn(c)
	}
	phones := map[string][]string{}
	for _, p := range c.Phones {
		kind := phoneKind(p.Types)
		phones[kind] = append(phones[kind], p.Number)
	}
	var mails, orgs []string
	for _, m := range c.Emails {
		mails = append(mails, m.Address)
	}
	for _, o := range c.Orgs {
		orgs = append(orgs, strings.Join(o, ", "))
	}
	a := address(c.Addresses)
	return []string{
		c.FullName, vcard.Text(c.Name.Prefixes), vcard.Text(c.Name.Given), vcard.Text(c.Name.Additional), vcard.Text(c.Name.Family),
		vcard.Text(c.Name.Suffixes), several(c.Nicknames), several(orgs), several(c.Titles), several(c.Roles),
		several(phones["work"]), several(phones["mobile"]), several(phones["home"]), several(phones["fax"]), several(mails),
		a[0], a[1], a[2], a[3], a[4], birthday(c.Birthday), c.Gender.Sex, several(c.Languages), c.Note, several(c.URLs), strings.TrimPrefix(c.UID, "urn:uuid:"),
	}
}

// several joins values in one cell.
func several(list []string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "" }), "; ")
}

// phoneKind says in which column a number goes. One that does not say is taken as the office's.
func phoneKind(types []string) string {
	has := func(t string) bool { return slices.Contains(types, t) }
	switch {
	case has("fax"):
		return "fax"
	case has("cell"), has("mobile"), has("iphone"):
		return "mobile"
	case has("home") && !has("work"):
		return "home"
	}
	return "work"
}

// address gives street, city, region, code and country of the first address, preferring that of the office; others stand behind the
// street, so that none is lost.
func address(list []vcard.Address) [5]string {
	if len(list) == 0 {
		return [5]string{}
	}
	at := slices.IndexFunc(list, func(a vcard.Address) bool { return slices.Contains(a.Types, "work") })
	if preferred := slices.IndexFunc(list, func(a vcard.Address) bool { return a.Preferred }); preferred >= 0 {
		at = preferred
	}
	a := list[max(at, 0)]
	streets := []string{joined(a.Box, a.Extended, a.Street)}
	for i, other := range list {
		if i != max(at, 0) {
			streets = append(streets, joined(other.Box, other.Extended, other.Street, other.Locality, other.Region, other.Code, other.Country))
		}
	}
	return [5]string{several(streets), a.Locality, a.Region, a.Code, a.Country}
}

func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// birthday writes a birthday as precisely as it is known. Without its year it stays as cards write it.
func birthday(b vcard.Birthday) string {
	switch {
	case b.Text != "":
		return b.Text
	case b.Year > 0 && b.Month > 0 && b.Day > 0:
		return fmt.Sprintf("%04d-%02d-%02d", b.Year, b.Month, b.Day)
	case b.Year > 0 && b.Month > 0:
		return fmt.Sprintf("%04d-%02d", b.Year, b.Month)
	case b.Year > 0:
		return fmt.Sprintf("%04d", b.Year)
	case b.Month > 0 && b.Day > 0:
		return fmt.Sprintf("--%02d-%02d", b.Month, b.Day)
	}
	return ""
}
