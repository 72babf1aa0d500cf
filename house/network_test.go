package house

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Nothing of ours speaks to a network. The one package that may open a socket asks whether a display answers; scripts/window-test.sh
// watches that the finished program, with all it is built from, opens none to a network.
func TestNoPackageSpeaksToANetwork(t *testing.T) {
	seen := false
	for pkg, deps := range imports(t) {
		for _, d := range deps {
			switch {
			case d == "net" && pkg == module+"/app":
				seen = true
			case d == "net" || d == "net/http" || strings.HasPrefix(d, "net/http/") || d == "net/rpc" || d == "net/smtp" || d == "crypto/tls" || strings.HasPrefix(d, "golang.org/x/net/http") ||
				strings.HasPrefix(d, "golang.org/x/net/websocket") || strings.HasPrefix(d, "golang.org/x/net/proxy") || strings.HasPrefix(d, "golang.org/x/crypto/ssh"):
				t.Errorf("%s imports %s: the program makes no network requests", pkg, d)
			}
		}
	}
	if !seen {
		t.Error("the package that asks for the display was not looked at")
	}
}

// dialling finds calls that open sockets, and those of the toolkit that fetch an address. An address that is clicked is handed to the system.
var dialling = regexp.MustCompile(`\bnet\.(Dial|Listen|Lookup|Resolve)\w*\(|\b(ParseURI|NewImageFromURI|LoadResourceFromURLString)\(`)

// Only the look for a display opens a socket, and nothing hands an address to the toolkit, which could fetch it.
func TestOnlyTheDisplayIsDialled(t *testing.T) {
	found := 0
	err := filepath.WalkDir("..", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, call := range dialling.FindAllString(string(body), -1) {
			if filepath.ToSlash(path) == "../app/display.go" {
				found++
				continue
			}
			t.Errorf("%s calls %s", path, call)
		}
		return nil
	})
	if err != nil || found == 0 {
		t.Errorf("%d calls in app/display.go, %v", found, err)
	}
}
