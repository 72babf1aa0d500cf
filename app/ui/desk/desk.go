package desk

import (
	"io"
	"log/slog"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/state/finder"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Route is a place in the window: a page, and the record it shows.
type Route struct {
	Page string // "overview", "posts", "people", "cities", "twinnings", "events", "history", "settings"; or a kind's key for one record
	ID   int64  // of the record, 0 for a list
}

// Page is what the shell shows at a route.
type Page interface {
	// Content is made once and shown as long as the page lives.
	Content() fyne.CanvasObject
	// Title names the page in the head of the window and in the way back.
	Title() string
	// Show brings the page up to date: it was opened, the register changed, or another date is shown.
	Show()
	// Focus puts the focus where work begins.
	Focus()
}

// What a page may offer to the menus and keys of the shell; one it does not implement is switched off there.
type (
	// Creator adds a new record (Ctrl+N).
	Creator interface{ New() }
	// Editor edits the record shown (Ctrl+E).
	Editor interface{ Edit() }
	// Printer prints what is shown (Ctrl+P).
	Printer interface{ Print() }
	// Filterer puts the focus into the filter of the list (Ctrl+F).
	Filterer interface{ FocusFilter() }
	// Exporter writes the list to a file.
	Exporter interface{ Export(format string) }
	// Finisher does what the page is for (Ctrl+Enter), as its main button does.
	Finisher interface{ Finish() }
	// Stepper has steps of its own, which the keys of the pages walk while it is shown (Ctrl+Page Up and Down).
	Stepper interface{ Step(by int) }
	// Dropper takes files dropped on the window; false where it has no use for them.
	Dropper interface{ Dropped(paths []string) bool }
	// Saver saves what it shows as a file (Ctrl+S).
	Saver interface{ Save() }
	// Zoomer shows its pages larger or smaller (Ctrl++ and Ctrl+−); 0 is the usual size (Ctrl+0).
	Zoomer interface{ Zoom(by int) }
	// Keyed takes keys that nothing with the focus had a use for; false where it has none either.
	Keyed interface{ Key(ev *fyne.KeyEvent) bool }
	// Leaver gives back what it holds while another page is shown.
	Leaver interface{ Left() }
	// Guarded holds unsaved work while Dirty and asks before it is left; then runs when it may be left.
	Guarded interface {
		Dirty() bool
		Leave(then func())
	}
)

// Prefs keeps what the program remembers of the window, outside the register.
type Prefs interface {
	String(key string) string
	SetString(key, value string)
}

// Desk is the open register and the window around it. The shell makes one for each register it opens.
type Desk struct {
	Window fyne.Window
	Store  *store.Store
	View   *view.Register
	Words  *words.Words
	Places *place.Gazetteer // nil until it is unpacked
	Finder *finder.Finder
	Prefs  Prefs
	Log    *slog.Logger

	// Advice knows what is to be checked in the register; a nil one knows nothing.
	Advice *advice.Watch

	// After is the clock of delayed work; tests turn it by hand.
	After xwidget.After
	// Runner returns what a page does its background work with.
	Runner func() xwidget.Runner
	// AsOf returns the day shown.
	AsOf func() schema.Day
	// SetAsOf shows another day; today's day makes the register editable again.
	SetAsOf func(schema.Day)
	// Writers write a table of texts to a file, by format: "csv", "xlsx". types are "text", "date" or "number", one a column.
	Writers map[string]func(w io.Writer, head, types []string, rows [][]string) error
	// Go shows a route and remembers the way back.
	Go func(Route)
	// Back goes to the page before.
	Back func()
	// Edit opens the form of a record, a new one where id is 0; prepare fills a new draft in, and parent owns a new child.
	Edit func(f Form)
	// Print opens the Print page on what is to be printed.
	Print func(Paper)
	// SaveFile asks for a place and writes a file there, whole or not at all.
	SaveFile func(suggested string, write func(io.Writer) error)
	// Export asks how records of a kind are written to a file: those a list shows, or those chosen of them. nil: they cannot.
	Export func(kind, title string, shown, chosen []int64)
	// AskFile asks for a file with one of these endings; title and do head the dialog and name its button. nil: no files can be asked for.
	AskFile func(title, do string, endings []string, then func(path string))
	// OpenCopy shows a copy of a file in the program the system has for it.
	OpenCopy func(name string, data []byte) error
	// Merge shows two records of a kind side by side and makes them one; where the second is 0 it asks for it. nil: it cannot be done here.
	Merge func(kind string, a, b int64)
	// Erase says what the erasure of a person's private data takes, and does it after a confirmation.
	Erase func(person int64)
	// ImportReport shows what became of each row of a list that an action took in. nil: it cannot be shown here.
	ImportReport func(seq int64)
	// Steps returns the steps that can be taken on a record now, the likeliest first; none while nothing can be written.
	Steps func(kind string, id int64) []Step
	// Begin opens the guided form of a step.
	Begin func(step string, subject int64)
	// Sensitive reports whether sensitive fields and kinds are shown: a switch against shoulders, not a lock.
	Sensitive func() bool
	// SetSensitive shows or hides them, until the program ends.
	SetSensitive func(bool)
	// Act runs an action of the store, shows what went wrong in words or says what was done with an undo, and returns whether it was done.
	Act func(a store.Action, done string, f func(*store.Tx) error) bool
}

// Paper is what a page asks to be printed.
type Paper struct {
	Name    string   // of the document; "" is the one that suits the records
	Kind    string   // of the records, "" where it is about none
	IDs     []int64  // of the records, in the order they are printed; none means all of them
	List    bool     // they are rows of a list, not one record
	Columns []string // of the list, by its keys, in the order shown
	Filter  string   // which rows these are, in words; "" where they are all
}

// Step is a step in the life of a record that can be taken now: an action of app/act.
type Step struct {
	Key  string // of the action
	Text string // its name in the window's language
	Due  bool   // the record waits for it
}

// Form says what a form edits.
type Form struct {
	Kind     string
	ID       int64               // 0 for a new record
	Parent   int64               // owner of a new child record
	Prepare  func(schema.Record) // fills a new draft in
	Children []schema.Record     // that a new draft begins with
	Then     func(id int64)      // after it was saved; nil shows the record
	Focus    string              // key of the field that is typed into first; "" is the first one to be filled in
}

// Today reports whether the day shown is today, so that the register can be edited.
func (d *Desk) Today() bool { return d.AsOf() == d.Store.Today() }

// CanEdit reports whether anything can be written: the register is not read only and today is shown.
func (d *Desk) CanEdit() bool { return d.Store.ReadOnly == "" && d.Today() }

// Fail tells a person that something did not work; the details go to the log.
func (d *Desk) Fail(err error) {
	d.Log.Error("shown to the person", "error", err)
	xwidget.Complain(d.Window, d.Words.T("window.failed"), d.Words.Error(err), d.Words.T("window.close"))
}

// Toast says in passing what was done, with an action such as Undo.
func (d *Desk) Toast(text, action string, do func()) {
	if h, ok := d.Window.Content().(*xwidget.Host); ok {
		h.Toast(xwidget.Toast{Text: text, Action: action, OnAction: do, Close: d.Words.T("window.close")})
	}
}

// WidgetWords are the sentences of the house's widgets in the window's language.
func (d *Desk) WidgetWords() xwidget.Words {
	return xwidget.Words{T: func(key string, args map[string]any) string { return d.Words.T(key, args) }}
}

// mergeable are the kinds of which one thing is recorded twice now and then.
var mergeable = []string{"person", "city", "post", "twinning", "event", "mission"}

// CanMerge reports whether two records of a kind can be made one here.
func (d *Desk) CanMerge(kind string) bool {
	return d.Merge != nil && d.CanEdit() && slices.Contains(mergeable, kind)
}
