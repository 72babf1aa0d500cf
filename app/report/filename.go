package report

import (
	"strconv"
	"strings"
	"unicode"
)

// longest is how many letters of a title a file name takes: the longest path some systems open is 260 letters long.
const longest = 80

// reserved are names that Windows keeps for devices.
const reserved = " con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 "

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
	if name == "" || strings.Contains(reserved, " "+strings.ToLower(name)+" ") {
		name = strings.TrimSpace(report + " " + name)
	}
	out := name
	for n := 2; used[strings.ToLower(out)]; n++ {
		out = name + " (" + strconv.Itoa(n) + ")"
	}
	used[strings.ToLower(out)] = true
	return out
}
