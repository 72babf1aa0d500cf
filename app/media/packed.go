package media

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"unicode/utf16"
)

// mostEntries is how many entries of an archive are looked at. Office files have some dozens to hundreds.
const mostEntries = 10_000

// packed tells office files from other archives by the names inside, without unpacking any but the one line that names the type.
func packed(data []byte) (Type, string) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Type{}, Damaged
	}
	if len(z.File) > mostEntries {
		return Type{}, Archive
	}
	var types, word, sheet, slides, macros bool
	mime := ""
	for i, f := range z.File {
		name := strings.ToLower(f.Name)
		switch {
		case i == 0 && name == "mimetype":
			mime = firstLine(f)
		case name == "[content_types].xml":
			types = true
		case strings.HasSuffix(name, "vbaproject.bin"), strings.HasPrefix(name, "basic/"), strings.HasPrefix(name, "scripts/"):
			macros = true
		}
		word = word || strings.HasPrefix(name, "word/")
		sheet = sheet || strings.HasPrefix(name, "xl/")
		slides = slides || strings.HasPrefix(name, "ppt/")
	}
	t := Type{}
	switch {
	case types && word:
		t = DOCX
	case types && sheet:
		t = XLSX
	case types && slides:
		t = PPTX
	default:
		for _, x := range []Type{ODT, ODS, ODP, ASiC, ADOC} {
			if mime == x.Media {
				t = x
			}
		}
	}
	switch {
	case t.Media == "":
		return t, Archive
	case macros && t.Icon != "signed": // what was signed is not looked into
		return Type{}, Macros
	}
	return t, ""
}

// firstLine reads the entry that names the type of a document, which is short.
func firstLine(f *zip.File) string {
	r, err := f.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, 200))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(b))
}

// oldOffice tells the office files of before 2007 apart by the names of their parts.
func oldOffice(data []byte) (Type, string) {
	has := func(name string) bool {
		var b []byte
		for _, u := range utf16.Encode([]rune(name)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return bytes.Contains(data, b)
	}
	switch {
	case has("_VBA_PROJECT"), has("VBA\x00"):
		return Type{}, Macros
	case has("WordDocument"):
		return DOC, ""
	case has("Workbook"), has("Book\x00"):
		return XLS, ""
	case has("__substg1.0_"):
		return MSG, ""
	}
	return Type{}, Unknown
}
