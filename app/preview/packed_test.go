package preview

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/assets/pdfium"
)

// What the program brings is what the module of that version publishes.
func TestPackedModuleIsTheVersionRequired(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/klippa-app/go-pdfium").Output()
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "webassembly", "pdfium.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := pdfium.Module(); err != nil || !bytes.Equal(got, want) {
		t.Errorf("assets/pdfium/pack.sh has to be run: %d bytes, want %d, %v", len(got), len(want), err)
	}
}
