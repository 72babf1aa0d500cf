package look

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	lin := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(r) + 0.7152*lin(g) + 0.0722*lin(b)
}

func ratio(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

type shown struct {
	name string
	t    *Theme
	v    fyne.ThemeVariant
}

var all = []shown{
	{"light", New(Light, Normal), theme.VariantDark},
	{"dark", New(Dark, Normal), theme.VariantLight},
	{"contrast light", New(HighContrast, Normal), theme.VariantLight},
	{"contrast dark", New(HighContrast, Normal), theme.VariantDark},
}

// Every text role can be read on every ground, in every variant.
func TestTextContrast(t *testing.T) {
	for _, s := range all {
		for _, role := range TextRoles {
			for _, ground := range TextGrounds {
				if r := ratio(s.t.Color(role, s.v), s.t.Color(ground, s.v)); r < 4.5 {
					t.Errorf("%s: %s on %s has %.2f:1", s.name, role, ground, r)
				}
			}
		}
		for _, pair := range [][2]fyne.ThemeColorName{
			{theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary}, {theme.ColorNameForegroundOnError, theme.ColorNameError},
			{theme.ColorNameForegroundOnSuccess, theme.ColorNameSuccess}, {theme.ColorNameForegroundOnWarning, theme.ColorNameWarning},
		} {
			if r := ratio(s.t.Color(pair[0], s.v), s.t.Color(pair[1], s.v)); r < 4.5 {
				t.Errorf("%s: %s has %.2f:1", s.name, pair[0], r)
			}
		}
	}
}

// What has to be found with the eye, a field's border and the focus ring, stands out from its ground by 3:1.
func TestOutlineContrast(t *testing.T) {
	for _, s := range all {
		for _, line := range []fyne.ThemeColorName{theme.ColorNameInputBorder, FocusRing} {
			for _, ground := range []fyne.ThemeColorName{Background, Surface} {
				if r := ratio(s.t.Color(line, s.v), s.t.Color(ground, s.v)); r < 2.9 {
					t.Errorf("%s: %s on %s has %.2f:1", s.name, line, ground, r)
				}
			}
		}
	}
}

// The system's variant counts only where the person left the choice to it.
func TestVariant(t *testing.T) {
	for _, c := range []struct {
		chosen Variant
		system fyne.ThemeVariant
		want   uint32
	}{
		{System, theme.VariantLight, light.surface}, {System, theme.VariantDark, dark.surface},
		{Light, theme.VariantDark, light.surface}, {Dark, theme.VariantLight, dark.surface},
		{HighContrast, theme.VariantDark, contrastDark.surface},
	} {
		if got := New(c.chosen, Normal).Color(Surface, c.system); got != rgb(c.want) {
			t.Errorf("variant %d under system %d: surface %v, want %06X", c.chosen, c.system, got, c.want)
		}
	}
}

// Type and what holds it grow together; distances stay.
func TestTextSize(t *testing.T) {
	normal, huge := New(Light, Normal), New(Light, Huge)
	for _, n := range []fyne.ThemeSizeName{BaseText, TableText, RowHeight, CaptionText} {
		if got, want := huge.Size(n), normal.Size(n)*1.5; got != want {
			t.Errorf("%s is %v in huge, want %v", n, got, want)
		}
	}
	if huge.Size(theme.SizeNamePadding) != normal.Size(theme.SizeNamePadding) {
		t.Error("padding grew with the text")
	}
	for i, k := range TextSizeKeys {
		if got := New(Light, ParseTextSize(k)).Size(BaseText); got != 14*[]float32{0.9, 1, 1.2, 1.5}[i] {
			t.Errorf("text size %q gives %v", k, got)
		}
	}
}
