// Package window holds the fonts of the window: Noto Sans with the Georgian, Armenian and Hebrew letters of its sister fonts in one file each,
// because the toolkit takes one font and would otherwise look for letters on the machine. Made by merge.sh.
package window

import _ "embed"

// The faces, TrueType.
var (
	//go:embed NotoSansWide-Regular.ttf
	Regular []byte
	//go:embed NotoSansWide-Bold.ttf
	Bold []byte
)
