package vcard

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// What keeps a file from being read.
var (
	ErrNoCard   = errors.New("vcard: no card in the file")
	ErrTooLarge = errors.New("vcard: the file is too large")
	ErrTooMany  = errors.New("vcard: too many cards")
)

// Options bound what is read. The zero value of each is usable.
type Options struct {
	MaxBytes int64               // 64 MB when 0
	MaxCards int                 // 100,000 when 0
	Decode   func([]byte) string // text that is not UTF-8 and does not say what it is; Windows-1252 when nil
}

const (
	maxBytes = 64 << 20
	maxCards = 100_000
)

// Read reads the cards of a file in order, of versions 2.1, 3.0 and 4.0. A card that is cut off at the end of the file is read as far
// as it goes; lines that are no properties are counted in the card.
func Read(r io.Reader) ([]Card, error) { return ReadWith(r, Options{}) }

// ReadWith reads as Read does, within other bounds.
func ReadWith(r io.Reader, opt Options) ([]Card, error) {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = maxBytes
	}
	if opt.MaxCards <= 0 {
		opt.MaxCards = maxCards
	}
	if opt.Decode == nil {
		opt.Decode = func(b []byte) string {
			out, err := charmap.Windows1252.NewDecoder().Bytes(b)
			if err != nil {
				return string(b)
			}
			return string(out)
		}
	}
	data, err := io.ReadAll(io.LimitReader(r, opt.MaxBytes+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > opt.MaxBytes {
		return nil, ErrTooLarge
	}
	return read(toUTF8(data), opt)
}

func read(data []byte, opt Options) ([]Card, error) {
	var cards []Card
	var c *reading
	inner := 0 // cards inside a card: the agent of 2.1
	src := &lines{data: data}
	for {
		l, ok := src.next()
		if !ok {
			break
		}
		switch marker := strings.ToUpper(strings.TrimSpace(l.text)); {
		case marker == "BEGIN:VCARD" && c == nil:
			if len(cards) == opt.MaxCards {
				return nil, ErrTooMany
			}
			c = &reading{card: Card{Line: l.no}, decode: opt.Decode}
		case marker == "BEGIN:VCARD":
			inner++
		case marker == "END:VCARD" && inner > 0:
			inner--
		case marker == "END:VCARD" && c != nil:
			cards = append(cards, c.finish())
			c, src.old = nil, false
		case c == nil || inner > 0:
		default:
			c.take(l)
			src.old = c.old
		}
	}
	if c != nil {
		cards = append(cards, c.finish())
	}
	if len(cards) == 0 {
		return nil, ErrNoCard
	}
	return cards, nil
}

// toUTF8 takes the mark of the encoding away, and brings UTF-16 into UTF-8.
func toUTF8(data []byte) []byte {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		order = binary.BigEndian
	case bytes.HasPrefix(data, []byte("B\x00E\x00")):
		order, data = binary.LittleEndian, append([]byte{0, 0}, data...)
	case bytes.HasPrefix(data, []byte("\x00B\x00E")):
		order, data = binary.BigEndian, append([]byte{0, 0}, data...)
	default:
		return data
	}
	units := make([]uint16, 0, len(data)/2)
	for data = data[2:]; len(data) > 1; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	return []byte(string(utf16.Decode(units)))
}
