package typeset

import (
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/assets/fonts"
)

// table makes a font file of one empty table.
func table(kind, tag string) []byte {
	b := []byte(kind)
	b = binary.BigEndian.AppendUint16(b, 1)
	b = append(b, make([]byte, 6)...)
	b = append(b, tag...)
	b = binary.BigEndian.AppendUint32(b, 0)
	b = binary.BigEndian.AppendUint32(b, 28)
	return binary.BigEndian.AppendUint32(b, 0)
}

func TestAFolderOfFonts(t *testing.T) {
	t.Cleanup(func() {
		if err := UseFolder(""); err != nil {
			t.Error(err)
		}
	})
	dir := t.TempDir()
	restricted := append([]byte(nil), fonts.GeorgianBold...)
	for i := range binary.BigEndian.Uint16(restricted[4:]) {
		record := restricted[12+16*int(i):]
		if string(record[:4]) == "OS/2" {
			binary.BigEndian.PutUint16(restricted[binary.BigEndian.Uint32(record[8:])+8:], 2)
		}
	}
	for name, data := range map[string][]byte{
		"good.TTF": fonts.ThaiBold, "outlines.otf": table("OTTO", "CFF "), "many.ttc": []byte("ttcf\x00\x01\x00\x00"),
		"bad.ttf": []byte("no font at all"), "empty.ttf": nil, "cut.ttf": fonts.ThaiBold[:2000], "closed.ttf": restricted, "readme.txt": []byte("x"),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	err := UseFolder(dir)
	for _, want := range []error{ErrOutlines, ErrCollection, ErrNoFont, ErrProtected} {
		if !errors.Is(err, want) {
			t.Errorf("%v does not say %v", err, want)
		}
	}
	for _, name := range []string{"outlines.otf", "many.ttc", "bad.ttf", "empty.ttf", "cut.ttf", "closed.ttf"} {
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%v does not name %s", err, name)
		}
	}
	own := current.Load().own
	if len(own) != 1 || own[0].Name() != "NotoSansThai-Bold" || !own[0].bold {
		t.Errorf("the folder has %+v", own)
	}
	if err := UseFolder(filepath.Join(dir, "nowhere")); err == nil {
		t.Error("a folder that is not there is no error")
	}
}

func TestHanIsDrawnByTheLanguage(t *testing.T) {
	face := func(name, family string, bold bool) ownFace {
		return ownFace{Face: &Face{name: name}, bold: bold, han: drawnFor(family, nil)}
	}
	l := &library{own: []ownFace{
		face("KR", "Noto Sans KR", false), face("JP", "Noto Sans JP", false), face("SC", "Noto Sans SC", false), face("TC", "Noto Sans TC", false),
		face("JP-Bold", "Noto Sans JP", true), {Face: &Face{name: "Any-Italic"}, italic: true},
	}}
	for _, c := range []struct {
		lang string
		bold bool
		want string
	}{
		{"ja", false, "JP JP-Bold"}, {"ja-JP", true, "JP-Bold JP"}, {"ko", false, "KR"}, {"zh", false, "SC TC"}, {"zh-Hans-CN", false, "SC TC"},
		{"zh-TW", false, "TC SC"}, {"zh-Hant", false, "TC SC"}, {"yue", false, "TC SC"}, {"", false, "KR JP SC TC"}, {"lt", true, "JP-Bold"}, {"zh_HK", false, "TC"},
	} {
		var names []string
		for _, f := range l.ranked(c.bold, c.lang) {
			names = append(names, f.Name())
		}
		if got := strings.Join(names, " "); !strings.HasPrefix(got, c.want) {
			t.Errorf("%q, bold %v: %s, want %s first", c.lang, c.bold, got, c.want)
		}
	}
	if got := drawnFor("Some Face", append(make([]byte, 78), 0, 2, 0, 0)); got != "ja" {
		t.Errorf("a face of the Japanese code page alone is drawn for %q", got)
	}
}

// TestJapanese needs TYPESET_CJK to name a folder with a face of Japanese.
func TestJapanese(t *testing.T) {
	dir := os.Getenv("TYPESET_CJK")
	if dir == "" {
		t.Skip("TYPESET_CJK names no folder")
	}
	spans := []Span{{Text: "日本国、名誉領事（東京）Tokyo。葛\U000E0100飾区「カー」 2026年", Size: 10, Lang: "ja"}}
	if _, missing := Lines(spans, Paragraph{}); len(missing) == 0 {
		t.Error("house faces have Japanese")
	}
	if err := UseFolder(dir); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := UseFolder(""); err != nil {
			t.Error(err)
		}
	})
	for width := 12.0; width < 120; width += 7 {
		p := Paragraph{Width: width}
		lines, missing := Lines(spans, p)
		if len(missing) > 0 {
			t.Fatalf("missing %q", missing)
		}
		check(t, spans, p, lines, missing)
		for _, line := range lines[1:] {
			if width > 40 && strings.ContainsAny(string([]rune(line.Text)[:1]), "、。）」ー") {
				t.Errorf("a line begins %q", line.Text)
			}
		}
	}
}
