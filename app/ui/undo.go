package ui

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/store"
)

// undo takes an action back and says so, with the way back from that.
func (u *Window) undo(seq int64) {
	logged, err := u.d.Store.LoggedAction(ctx(), seq)
	if err != nil {
		u.fail(err)
		return
	}
	res, err := u.d.Store.Undo(ctx(), seq, "")
	if err != nil {
		u.fail(err)
		return
	}
	said, back := "window.undone", "window.redo"
	if _, again := u.rootAction(logged); again {
		said, back = "window.redone", "menu.undo"
	}
	u.d.Toast(u.w.T(said, map[string]any{"Action": u.actionName(logged)}), u.w.T(back), func() { u.undo(res.Seq) })
}

// rootAction is the action that a row of undoing and doing again began with; again where taking l back does it again.
func (u *Window) rootAction(l store.Logged) (root store.Logged, again bool) {
	for l.Kind == "undo" && l.Undoes != 0 {
		of, err := u.d.Store.LoggedAction(ctx(), l.Undoes)
		if err != nil {
			u.d.Log.Error("the action that was undone", "error", err)
			break
		}
		l, again = of, !again
	}
	return l, again
}

// actionName names an action with what it was about.
func (u *Window) actionName(l store.Logged) string {
	l, _ = u.rootAction(l)
	name := u.w.T("action." + l.Kind)
	switch {
	case l.SourceFile != "":
		name += ": " + l.SourceFile
	case l.Title != "":
		name += ": " + u.w.Title(l.Of, l.Title)
	}
	return name
}

// undoLast is Ctrl+Z: inside a text it takes back typing, elsewhere the last action. A menu's key fires before the focused field.
func (u *Window) undoLast() { u.stepBack(false, &fyne.ShortcutUndo{}) }

// redoLast is Ctrl+Shift+Z.
func (u *Window) redoLast() { u.stepBack(true, &fyne.ShortcutRedo{}) }

func (u *Window) stepBack(redo bool, inText fyne.Shortcut) {
	if e, ok := u.win.Canvas().Focused().(*xwidget.Entry); ok {
		e.TypedShortcut(inText)
		return
	}
	if u.d == nil || u.form != nil || xwidget.ModalOpen(u.win) {
		return
	}
	last, err := u.d.Store.LastAction(ctx(), redo)
	switch {
	case err != nil:
		u.fail(err)
	case last.Seq == 0:
		u.d.Toast(u.w.T("window.nothing_to_undo"), "", nil)
	default:
		u.undo(last.Seq)
	}
}
