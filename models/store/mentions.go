package store

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// BackupsHolding returns the copies of this register that were made before now, and hold what is erased now: in the backup folders, and
// those kept beside the register by its upgrades.
func (s *Store) BackupsHolding(ctx context.Context) ([]string, error) {
	stem := strings.TrimSuffix(filepath.Base(s.path), filepath.Ext(s.path))
	var paths []string
	for _, p := range s.backupPlaces() {
		for _, b := range backupsIn(p.folder, stem) {
			paths = append(paths, b.path)
		}
	}
	dir := filepath.Dir(s.path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fail(Unreachable, err, "File", dir)
	}
	for _, e := range entries {
		if _, copied := cutName(e.Name(), stem+upgradeMark); copied && strings.HasSuffix(e.Name(), Extension) {
			paths = append(paths, filepath.Join(dir, e.Name()))
		}
	}
	return slices.DeleteFunc(paths, func(p string) bool { return ctx.Err() != nil || !s.isCopy(p) }), ctx.Err()
}

// Mention is a field of a standing record that holds one of some texts.
type Mention struct {
	ID    int64
	Kind  string
	Title string
	Field string
	Text  string // of the field
}

// MentionsOf looks for names in what people typed elsewhere: in all texts of records of other kinds than persons, and in the notes of
// persons. Spellings are folded as for search, and a name is found at the beginning of words; one of up to three letters only as a word.
func (s *Store) MentionsOf(ctx context.Context, texts []string) ([]Mention, error) {
	var names []string
	for _, t := range texts {
		if t = strings.TrimSpace(search.Fold(t)); t != "" && t != erasedText && !slices.Contains(names, t) {
			names = append(names, t)
		}
	}
	if len(names) == 0 {
		return nil, nil
	}
	var out []Mention
	for _, k := range models.Catalog.All() {
		found, err := s.mentionsIn(ctx, k, names)
		if err != nil {
			return nil, translate(err)
		}
		out = append(out, found...)
	}
	var ids []int64
	for _, m := range out {
		ids = append(ids, m.ID)
	}
	titles, err := s.Names(ctx, ids...)
	for i := range out {
		out[i].Title = titles[out[i].ID].Title
	}
	return out, err
}

func (s *Store) mentionsIn(ctx context.Context, k *schema.Kind, names []string) ([]Mention, error) {
	var fields []*schema.Field
	for _, f := range k.Fields {
		text := f.Type == schema.LongTextType
		if k.Key != "person" && k.Parent != "person" {
			text = text || f.Type == schema.TextType || f.Type == schema.LocalizedType || f.Type == schema.SetType && len(f.Choices) == 0
		}
		if text {
			fields = append(fields, f)
		}
	}
	if len(fields) == 0 {
		return nil, nil
	}
	recs, err := selectRecords(ctx, s.read, k, `WHERE `+standingOf(k)+` ORDER BY r.id`)
	var out []Mention
	for _, r := range recs {
		for _, f := range fields {
			text := strings.Join(textsOf(f, r), "\n")
			if text != "" && namesAny(search.Fold(text), names) {
				out = append(out, Mention{ID: r.Meta().ID, Kind: k.Key, Field: f.Key, Text: text})
			}
		}
	}
	return out, err
}

// namesAny reports whether a folded text holds one of some folded names at the beginning of a word.
func namesAny(text string, names []string) bool {
	for _, name := range names {
		for at := 0; ; {
			i := strings.Index(text[at:], name)
			if i < 0 {
				break
			}
			start, end := at+i, at+i+len(name)
			before, _ := utf8.DecodeLastRuneInString(text[:start])
			after, _ := utf8.DecodeRuneInString(text[end:])
			whole := utf8.RuneCountInString(name) > 3 || !unicode.IsLetter(after)
			if !unicode.IsLetter(before) && whole {
				return true
			}
			at = end
		}
	}
	return false
}
