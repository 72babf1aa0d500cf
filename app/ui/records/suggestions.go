package records

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// suggested offers what the State is known to ask, with its source. Nothing is taken over but through the form of the setting: the office
// reads it, mends it and saves it as its own. nil where nothing is known that is not entered already.
func (r *record) suggested() fyne.CanvasObject {
	if !r.d.CanEdit() {
		return nil
	}
	w := r.d.Words
	content := []fyne.CanvasObject{recordpage.Note(w.T("advice.suggested.explained"))}
	for _, s := range advice.Suggestions(r.file.Rec.(*models.State).Code) {
		draft := setting(&s)
		if kind := models.KindOf(draft); !r.entered(kind, s.Source()) {
			content = append(content, r.suggestion(kind, draft, &s))
		}
	}
	if len(content) == 1 {
		return nil
	}
	return recordpage.Section(r.d, w.T("advice.suggested"), nil, content...)
}

// entered reports whether a setting of a kind that follows from a source is there.
func (r *record) entered(kind *schema.Kind, source string) bool {
	return slices.ContainsFunc(r.file.Parts[kind.Key], func(rec schema.Record) bool { return *kind.Field("source").Ptr(rec).(*string) == source })
}

func setting(s *advice.Suggestion) schema.Record {
	if s.Sending != nil {
		return s.Sending
	}
	return s.Receiving
}

func (r *record) suggestion(kind *schema.Kind, draft schema.Record, s *advice.Suggestion) fyne.CanvasObject {
	w := r.d.Words
	var says []string
	for _, f := range kind.Fields {
		if text := r.d.FieldWords(kind, f, draft, r.names.Title); text != "" && f.Key != "source" {
			says = append(says, w.T("advice.suggested.value", map[string]any{"Field": w.Field(kind.Key, f.Key), "Value": text}))
		}
	}
	take := func(into schema.Record) {
		for _, f := range kind.Fields {
			f.Copy(into, draft)
		}
	}
	return recordpage.Stack(0,
		recordpage.FactsView(r.d,
			xwidget.KeyValue{Label: w.Kind(kind.Key, false), Value: strings.Join(says, "\n")},
			xwidget.KeyValue{Label: w.Field(kind.Key, "source"), Value: s.Source() + "\n" + w.T("advice.suggested."+s.Mark)}),
		recordpage.Link(w.T("advice.suggested.take"), r.AddChild(kind.Key, take)))
}
