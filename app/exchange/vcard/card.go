package vcard

import (
	"strings"
	"time"
)

// Card is one address card. Its texts have no space around them, and line feeds between lines.
type Card struct {
	Line       int    // where it begins in the file it was read from
	Version    string // of the file it was read from
	Kind       string // "" and "individual": a person; "org", "group", "location"
	UID        string
	FullName   string
	Name       Name
	Nicknames  []string
	Orgs       [][]string // an organization and its units, from the largest
	Titles     []string
	Roles      []string
	Phones     []Phone
	Emails     []Email
	Addresses  []Address
	URLs       []string
	Geo        *Geo
	Birthday   Birthday
	Gender     Gender
	Languages  []string
	Revised    time.Time // to the second
	Categories []string
	Note       string
	Photo      *Photo
	Related    []Related
	Lent       []string   // texts above that are only shown here: those of the office a person heads, or what a register derives
	Seat       string     // of a consulate: its city,
	Sending    string     // and the code of the State that sends it
	Others     []Property // what has no place above
	Unread     []int      // lines that are no property at all
}

// Name is the name of a person in its components, each a list.
type Name struct{ Family, Given, Additional, Prefixes, Suffixes []string }

// Phone is a number with what it is for: "work", "home", "cell", "fax", "voice" and others, in small letters.
type Phone struct {
	Number    string
	Types     []string
	Preferred bool
}

// Email is an address for mail.
type Email struct {
	Address   string
	Types     []string
	Preferred bool
}

// Address is a postal address.
type Address struct {
	Box, Extended, Street, Locality, Region, Code, Country string

	Types     []string
	Preferred bool
}

// Geo is a position in degrees.
type Geo struct{ Lat, Lon float64 }

// Birthday is a date of which parts may be unknown (0), or a date in words.
type Birthday struct {
	Year, Month, Day int
	Text             string
}

// Gender is a sex (M, F, O, N, U or nothing) and words for it.
type Gender struct{ Sex, Text string }

// Photo is a picture: its bytes, or where it lies.
type Photo struct {
	Media string // "image/jpeg"
	Data  []byte
	URL   string
}

// Related is somebody or something a card refers to: by name, or by a URI such as the UID of another card.
type Related struct{ Type, Value string }

// Property is a line of a card as it was read.
type Property struct {
	Group, Name string // the name in capitals
	Params      map[string][]string
	Value       string // unescaped
}

// Text puts a list of a name into words.
func Text(list []string) string { return strings.Join(list, " ") }
