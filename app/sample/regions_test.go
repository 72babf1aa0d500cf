package sample

import (
	"strings"
	"testing"

	story "github.com/exequatur/exequatur/assets/sample"

	"github.com/exequatur/exequatur/app/place"
)

// A region the story names must be one of ISO 3166-2, or nobody would find the post that covers it.
func TestRegionsOfTheStoryExist(t *testing.T) {
	n := 0
	for _, line := range strings.Split(story.Register, "\n") {
		codes, ok := strings.CutPrefix(line, "    regions ")
		if !ok {
			continue
		}
		for _, code := range strings.Fields(codes) {
			n++
			if _, ok := place.SubdivisionOf(code); !ok {
				t.Errorf("%s is no region", code)
			}
		}
	}
	if n < 30 {
		t.Errorf("only %d regions", n)
	}
}
