package whole

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strconv"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models/schema"
)

// maxItem is how many bytes one record may have with its children.
const maxItem = 16 << 20

// walker goes through the JSON of a register without holding more of it than one record.
type walker struct {
	parser
	in       *checked
	d        *json.Decoder
	register func(*item) error
	record   func(*item) error
}

// walk calls register and then record with what r says, and refuses what is no whole register. Errors of the two come back as they are.
func walk(r io.Reader, file string, register, record func(*item) error) error {
	b := bufio.NewReaderSize(r, 1<<16)
	if mark, _ := b.Peek(3); bytes.Equal(mark, []byte("\ufeff")) { // editors put it there
		_, _ = b.Discard(3)
	}
	w := &walker{parser: parser{file}, in: &checked{r: b, left: maxItem}, register: register, record: record}
	w.d = json.NewDecoder(w.in)
	w.d.UseNumber()
	return w.file()
}

func (w *walker) file() error {
	if err := w.head(); err != nil {
		return err
	}
	var told []string
	for w.d.More() {
		key, err := w.key()
		if err != nil {
			return err
		}
		if slices.Contains(told, key) {
			return say.Refuse("whole_head_twice", nil, "File", w.parser.file, "Name", clip(key))
		}
		told = append(told, key)
		switch key {
		case keyMadeBy:
			var by string
			err = w.decode(&by)
		case keyRegister:
			err = w.one(singleton(), w.register)
		case keyRecords:
			if !slices.Contains(told, keyRegister) {
				return w.foreign(nil)
			}
			err = w.records()
		default:
			return say.Refuse("whole_unknown_head", nil, "File", w.parser.file, "Name", clip(key))
		}
		if err != nil {
			return err
		}
	}
	if err := w.delim('}'); err != nil {
		return err
	}
	if !slices.Contains(told, keyRecords) {
		return w.foreign(nil)
	}
	if _, err := w.d.Token(); !errors.Is(err, io.EOF) {
		return w.broken(err)
	}
	return nil
}

// head reads what kind of file it is; both stand first, so that nothing else is believed before.
func (w *walker) head() error {
	if err := w.delim('{'); err != nil {
		return err
	}
	if key, err := w.key(); err != nil || key != keyFormat {
		return w.foreign(err)
	}
	if t, err := w.d.Token(); err != nil || t != Format {
		return w.foreign(err)
	}
	if key, err := w.key(); err != nil || key != keyVersion {
		return w.foreign(err)
	}
	t, err := w.d.Token()
	n, isNumber := t.(json.Number)
	if err != nil || !isNumber {
		return w.foreign(err)
	}
	v, err := strconv.Atoi(n.String())
	if err != nil || v < 1 {
		return w.foreign(nil)
	}
	if v > Version {
		return say.Refuse("whole_newer", nil, "File", w.parser.file, "Version", v, "Most", Version)
	}
	return nil
}

// foreign refuses what is no register.
func (w *walker) foreign(err error) error {
	var r *say.Refusal
	if errors.As(err, &r) {
		return err
	}
	if err != nil {
		return w.broken(err)
	}
	return say.Refuse("whole_foreign", nil, "File", w.parser.file)
}

func (w *walker) records() error {
	if err := w.delim('{'); err != nil {
		return err
	}
	order, at := tops(), 0
	for w.d.More() {
		key, err := w.key()
		if err != nil {
			return err
		}
		i := slices.IndexFunc(order, func(k *schema.Kind) bool { return k.Key == key })
		if i < 0 {
			return say.Refuse("whole_unknown_kind", nil, "File", w.parser.file, "Name", clip(key))
		}
		if i < at {
			return say.Refuse("whole_order", nil, "File", w.parser.file, "Kind", key)
		}
		at = i + 1
		if err := w.list(order[i]); err != nil {
			return err
		}
	}
	return w.delim('}')
}

func (w *walker) list(k *schema.Kind) error {
	if err := w.delim('['); err != nil {
		return err
	}
	for w.d.More() {
		if err := w.one(k, w.record); err != nil {
			return err
		}
	}
	return w.delim(']')
}

func (w *walker) one(k *schema.Kind, each func(*item) error) error {
	var raw json.RawMessage
	if err := w.decode(&raw); err != nil {
		return err
	}
	w.in.left = maxItem
	it, err := w.item(k, raw)
	if err != nil {
		return err
	}
	return each(it)
}

func (w *walker) key() (string, error) {
	t, err := w.d.Token()
	if err != nil {
		return "", w.broken(err)
	}
	s, ok := t.(string)
	if !ok {
		return "", w.broken(errShape)
	}
	return s, nil
}

func (w *walker) delim(want json.Delim) error {
	if t, err := w.d.Token(); err != nil || t != want {
		return w.broken(err)
	}
	return nil
}

func (w *walker) decode(v any) error {
	if err := w.d.Decode(v); err != nil {
		return w.broken(err)
	}
	return nil
}

// broken says why a file cannot be read on.
func (w *walker) broken(err error) error {
	var path *fs.PathError
	switch {
	case errors.Is(err, errEncoding):
		return say.Refuse("whole_encoding", err, "File", w.parser.file)
	case errors.Is(err, errLarge):
		return say.Refuse("whole_large", err, "File", w.parser.file, "Megabytes", maxItem>>20)
	case errors.As(err, &path):
		return say.Refuse("unreadable_file", err, "File", w.parser.file)
	}
	return say.Refuse("whole_broken", err, "File", w.parser.file, "Byte", w.d.InputOffset())
}
