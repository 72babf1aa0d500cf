package app

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// crashHere makes this test binary crash under the watch, when it is started by the test below.
const crashHere = "EXEQUATUR_TEST_CRASH"

func TestMain(m *testing.M) {
	if name := os.Getenv(crashHere); name != "" {
		if _, _, err := watchCrashes(name); err != nil {
			os.Exit(3)
		}
		panic("a crash of this test's own making")
	}
	os.Exit(m.Run())
}

// A crash leaves a report that the next start knows of; an orderly end leaves none.
func TestACrashIsReportedAtTheNextStart(t *testing.T) {
	name := filepath.Join(t.TempDir(), "logs", "crash.txt")
	last, orderly, err := watchCrashes(name)
	if err != nil || last != "" {
		t.Fatalf("%q, %v", last, err)
	}
	orderly()
	if _, err := os.Stat(name); !os.IsNotExist(err) {
		t.Fatalf("an orderly end left something: %v", err)
	}
	cmd := exec.Command(os.Args[0], "-test.run", "^$")
	cmd.Env = append(os.Environ(), crashHere+"="+name)
	if out, err := cmd.CombinedOutput(); err == nil {
		t.Fatalf("it did not crash: %s", out)
	}
	last, orderly, err = watchCrashes(name)
	defer orderly()
	if err != nil || last == "" {
		t.Fatalf("the crash is not known of: %q, %v", last, err)
	}
	report, err := os.ReadFile(last)
	if err != nil || !strings.Contains(string(report), "a crash of this test's own making") {
		t.Errorf("the report says: %s, %v", report, err)
	}
}

func TestWhereADisplayAnswers(t *testing.T) {
	if xAnswers(":7654") || xAnswers("nonsense") || waylandAnswers(filepath.Join(t.TempDir(), "none")) {
		t.Error("a display that is not there answered")
	}
}
