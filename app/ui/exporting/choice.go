package exporting

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// option is one of few things to choose from.
type option struct{ key, text string }

// choice offers few things side by side, one of which is chosen.
type choice struct {
	chosen  string
	options []option
	buttons *fyne.Container
	box     *fyne.Container
	changed func()
}

func newChoice(label string, chosen string, changed func(), options ...option) *choice {
	c := &choice{chosen: chosen, options: options, changed: changed, buttons: xwidget.NewFlow(2 * look.Space)}
	c.box = xwidget.NewColumn(look.Space, xwidget.NewPara(label, look.CaptionText, look.MutedText), c.buttons)
	c.show()
	return c
}

// show draws the chosen one filled. The buttons stay where they are, so that the focus does.
func (c *choice) show() {
	if len(c.buttons.Objects) == 0 {
		for _, o := range c.options {
			c.buttons.Add(xwidget.NewStyledButton(o.text, xwidget.Plain, func() { c.choose(o.key) }))
		}
	}
	for i, o := range c.options {
		style := xwidget.Plain
		if o.key == c.chosen {
			style = xwidget.Primary
		}
		b := c.buttons.Objects[i].(*xwidget.Button)
		b.Style = style
		b.Refresh()
	}
	c.buttons.Refresh() // the chosen one is bold, and wider
}

func (c *choice) choose(key string) {
	c.chosen = key
	c.show()
	c.changed()
}
