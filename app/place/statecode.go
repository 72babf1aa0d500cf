package place

import (
	"bytes"
	"compress/flate"
	"io"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/assets/states"
	"github.com/exequatur/exequatur/models/search"
)

// loadNames reads the table of names for recognition once: key of the name to code.
var loadNames = sync.OnceValue(func() map[string]string {
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(states.Names)))
	if err != nil {
		panic("names of States: " + err.Error())
	}
	codes := make(map[string]string, bytes.Count(text, []byte("\t")))
	for line := range strings.Lines(string(text)) {
		code, names, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		for name := range strings.SplitSeq(names, "\t") {
			codes[name] = code
		}
	}
	return codes
})

// loadCodes gives alpha-2 and alpha-3 codes to alpha-2.
var loadCodes = sync.OnceValue(func() map[string]string {
	codes := map[string]string{}
	for _, s := range loadStates() {
		codes[s.Code], codes[s.Alpha3] = s.Code, s.Code
	}
	return codes
})

// forms are what official names put before the usual one, as keys.
var forms = []string{
	"the ", "republic of ", "kingdom of ", "state of ", "federal republic of ", "federation of ", "islamic republic of ",
	"commonwealth of ", "principality of ", "grand duchy of ", "sultanate of ", "government of ",
	"democratic republic of ", "democratic socialist republic of ", "arab republic of ", "united republic of ",
	"peoples republic of ", "federal democratic republic of ", "peoples democratic republic of ", "union of ", "cooperative republic of ",
	"oriental republic of ", "hashemite kingdom of ", "independent state of ", "co operative republic of ",
}

// StateCode recognises a State in text: by its alpha-2 or alpha-3 code in capitals, by its
// name in any language of CLDR without regard to case and diacritics, by former and other
// usual names, with or without "the" or its form of government.
func StateCode(text string) (code string, ok bool) {
	text = strings.TrimSpace(text)
	if code, ok = loadCodes()[text]; ok {
		return code, true
	}
	// Short forms such as UK and JAV are abbreviations: in small letters they are words ("us").
	if len(text) <= 3 && text == strings.ToLower(text) {
		return "", false
	}
	names := loadNames()
	for key := search.Key(text); ; {
		if code, ok = names[key]; ok {
			return code, true
		}
		bare := key
		for _, form := range forms {
			if rest, cut := strings.CutPrefix(key, form); cut {
				bare = rest
				break
			}
		}
		if bare == key {
			return "", false
		}
		key = bare
	}
}
