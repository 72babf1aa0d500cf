package app

import "fyne.io/fyne/v2"

// calm is the toolkit without animations: each step of one draws the whole window anew, which in software takes so long that a blinking cursor alone
// would leave no time for what is typed.
type calm struct{ fyne.App }

// Settings are the person's, but for animations.
func (c calm) Settings() fyne.Settings { return still{c.App.Settings()} }

type still struct{ fyne.Settings }

// ShowAnimations says no.
func (still) ShowAnimations() bool { return false }
