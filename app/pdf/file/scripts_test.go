package file_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/pdf/file"
)

// names are invented persons and places in many scripts.
var names = []string{
	"Ąžuolas Žūklys, Šiauliai",     // Lithuanian
	"Ė̃ ą́ j̇̃ ū́ stressed",        // with accents no font has in one piece
	"Grzegorz Brzęczyszczykiewicz", // Polish
	"Ἀλέξανδρος Ὀδυσσεύς",          // polytonic Greek
	"Ќирил Ѓорѓиев",                // Macedonian
	"Їжакевич Ґалаґан",             // Ukrainian
	"Đặng Thị Thuỷ Tiên",           // Vietnamese
	"İğdır Çağlayan",               // Turkish
	"Þórður Æðisson",               // Icelandic
	"Āboliņš Ķēniņš",               // Latvian
	"გიორგი ბერიძე",                // Georgian
	"Հայկ Պետրոսյան",               // Armenian
	"ירושלים תל אביב",              // Hebrew
	"محمد بن عبد الله",             // Arabic, with the ligature of lam and alef
	"السلام عليكم الإسلام",         //
	"فارسی پژوهشگاه",               // Persian
	"श्री कृष्ण क्षत्रिय",          // Devanagari
	"राजेन्द्र प्रसाद",             // Hindi
	"กรุงเทพมหานคร ที่นี่ น้ำ",     // Thai
	"Jens Ångström, Tromsø",        // Norwegian
	"Škoda Řehoř Ďábel",            // Czech
	"Ștefan Țepeș",                 // Romanian
	"office affluent fi ffl",       // ligatures
	"Kaina ≈ 15 € № 7 «žodis» ½",   // signs
}

// Text is read out as it was put in, in the order spoken.
func TestTextIsReadOutInManyScripts(t *testing.T) {
	fill := func(f *file.File) {
		p := f.AddPage(595, 842)
		for i, name := range names {
			e := f.Document().Add(file.P)
			p.In(e, func() { write(p, 56, 60+float64(i)*24, name, 12) })
		}
	}
	old := meta()
	old.Level = file.A1b
	preflight(t, sound(t, build(t, old, fill)))
	data := build(t, meta(), fill)
	sound(t, data)
	// Poppler puts marks of direction around lines written from right to left.
	lines := strings.Split(strings.NewReplacer("\u202B", "", "\u202C", "").Replace(text(t, data)), "\n")
	for _, name := range names {
		if !slices.Contains(lines, name) {
			t.Errorf("%s %+q is not among the lines", name, name)
		}
	}
	if out, ok := run(t, "pdfinfo", "-struct-text", keep(t, data)); ok {
		for _, want := range []string{`" stressed"`, `"Ė̃"`, `"Grzegorz Brzęczyszczykiewicz"`, "    Span (inline)"} {
			if !strings.Contains(out, want) {
				t.Errorf("%s is not among the structure", want)
			}
		}
	}
	if t.Failed() {
		for _, l := range lines {
			t.Logf("%s %+q", l, l)
		}
	}
}
