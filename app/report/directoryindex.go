package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/models/search"
)

// ordering sorts texts as a language does.
type ordering struct {
	names, letters *collate.Collator
	buf            collate.Buffer
	heads          map[string]string // what stands over the entries of each letter
}

// inOrderOf is the order of a language, of English where it is unknown.
func inOrderOf(lang string) *ordering {
	tag, err := language.Parse(lang)
	if err != nil {
		tag = language.English
	}
	o := &ordering{names: collate.New(tag, collate.IgnoreCase), letters: collate.New(tag, collate.Loose), heads: map[string]string{}}
	for letter := 'A'; letter <= 'Z'; letter++ { // Lithuanian files Y under I: the earlier letter stands over both, whichever comes first
		if key := o.letter(string(letter)); o.heads[key] == "" {
			o.heads[key] = string(letter)
		}
	}
	return o
}

// key is a text that compares as the language orders the one given.
func (o *ordering) key(s string) string {
	o.buf.Reset()
	return string(o.names.KeyFromString(&o.buf, s))
}

// initial is the letter of the alphabet a text stands under, in capitals: Ą under A where the language takes them for one letter. What
// begins with no letter stands under "#".
func (o *ordering) initial(s string) string {
	for _, first := range s {
		if unicode.IsPunct(first) || unicode.IsSpace(first) {
			continue
		}
		if !unicode.IsLetter(first) {
			break
		}
		letter := string(unicode.ToTitle(first)) // not upper case: the capitals of Georgian are for whole words only
		key := o.letter(letter)
		if o.heads[key] == "" {
			o.heads[key] = letter
			if plain := plainLetter(letter); o.letter(plain) == key { // in this language the mark makes no letter of its own
				o.heads[key] = plain
			}
		}
		return o.heads[key]
	}
	return "#"
}

// letter is what letters that count as one have in common.
func (o *ordering) letter(s string) string {
	o.buf.Reset()
	return string(o.letters.KeyFromString(&o.buf, s))
}

// plainLetter is a letter without its marks and strokes.
func plainLetter(letter string) string {
	first, _ := utf8.DecodeRuneInString(search.Fold(letter))
	return string(unicode.ToTitle(first))
}

// indexed is what an index is made of.
type indexed struct {
	text, key string
	anchors   []string
}

// index puts entries in the order of the language under their initials.
func (l *lister) index(title string, list []indexed) doc.Index {
	o := inOrderOf(l.r.Words().Lang)
	for i := range list {
		list[i].key = o.key(list[i].text)
	}
	slices.SortStableFunc(list, func(a, b indexed) int { return cmp.Or(strings.Compare(a.key, b.key), strings.Compare(a.text, b.text)) })
	out := doc.Index{Title: title}
	for _, x := range list {
		out.Entries = append(out.Entries, doc.IndexEntry{Initial: o.initial(x.text), Text: x.text, Anchors: x.anchors})
	}
	return out
}

// gather collects the anchors of what entries name, each name once.
type gather[K comparable] struct {
	at   map[K]int
	list []indexed
}

func (g *gather[K]) add(key K, text, anchor string) {
	if text == "" {
		return
	}
	i, there := g.at[key]
	if !there {
		if g.at == nil {
			g.at = map[K]int{}
		}
		i = len(g.list)
		g.at[key] = i
		g.list = append(g.list, indexed{text: text})
	}
	if a := g.list[i].anchors; len(a) == 0 || a[len(a)-1] != anchor {
		g.list[i].anchors = append(a, anchor)
	}
}

// persons is the index of the heads and officers named.
func (l *lister) persons() doc.Index {
	var g gather[int64]
	for i := range l.entries {
		e := &l.entries[i]
		g.add(cmp.Or(e.HeadID, e.AdmittedID), e.HeadListed, anchor(e.ID))
		for _, o := range e.Officers {
			g.add(o.PersonID, o.Listed, anchor(e.ID))
		}
	}
	return l.index(l.r.Words().T("directory.persons"), g.list)
}

// cities is the index of the seats; of several of one name each says in which State and region it lies.
func (l *lister) cities() doc.Index {
	named := map[string]map[int64]bool{}
	for i := range l.entries {
		e := &l.entries[i]
		if named[e.Seat] == nil {
			named[e.Seat] = map[int64]bool{}
		}
		named[e.Seat][e.SeatID] = true
	}
	var g gather[int64]
	for i := range l.entries {
		e := &l.entries[i]
		text := e.Seat
		if len(named[e.Seat]) > 1 {
			text = joined(", ", e.Seat, regionOf(e), e.ReceivingName)
		}
		g.add(e.SeatID, text, anchor(e.ID))
	}
	return l.index(l.r.Words().T("directory.cities"), g.list)
}

// states is the index of the States that send and receive, for a list in the order of cities.
func (l *lister) states() doc.Index {
	var g gather[string]
	for i := range l.entries {
		e := &l.entries[i]
		other := l.other(e.DirectoryEntry)
		g.add(other, other, anchor(e.ID))
	}
	return l.index(l.r.Words().T("directory.states"), g.list)
}
