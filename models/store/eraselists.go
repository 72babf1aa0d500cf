package store

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// lists takes out of what imports left behind whatever tells of what is erased: what was said of rows, what was answered, names of files.
// How a list is read outlives it, unless that itself names somebody.
func (w *eraser) lists() error { return firstOf(w.importLines(), w.imports(), w.mappings()) }

// remember notes texts of a field that is erased, to be looked for in lists. What many records say alike, as a title or a language,
// tells of nobody.
func (w *eraser) remember(f *schema.Field, texts []string) {
	if f.Suggest || f.Lookup != "" {
		return
	}
	for _, s := range texts {
		s = strings.TrimSpace(search.Fold(s))
		switch {
		case s == "" || s == erasedText || slices.Contains(w.names, s) || slices.Contains(w.said, s):
		case f.Spelled:
			w.names = append(w.names, s)
		case utf8.RuneCountInString(s) > shortName:
			w.said = append(w.said, s)
		}
	}
}

// shortName is the length up to which a name counts only as a word, and another text not at all.
const shortName = 3

// importLines blanks what was said of rows that mean an erased record, that wrote to one, or that mention what is erased.
func (w *eraser) importLines() error {
	type at struct{ action, line int64 }
	wrote := map[at]bool{}
	var uids [][]byte
	for _, id := range w.order {
		uid := w.records[id].rec.Meta().UID
		uids = append(uids, uid[:])
	}
	for part := range slices.Chunk(uids, inLimit) {
		var rows []struct{ Action, Line int64 }
		if err := w.t.db.Raw(`SELECT DISTINCT action, line FROM change WHERE record IN ? AND line > 0`, part).Scan(&rows).Error; err != nil {
			return err
		}
		for _, r := range rows {
			wrote[at{r.Action, r.Line}] = true
		}
	}
	rows, err := w.t.db.Raw(`SELECT action, n, line, record, notes FROM import_line WHERE notes <> ''`).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	var blank []at
	for rows.Next() {
		var action, n, line, record int64
		var notes []byte
		if err := rows.Scan(&action, &n, &line, &record, &notes); err != nil {
			return err
		}
		if w.records[record] != nil || wrote[at{action, line}] || w.tells(notes) {
			blank = append(blank, at{action, n})
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, l := range blank {
		if err := w.t.exec(`UPDATE import_line SET notes = '' WHERE action = ? AND n = ?`, l.action, l.line); err != nil {
			return err
		}
	}
	return nil
}

// imports blanks names of lists, and takes answers out of how they were read.
func (w *eraser) imports() error {
	var rows []struct {
		Action                int64
		Source, File, Mapping string
	}
	if err := w.t.db.Raw(`SELECT action, source, file, mapping FROM import`).Scan(&rows).Error; err != nil {
		return err
	}
	for _, r := range rows {
		source, file := r.Source, r.File
		if w.named(source) {
			source = ""
		}
		if w.named(file) {
			file, w.nameless = "", append(w.nameless, r.Action)
		}
		body := w.withoutAnswers(r.Mapping)
		if source == r.Source && file == r.File && body == r.Mapping {
			continue
		}
		if err := w.t.exec(`UPDATE import SET source = ?, file = ?, mapping = ? WHERE action = ?`, source, file, body, r.Action); err != nil {
			return err
		}
	}
	return nil
}

// mappings does the same to those kept by name; one that cannot be kept without what is erased goes.
func (w *eraser) mappings() error {
	var rows []struct{ Name, Heads, Body string }
	if err := w.t.db.Raw(`SELECT name, heads, body FROM mapping`).Scan(&rows).Error; err != nil {
		return err
	}
	for _, r := range rows {
		body := w.withoutAnswers(r.Body)
		var err error
		switch {
		case body == "" && r.Body != "" || w.named(r.Name) || w.longNamed(r.Heads):
			err = w.t.exec(`DELETE FROM mapping WHERE name = ?`, r.Name)
		case body != r.Body:
			err = w.t.exec(`UPDATE mapping SET body = ? WHERE name = ?`, body, r.Name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// blankFiles takes the names of such files out of the actions that read them, once the erasure itself stands in the log.
func (w *eraser) blankFiles() error {
	for part := range slices.Chunk(w.nameless, inLimit) {
		err := w.t.db.Exec(`UPDATE action SET reason = NULL, source_file = NULL, salt = NULL WHERE seq IN ? AND salt IS NOT NULL`, part).Error
		if err != nil {
			return err
		}
	}
	return nil
}

// named reports whether a text mentions what is erased, however it is spelled.
func (w *eraser) named(text string) bool {
	if text == "" {
		return false
	}
	folded := search.Fold(text)
	for _, name := range w.names {
		if utf8.RuneCountInString(name) > shortName && strings.Contains(folded, name) || hasWord(folded, name) {
			return true
		}
	}
	for _, said := range w.said {
		if strings.Contains(folded, said) {
			return true
		}
	}
	if w.all {
		for _, id := range w.order {
			if strings.Contains(text, w.records[id].rec.Meta().UID.String()) {
				return true
			}
		}
	}
	return false
}

// longNamed reports whether a text mentions a name that is erased and that is no common word by chance.
func (w *eraser) longNamed(text string) bool {
	folded := search.Fold(text)
	return slices.ContainsFunc(w.names, func(name string) bool {
		return utf8.RuneCountInString(name) > shortName && strings.Contains(folded, name)
	})
}

// hasWord reports whether a text holds a name with nothing of a word before and behind it.
func hasWord(text, name string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at+i])
		after, _ := utf8.DecodeRuneInString(text[at+i+len(name):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		at += i + len(name)
	}
}

// tells reports whether a text anywhere in some JSON mentions what is erased.
func (w *eraser) tells(body []byte) bool {
	var v any
	if len(body) == 0 {
		return false
	}
	if json.Unmarshal(body, &v) != nil { // of a later version: nothing is known to be safe
		return true
	}
	return anyText(v, w.named)
}

// anyText reports whether one of the texts in some JSON, keys among them, is such.
func anyText(v any, is func(string) bool) bool {
	switch x := v.(type) {
	case string:
		return is(x)
	case []any:
		return slices.ContainsFunc(x, func(v any) bool { return anyText(v, is) })
	case map[string]any:
		for k, v := range x {
			if is(k) || anyText(v, is) {
				return true
			}
		}
	}
	return false
}

// answers are the keys of a mapping under which stands what rows say. What stands elsewhere is how they are read.
var answers = []string{"answers", "values", "set", "where", "empty", "name"}

// withoutAnswers takes out of a mapping the answers, constants and translations that mention what is erased. Where the rest does too
// nothing is left of it.
func (w *eraser) withoutAnswers(body string) string {
	var v any
	if !w.tells([]byte(body)) {
		return body
	}
	if json.Unmarshal([]byte(body), &v) != nil {
		return ""
	}
	w.prune(v)
	if anyText(v, w.longNamed) {
		return ""
	}
	left, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(left)
}

// prune removes such answers wherever they stand in a mapping.
func (w *eraser) prune(v any) {
	switch x := v.(type) {
	case []any:
		for _, v := range x {
			w.prune(v)
		}
	case map[string]any:
		for k, v := range x {
			switch y := v.(type) {
			case []any:
				if slices.Contains(answers, k) {
					x[k] = slices.DeleteFunc(y, func(v any) bool { return anyText(v, w.named) })
					continue
				}
			case map[string]any:
				if slices.Contains(answers, k) {
					for text, is := range y {
						if w.named(text) || anyText(is, w.named) {
							delete(y, text)
						}
					}
					continue
				}
			case string:
				if slices.Contains(answers, k) && w.named(y) {
					x[k] = ""
					continue
				}
			}
			w.prune(v)
		}
	}
}
