package whole

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// WriteJSON writes all that stands in a register, private fields included, without the contents of attachments. The same register
// gives the same bytes. madeBy names program and version.
func WriteJSON(ctx context.Context, s *store.Store, w io.Writer, madeBy string) error {
	return s.AsOne(ctx, func(s *store.Store) error {
		_, err := writeJSON(ctx, s, w, madeBy)
		return err
	})
}

// atOnce is how many records are read at a time.
const atOnce = 500

// writer writes one register. Of each record it holds a few bytes only.
type writer struct {
	ctx   context.Context
	s     *store.Store
	b     *bufio.Writer
	about []about // by id
	files map[string]string
	line  []byte
}

// about is what is known of a record while others are written.
type about struct {
	uid    schema.UID
	parent int64
	kind   uint8 // place in the catalogue, from 1; 0 where there is no such record
	gone   bool
}

// writeJSON returns the attachments named, with the endings of their names by hash.
func writeJSON(ctx context.Context, s *store.Store, out io.Writer, madeBy string) (map[string]string, error) {
	w := &writer{ctx: ctx, s: s, b: bufio.NewWriterSize(out, 1<<16), files: map[string]string{}}
	if err := w.load(); err != nil {
		return nil, err
	}
	w.text(`{"` + keyFormat + `":"` + Format + `","` + keyVersion + `":` + strconv.Itoa(Version) + `,"` + keyMadeBy + `":`)
	w.line = appendText(w.line[:0], madeBy)
	w.b.Write(w.line)
	w.text(",\n\"" + keyRegister + "\":")
	reg, err := s.Register(ctx)
	if err != nil {
		return nil, err
	}
	w.line = w.appendFields(append(w.line[:0], '{'), singleton(), reg)
	w.b.Write(append(w.line, '}'))
	w.text(",\n\"" + keyRecords + "\":{")
	for i, k := range tops() {
		if i > 0 {
			w.text(",")
		}
		w.text("\n\"" + k.Key + "\":[")
		if err := w.kind(k); err != nil {
			return nil, err
		}
		w.text("]")
	}
	w.text("\n}}\n")
	return w.files, w.b.Flush()
}

func (w *writer) text(s string) { _, _ = w.b.WriteString(s) } // a bufio.Writer keeps its first error, which Flush returns

// load reads what stands. What belongs to a removed record is removed with it.
func (w *writer) load() error {
	place := map[string]uint8{}
	for i, k := range models.Catalog.All() {
		place[k.Key] = uint8(i + 1)
	}
	return w.s.Entries(w.ctx, func(e store.Entry) {
		for int64(len(w.about)) <= e.ID {
			w.about = append(w.about, about{gone: true})
		}
		w.about[e.ID] = about{uid: e.UID, parent: e.Parent, kind: place[e.Kind], gone: e.Void != "" || e.Parent > 0 && e.Parent < e.ID && w.about[e.Parent].gone}
	})
}

// UID makes the writer answer what a field refers to.
func (w *writer) UID(id int64) (schema.UID, error) {
	if id <= 0 || id >= int64(len(w.about)) {
		return schema.UID{}, &store.Failure{Code: store.NoSuchRecord, Args: map[string]any{"Value": id}}
	}
	return w.about[id].uid, nil
}

// ID is never asked: nothing is decoded.
func (w *writer) ID(u schema.UID) (int64, error) {
	return 0, &store.Failure{Code: store.NoSuchRecord, Args: map[string]any{"Value": u.String()}}
}

// kind writes the standing records of a kind in the order of their uids.
func (w *writer) kind(k *schema.Kind) error {
	var ids []int64
	for id := range w.about {
		if a := &w.about[id]; !a.gone && a.kind > 0 && models.Catalog.All()[a.kind-1] == k {
			ids = append(ids, int64(id))
		}
	}
	slices.SortFunc(ids, func(a, b int64) int { return bytes.Compare(w.about[a].uid[:], w.about[b].uid[:]) })
	first := true
	for part := range slices.Chunk(ids, atOnce) {
		if err := w.ctx.Err(); err != nil {
			return err
		}
		recs, err := w.s.Select(w.ctx, k.Key, `r.id IN ?`, part)
		if err != nil {
			return err
		}
		below, err := w.below(k, part)
		if err != nil {
			return err
		}
		byID := make(map[int64]schema.Record, len(recs))
		for _, r := range recs {
			byID[r.Meta().ID] = r
		}
		for _, id := range part {
			rec := byID[id]
			if rec == nil || w.incomplete(k, rec) {
				continue
			}
			w.line = w.line[:0]
			if !first {
				w.line = append(w.line, ',')
			}
			first = false
			w.line = w.appendRecord(append(w.line, '\n'), k, rec, below)
			if _, err := w.b.Write(w.line); err != nil {
				return err
			}
			w.noteFile(rec)
		}
	}
	if !first {
		w.text("\n")
	}
	return nil
}

// family holds children by kind and owner, in the order they were made, which is the one they are shown in.
type family map[*schema.Kind]map[int64][]schema.Record

// below reads the children of some records of a kind, and theirs.
func (w *writer) below(k *schema.Kind, owners []int64) (family, error) {
	all := family{}
	return all, w.addBelow(all, k, owners)
}

func (w *writer) addBelow(all family, k *schema.Kind, owners []int64) error {
	for _, child := range models.Catalog.Children(k.Key) {
		of := map[int64][]schema.Record{}
		var ids []int64
		for part := range slices.Chunk(owners, atOnce) {
			recs, err := w.s.Select(w.ctx, child.Key, `r.parent IN ?`, part)
			if err != nil {
				return err
			}
			for _, r := range recs {
				of[r.Meta().Parent] = append(of[r.Meta().Parent], r)
				ids = append(ids, r.Meta().ID)
			}
		}
		all[child] = of
		if len(ids) == 0 {
			continue
		}
		if err := w.addBelow(all, child, ids); err != nil {
			return err
		}
	}
	return nil
}

// incomplete reports whether a record cannot do without one that was removed, and marks it then: a note on an event of a removed post
// says nothing to anybody who does not have the post.
func (w *writer) incomplete(k *schema.Kind, rec schema.Record) bool {
	for _, f := range k.Fields {
		if f.Type == schema.RefType && f.Required && w.isGone(*f.Ptr(rec).(*int64)) {
			w.about[rec.Meta().ID].gone = true
			return true
		}
	}
	return false
}

func (w *writer) isGone(id int64) bool {
	return id > 0 && id < int64(len(w.about)) && w.about[id].gone
}

// noteFile remembers the contents an attachment stands for. One that several share is named after the first ending in the alphabet.
func (w *writer) noteFile(rec schema.Record) {
	a, ok := rec.(*models.Attachment)
	if !ok || !isHash(a.Hash) {
		return
	}
	end := ending(a.Name)
	if was, known := w.files[a.Hash]; !known || end != "" && (was == "" || end < was) {
		w.files[a.Hash] = end
	}
}

// ending is the ending of a file name where it is a plain one, with its dot.
func ending(name string) string {
	end := strings.ToLower(path.Ext(name))
	if len(end) < 2 || len(end) > 1+longestEnding || strings.Trim(end[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ""
	}
	return end
}

const longestEnding = 8

// isHash reports whether a text is a SHA-256 as it names contents.
func isHash(s string) bool { return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == "" }

func (w *writer) appendRecord(out []byte, k *schema.Kind, rec schema.Record, below family) []byte {
	out = append(out, `{"`+keyUID+`":"`...)
	out = append(append(out, rec.Meta().UID.String()...), '"')
	out = w.appendFields(out, k, rec)
	begun := false
	for _, child := range models.Catalog.Children(k.Key) {
		list := slices.DeleteFunc(below[child][rec.Meta().ID], func(r schema.Record) bool { return w.incomplete(child, r) })
		if len(list) == 0 {
			continue
		}
		if begun {
			out = append(out, ',')
		} else {
			out, begun = append(out, `,"`+keyChildren+`":{`...), true
		}
		out = append(append(append(out, '"'), child.Key...), `":[`...)
		for i, r := range list {
			if i > 0 {
				out = append(out, ',')
			}
			out = w.appendRecord(out, child, r, below)
		}
		out = append(out, ']')
	}
	if begun {
		out = append(out, '}')
	}
	return append(out, '}')
}

// appendFields writes what is recorded, each field in the form of the log: a text, a number, yes, or what is JSON there already.
func (w *writer) appendFields(out []byte, k *schema.Kind, rec schema.Record) []byte {
	for _, f := range k.Fields {
		if refs, ok := f.Ptr(rec).(*schema.Refs); ok {
			*refs = slices.DeleteFunc(slices.Clone(*refs), w.isGone)
		}
		if f.Type == schema.RefType && w.isGone(*f.Ptr(rec).(*int64)) {
			continue
		}
		v, err := f.Encode(rec, w)
		if err != nil || v == "" { // a reference to nothing, which foreign keys rule out
			continue
		}
		if out[len(out)-1] != '{' {
			out = append(out, ',')
		}
		out = append(append(append(out, '"'), f.Key...), `":`...)
		switch f.Type {
		case schema.IntType, schema.BoolType, schema.SetType, schema.LocalizedType, schema.RefsType:
			out = append(out, v...)
		default:
			out = appendText(out, v)
		}
	}
	return out
}

// appendText writes a text as JSON, letters as they are.
func appendText(out []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			var b bytes.Buffer
			e := json.NewEncoder(&b)
			e.SetEscapeHTML(false)
			_ = e.Encode(s) // a text always encodes
			return append(out, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
		}
	}
	return append(append(append(out, '"'), s...), '"')
}
