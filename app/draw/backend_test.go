package draw

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestSVGIsWellFormedAndRepeats(t *testing.T) {
	d, _ := Timeline(story(600))
	d.Ops = append(d.Ops, Text{X: 1, Y: 9, Size: 9, Colour: RoleText, Text: `<Tom & "Jerry">` + "\x01😀", Label: "a < b"})
	var a, b bytes.Buffer
	if err := errors.Join(WriteSVG(&a, d, Light()), WriteSVG(&b, d, Light())); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two runs differ")
	}
	dec := xml.NewDecoder(&a)
	for {
		if _, err := dec.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestRasterPaintsRolesAndFades(t *testing.T) {
	d := Drawing{W: 100, H: 20, Ops: []Op{
		Rect{X: 0, Y: 0, W: 100, H: 10, Fill: RoleOpen, FadeLeft: 50},
		Circle{X: 5, Y: 15, R: 4, Fill: RoleError},
	}}
	p := Light()
	img := Raster(d, p, 2)
	if got := img.Bounds().Size(); got.X != 200 || got.Y != 40 {
		t.Fatalf("size %v", got)
	}
	at := func(x, y int) color.NRGBA { return color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA) }
	if at(180, 10) != p[RoleOpen] {
		t.Errorf("the sure end is %v", at(180, 10))
	}
	if l, m := at(2, 10), at(50, 10); l.R < 240 || m.R >= l.R || m.R <= p[RoleOpen].R {
		t.Errorf("the fade runs %v, %v", l, m)
	}
	if at(10, 30) != p[RoleError] {
		t.Errorf("the round is %v", at(10, 30))
	}
}

func TestOddTextNeverPanics(t *testing.T) {
	for _, s := range []string{"", "😀", "\xff\xfe", "ქართული ენა", "Հայաստան", "שלום 12/3 world", "مرحبا", "日本語", "e\u0301 \u200bx", "\u2060\u00A0"} {
		d := Drawing{W: 80, H: 12, Ops: []Op{Text{X: 2, Y: 9, Size: 9, Colour: RoleText, Text: s, MaxWidth: 30}}}
		Raster(d, Dark(), 1.5)
		if err := WriteSVG(io.Discard, d, Dark()); err != nil {
			t.Error(err)
		}
	}
}

// TestPictures writes the samples a developer looks at; it needs DRAW_PICTURES to name a folder.
func TestPictures(t *testing.T) {
	dir := os.Getenv("DRAW_PICTURES")
	if dir == "" {
		t.Skip("DRAW_PICTURES names no folder")
	}
	shots := specs()
	shots["story"], shots["months"] = story(620), months(420)
	for name, spec := range shots {
		palette := Light()
		if name == "wide" {
			palette = Dark()
		}
		d, _ := Timeline(spec)
		var buf bytes.Buffer
		if err := png.Encode(&buf, Raster(d, palette, 2)); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name+".png"), buf.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
