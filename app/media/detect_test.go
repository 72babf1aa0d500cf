package media_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/media"
)

func picture(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.Set(x, y, color.RGBA{uint8(x), uint8(y), 80, 255})
		}
	}
	return m
}

func encoded(t *testing.T, f func(*bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pngOf(t *testing.T, w, h int) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, picture(w, h)) })
}

// zipOf packs files, name and contents in turn.
func zipOf(t *testing.T, files ...string) []byte {
	return encoded(t, func(b *bytes.Buffer) error {
		z := zip.NewWriter(b)
		for i := 0; i < len(files); i += 2 {
			w, err := z.CreateHeader(&zip.FileHeader{Name: files[i], Method: zip.Store})
			if err != nil {
				return err
			}
			if _, err := w.Write([]byte(files[i+1])); err != nil {
				return err
			}
		}
		return z.Close()
	})
}

func TestTypesAreToldByContents(t *testing.T) {
	mail := "From: a@example.org\r\nTo: b@example.org\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\nSubject: Nota\r\n\r\nDzień dobry\r\n"
	for name, x := range map[string]struct {
		data []byte
		want media.Type
	}{
		"a.pdf":         {[]byte("%PDF-1.7\n%âãÏÓ"), media.PDF},
		"renamed.txt":   {pngOf(t, 3, 2), media.PNG},
		"photo.jpg":     {encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, picture(4, 4), nil) }), media.JPEG},
		"a.gif":         {encoded(t, func(b *bytes.Buffer) error { return gif.Encode(b, picture(4, 4), nil) }), media.GIF},
		"letter.docx":   {zipOf(t, "[Content_Types].xml", "<x/>", "word/document.xml", "<w/>"), media.DOCX},
		"list.xlsx":     {zipOf(t, "[Content_Types].xml", "<x/>", "xl/workbook.xml", "<w/>"), media.XLSX},
		"letter.odt":    {zipOf(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<o/>"), media.ODT},
		"nota.adoc":     {zipOf(t, "mimetype", "application/vnd.lt.archyvai.adoc-2008", "META-INF/manifest.xml", "<o/>"), media.ADOC},
		"note.txt":      {[]byte("Toruń, 12 maja 2023"), media.Text},
		"old.txt":       {[]byte("Toru\xf1, MZ 12"), media.Text},
		"list.csv":      {[]byte("city;country\nToruń;PL\n"), media.CSV},
		"mail.eml":      {[]byte(mail), media.EML},
		"mailsansnom":   {[]byte(mail), media.EML},
		"card.vcf":      {[]byte("BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n"), media.VCF},
		"arms.svg":      {[]byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>`), media.SVG},
		"MZ a text.txt": {[]byte("MZ is how this begins\n"), media.Text},
	} {
		got, err := media.Detect(name, x.data)
		if err != nil || got.Media != x.want.Media {
			t.Errorf("%s: %s, %v", name, got.Media, err)
		}
	}
}

func TestWhatCouldActIsRefused(t *testing.T) {
	for name, x := range map[string]struct {
		data string
		want string
	}{
		"a.pdf":        {"MZ\x90\x00\x03", media.Program},
		"b":            {"\x7fELF\x02", media.Program},
		"c.txt":        {"#!/bin/sh\nrm -rf ~\n", media.Program},
		"d.bat":        {"echo hello\r\n", media.Program},
		"d2.bat. ":     {"echo hello\r\n", media.Program},
		"e.html":       {"<!DOCTYPE html><p>hi", media.Scripted},
		"f.txt":        {"  \n<html><script>alert(1)</script>", media.Scripted},
		"utf16.txt":    {"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", media.Scripted},
		"g.svg":        {`<svg onload="alert(1)"></svg>`, media.Scripted},
		"h.svg":        {`<svg><script>1</script></svg>`, media.Scripted},
		"i.svg":        {`<svg><a href="javascript:x"/></svg>`, media.Scripted},
		"j.zip":        {string(zipOf(t, "a.txt", "a")), media.Archive},
		"k.docm":       {string(zipOf(t, "[Content_Types].xml", "<x/>", "word/document.xml", "", "word/vbaProject.bin", "x")), media.Macros},
		"l.docx":       {"PK\x03\x04 broken", media.Damaged},
		"m.png":        {"\x89PNG\r\n\x1a\nbroken", media.Damaged},
		"n.mp3":        {"ID3\x03\x00\x00\x00", media.Unknown},
		"o.txt":        {"", media.Empty},
		"p.gz":         {"\x1f\x8b\x08", media.Archive},
		"q.rtf":        {`{\rtf1{\object{\objdata 01}}}`, media.Macros},
		"r.bin":        {"\x01\x02\x03", media.Unknown},
		"shortcut.lnk": {"L\x00\x00\x00\x01\x14\x02\x00", media.Program},
	} {
		_, err := media.Detect(name, []byte(x.data))
		var r *media.Refusal
		if !errors.As(err, &r) || r.Code != x.want {
			t.Errorf("%s: %v, want %s", name, err, x.want)
		}
	}
	var r *media.Refusal
	if _, err := media.Detect("big.txt", bytes.Repeat([]byte("a"), media.MostBytes+1)); !errors.As(err, &r) || r.Code != media.TooBig {
		t.Error(err)
	}
}

// bomb is a PNG of a few bytes that says to be that large.
func bomb(w, h uint32) []byte {
	head := make([]byte, 13)
	binary.BigEndian.PutUint32(head, w)
	binary.BigEndian.PutUint32(head[4:], h)
	head[8], head[9] = 8, 6
	var b bytes.Buffer
	b.WriteString("\x89PNG\r\n\x1a\n")
	chunk := append([]byte("IHDR"), head...)
	_ = binary.Write(&b, binary.BigEndian, uint32(len(head)))
	b.Write(chunk)
	_ = binary.Write(&b, binary.BigEndian, crc32.ChecksumIEEE(chunk))
	return b.Bytes()
}

func TestPicturesAreMeasuredBeforeTheyAreDecoded(t *testing.T) {
	var r *media.Refusal
	if _, err := media.Detect("bomb.png", bomb(60_000, 60_000)); !errors.As(err, &r) || r.Code != media.TooManyPixels {
		t.Error(err)
	}
	if thumb, err := media.Thumbnail(bomb(60_000, 60_000), 64); thumb != nil || err != nil {
		t.Error(thumb, err)
	}
	if n := testing.AllocsPerRun(1, func() { _, _ = media.Thumbnail(bomb(60_000, 60_000), 64) }); n > 100 {
		t.Errorf("%v allocations to refuse a bomb", n)
	}
}

func TestThumbnailsFitAndStandUpright(t *testing.T) {
	thumb, err := media.Thumbnail(pngOf(t, 400, 100), 64)
	if err != nil || thumb.Bounds().Dx() != 64 || thumb.Bounds().Dy() != 16 {
		t.Fatal(thumb, err)
	}
	if thumb, err = media.Thumbnail(pngOf(t, 8, 4), 64); err != nil || thumb.Bounds().Dx() != 8 {
		t.Error("a small picture is made larger", thumb.Bounds(), err)
	}
	plain := encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, picture(200, 100), nil) })
	exif := "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"
	part := append([]byte{0xff, 0xe1, 0, byte(len(exif) + 2)}, exif...)
	held := append(append(append([]byte{}, plain[:2]...), part...), plain[2:]...)
	if thumb, err = media.Thumbnail(held, 64); err != nil || thumb.Bounds().Dx() != 32 || thumb.Bounds().Dy() != 64 {
		t.Error("a picture taken on its side lies", thumb.Bounds(), err)
	}
}

func TestNames(t *testing.T) {
	for name, want := range map[string]string{"nota.pdf": "nota.pdf", "nota": "nota.pdf", "nota.exe": "nota.exe.pdf", "a/b\\c:d.pdf": "c-d.pdf", "x.PDF": "x.PDF", "con.pdf": "-con.pdf"} {
		if got := media.PDF.Named(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	if e := strings.Join(media.Endings(), " "); !strings.Contains(e, ".pdf") || strings.Contains(e, ".html") {
		t.Error(e)
	}
}

func FuzzDetect(f *testing.F) {
	f.Add("a.svg", []byte(`<svg onload=1>`))
	f.Add("a.eml", []byte("From: a\n"))
	f.Fuzz(func(_ *testing.T, name string, data []byte) {
		if t, err := media.Detect(name, data); err == nil && t.Picture() {
			_, _ = media.Thumbnail(data, 16)
		}
	})
}
