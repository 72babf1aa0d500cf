package media

import (
	"bytes"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/exequatur/exequatur/models/osfile"
)

// Type is a kind of file that may be attached.
type Type struct {
	Media   string   // MIME type
	Endings []string // of file names, the usual one first
	Icon    string   // "picture", "document", "table", "slides", "mail", "text", "signed"
}

// Picture reports whether a small picture can be made of files of the type.
func (t Type) Picture() bool { return t.Icon == "picture" && decodes[t.Media] }

// The types allowed.
var (
	PDF  = Type{"application/pdf", []string{".pdf"}, "document"}
	PNG  = Type{"image/png", []string{".png"}, "picture"}
	JPEG = Type{"image/jpeg", []string{".jpg", ".jpeg"}, "picture"}
	GIF  = Type{"image/gif", []string{".gif"}, "picture"}
	WebP = Type{"image/webp", []string{".webp"}, "picture"}
	TIFF = Type{"image/tiff", []string{".tif", ".tiff"}, "picture"}
	HEIC = Type{"image/heic", []string{".heic", ".heif"}, "picture"}
	SVG  = Type{"image/svg+xml", []string{".svg"}, "picture"}
	DOCX = Type{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", []string{".docx"}, "document"}
	XLSX = Type{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", []string{".xlsx"}, "table"}
	PPTX = Type{"application/vnd.openxmlformats-officedocument.presentationml.presentation", []string{".pptx"}, "slides"}
	ODT  = Type{"application/vnd.oasis.opendocument.text", []string{".odt"}, "document"}
	ODS  = Type{"application/vnd.oasis.opendocument.spreadsheet", []string{".ods"}, "table"}
	ODP  = Type{"application/vnd.oasis.opendocument.presentation", []string{".odp"}, "slides"}
	ASiC = Type{"application/vnd.etsi.asic-e+zip", []string{".asice", ".sce", ".bdoc", ".edoc"}, "signed"} // signed documents of the European Union
	ADOC = Type{"application/vnd.lt.archyvai.adoc-2008", []string{".adoc"}, "signed"}                      // and of Lithuania
	DOC  = Type{"application/msword", []string{".doc"}, "document"}
	XLS  = Type{"application/vnd.ms-excel", []string{".xls"}, "table"}
	MSG  = Type{"application/vnd.ms-outlook", []string{".msg"}, "mail"}
	RTF  = Type{"application/rtf", []string{".rtf"}, "document"}
	EML  = Type{"message/rfc822", []string{".eml"}, "mail"}
	CSV  = Type{"text/csv", []string{".csv"}, "table"}
	VCF  = Type{"text/vcard", []string{".vcf"}, "text"}
	ICS  = Type{"text/calendar", []string{".ics"}, "text"}
	Text = Type{"text/plain", []string{".txt", ".md", ".log"}, "text"}
)

// Types are all that may be attached.
var Types = []Type{PDF, PNG, JPEG, GIF, WebP, TIFF, HEIC, SVG, DOCX, XLSX, PPTX, ODT, ODS, ODP, ASiC, ADOC, DOC, XLS, MSG, RTF, EML, CSV, VCF, ICS, Text}

// Endings lists the endings of file names that may be attached.
func Endings() []string {
	var out []string
	for _, t := range Types {
		out = append(out, t.Endings...)
	}
	slices.Sort(out)
	return out
}

// Of returns the type of a MIME type; the zero Type for one that is not on the list.
func Of(mime string) Type {
	for _, t := range Types {
		if t.Media == mime {
			return t
		}
	}
	return Type{}
}

// Why a file is refused.
const (
	Empty         = "empty"
	TooBig        = "too_big"
	Program       = "program"         // it would run when it is opened
	Scripted      = "scripted"        // a page or drawing with scripts
	Macros        = "macros"          // an office file with macros
	Archive       = "archive"         // files packed into one
	Damaged       = "damaged"         // it begins like a type and is none
	TooManyPixels = "too_many_pixels" // no office has a picture so large
	Unknown       = "unknown"
)

// Refusal says why a file cannot be attached; Code is one of the above.
type Refusal struct {
	Code string
	Name string
}

// Error names file and reason for a log; words for people come from the catalogues.
func (r *Refusal) Error() string { return "file refused (" + r.Code + "): " + r.Name }

// MostBytes is how large an attached file may be.
const MostBytes = 25 << 20

// runs are endings of files that the system runs or follows when they are opened, whatever they hold.
var runs = strings.Fields(".exe .com .scr .pif .bat .cmd .ps1 .psm1 .vbs .vbe .js .jse .mjs .wsf .wsh .hta .msi .msp .reg .lnk .url .desktop .sh .bash .zsh .command .py .rb .pl .php .jar .app .dll .so .cpl .inf .scf .chm .iso .img .dmg .appimage")

// Detect tells the type of a file by its contents; the name only tells plain texts apart. It fails with a *Refusal.
func Detect(name string, data []byte) (Type, error) {
	no := func(code string) (Type, error) { return Type{}, &Refusal{code, name} }
	ending := strings.ToLower(filepath.Ext(strings.TrimRight(name, ". ")))
	switch {
	case len(data) == 0:
		return no(Empty)
	case len(data) > MostBytes:
		return no(TooBig)
	case isProgram(data), slices.Contains(runs, ending):
		return no(Program)
	}
	t, code := byContents(data, ending)
	if code == "" && t.Picture() {
		code = measured(data)
	}
	if code != "" {
		return no(code)
	}
	return t, nil
}

// isProgram knows the beginnings of what processors and interpreters run.
func isProgram(data []byte) bool {
	for _, magic := range []string{"MZ", "\x7fELF", "\xfe\xed\xfa\xce", "\xfe\xed\xfa\xcf", "\xce\xfa\xed\xfe", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe", "#!", "dex\n", "\x00asm", "L\x00\x00\x00\x01\x14\x02\x00"} {
		if bytes.HasPrefix(data, []byte(magic)) && !(magic == "MZ" && plainText(data)) {
			return true
		}
	}
	return false
}

func byContents(data []byte, ending string) (Type, string) {
	has := func(at int, magic string) bool {
		return len(data) >= at+len(magic) && string(data[at:at+len(magic)]) == magic
	}
	switch {
	case bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		return PDF, ""
	case has(0, "\x89PNG\r\n\x1a\n"):
		return PNG, ""
	case has(0, "\xff\xd8\xff"):
		return JPEG, ""
	case has(0, "GIF87a"), has(0, "GIF89a"):
		return GIF, ""
	case has(0, "RIFF") && has(8, "WEBP"):
		return WebP, ""
	case has(0, "II*\x00"), has(0, "MM\x00*"):
		return TIFF, ""
	case has(4, "ftyp") && (has(8, "heic") || has(8, "heix") || has(8, "mif1") || has(8, "msf1") || has(8, "heim")):
		return HEIC, ""
	case has(0, "PK\x03\x04"), has(0, "PK\x05\x06"):
		return packed(data)
	case has(0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		return oldOffice(data)
	case has(0, "Rar!"), has(0, "7z\xbc\xaf"), has(0, "\x1f\x8b"), has(0, "BZh"), has(0, "\xfd7zXZ"), has(257, "ustar"):
		return Type{}, Archive
	case has(0, "{\\rtf"):
		if bytes.Contains(data, []byte("\\objdata")) || bytes.Contains(data, []byte("\\objocx")) {
			return Type{}, Macros
		}
		return RTF, ""
	case plainText(data):
		return textType(data, ending)
	}
	return Type{}, Unknown
}

// plainText reports whether data reads as text: UTF-8, UTF-16 with its mark, or an older code page without control signs.
func plainText(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return len(data)%2 == 0
	}
	for _, b := range data {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b || b == 0x7f {
			return false
		}
	}
	return utf8.Valid(data) || !bytes.ContainsRune(data, 0)
}

func textType(data []byte, ending string) (Type, string) {
	// Signs between the letters, as UTF-16 has them, must not hide what a page begins with.
	bare := data
	for _, mark := range [][]byte{{0xef, 0xbb, 0xbf}, {0xff, 0xfe}, {0xfe, 0xff}} {
		bare = bytes.TrimPrefix(bare, mark)
	}
	text := strings.ToLower(string(bytes.ReplaceAll(bare, []byte{0}, nil)))
	head := strings.TrimLeft(text, " \t\r\n")
	for _, page := range []string{"<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<hta:", "<?php", "<%"} {
		if strings.HasPrefix(head, page) {
			return Type{}, Scripted
		}
	}
	switch {
	case strings.Contains(head[:min(len(head), 4096)], "<svg") && strings.HasPrefix(head, "<"):
		if scripted(head) {
			return Type{}, Scripted
		}
		return SVG, ""
	case strings.HasPrefix(head, "begin:vcard"):
		return VCF, ""
	case strings.HasPrefix(head, "begin:vcalendar"):
		return ICS, ""
	case ending == ".html", ending == ".htm", ending == ".xhtml", ending == ".mht", ending == ".mhtml", ending == ".svg", ending == ".xml":
		return Type{}, Scripted
	case isMail(head):
		return EML, ""
	case ending == ".csv":
		return CSV, ""
	}
	return Text, ""
}

// scripted reports whether a drawing could do more than be looked at.
func scripted(svg string) bool {
	for _, s := range []string{"<script", "javascript:", "<foreignobject", "<!entity", "<iframe", "<embed", "<object", "data:text"} {
		if strings.Contains(svg, s) {
			return true
		}
	}
	for rest := svg; ; { // onload=, onclick = ...
		i := strings.Index(rest, "on")
		if i < 0 {
			return false
		}
		before := i > 0 && strings.ContainsRune(" \t\r\n\"'/", rune(rest[i-1]))
		rest = rest[i+2:]
		name := strings.TrimLeft(rest, "abcdefghijklmnopqrstuvwxyz")
		if before && len(name) < len(rest) && strings.HasPrefix(strings.TrimLeft(name, " \t\r\n"), "=") {
			return true
		}
	}
}

// isMail reports whether a text begins with the head of a mail.
func isMail(head string) bool {
	from, more := false, false
	for _, line := range strings.Split(head[:min(len(head), 16<<10)], "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" {
			break
		}
		key, _, ok := strings.Cut(line, ":")
		if !ok && !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "\t") || ok && strings.Contains(key, " ") && !strings.HasPrefix(line, " ") {
			return false
		}
		from = from || key == "from"
		more = more || key == "mime-version" || key == "message-id" || key == "received" || key == "date"
	}
	return from && more
}

// Named gives a file a name whose ending says what it is, so that a viewer is chosen by what the file holds: the same name on
// every system, whichever it came from.
func (t Type) Named(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, path.Base(strings.ReplaceAll(name, `\`, "/")))
	if osfile.IsDevice(name) {
		name = "-" + name
	}
	if len(t.Endings) == 0 || slices.Contains(t.Endings, strings.ToLower(filepath.Ext(name))) {
		return name
	}
	return strings.TrimRight(name, ". ") + t.Endings[0]
}
