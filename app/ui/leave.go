package ui

// RequestClose is the one way out: the cross, Alt+F4, Quit and Close all come here. Unsaved work is asked about first.
func (u *Window) RequestClose() {
	u.leave(func() {
		u.keepSize()
		u.closeRegister()
		u.win.Close()
		if u.cfg.Quit != nil {
			u.cfg.Quit()
		}
	})
}

// closeRegister closes the open register, if any. A half-typed form stays in it as a draft.
func (u *Window) closeRegister() {
	if u.d == nil {
		return
	}
	u.closing = true
	if err := u.d.Store.Close(); err != nil {
		u.cfg.Log.Error("close the register", "error", err)
	}
	u.d, u.page, u.form, u.frame = nil, nil, nil, nil
	u.closing = false
}
