package typeset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// Why a font file of a folder cannot be used.
var (
	ErrOutlines   = errors.New("its outlines are PostScript (CFF), only TrueType outlines can be embedded")
	ErrCollection = errors.New("it is a collection of fonts, which must be taken apart first")
	ErrNoFont     = errors.New("it is no font that can be read")
	ErrProtected  = errors.New("its maker does not allow it to be embedded in documents")
)

// ownFace is a face of the folder, and what it was drawn for.
type ownFace struct {
	*Face
	bold   bool
	italic bool
	han    string // whose Chinese characters it has: "ja", "ko", "zh" (simplified), "zh-hant"; "" unknown
}

// UseFolder takes the TrueType faces (.ttf) of a folder in place of those of the folder named before; "" leaves them all.
// They are asked for what the house faces lack, Chinese, Japanese and Korean before all. Faces that can be used are
// used even where the error names others that cannot: files of PostScript outlines (.otf), collections (.ttc), what
// is no font.
func UseFolder(dir string) error {
	l := &library{}
	var errs []error
	if dir != "" {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return fmt.Errorf("folder of fonts: %w", err)
		}
		for _, entry := range entries {
			if face, err := readFace(dir, entry); err != nil {
				errs = append(errs, fmt.Errorf("font %s: %w", entry.Name(), err))
			} else if face != nil {
				l.own = append(l.own, *face)
			}
		}
	}
	current.Store(l)
	return errors.Join(errs...)
}

// readFace reads a font file; nil for a file that is none by its name.
func readFace(dir string, entry fs.DirEntry) (*ownFace, error) {
	switch ext := strings.ToLower(filepath.Ext(entry.Name())); {
	case entry.IsDir(), ext != ".ttf" && ext != ".otf" && ext != ".ttc" && ext != ".otc":
		return nil, nil
	}
	data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
	if err != nil {
		return nil, err
	}
	return parseFace(data)
}

func parseFace(data []byte) (*ownFace, error) {
	if bytes.HasPrefix(data, []byte("ttcf")) {
		return nil, ErrCollection
	}
	loader, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, ErrNoFont
	}
	if !loader.HasTable(opentype.MustNewTag("glyf")) {
		if loader.HasTable(opentype.MustNewTag("CFF ")) || loader.HasTable(opentype.MustNewTag("CFF2")) {
			return nil, ErrOutlines
		}
		return nil, ErrNoFont
	}
	parsed, err := font.NewFont(loader)
	if err != nil {
		return nil, ErrNoFont
	}
	about := parsed.Describe()
	own := &ownFace{
		Face:   newFace(about.Family, data), // parsed again when it is needed: a large face takes much memory
		bold:   about.Aspect.Weight >= font.WeightSemibold,
		italic: about.Aspect.Style == font.StyleItalic,
	}
	if raw, err := loader.RawTable(opentype.MustNewTag("name")); err == nil {
		if names, _, err := tables.ParseName(raw); err == nil {
			if name := names.Name(6); name != "" {
				own.name = name
			}
		}
	}
	own.name = postScript(own.name)
	var os2 []byte
	if raw, err := loader.RawTable(opentype.MustNewTag("OS/2")); err == nil {
		os2 = raw
	}
	if len(os2) >= 10 && binary.BigEndian.Uint16(os2[8:])&0xF == 2 {
		return nil, ErrProtected
	}
	own.han = drawnFor(about.Family, os2)
	return own, nil
}

// postScript leaves of a name what a PostScript name may hold.
func postScript(name string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r > '~' || strings.ContainsRune("[](){}<>/%", r) {
			return -1
		}
		return r
	}, name)
}

// drawnFor tells whose Chinese characters a face has, by its name ("Noto Sans JP") or by the code page it claims alone.
func drawnFor(family string, os2 []byte) string {
	for _, word := range strings.Fields(family) {
		switch word {
		case "JP", "Japanese":
			return "ja"
		case "KR", "Korean":
			return "ko"
		case "SC", "CN":
			return "zh"
		case "TC", "TW", "HK":
			return "zh-hant"
		}
	}
	if len(os2) < 82 {
		return ""
	}
	switch pages := binary.BigEndian.Uint32(os2[78:]); pages & (1<<17 | 1<<18 | 1<<19 | 1<<20) {
	case 1 << 17:
		return "ja"
	case 1 << 18:
		return "zh"
	case 1 << 19:
		return "ko"
	case 1 << 20:
		return "zh-hant"
	}
	return ""
}

// hanOf is whose Chinese characters a language is written with.
func hanOf(lang string) string {
	lang = strings.ToLower(strings.ReplaceAll(lang, "_", "-"))
	primary, rest, _ := strings.Cut(lang, "-")
	switch primary {
	case "ja", "ko":
		return primary
	case "zh", "yue", "lzh", "nan", "hak":
		for part := range strings.SplitSeq(rest, "-") {
			switch part {
			case "hant", "tw", "hk", "mo":
				return "zh-hant"
			case "hans", "cn", "sg":
				return "zh"
			}
		}
		if primary == "yue" {
			return "zh-hant"
		}
		return "zh"
	}
	return ""
}

// ranked orders the faces of the folder: those drawn for the language first, then those of the weight, none slanted before upright.
func (l *library) ranked(bold bool, lang string) []*Face {
	han := hanOf(lang)
	faces := slices.Clone(l.own)
	cost := func(f ownFace) (n int) {
		if han != "" && f.han != han {
			n += 4
			if han[:2] != (f.han + "  ")[:2] {
				n += 4
			}
		}
		if f.italic {
			n += 2
		}
		if f.bold != bold {
			n++
		}
		return n
	}
	slices.SortStableFunc(faces, func(a, b ownFace) int { return cost(a) - cost(b) })
	out := make([]*Face, len(faces))
	for i, f := range faces {
		out[i] = f.Face
	}
	return out
}
