package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// KeyValue is one line of facts. Without a value it says that nothing is recorded, as a link where Add is set.
type KeyValue struct {
	Label string
	Value string
	Mark  *Mark             // in place of Value
	View  fyne.CanvasObject // in place of Value
	Add   func()            // records what is missing
	Open  func()            // goes to what the value names
}

// KeyValueView shows facts as labels and values that wrap.
type KeyValueView struct {
	widget.BaseWidget
	// OnFocus is told which of the values got the focus, so that whoever scrolls can show it.
	OnFocus func(fyne.CanvasObject)

	silent
	words  Words
	labels []*Para
	values []fyne.CanvasObject
}

// NewKeyValueView returns a view of these facts.
func NewKeyValueView(words Words, facts ...KeyValue) *KeyValueView {
	v := &KeyValueView{words: words}
	v.ExtendBaseWidget(v)
	v.Set(facts...)
	return v
}

// Set shows other facts.
func (v *KeyValueView) Set(facts ...KeyValue) {
	v.labels, v.values = nil, nil
	for _, f := range facts {
		v.labels = append(v.labels, NewPara(f.Label, look.TableText, look.MutedText))
		v.values = append(v.values, v.value(f))
	}
	v.Refresh()
}

func (v *KeyValueView) value(f KeyValue) fyne.CanvasObject {
	switch {
	case f.View != nil:
		return f.View
	case f.Mark != nil:
		return NewStatusMark(*f.Mark)
	case f.Value != "" && f.Open != nil:
		return v.link(f.Value, f.Value, look.Primary, f.Open)
	case f.Value != "":
		return NewPara(f.Value, look.BaseText, look.Text)
	case f.Add != nil:
		return v.link(v.words.say(WordNotRecorded), f.Label+": "+v.words.say(WordNotRecorded), look.MutedText, f.Add)
	}
	return NewPara(v.words.say(WordNotRecorded), look.BaseText, look.MutedText)
}

func (v *KeyValueView) link(text, label string, role fyne.ThemeColorName, tapped func()) fyne.CanvasObject {
	l := newLink(text, label, role, tapped)
	l.onFocus = func(o fyne.CanvasObject) {
		if v.OnFocus != nil {
			v.OnFocus(o)
		}
	}
	return l
}

// factLabelWidth is the widest the labels get; in a narrow view they take a third.
const factLabelWidth = 170

func (v *KeyValueView) each(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	lw := min(float32(factLabelWidth), width/3)
	x := lw + 4*look.Space
	base, small := lineHeight(look.Size(look.BaseText)), lineHeight(look.Size(look.TableText))
	var y float32
	for i, label := range v.labels {
		lh, vh := label.HeightFor(lw), heightFor(v.values[i], width-x)
		// The first lines share a base line although their sizes differ.
		put(label, 0, y+max(0, (base-small)*0.75), lw, lh)
		put(v.values[i], x, y, width-x, vh)
		y += max(lh, vh) + 1.5*look.Space
	}
	return max(0, y-1.5*look.Space)
}

// HeightFor returns the height of the view in that width.
func (v *KeyValueView) HeightFor(width float32) float32 {
	return v.each(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// CreateRenderer draws labels and values.
func (v *KeyValueView) CreateRenderer() fyne.WidgetRenderer { return &keyValueRenderer{v} }

type keyValueRenderer struct{ v *KeyValueView }

func (r *keyValueRenderer) Destroy() {}
func (r *keyValueRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, r.v.HeightFor(max(200, r.v.Size().Width)))
}

func (r *keyValueRenderer) Layout(s fyne.Size) {
	r.v.each(s.Width, func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos(x, y))
	})
}

func (r *keyValueRenderer) Refresh() {
	r.Layout(r.v.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	refreshCanvas(r.v)
}

func (r *keyValueRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, l := range r.v.labels {
		out = append(out, l, r.v.values[i])
	}
	return out
}
