package ui

import "strconv"

// advised shows what is to be checked now: in the navigation, and on the page where it says so.
func (u *Window) advised() {
	if u.d == nil || u.closing {
		return
	}
	u.frame.items()
	if u.form != nil {
		u.changed = true
		return
	}
	if p, ok := u.page.(interface{ Advised() }); ok {
		p.Advised()
	} else if u.page != nil && u.route.ID != 0 {
		u.page.Show()
	}
}

// badge is the number beside a page of the navigation: what is to be checked, what is overdue. Both are said of today, and nothing is
// said while another day is shown.
func (u *Window) badge(page string) string {
	if u.past {
		return ""
	}
	n := 0
	switch page {
	case "tocheck":
		n = u.reg.advice.Total()
	case "due":
		n = u.reg.advice.Overdue()
	}
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
