package ui

import (
	"context"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/osfile"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// newForm is what a new register is asked about.
type newForm struct {
	u       *Window
	keeper  *xwidget.ComboBox
	state   *xwidget.ComboBox
	author  *xwidget.Entry
	file    *xwidget.Entry
	problem *xwidget.Para
	dir     string
}

// askNew asks who keeps the new register, for which State, who writes and where the file goes.
func (u *Window) askNew() {
	w := u.w
	words := xwidget.Words{T: func(k string, a map[string]any) string { return w.T(k, a) }}
	f := &newForm{u: u, dir: u.newIn(), problem: xwidget.NewPara("", look.BaseText, look.Error)}
	f.keeper = xwidget.NewComboBox(w.T("new.keeper"), words, func(text string) []xwidget.Option {
		var out []xwidget.Option
		for _, k := range models.Keepers {
			label := w.Choice("register", "keeper", k)
			if strings.Contains(search.Fold(label), search.Fold(text)) {
				out = append(out, xwidget.Option{Key: k, Text: label})
			}
		}
		return out
	})
	f.state = xwidget.NewComboBox(w.T("new.state"), words, func(text string) []xwidget.Option { return stateOptions(w.Lang, text) })
	f.author = xwidget.NewEntry(w.T("new.author"))
	f.author.SetText(u.author())
	f.file = xwidget.NewEntry(w.T("new.file"))
	f.file.SetText("register" + store.Extension)
	f.keeper.OnChanged = func(xwidget.Option, bool) {}
	f.state.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			f.file.SetText(strings.ReplaceAll(search.Fold(o.Text), " ", "-") + store.Extension)
		}
	}
	folder := xwidget.NewPara("", look.CaptionText, look.MutedText)
	folder.SetText(f.dir)
	other := xwidget.NewStyledButton(w.T("new.folder"), xwidget.Link, func() {
		u.askFolder(func(dir string) {
			f.dir = dir
			folder.SetText(dir)
		})
	})
	place := fyne.CanvasObject(xwidget.NewSides(2*look.Space, folder, other))
	if u.cfg.Policy.IsFixed(policy.Folder) {
		folder.SetText(w.T("policy.folder_fixed", map[string]any{"Folder": f.dir}))
		place = folder
	}
	label := func(key string) fyne.CanvasObject { return xwidget.NewPara(w.T(key), look.BaseText, look.Text) }
	hint := func(key string) fyne.CanvasObject {
		return xwidget.NewPara(w.T(key), look.CaptionText, look.MutedText)
	}
	xwidget.Dialog{
		Title: w.T("new.title"),
		Content: xwidget.NewColumn(2*look.Space,
			label("new.keeper"), f.keeper, hint("new.keeper.hint"),
			label("new.state"), f.state,
			label("new.author"), f.author, hint("new.author.hint"),
			label("new.file"), f.file, place,
			f.problem),
		Answers: []xwidget.Answer{{Text: w.T("form.cancel")}, {Text: w.T("new.create"), Style: xwidget.Primary, Before: f.ok, Do: f.create}},
		Default: 1, Cancel: 0, Width: 560, Focus: f.keeper.Entry(),
	}.Show(u.win)
}

func stateOptions(lang, text string) []xwidget.Option {
	var out []xwidget.Option
	q := search.Fold(text)
	for _, s := range place.States() {
		name := place.StateName(s.Code, lang)
		if strings.Contains(search.Fold(name), q) || strings.EqualFold(s.Code, text) {
			out = append(out, xwidget.Option{Key: s.Code, Text: name, Detail: s.Code})
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := strings.HasPrefix(search.Fold(out[i].Text), q), strings.HasPrefix(search.Fold(out[j].Text), q)
		if a != b {
			return a
		}
		return search.Fold(out[i].Text) < search.Fold(out[j].Text)
	})
	return out
}

func (f *newForm) path() string {
	name := filepath.Base(strings.TrimSpace(f.file.Text))
	if filepath.Ext(name) != store.Extension {
		name += store.Extension
	}
	return filepath.Join(f.dir, name)
}

// ok says what is still missing.
func (f *newForm) ok() bool {
	w := f.u.w
	_, keeper := f.keeper.Chosen()
	_, state := f.state.Chosen()
	_, err := os.Stat(f.path())
	switch {
	case !keeper:
		f.problem.SetText(w.T("new.need_keeper"))
	case !state:
		f.problem.SetText(w.T("new.need_state"))
	case strings.TrimSpace(f.author.Text) == "":
		f.problem.SetText(w.T("new.need_author"))
	case strings.TrimSpace(f.file.Text) == "":
		f.problem.SetText(w.T("new.need_file"))
	case osfile.CheckName(f.path()) != nil:
		f.problem.SetText(w.Error(osfile.Refuse(f.path(), osfile.CheckName(f.path()))))
	case err == nil:
		f.problem.SetText(w.T("failure.exists", map[string]any{"File": f.path()}))
	default:
		return true
	}
	return false
}

func (f *newForm) create() {
	u := f.u
	author := strings.TrimSpace(f.author.Text)
	u.cfg.Prefs.SetString(prefAuthor, author)
	keeper, _ := f.keeper.Chosen()
	state, _ := f.state.Chosen()
	b := NewRegister{Keeper: keeper.Key, State: state.Key, Language: u.w.Lang}
	path := f.path()
	u.switchTo(func() {
		u.setContent(u.waiting(u.w.T("window.creating")))
		u.cfg.Runner().Go(func(ctx context.Context) func() {
			err := os.MkdirAll(filepath.Dir(path), 0o700)
			var s *store.Store
			if err == nil {
				s, err = u.cfg.Create(ctx, path, author, b)
			}
			var missing *policy.Problem
			if err == nil {
				missing, err = u.cfg.Policy.Begin(ctx, s)
			}
			return func() {
				if s == nil {
					u.welcome()
					u.fail(err)
					return
				}
				u.enter(s)
				if err != nil { // the register is there, without its letterhead
					u.fail(err)
				}
				if missing != nil {
					u.cfg.Log.Warn("emblem of the policy", "error", missing)
					xwidget.Inform(u.win, u.w.T("policy.title"), missing.Sentence(u.w), u.w.T("window.close"), nil)
				}
			}
		})
	})
}
