package ui

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/paths"
	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/words"
)

// Keys of what the program remembers of its window.
const (
	prefLanguage = "language"
	prefTheme    = "theme"
	prefText     = "text_size"
	prefAuthor   = "author"
	prefRecent   = "recent"
	prefSize     = "window"
	prefOpen     = "open"   // register that was open when the program ended
	prefRoute    = "route"  // page it showed
	prefFolder   = "folder" // where a file was chosen last
	prefNew      = "new_in" // folder of new registers

	// SecondBackups is the folder for second copies of daily backups, or policy.None.
	SecondBackups = "second_backups"
)

const mostRecent = 8

// language is the person's, the administrator's or that of the environment.
func (c *Config) language() string {
	if l := c.Policy.Of(policy.Language, c.Prefs.String(prefLanguage)); l != "" {
		return l
	}
	return words.Of(os.Getenv)
}

func (u *Window) author() string { return u.cfg.Prefs.String(prefAuthor) }

func (u *Window) applyTheme() {
	u.cfg.App.Settings().SetTheme(look.New(look.ParseVariant(u.cfg.Prefs.String(prefTheme)), look.ParseTextSize(u.cfg.Prefs.String(prefText))))
}

// recent are the registers opened last, the newest first, as far as they are still there.
func (u *Window) recent() []string {
	var all []string
	if json.Unmarshal([]byte(u.cfg.Prefs.String(prefRecent)), &all) != nil {
		return nil
	}
	return slices.DeleteFunc(all, func(p string) bool {
		_, err := os.Stat(p)
		return err != nil
	})
}

func (u *Window) remember(path string) {
	all := append([]string{path}, slices.DeleteFunc(u.recent(), func(p string) bool { return paths.Key(p) == paths.Key(path) })...)
	if len(all) > mostRecent {
		all = all[:mostRecent]
	}
	if b, err := json.Marshal(all); err == nil {
		u.cfg.Prefs.SetString(prefRecent, string(b))
	}
}

// lastOpen is the register that was open when the program ended, or "" where there was none or it is gone.
func (u *Window) lastOpen() string {
	path := u.cfg.Prefs.String(prefOpen)
	if path == "" {
		return ""
	}
	if _, err := os.Stat(path); err != nil {
		return ""
	}
	return path
}

// keepPlace remembers the register and the page shown, for the next start.
func (u *Window) keepPlace() {
	path, route := "", ""
	if u.d != nil {
		path = u.d.Store.Path()
		route = fmt.Sprintf("%s %d", u.route.Page, u.route.ID)
	}
	u.cfg.Prefs.SetString(prefOpen, path)
	u.cfg.Prefs.SetString(prefRoute, route)
}

// start is the page a register opens with: where one left it, else the overview.
func (u *Window) start() desk.Route {
	r := desk.Route{Page: "overview"}
	if paths.Key(u.cfg.Prefs.String(prefOpen)) != paths.Key(u.d.Store.Path()) {
		return r
	}
	var last desk.Route
	if n, err := fmt.Sscanf(u.cfg.Prefs.String(prefRoute), "%s %d", &last.Page, &last.ID); n != 2 || err != nil {
		return r
	}
	if last.ID == 0 && kindOf[last.Page] != "" {
		return last
	}
	if n, err := u.d.Store.Names(ctx(), last.ID); err == nil && last.ID != 0 && n[last.ID].Kind == last.Page && n[last.ID].Void == "" && listOf[last.Page] != "" {
		return last
	}
	return r
}

// The window opens at the size it was closed at.
func (u *Window) restoreSize() {
	var w, h float32
	if n, err := fmt.Sscanf(u.cfg.Prefs.String(prefSize), "%f %f", &w, &h); n == 2 && err == nil && w >= 900 && h >= 560 {
		u.win.Resize(u.fitting(fyne.NewSize(w, h)))
		return
	}
	u.win.Resize(u.fitting(fyne.NewSize(1280, 800)))
	u.win.CenterOnScreen()
}

// fitting is a size no larger than there is room for.
func (u *Window) fitting(s fyne.Size) fyne.Size {
	if room := u.cfg.Room; !room.IsZero() {
		s = s.Min(room)
	}
	return s
}

func (u *Window) keepSize() {
	s := u.win.Canvas().Size()
	u.cfg.Prefs.SetString(prefSize, fmt.Sprintf("%.0f %.0f", s.Width, s.Height))
}
