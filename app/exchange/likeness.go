package exchange

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// likeliest gathers what a text may mean by how much the names of it resemble the text.
type likeliest struct {
	cost map[string]int
}

// enter takes one name, as a key, of what is meant by is.
func (l *likeliest) enter(asked, name, is string) {
	if asked == "" || name == "" {
		return
	}
	cost := -1
	if utf8.RuneCountInString(asked) > 3 {
		most := 1 + utf8.RuneCountInString(asked)/4
		if d := edits(asked, name, most); d <= most {
			cost = 10 * d
		}
	}
	if cost < 0 && len(name) > 3 && len(asked) > 3 && (strings.Contains(" "+asked+" ", " "+name+" ") || strings.Contains(" "+name+" ", " "+asked+" ")) {
		cost = 15 + max(len(asked)-len(name), len(name)-len(asked))
	}
	if cost < 0 {
		return
	}
	if l.cost == nil {
		l.cost = map[string]int{}
	}
	if have, ok := l.cost[is]; !ok || cost < have {
		l.cost[is] = cost
	}
}

// best gives up to n of them, the likeliest first.
func (l *likeliest) best(n int) []string {
	var out []string
	for is := range l.cost {
		out = append(out, is)
	}
	slices.SortFunc(out, func(a, b string) int {
		if d := l.cost[a] - l.cost[b]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return out[:min(n, len(out))]
}

// edits counts the letters to be put in, left out or changed to make one text of another; more than most counts as most+1.
func edits(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(x); i++ {
		before := row[0]
		row[0] = i
		for j := 1; j <= len(y); j++ {
			changed := before
			if x[i-1] != y[j-1] {
				changed++
			}
			before = row[j]
			row[j] = min(changed, row[j]+1, row[j-1]+1)
		}
	}
	return min(row[len(y)], most+1)
}
