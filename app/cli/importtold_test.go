package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A list of thousands with something to say of every row is not told row by row, and one that only disagrees is not called the same.
func TestALongListIsToldInShort(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("WORK", dir) // where copies of a register go
	register, list := filepath.Join(dir, "lt.exq"), filepath.Join(dir, "long.csv")
	if text, code := ran(t, "new", register, "--state", "LT"); code != 0 {
		t.Fatal(text)
	}
	var b strings.Builder
	b.WriteString("register_no;sending_state;receiving_state;seat;head\n")
	for i := range 700 {
		fmt.Fprintf(&b, "R%d;LT;PL;Toruń;Jan Wzór%d\n", i, i)
	}
	if err := os.WriteFile(list, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	text, code := ran(t, "import", register, list, "--kind", "post")
	if n := strings.Count(text, "\n"); code != 0 || n > 450 || !strings.Contains(text, "further rows are not told of here") || !strings.Contains(text, "new: 700,") {
		t.Errorf("exit %d, %d lines:\n%.2000s", code, n, text)
	}
	other := "register_no;sending_state;receiving_state;seat;head\nR1;LT;PL;Toruń;Anna Inna\n"
	if err := os.WriteFile(list, []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, code := ran(t, "import", register, list, "--kind", "post"); code != 0 || !strings.Contains(text, "conflict: 1") || !strings.Contains(text, "Nothing was changed:") || strings.Contains(text, "holds all of it") {
		t.Errorf("exit %d:\n%s", code, text)
	}
}
