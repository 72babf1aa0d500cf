package recordpage

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
)

// Action is a button beside the section it changes.
type Action struct {
	Text string
	Do   func()
	Add  bool // adds something: carries a plus
}

// Section is a heading with its actions and what stands under it. Actions are left out where nothing can be edited.
func Section(d *desk.Desk, title string, actions []Action, content ...fyne.CanvasObject) fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	if d.CanEdit() {
		for _, a := range actions {
			b := newButton(a.Text, xwidget.Quiet, nil, a.Do)
			b.Small = true
			if a.Add {
				b.Icon = theme.ContentAddIcon()
			}
			buttons = append(buttons, b)
		}
	}
	s := newStack(headingGap, xwidget.NewSectionHeading(title, buttons...), Stack(PartGap, content...))
	s.within = buttons
	return s
}

// Note is a quiet sentence: what is not there yet, or what a list means.
func Note(text string) fyne.CanvasObject {
	return xwidget.NewPara(text, look.BaseText, look.MutedText)
}

// Warning is a sentence about something to check.
func Warning(text string) fyne.CanvasObject {
	return newBeside(xwidget.NewStatusMark(xwidget.Mark{Shape: xwidget.Square, Role: look.Warning}), xwidget.NewPara(text, look.BaseText, look.Text))
}

// Link is a line of its own that goes somewhere.
func Link(text string, do func()) fyne.CanvasObject {
	b := newButton(text, xwidget.Link, nil, do)
	b.Small = true
	const inset = 2 * look.Space // of the text in its button: the words stand at the edge
	return newPlaced(func(width float32, put xwidget.Put) float32 {
		m := b.MinSize()
		put(b, -inset, 0, min(m.Width, width+2*inset), m.Height)
		return m.Height
	}, b)
}

// Facts turns facts into labels and values. What is missing can be added by add, where editing is possible; a fact that names a
// record goes there; addresses open in the programs they belong to.
func Facts(d *desk.Desk, facts []view.Fact, add func(field string), open func(id int64) func()) []xwidget.KeyValue {
	var out []xwidget.KeyValue
	for _, f := range facts {
		kv := xwidget.KeyValue{Label: f.Label, Value: f.Value}
		switch {
		case f.Missing:
			kv.Value = ""
			if d.CanEdit() {
				kv.Add = func() { add(f.Field) }
			}
		case f.Field == "emails" || f.Field == "web":
			out = append(out, addresses(f.Label, f.Value)...)
			continue
		case f.Ref != 0 && open != nil:
			kv.Open = open(f.Ref)
		}
		out = append(out, kv)
	}
	return out
}

// FactsView shows facts.
func FactsView(d *desk.Desk, facts ...xwidget.KeyValue) fyne.CanvasObject {
	return xwidget.NewKeyValueView(d.WidgetWords(), facts...)
}

// addresses shows mail addresses and web pages as links, one a line.
func addresses(label, value string) []xwidget.KeyValue {
	var out []xwidget.KeyValue
	for _, a := range strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ';' || r == ' ' || r == '\n' }) {
		kv := xwidget.KeyValue{Label: label, Value: a}
		if to := addressURL(a); to != nil {
			kv.Open = func() {
				if err := fyne.CurrentApp().OpenURL(to); err != nil {
					fyne.LogError("open an address", err)
				}
			}
		}
		out = append(out, kv)
		label = ""
	}
	return out
}

// addressURL reads a mail address or the address of a web page, with or without its scheme; nil where it is neither.
func addressURL(a string) *url.URL {
	if strings.Contains(a, "@") && !strings.Contains(a, "/") {
		return &url.URL{Scheme: "mailto", Opaque: a}
	}
	if !strings.Contains(a, "://") {
		a = "https://" + a
	}
	u, err := url.Parse(a)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || !strings.Contains(u.Host, ".") {
		return nil
	}
	return u
}
