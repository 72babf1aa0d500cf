package cli_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/models"
)

// Nothing sensitive is in any public export, whatever its format; the full one says that it is for internal use.
func TestNothingSensitiveIsExported(t *testing.T) {
	h := hide(t)
	exported := func(args ...string) (string, int) {
		text, code := ran(t, append([]string{"export", h.path}, args...)...)
		return strings.ReplaceAll(text, "\r\n ", ""), code // what is folded is read in one piece
	}
	for _, k := range models.Catalog.All() {
		if k.Singleton {
			continue
		}
		for _, format := range export.FormatsOf(k.Key) {
			args := []string{"--kind", k.Key, "--format", format, "--out", "-"}
			if format == export.XLSX {
				args = []string{"--kind", k.Key, "--out", filepath.Join(t.TempDir(), "list.xlsx")}
			}
			text, code := exported(args...)
			if format == export.XLSX && code == 0 {
				text += sheetText(t, args[3])
			}
			if want := map[bool]int{false: 0, true: 1}[k.Sensitive]; code != want || leaks(text) || k.Sensitive && !strings.Contains(text, "full") {
				t.Errorf("%v: exit %d\n%s", args, code, text)
			}
			text, code = exported(append(args, "--variant", "full")...)
			if code != 0 || !strings.Contains(text, "internal use") {
				t.Errorf("%v, full: exit %d\n%s", args, code, text)
			}
			if format == export.CSV && k.Key == "person" && !leaks(text) {
				t.Errorf("the full list of persons lacks what is sensitive:\n%s", text)
			}
		}
		if text, _ := exported("--kind", k.Key, "--format", "csv", "--out", "-", "--find", marker); leaks(text) || !k.Sensitive && !strings.Contains(text, "0 records") {
			t.Errorf("%s found by what is sensitive:\n%s", k.Key, text)
		}
	}
	if text, code := exported("--format", "ics", "--out", "-", "--days", "20000"); code != 0 || leaks(text) {
		t.Errorf("calendar: exit %d\n%s", code, text)
	}
	if text, code := exported("--kind", "person", "--format", "vcf", "--out", "-", "--variant", "full"); code != 0 || !leaks(text) {
		t.Errorf("full cards: exit %d\n%s", code, text)
	}
}
