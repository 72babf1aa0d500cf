package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// newIn is the folder new registers go into and files are looked for first.
func (u *Window) newIn() string {
	if dir := u.cfg.Policy.Of(policy.Folder, u.cfg.Prefs.String(prefNew)); dir != "" {
		return dir
	}
	return u.cfg.DataDir
}

// secondFolder is the folder for second copies of the daily backups of all registers, or "".
func (u *Window) secondFolder() string {
	return u.cfg.Policy.Of(policy.Backups, u.cfg.Prefs.String(SecondBackups))
}

// second is that of the open register, or "".
func (u *Window) second() string {
	if u.cfg.Second == nil || u.secondFolder() == "" {
		return ""
	}
	return u.cfg.Second(u.d.Store.Path(), u.secondFolder())
}

// tellPolicy says that what an administrator has set is not used.
func (u *Window) tellPolicy() {
	var problem *policy.Problem
	if errors.As(u.cfg.PolicyWrong, &problem) {
		xwidget.Inform(u.win, u.w.T("policy.title"), problem.Told(u.w), u.w.T("window.close"), nil)
	}
}

// said is a value with what the administrator says of it below, and what can be done about it unless it is fixed.
func (s *settings) said(key, value string, own bool, change ...fyne.CanvasObject) fyne.CanvasObject {
	w, set := s.u.w, s.u.cfg.Policy
	lines := []fyne.CanvasObject{xwidget.NewPara(value, look.BaseText, look.Text)}
	note := ""
	switch {
	case set.IsFixed(key):
		note, change = w.T("policy.set_by"), nil
	case !own && set.Value(key) != "":
		note = w.T("policy.proposed")
	}
	if note != "" {
		lines = append(lines, xwidget.NewPara(note, look.CaptionText, look.MutedText))
	}
	if len(change) > 0 {
		lines = append(lines, xwidget.NewFlow(2*look.Space, change...))
	}
	return xwidget.NewColumn(look.Space, lines...)
}

// language offers the languages, or says which one was fixed.
func (s *settings) language(picks []pick) fyne.CanvasObject {
	if !s.u.cfg.Policy.IsFixed(policy.Language) {
		return s.choose(prefLanguage, s.u.w.Lang, picks, s.u.speak)
	}
	return s.said(policy.Language, s.u.w.T("language.own."+s.u.w.Lang), false)
}

// newFolder shows where new registers go.
func (s *settings) newFolder() fyne.CanvasObject {
	u := s.u
	return s.said(policy.Folder, u.newIn(), u.cfg.Prefs.String(prefNew) != "", xwidget.NewStyledButton(u.w.T("new.folder"), xwidget.Link, func() {
		u.askFolder(func(dir string) {
			u.cfg.Prefs.SetString(prefNew, dir)
			u.respeak()
		})
	}))
}

// secondBackups shows where second copies of the daily backups go.
func (s *settings) secondBackups() fyne.CanvasObject {
	u := s.u
	take := func(dir string) {
		u.cfg.Prefs.SetString(SecondBackups, dir)
		u.d.Store.SetSecondBackups(u.second())
		u.respeak()
	}
	shown := u.second()
	change := []fyne.CanvasObject{xwidget.NewStyledButton(u.w.T("policy.settings.choose"), xwidget.Link, func() { u.askFolderCalled(u.w.T("policy.settings.of_folder"), take) })}
	if shown == "" {
		shown = u.w.T("policy.settings.none")
	} else {
		change = append(change, xwidget.NewStyledButton(u.w.T("policy.settings.no_second"), xwidget.Link, func() { take(policy.None) }))
	}
	return s.said(policy.Backups, shown, u.cfg.Prefs.String(SecondBackups) != "", change...)
}
