package house

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models/store"
)

// said is what an expression finds in a file of the house.
func said(t *testing.T, file, expression string) string {
	t.Helper()
	body, err := os.ReadFile(filepath.Join("..", file))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(expression).FindStringSubmatch(string(body))
	if found == nil {
		t.Fatalf("%s: nothing like %s", file, expression)
	}
	return found[1]
}

// TestPackagesAgree: the program is called the same, opens the same files and has the same mark in them in the packages of every system.
func TestPackagesAgree(t *testing.T) {
	id := said(t, "FyneApp.toml", `(?m)^ID = "(.+)"`)
	for file, expression := range map[string]string{
		"app/gui.go":                              `appID += "(.+)"`,
		"scripts/dist/icon/main.go":               `name += "(.+)"`,
		"packaging/macos/Info.plist":              `CFBundleIdentifier</key>\s*<string>(.+)</string>`,
		"packaging/linux/" + id + ".desktop":      `(?m)^Icon=(.+)`,
		"packaging/linux/" + id + ".metainfo.xml": `<id>(.+)</id>`,
		"packaging/linux/" + id + ".xml":          `<icon name="(.+)"/>`,
	} {
		if found := said(t, file, expression); found != id {
			t.Errorf("%s calls the program %s, FyneApp.toml %s", file, found, id)
		}
	}

	ending := strings.TrimPrefix(store.Extension, ".")
	mime := said(t, "packaging/linux/"+id+".desktop", `(?m)^MimeType=(.+);`)
	for file, want := range map[string][]string{
		"packaging/linux/" + id + ".xml":          {`<mime-type type="` + mime + `">`, `pattern="*.` + ending + `"`, `value="0x` + said(t, "models/store/identity.go", `applicationID = 0x(\w+)`) + `" offset="68"`},
		"packaging/linux/" + id + ".metainfo.xml": {"<mediatype>" + mime + "<"},
		"packaging/macos/Info.plist":              {"<string>" + mime + "<", "<string>" + ending + "<"},
		"packaging/windows/installer.nsi":         {"." + ending},
	} {
		body, err := os.ReadFile(filepath.Join("..", file))
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(string(body), w) {
				t.Errorf("%s does not hold %s", file, w)
			}
		}
	}

	if said(t, "scripts/dist/env.sh", `TAGS="(.+)"`) != said(t, "Makefile", `(?m)^TAGS := (.+)`) {
		t.Error("make and releases build with different tags")
	}
	said(t, "scripts/dist/env.sh", `-X (`+module+`/app\.Version)=\$VERSION`)
}
