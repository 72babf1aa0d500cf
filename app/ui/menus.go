package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// menuKey is a key carried by an item of a menu.
type menuKey struct {
	key  fyne.KeyName
	mod  fyne.KeyModifier
	word string
}

func (u *Window) menuKeys() []menuKey {
	return []menuKey{
		{fyne.KeyN, ctrl, "menu.new_record"},
		{fyne.KeyE, ctrl, "menu.edit_record"},
		{fyne.KeyZ, ctrl, "menu.undo"},
		{fyne.KeyZ, ctrl | fyne.KeyModifierShift, "menu.redo"},
		{fyne.KeyD, ctrl, "menu.as_of"},
		{fyne.KeyH, ctrl | fyne.KeyModifierShift, "menu.sensitive"},
		{fyne.KeyP, ctrl, "menu.print"},
		{fyne.KeyO, ctrl, "menu.open"},
		{fyne.KeyI, ctrl, "menu.import"},
		{fyne.KeyN, ctrl | fyne.KeyModifierShift, "menu.new_window"},
		{fyne.KeyQ, ctrl, "menu.quit"},
		{fyne.KeyF1, 0, "menu.manual"},
	}
}

func (u *Window) item(word string, on bool, do func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(u.w.T(word), func() {
		if on && !xwidget.ModalOpen(u.win) { // the toolkit lets the key of a disabled item through
			do()
		}
	})
	for _, k := range u.menuKeys() {
		switch {
		case k.word != word:
		case k.key == fyne.KeyZ && k.mod == ctrl: // the toolkit has a name of its own for this one
			m.Shortcut = &fyne.ShortcutUndo{}
		default:
			m.Shortcut = &desktop.CustomShortcut{KeyName: k.key, Modifier: k.mod}
		}
	}
	m.Disabled = !on
	return m
}

// menus builds the menu bar for what is open and shown.
func (u *Window) menus() {
	open := u.d != nil
	editable := open && u.d.CanEdit() && u.form == nil
	has := func(ok bool) bool { return ok && u.form == nil }
	_, creates := u.page.(desk.Creator)
	_, edits := u.page.(desk.Editor)
	_, exports := u.page.(desk.Exporter)

	recent := fyne.NewMenuItem(u.w.T("menu.recent"), nil)
	recent.ChildMenu = fyne.NewMenu("")
	for _, path := range u.recent() {
		recent.ChildMenu.Items = append(recent.ChildMenu.Items, fyne.NewMenuItem(filepath.Base(path), func() { u.switchTo(func() { u.openFile(path) }) }))
	}
	recent.Disabled = len(recent.ChildMenu.Items) == 0

	export := fyne.NewMenuItem(u.w.T("menu.export"), nil)
	export.ChildMenu = fyne.NewMenu("",
		u.item("menu.export.xlsx", exports, func() { u.page.(desk.Exporter).Export("xlsx") }),
		u.item("menu.export.csv", exports, func() { u.page.(desk.Exporter).Export("csv") }),
		u.item("menu.export.more", exports, func() { u.page.(desk.Exporter).Export("") }))
	export.Disabled = !has(exports)
	whole := u.item("menu.export.whole", open && u.form == nil, u.exportWhole)

	quit := u.item("menu.quit", true, u.RequestQuit)
	quit.IsQuit = true
	file := fyne.NewMenu(u.w.T("menu.register"),
		u.item("menu.new", true, u.askNew), u.item("menu.open", true, u.askOpen), recent, u.item("menu.sample", true, u.sample),
		fyne.NewMenuItemSeparator(),
		u.item("menu.import", editable, u.askImport), u.item("menu.import_paste", editable, u.pasteList), u.item("menu.pack", editable, u.askPack),
		fyne.NewMenuItemSeparator(),
		export, whole, u.item("menu.print", open && u.form == nil, u.printShown),
		fyne.NewMenuItemSeparator(),
		u.item("menu.copy", open, u.saveRegisterCopy), u.item("menu.backup", open, u.backupNow), u.item("menu.check", open, u.check),
		fyne.NewMenuItemSeparator(),
		u.item("menu.new_window", open, func() { u.NewWindow() }),
		u.item("menu.close", open, func() { u.switchTo(func() { u.keepPlace(); u.welcome() }) }), quit)

	undo, redo := u.item("menu.undo", open, u.undoLast), u.item("menu.redo", open, u.redoLast)
	if open {
		if last, err := u.d.Store.LastAction(ctx(), false); err == nil && last.Seq != 0 {
			undo.Label = u.w.T("menu.undo_named", map[string]any{"Action": u.actionName(last)})
		}
		if last, err := u.d.Store.LastAction(ctx(), true); err == nil && last.Seq != 0 {
			redo.Label = u.w.T("menu.redo_named", map[string]any{"Action": u.actionName(last)})
		}
	}
	edit := fyne.NewMenu(u.w.T("menu.edit"), undo, redo, fyne.NewMenuItemSeparator(),
		u.item("menu.new_record", editable && creates, func() { u.page.(desk.Creator).New() }),
		u.item("menu.edit_record", editable && edits, func() { u.page.(desk.Editor).Edit() }),
		fyne.NewMenuItemSeparator(), u.stepsMenu(editable), u.item("action.act_establish", editable, func() { u.begin("establish", 0) }))
	show := fyne.NewMenu(u.w.T("menu.view"), u.item("menu.as_of", open && u.form == nil, u.askAsOf), u.sensitiveItem(open))

	pages := fyne.NewMenu(u.w.T("menu.go"))
	if open {
		u.goMenu(pages)
	}
	help := fyne.NewMenu(u.w.T("menu.help"), u.item("menu.manual", true, u.showManual), u.item("menu.keys", open, u.showKeys), u.item("menu.about", true, u.about))
	all := []*fyne.Menu{file, edit}
	if open {
		all = append(all, show, pages)
	}
	u.win.SetMainMenu(fyne.NewMainMenu(append(all, help)...))
}

// newMenu offers the kinds of record that can be added from anywhere.
func (u *Window) newMenu() {
	m := fyne.NewMenu("")
	for i, kinds := range u.addable() {
		if i > 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		for _, kind := range kinds {
			m.Items = append(m.Items, fyne.NewMenuItem(u.w.Kind(kind, false), func() { u.newRecord(kind) }))
		}
	}
	b := u.frame.add
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	pop := widget.NewPopUpMenu(m, u.win.Canvas())
	pop.ShowAtPosition(fyne.NewPos(pos.X+b.Size().Width-pop.MinSize().Width, pos.Y+b.Size().Height+4))
}

// switchTo leaves the open register for another.
func (u *Window) switchTo(then func()) {
	u.leave(func() {
		u.leaveImport(func() {
			u.closeRegister()
			then()
		})
	})
}
