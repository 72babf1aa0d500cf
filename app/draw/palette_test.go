package draw

import (
	"image/color"
	"math"
	"testing"
)

// luminance and contrast follow WCAG 2.
func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestWordsCanBeReadOnEveryGround(t *testing.T) {
	for name, p := range map[string]Palette{"light": Light(), "dark": Dark(), "print": Print()} {
		for _, ground := range []Role{RoleBackground, RoleSurface, RoleSelected} {
			for _, ink := range []Role{RoleText, RoleMuted, RolePrimary, RoleOpen, RoleClosed, RoleWarning, RoleError} {
				if c := contrast(p[ink], p[ground]); c < 4.5 {
					t.Errorf("%s: role %d on role %d has a contrast of %.2f", name, ink, ground, c)
				}
			}
		}
		for ink, ground := range map[Role]Role{RoleOnPrimary: RolePrimary, RoleOnOpen: RoleOpen} {
			if c := contrast(p[ink], p[ground]); c < 4.5 {
				t.Errorf("%s: role %d on role %d has a contrast of %.2f", name, ink, ground, c)
			}
		}
		for role := None + 1; role < roleCount; role++ {
			if p[role].A != 0xFF {
				t.Errorf("%s: role %d has no colour", name, role)
			}
		}
	}
}
