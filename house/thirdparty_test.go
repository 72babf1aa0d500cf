package house

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func thirdParty(t *testing.T) string {
	t.Helper()
	body, err := os.ReadFile("../THIRD_PARTY.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// TestModulesAreNamed: every module that goes into the program on some system is named in THIRD_PARTY.md.
func TestModulesAreNamed(t *testing.T) {
	text := thirdParty(t)
	major := regexp.MustCompile(`/v[0-9.]+(/.*)?$`)
	for _, system := range []string{"linux", "windows", "darwin"} {
		cmd := exec.Command("go", "list", "-tags", "migrated_fynedo,no_emoji", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", module)
		cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(system, err)
		}
		seen := map[string]bool{module: true}
		for _, path := range strings.Fields(string(out)) {
			if seen[path] {
				continue
			}
			seen[path] = true
			name := major.ReplaceAllString(strings.TrimPrefix(strings.TrimPrefix(path, "github.com/"), "golang.org/"), "")
			if !strings.Contains(text, name) {
				t.Errorf("%s goes into the program on %s; THIRD_PARTY.md does not name it (as %s)", path, system, name)
			}
		}
		if len(seen) < 30 {
			t.Fatalf("only %d modules found on %s", len(seen), system)
		}
	}
}

// TestWhatModulesDoNotKnow: what packaging/sbom.json lists beside the modules stands in THIRD_PARTY.md under the same licence, has the version
// that is used, and leaves out no folder of assets that came from elsewhere.
func TestWhatModulesDoNotKnow(t *testing.T) {
	text := thirdParty(t)
	body, err := os.ReadFile("../packaging/sbom.json")
	if err != nil {
		t.Fatal(err)
	}
	var list struct {
		Components []struct{ Name, Version, Licence, Said, From string }
	}
	if err := json.Unmarshal(body, &list); err != nil {
		t.Fatal(err)
	}
	from, version := map[string]bool{}, map[string]string{}
	for _, c := range list.Components {
		from[c.From], version[c.Name] = true, c.Version
		licence := c.Said
		if licence == "" {
			licence = c.Licence
		}
		found := false
		for line := range strings.Lines(text) {
			found = found || strings.Contains(line, c.Name) && strings.Contains(line, licence)
		}
		if !found {
			t.Errorf("no line of THIRD_PARTY.md names %s with %q", c.Name, licence)
		}
		if c.From == "" {
			continue
		}
		notice, err := os.ReadFile(filepath.Join("..", c.From, "NOTICE"))
		if err == nil && regexp.MustCompile(`^\d+\.`).MatchString(c.Version) && !strings.Contains(string(notice), c.Version) {
			t.Errorf("%s/NOTICE does not name version %s of %s", c.From, c.Version, c.Name)
		}
	}
	notices, err := filepath.Glob("../assets/*/NOTICE")
	if err != nil || len(notices) == 0 {
		t.Fatal(notices, err)
	}
	for _, n := range notices {
		if dir := "assets/" + filepath.Base(filepath.Dir(n)); !from[dir] {
			t.Errorf("%s holds what came from elsewhere; packaging/sbom.json names nothing from there", dir)
		}
	}
	if found := inModule(t, "github.com/mattn/go-sqlite3", "sqlite3-binding.h", `#define SQLITE_VERSION +"([^"]+)"`); found != version["SQLite"] {
		t.Errorf("SQLite is %s; packaging/sbom.json says %s", found, version["SQLite"])
	}
	const header = "glfw/include/GLFW/glfw3.h"
	glfw := inModule(t, "github.com/go-gl/glfw/v3.4/glfw", header, `#define GLFW_VERSION_MAJOR +(\d+)`) + "." +
		inModule(t, "github.com/go-gl/glfw/v3.4/glfw", header, `#define GLFW_VERSION_MINOR +(\d+)`) + "." +
		inModule(t, "github.com/go-gl/glfw/v3.4/glfw", header, `#define GLFW_VERSION_REVISION +(\d+)`)
	if glfw != version["GLFW"] {
		t.Errorf("GLFW is %s; packaging/sbom.json says %s", glfw, version["GLFW"])
	}
	pdfium, err := exec.Command("go", "list", "-m", "-f", "{{.Version}}", "github.com/klippa-app/go-pdfium").Output()
	if err != nil || !strings.HasSuffix(version["PDFium"], " "+strings.TrimPrefix(strings.TrimSpace(string(pdfium)), "v")) {
		t.Errorf("go-pdfium is %s; packaging/sbom.json says %s (%v)", pdfium, version["PDFium"], err)
	}
}

// inModule is what an expression finds in a file of a module.
func inModule(t *testing.T, path, file, expression string) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", path).Output()
	if err != nil {
		t.Fatal(path, err)
	}
	body, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), file))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(expression).FindSubmatch(body)
	if found == nil {
		t.Fatalf("%s of %s: nothing like %s", file, path, expression)
	}
	return string(found[1])
}
