package ui

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/ui/importing"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/search"
)

// readList reads all of a list.
func (u *Window) readList(ctx context.Context, in importing.Input, s source.Structure) (source.Table, error) {
	if in.Path == "" {
		return source.PasteAs(in.Text, s)
	}
	return source.OpenContext(ctx, in.Path, source.Options{Structure: s, TmpDir: filepath.Dir(u.cfg.LogFile)})
}

// beginningBytes of a text file are enough for the rows that are shown of it.
const beginningBytes = 1 << 20

// lookAtList reads a list for what it is, and once more without a head for the rows one is chosen from.
func (u *Window) lookAtList(ctx context.Context, in importing.Input, s source.Structure) (importing.Sight, error) {
	t, err := u.readList(ctx, in, s)
	if err != nil {
		return importing.Sight{}, err
	}
	out := importing.Sight{Format: t.Format, Found: t.Structure, Sheets: t.Sheets, Notes: t.Notes}
	raw := t.Structure
	raw.Head = -1
	var whole source.Table
	switch {
	case in.Path == "":
		whole, err = source.PasteAs(in.Text, raw)
	case t.Format == "csv":
		var head []byte
		if head, out.Lines, err = beginning(in.Path, t.Structure.Encoding); err == nil {
			whole, err = source.ReadContext(ctx, bytes.NewReader(head), t.Name, source.Options{Structure: raw})
		}
	case t.Format == "xlsx":
		whole, err = u.readList(ctx, in, raw)
	default:
		whole = t
		whole.Rows = append([]source.Row{{Line: 0, Cells: t.Head}}, t.Rows[:min(len(t.Rows), importing.RowsSeen)]...)
	}
	if err != nil { // of part of a file: what is known of all of it is enough
		u.cfg.Log.Info("the first lines of a list", "error", err)
		err = nil
		whole = t
		whole.Rows = append([]source.Row{{Line: t.Structure.Head, Cells: t.Head}}, t.Rows[:min(len(t.Rows), importing.RowsSeen)]...)
	}
	out.Rows = slices.Clone(whole.Rows[:min(len(whole.Rows), importing.RowsSeen)])
	return out, err
}

// beginning reads the first lines of a text file, and sample lines as they read in an encoding.
func beginning(path, encoding string) (head []byte, lines []string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	head, err = io.ReadAll(io.LimitReader(f, beginningBytes))
	if err != nil {
		return nil, nil, err
	}
	if len(head) == beginningBytes {
		if i := bytes.LastIndexByte(head, '\n'); i > 0 {
			head = head[:i+1]
		}
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, nil, err
	}
	sample, err := source.Sample(f)
	return head, source.Preview(sample, encoding, 40), err
}

// suggestForQuestion offers other places or States than a question does.
func (u *Window) suggestForQuestion(ask, text, country string) []xwidget.Option {
	var out []xwidget.Option
	if ask == exchange.AskState {
		for _, s := range place.States() {
			if name := place.StateName(s.Code, u.w.Lang); strings.Contains(search.Fold(name), search.Fold(text)) && len(out) < mostOffered {
				out = append(out, xwidget.Option{Key: s.Code, Text: name, Detail: s.Code})
			}
		}
		return out
	}
	if u.d.Places == nil || text == "" {
		return nil
	}
	var countries []string
	if country != "" {
		countries = []string{country}
	}
	found := u.d.Places.Suggest(text, countries, mostOffered)
	if len(found) == 0 {
		found = u.d.Places.Suggest(text, nil, mostOffered)
	}
	for _, p := range found {
		out = append(out, placeOption(u.w, p))
	}
	return out
}
