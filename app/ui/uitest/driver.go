package uitest

import (
	"image/png"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// Labelled is a widget that can be named.
type Labelled interface {
	fyne.CanvasObject
	Label() string
}

// Driver works one window.
type Driver struct {
	T testing.TB
	W fyne.Window
	// Press is asked for the keys that the window itself binds: Fyne's test canvas keeps them to itself. It returns whether there is one.
	Press func(key fyne.KeyName, mod fyne.KeyModifier) bool
}

// walk visits every visible object of the window, what lies on top first.
func (d *Driver) walk(visit func(o fyne.CanvasObject) bool) {
	c := d.W.Canvas()
	overlays := c.Overlays().List()
	for i := len(overlays) - 1; i >= 0; i-- {
		if !each(overlays[i], visit) {
			return
		}
	}
	each(c.Content(), visit)
}

func each(o fyne.CanvasObject, visit func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return true
	}
	if !visit(o) {
		return false
	}
	switch x := o.(type) {
	case *fyne.Container:
		for _, child := range x.Objects {
			if !each(child, visit) {
				return false
			}
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(x).Objects() {
			if !each(child, visit) {
				return false
			}
		}
	}
	return true
}

// All returns every visible widget with that label that do accepts.
func (d *Driver) All(label string, do func(fyne.CanvasObject) bool) (found []fyne.CanvasObject) {
	d.walk(func(o fyne.CanvasObject) bool {
		if l, ok := o.(Labelled); ok && l.Label() == label && (do == nil || do(o)) {
			found = append(found, o)
		}
		return true
	})
	return found
}

// Has reports whether a widget with that label is shown.
func (d *Driver) Has(label string) bool { return len(d.All(label, nil)) > 0 }

// Labels lists the labels of all widgets shown, for the message of a test that did not find one.
func (d *Driver) Labels() []string {
	var out []string
	d.walk(func(o fyne.CanvasObject) bool {
		if l, ok := o.(Labelled); ok {
			if s := l.Label(); s != "" && len(s) < 60 {
				out = append(out, s)
			}
		}
		return true
	})
	return out
}

// Tap taps the first widget with that label that can be tapped.
func (d *Driver) Tap(label string) {
	d.T.Helper()
	found := d.All(label, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Tappable); return ok })
	if len(found) == 0 {
		d.T.Fatalf("nothing to tap called %q; there is: %s", label, strings.Join(d.Labels(), " | "))
	}
	found[0].(fyne.Tappable).Tapped(&fyne.PointEvent{Position: fyne.NewPos(2, 2)})
}

// TapLast taps the last widget with that label: of several lists with a button of one name, the lowest.
func (d *Driver) TapLast(label string) {
	d.T.Helper()
	found := d.All(label, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Tappable); return ok })
	if len(found) == 0 {
		d.T.Fatalf("nothing to tap called %q; there is: %s", label, strings.Join(d.Labels(), " | "))
	}
	found[len(found)-1].(fyne.Tappable).Tapped(&fyne.PointEvent{Position: fyne.NewPos(2, 2)})
}

// Into puts the focus into the first field with that label.
func (d *Driver) Into(label string) {
	d.T.Helper()
	found := d.All(label, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Focusable); return ok })
	if len(found) == 0 {
		d.T.Fatalf("no field called %q; there is: %s", label, strings.Join(d.Labels(), " | "))
	}
	d.W.Canvas().Focus(found[0].(fyne.Focusable))
}

// Write types into the field with that label.
func (d *Driver) Write(label, text string) {
	d.T.Helper()
	d.Into(label)
	d.Type(text)
}

// Replace empties the field and types into it.
func (d *Driver) Replace(label, text string) {
	d.T.Helper()
	d.Into(label)
	d.focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if s, ok := d.focused().(fyne.Shortcutable); ok {
		s.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	d.focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	d.Type(text)
}

// Type types where the focus is.
func (d *Driver) Type(text string) {
	d.T.Helper()
	for _, r := range text {
		d.focused().TypedRune(r)
	}
}

func (d *Driver) focused() fyne.Focusable {
	d.T.Helper()
	f := d.W.Canvas().Focused()
	if f == nil {
		d.T.Fatal("nothing has the focus")
	}
	return f
}

// Key presses a key where the focus is, or in the window.
func (d *Driver) Key(name fyne.KeyName) {
	if f := d.W.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
		return
	}
	if do := d.W.Canvas().OnTypedKey(); do != nil {
		do(&fyne.KeyEvent{Name: name})
	}
}

// Shortcut presses a key with modifiers: a menu's key fires first, then the focus, then the window, as on the desktop.
func (d *Driver) Shortcut(key fyne.KeyName, mod fyne.KeyModifier) {
	if m := d.W.MainMenu(); m != nil {
		for _, menu := range m.Items {
			if pressed(menu.Items, key, mod) {
				return
			}
		}
	}
	if d.Press != nil && d.Press(key, mod) {
		return
	}
	s := &desktop.CustomShortcut{KeyName: key, Modifier: mod}
	if f, ok := d.W.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
	}
}

func pressed(items []*fyne.MenuItem, key fyne.KeyName, mod fyne.KeyModifier) bool {
	for _, i := range items {
		if i.ChildMenu != nil && pressed(i.ChildMenu.Items, key, mod) {
			return true
		}
		if c, ok := i.Shortcut.(fyne.KeyboardShortcut); ok && c.Key() == key && c.Mod() == mod {
			if i.Action != nil { // disabled or not, as on the desktop
				i.Action()
			}
			return true
		}
	}
	return false
}

// Text returns everything written in the window, a line for each text.
func (d *Driver) Text() string {
	var b strings.Builder
	d.walk(func(o fyne.CanvasObject) bool {
		switch x := o.(type) {
		case *canvas.Text:
			b.WriteString(x.Text)
			b.WriteByte('\n')
		case interface{ Text() string }:
			b.WriteString(x.Text())
			b.WriteByte('\n')
		}
		return true
	})
	return b.String()
}

// Shows reports whether a text stands in the window.
func (d *Driver) Shows(text string) bool { return strings.Contains(d.Text(), text) }

// Expect fails the test where a text does not stand in the window.
func (d *Driver) Expect(texts ...string) {
	d.T.Helper()
	all := d.Text()
	for _, t := range texts {
		if !strings.Contains(all, t) {
			d.T.Errorf("%q is not shown; the window says:\n%s", t, all)
		}
	}
}

// Shot writes a picture of the window.
func (d *Driver) Shot(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return png.Encode(f, d.W.Canvas().Capture())
}
