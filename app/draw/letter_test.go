package draw

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// scripts are lines as prints hold them, for the eye and for the marks they must leave.
var scripts = []string{
	"lietùvių kalbà: Ė̃ ą́ j̇̃ ū́ i̇́ dė̃želė, Žydrūnė ĄČĘĖĮŠŲŪŽ",
	"Żółć, Łódź · İstanbul · Þórður · București · Ķekava · Gżira",
	"Ἑλληνικὴ Δημοκρατία, ᾧ Ἄργος ᾴ · Ѓорѓи Ќосев, Ґалаґан Їжак",
	"თბილისი, საქართველო · Երևան, Հայաստան",
	"Konsulatas בירושלים, 12/3 (עיר) · שָׁלוֹם",
	"القنصلية الفخرية في بيروت، ١٢٣ (لبنان)",
	"پاکستان کا قونصل خانہ · می\u200Cخواهم",
	"भारत के मानद वाणिज्य दूत, क्षत्रिय, र्क, श्री, हिन्दी",
	"กงสุลกิตติมศักดิ์ประจำกรุงเทพมหานคร ที่นี่ น้ำ ปั๊ม",
	"Lãnh sự danh dự, Nguyễn Thị Ỹ, Phở, Ữ, ặ, ẫ",
	"→ ← ⇒ • – № € ₾ ₴ ☐ ☑ ☒ ✓ ✗ ★ − … ‰ ½ © ⚠ ☎ ✉ ♀ ♂ ① ≤ ≠",
	"AV To Wa Te fi ffl Œ · 😀 日本 👩‍👩‍👧 \uE000 a⃝",
	"NFD: Žydrūnė Łódź Nguyễn Їжак",
}

func scriptsDrawing(bold bool) Drawing {
	d := Drawing{W: 420, H: float64(len(scripts))*24 + 12}
	for i, s := range scripts {
		d.Ops = append(d.Ops, Text{X: 8, Y: 22 + float64(i)*24, Size: 13, Bold: bold, Colour: RoleText, Text: s})
	}
	return d
}

func TestEveryScriptLeavesMarks(t *testing.T) {
	img := Raster(scriptsDrawing(false), Light(), 2)
	ground := Light()[RoleSurface]
	for i, s := range scripts {
		marks := 0
		for y := (6 + i*24) * 2; y < (28+i*24)*2; y++ {
			for x := range img.Rect.Dx() {
				if p := img.RGBAAt(x, y); p.R != ground.R {
					marks++
				}
			}
		}
		if marks < 500 {
			t.Errorf("%q leaves %d dots", s, marks)
		}
	}
}

func TestAMeasuredTextIsAsWideAsItsMarks(t *testing.T) {
	for _, s := range scripts {
		for _, size := range []float64{7, 13} {
			p := Text{Text: s, Size: size}.Place()
			right := 0.0
			for _, shape := range letters(p.Line, 0, 0) {
				for _, step := range shape.steps {
					right = max(right, step.to.X)
				}
			}
			if right > p.Width+size/3 || right < p.Width-size {
				t.Errorf("%q reaches %v, measured %v", s, right, p.Width)
			}
		}
	}
}

func TestOneLineOfWords(t *testing.T) {
	p := Text{Text: "a\r\nb\u2028c ", Size: 10}.Place()
	if p.Text != "a b c " || p.Width != textWidth("a\nb\nc ", 10, false) {
		t.Errorf("%q of %v points", p.Text, p.Width)
	}
}

// TestScriptPictures writes what a developer looks at; it needs DRAW_PICTURES to name a folder.
func TestScriptPictures(t *testing.T) {
	dir := os.Getenv("DRAW_PICTURES")
	if dir == "" {
		t.Skip("DRAW_PICTURES names no folder")
	}
	for name, bold := range map[string]bool{"scripts": false, "scripts-bold": true} {
		var picture, vector bytes.Buffer
		if err := png.Encode(&picture, Raster(scriptsDrawing(bold), Light(), 2.5)); err != nil {
			t.Fatal(err)
		}
		if err := WriteSVG(&vector, scriptsDrawing(bold), Light()); err != nil {
			t.Fatal(err)
		}
		for ext, data := range map[string][]byte{".png": picture.Bytes(), ".svg": vector.Bytes()} {
			if err := os.WriteFile(filepath.Join(dir, name+ext), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
