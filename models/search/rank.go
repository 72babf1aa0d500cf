package search

import (
	"bytes"
	"slices"
	"strings"
)

// ranked bounds the number of matches that are put in order of merit.
const ranked = 2000

// The merits of a hit, the best first. The same diacritics lift it half a step.
const (
	sameTitle = iota
	titlePrefix
	wordStart
	elsewhere
	merits
)

// rank orders rows by merit and leaves equals in the order they stand in.
func (r *rows) rank(q *query, found []int32) {
	var byMerit [merits * 2][]int32
	for _, row := range found {
		m := 2 * r.merit(q, row)
		if !spelledSo(r.title[row], q.spelled) {
			m++
		}
		byMerit[m] = append(byMerit[m], row)
	}
	copy(found, slices.Concat(byMerit[:]...))
}

func (r *rows) merit(q *query, row int32) int {
	title := r.of(row)
	title = title[:bytes.IndexByte(title, titleEnd)]
	switch {
	case bytes.Equal(title, q.folded):
		return sameTitle
	case bytes.HasPrefix(title, q.folded):
		return titlePrefix
	}
	for _, term := range q.terms {
		if !startsWord(title, term) {
			return elsewhere
		}
	}
	return wordStart
}

// startsWord reports whether a word of text begins with term.
func startsWord(text, term []byte) bool {
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], term)
		if i < 0 {
			return false
		}
		at += i
		if at == 0 || classOf[text[at-1]] == classOf[' '] || classOf[text[at-1]] == classOf['('] {
			return true
		}
	}
}

// spelledSo reports whether the title has every word exactly as typed, but for capitals.
func spelledSo(title string, words []string) bool {
	title = strings.ToLower(title)
	for _, word := range words {
		if !strings.Contains(title, word) {
			return false
		}
	}
	return true
}
