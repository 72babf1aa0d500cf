package xwidget

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Shaping a text costs tens of microseconds; a table asks for the width of a thousand cells while it scrolls. So widths of single
// letters are kept and added up, and only a text whose sum comes close to the room it has is shaped as a whole.

type runeKey struct {
	r    rune
	size float32
	bold bool
}

type cutKey struct {
	text        string
	width, size float32
	bold        bool
}

var (
	advances = map[runeKey]float32{}
	cuts     = map[cutKey]string{}
)

// cutsKept bounds the memory of cuts: a screen has about a thousand cells.
const cutsKept = 20_000

const ellipsis = "…"

func advance(r rune, size float32, bold bool) float32 {
	k := runeKey{r, size, bold}
	if w, ok := advances[k]; ok {
		return w
	}
	w := fyne.MeasureText(string(r), size, fyne.TextStyle{Bold: bold}).Width
	advances[k] = w
	return w
}

// cut returns the text as far as it fits into width, ending in an ellipsis where it does not. Line breaks become spaces.
func cut(text string, width, size float32, bold bool) string {
	if text == "" || width <= 0 {
		return ""
	}
	k := cutKey{text, width, size, bold}
	if s, ok := cuts[k]; ok {
		return s
	}
	if len(cuts) >= cutsKept {
		clear(cuts)
	}
	s := cutAfresh(oneLine(text), width, size, bold)
	cuts[k] = s
	return s
}

func cutAfresh(text string, width, size float32, bold bool) string {
	var sum float32
	room := width - advance('…', size, bold)
	end, over := 0, false
	for i, r := range text {
		w := advance(r, size, bold)
		if sum+w <= room {
			end = i + len(string(r))
		}
		if sum += w; sum > width {
			over = true
			break
		}
	}
	if !over {
		return text
	}
	// Kerning may make the whole narrower than the sum of its letters by a hair.
	if sum < width*1.03 && fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width <= width {
		return text
	}
	return strings.TrimRight(text[:end], " ") + ellipsis
}

func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// textWidth returns the width of a text as it is drawn.
func textWidth(text string, size float32, bold bool) float32 {
	return fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
}

func lineHeight(size float32) float32 {
	return fyne.MeasureText("M", size, fyne.TextStyle{}).Height
}

// wrap breaks a text into lines no wider than width, at spaces, or inside a word that is wider than a line.
func wrap(text string, width, size float32, bold bool) []string {
	var lines []string
	space := advance(' ', size, bold)
	for _, para := range strings.Split(text, "\n") {
		line, sum := "", float32(0)
		flush := func() {
			lines = append(lines, line)
			line, sum = "", 0
		}
		for _, word := range strings.Fields(para) {
			var w float32
			for _, r := range word {
				w += advance(r, size, bold)
			}
			if line != "" && sum+space+w > width {
				flush()
			}
			if w > width {
				for _, r := range word {
					a := advance(r, size, bold)
					if line != "" && sum+a > width {
						flush()
					}
					line, sum = line+string(r), sum+a
				}
				continue
			}
			if line != "" {
				line, sum = line+" ", sum+space
			}
			line, sum = line+word, sum+w
		}
		flush()
	}
	return lines
}
