package xwidget

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

// Every key a widget may ask for is listed in Keys, families with each of their numbers.
func TestKeysComplete(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "words.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, k := range Keys {
		if listed[k] {
			t.Errorf("%s twice", k)
		}
		listed[k] = true
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && strings.HasPrefix(l.Value, `"widget.`) {
			key := strings.Trim(l.Value, `"`)
			if !listed[key] && !listed[key+"1"] {
				t.Errorf("%s is missing", key)
			}
		}
		return true
	})
}

// Cut texts never get wider than their room and keep what fits.
func TestCut(t *testing.T) {
	shown(t, NewEntry(""), 10, 10)
	for _, s := range []string{"", "Toruń", "Kraków and the voivodeships", "line\nbreak", "WWWWWWWWWWWW", "iiiiiiiiiiiiiiiiiiiiiii", "AVAVAVAVAVAV"} {
		for width := float32(20); width < 260; width += 7 {
			got := cut(s, width, 13, false)
			if w := textWidth(got, 13, false); w > width+0.5 && got != ellipsis {
				t.Errorf("%q in %v is %v wide", got, width, w)
			}
		}
		if got := cut(s, 1000, 13, false); got != oneLine(s) {
			t.Errorf("%q became %q", s, got)
		}
	}
}
