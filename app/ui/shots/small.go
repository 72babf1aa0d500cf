package main

import (
	"cmp"
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"
)

// mostColours is what a picture of the manual gets by with: a window has few colours and the shades of its letters.
const mostColours = 64

// writeSmall writes a picture with a palette of its own, a quarter of the size of one in full colour.
func writeSmall(path string, img image.Image) error {
	b := img.Bounds()
	out := image.NewPaletted(image.Rect(0, 0, b.Dx(), b.Dy()), paletteOf(img))
	near := map[color.Color]uint8{}
	for y := range b.Dy() {
		for x := range b.Dx() {
			c := img.At(b.Min.X+x, b.Min.Y+y)
			at, known := near[c]
			if !known {
				at = uint8(out.Palette.Index(c))
				near[c] = at
			}
			out.SetColorIndex(x, y, at)
		}
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, out); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}

// paletteOf takes the colours most pixels have, colours that look alike as one. Equal pictures give equal palettes.
func paletteOf(img image.Image) color.Palette {
	type shade struct {
		key  uint32
		n    int
		most color.RGBA // of the colours that look alike the one met most
	}
	count := map[color.RGBA]int{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			count[color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)]++
		}
	}
	alike := map[uint32]*shade{}
	for c, n := range count {
		key := uint32(c.R>>4)<<8 | uint32(c.G>>4)<<4 | uint32(c.B>>4)
		s := alike[key]
		if s == nil {
			s = &shade{key: key}
			alike[key] = s
		}
		s.n += n
		if best := count[s.most]; n > best || n == best && less(c, s.most) {
			s.most = c
		}
	}
	var all []*shade
	for _, s := range alike {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b *shade) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.key, b.key)) })
	var out color.Palette
	for _, s := range all[:min(len(all), mostColours)] {
		out = append(out, s.most)
	}
	return out
}

func less(a, b color.RGBA) bool {
	return uint32(a.R)<<16|uint32(a.G)<<8|uint32(a.B) < uint32(b.R)<<16|uint32(b.G)<<8|uint32(b.B)
}
