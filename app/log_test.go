package app

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLogStaysSmallAndLeavesThePersonOut(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip("no folder of this person")
	}
	path := filepath.Join(t.TempDir(), "logs", "exequatur.log")
	log, closeLog := openLog(path)
	for i := range 20_000 {
		log.Error("failed", "n", i, "error", fmt.Errorf("open %s: %w", filepath.Join(home, "lt.exq"), errors.New("denied")))
	}
	closeLog()
	for _, name := range []string{path, path + ".1"} {
		body, err := os.ReadFile(name)
		if err != nil || len(body) == 0 || len(body) > logSize {
			t.Fatal(name, len(body), err)
		}
		if strings.Contains(string(body), home) {
			t.Error("the person's folder stands in the log")
		}
	}
}

func TestVersionIsThatOfThePackage(t *testing.T) {
	body, err := os.ReadFile(filepath.Join("..", "FyneApp.toml"))
	if err != nil || !strings.Contains(string(body), `Version = "`+Version+`"`) {
		t.Error(err, Version)
	}
}
