package store

import (
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// sortKeyVersion counts up when the making of sort keys or of anything else derived changes; a file with others gets new ones.
// 2: periods of the regions of a district.
const sortKeyVersion = "2"

func sortVersion(lang string) string { return lang + "/" + sortKeyVersion }

// newRegisterInfo prepares sorting by the rules of a language: Č after C and Ž after Z in Lithuanian, Ł after L in Polish, no. 9
// before no. 10.
func newRegisterInfo(lang string) *registerInfo {
	var mu sync.Mutex // a collator is not safe for concurrent use
	tag, err := language.Parse(lang)
	if err != nil {
		tag = language.English
		lang = "en"
	}
	c := collate.New(tag, collate.Numeric, collate.IgnoreCase)
	var buf collate.Buffer
	return &registerInfo{lang: lang, key: func(s string) []byte {
		mu.Lock()
		defer mu.Unlock()
		buf.Reset()
		key := c.KeyFromString(&buf, firstRunes(s, sortedRunes))
		return append([]byte{1}, key...) // never empty: an empty key keeps a record out of lists
	}}
}

// sortedRunes is how much of a name its order depends on: longer keys cost time and room and tell hardly more.
const sortedRunes = 60

func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
