package mapping

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models/search"
)

// folded brings a head into the form in which it is recognised: no case, no diacritics, no spaces, underscores or other marks, and
// without what keeps it apart from equal heads.
func folded(head string) string { return strings.ReplaceAll(search.Key(source.Bare(head)), " ", "") }

// ending is what heads put in brackets behind a word for the other gender or number: "Nommé(e) le", "Garbės konsulas (-ė)".
var ending = regexp.MustCompile(`(\pL) ?\((?:-\pL{1,4}|\pL{1,3})\)`)

func withoutEndings(head string) string { return ending.ReplaceAllString(head, "$1") }

// named finds columns of a file by the names a mapping gives them.
type named struct {
	heads  []string
	folded map[string][]int
}

func newNamed(heads []string) named {
	n := named{heads, map[string][]int{}}
	for i, h := range heads {
		if k := folded(h); k != "" {
			n.folded[k] = append(n.folded[k], i)
		}
	}
	return n
}

// find gives the column of a name, or -1: the head as it is, "Phone#2" for the second of that head, "#3" for the third column.
func (n named) find(name string) int {
	if at := n.folded[folded(name)]; len(at) > 0 && !strings.HasPrefix(name, "#") {
		for _, i := range at {
			if n.heads[i] == name {
				return i
			}
		}
		if !strings.Contains(name, "#") {
			return at[0]
		}
	}
	cut := strings.LastIndexByte(name, '#')
	if cut < 0 {
		return -1
	}
	nth, err := strconv.Atoi(name[cut+1:])
	if err != nil || nth < 1 {
		return -1
	}
	if cut == 0 {
		if nth <= len(n.heads) {
			return nth - 1
		}
		return -1
	}
	if at := n.folded[folded(name[:cut])]; nth <= len(at) {
		return at[nth-1]
	}
	return -1
}

// Names gives the name of every column of a file as a mapping writes it: its head, with a number where the same head came before, or
// its place where it has none.
func Names(heads []string) []string {
	out := make([]string, len(heads))
	seen := map[string]int{}
	for i, h := range heads {
		k := folded(h)
		seen[k]++
		switch {
		case k == "":
			out[i] = "#" + strconv.Itoa(i+1)
		case seen[k] > 1:
			out[i] = source.Bare(h) + "#" + strconv.Itoa(seen[k])
		default:
			out[i] = h
		}
	}
	return out
}

// idEndings end heads of columns that hold somebody's key.
var idEndings = []string{"qids", "uids", "ids", "qid", "uid", "id"}

// besideOther reports whether a column only holds the key of what another column names: "cityQID" beside "city". all are folded heads.
func besideOther(key string, all map[string][]int) bool {
	if key == "variant" { // which edition an exported list is
		return true
	}
	for _, end := range idEndings {
		stem, ok := strings.CutSuffix(key, end)
		if !ok {
			continue
		}
		return stem != "" && (len(all[stem]) > 0 || len(all[strings.TrimSuffix(stem, "s")]) > 0 || len(all[stem+"s"]) > 0)
	}
	return false
}
