package listpage

import (
	"context"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// sorter makes keys that compare as the language sorts: no. 9 before no. 10, Ł after L in Polish.
type sorter struct {
	mu  sync.Mutex // a collator is not safe for concurrent use
	c   *collate.Collator
	buf collate.Buffer
}

func newSorter(lang string) *sorter {
	tag, err := language.Parse(lang)
	if err != nil {
		tag = language.English
	}
	return &sorter{c: collate.New(tag, collate.Numeric, collate.IgnoreCase)}
}

// nothing sorts behind everything that is recorded.
const nothing = "\xff"

func (s *sorter) key(text string) string {
	if text == "" {
		return nothing
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.buf.Reset()
	return string(s.c.KeyFromString(&s.buf, text))
}

// ranks gives each row its place in the order of a column's texts, alike texts the same one: numbers compare quickly, texts do not.
// It returns nil once ctx is done.
func ranks[R any](ctx context.Context, s *sorter, all []*item[R], text func(*R) string) []int32 {
	of := map[string]int32{}
	var texts []string
	out := make([]int32, len(all))
	for i, it := range all {
		t := text(&it.row)
		n, ok := of[t]
		if !ok {
			n = int32(len(texts))
			of[t] = n
			texts = append(texts, t)
		}
		out[i] = n
	}
	keys := make([]string, len(texts))
	order := make([]int32, len(texts))
	for i, t := range texts {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil
		}
		keys[i], order[i] = s.key(t), int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(keys[a], keys[b]) })
	rank := make([]int32, len(texts))
	for i, n := range order {
		rank[n] = int32(i)
		if i > 0 && keys[n] == keys[order[i-1]] {
			rank[n] = rank[order[i-1]]
		}
	}
	for i, n := range out {
		out[i] = rank[n]
	}
	return out
}

// rank returns the ranks of a column, made now where that has not happened beside the window.
func (p *Page[R]) rank(column int) []int32 {
	if p.ranks[column] == nil {
		p.ranks[column] = ranks(context.Background(), p.sort, p.all, p.cfg.Columns[column].text)
	}
	return p.ranks[column]
}

// rankAll makes the ranks of the columns shown beside the window, so that a tap on a title sorts at once.
func (p *Page[R]) rankAll() {
	all := p.all
	visible := slices.Clone(p.visible)
	p.runner.Go(func(ctx context.Context) func() {
		made := map[int][]int32{}
		for _, c := range visible {
			if p.cfg.Columns[c].order == nil {
				made[c] = ranks(ctx, p.sort, all, p.cfg.Columns[c].text)
			}
			if ctx.Err() != nil {
				return nil
			}
		}
		return func() {
			for c, r := range made {
				p.ranks[c] = r
			}
		}
	})
}
