package fonts

import _ "embed"

// The faces as TrueType files. Noto Sans and Noto Serif cover Latin, Greek, Cyrillic and Vietnamese; the others cover one script each.
// All are under the SIL Open Font License in OFL.txt. Nobody may change their bytes.
var (
	//go:embed NotoSans-Regular.ttf
	SansRegular []byte
	//go:embed NotoSans-Bold.ttf
	SansBold []byte
	//go:embed NotoSans-Italic.ttf
	SansItalic []byte
	//go:embed NotoSerif-Regular.ttf
	SerifRegular []byte
	//go:embed NotoSerif-Bold.ttf
	SerifBold []byte
	//go:embed NotoSerif-Italic.ttf
	SerifItalic []byte
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
	//go:embed NotoSansArabic-Regular.ttf
	ArabicRegular []byte
	//go:embed NotoSansArabic-Bold.ttf
	ArabicBold []byte
	//go:embed NotoSansDevanagari-Regular.ttf
	DevanagariRegular []byte
	//go:embed NotoSansDevanagari-Bold.ttf
	DevanagariBold []byte
	//go:embed NotoSansThai-Regular.ttf
	ThaiRegular []byte
	//go:embed NotoSansThai-Bold.ttf
	ThaiBold []byte
	// Signs holds arrows, boxes, ticks and stars; signs.sh makes it.
	//go:embed NotoSansSigns-Regular.ttf
	Signs []byte
)

// License is the text of the SIL Open Font License the faces are under.
//
//go:embed OFL.txt
var License string
