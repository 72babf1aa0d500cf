package manual

import (
	"bytes"
	"image/png"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Every page is in the list of contents and no other; each has a title; links lead to pages.
func TestPagesAndLinks(t *testing.T) {
	names, err := fs.Glob(files, "*.md")
	if err != nil || len(names) != len(order) {
		t.Errorf("%d pages, %d in the list of contents, %v", len(names), len(order), err)
	}
	linked := false
	for _, p := range Pages() {
		if p.Title == "" || len(p.Blocks) == 0 {
			t.Errorf("%s has no title or says nothing", p.Name)
		}
		for _, b := range p.Blocks {
			if b.Link != "" && !slices.Contains(order, b.Link) {
				t.Errorf("%s: no page for the link %s", p.Name, b.Link)
			}
			if strings.Contains(b.Text, "](") {
				t.Errorf("%s: a link or picture within a text, which the window does not show: %s", p.Name, b.Text)
			}
			linked = linked || b.Link != ""
		}
	}
	if !linked {
		t.Error("there are no links")
	}
}

// A task is short enough to be followed: it has steps and pictures, says what one sees afterwards and what to do if something goes wrong.
func TestTasksAreShortAndComplete(t *testing.T) {
	step := regexp.MustCompile(`^(\d+)\. `)
	for _, p := range Pages()[1 : 1+Tasks] {
		last, longest, pictures, after, wrong := 0, 0, 0, false, false
		for _, b := range p.Blocks {
			if m := step.FindStringSubmatch(b.Text); m != nil {
				last++
				if m[1] == "1" {
					last = 1
				}
				if want := m[1]; len(want) > 2 || want != strconv.Itoa(last) {
					t.Errorf("%s: step %s where %d is due", p.Name, want, last)
				}
				longest = max(longest, last)
			}
			if b.Picture != "" {
				pictures++
			}
			after = after || strings.HasPrefix(b.Text, "## What you ")
			wrong = wrong || b.Text == "## If something goes wrong"
		}
		if longest < 3 || longest > 12 || pictures == 0 || !after || !wrong {
			t.Errorf("%s: %d steps, %d pictures, tells what one sees: %v, what to do: %v", p.Name, longest, pictures, after, wrong)
		}
	}
}

// Every picture named is there, every picture there is named once, and all of them together stay small: they are part of the program.
func TestPictures(t *testing.T) {
	named := map[string]int{}
	for _, p := range Pages() {
		for _, b := range p.Blocks {
			if b.Picture == "" {
				continue
			}
			named[b.Picture]++
			if b.Alt == "" {
				t.Errorf("%s: %s says nothing to those who cannot see it", p.Name, b.Picture)
			}
			if _, err := png.DecodeConfig(bytes.NewReader(Picture(b.Picture))); err != nil {
				t.Errorf("%s: %s: %v", p.Name, b.Picture, err)
			}
		}
	}
	there, err := os.ReadDir("pictures")
	if err != nil {
		t.Fatal(err)
	}
	var size int64
	for _, e := range there {
		if named[e.Name()] != 1 {
			t.Errorf("%s is named %d times", e.Name(), named[e.Name()])
		}
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	if size > 1_000_000 {
		t.Errorf("the pictures take %d bytes", size)
	}
	if len(named) < 12 {
		t.Errorf("only %d pictures", len(named))
	}
}
