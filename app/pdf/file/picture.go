package file

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"

	xdraw "golang.org/x/image/draw"
)

// Image is a picture that can be put on any page of its file.
type Image struct {
	f     *File
	place int // among the file's pictures, from 1
	num   int
	w, h  int
	turn  int // how it must be turned to stand upright, as EXIF counts: 1 to 8
}

// Size is the picture's width and height in pixels, as it stands upright.
func (i *Image) Size() (w, h int) {
	if i.turn > 4 {
		return i.h, i.w
	}
	return i.w, i.h
}

// mostPixels is how long the longer side of a picture may be; longer ones are made smaller. On paper it is more than 300 dots an
// inch across A4.
const mostPixels = 4000

// mostArea is how many pixels are decoded at most: a picture of a few kilobytes may say it has billions.
const mostArea = 100e6

var errLarge = errors.New("pdf: a picture too large")

// errEmpty is the error of a picture without pixels.
var errEmpty = errors.New("pdf: a picture without pixels")

// Picture takes a picture into the file; the same picture is taken once. One that lets the page show through does so.
func (f *File) Picture(img image.Image) (*Image, error) {
	if img == nil || img.Bounds().Empty() {
		return nil, errEmpty
	}
	size := img.Bounds().Size()
	if float64(size.X)*float64(size.Y) > mostArea {
		return nil, errLarge
	}
	pixels := plain(img)
	if f.old() {
		for i := 0; i < len(pixels.Pix); i += 4 {
			c := opaque(color.NRGBA{pixels.Pix[i], pixels.Pix[i+1], pixels.Pix[i+2], pixels.Pix[i+3]})
			copy(pixels.Pix[i:], []byte{c.R, c.G, c.B, 255})
		}
	}
	sum := sha256.New()
	binary.Write(sum, binary.BigEndian, []int64{int64(pixels.Rect.Dx()), int64(pixels.Rect.Dy())})
	sum.Write(pixels.Pix)
	return f.taken([32]byte(sum.Sum(nil)), func(num int) (*Image, error) { return f.writePicture(num, pixels) })
}

// PNG takes a PNG file into the file; the same one is taken once.
func (f *File) PNG(data []byte) (*Image, error) {
	head, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("pdf: no PNG file, or a broken one: %w", err)
	}
	if float64(head.Width)*float64(head.Height) > mostArea {
		return nil, errLarge
	}
	hash := sha256.Sum256(data)
	if i := f.pictured[hash]; i != nil {
		return i, nil
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("pdf: no PNG file, or a broken one: %w", err)
	}
	i, err := f.Picture(img)
	if err == nil {
		f.pictured[hash] = i
	}
	return i, err
}

// taken returns the picture with a hash, which is written if it is not there.
func (f *File) taken(hash [32]byte, write func(num int) (*Image, error)) (*Image, error) {
	if i := f.pictured[hash]; i != nil {
		return i, nil
	}
	if f.o.err != nil {
		return nil, f.o.err
	}
	i, err := write(f.o.reserve())
	if err != nil {
		return nil, err
	}
	f.pictures = append(f.pictures, i)
	i.f, i.place = f, len(f.pictures)
	f.pictured[hash] = i
	return i, f.o.err
}

// plain makes a picture one of eight bits for red, green, blue and strength, and no larger than need be.
func plain(img image.Image) *image.NRGBA {
	b := img.Bounds()
	if long := max(b.Dx(), b.Dy()); long > mostPixels {
		small := image.NewRGBA(image.Rect(0, 0, max(b.Dx()*mostPixels/long, 1), max(b.Dy()*mostPixels/long, 1)))
		xdraw.BiLinear.Scale(small, small.Rect, img, b, draw.Src, nil)
		img, b = small, small.Rect
	}
	out := image.NewNRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(out, out.Rect, img, b.Min, draw.Src)
	return out
}

// writePicture writes the colours, grey where all are, and the strength apart as a mask.
func (f *File) writePicture(num int, pixels *image.NRGBA) (*Image, error) {
	size := pixels.Rect.Size()
	grey, solid := true, true
	for i := 0; i < len(pixels.Pix); i += 4 {
		c := pixels.Pix[i : i+4 : i+4]
		grey = grey && c[0] == c[1] && c[1] == c[2]
		solid = solid && c[3] == 255
	}
	var mask *image.Gray
	if !solid {
		mask = image.NewGray(pixels.Rect)
		for i := range mask.Pix {
			mask.Pix[i], pixels.Pix[4*i+3] = pixels.Pix[4*i+3], 255
		}
	}
	var dict []byte
	if mask != nil {
		n := f.o.reserve()
		if err := f.writePixels(n, "DeviceGray", 1, mask, nil); err != nil {
			return nil, err
		}
		dict = appendRef([]byte("/SMask "), n)
	}
	var err error
	if grey {
		tones := image.NewGray(pixels.Rect)
		for i := range tones.Pix {
			tones.Pix[i] = pixels.Pix[4*i]
		}
		err = f.writePixels(num, "DeviceGray", 1, tones, dict)
	} else {
		err = f.writePixels(num, "DeviceRGB", 3, pixels, dict)
	}
	return &Image{num: num, w: size.X, h: size.Y, turn: 1}, err
}

// writePixels writes an image object. The data of a PNG file is what PDF calls flate with predictors, so that encoder does the work.
func (f *File) writePixels(num int, space string, colors int, img image.Image, dict []byte) error {
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		return err
	}
	var data []byte
	for b := out.Bytes()[8:]; len(b) >= 12; {
		n := int(binary.BigEndian.Uint32(b))
		if string(b[4:8]) == "IDAT" {
			data = append(data, b[8:8+n]...)
		}
		b = b[12+n:]
	}
	w, h := img.Bounds().Dx(), img.Bounds().Dy()
	dict = append(dict, "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "...)
	dict = append(appendInt(append(appendInt(dict, colors), "/Columns "...), w), ">>"...)
	f.o.putStream(num, append(pictureDict(space, w, h), dict...), data)
	return nil
}

// pictureDict begins the dictionary of an image object.
func pictureDict(space string, w, h int) []byte {
	b := append([]byte("/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/"), space...)
	return appendInt(append(appendInt(append(b, "/Width "...), w), "/Height "...), h)
}

// upright is what the unit square of a picture becomes so that it stands upright, by the EXIF orientation.
var upright = [9][6]float64{
	1: {1, 0, 0, 1, 0, 0},
	2: {-1, 0, 0, 1, 1, 0},
	3: {-1, 0, 0, -1, 1, 1},
	4: {1, 0, 0, -1, 0, 1},
	5: {0, -1, -1, 0, 1, 1},
	6: {0, -1, 1, 0, 0, 1},
	7: {0, 1, 1, 0, 0, 0},
	8: {0, 1, -1, 0, 1, 0},
}

// Image puts a picture on the page; x and y are its upper left corner.
func (p *Page) Image(i *Image, x, y, w, h float64) {
	if i == nil || !finite([]float64{x, y, w, h}) || !(w > 0 && h > 0) {
		return
	}
	if i.f != p.f {
		p.f.fail("a picture of another file")
	}
	if !p.paint() {
		return
	}
	p.endText()
	p.alpha(255, 255)
	p.save()
	m := upright[i.turn]
	p.b = appendNumbers(p.b, m[0]*w, m[1]*h, m[2]*w, m[3]*h, x+m[4]*w, p.h-y-h+m[5]*h)
	p.b = append(p.b, "cm\n"...)
	p.name(resPicture, i.place)
	p.b = append(p.b, "Do\n"...)
	p.restore()
}
