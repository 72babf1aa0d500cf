package pdf

import (
	"bytes"
	"cmp"
	"image"
	"image/jpeg"
	"image/png"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf/file"
)

// imageOf takes a picture into the file, once however often it is shown; nil where its bytes cannot be read.
func (l *layout) imageOf(data []byte) *file.Image {
	if img, ok := l.images[string(data)]; ok {
		return img
	}
	img := l.readImage(data)
	l.images[string(data)] = img
	return img
}

func (l *layout) readImage(data []byte) *file.Image {
	_, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	switch kind {
	case "jpeg":
		// A file that claims to be one may still end in the middle.
		if _, err := jpeg.Decode(bytes.NewReader(data)); err != nil {
			return nil
		}
		if img, err := l.f.JPEG(data); err == nil {
			return img
		}
	case "png":
		if decoded, err := png.Decode(bytes.NewReader(data)); err == nil {
			if img, err := l.f.Picture(decoded); err == nil {
				return img
			}
		}
	}
	return nil
}

// pictureSize is how large a picture is shown, in points: as it says, at 150 dpi where it does not, never larger than there is room.
func pictureSize(img *file.Image, p doc.Picture, room, height float64) (w, h float64) {
	pw, ph := img.Size()
	if pw <= 0 || ph <= 0 {
		return 0, 0
	}
	ratio := float64(ph) / float64(pw)
	w = p.Width
	if w <= 0 {
		w = float64(pw) * 72 / 150
		if p.Height > 0 {
			w = p.Height / ratio
		}
	}
	w = min(w, room)
	if p.Height > 0 {
		w = min(w, p.Height/ratio)
	}
	w = min(w, height/ratio)
	return w, w * ratio
}

func (l *layout) picture(p doc.Picture) {
	caption := l.caption(p.Caption)
	img := l.imageOf(p.Data)
	if img == nil {
		l.unread(p, caption)
		return
	}
	most := l.full() - 4
	if caption != nil {
		most -= caption.height() + 4
	}
	w, h := pictureSize(img, p, l.room(), most)
	l.space(4)
	l.add(box{height: h, after: l.beforeCaption(caption), paint: func(at place) {
		x := at.x
		switch p.Align {
		case doc.Centre:
			x += (at.w - w) / 2
		case doc.Right:
			x += at.w - w
		}
		l.shown(img, p.Alt, at.pg, l.root, x, at.y, w, h)
	}})
	l.captioned(caption, p.Align)
	l.space(12)
}

// shown paints a picture: told in words, or as an ornament where there are none.
func (l *layout) shown(img *file.Image, alt string, pg *page, host *node, x, y, w, h float64) {
	if alt == "" {
		pg.p.Artifact(file.Layout, func() { pg.p.Image(img, x, y, w, h) })
		return
	}
	n := host.below(file.Figure).with(file.Attributes{Alt: alt, BBox: file.Box{X: x, Y: y, W: w, H: h}})
	pg.p.In(n.elem(), func() { pg.p.Image(img, x, y, w, h) })
	n.done()
}

// unread says in words what a picture was to show whose bytes cannot be read.
func (l *layout) unread(p doc.Picture, caption *para) {
	words := p.Unreadable
	if words == "" {
		words = p.Alt
	}
	if words == "" {
		words = p.Caption
	}
	l.broken = append(l.broken, cmp.Or(p.Alt, p.Caption, p.Unreadable))
	if words == "" {
		words = "–"
	}
	f := muted(sizeText)
	f.italics, f.serif = true, l.d.Letter
	text := l.text(words, f, l.room())
	text.align = p.Align
	l.space(4)
	l.paragraph(text, l.root.below(file.P), l.beforeCaption(caption))
	l.captioned(caption, p.Align)
	l.space(12)
}
