package cli

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// progress tells a person at a terminal how far something is, on one line that goes again. Where nobody looks on it does nothing.
func (p *program) progress(key string) (tell func(done, total int), end func()) {
	f, ok := p.env.Stderr.(*os.File)
	if !ok {
		return nil, func() {}
	}
	if info, err := f.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil, func() {}
	}
	var last time.Time
	width := 0
	write := func(text string) {
		fmt.Fprint(f, "\r"+text+strings.Repeat(" ", max(0, width-columns(text))))
		width = columns(text)
	}
	tell = func(done, total int) {
		if now := p.env.Now(); now.Sub(last) > 200*time.Millisecond {
			last = now
			write(p.w.T(key, map[string]any{"Done": done, "Total": total}))
		}
	}
	return tell, func() {
		if width > 0 {
			write("")
			fmt.Fprint(f, "\r")
		}
	}
}
