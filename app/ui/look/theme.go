package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/assets/fonts/window"
)

// Variant is what a person chooses in the settings.
type Variant int

// System follows the desktop; HighContrast does too, black on white or white on black.
const (
	System Variant = iota
	Light
	Dark
	HighContrast
)

// TextSize is the size of type a person chooses; everything that holds text grows with it.
type TextSize int

// Normal is the zero value.
const (
	Normal TextSize = iota
	Small
	Large
	Huge
)

var factors = map[TextSize]float32{Normal: 1, Small: 0.9, Large: 1.2, Huge: 1.5}

// Keys of the settings, in the order they are offered.
var (
	VariantKeys  = []string{"system", "light", "dark", "contrast"}
	TextSizeKeys = []string{"small", "normal", "large", "huge"}
)

// ParseVariant reads a key of VariantKeys; an unknown one is System.
func ParseVariant(key string) Variant {
	for i, k := range VariantKeys {
		if k == key {
			return Variant(i)
		}
	}
	return System
}

// ParseTextSize reads a key of TextSizeKeys; an unknown one is Normal.
func ParseTextSize(key string) TextSize {
	switch key {
	case "small":
		return Small
	case "large":
		return Large
	case "huge":
		return Huge
	}
	return Normal
}

// Theme is the house theme. Make a new one and hand it to Settings().SetTheme when a setting changes.
type Theme struct {
	variant Variant
	factor  float32
	light   palette
	dark    palette
	base    fyne.Theme
}

var _ fyne.Theme = (*Theme)(nil)

// New returns the theme of a variant and a text size.
func New(v Variant, size TextSize) *Theme {
	t := &Theme{variant: v, factor: factors[size], light: light.palette(), dark: dark.palette(), base: theme.DefaultTheme()}
	if v == HighContrast {
		t.light, t.dark = contrastLight.palette(), contrastDark.palette()
	}
	return t
}

// Color returns the colour of that name; v counts only where the desktop decides.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.light
	if t.variant == Dark || (t.variant != Light && v == theme.VariantDark) {
		p = t.dark
	}
	if c, ok := p[name]; ok {
		return c
	}
	return t.base.Color(name, v)
}

// Font returns Noto Sans with the letters of more scripts; Fyne's own where a text is neither plain nor bold.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace, s.Symbol, s.Italic:
		return t.base.Font(s)
	case s.Bold:
		return bold
	}
	return regular
}

// One resource a face, so that the toolkit keeps what it has measured with it.
var (
	regular = fyne.NewStaticResource("NotoSansWide-Regular.ttf", window.Regular)
	bold    = fyne.NewStaticResource("NotoSansWide-Bold.ttf", window.Bold)
)

// Icon returns Fyne's icons.
func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return t.base.Icon(n) }

// Size returns the size of that name, grown with the text size where it holds text.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if n, ok := textSizes[name]; ok {
		return n * t.factor
	}
	if n, ok := fixedSizes[name]; ok {
		return n
	}
	return t.base.Size(name)
}

// Color returns a colour of the running theme. Read it in Refresh and keep it in no field: the theme may change.
func Color(name fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	if t, ok := s.Theme().(*Theme); ok {
		return t.Color(name, s.ThemeVariant())
	}
	return fallback.Color(name, theme.VariantLight)
}

// Size returns a size of the running theme.
func Size(name fyne.ThemeSizeName) float32 {
	if t, ok := fyne.CurrentApp().Settings().Theme().(*Theme); ok {
		return t.Size(name)
	}
	return fallback.Size(name)
}

// fallback keeps widgets drawable under another theme, as in a test without ours.
var fallback = New(Light, Normal)
