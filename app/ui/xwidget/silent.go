package xwidget

import "fyne.io/fyne/v2"

// silent is embedded by widgets that only hold others: to a screen reader they are containers without words of their own.
type silent struct{}

// AccessibilityLabel is empty: the content speaks for itself.
func (silent) AccessibilityLabel() string { return "" }

// AccessibilityRole is container.
func (silent) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
