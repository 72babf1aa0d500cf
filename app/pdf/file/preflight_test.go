package file_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// jars are what Debian's libpdfbox2-java installs and Preflight needs.
var jars = []string{"preflight.jar", "pdfbox2.jar", "xmpbox.jar", "fontbox2.jar", "commons-logging.jar", "commons-io.jar"}

// preflight has Apache Preflight, a judge of PDF/A-1b, look at a file where it and a Java compiler are installed.
func preflight(t *testing.T, name string) {
	t.Helper()
	javac, err := exec.LookPath("javac")
	if err != nil {
		t.Log("no Java compiler: Preflight does not judge")
		return
	}
	classes := t.TempDir()
	path := []string{classes}
	for _, jar := range jars {
		full := filepath.Join("/usr/share/java", jar)
		if _, err := os.Stat(full); err != nil {
			t.Logf("no %s: Preflight does not judge", jar)
			return
		}
		path = append(path, full)
	}
	cp := strings.Join(path, ":")
	const here = "testdata/preflight"
	compile := exec.Command(javac, "-cp", cp, "-d", classes, "javax/activation/DataSource.java", "javax/activation/FileDataSource.java", "javax/xml/bind/DatatypeConverter.java", "Judge.java")
	compile.Dir = here
	if out, err := compile.CombinedOutput(); err != nil {
		t.Fatalf("javac: %v: %s", err, out)
	}
	out, err := exec.Command("java", "-cp", cp, "Judge", name).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "\nvalid\n") && !strings.HasPrefix(string(out), "valid\n") {
		t.Errorf("Preflight: %v: %s", err, out)
	}
}
