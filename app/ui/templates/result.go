package templates

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/ui/look"
)

// segments are the words of a letter, a paragraph after the other.
func segments(r Result) []widget.RichTextSegment {
	var out []widget.RichTextSegment
	line := func(runs ...doc.Run) {
		var parts []*widget.TextSegment
		for _, run := range runs {
			parts = append(parts, pieces(run, r.Gaps)...)
		}
		for i, s := range parts {
			s.Style.Inline = i < len(parts)-1
			out = append(out, s)
		}
	}
	var walk func(blocks []doc.Block)
	walk = func(blocks []doc.Block) {
		for _, b := range blocks {
			switch x := b.(type) {
			case doc.Heading:
				line(doc.Run{Text: x.Text, Bold: true})
			case doc.Paragraph:
				line(x.Runs...)
			case doc.Keep:
				walk(x.Blocks)
			case doc.Columns:
				walk(x.Blocks)
			case doc.Signatures:
				for _, s := range x.Lines {
					for _, text := range []string{s.Above, s.Name, s.Below} {
						if text != "" {
							line(doc.Run{Text: text})
						}
					}
				}
			}
		}
	}
	walk(r.Blocks)
	return out
}

// pieces cuts a run where the register had nothing for it: what stands there instead has the colour of what is to be checked.
func pieces(run doc.Run, gaps []string) []*widget.TextSegment {
	var out []*widget.TextSegment
	put := func(text string, gap bool) {
		if text == "" {
			return
		}
		style := widget.RichTextStyle{ColorName: look.Text, SizeName: look.BaseText, TextStyle: fyne.TextStyle{Bold: run.Bold, Italic: run.Italic}}
		if gap {
			style.ColorName = look.Warning
		}
		out = append(out, &widget.TextSegment{Text: text, Style: style})
	}
	rest := run.Text
	for rest != "" {
		at, length := len(rest), 0
		for _, g := range gaps {
			if i := strings.Index(rest, g); g != "" && i >= 0 && i < at {
				at, length = i, len(g)
			}
		}
		put(rest[:at], false)
		put(rest[at:at+length], true)
		rest = rest[at+length:]
	}
	return out
}
