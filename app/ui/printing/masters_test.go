//go:build ci

package printing

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
)

// What the page looks like, light and dark, in the languages with the longer words. Without the tag ci the fonts of the machine would decide.
func TestMasters(t *testing.T) {
	for name, c := range map[string]struct {
		lang    string
		variant look.Variant
		paper   func(k *kit) desk.Paper
	}{
		"dossier_light_lt": {"lt", look.Light, func(k *kit) desk.Paper { return desk.Paper{Kind: "post", IDs: []int64{k.st.Post}} }},
		"options_dark_pl":  {"pl", look.Dark, func(k *kit) desk.Paper { return desk.Paper{Name: "anniversaries", Kind: "twinning", List: true} }},
	} {
		k := newKit(t, c.lang, c.variant)
		k.show(c.paper(k))
		test.AssertImageMatches(t, name+".png", k.desk.Window.Canvas().Capture())
	}
}
