package ui

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
