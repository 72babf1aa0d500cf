package pdf

import (
	"image/color"
	"time"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/draw/glyph"
)

// Sizes of type in points.
const (
	sizeTitle    = 20.0
	sizeSubtitle = 11.0
	sizeSection  = 13.0
	sizePart     = 10.5
	sizeText     = 9.5
	sizeLetter   = 11.0
	sizeTable    = 8.5
	sizeSmall    = 8.0
)

// leading is the distance between lines, in ems.
const leading = 1.36

// rise is how far below the top of its line a baseline lies, in ems.
const rise = 1.04

// sheet is a document in the making: the library below, and where on the page the next thing goes.
type sheet struct {
	f       *fpdf.Fpdf
	d       doc.Document
	palette draw.Palette

	w, h                     float64 // of the page
	left, right, top, bottom float64 // margins
	y                        float64 // where the next thing begins
	fresh                    bool    // nothing stands on this page yet

	missing []Missing
	seen    map[rune]bool
	marks   []bookmark

	face    glyph.Face // what the library is set to
	size    float64
	faceSet bool
	added   map[glyph.Face]bool
	ink     draw.Role
}

func newSheet(d doc.Document) *sheet {
	w, h := d.PageSize()
	// The library wants the size of the upright page and turns it itself.
	size, turn := fpdf.SizeType{Wd: w, Ht: h}, "P"
	if d.Landscape {
		size, turn = fpdf.SizeType{Wd: h, Ht: w}, "L"
	}
	f := fpdf.NewCustom(&fpdf.InitType{OrientationStr: turn, UnitStr: "pt", Size: size})
	s := &sheet{f: f, d: d, palette: draw.Print(), w: w, h: h, seen: map[rune]bool{}, added: map[glyph.Face]bool{}}
	s.left, s.right = d.SideMargins()
	s.top, s.bottom = 54, s.footHeight()
	f.SetMargins(s.left, s.top, s.right)
	f.SetAutoPageBreak(false, 0)
	f.SetCatalogSort(true)
	date := d.Date.UTC()
	if d.Date.IsZero() {
		// The library would put the present moment, and no two files would be the same.
		date = time.Unix(0, 0).UTC()
	}
	f.SetCreationDate(date)
	f.SetModificationDate(date)
	f.SetTitle(utf16Text(d.Title), false)
	if !d.Letter {
		f.SetSubject(utf16Text(joined(d.Subtitle, d.AsOf)), false)
	}
	f.SetAuthor(utf16Text(d.Author), false)
	f.SetLang(d.Language)
	s.newPage()
	return s
}

// utf16Text encodes metadata as PDF wants it. The library's own encoder garbles what lies above U+FFFF.
func utf16Text(s string) string {
	if s == "" {
		return ""
	}
	out := []byte{0xFE, 0xFF}
	for _, unit := range utf16.Encode([]rune(s)) {
		out = append(out, byte(unit>>8), byte(unit))
	}
	return string(out)
}

func (s *sheet) newPage() {
	s.f.AddPage()
	s.y, s.fresh, s.faceSet = s.top, true, false
}

// width is that of the text.
func (s *sheet) width() float64 { return s.w - s.left - s.right }

// room is the height left on the page, full the height of an empty one.
func (s *sheet) room() float64 { return s.h - s.bottom - s.y }
func (s *sheet) full() float64 { return s.h - s.bottom - s.top }

// need begins a new page where less than height is left, unless the page is empty anyway.
func (s *sheet) need(height float64) {
	if height > s.room() && !s.fresh {
		s.newPage()
	}
}

// gap leaves empty height, but never at the top of a page.
func (s *sheet) gap(height float64) {
	if !s.fresh {
		s.y += height
	}
}

// clean makes a text printable and takes note of what could not be printed.
func (s *sheet) clean(text string, style glyph.Style) string {
	out, missing := glyph.Clean(text, style)
	s.note(missing, out)
	return out
}

func (s *sheet) note(missing []rune, near string) {
	for _, r := range missing {
		if !s.seen[r] {
			s.seen[r] = true
			s.missing = append(s.missing, Missing{Rune: r, Near: near})
		}
	}
}

// write puts a cleaned line on the page, its baseline at y.
func (s *sheet) write(x, y float64, text string, style glyph.Style, size float64, ink draw.Role) {
	for _, run := range glyph.Runs(text, style, size) {
		s.setFace(run.Face, size)
		if s.ink != ink {
			c := s.palette[ink]
			s.f.SetTextColor(int(c.R), int(c.G), int(c.B))
			s.ink = ink
		}
		s.f.Text(x, y, run.Text)
		x += run.Width
	}
}

func (s *sheet) setFace(face glyph.Face, size float64) {
	if s.faceSet && s.face == face && s.size == size {
		return
	}
	if !s.added[face] {
		s.f.AddUTF8FontFromBytes(face.Name(), "", face.TrueType())
		s.added[face] = true
	}
	s.f.SetFont(face.Name(), "", size)
	s.face, s.size, s.faceSet = face, size, true
}

// rule draws a level line across the text.
func (s *sheet) rule(y, width float64, ink draw.Role) {
	c := s.palette[ink]
	s.stroke(c, width)
	s.f.Line(s.left, y, s.w-s.right, y)
}

func (s *sheet) stroke(c color.NRGBA, width float64) {
	s.f.SetDrawColor(int(c.R), int(c.G), int(c.B))
	s.f.SetLineWidth(width)
}
