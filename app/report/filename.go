package report

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/models/osfile"
)

// longest is how many letters of a title a file name takes: the longest path some systems open is 260 letters long.
const longest = 80

// FileName makes a name, without ending, for the file of a report about the record of that title: letters of any script stay, what a file system
// refuses goes. used holds the names given before in lower case; the same name is not given twice.
func FileName(report, title string, used map[string]bool) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`<>:"/\|?*`, r) || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, title)
	name = strings.Join(strings.Fields(name), " ")
	if letters := []rune(name); len(letters) > longest {
		name = string(letters[:longest])
	}
	name = strings.Trim(name, " .")
	if name == "" || osfile.IsDevice(name) {
		name = strings.TrimSpace(report + " " + name)
	}
	out := name
	for n := 2; used[strings.ToLower(out)]; n++ {
		out = name + " (" + strconv.Itoa(n) + ")"
	}
	used[strings.ToLower(out)] = true
	return out
}
