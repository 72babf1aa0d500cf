package fonts

import _ "embed"

// The faces as TrueType files. Noto Sans covers Latin, Greek, Cyrillic and Vietnamese; the others cover one script each.
// All are under the SIL Open Font License in OFL.txt.
var (
	//go:embed NotoSans-Regular.ttf
	SansRegular []byte
	//go:embed NotoSans-Bold.ttf
	SansBold []byte
	//go:embed NotoSans-Italic.ttf
	SansItalic []byte
	//go:embed NotoSansGeorgian-Regular.ttf
	GeorgianRegular []byte
	//go:embed NotoSansGeorgian-Bold.ttf
	GeorgianBold []byte
	//go:embed NotoSansArmenian-Regular.ttf
	ArmenianRegular []byte
	//go:embed NotoSansArmenian-Bold.ttf
	ArmenianBold []byte
	//go:embed NotoSansHebrew-Regular.ttf
	HebrewRegular []byte
	//go:embed NotoSansHebrew-Bold.ttf
	HebrewBold []byte
)

// License is the text of the SIL Open Font License the faces are under.
//
//go:embed OFL.txt
var License string
