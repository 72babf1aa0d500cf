// Package xwidget holds the widgets of the house: a data table, forms built from the description of a kind, fields for dates and references, dialogs, messages and what floats above a page.
//
// No widget has words of its own: every string comes from the caller, either as a value or through Words. The content of a window is
// set with SetContent, so that suggestions, tips and toasts have a layer to float in while the focus stays where it is.
package xwidget
