package file_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// jars are what Debian's libpdfbox2-java installs and Preflight needs.
var jars = []string{"preflight.jar", "pdfbox2.jar", "xmpbox.jar", "fontbox2.jar", "commons-logging.jar", "commons-io.jar"}

// classes is the folder with the program that asks Preflight; "" as long as it is not compiled.
var classes string

// judge compiles the program that asks Preflight, and says how to run it; nil where Preflight or a Java compiler is not installed.
var judge = sync.OnceValues(func() ([]string, error) {
	javac, err := exec.LookPath("javac")
	if err != nil {
		return nil, nil
	}
	var path []string
	for _, jar := range jars {
		full := filepath.Join("/usr/share/java", jar)
		if _, err := os.Stat(full); err != nil {
			return nil, nil
		}
		path = append(path, full)
	}
	if classes, err = os.MkdirTemp("", "preflight"); err != nil {
		return nil, err
	}
	cp := strings.Join(append(path, classes), ":")
	compile := exec.Command(javac, "-cp", cp, "-d", classes, "javax/activation/DataSource.java", "javax/activation/FileDataSource.java",
		"javax/xml/bind/DatatypeConverter.java", "Judge.java")
	compile.Dir = "testdata/preflight"
	if out, err := compile.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("javac: %w: %s", err, out)
	}
	return []string{"java", "-cp", cp, "Judge"}, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if classes != "" {
		os.RemoveAll(classes)
	}
	os.Exit(code)
}

// preflight has Apache Preflight, a judge of PDF/A-1b, look at a file of the test mode where it is installed.
func preflight(t *testing.T, name string) {
	t.Helper()
	verdict := asked(t, name)
	if verdict != "" && !strings.HasPrefix(verdict, "valid\n") {
		t.Errorf("Preflight: %s", verdict)
	}
}

// asked is what Preflight says of a file; "" where it is not installed.
func asked(t *testing.T, name string) string {
	t.Helper()
	run, err := judge()
	if err != nil {
		t.Fatal(err)
	}
	if run == nil {
		t.Log("Preflight is not installed and does not judge")
		return ""
	}
	out, err := exec.Command(run[0], append(run[1:len(run):len(run)], name)...).Output()
	if err != nil {
		t.Errorf("Preflight: %v", err)
	}
	return string(out)
}

// Preflight is not blind: a file of the other level is none of PDF/A-1b.
func TestPreflightSees(t *testing.T) {
	if verdict := asked(t, keep(t, build(t, meta(), whole))); verdict != "" && !strings.HasPrefix(verdict, "not valid\n") {
		t.Error(verdict)
	}
}
