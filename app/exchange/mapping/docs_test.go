package mapping

import (
	"os"
	"strings"
	"testing"
)

// The example that offices start from is one the program reads.
func TestTheExampleOfThePageOnListsIsRead(t *testing.T) {
	page, err := os.ReadFile("../../../docs/lists.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(page), "```json\n")
	example, _, closed := strings.Cut(rest, "```")
	if !found || !closed {
		t.Fatal("no example")
	}
	m, err := Parse([]byte(example))
	if err != nil || len(m.Columns) != 7 || m.Name != "Corps of Germany" {
		t.Errorf("%+v, %v", m, err)
	}
}
