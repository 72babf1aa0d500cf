package file_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// jars are where Debian's libpdfbox2-java lays what Preflight needs.
var jars = []string{"preflight.jar", "pdfbox2.jar", "xmpbox.jar", "fontbox2.jar", "commons-logging.jar", "commons-io.jar"}

// preflight has Apache Preflight, a judge of PDF/A-1b, look at a file where it is installed.
func preflight(t *testing.T, name string) {
	t.Helper()
	java, err := exec.LookPath("java")
	if err != nil {
		t.Log("no Java: Preflight does not judge")
		return
	}
	var path []string
	for _, jar := range jars {
		full := filepath.Join("/usr/share/java", jar)
		if _, err := os.Stat(full); err != nil {
			t.Logf("no %s: Preflight does not judge", jar)
			return
		}
		path = append(path, full)
	}
	out, err := exec.Command(java, "-cp", strings.Join(path, ":"), "org.apache.pdfbox.preflight.Validator_A1b", name).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "is a valid PDF/A-1b file") {
		t.Errorf("Preflight: %v: %s", err, out)
	}
}
