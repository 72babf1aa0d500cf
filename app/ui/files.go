package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/app/paths"
	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/osfile"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// fileAsk is a question for a file or folder. It is the house's own, as Fyne's knows neither the keys nor the languages of the program.
// The keys stay in one field: Up and Down move through the folder, Enter goes into a folder or takes a file, Backspace in the empty field
// goes up; a path can be typed or pasted.
type fileAsk struct {
	u       *Window
	title   string
	do      string   // what the button does
	endings []string // of files shown
	folders bool     // a folder is wanted
	save    bool     // the name of a new file is wanted
	then    func(path string)

	dir     string
	where   *xwidget.Para
	name    *xwidget.Entry
	list    *xwidget.SuggestList
	problem *xwidget.Para
	nothing *xwidget.Para // says that the folder holds nothing of that kind
	modal   *xwidget.Modal
	setting bool // the name is being set, not typed
}

// askFile asks for a file that is there.
func (u *Window) askFile(title, do string, endings []string, then func(path string)) {
	f := &fileAsk{u: u, title: title, do: do, endings: endings, then: then}
	f.show("")
}

// askFolder asks for a folder.
func (u *Window) askFolder(then func(path string)) {
	u.askFolderCalled(u.w.T("file.folder.title"), then)
}

func (u *Window) askFolderCalled(title string, then func(path string)) {
	f := &fileAsk{u: u, title: title, do: u.w.T("file.folder.choose"), folders: true, then: then}
	f.show("")
}

// askPath asks where a new file is to go, and before an existing one is replaced.
func (u *Window) askPath(suggested string, then func(path string)) {
	w := u.w
	ending := filepath.Ext(suggested)
	f := &fileAsk{u: u, title: w.T("save.title"), do: w.T("save.save"), endings: []string{ending}, save: true}
	f.then = func(path string) {
		if filepath.Ext(path) == "" {
			path += ending
		}
		if _, err := os.Stat(path); err == nil {
			xwidget.Confirm(u.win, w.T("save.replace.title"), w.T("save.replace.text", map[string]any{"File": path}), w.T("save.replace"), w.T("form.cancel"), func() { then(path) })
			return
		}
		then(path)
	}
	f.show(suggested)
}

func (f *fileAsk) show(suggested string) {
	u, w := f.u, f.u.w
	label := w.T("file.field")
	if f.save {
		label = w.T("save.name")
	}
	f.where = xwidget.NewPara("", look.BaseText, look.Text)
	f.problem = xwidget.NewPara("", look.CaptionText, look.Error)
	f.nothing = xwidget.NewPara("", look.CaptionText, look.MutedText)
	f.name = xwidget.NewEntry(label)
	f.name.OnChanged, f.name.OnKey = f.typed, f.key
	f.list = xwidget.NewSuggestList(w.T("file.list"), f.lines(), f.pick)
	f.setName(suggested)
	up := xwidget.NewIconButton(theme.MoveUpIcon(), w.T("file.up"), func() { f.enter(filepath.Dir(f.dir)) })
	places := xwidget.NewFlow(look.Space)
	for _, p := range f.places() {
		places.Add(xwidget.NewStyledButton(p.text, xwidget.Link, func() { f.enter(p.key) }))
	}
	caption := xwidget.NewPara(label, look.TableText, look.MutedText)
	hint := xwidget.NewPara(w.T("file.hint"), look.CaptionText, look.MutedText)
	f.enter(f.start())
	f.modal = xwidget.Dialog{
		Title: f.title,
		Content: xwidget.NewColumn(2*look.Space, places, xwidget.NewSides(2*look.Space, f.where, up), caption, f.name, hint, f.problem, f.nothing,
			&fyne.Container{Layout: &linesLayout{f.lines()}, Objects: []fyne.CanvasObject{f.list}}),
		Answers: []xwidget.Answer{{Text: w.T("form.cancel")}, {Text: f.do, Style: xwidget.Primary, Before: f.ready, Do: func() { f.take(f.wanted()) }}},
		Default: 1, Cancel: 0, Width: 640, Focus: f.name, Over: true,
	}.Show(u.win)
}

// lines is how many lines of a folder fit into the window.
func (f *fileAsk) lines() int {
	room := f.u.win.Canvas().Size().Height - 20*look.Size(look.BaseText) - 20*look.Space
	return max(4, min(12, int(room/look.Size(look.RowHeight))))
}

// start is the folder used last, unless an administrator has fixed one; at first that of registers, which is made with the first one,
// else the first of the usual places.
func (f *fileAsk) start() string {
	if last := f.u.cfg.Prefs.String(prefFolder); isDir(last) && !f.u.cfg.Policy.IsFixed(policy.Folder) {
		return last
	}
	if all := f.places(); len(all) > 0 {
		return all[0].key
	}
	return f.u.newIn()
}

// places are where people keep their files.
func (f *fileAsk) places() []pick {
	w := f.u.w
	all := []pick{{f.u.newIn(), w.T("file.registers")}}
	own := paths.FindPlaces()
	all = append(all, pick{own.Home, w.T("file.home")}, pick{own.Documents, w.T("file.documents")}, pick{own.Desktop, w.T("file.desktop")}, pick{own.Downloads, w.T("file.downloads")})
	all = slices.DeleteFunc(all, func(p pick) bool { return !isDir(p.key) })
	for _, drive := range own.Drives {
		all = append(all, pick{drive, filepath.VolumeName(drive)})
	}
	return all
}

func isDir(path string) bool {
	st, err := os.Stat(path)
	return err == nil && st.IsDir()
}

func (f *fileAsk) setName(s string) {
	f.setting = true
	f.name.SetText(s)
	f.name.CursorToEnd()
	f.setting = false
}

// enter shows a folder.
func (f *fileAsk) enter(dir string) {
	if _, err := os.ReadDir(dir); err != nil {
		f.problem.SetText(f.u.w.T("file.cannot_read", map[string]any{"Folder": dir}))
		return
	}
	f.dir = dir
	f.where.SetText(dir)
	f.problem.SetText("")
	if !f.save {
		f.setName("")
	}
	f.fill("")
}

// fill lists what is in the folder: folders first, then the files that are meant.
func (f *fileAsk) fill(text string) {
	entries, _ := os.ReadDir(f.dir) // enter has read it before
	text = search.Fold(strings.TrimSpace(text))
	var folders, files []xwidget.Option
	for _, e := range entries {
		name := e.Name()
		path := filepath.Join(f.dir, name)
		if paths.Hidden(e) || !strings.Contains(search.Fold(name), text) {
			continue
		}
		if e.IsDir() || !e.Type().IsRegular() && isDir(path) { // a share is not asked again for each file
			folders = append(folders, xwidget.Option{Key: path, Text: name + string(filepath.Separator), Detail: f.u.w.T("file.folder")})
			continue
		}
		if f.folders || !slices.Contains(f.endings, strings.ToLower(filepath.Ext(name))) {
			continue
		}
		detail := ""
		if info, err := e.Info(); err == nil {
			at := info.ModTime()
			detail = f.u.w.Date(schema.DateOf(at.Year(), int(at.Month()), at.Day()))
		}
		files = append(files, xwidget.Option{Key: path, Text: name, Detail: detail})
	}
	all := append(folders, files...)
	f.list.Set(all, text != "")
	switch {
	case len(all) > 0:
		f.nothing.SetText("")
	case len(f.endings) == 0:
		f.nothing.SetText(f.u.w.T("file.nothing"))
	default:
		f.nothing.SetText(f.u.w.T("file.nothing_of", map[string]any{"Endings": strings.Join(f.endings, ", ")}))
	}
}

// typed narrows the list, or follows a path that is being typed.
func (f *fileAsk) typed(text string) {
	if f.setting {
		return
	}
	f.problem.SetText("")
	if path := f.path(text); text != "" && os.IsPathSeparator(text[len(text)-1]) && isDir(path) {
		f.setName("")
		f.enter(path)
		return
	}
	if !f.save {
		f.fill(text)
	}
}

// path reads what was typed as a path, from the folder shown.
func (f *fileAsk) path(text string) string {
	text = strings.Trim(strings.TrimSpace(text), `"`)
	if rest, ok := strings.CutPrefix(text, "~"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			text = home + rest
		}
	}
	if drive := filepath.VolumeName(text); drive != "" && drive == text { // D: is the drive, not the folder it was in last
		text += string(filepath.Separator)
	}
	if !filepath.IsAbs(text) {
		text = filepath.Join(f.dir, text)
	}
	return filepath.Clean(text)
}

func (f *fileAsk) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown:
		f.list.Step(1)
	case fyne.KeyUp:
		f.list.Step(-1)
	case fyne.KeyPageDown:
		f.list.Step(f.lines())
	case fyne.KeyPageUp:
		f.list.Step(-f.lines())
	case fyne.KeyBackspace:
		if f.name.Text != "" {
			return false
		}
		f.enter(filepath.Dir(f.dir))
	case fyne.KeyReturn, fyne.KeyEnter:
		o, ok := f.list.Current()
		if !ok {
			return false // Enter then presses the button
		}
		f.pick(o)
	default:
		return false
	}
	return true
}

// pick goes into a folder or takes a file.
func (f *fileAsk) pick(o xwidget.Option) {
	focus := func() { f.u.win.Canvas().Focus(f.name) }
	switch {
	case isDir(o.Key):
		f.enter(o.Key)
		focus()
	case f.save:
		f.setName(filepath.Base(o.Key))
		f.fill("")
		focus()
	default:
		f.modal.Close()
		f.take(o.Key)
	}
}

// wanted is what the button would take.
func (f *fileAsk) wanted() string {
	if o, ok := f.list.Current(); ok && !f.save {
		return o.Key
	}
	if f.folders && strings.TrimSpace(f.name.Text) == "" {
		return f.dir
	}
	return f.path(f.name.Text)
}

// ready reports whether the button can take what is wanted; a folder is gone into where a file is meant.
func (f *fileAsk) ready() bool {
	w, path := f.u.w, f.wanted()
	switch {
	case f.folders && isDir(path):
		return true
	case f.folders:
		f.problem.SetText(w.T("file.no_folder", map[string]any{"Folder": path}))
	case strings.TrimSpace(f.name.Text) == "" && path == f.dir:
		f.problem.SetText(w.T("file.need_name"))
	case isDir(path):
		f.setName("")
		f.enter(path)
	case f.save && osfile.CheckName(path) != nil:
		f.problem.SetText(w.Error(osfile.Refuse(path, osfile.CheckName(path))))
	case f.save && isDir(filepath.Dir(path)):
		return true
	case f.save:
		f.problem.SetText(w.T("file.no_folder", map[string]any{"Folder": filepath.Dir(path)}))
	default:
		if _, err := os.Stat(path); err == nil {
			return true
		}
		f.problem.SetText(w.T("file.not_there", map[string]any{"File": path}))
	}
	return false
}

// take remembers the folder and hands the path on.
func (f *fileAsk) take(path string) {
	dir := path
	if !f.folders {
		dir = filepath.Dir(path)
	}
	f.u.cfg.Prefs.SetString(prefFolder, dir)
	f.then(path)
}

// linesLayout keeps a list at the height of so many lines.
type linesLayout struct{ lines int }

func (l *linesLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, float32(l.lines)*look.Size(look.RowHeight))
}

func (l *linesLayout) Layout(o []fyne.CanvasObject, s fyne.Size) { o[0].Resize(s) }
