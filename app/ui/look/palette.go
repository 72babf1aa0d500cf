package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colours that have a meaning of their own in the register, beside Fyne's.
const (
	Surface     fyne.ThemeColorName = "exq.surface"     // pages, fields, tables lie on it
	MutedText   fyne.ThemeColorName = "exq.mutedText"   // labels, captions, what is not recorded
	Open        fyne.ThemeColorName = "exq.open"        // status open
	Closed      fyne.ThemeColorName = "exq.closed"      // status closed
	Warning     fyne.ThemeColorName = "exq.warning"     // to check, vacant
	Error       fyne.ThemeColorName = "exq.error"       // refused
	Line        fyne.ThemeColorName = "exq.line"        // the one thin line
	SelectedRow fyne.ThemeColorName = "exq.selectedRow" // background of marked rows
	HoverRow    fyne.ThemeColorName = "exq.hoverRow"    // background of the row under the pointer
	FocusRing   fyne.ThemeColorName = "exq.focusRing"   // the 2 px ring
	ChipFill    fyne.ThemeColorName = "exq.chipFill"    // chips and badges
	Shade       fyne.ThemeColorName = "exq.shade"       // shadow of what floats
	Veil        fyne.ThemeColorName = "exq.veil"        // over the page below a dialog

	// Text is the ordinary text, Primary the colour of links and of the one main action.
	Text    = theme.ColorNameForeground
	Primary = theme.ColorNamePrimary
	// Background is what lies under the surfaces.
	Background = theme.ColorNameBackground
)

// TextRoles are the colours text is written in. All of them keep 4.5:1 on every colour of TextGrounds; a test sees to it.
var TextRoles = []fyne.ThemeColorName{Text, MutedText, Primary, Open, Closed, Warning, Error, theme.ColorNamePlaceHolder, theme.ColorNameHyperlink}

// TextGrounds are the colours text is written on.
var TextGrounds = []fyne.ThemeColorName{Background, Surface, SelectedRow, HoverRow, ChipFill, theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground, theme.ColorNameButton}

type palette map[fyne.ThemeColorName]color.NRGBA

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func alpha(c color.NRGBA, a uint8) color.NRGBA { c.A = a; return c }

// tones are the colours a variant is made of; everything else follows from them.
type tones struct {
	background, surface, text, muted, primary, onPrimary uint32
	open, closed, warning, errorTone                     uint32
	line, border, selected, hover, chip, button          uint32
	shadow                                               uint8
}

var (
	light = tones{
		background: 0xF6F7F9, surface: 0xFFFFFF, text: 0x1B2430, muted: 0x566273, primary: 0x1F4E79, onPrimary: 0xFFFFFF,
		open: 0x1E6B45, closed: 0x596270, warning: 0x8A5300, errorTone: 0xA3211C,
		line: 0xD5DBE3, border: 0x8692A2, selected: 0xDCE8F5, hover: 0xF0F4F9, chip: 0xE9EEF4, button: 0xEFF2F6, shadow: 0x38,
	}
	dark = tones{
		background: 0x12161B, surface: 0x1A2027, text: 0xE7EBF0, muted: 0x9FABB9, primary: 0x7DB2EA, onPrimary: 0x0E1722,
		open: 0x63C08F, closed: 0x97A1AD, warning: 0xE0A84E, errorTone: 0xF08A83,
		line: 0x323B46, border: 0x66727F, selected: 0x22384F, hover: 0x212932, chip: 0x28313B, button: 0x252D36, shadow: 0x80,
	}
	// In high contrast the line is as strong as the text: nothing is told by a shade.
	contrastLight = tones{
		background: 0xFFFFFF, surface: 0xFFFFFF, text: 0x000000, muted: 0x1F1F1F, primary: 0x00388A, onPrimary: 0xFFFFFF,
		open: 0x004A23, closed: 0x2B2B2B, warning: 0x5C3300, errorTone: 0x8A0000,
		line: 0x000000, border: 0x000000, selected: 0xCFE3FF, hover: 0xE8F1FF, chip: 0xEDEDED, button: 0xFFFFFF, shadow: 0x90,
	}
	contrastDark = tones{
		background: 0x000000, surface: 0x000000, text: 0xFFFFFF, muted: 0xE3E3E3, primary: 0xFFE14D, onPrimary: 0x000000,
		open: 0x7CFFB2, closed: 0xDADADA, warning: 0xFFC66B, errorTone: 0xFFA9A3,
		line: 0xFFFFFF, border: 0xFFFFFF, selected: 0x003A70, hover: 0x1C1C1C, chip: 0x202020, button: 0x000000, shadow: 0xC0,
	}
)

func (t tones) palette() palette {
	text, primary := rgb(t.text), rgb(t.primary)
	onPrimary := rgb(t.onPrimary)
	return palette{
		Surface: rgb(t.surface), MutedText: rgb(t.muted), Open: rgb(t.open), Closed: rgb(t.closed), Warning: rgb(t.warning), Error: rgb(t.errorTone),
		Line: rgb(t.line), SelectedRow: rgb(t.selected), HoverRow: rgb(t.hover), FocusRing: primary, ChipFill: rgb(t.chip),

		theme.ColorNameBackground: rgb(t.background), theme.ColorNameForeground: text, theme.ColorNamePrimary: primary,
		theme.ColorNameButton: rgb(t.button), theme.ColorNameDisabledButton: rgb(t.button), theme.ColorNameDisabled: rgb(t.muted),
		theme.ColorNameError: rgb(t.errorTone), theme.ColorNameWarning: rgb(t.warning), theme.ColorNameSuccess: rgb(t.open),
		theme.ColorNameForegroundOnPrimary: onPrimary, theme.ColorNameForegroundOnError: onPrimary,
		theme.ColorNameForegroundOnSuccess: onPrimary, theme.ColorNameForegroundOnWarning: onPrimary,
		theme.ColorNameFocus: alpha(primary, 0x40), theme.ColorNameHover: alpha(text, 0x12), theme.ColorNamePressed: alpha(text, 0x24),
		theme.ColorNameHeaderBackground: rgb(t.background), theme.ColorNameHyperlink: primary,
		theme.ColorNameInputBackground: rgb(t.surface), theme.ColorNameInputBorder: rgb(t.border),
		theme.ColorNameInnerWindowBorder: rgb(t.surface), theme.ColorNameInnerWindowBorderInactive: rgb(t.surface),
		theme.ColorNameMenuBackground: rgb(t.button), theme.ColorNameOverlayBackground: rgb(t.surface),
		theme.ColorNamePlaceHolder: rgb(t.muted),
		theme.ColorNameScrollBar:   alpha(rgb(t.border), 0xB0), theme.ColorNameScrollBarBackground: alpha(rgb(t.border), 0),
		theme.ColorNameSelection: alpha(primary, 0x50), theme.ColorNameSeparator: rgb(t.line),
		Shade: {A: t.shadow}, Veil: {A: max(t.shadow, 0x50)},
		// Fyne shades the edges of whatever scrolls with it: hardly more than a hint.
		theme.ColorNameShadow: {A: t.shadow / 2},
	}
}
