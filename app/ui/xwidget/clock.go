package xwidget

import (
	"time"

	"fyne.io/fyne/v2"
)

// After calls f on the goroutine of the window once d has passed, unless stop is called before.
type After func(d time.Duration, f func()) (stop func())

// RealAfter measures time with the clock.
func RealAfter(d time.Duration, f func()) (stop func()) {
	stopped := false // read and written on the goroutine of the window only
	t := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() {
		stopped = true
		t.Stop()
	}
}

// ManualClock is a clock for tests: time passes only by Advance.
type ManualClock struct {
	now     time.Duration
	waiting []*waiting
}

type waiting struct {
	at time.Duration
	f  func()
}

// After notes f; it has the signature After.
func (c *ManualClock) After(d time.Duration, f func()) (stop func()) {
	w := &waiting{c.now + d, f}
	c.waiting = append(c.waiting, w)
	return func() { w.f = nil }
}

// Advance lets d pass and calls what has become due, in the order it was asked for.
func (c *ManualClock) Advance(d time.Duration) {
	c.now += d
	due := c.waiting
	c.waiting = nil
	for _, w := range due {
		switch {
		case w.f == nil:
		case w.at <= c.now:
			w.f()
		default:
			c.waiting = append(c.waiting, w)
		}
	}
}
