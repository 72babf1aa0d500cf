package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// What is wrong with a file that was to be opened.
var (
	ErrNotWord   = errors.New("docx: no file of a word processor in the format .docx")
	ErrOldWord   = errors.New("docx: a file in the old format .doc")
	ErrEncrypted = errors.New("docx: opened only with a password")
	ErrMacros    = errors.New("docx: holds macros")
	ErrModel     = errors.New("docx: a model for new files (.dotx), not a letter")
	ErrBroken    = errors.New("docx: broken")
	ErrTooLarge  = errors.New("docx: too large for a letter")
)

// Limits of a file that is opened. A letter of some pages with an emblem has a hundredth of them.
const (
	mostBytes    = 32 << 20  // of the file
	mostUnpacked = 192 << 20 // of all parts
	mostXML      = 16 << 20  // of one part that is read
	mostParts    = 2000
	mostElements = 400_000 // of one part that is read
	mostDepth    = 250
)

// source is an opened package.
type source struct {
	zip   *zip.Reader
	main  string // the part with the body
	types map[string]string
	parts map[string]*zip.File
}

// open checks a package before anything of it is used.
func open(data []byte) (*source, error) {
	switch {
	case len(data) > mostBytes:
		return nil, ErrTooLarge
	case bytes.HasPrefix(data, []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}):
		// A locked .docx is kept in a container of the old kind, under this name in UTF-16.
		if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return nil, ErrEncrypted
		}
		return nil, ErrOldWord
	case !bytes.HasPrefix(data, []byte("PK")):
		return nil, ErrNotWord
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	s := &source{zip: z, types: map[string]string{}, parts: map[string]*zip.File{}}
	if err := s.index(); err != nil {
		return nil, err
	}
	if s.parts["[Content_Types].xml"] == nil {
		return nil, ErrNotWord
	}
	if err := s.readTypes(); err != nil {
		return nil, err
	}
	return s, s.judge()
}

// index lists the parts.
func (s *source) index() error {
	if len(s.zip.File) > mostParts {
		return ErrTooLarge
	}
	var whole uint64
	for _, f := range s.zip.File {
		if f.Flags&1 != 0 {
			return ErrEncrypted
		}
		name := strings.TrimPrefix(f.Name, "/")
		if s.parts[name] != nil {
			// Which of them counts each program would decide for itself.
			return fmt.Errorf("%w: %s stands in it twice", ErrBroken, name)
		}
		s.parts[name] = f
		if whole += f.UncompressedSize64; whole > mostUnpacked || f.UncompressedSize64 > mostUnpacked {
			return ErrTooLarge
		}
	}
	return nil
}

func (s *source) readTypes() error {
	data, err := s.part("[Content_Types].xml")
	if err != nil {
		return err
	}
	var list struct {
		Override []struct {
			PartName    string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
	}
	if err := xml.Unmarshal(data, &list); err != nil {
		return fmt.Errorf("%w: %w", ErrBroken, err)
	}
	for _, o := range list.Override {
		s.types[strings.TrimPrefix(o.PartName, "/")] = o.ContentType
	}
	return nil
}

// judge finds the body and refuses what is no plain letter.
func (s *source) judge() error {
	model := false
	for name, kind := range s.types {
		switch {
		case strings.Contains(kind, "macroEnabled") || strings.Contains(kind, "vbaProject"):
			return ErrMacros
		case strings.HasSuffix(kind, "wordprocessingml.document.main+xml"):
			s.main = name
		case strings.HasSuffix(kind, "wordprocessingml.template.main+xml"):
			model = true
		}
	}
	for name := range s.parts {
		if strings.EqualFold(path.Base(name), "vbaProject.bin") {
			return ErrMacros
		}
	}
	switch {
	case s.main != "" && s.parts[s.main] != nil:
		return nil
	case s.main != "":
		return fmt.Errorf("%w: %s is missing", ErrBroken, s.main)
	case model:
		return ErrModel
	}
	return ErrNotWord
}

// part reads a part of XML after checking that it is no bomb.
func (s *source) part(name string) ([]byte, error) {
	f := s.parts[name]
	if f == nil {
		return nil, fmt.Errorf("%w: %s is missing", ErrBroken, name)
	}
	data, err := unpack(f, mostXML)
	if err != nil {
		return nil, err
	}
	return data, sound(name, data)
}

// unpack reads a part; what a package says of its size is not believed.
func unpack(f *zip.File, most int64) ([]byte, error) {
	if f.UncompressedSize64 > uint64(most) {
		return nil, ErrTooLarge
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case int64(len(data)) > most:
		return nil, ErrTooLarge
	case err != nil:
		return nil, fmt.Errorf("%w: %s: %w", ErrBroken, f.Name, err)
	}
	return data, nil
}

// sound reports whether a part is well-formed and of a size that can be worked with.
func sound(name string, data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	depth, count := 0, 0
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("%w: %s: %w", ErrBroken, name, err)
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
			count++
		case xml.EndElement:
			depth--
		case xml.Directive:
			return fmt.Errorf("%w: %s declares entities", ErrBroken, name)
		}
		if depth > mostDepth || count > mostElements {
			return ErrTooLarge
		}
		if depth < 0 {
			break
		}
	}
	if depth != 0 || count == 0 {
		return fmt.Errorf("%w: %s ends too early", ErrBroken, name)
	}
	return nil
}
