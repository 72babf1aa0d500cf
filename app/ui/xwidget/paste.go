package xwidget

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

// plainText is a clipboard as an entry can take it: Windows ends lines in two signs, and a cell copied in a spreadsheet in a line end.
type plainText struct {
	fyne.Clipboard
	lines bool // the entry has several
}

// Content is the text without signs that are none.
func (p plainText) Content() string { return pasted(p.Clipboard.Content(), p.lines) }

func pasted(text string, lines bool) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\v", "\n").Replace(text)
	if !lines {
		text = strings.Trim(text, "\n")
		text = strings.ReplaceAll(text, "\t", " ") // cells side by side
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
}
