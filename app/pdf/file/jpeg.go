package file

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"image/jpeg"
)

// errJPEG is the error of what is no JPEG file, or a broken one.
var errJPEG = errors.New("pdf: no JPEG file, or a broken one")

// JPEG takes a JPEG file into the file as it is, without encoding it anew; the same one is taken once. It stands upright as the camera
// was held. Encoded anew are only huge ones and those not shown alike everywhere, with colours for four inks.
func (f *File) JPEG(data []byte) (*Image, error) {
	head, err := readJPEG(data)
	if err != nil {
		return nil, err
	}
	if float64(head.w)*float64(head.h) > mostArea {
		return nil, errLarge
	}
	return f.taken(sha256.Sum256(data), func(num int) (*Image, error) {
		// A file that is cut off has a sound head.
		img, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errJPEG, err)
		}
		i := &Image{num: num, w: head.w, h: head.h, turn: head.turn}
		if head.colors == 4 || head.odd || max(head.w, head.h) > mostPixels {
			anew := plain(img)
			var out bytes.Buffer
			if err := jpeg.Encode(&out, anew, &jpeg.Options{Quality: 92}); err != nil {
				return nil, err
			}
			data, head.colors = out.Bytes(), 3
			i.w, i.h = anew.Rect.Dx(), anew.Rect.Dy()
		}
		space := "DeviceRGB"
		if head.colors == 1 {
			space = "DeviceGray"
		}
		f.o.putStream(num, append(pictureDict(space, i.w, i.h), "/Filter/DCTDecode"...), data)
		return i, nil
	})
}

// jpegHead is what a JPEG file says about itself.
type jpegHead struct {
	w, h, colors int
	turn         int  // EXIF orientation
	odd          bool // readers differ about what its colours are
}

// Markers of a JPEG file.
const (
	markSOF0  = 0xC0 // baseline; C1 extended, C2 progressive
	markSOF2  = 0xC2
	markSOF15 = 0xCF
	markDHT   = 0xC4
	markJPG   = 0xC8
	markDAC   = 0xCC
	markSOS   = 0xDA
	markAPP1  = 0xE1
	markAPP14 = 0xEE
)

func readJPEG(b []byte) (jpegHead, error) {
	h := jpegHead{turn: 1}
	if len(b) < 4 || b[0] != 0xFF || b[1] != 0xD8 {
		return h, errJPEG
	}
	adobe := false
	var ids []byte
	for at := 2; at+4 <= len(b); {
		if b[at] != 0xFF {
			return h, errJPEG
		}
		mark := b[at+1]
		if mark == 0xFF { // padding
			at++
			continue
		}
		n := int(binary.BigEndian.Uint16(b[at+2:]))
		if n < 2 || at+2+n > len(b) {
			return h, errJPEG
		}
		body := b[at+4 : at+2+n]
		switch {
		case mark == markAPP1 && h.turn == 1:
			h.turn = orientation(body)
		case mark == markAPP14 && bytes.HasPrefix(body, []byte("Adobe")) && len(body) >= 12:
			adobe = true
		case mark >= markSOF0 && mark <= markSOF15 && mark != markDHT && mark != markJPG && mark != markDAC:
			if mark > markSOF2 || len(body) < 6 || body[0] != 8 || len(body) < 6+3*int(body[5]) {
				return h, errJPEG
			}
			h.h, h.w, h.colors = int(binary.BigEndian.Uint16(body[1:])), int(binary.BigEndian.Uint16(body[3:])), int(body[5])
			for i := range h.colors {
				ids = append(ids, body[6+3*i])
			}
		case mark == markSOS:
			if h.w == 0 || h.h == 0 || h.colors != 1 && h.colors != 3 && h.colors != 4 {
				return h, errJPEG
			}
			h.odd = h.colors == 3 && !adobe && string(ids) == "RGB"
			return h, nil
		}
		at += 2 + n
	}
	return h, errJPEG
}

// orientation reads how the camera was held from the EXIF part of a JPEG file: 1 to 8, 1 where it does not say.
func orientation(b []byte) int {
	rest, ok := bytes.CutPrefix(b, []byte("Exif\x00\x00"))
	if !ok || len(rest) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if rest[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int(order.Uint32(rest[4:]))
	if at < 8 || at+2 > len(rest) {
		return 1
	}
	const tag, short = 0x0112, 3
	for i := range int(order.Uint16(rest[at:])) {
		row := at + 2 + 12*i
		if row+12 > len(rest) {
			return 1
		}
		if order.Uint16(rest[row:]) == tag && order.Uint16(rest[row+2:]) == short {
			if v := int(order.Uint16(rest[row+8:])); v >= 1 && v <= 8 {
				return v
			}
		}
	}
	return 1
}
