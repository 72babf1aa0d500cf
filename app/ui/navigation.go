package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/records"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
)

// navigation is the pages a keeper sees, in groups; those seldom used stand under "More".
type navigation struct {
	groups [][]string
	more   []string
}

// all are the groups with those seldom used as the last.
func (n navigation) all() [][]string { return append(slices.Clone(n.groups), n.more) }

// pageOrder says what each keeper works with: a ministry with its network, an embassy with the posts it supervises and what is due, a
// consulate with its own file, a city with its partners. The records are the same, and every page can be reached by each.
var pageOrder = map[string]navigation{
	"ministry": {
		groups: [][]string{{"overview"}, {"posts", "appointments", "people", "map"}, {"due", "tocheck", "tasks"}, {"letters", "inventory", "services", "reports"},
			{"twinnings", "cities", "events", "gifts"}},
		more: []string{"missions", "states", "vettings", "awards", "incidents", "attachments", "letterheads", "templates", "acceptances"},
	},
	"embassy": {
		groups: [][]string{{"overview"}, {"posts", "appointments", "people", "letters", "map"}, {"due", "tocheck", "tasks"}, {"reports", "inventory", "services"}, {"twinnings", "events", "cities"}},
		more:   []string{"gifts", "awards", "missions", "states", "vettings", "incidents", "attachments", "letterheads", "templates", "acceptances"},
	},
	"consulate": {
		groups: [][]string{{"overview"}, {"services", "letters", "tasks", "reports"}, {"events", "inventory", "gifts"}, {"due", "posts", "people"}},
		more:   []string{"map", "appointments", "tocheck", "twinnings", "cities", "missions", "states", "awards", "attachments", "letterheads", "templates", "vettings", "incidents", "acceptances"},
	},
	"city": {
		groups: [][]string{{"overview"}, {"twinnings", "events", "gifts"}, {"tasks", "letters", "reports"}, {"cities", "people", "posts"}},
		more:   []string{"map", "due", "tocheck", "awards", "appointments", "attachments", "letterheads", "templates", "states", "missions", "services", "inventory", "vettings", "incidents", "acceptances"},
	},
}

// atTheFoot are the pages that stand at the end for every keeper.
var atTheFoot = []string{"print", "history", "settings"}

// navigation of the register's keeper.
func (u *Window) navigation() navigation {
	if n, ok := pageOrder[u.keeper()]; ok {
		return n
	}
	return pageOrder["ministry"]
}

// order is the order of pages for this keeper, those under "More" last.
func (u *Window) order() []string {
	var out []string
	n := u.navigation()
	for _, g := range n.all() {
		for _, p := range g {
			if u.known(p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// known reports whether there is a page of that name.
func (u *Window) known(page string) bool { return pages[page] != nil || kindOf[page] != "" }

// navMore is the entry that opens and closes the pages seldom used.
const navMore = "more"

// navItems are the entries of the navigation; the pages seldom used only while they are open or one of them is shown.
func (u *Window) navItems() []xwidget.NavItem {
	var out []xwidget.NavItem
	n := u.navigation()
	for _, g := range n.groups {
		first := true
		for _, p := range g {
			if u.known(p) {
				out = append(out, xwidget.NavItem{ID: p, Text: u.pageName(p), Badge: u.badge(p), Gap: first && len(out) > 0})
				first = false
			}
		}
	}
	icon := theme.MenuDropDownIcon()
	if u.moreOpen {
		icon = theme.MenuDropUpIcon()
	}
	out = append(out, xwidget.NavItem{ID: navMore, Text: u.w.T("nav.more"), Icon: icon, Gap: true, Fold: true})
	for _, p := range n.more {
		if u.known(p) && (u.moreOpen || p == u.shownIn()) { // the page shown is seen in the navigation in any case
			out = append(out, xwidget.NavItem{ID: p, Text: u.pageName(p), Badge: u.badge(p)})
		}
	}
	for i, p := range atTheFoot {
		out = append(out, xwidget.NavItem{ID: p, Text: u.pageName(p), Gap: i == 0})
	}
	return out
}

// pageName is the name of a page in the navigation: what its records are called, or words of its own.
func (u *Window) pageName(page string) string {
	if u.w.Has("nav." + page) {
		return u.w.T("nav." + page)
	}
	return u.w.Kind(kindOf[page], true)
}

// foldMore opens or closes the pages seldom used.
func (u *Window) foldMore() {
	u.moreOpen = !u.moreOpen
	u.frame.items()
}

// shownIn is the entry of the navigation that the page shown belongs to.
func (u *Window) shownIn() string {
	if list := listOf[u.route.Page]; list != "" {
		return list
	}
	return u.route.Page
}

// kindOf is the kind of record a list page shows and adds.
var kindOf = map[string]string{"posts": "post", "people": "person", "cities": "city", "twinnings": "twinning", "events": "event", "appointments": "appointment"}

// listOf is the list page a record belongs to.
var listOf = map[string]string{}

func init() {
	for page, kind := range records.Lists() {
		kindOf[page] = kind
	}
	for page, kind := range kindOf {
		listOf[kind] = page
	}
}

// addable are the kinds the button "New" offers, in the order of a keeper's work: groups of kinds.
func (u *Window) addable() [][]string {
	var out [][]string
	seen := map[string]bool{}
	n := u.navigation()
	for _, g := range n.all() {
		var kinds []string
		for _, p := range g {
			kind := kindOf[p]
			k := models.Catalog.Kind(kind)
			if k == nil || seen[kind] || records.Made(kind) || k.Sensitive && !u.reveal {
				continue
			}
			seen[kind] = true
			kinds = append(kinds, kind)
		}
		if len(kinds) > 0 {
			out = append(out, kinds)
		}
	}
	return out
}

// goMenu fills the menu of pages: the groups of the navigation, and those seldom used in a menu of their own.
func (u *Window) goMenu(m *fyne.Menu) {
	n := u.navigation()
	item := func(p string) *fyne.MenuItem {
		return fyne.NewMenuItem(u.pageName(p), func() { u.Go(desk.Route{Page: p}) })
	}
	for i, g := range append(slices.Clone(n.groups), atTheFoot) {
		if i > 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		for _, p := range g {
			if u.known(p) {
				m.Items = append(m.Items, item(p))
			}
		}
	}
	more := fyne.NewMenuItem(u.w.T("nav.more"), nil)
	more.ChildMenu = fyne.NewMenu("")
	for _, p := range n.more {
		if u.known(p) {
			more.ChildMenu.Items = append(more.ChildMenu.Items, item(p))
		}
	}
	m.Items = append(m.Items, more)
}
