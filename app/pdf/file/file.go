package file

import (
	"cmp"
	"errors"
	"io"
	"time"

	"github.com/exequatur/exequatur/app/typeset"
	"github.com/exequatur/exequatur/assets/colour"
)

// Level is which standard a file keeps to.
type Level uint8

const (
	// A2aUA1 is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once.
	A2aUA1 Level = iota
	// A1b is PDF/A-1b (ISO 19005-1), for judges that know no other: no packed objects, no transparency. Half transparent things are
	// painted as strong as they would look on white.
	A1b
)

// Meta is what a file says about itself.
type Meta struct {
	Title    string // a word in place of an empty one, since a file must have a title
	Author   string
	Subject  string
	Language string    // BCP 47 of its text; "" is undetermined
	Creator  string    // the program
	Made     time.Time // zero is now; the same calls with the same time give the same bytes
	Level    Level
}

// producer is what made the bytes.
const producer = "Exequatur"

// File is a PDF file being written. It belongs to one goroutine.
type File struct {
	o     *objects
	meta  Meta
	root  *Element
	pages []*Page
	done  bool

	structure int   // object number of the root of the structure tree
	parents   []int // object numbers of the parent tree's values, by key
	ids       []named
	notes     int

	fonts    []*font
	fontOf   map[*typeset.Face]*font
	states   keyed
	shades   keyed
	masks    map[int]int // states by the shading they are made of
	pictures []*Image
	pictured map[[32]byte]*Image

	anchors   map[string]*anchor
	bookmarks []bookmark
	labels    []label

	// Buffers used again and again.
	scratch, codes, list, spare []byte
}

// New begins a file. What is written goes to w as soon as it is certain; Close writes the rest.
func New(w io.Writer, m Meta) *File {
	m.Title, m.Author, m.Subject, m.Creator = cmp.Or(tidy(m.Title), "PDF"), tidy(m.Author), tidy(m.Subject), tidy(m.Creator)
	m.Language = cmp.Or(m.Language, "und")
	if m.Made.IsZero() {
		m.Made = time.Now()
	}
	m.Made = m.Made.UTC()
	f := &File{o: newObjects(w, m.Level == A1b), meta: m, fontOf: map[*typeset.Face]*font{}, pictured: map[[32]byte]*Image{}, anchors: map[string]*anchor{}}
	f.o.begin()
	f.structure = f.o.reserve()
	f.root = &Element{f: f, tag: Document, num: f.o.reserve(), above: f.structure}
	return f
}

// Document is the root of the structure: everything else is below it.
func (f *File) Document() *Element { return f.root }

// Err is the first error so far: of writing, or of calls that cannot be carried out. After one nothing more is written.
func (f *File) Err() error { return f.o.err }

// fail remembers an error of a call.
func (f *File) fail(text string) { f.o.fail(errors.New("pdf: " + text)) }

// old reports the test mode without transparency.
func (f *File) old() bool { return f.meta.Level == A1b }

// Close writes what is left and returns the first error of all. It does not close the writer.
func (f *File) Close() error {
	if f.done {
		return f.o.err
	}
	f.done = true
	if len(f.pages) == 0 {
		f.AddPage(0, 0)
	}
	f.root.Done()
	for _, p := range f.pages {
		p.Flush()
	}
	tree := f.endPages()
	f.endFonts()
	f.endStructure()
	f.end(tree)
	return f.o.err
}

// end writes the catalog and what hangs on it.
func (f *File) end(tree int) {
	b := appendRef([]byte("<</Type/Catalog/Pages "), tree)
	b = appendText(append(b, "/Lang"...), f.meta.Language)
	b = append(b, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "...)
	b = appendRef(b, f.structure)
	b = appendRef(append(b, "/Metadata "...), f.metadata())
	b = f.intent(b)
	if n := f.endOutline(); n > 0 {
		b = appendRef(append(b, "/PageMode/UseOutlines/Outlines "...), n)
	}
	b = f.endLabels(b)
	if n := f.endAnchors(); n > 0 {
		b = append(appendRef(append(b, "/Names<</Dests "...), n), ">>"...)
	}
	catalog := f.o.reserve()
	f.o.put(catalog, append(b, ">>"...))
	f.o.end(catalog, f.info())
}

// intent says which colours are meant: sRGB.
func (f *File) intent(b []byte) []byte {
	n := f.o.reserve()
	f.o.putPacked(n, []byte("/N 3"), colour.SRGB)
	b = append(b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/RegistryName(http://www.color.org)/DestOutputProfile "...)
	return append(appendRef(b, n), ">>]"...)
}
