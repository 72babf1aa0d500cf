package report

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"github.com/exequatur/exequatur/app/doc"
	gazetteer "github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// What addresses let one choose.
var (
	ofOption    = Option{Key: "of", Values: []string{"head", "post", "mission"}}
	sheetOption = Option{Key: "sheet", Values: sheetNames()}
	startOption = Option{Key: "start"}
	sizeOption  = Option{Key: "size", Values: []string{"DL", "C5", "C6"}}
)

// papers are what is printed on paper of the office's own.
var papers = []entry{
	{Info{Name: "labels", Records: "post", Group: "letters", Options: []Option{ofOption, sheetOption, startOption}}, labels},
	{Info{Name: "envelopes", Records: "post", Group: "letters", Options: []Option{ofOption, sizeOption}}, envelopes},
}

// refused is why a print cannot be made, in words.
func refused(code string, args map[string]any) error {
	return schema.Problems{{Level: schema.Error, Code: code, Args: args}}
}

// labels are addresses on a sheet of sticky labels.
func labels(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	name := pick(p, sheetOption)
	i := slices.IndexFunc(labelSheets, func(s sheetOf) bool { return strings.EqualFold(s.name, name) })
	if i < 0 {
		return doc.Document{}, refused("label_sheet", map[string]any{"Value": name, "Known": strings.Join(sheetNames(), ", ")})
	}
	s := labelSheets[i]
	start, each := 1, s.columns*s.rows
	if given := strings.TrimSpace(p.Options["start"]); given != "" {
		n, err := strconv.Atoi(given)
		if err != nil || n < 1 || n > each {
			return doc.Document{}, refused("label_start", map[string]any{"Value": given, "Sheet": s.name, "Most": strconv.Itoa(each)})
		}
		start = n
	}
	found, out, err := addresses(ctx, r, p)
	if err != nil {
		return doc.Document{}, err
	}
	d := ownPaper(r, "labels", out)
	d.Size = s.paper
	d.Blocks = []doc.Block{doc.Labels{Sheet: s.sheet(), Start: start, Items: found}}
	return d, nil
}

// envelopes are a page each, with the office's address as sender.
func envelopes(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	size, ok := map[string]doc.Size{"DL": doc.EnvelopeDL, "C5": doc.EnvelopeC5, "C6": doc.EnvelopeC6}[strings.ToUpper(pick(p, sizeOption))]
	if !ok {
		return doc.Document{}, refused("envelope_size", map[string]any{"Value": pick(p, sizeOption)})
	}
	found, out, err := addresses(ctx, r, p)
	if err != nil {
		return doc.Document{}, err
	}
	head, _, err := r.LetterPaper(ctx, r.Words().Lang)
	if err != nil {
		return doc.Document{}, err
	}
	d := ownPaper(r, "envelopes", out)
	d.Size, d.Landscape = size, true
	for _, item := range found {
		d.Parts = append(d.Parts, doc.Document{Title: d.Title, Language: r.Words().Lang, Author: p.Author, Date: p.Made, Letter: true, Size: size, Landscape: true,
			Letterhead: sender(head), Blocks: []doc.Block{doc.Labels{Items: []doc.Label{item}}}})
	}
	return d, nil
}

// ownPaper is a document for paper of the office's own. How many records have no address stands in the subtitle, which is not printed: who
// makes it is told.
func ownPaper(r *view.Register, name string, out int) doc.Document {
	d := doc.Document{Title: r.Words().T("report." + name + ".name"), Letter: true}
	if out > 0 {
		d.Subtitle = r.Words().N("labels.left_out", out)
	}
	return d
}

// sender is the office as it stands in the corner of an envelope.
func sender(l *models.Letterhead) *doc.Letterhead {
	if l == nil {
		return nil
	}
	out := &doc.Letterhead{Names: []string{l.Office}}
	if l.Unit != "" {
		out.Address = append(out.Address, l.Unit)
	}
	out.Address = append(out.Address, addressLines(l.Address)...)
	return out
}

// addresses are those of the consulates asked for, in the order of the printed list, and how many of them have none.
func addresses(ctx context.Context, r *view.Register, p Params) (found []doc.Label, out int, err error) {
	l, err := standingPosts(ctx, r, p)
	if err != nil {
		return nil, 0, err
	}
	take := func(lines []string) {
		if lines == nil {
			out++
			return
		}
		found = append(found, doc.Label{Lines: lines})
	}
	of := pick(p, ofOption)
	if of == "mission" {
		if err := l.missions(ctx, p, take); err != nil {
			return nil, 0, err
		}
	} else {
		for i := range l.entries {
			take(l.address(l.entries[i].DirectoryEntry, of == "head"))
		}
	}
	if len(found) == 0 {
		return nil, 0, refused("no_addresses", nil)
	}
	return found, out, nil
}

// address is that of a consulate, to its head by name where somebody is in office; nil where none is recorded.
func (l *lister) address(e *view.DirectoryEntry, byName bool) []string {
	where := e.Postal
	if where == "" {
		where = e.Address
	}
	if strings.TrimSpace(where) == "" {
		return nil
	}
	var to []string
	if byName && e.HeadID != 0 {
		to = append(to, e.Head, capital(titled(l.r.Words(), &e.PostRow)))
	}
	return l.posted(append(to, e.Title), where, e.Seat, e.ReceivingCode, e.ReceivingName)
}

// missions are the addresses of those that supervise the consulates, each once.
func (l *lister) missions(ctx context.Context, p Params, take func([]string)) error {
	var ids []int64
	for i := range l.entries {
		id := l.entries[i].MissionID
		if id == 0 {
			take(nil)
		} else if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	all, err := l.r.MissionAddresses(ctx, p.AsOf, ids...)
	if err != nil {
		return err
	}
	for _, id := range ids {
		m := all[id]
		if strings.TrimSpace(m.Address) == "" {
			take(nil)
			continue
		}
		take(l.posted([]string{m.Name}, m.Address, m.City, m.CountryCode, m.CountryName))
	}
	return nil
}

// posted puts an address into lines as posts ask for it (UPU standard S42): whom it is to, street, postcode and city, and last, in capitals and
// in the language of the country it is sent from, the country, where it is another than the keeper's.
func (l *lister) posted(to []string, where, city, code, country string) []string {
	var out []string
	for _, line := range to {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	lines := addressLines(where)
	if n := len(lines); n > 1 && named(lines[n-1], code, country) {
		lines = lines[:n-1]
	}
	// An address that is a street alone lies in the seat.
	if len(lines) == 1 && city != "" && !strings.Contains(strings.ToLower(lines[0]), strings.ToLower(city)) {
		lines = append(lines, city)
	}
	out = append(out, lines...)
	if country != "" && code != l.home {
		out = append(out, cases.Upper(language.Make(l.r.Words().Lang)).String(country))
	}
	return out
}

// named reports whether a line says nothing but the name of a State, in whatever language.
func named(line, code, country string) bool {
	if strings.EqualFold(line, country) || strings.EqualFold(line, code) {
		return true
	}
	for _, s := range gazetteer.States() {
		if s.Code == code {
			for _, name := range s.Names {
				if strings.EqualFold(line, name) {
					return true
				}
			}
		}
	}
	return false
}

// addressLines are the lines of an address as it is recorded; one written on a single line is parted at its commas, but for those beside a
// number: that of a house stays with its street, that of a place with the place.
func addressLines(s string) []string {
	one := !strings.Contains(strings.TrimSpace(s), "\n")
	separator := "\n"
	if one {
		separator = ","
	}
	var out []string
	carried := ""
	for part := range strings.SplitSeq(s, separator) {
		if part = strings.Trim(part, " \t\r\n,"); part == "" {
			continue
		}
		lone := one && !strings.ContainsFunc(part, unicode.IsLetter)
		switch {
		case lone && len(part) < 5 && len(out) > 0:
			out[len(out)-1] += ", " + part
		case lone && len(part) >= 5:
			carried = joined(", ", carried, part)
		default:
			out, carried = append(out, joined(", ", carried, part)), ""
		}
	}
	if carried != "" {
		out = append(out, carried)
	}
	return out
}
