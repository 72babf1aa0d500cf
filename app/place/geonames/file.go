package geonames

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// Codes of refusals.
const (
	notGeoNames = "not_geonames"     // its lines are neither places nor names
	noListInZip = "no_list_in_zip"   // no list of GeoNames is in the ZIP
	lockedZip   = "locked_zip"       // a password is asked for
	brokenZip   = "broken_zip"       // it cannot be unpacked to its end
	hugeFile    = "geonames_too_big" // larger than any list of GeoNames
	unreadable  = "unreadable_file"
)

const (
	// mostUnpacked is twice the size of the largest list of GeoNames.
	mostUnpacked = 4 << 30
	// longestLine is more than any line of theirs: a place with ten thousand letters of other names.
	longestLine = 256 << 10
	// looked is how much of a file is looked at to tell what it is.
	looked = 64 << 10
)

// list is an open list.
type list struct {
	form  form
	name  string // of the file, as it is shown
	hash  string // SHA-256 of the file
	total int64  // bytes to be read, about

	read   *counted
	lines  *bufio.Reader
	closes []io.Closer
}

// open opens a list and tells what it is by its first lines. The error of ctx, where it is cancelled, or a say.Refusal is returned.
func open(ctx context.Context, file string) (*list, error) {
	l := &list{name: filepath.Base(file)}
	if err := l.open(ctx, file); err != nil {
		l.close()
		return nil, err
	}
	return l, nil
}

func (l *list) open(ctx context.Context, file string) error {
	f, err := os.Open(file)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return say.Refuse(say.NoSuchFile, err, "File", file)
		}
		return l.refuse(unreadable, err)
	}
	l.closes = append(l.closes, f)
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return l.refuse(unreadable, err)
	}
	if info.Size() > mostUnpacked {
		return l.tooBig()
	}
	if l.hash, err = hashOf(ctx, f); err != nil {
		if ctx.Err() != nil {
			return err
		}
		return l.refuse(unreadable, err)
	}
	in := io.Reader(f)
	l.total = info.Size()
	begin := make([]byte, 4)
	if n, _ := f.ReadAt(begin, 0); bytes.HasPrefix(begin[:n], []byte("PK\x03\x04")) || bytes.HasPrefix(begin[:n], []byte("PK\x05\x06")) {
		if in, err = l.unzip(f, info.Size()); err != nil {
			return err
		}
	} else if _, err := f.Seek(0, io.SeekStart); err != nil {
		return l.refuse(unreadable, err)
	}
	l.read = &counted{in: in}
	l.lines = bufio.NewReaderSize(l.read, longestLine)
	return l.tell()
}

func hashOf(ctx context.Context, f io.Reader) (string, error) {
	h := sha256.New()
	for {
		if err := ctx.Err(); err != nil {
			return "", err
		}
		if _, err := io.CopyN(h, f, 8<<20); err == io.EOF {
			return hex.EncodeToString(h.Sum(nil)), nil
		} else if err != nil {
			return "", err
		}
	}
}

// unzip opens the one list among what is in a ZIP: beside it lie notes and lists of languages. Names of files in the ZIP are looked at and never used as paths.
func (l *list) unzip(f io.ReaderAt, size int64) (io.Reader, error) {
	z, err := zip.NewReader(f, size)
	if err != nil {
		return nil, l.refuse(brokenZip, err)
	}
	var found *zip.File
	for _, entry := range z.File {
		name := strings.ToLower(path.Base(strings.ReplaceAll(entry.Name, `\`, "/")))
		if !strings.HasSuffix(name, ".txt") || strings.HasPrefix(name, "readme") || strings.HasPrefix(name, "iso-languagecodes") || !entry.Mode().IsRegular() {
			continue
		}
		if found == nil || entry.UncompressedSize64 > found.UncompressedSize64 {
			found = entry
		}
	}
	switch {
	case found == nil:
		return nil, l.refuse(noListInZip, nil)
	case found.Flags&1 != 0:
		return nil, l.refuse(lockedZip, nil)
	case found.UncompressedSize64 > mostUnpacked:
		return nil, l.tooBig()
	}
	r, err := found.Open()
	if err != nil {
		return nil, l.refuse(brokenZip, err)
	}
	l.closes = append(l.closes, r)
	l.total = int64(found.UncompressedSize64)
	return r, nil
}

// tell looks at the first whole lines: most of them must be of one form.
func (l *list) tell() error {
	begin, err := l.lines.Peek(looked)
	if err != nil && err != io.EOF {
		return l.refuse(brokenZip, err)
	}
	if len(begin) == 0 {
		return say.Refuse(say.EmptyFile, nil, "File", l.name)
	}
	if bytes.HasPrefix(begin, []byte("\ufeff")) {
		begin = begin[3:]
		if _, err := l.lines.Discard(3); err != nil {
			return l.refuse(unreadable, err)
		}
	}
	whole := begin
	if at := bytes.LastIndexByte(begin, '\n'); at >= 0 && len(begin) >= looked-3 {
		whole = begin[:at]
	}
	counts := map[form]int{}
	for line := range bytes.Lines(whole) {
		if line = bytes.TrimRight(line, "\r\n"); len(line) > 0 && line[0] != '#' {
			counts[formOf(line)]++
		}
	}
	for _, f := range []form{places, names} {
		if counts[f] > counts[unknown] {
			l.form = f
		}
	}
	if l.form == unknown {
		return l.refuse(notGeoNames, nil)
	}
	return nil
}

// line returns the next line; whole is false for one longer than any of a list, of which only the end was found.
func (l *list) line() (line []byte, whole bool, err error) {
	line, err = l.lines.ReadSlice('\n')
	for whole = true; err == bufio.ErrBufferFull; {
		whole = false
		line, err = l.lines.ReadSlice('\n')
	}
	switch {
	case l.read.n > mostUnpacked:
		return nil, false, l.tooBig()
	case err == io.EOF && len(line) > 0:
		err = nil
	case err != nil && err != io.EOF:
		err = l.refuse(brokenZip, err)
	}
	return bytes.TrimRight(line, "\r\n"), whole, err
}

func (l *list) refuse(code string, err error) error {
	return say.Refuse(code, err, "File", l.name)
}

func (l *list) tooBig() error {
	return say.Refuse(hugeFile, nil, "File", l.name, "Gigabytes", mostUnpacked>>30)
}

func (l *list) close() {
	for i := len(l.closes) - 1; i >= 0; i-- {
		_ = l.closes[i].Close() // it was only read
	}
}

// counted counts what is read through it.
type counted struct {
	in io.Reader
	n  int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n = min(c.n, math.MaxInt64-int64(n)) + int64(n)
	return n, err
}
