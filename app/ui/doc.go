// Package ui is the window: its shell, navigation, menus, keys, the date shown, and the way in and out. The pages stand in packages below it.
package ui
