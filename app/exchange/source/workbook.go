package source

import (
	"archive/zip"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
)

const (
	unzipLimit    = 512 << 20 // a part that unpacks to more is no sheet of a register
	partLimit     = 32 << 20  // of parts that describe the workbook
	maxSheets     = 1000
	maxParts      = 20_000  // a part refers to
	directorySize = 4 << 20 // bytes read to list the parts; a bomb may list millions
)

var errUnpacked = errors.New("unpacks to more than a list holds")

// workbook is an XLSX file. Its sheets are read as streams, straight from the archive: nothing of it is written anywhere, and the names
// in the archive are only compared, never used as paths.
type workbook struct {
	r        *reading
	parts    map[string]*zip.File
	sheets   []sheetPart
	from1904 bool
	formats  []cellFormat // by style
	strings  []string     // shared by cells, loaded when the first cell asks for one
	sharedAt string
	loaded   bool
}

type sheetPart struct {
	name, part string
	hidden     bool
}

// bounded stops a reader of the archive's list of parts from reading without end.
type bounded struct {
	at   io.ReaderAt
	left int64 // below 0: without bound
}

func (b *bounded) ReadAt(p []byte, off int64) (int, error) {
	if b.left >= 0 {
		if b.left -= int64(len(p)); b.left < 0 {
			b.left = 0
			return 0, errUnpacked
		}
	}
	return b.at.ReadAt(p, off)
}

// readWorkbook reads the sheet that was chosen, or the first that holds a table.
func (r *reading) readWorkbook() error {
	w, err := r.openWorkbook()
	if err != nil {
		return err
	}
	for _, s := range w.sheets {
		r.Sheets = append(r.Sheets, s.name)
	}
	at, err := w.choose()
	if err != nil {
		return err
	}
	r.Structure.Sheet = w.sheets[at].name
	if err := w.readSheet(w.sheets[at]); err != nil {
		return err
	}
	others := slices.Delete(slices.Clone(r.Sheets), at, at+1)
	if len(others) > 0 {
		r.note("other_sheets", "Count", len(others), "Sheet", r.Structure.Sheet, "Others", few(others))
	}
	w.noteParts()
	if err := r.takeHead(); err != nil {
		return err
	}
	return r.fillMerged()
}

// few joins names, not too many of them.
func few(names []string) string {
	if len(names) > 10 {
		names = append(slices.Clone(names[:10]), "…")
	}
	return strings.Join(names, ", ")
}

// choose finds the sheet to read.
func (w *workbook) choose() (int, error) {
	if chosen := w.r.opt.Structure.Sheet; chosen != "" {
		at := slices.IndexFunc(w.sheets, func(s sheetPart) bool { return strings.EqualFold(s.name, chosen) })
		if at < 0 {
			return 0, w.r.refusal("no_such_sheet", nil, "Sheet", chosen, "Sheets", strings.Join(w.r.Sheets, ", "))
		}
		return at, nil
	}
	some := -1
	for _, hidden := range []bool{false, true} {
		for i, s := range w.sheets {
			if s.hidden != hidden {
				continue
			}
			rows, err := w.peek(s)
			if err != nil {
				return 0, err
			}
			full := 0
			for _, n := range rows {
				if n > 1 {
					full++
				}
			}
			if full > 1 {
				return i, nil
			}
			if some < 0 && len(rows) > 0 {
				some = i
			}
		}
	}
	if some < 0 {
		return 0, w.r.refusal(say.EmptyFile, nil)
	}
	return some, nil
}

// noteParts says what of the workbook is left aside.
func (w *workbook) noteParts() {
	macros, comments := false, false
	for name := range w.parts {
		base := path.Base(name)
		macros = macros || strings.HasPrefix(base, "vbaproject") || strings.Contains(name, "/macrosheets/")
		comments = comments || strings.HasPrefix(base, "comments") || strings.HasPrefix(base, "threadedcomment")
	}
	if macros {
		w.r.note("macros")
	}
	if comments {
		w.r.note("comments_left")
	}
}

// openWorkbook lists the sheets of an archive, or says what else it is.
func (r *reading) openWorkbook() (*workbook, error) {
	b := &bounded{r.in.at, directorySize}
	z, err := zip.NewReader(b, r.in.size)
	if err != nil {
		return nil, r.refusal(say.DamagedSheet, err)
	}
	b.left = -1
	w := &workbook{r: r, parts: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		name := partName(f.Name)
		if _, twice := w.parts[name]; twice {
			return nil, r.refusal(say.DamagedSheet, nil)
		}
		w.parts[name] = f
	}
	main, err := w.mainPart()
	if err != nil {
		return nil, err
	}
	if err := w.readBook(main); err != nil {
		return nil, err
	}
	if len(w.sheets) == 0 {
		return nil, r.refusal(say.EmptyFile, nil)
	}
	return w, nil
}

// partName brings the name of a part into one form.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// mainPart finds the part that lists the sheets.
func (w *workbook) mainPart() (string, error) {
	has := func(name string) bool { return w.parts[name] != nil }
	switch {
	case has("mimetype") && has("content.xml"):
		return "", w.r.refusal("ods_file", nil)
	case has("index/document.iwa"), has("index.zip"), has("buildversionhistory.plist"), has("metadata/buildversionhistory.plist"):
		return "", w.r.refusal("numbers_file", nil)
	case has("xl/workbook.bin"):
		return "", w.r.refusal("binary_sheet", nil)
	case has("word/document.xml"), has("ppt/presentation.xml"):
		return "", w.r.refusal("word_file", nil)
	case has("register.json"):
		return "", w.r.refusal("whole_register", nil)
	case has("encryptedpackage"):
		return "", w.r.refusal("locked_file", nil)
	case !has("[content_types].xml") && !has("_rels/.rels") && !has("xl/workbook.xml"):
		return "", w.r.refusal("archive_file", nil)
	}
	rels, err := w.relations("_rels/.rels", "")
	if err != nil {
		return "", err
	}
	for _, rel := range rels {
		if strings.HasSuffix(rel.kind, "/officeDocument") && has(rel.part) {
			return rel.part, nil
		}
	}
	if has("xl/workbook.xml") {
		return "xl/workbook.xml", nil
	}
	return "", w.r.refusal(say.DamagedSheet, nil)
}

type relation struct{ id, kind, part string }

// relations reads which parts a part refers to. One that lies outside the file is left out: nothing is fetched.
func (w *workbook) relations(name, base string) ([]relation, error) {
	var out []relation
	err := w.tags(name, func(x *xmlScan) error {
		if string(x.name) != "Relationship" || x.kind != xmlOpen {
			return nil
		}
		var rel relation
		outside := false
		for {
			key, value, ok := x.attr()
			if !ok {
				break
			}
			text := string(appendUnescaped(nil, value))
			switch string(key) {
			case "Id":
				rel.id = text
			case "Type":
				rel.kind = text
			case "Target":
				if strings.HasPrefix(text, "/") {
					rel.part = partName(text)
				} else {
					rel.part = partName(base + "/" + text)
				}
			case "TargetMode":
				outside = text == "External"
			}
		}
		if len(out) == maxParts {
			return w.damaged(errUnpacked)
		}
		if !outside {
			out = append(out, rel)
		}
		return nil
	})
	return out, err
}

// tags calls f for each tag of a part that describes the workbook. A part that is missing has none.
func (w *workbook) tags(name string, f func(*xmlScan) error) error {
	in, err := w.open(name, partLimit)
	if err != nil || in == nil {
		return err
	}
	defer in.Close()
	x := newXMLScan(in)
	for {
		if err := x.next(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return w.damaged(err)
		}
		if x.kind != xmlText {
			if err := f(x); err != nil {
				return err
			}
		}
	}
}

func (w *workbook) damaged(err error, args ...any) error {
	if w.r.in.ctx.Err() != nil {
		return w.r.in.ctx.Err()
	}
	return w.r.refusal(say.DamagedSheet, err, args...)
}

// open unpacks a part, at most limit bytes of it; nil where there is no such part.
func (w *workbook) open(name string, limit int64) (io.ReadCloser, error) {
	f := w.parts[name]
	if f == nil {
		return nil, nil
	}
	if f.UncompressedSize64 > uint64(limit) {
		return nil, w.damaged(errUnpacked)
	}
	in, err := f.Open()
	if err != nil {
		return nil, w.damaged(err)
	}
	return &part{&stopping{w.r.in.ctx, in}, in, limit}, nil
}

// part is an unpacking part that ends with an error beyond its limit, whatever size the archive claims.
type part struct {
	io.Reader
	io.Closer
	left int64
}

func (p *part) Read(b []byte) (int, error) {
	n, err := p.Reader.Read(b)
	if p.left -= int64(n); p.left < 0 {
		return 0, errUnpacked
	}
	return n, err
}

// readBook reads the workbook part, and the styles of its cells.
func (w *workbook) readBook(main string) error {
	dir, file := path.Split(main)
	rels, err := w.relations(dir+"_rels/"+file+".rels", strings.TrimSuffix(dir, "/"))
	if err != nil {
		return err
	}
	byID := make(map[string]relation, len(rels))
	styles := ""
	for _, rel := range rels {
		byID[rel.id] = rel
		switch {
		case strings.HasSuffix(rel.kind, "/styles"):
			styles = rel.part
		case strings.HasSuffix(rel.kind, "/sharedStrings"):
			w.sharedAt = rel.part
		}
	}
	err = w.tags(main, func(x *xmlScan) error {
		if x.kind != xmlOpen {
			return nil
		}
		switch string(x.name) {
		case "workbookPr":
			for key, value, ok := x.attr(); ok; key, value, ok = x.attr() {
				if string(key) == "date1904" {
					w.from1904 = string(value) == "1" || string(value) == "true"
				}
			}
		case "sheet":
			var s sheetPart
			for key, value, ok := x.attr(); ok; key, value, ok = x.attr() {
				switch text := string(appendUnescaped(nil, value)); string(key) {
				case "name":
					s.name = text
				case "state":
					s.hidden = text == "hidden" || text == "veryHidden"
				case "id":
					if rel := byID[text]; strings.HasSuffix(rel.kind, "/worksheet") {
						s.part = rel.part
					}
				}
			}
			if len(w.sheets) == maxSheets {
				return w.damaged(errUnpacked)
			}
			if w.parts[s.part] != nil {
				w.sheets = append(w.sheets, s)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return w.readStyles(styles)
}
