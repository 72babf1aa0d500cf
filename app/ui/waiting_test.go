package ui

import "testing"

// The sentence shown while a register is opened stands in a line, not letter by letter below each other.
func TestWaitingStandsInALine(t *testing.T) {
	k := newKit(t)
	u, _ := k.open(k.register())
	size := u.waiting("Opening register.exq …").MinSize()
	if size.Width < 300 || size.Height > 60 {
		t.Errorf("the sentence takes %v", size)
	}
}
