package place

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// Words that registers put around a town's name, as keys, longer ones first.
var (
	suffixes = []string{
		" capital municipality", " metropolitan municipality", " district municipality", " city municipality",
		" miesto savivaldybe", " rajono savivaldybe", " municipality", " governorate",
		" metropolitan city", " capital city", " city", " town", " district", " province", " region", " county", " commune", " urban area",
		" department", " canton", " parish", " prefecture", " township", " metropolitan area", " area", " municipal",
	}
	prefixes = []string{
		"city of ", "town of ", "municipality of ", "metropolitan city of ", "commune of ", "greater ", "miasto ", "gmina ", "stadt ", "landeshauptstadt ",
		"ville de ", "commune de ", "comune di ", "ciudad de ", "the ", "old ", "central ",
		"emirate of ", "province of ", "district of ",
	}
	// partOf stands between a part of a town and the town: "2nd arrondissement of Lyon".
	partOf = []string{" arrondissement of ", " arrondissement de ", " district of ", " borough of ", " quarter of "}

	// saints are words used for one another in names of places.
	saints = [][]string{
		{"st", "saint", "sankt", "sint", "sao", "san", "sveti"},
		{"ste", "sainte", "st", "santa"},
		{"sts", "saints"},
		{"ft", "fort"}, {"mt", "mount"}, {"pt", "port"},
	}
)

// variants gives the keys under which a name is looked for, beginning with the name as it is.
func variants(name string) []string {
	var list []string
	add := func(key string) {
		if key != "" && !slices.Contains(list, key) {
			list = append(list, key)
		}
	}
	add(search.Key(name))
	// "Perth, Western Australia" and "Halle (Saale)" name the town first, "Hatfield, Pretoria"
	// last, and "Ixelles - Elsene" twice.
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(name, " - ", "/"), func(r rune) bool { return strings.ContainsRune(",()/", r) }) {
		add(search.Key(part))
	}
	for i := 0; i < len(list); i++ {
		key := list[i]
		for _, s := range suffixes {
			if short, ok := strings.CutSuffix(key, s); ok {
				add(short)
			}
		}
		for _, p := range prefixes {
			if short, ok := strings.CutPrefix(key, p); ok {
				add(short)
			}
		}
		if words := strings.Fields(key); len(words) > 1 && numeral(words[len(words)-1]) {
			add(strings.Join(words[:len(words)-1], " "))
		}
		for _, p := range partOf {
			if _, town, ok := strings.Cut(key, p); ok {
				add(town)
			}
		}
	}
	for _, key := range list {
		first, rest, ok := strings.Cut(key, " ")
		if !ok {
			continue
		}
		for _, same := range saints {
			if !slices.Contains(same, first) {
				continue
			}
			for _, other := range same {
				add(other + " " + rest)
			}
		}
	}
	return list
}

// numeral reports whether a word counts the parts of a town: "Prague 1", "Budapest District VI".
func numeral(word string) bool {
	return strings.Trim(word, "0123456789") == "" || strings.Trim(word, "ivx") == ""
}
