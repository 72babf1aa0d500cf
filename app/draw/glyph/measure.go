package glyph

import (
	"strings"
	"sync/atomic"
)

// known remembers per style what each rune measured: 0 not asked yet, else seen | shown | face<<16 | advance.
var known [styleCount][0x10000]atomic.Uint32

const (
	seen  = 1 << 31
	shown = 1 << 30
)

// find returns the face that shows r and its advance in thousandths of an em.
func find(style Style, r rune) (face Face, advance int, ok bool) {
	if r < 0 || r > 0xFFFF {
		return 0, 0, false
	}
	slot := &known[style][r]
	v := slot.Load()
	if v == 0 {
		v = seen
		for _, f := range chains[style] {
			if width, has := f.measure(r); has {
				v = seen | shown | uint32(f)<<16 | uint32(width)&0xFFFF
				break
			}
		}
		slot.Store(v)
	}
	return Face(v >> 16 & 0xFF), int(v & 0xFFFF), v&shown != 0
}

// RuneWidth is the advance of one rune in points.
func RuneWidth(r rune, style Style, size float64) float64 {
	_, advance, _ := find(style, r)
	return float64(advance) * size / 1000
}

// Width is the length of a line in points. The text must have gone through Clean.
func Width(s string, style Style, size float64) float64 {
	sum := 0
	for _, r := range s {
		_, advance, _ := find(style, r)
		sum += advance
	}
	return float64(sum) * size / 1000
}

// Ellipsis shortens a line to max points, ending it in "…" where something was left out; "" when not even one letter fits.
func Ellipsis(s string, style Style, size, max float64) string {
	if Width(s, style, size) <= max {
		return s
	}
	room := max - RuneWidth('…', style, size)
	end, used := 0, 0.0
	for i, r := range s {
		w := RuneWidth(r, style, size)
		if used+w > room {
			end = i
			break
		}
		used += w
	}
	kept := strings.TrimRight(s[:end], " \u00a0,;:–-")
	if kept == "" {
		return ""
	}
	return kept + "…"
}
