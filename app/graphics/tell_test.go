//go:build !windows

package graphics

import (
	"errors"
	"slices"
	"testing"
)

// The sentence is shown by the first program the desktop has, once, and as it is.
func TestTell(t *testing.T) {
	var tried []string
	text := "No <b>window</b> & no way; $HOME"
	tell("Exequatur", text, func(c []string) error {
		tried = append(tried, c[0])
		if !slices.Contains(c, text) {
			t.Errorf("%q does not hold the sentence", c)
		}
		if c[0] == "notify-send" {
			return nil
		}
		return errors.New("not there")
	})
	if !slices.Equal(tried, []string{"zenity", "kdialog", "notify-send"}) {
		t.Error(tried)
	}
}
