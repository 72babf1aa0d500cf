package policy

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
)

// The example administrators copy is right, and every key stands in the table below it.
func TestTheDocumentedExample(t *testing.T) {
	body, err := os.ReadFile("../../docs/administrators.md")
	if err != nil {
		t.Fatal(err)
	}
	example := regexp.MustCompile("(?s)```json\n(.*?)```").FindSubmatch(body)
	if example == nil {
		t.Fatal("no example")
	}
	p, problem := Parse(example[1], linux())
	if problem != nil {
		t.Fatal(problem)
	}
	for _, key := range Fixable {
		if p.Value(key) == "" {
			t.Errorf("the example does not set %s", key)
		}
	}
	if len(p.Letterheads) == 0 || !slices.Contains(p.Fixed, Language) {
		t.Errorf("%+v", p)
	}
	keys := append([]string{shapeKey, Letterhead, "fixed", "emblem"}, Fixable...)
	for _, f := range models.Catalog.Kind(Letterhead).Fields {
		keys = append(keys, f.Key)
	}
	for _, mark := range marks {
		keys = append(keys, "${"+mark+"}")
	}
	for _, key := range keys {
		if !strings.Contains(string(body), "`"+key+"`") {
			t.Errorf("%s is not explained", key)
		}
	}
	for _, file := range [][]string{Find(System{OS: "darwin"}), Find(System{OS: "linux"})} {
		if dir := strings.TrimSuffix(file[0], "/"+Name); !strings.Contains(string(body), "`"+dir+"`") {
			t.Errorf("%s is not named", dir)
		}
	}
}
