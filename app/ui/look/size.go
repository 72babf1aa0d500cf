package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Sizes of type, all grown with the text size.
const (
	BaseText    = theme.SizeNameText           // 14
	TitleText   = theme.SizeNameHeadingText    // 20
	SectionText = theme.SizeNameSubHeadingText // 16
	CaptionText = theme.SizeNameCaptionText    // 12

	TableText fyne.ThemeSizeName = "exq.tableText" // 13
	RowHeight fyne.ThemeSizeName = "exq.rowHeight" // of a table or list
	BoxHeight fyne.ThemeSizeName = "exq.boxHeight" // of a button, beside an entry
)

// Space is the step all distances are multiples of.
const Space float32 = 4

// Ring is the width of the focus ring.
const Ring float32 = 2

// Radius rounds boxes and chips.
const Radius float32 = 4

var textSizes = map[fyne.ThemeSizeName]float32{
	BaseText: 14, TitleText: 20, SectionText: 16, CaptionText: 12, TableText: 13,
	RowHeight: 31, BoxHeight: 32, theme.SizeNameInlineIcon: 18,
}

var fixedSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding: Space, theme.SizeNameInnerPadding: 6, theme.SizeNameLineSpacing: 4,
	theme.SizeNameInputBorder: 1, theme.SizeNameInputRadius: Radius, theme.SizeNameSelectionRadius: 3,
	theme.SizeNameSeparatorThickness: 1, theme.SizeNameScrollBar: 12, theme.SizeNameScrollBarSmall: 4, theme.SizeNameScrollBarRadius: 3,
	theme.SizeNameModalBlurRadius: 0,
}
