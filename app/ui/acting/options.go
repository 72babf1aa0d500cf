package acting

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// ofTwinning proposes the partners and the instruments of the twinning the step is taken on, and no others.
func (f *Form) ofTwinning(x *schema.Field, text string, fold func(string) string) []xwidget.Option {
	file, err := f.d.Store.File(context.Background(), "twinning", f.subject)
	if err != nil {
		f.d.Log.Error("proposals", "error", err)
		return nil
	}
	var out []xwidget.Option
	add := func(id int64, detail string) {
		o := xwidget.Option{ID: id, Text: f.teller.Name(id), Detail: detail}
		if strings.Contains(fold(o.Text), fold(strings.TrimSpace(text))) {
			out = append(out, o)
		}
	}
	if x.Key == "city" {
		for _, r := range file.Parts["partner"] {
			add(r.(*models.Partner).City, r.(*models.Partner).Name)
		}
		return out
	}
	for _, r := range file.Parts["instrument"] {
		add(r.Meta().ID, r.(*models.Instrument).SignedAt)
	}
	return out
}
