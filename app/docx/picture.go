package docx

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
)

// picture is one kept in the package.
type picture struct {
	name   string // below word/
	width  int    // pixels
	height int
}

// kept takes a picture into the package, once however often it is shown; false where its bytes cannot be read.
func (b *builder) kept(data []byte) (picture, bool) {
	if p, ok := b.pictures[string(data)]; ok {
		return p, p.name != ""
	}
	if b.pictures == nil {
		b.pictures = map[string]picture{}
	}
	p := picture{}
	shape, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err == nil && readable(kind, data) {
		p = picture{fmt.Sprintf("media/image%d.%s", len(b.pictures)+1, kind), shape.Width, shape.Height}
		b.extra = append(b.extra, part{"word/" + p.name, data})
	}
	b.pictures[string(data)] = p
	return p, p.name != ""
}

// readable reports whether a picture is whole: one that ends in the middle would make a word processor complain of the letter.
func readable(kind string, data []byte) bool {
	var err error
	switch kind {
	case "jpeg":
		_, err = jpeg.Decode(bytes.NewReader(data))
	case "png":
		_, err = png.Decode(bytes.NewReader(data))
	default:
		return false
	}
	return err == nil
}

// shown is a picture within a line, with its size in points; id is that of its relationship.
func (b *builder) shown(id, alt string, w, h float64) string {
	b.drawn++
	words := escaped(strings.ReplaceAll(alt, "\n", " "))
	return fmt.Sprintf(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Picture %[3]d" descr="%s"/>`+
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="%[3]d" name="Picture %[3]d" descr="%[4]s"/><pic:cNvPicPr/></pic:nvPicPr>`+
		`<pic:blipFill><a:blip r:embed="%[5]s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%[1]d" cy="%[2]d"/></a:xfrm>`+
		`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`, emu(w), emu(h), b.drawn, words, id)
}

// size is how large a picture is shown in points: as it says, at 150 dpi where it does not, never larger than there is room.
func (p picture) size(width, height, room float64) (w, h float64) {
	ratio := float64(p.height) / float64(max(p.width, 1))
	w = width
	if w <= 0 {
		w = float64(p.width) * 72 / 150
		if height > 0 {
			w = height / ratio
		}
	}
	w = min(w, room)
	if height > 0 {
		w = min(w, height/ratio)
	}
	return w, w * ratio
}

func (b *builder) picture(x doc.Picture) {
	p, ok := b.kept(x.Data)
	if !ok {
		words := x.Unreadable
		if words == "" {
			words = x.Alt
		}
		b.paragraph("", "", x.Align, "", []doc.Run{{Text: words, Italic: true, Muted: true}})
	} else {
		_, tall := b.d.PageSize()
		w, h := p.size(x.Width, x.Height, b.room())
		if most := tall - 150; h > most {
			w, h = w*most/h, most
		}
		next := ""
		if x.Caption != "" {
			next = `<w:keepNext/>`
		}
		b.body.put(`<w:p><w:pPr>%s<w:spacing w:before="80" w:after="%d" w:line="240" w:lineRule="auto"/>%s</w:pPr>%s</w:p>`, next, twips(6), aligned(x.Align), b.shown(b.relate("image", p.name, ""), x.Alt, w, h))
	}
	if x.Caption != "" {
		b.paragraph("Caption", "", x.Align, "", []doc.Run{{Text: x.Caption}})
	}
}
