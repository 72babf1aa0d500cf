package cli_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/cli"
	"github.com/exequatur/exequatur/models/store"
)

// A command that only reads does not bring an older register up to date; it leaves the file as it is and says what does.
func TestOlderRegisterIsNotUpgradedByReading(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.exq")
	ctx := context.Background()
	s, err := store.Create(ctx, path, store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: env().States()}, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	raw[62], raw[63] = 0, 1 // user_version of the file's header
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string]string{"en": "It was left as it is.", "lt": "Jis paliktas toks, koks buvo.", "pl": "Pozostawiono go bez zmian."} {
		var out, bad bytes.Buffer
		e := env()
		e.Stdout, e.Stderr, e.Getenv = &out, &bad, func(string) string { return "" }
		if code := cli.Run(ctx, e, []string{"--lang", lang, "list", path, "post"}); code != 1 || !strings.Contains(strings.Join(strings.Fields(bad.String()), " "), want) {
			t.Errorf("%s: exit %d: %s", lang, code, bad.String())
		}
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, raw) {
		t.Errorf("reading changed the file: %v", err)
	}
}
