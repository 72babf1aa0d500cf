// Package look is the theme: named colours in light, dark and high contrast, sizes of type and space, and the setting of the text size.
package look
