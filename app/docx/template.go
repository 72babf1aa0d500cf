package docx

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/beevik/etree"
)

// ErrUnbalanced says that an {{if}} has no {{end}}, or an {{else}} or {{end}} no {{if}}.
var ErrUnbalanced = errors.New("docx: {{if}}, {{else}} and {{end}} do not belong together")

// Template is an office's own file with {{marks}} in it. It may be filled any number of times, by several goroutines at once.
type Template struct {
	src   *source
	names []string // of the parts that hold words, the body first
	data  map[string][]byte
	marks []string
	loose bool // braces that open a mark nothing ends
}

// Open reads a file with marks. It returns ErrNotWord, ErrOldWord, ErrEncrypted, ErrMacros, ErrModel, ErrBroken or ErrTooLarge for what is no
// letter in the format .docx.
func Open(data []byte) (*Template, error) {
	src, err := open(data)
	if err != nil {
		return nil, err
	}
	t := &Template{src: src, data: map[string][]byte{}}
	for name, kind := range src.types {
		if src.parts[name] != nil && worded(kind) {
			t.names = append(t.names, name)
		}
	}
	slices.SortFunc(t.names, func(a, b string) int {
		if (a == src.main) != (b == src.main) {
			if a == src.main {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	for _, name := range t.names {
		tree, err := t.tree(name)
		if err != nil {
			return nil, err
		}
		found, loose := gather(tree.Root())
		t.loose = t.loose || loose
		if found {
			t.data[name], err = tree.WriteToBytes()
			if err != nil {
				return nil, fmt.Errorf("%w: %w", ErrBroken, err)
			}
			t.marks = append(t.marks, marksIn(tree.Root())...)
		}
	}
	return t, nil
}

// worded reports whether parts of a content type hold words of the letter.
func worded(kind string) bool {
	for _, end := range []string{"document.main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml"} {
		if strings.HasSuffix(kind, "wordprocessingml."+end) {
			return true
		}
	}
	return false
}

func (t *Template) tree(name string) (*etree.Document, error) {
	data, err := t.src.part(name)
	if err != nil {
		return nil, err
	}
	return parse(name, data)
}

func parse(name string, data []byte) (*etree.Document, error) {
	tree := etree.NewDocument()
	// What stands between attributes and texts of others is written back as it was read.
	tree.WriteSettings.CanonicalText, tree.WriteSettings.CanonicalAttrVal = true, true
	tree.ReadSettings.PreserveDuplicateAttrs = true
	if err := tree.ReadFromBytes(data); err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrBroken, name, err)
	}
	if tree.Root() == nil {
		return nil, fmt.Errorf("%w: %s is empty", ErrBroken, name)
	}
	return tree, nil
}

// Marks are the texts between double braces in the order they stand: in the body, then in headers, footers and notes.
func (t *Template) Marks() []string { return slices.Clone(t.marks) }

// Loose reports whether double braces stand in the file that open a mark and are not closed within their paragraph: they stay in the letter.
func (t *Template) Loose() bool { return t.loose }

// Fill writes the file with its marks filled in. value gives the text for one; where it says false the mark stays as it is. holds says whether
// a condition does: of the ways {{if condition}}, {{else if condition}} and {{else}} the first that holds is kept up to the next or to {{end}},
// and what is dropped is not asked for. An error of holds is returned, as are ErrUnbalanced and those of w. A part without marks is copied byte
// for byte.
func (t *Template) Fill(w io.Writer, value func(mark string) (text string, ok bool), holds func(condition string) (bool, error)) error {
	filled := map[string][]byte{}
	for _, name := range t.names {
		data := t.data[name]
		if data == nil {
			continue
		}
		tree, err := parse(name, data)
		if err != nil {
			return err
		}
		f := filler{value: value, holds: holds}
		if err := f.fill(tree.Root()); err != nil {
			return err
		}
		if filled[name], err = tree.WriteToBytes(); err != nil {
			return err
		}
	}
	z := zip.NewWriter(w)
	for _, f := range t.src.zip.File {
		data, ok := filled[strings.TrimPrefix(f.Name, "/")]
		if !ok {
			if err := z.Copy(f); err != nil {
				return err
			}
			continue
		}
		out, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: f.Modified})
		if err != nil {
			return err
		}
		if _, err := out.Write(data); err != nil {
			return err
		}
	}
	return z.Close()
}
