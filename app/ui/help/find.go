package help

import (
	"regexp"
	"strings"

	"github.com/exequatur/exequatur/docs/manual"
	"github.com/exequatur/exequatur/models/search"
)

// found is what a search found on one page.
type found struct {
	page   string
	blocks []int // numbers of the blocks that hold as many of the words as any block of the page does
	best   int   // block to be shown first; -1 where only the title holds the words
}

var (
	marks = strings.NewReplacer("**", "", "`", "", "\n", " ")
	start = regexp.MustCompile(`^(?:#+|\d+\.|-) `)
)

// plain is the text of a block as it is read.
func plain(b manual.Block) string {
	if b.Picture != "" {
		return b.Alt
	}
	return marks.Replace(start.ReplaceAllString(b.Text, ""))
}

// find looks for pages that hold all words of a text, in any order, blind to capitals and diacritics. A search for nothing finds nothing.
func find(pages []manual.Page, text string) []found {
	words := strings.Fields(search.Fold(text))
	if len(words) == 0 {
		return nil
	}
	var out []found
	for _, p := range pages {
		whole := search.Fold(p.Title)
		f := found{page: p.Name, best: -1}
		most := 0
		for i, b := range p.Blocks {
			folded := search.Fold(plain(b))
			whole += "\n" + folded
			if n := held(folded, words); n > 0 {
				f.blocks = append(f.blocks, i)
				if n > most {
					most, f.best = n, i
				}
			}
		}
		if held(whole, words) == len(words) {
			f.blocks = only(p, f.blocks, words, most)
			out = append(out, f)
		}
	}
	return out
}

// only leaves the blocks that hold as many of the words as the best one does.
func only(p manual.Page, blocks []int, words []string, most int) []int {
	var out []int
	for _, i := range blocks {
		if held(search.Fold(plain(p.Blocks[i])), words) == most {
			out = append(out, i)
		}
	}
	return out
}

// held counts which of the words a text holds.
func held(text string, words []string) int {
	n := 0
	for _, w := range words {
		if strings.Contains(text, w) {
			n++
		}
	}
	return n
}
