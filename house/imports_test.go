package house

import (
	"os/exec"
	"strings"
	"testing"
)

const module = "github.com/exequatur/exequatur"

// imports asks the go command which packages each of ours imports directly.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-tags", "migrated_fynedo", "-f", `{{.ImportPath}} {{join .Imports " "}}`, module+"/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		words := strings.Fields(line)
		all[words[0]] = words[1:]
	}
	if len(all) < 10 {
		t.Fatalf("only %d packages found", len(all))
	}
	return all
}

func in(pkg string, rooms ...string) bool {
	for _, r := range rooms {
		if pkg == module+"/"+r || strings.HasPrefix(pkg, module+"/"+r+"/") {
			return true
		}
	}
	return false
}

// Imports run downwards only (the layout in the design).
func TestImportsRunDownwards(t *testing.T) {
	for pkg, deps := range imports(t) {
		for _, d := range deps {
			fyne := strings.HasPrefix(d, "fyne.io/")
			gorm := strings.HasPrefix(d, "gorm.io/")
			ours := strings.HasPrefix(d, module)
			switch {
			case fyne && !in(pkg, "app/ui") && pkg != module+"/app":
				t.Errorf("%s imports %s: Fyne belongs to app and app/ui", pkg, d)
			case gorm && !in(pkg, "models/store"):
				t.Errorf("%s imports %s: GORM belongs to models/store", pkg, d)
			case in(pkg, "assets") && ours && !in(d, "assets") && !strings.Contains(pkg, "/gen"):
				t.Errorf("%s imports %s: assets import nothing", pkg, d)
			case in(pkg, "docs") && ours:
				t.Errorf("%s imports %s: the manual is text and pictures", pkg, d)
			case in(pkg, "models") && in(d, "app", "assets", "docs"):
				t.Errorf("%s imports %s: models never import the program", pkg, d)
			case in(pkg, "models/schema") && ours:
				t.Errorf("%s imports %s: the vocabulary stands alone", pkg, d)
			case (in(pkg, "models/search") || pkg == module+"/models") && in(d, "models/store"):
				t.Errorf("%s imports %s", pkg, d)
			case in(pkg, "app/doc", "app/draw", "app/pdf", "app/docx", "app/preview", "app/typeset") && in(d, "models"):
				t.Errorf("%s imports %s: paper and drawings know nothing of consulates", pkg, d)
			case in(pkg, "app/typeset") && ours && !in(d, "assets", "app/typeset"):
				t.Errorf("%s imports %s: type knows words and faces", pkg, d)
			case in(pkg, "app/pdf/file") && ours && !in(d, "assets", "app/typeset", "app/pdf/file"):
				t.Errorf("%s imports %s: the writer of files knows glyphs, not documents", pkg, d)
			case in(d, "app/pdf/verify") && !in(pkg, "app/pdf/verify"):
				t.Errorf("%s imports %s: files are judged by tests only", pkg, d)
			case in(pkg, "app/ui/xwidget") && ours && !in(d, "models/schema", "app/ui/look", "app/ui/xwidget"):
				t.Errorf("%s imports %s: widgets know the vocabulary of descriptions and nothing else", pkg, d)
			case in(pkg, "app/ui/look") && ours && !in(d, "assets", "app/ui/look"):
				t.Errorf("%s imports %s", pkg, d)
			case !in(pkg, "app/ui") && pkg != module+"/app" && in(d, "app/ui"):
				t.Errorf("%s imports %s: nothing below knows the window", pkg, d)
			}
		}
	}
}
