package app

import (
	"bytes"
	"errors"
	"io"
	"log"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What the toolkit says of a window it cannot make is in the log before the program ends, the cause included; other troubles end nothing.
func TestGraphicsWatch(t *testing.T) {
	var told bytes.Buffer
	var words []string
	log.SetOutput(&graphicsWatch{to: &told, fail: func(word string) {
		words = append(words, word)
		if !strings.Contains(told.String(), "no GLX") {
			t.Errorf("%s before the cause is in the log: %q", word, told.String())
		}
		told.Reset()
	}})
	defer log.SetOutput(os.Stderr)
	fyne.LogError("Unable to connect to session D-Bus", io.EOF)
	fyne.LogError("window creation error", errors.New("no GLX"))
	fyne.LogError("failed to initialise GLFW", errors.New("no GLX"))
	log.Println("  At: somewhere")
	if want := []string{noOpenGL(), "app.display_refuses"}; !slices.Equal(words, want) {
		t.Errorf("%q, not %q", words, want)
	}
}

// Drawn in software, nothing moves by itself; all else is the toolkit's.
func TestCalm(t *testing.T) {
	a := test.NewTempApp(t)
	if !a.Settings().ShowAnimations() {
		t.Fatal("there are no animations to be left out")
	}
	fyne.SetCurrentApp(calm{a})
	if s := fyne.CurrentApp().Settings(); s.ShowAnimations() || s.Scale() != a.Settings().Scale() {
		t.Error("a cursor blinks, or the scale is another")
	}
}
