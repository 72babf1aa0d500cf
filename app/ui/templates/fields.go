package templates

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/search"
)

// fieldsShown is how many fields are seen at once.
const fieldsShown = 5

// fields is the list of what the letter can say. Typing into it narrows it; Enter or a tap puts a field where the cursor of the text is.
type fields struct {
	all    []Field
	filter *xwidget.Entry
	list   *xwidget.SuggestList
}

func newFields(label string, pick func(key string)) *fields {
	f := &fields{filter: xwidget.NewEntry(label)}
	take := func(o xwidget.Option) { pick(o.Key) }
	f.list = xwidget.NewSuggestList(label, fieldsShown, take)
	f.filter.SetPlaceHolder(label)
	f.filter.OnChanged = func(string) { f.show() }
	f.filter.OnKey = func(ev *fyne.KeyEvent) bool {
		switch ev.Name {
		case fyne.KeyDown:
			f.list.Step(1)
		case fyne.KeyUp:
			f.list.Step(-1)
		case fyne.KeyReturn, fyne.KeyEnter:
			if o, ok := f.list.Current(); ok {
				take(o)
			}
		default:
			return false
		}
		return true
	}
	return f
}

// object is the filter with the list below it.
func (f *fields) object() fyne.CanvasObject { return xwidget.NewColumn(look.Space/2, f.filter, f.list) }

// show lists the fields that have what was typed in their key, name or example.
func (f *fields) show() {
	want := search.Key(f.filter.Text)
	var out []xwidget.Option
	for _, x := range f.all {
		if strings.Contains(search.Key(x.Key+" "+x.Title+" "+x.Example), want) || strings.Contains(x.Key, f.filter.Text) {
			out = append(out, xwidget.Option{Key: x.Key, Text: x.Title, Detail: "{{" + x.Key + "}} · " + x.Example})
		}
	}
	f.list.Set(out, true)
}
