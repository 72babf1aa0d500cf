package ui

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/store"
)

func newScroll(o fyne.CanvasObject) *container.Scroll { return container.NewVScroll(o) }

// askOpen asks for a register to open.
func (u *Window) askOpen() {
	u.askFile(u.w.T("file.open_register.title"), u.w.T("file.open_register"), []string{store.Extension}, func(path string) { u.switchTo(func() { u.openFile(path) }) })
}

// dropped opens a register dropped on the window, attaches a file to the record shown, or begins to import a list.
func (u *Window) dropped(_ fyne.Position, files []fyne.URI) {
	if len(files) == 0 || xwidget.ModalOpen(u.win) {
		return
	}
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	path := paths[0]
	if p, ok := u.page.(desk.Dropper); ok && u.form == nil && u.d.CanEdit() && filepath.Ext(path) != store.Extension && p.Dropped(paths) {
		return
	}
	switch ending := strings.ToLower(filepath.Ext(path)); {
	case ending == store.Extension:
		u.switchTo(func() { u.openFile(path) })
	case slices.Contains(listEndings, ending) && u.d != nil && u.d.CanEdit():
		u.Import(path)
	default:
		u.toast(u.w.T("window.dropped_unknown"), "", nil)
	}
}

// sample opens the sample register, making it the first time.
func (u *Window) sample() {
	u.switchTo(func() {
		path := filepath.Join(u.cfg.DataDir, "sample"+store.Extension)
		if _, err := os.Stat(path); err == nil {
			u.openFile(path)
			return
		}
		u.setContent(u.waiting(u.w.T("window.making_sample")))
		u.cfg.Runner().Go(func(ctx context.Context) func() {
			s, err := u.cfg.Sample(ctx, path, u.author())
			return func() {
				if err != nil {
					u.welcome()
					u.fail(err)
					return
				}
				u.enter(s)
			}
		})
	})
}

// saveRegisterCopy writes a verified copy of the register.
func (u *Window) saveRegisterCopy() {
	stem := strings.TrimSuffix(filepath.Base(u.d.Store.Path()), store.Extension)
	u.askPath(stem+" "+string(u.d.Store.Today().Date())+store.Extension, func(path string) {
		s := u.d.Store
		u.cfg.Runner().Go(func(ctx context.Context) func() {
			err := s.CopyTo(ctx, path)
			return func() {
				if err != nil {
					u.fail(err)
					return
				}
				u.toast(u.w.T("window.copy_saved", map[string]any{"File": path}), "", nil)
			}
		})
	})
}

// backupNow makes a verified backup in the backup folder.
func (u *Window) backupNow() {
	s := u.d.Store
	u.cfg.Runner().Go(func(ctx context.Context) func() {
		path, err := s.Backup(ctx, u.cfg.Backups(s.Path()))
		if err != nil {
			return func() { u.fail(err) }
		}
		said := u.w.T("window.backup_made", map[string]any{"File": path})
		if dir := s.SecondBackups(); dir != "" {
			second, err := s.Backup(ctx, dir)
			said = u.w.T("policy.both_made", map[string]any{"File": path, "Second": second})
			if err != nil {
				u.cfg.Log.Error("second backup", "error", err)
				said = u.w.T("policy.second_unmade", map[string]any{"File": path, "Folder": dir})
			}
		}
		return func() {
			u.frame.status()
			u.toast(said, "", nil)
		}
	})
}

// check looks for damage and says what it found.
func (u *Window) check() {
	s := u.d.Store
	u.toast(u.w.T("check.running"), "", nil)
	u.cfg.Runner().Go(func(ctx context.Context) func() {
		found, err := s.Check(ctx)
		return func() {
			switch {
			case err != nil:
				u.fail(err)
			case len(found) == 0:
				xwidget.Inform(u.win, u.w.T("check.title"), u.w.T("check.sound"), u.w.T("window.close"), nil)
			default:
				var lines []string
				for _, f := range found {
					lines = append(lines, u.w.Finding(f))
				}
				xwidget.Inform(u.win, u.w.T("check.title"), u.w.T("check.damaged")+"\n\n"+strings.Join(lines, "\n"), u.w.T("window.close"), nil)
			}
		}
	})
}

// tellCrash mentions that the last run ended badly.
func (u *Window) tellCrash() {
	xwidget.Inform(u.win, u.w.T("crash.title"), u.w.T("crash.text", map[string]any{"File": u.cfg.Crash}), u.w.T("window.close"), nil)
}

// about says what this is.
func (u *Window) about() {
	xwidget.Dialog{
		Title: u.w.T("window.name"), Message: u.w.T("about.text", map[string]any{"Version": u.cfg.Version}),
		Content: xwidget.NewColumn(2*look.Space, xwidget.NewPara(u.w.T("about.data"), look.CaptionText, look.MutedText)),
		Answers: []xwidget.Answer{{Text: u.w.T("window.close"), Style: xwidget.Primary}}, Width: 480,
	}.Show(u.win)
}
