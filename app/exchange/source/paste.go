package source

import (
	"context"
	"strings"
)

// Paste reads what was copied from a spreadsheet, or text a person typed like a list.
func Paste(text string) (Table, error) { return PasteAs(text, Structure{}) }

// PasteAs reads a pasted list as a person decided it lies.
func PasteAs(text string, structure Structure) (Table, error) {
	opt := Options{Structure: structure}.withDefaults()
	opt.Structure.Encoding = ""
	const name = "clipboard"
	in, err := newInput(context.Background(), strings.NewReader(text), name, opt)
	if err != nil {
		return Table{}, err
	}
	r := &reading{Table: &Table{Name: name, Format: "paste"}, opt: opt, in: in}
	if err := r.takeHash(); err != nil {
		return Table{}, unreadable(in.ctx, name, err)
	}
	if strings.TrimSpace(text) == "" {
		return Table{}, r.refusal("empty_clipboard", nil)
	}
	if err := r.readText(&decodedText{in: in, encoding: "UTF-8"}); err != nil {
		return Table{}, unreadable(in.ctx, name, err)
	}
	return *r.Table, nil
}
