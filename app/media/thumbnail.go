package media

import (
	"bytes"
	"fmt"
	"image"
	_ "image/gif"  // decoders of what may be attached
	_ "image/jpeg" //
	_ "image/png"  //

	"golang.org/x/image/draw"
	_ "golang.org/x/image/tiff" //
	_ "golang.org/x/image/webp" //
)

// decodes are the types of picture the program can read.
var decodes = map[string]bool{"image/png": true, "image/jpeg": true, "image/gif": true, "image/webp": true, "image/tiff": true}

// mostPixels is how many pixels a picture may say to have: a sheet of A2 scanned at 600 dots an inch has 139 million.
const mostPixels = 200_000_000

// mostDecoded is how many of them are decoded for a small picture. Larger ones are shown by their type.
const mostDecoded = 40_000_000

// measured reads the size a picture says to have, before anything of it is decoded; it returns why the picture is refused, or "".
func measured(data []byte) string {
	cfg, _, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil || cfg.Width <= 0 || cfg.Height <= 0:
		return Damaged
	case int64(cfg.Width)*int64(cfg.Height) > mostPixels:
		return TooManyPixels
	}
	return ""
}

// Thumbnail makes a small picture that fits into a square, upright as the camera says. It returns nil without an error where the picture
// is too large to be decoded for that.
func Thumbnail(data []byte, side int) (thumb image.Image, err error) {
	defer func() { // decoders meet whatever there is
		if r := recover(); r != nil {
			thumb, err = nil, fmt.Errorf("decode a picture: %v", r)
		}
	}()
	cfg, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("measure a picture: %w", err)
	}
	if cfg.Width <= 0 || cfg.Height <= 0 || int64(cfg.Width)*int64(cfg.Height) > mostDecoded {
		return nil, nil
	}
	src, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("decode a picture: %w", err)
	}
	b := src.Bounds()
	w, h := side, side
	if b.Dx() > b.Dy() {
		h = max(1, side*b.Dy()/b.Dx())
	} else {
		w = max(1, side*b.Dx()/b.Dy())
	}
	if w > b.Dx() { // never larger than it is
		w, h = b.Dx(), b.Dy()
	}
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.BiLinear.Scale(dst, dst.Bounds(), src, b, draw.Src, nil)
	return turned(dst, orientation(data)), nil
}

// turned turns and mirrors a picture as the number of its orientation says (EXIF 2.3, tag 274).
func turned(src *image.RGBA, how int) image.Image {
	if how <= 1 || how > 8 {
		return src
	}
	w, h := src.Rect.Dx(), src.Rect.Dy()
	size := image.Rect(0, 0, w, h)
	if how >= 5 {
		size = image.Rect(0, 0, h, w)
	}
	dst := image.NewRGBA(size)
	for y := range h {
		for x := range w {
			var tx, ty int
			switch how {
			case 2:
				tx, ty = w-1-x, y
			case 3:
				tx, ty = w-1-x, h-1-y
			case 4:
				tx, ty = x, h-1-y
			case 5:
				tx, ty = y, x
			case 6:
				tx, ty = h-1-y, x
			case 7:
				tx, ty = h-1-y, w-1-x
			case 8:
				tx, ty = y, w-1-x
			}
			dst.SetRGBA(tx, ty, src.RGBAAt(x, y))
		}
	}
	return dst
}
