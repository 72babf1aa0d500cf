package source

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// headRows is how many rows from the top may hold the head.
const headRows = 30

// takeHead takes the head from the rows, and what stands above it.
func (r *reading) takeHead() error {
	if len(r.Rows) == 0 {
		return r.refusal(say.EmptyFile, nil)
	}
	at, joined := 0, false
	switch chosen := r.opt.Structure.Head; {
	case chosen < 0:
		return r.withoutHead()
	case chosen > 0:
		if at = slices.IndexFunc(r.Rows, func(row Row) bool { return row.Line == chosen }); at < 0 {
			return r.refusal("no_such_line", nil, "Line", chosen)
		}
		joined = r.groupHead(at)
	default:
		at, joined = r.findHead()
		if r.looksLikeData(at) {
			r.ask("no_head")
			return r.withoutHead()
		}
	}
	raw := r.Rows[at].Cells
	r.Structure.Head = r.Rows[at].Line
	for _, row := range r.Rows[:at] {
		r.Above = append(r.Above, aboveText(row.Cells))
	}
	rest := r.Rows[at+1:]
	if joined {
		raw = r.joinHeads(at)
		r.ask("heads_joined", "First", r.Rows[at].Line, "Second", r.Rows[at+1].Line)
		rest = r.Rows[at+2:]
	}
	head := make([]string, len(raw))
	for i, h := range raw {
		h, _, _ = Clean(h)
		head[i] = strings.Join(strings.Fields(h), " ")
	}
	head = trimHead(head, rest)
	if len(head) == 0 {
		return r.refusal(say.NoHead, nil)
	}
	r.Rows = r.withoutRepeats(raw, rest)
	r.Head = distinct(head)
	return r.weigh(len(head) * cellWeight)
}

func (r *reading) withoutHead() error {
	width := 0
	for _, row := range r.Rows {
		for len(row.Cells) > width && strings.TrimSpace(row.Cells[len(row.Cells)-1]) == "" {
			row.Cells = row.Cells[:len(row.Cells)-1]
		}
		width = max(width, len(row.Cells))
	}
	r.Structure.Head = -1
	r.Head = distinct(make([]string, width))
	return nil
}

// aboveText joins what a line above the head says.
func aboveText(cells []string) string {
	var parts []string
	for _, c := range cells {
		if c, _, _ = Clean(c); c != "" {
			parts = append(parts, c)
		}
	}
	return strings.Join(parts, " ")
}

// findHead finds the first row that fills most of the columns the rows below fill: what is above is a title, a date.
func (r *reading) findHead() (at int, joined bool) {
	sample := r.Rows[:min(len(r.Rows), 2*headRows)]
	filled := make([]int, len(sample))
	for i, row := range sample {
		filled[i] = Filled(row.Cells)
	}
	sorted := slices.Sorted(slices.Values(filled))
	usual := sorted[len(sorted)*3/4]
	if usual < 2 {
		usual = sorted[len(sorted)-1]
	}
	if usual < 2 {
		return 0, false
	}
	enough := max(2, (usual*6+9)/10)
	for i := range min(headRows, len(sample)-1) {
		if r.groupHead(i) {
			return i, true
		}
		if filled[i] >= enough {
			return r.betterHead(i, filled), false
		}
	}
	return 0, false
}

// betterHead looks below a row that could be a head for one that is a head more likely: one fuller, after an empty line or below a date.
func (r *reading) betterHead(at int, filled []int) int {
	doubtful := !headOnly(r.Rows[at])
	for i := at + 1; i < min(at+5, len(filled)-1); i++ {
		apart := r.Rows[i].Line > r.Rows[i-1].Line+1 && r.Format != "xlsx"
		if filled[i] > filled[at] && (doubtful || apart) && headOnly(r.Rows[i]) {
			return i
		}
	}
	return at
}

// headOnly reports whether every cell of a row could name a column.
func headOnly(row Row) bool {
	return !slices.ContainsFunc(row.Cells, func(c string) bool { return strings.TrimSpace(c) != "" && !likeHead(strings.TrimSpace(c)) })
}

// groupHead reports whether the row at and the one below are a head of two lines: "Office" over "phone" and "fax".
func (r *reading) groupHead(at int) bool {
	if at+2 >= len(r.Rows) {
		return false
	}
	over, under := r.Rows[at], r.Rows[at+1]
	if Filled(over.Cells) < 2 || Filled(under.Cells) < 2 {
		return false
	}
	groups, singles := 0, 0
	var names []string
	width := max(len(over.Cells), len(under.Cells))
	for i := range width {
		a, b := cellAt(over, i), cellAt(under, i)
		if b != "" {
			if !likeHead(b) {
				return false
			}
			names = append(names, strings.ToLower(b))
		}
		switch {
		case a != "" && (b == "" || a == b):
			singles++
			if !r.filledBelow(at+2, i) {
				return false
			}
		case a != "" && !likeHead(a):
			return false
		case a != "" && cellAt(over, i+1) == "" && cellAt(under, i+1) != "":
			groups++
		case a == "" && b == "" && i < len(over.Cells)-1 && r.filledBelow(at+2, i):
			return false
		}
	}
	slices.Sort(names)
	return groups > 0 && (singles > 0 || len(slices.Compact(names)) < len(names))
}

// joinHeads puts the names of groups before the names of their columns.
func (r *reading) joinHeads(at int) []string {
	over, under := r.Rows[at], r.Rows[at+1]
	out := make([]string, max(len(over.Cells), len(under.Cells)))
	group := ""
	for i := range out {
		a, b := cellAt(over, i), cellAt(under, i)
		switch {
		case a != "" && (b == "" || a == b):
			group, out[i] = "", a
		case a != "":
			group, out[i] = a, a+" "+b
		case b == "":
			group = ""
		default:
			out[i] = strings.TrimSpace(group + " " + b)
		}
		if end := r.mergeEnd(over.Line, i); end == i { // a merged cell says where its group ends
			group = ""
		}
	}
	return out
}

// mergeEnd gives the last column of the merged cell that covers a column of a line, -1 where it is not merged.
func (r *reading) mergeEnd(line, column int) int {
	for _, m := range r.merges {
		if m.top <= line && line <= m.bottom && m.left <= column && column <= m.right && m.right > m.left {
			return m.right
		}
	}
	return -1
}

func cellAt(row Row, i int) string {
	if i >= len(row.Cells) {
		return ""
	}
	return strings.TrimSpace(row.Cells[i])
}

// filledBelow reports whether a column holds something in at least half of the rows from a row on.
func (r *reading) filledBelow(from, column int) bool {
	rows := r.Rows[from:min(len(r.Rows), from+10)]
	n := 0
	for _, row := range rows {
		if cellAt(row, column) != "" {
			n++
		}
	}
	return n*2 >= len(rows)
}

// likeHead reports whether a cell could name a column.
func likeHead(s string) bool {
	digits := 0
	for _, c := range s {
		if unicode.IsDigit(c) {
			digits++
		}
	}
	return len(s) < 80 && digits < 3 && strings.ContainsFunc(s, unicode.IsLetter) && !strings.ContainsAny(s, "@")
}

// What names of columns never look like.
var dataLike = []*regexp.Regexp{
	regexp.MustCompile(`^\S+@\S+\.\S+$`),
	regexp.MustCompile(`^(?i:https?://|www\.)\S+$`),
	regexp.MustCompile(`^\+\d[\d\s()/.-]{6,}$`),
	regexp.MustCompile(`^\d{4}-\d\d-\d\d$`),
}

// looksLikeData reports whether the row at is one of the rows below rather than their head: an address or a telephone number stands
// in it where they have one.
func (r *reading) looksLikeData(at int) bool {
	if at != 0 || len(r.Rows) < 2 {
		return false
	}
	rows := r.Rows[1:min(len(r.Rows), 21)]
	for i, c := range r.Rows[at].Cells {
		for _, like := range dataLike {
			if !like.MatchString(strings.TrimSpace(c)) {
				continue
			}
			n, filled := 0, 0
			for _, row := range rows {
				if c := cellAt(row, i); c != "" {
					filled++
					if like.MatchString(c) {
						n++
					}
				}
			}
			if n > 0 && n*2 > filled {
				return true
			}
		}
	}
	return false
}

// trimHead leaves out columns at the end that have no name, unless most rows hold something there: a separator at the end of each line
// makes a column of nothing, and one inside a value moves a cell beyond the head.
func trimHead(head []string, rows []Row) []string {
	for len(head) > 0 && head[len(head)-1] == "" {
		last, filled := len(head)-1, 0
		for _, row := range rows {
			if cellAt(row, last) != "" {
				filled++
			}
		}
		if filled > 0 && filled*2 >= len(rows) {
			break
		}
		head = head[:last]
	}
	if !slices.ContainsFunc(head, func(h string) bool { return h != "" }) {
		return nil
	}
	return head
}

// withoutRepeats leaves out lines that repeat the head, as lists do at the top of each printed page.
func (r *reading) withoutRepeats(head []string, rows []Row) []Row {
	same := func(row Row) bool {
		n := 0
		for i := range max(len(head), len(row.Cells)) {
			h := ""
			if i < len(head) {
				h = strings.TrimSpace(head[i])
			}
			if cellAt(row, i) != h {
				return false
			}
			if h != "" {
				n++
			}
		}
		return n > 1
	}
	var lines []string
	out := slices.DeleteFunc(rows, func(row Row) bool {
		if !same(row) {
			return false
		}
		lines = append(lines, strconv.Itoa(row.Line))
		return true
	})
	if len(lines) > 0 {
		shown := strings.Join(lines[:min(len(lines), 10)], ", ")
		if len(lines) > 10 {
			shown += ", …"
		}
		r.note("heads_repeated", "Count", len(lines), "Lines", shown)
	}
	return out
}

// Bare takes back what keeps a column's name apart from others: "Phone" for "Phone#2", nothing for "#3".
func Bare(name string) string {
	at := strings.LastIndexByte(name, '#')
	if at < 0 || at == len(name)-1 || strings.Trim(name[at+1:], "0123456789") != "" || at > 0 && name[at-1] <= ' ' {
		return name
	}
	return name[:at]
}

// distinct gives each column a name of its own.
func distinct(head []string) []string {
	used := make(map[string]bool, len(head))
	for _, h := range head {
		used[h] = true
	}
	times := make(map[string]int, len(head))
	out := make([]string, len(head))
	for i, h := range head {
		name := h
		if h == "" {
			name = "#" + strconv.Itoa(i+1)
		}
		times[h]++
		if h != "" && times[h] > 1 {
			name = h + "#" + strconv.Itoa(times[h])
		}
		for n := times[h] + 1; name != h && used[name]; n++ { // a column of the file is called like that
			name = h + "#" + strconv.Itoa(n+i)
		}
		used[name] = true
		out[i] = name
	}
	return out
}
