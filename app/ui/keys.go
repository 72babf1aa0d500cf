package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

const ctrl = fyne.KeyModifierShortcutDefault

// binding is one key of the window. No Ctrl+digit (it never fires on a Lithuanian layout) and no Ctrl+Alt (AltGr types Polish letters).
type binding struct {
	key  fyne.KeyName
	mod  fyne.KeyModifier
	word string // key of its words in the sheet of all keys
	do   func()
}

// bindings are the keys that no menu carries; those of menus are added by them.
func (u *Window) bindings() []binding {
	out := []binding{
		{fyne.KeyK, ctrl, "key.search", u.focusSearch},
		{fyne.KeyF, ctrl, "key.filter", func() {
			if f, ok := u.page.(desk.Filterer); ok && u.form == nil {
				f.FocusFilter()
			}
		}},
		{fyne.KeyS, ctrl, "key.save", func() {
			if u.form != nil {
				u.form.Save(false)
			} else if p, ok := u.page.(desk.Saver); ok {
				p.Save()
			}
		}},
		{fyne.KeyReturn, ctrl, "key.save_close", func() {
			if u.form != nil {
				u.form.Save(true)
			} else if p, ok := u.page.(desk.Finisher); ok {
				p.Finish()
			}
		}},
		{fyne.KeyLeft, fyne.KeyModifierAlt, "key.back", u.Back},
		{fyne.KeyRight, fyne.KeyModifierAlt, "key.forward", u.Forward},
		{fyne.KeyPageDown, ctrl, "key.next_page", func() { u.step(1) }},
		{fyne.KeyPageUp, ctrl, "key.previous_page", func() { u.step(-1) }},
		{fyne.KeySlash, ctrl, "key.keys", u.showKeys},
		{fyne.KeyPlus, ctrl, "key.larger", func() { u.zoom(1) }},
		{fyne.KeyEqual, ctrl, "", func() { u.zoom(1) }}, // the key of + where it needs Shift
		{fyne.KeyEqual, ctrl | fyne.KeyModifierShift, "", func() { u.zoom(1) }},
		{fyne.KeyMinus, ctrl, "key.smaller", func() { u.zoom(-1) }},
		{fyne.Key0, ctrl, "key.fit", func() { u.zoom(0) }},
	}
	for i, k := range []fyne.KeyName{fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7} {
		out = append(out, binding{k, fyne.KeyModifierAlt, "", func() { u.goNth(i) }})
	}
	return out
}

// keys binds them to the window. While a dialog is open they rest.
func (u *Window) keys() {
	c := u.win.Canvas()
	for _, b := range u.bindings() {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: b.key, Modifier: b.mod}, func(fyne.Shortcut) { u.pressed(b) })
	}
	c.AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { u.pressed(binding{do: u.redoLast}) }) // Ctrl+Y
	c.AddShortcut(&fyne.ShortcutPaste{}, func(s fyne.Shortcut) { u.pasteKey(s) })
	c.SetOnTypedKey(u.typedKey)
}

func (u *Window) pressed(b binding) {
	switch {
	case !xwidget.ModalOpen(u.win):
		if u.d != nil {
			b.do()
		}
	case u.guided != nil && u.guided.Top() && b.key == fyne.KeyReturn && b.mod == ctrl: // in the form of a step, which is a dialog
		u.guided.Finish()
	case b.key == fyne.KeyReturn && b.mod == ctrl: // saves here as in the form below
		xwidget.AnswerModal(u.win)
	}
}

func (u *Window) typedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyF1 { // also in a dialog, which is followed step by step too
		u.showManual()
		return
	}
	if u.d == nil || xwidget.ModalOpen(u.win) {
		return
	}
	switch ev.Name {
	case fyne.KeyEscape:
		if u.form != nil {
			u.form.Cancel()
			return
		}
		if u.route.ID != 0 || u.route == printRoute && len(u.back) > 0 {
			u.Back()
			return
		}
		u.page.Focus()
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyEnter:
		u.keyToPage(ev)
	}
}

// keyToPage gives the page a key that nothing has the focus for: a tap on a button has taken it away.
func (u *Window) keyToPage(ev *fyne.KeyEvent) {
	c := u.win.Canvas()
	if p, ok := u.page.(desk.Keyed); ok && u.form == nil && c.Focused() != u.frame.nav && p.Key(ev) {
		return
	}
	if c.Focused() != nil || u.form != nil || u.page == nil {
		return
	}
	u.page.Focus()
	if f := c.Focused(); f != nil {
		f.TypedKey(ev)
	}
}

// zoom shows the pages of a print larger or smaller.
func (u *Window) zoom(by int) {
	if p, ok := u.page.(desk.Zoomer); ok && u.form == nil {
		p.Zoom(by)
	}
}

func (u *Window) focusSearch() { u.frame.search.Focus() }

func (u *Window) goNth(i int) {
	if o := u.order(); i < len(o) {
		u.Go(desk.Route{Page: o[i]})
	}
}

// step goes to the next or the previous page of the navigation.
func (u *Window) step(by int) {
	if p, ok := u.page.(desk.Stepper); ok && u.form == nil {
		p.Step(by)
		return
	}
	var all []string
	for _, it := range u.navItems() {
		if !it.Fold {
			all = append(all, it.ID)
		}
	}
	for i, p := range all {
		if p == u.route.Page || p == listOf[u.route.Page] {
			u.Go(desk.Route{Page: all[(i+by+len(all))%len(all)]})
			return
		}
	}
}

// keyTable is every key of the window and what it does, in the window's language.
func (u *Window) keyTable() []xwidget.KeyValue {
	var facts []xwidget.KeyValue
	add := func(key fyne.KeyName, mod fyne.KeyModifier, word string) {
		if word != "" {
			facts = append(facts, xwidget.KeyValue{Label: keyName(key, mod), Value: u.w.T(word)})
		}
	}
	for _, m := range u.menuKeys() {
		add(m.key, m.mod, m.word)
	}
	for _, b := range u.bindings() {
		add(b.key, b.mod, b.word)
	}
	return append(facts,
		xwidget.KeyValue{Label: "Esc", Value: u.w.T("key.escape")},
		xwidget.KeyValue{Label: "Alt+F1 … F7", Value: u.w.T("key.pages")},
		xwidget.KeyValue{Label: "Ctrl+↓, Ctrl+↑", Value: u.w.T("key.sections")},
		xwidget.KeyValue{Label: "Ctrl+.", Value: u.w.T("key.letters")},
		xwidget.KeyValue{Label: u.w.T("key.space"), Value: u.w.T("key.mark")},
		xwidget.KeyValue{Label: "Ctrl+A, Ctrl+C", Value: u.w.T("key.copy")})
}

// showKeys shows the sheet of all keys.
func (u *Window) showKeys() {
	xwidget.Dialog{
		Title: u.w.T("keys.title"), Content: newScroll(xwidget.NewKeyValueView(xwidget.Words{T: func(k string, a map[string]any) string { return u.w.T(k, a) }}, u.keyTable()...)),
		Answers: []xwidget.Answer{{Text: u.w.T("window.close"), Style: xwidget.Primary}}, Width: 560, Height: 520,
	}.Show(u.win)
}

// keyName writes a key as it stands on the keyboard.
func keyName(key fyne.KeyName, mod fyne.KeyModifier) string {
	var parts []string
	if mod&fyne.KeyModifierControl != 0 {
		parts = append(parts, "Ctrl")
	}
	if mod&fyne.KeyModifierSuper != 0 {
		parts = append(parts, "Cmd")
	}
	if mod&fyne.KeyModifierShift != 0 {
		parts = append(parts, "Shift")
	}
	if mod&fyne.KeyModifierAlt != 0 {
		parts = append(parts, "Alt")
	}
	name := map[fyne.KeyName]string{fyne.KeyReturn: "Enter", fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyPageUp: "Page Up", fyne.KeyPageDown: "Page Down"}[key]
	if name == "" {
		name = string(key)
	}
	return strings.Join(append(parts, name), "+")
}
