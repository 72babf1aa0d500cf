//go:build ignore

// Gen builds states.json and names.bin from the npm packages cldr-core and
// cldr-localenames-full, from iso-codes (official names) and from the hand-kept spellings beside it. Nothing is
// downloaded; NOTICE names the versions.
package main

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"flag"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// shown are the languages of the program. Their names win where another language uses the same word for another State.
var shown = []string{"en", "lt", "pl", "de", "fr"}

// notStates are codes CLDR knows besides those of ISO 3166-1: islands with a reserved code, unions, test locales.
const notStates = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ"

type state struct {
	Alpha3 string            `json:"alpha3"`
	Names  map[string]string `json:"names"`
}

func main() {
	npm := flag.String("npm", "node_modules", "folder holding the npm packages")
	iso := flag.String("iso", "usr/share", "folder share of the Debian package iso-codes")
	spellings := flag.String("spellings", "gen/spellings.txt", "hand-kept table")
	out := flag.String("out", ".", "folder to write to")
	flag.Parse()

	states := readStates(*npm)
	known := recognise{}
	known.addTable(*spellings, states)
	for _, language := range shown {
		known.add(names(*npm, language), states, true)
	}
	locales, err := os.ReadDir(filepath.Join(*npm, "cldr-localenames-full", "main"))
	check(err)
	for _, locale := range locales {
		// The folders of regional locales may hold other parts only.
		if _, err := os.Stat(territories(*npm, locale.Name())); err != nil {
			continue
		}
		known.add(names(*npm, locale.Name()), states, false)
	}
	known.addMissing(readISO(*iso, states))
	known.addMissing(inflected(*npm, states))
	text, err := json.Marshal(states)
	check(err)
	check(os.WriteFile(filepath.Join(*out, "states.json"), append(text, '\n'), 0o644))
	known.write(filepath.Join(*out, "names.bin"))
}

// readStates takes the codes from CLDR's code mappings and the names to show from the main locales.
func readStates(npm string) map[string]state {
	var file struct {
		Supplemental struct{ CodeMappings map[string]json.RawMessage }
	}
	readJSON(filepath.Join(npm, "cldr-core", "supplemental", "codeMappings.json"), &file)
	byLanguage := map[string]map[string]string{}
	for _, language := range shown {
		byLanguage[language] = names(npm, language)
	}
	states := map[string]state{}
	for code, raw := range file.Supplemental.CodeMappings {
		var mapping struct {
			Alpha3 string `json:"_alpha3"`
		}
		if len(code) != 2 || json.Unmarshal(raw, &mapping) != nil || mapping.Alpha3 == "" {
			continue
		}
		if slices.Contains(strings.Fields(notStates), code) || byLanguage["en"][code] == "" {
			continue
		}
		s := state{mapping.Alpha3, map[string]string{}}
		if code == "XK" {
			s.Alpha3 = "XKX" // what the European Union and the World Bank write
		}
		for _, language := range shown {
			s.Names[language] = byLanguage[language][code]
		}
		states[code] = s
	}
	if len(states) != 250 {
		log.Fatalf("%d States, expected the 249 of ISO 3166-1 and Kosovo", len(states))
	}
	return states
}

// names gives the territories' names of a locale by code; variants bear codes like "CZ-alt-variant".
func names(npm, locale string) map[string]string {
	var file struct {
		Main map[string]struct {
			LocaleDisplayNames struct{ Territories map[string]string }
		}
	}
	readJSON(territories(npm, locale), &file)
	return file.Main[locale].LocaleDisplayNames.Territories
}

// recognise maps folded names to codes. A code is followed by "!" where the source is
// sure; an empty one marks a name that two States share.
type recognise map[string]string

// add enters the names of one locale. A name that stands for another State already is
// kept for that one if sure, and dropped otherwise unless a sure source gave it.
func (r recognise) add(names map[string]string, states map[string]state, sure bool) {
	for _, key := range slices.Sorted(maps.Keys(names)) {
		code, _, _ := strings.Cut(key, "-")
		if _, ok := states[code]; !ok || names[key] == code {
			continue
		}
		r.enter(search.Key(names[key]), code, sure)
	}
}

func territories(npm, locale string) string {
	return filepath.Join(npm, "cldr-localenames-full", "main", locale, "territories.json")
}

func (r recognise) enter(name, code string, sure bool) {
	if name == "" {
		return
	}
	before, ok := r[name]
	switch {
	case !ok && sure:
		r[name] = code + "!"
	case !ok:
		r[name] = code
	case strings.HasSuffix(before, "!") || before == code:
	default:
		r[name] = ""
	}
}

// addTable enters lines of the form "MM: Burma, Union of Burma".
func (r recognise) addTable(file string, states map[string]state) {
	text, err := os.ReadFile(file)
	check(err)
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		code, rest, ok := strings.Cut(line, ":")
		if _, known := states[code]; !ok || !known {
			log.Fatalf("%s: %q has no State", file, line)
		}
		for name := range strings.SplitSeq(rest, ",") {
			r.enter(search.Key(name), code, true)
		}
	}
}

func (r recognise) write(file string) {
	byCode := map[string][]string{}
	n, shared := 0, 0
	for name, code := range r {
		if code == "" {
			shared++
			continue
		}
		code = strings.TrimSuffix(code, "!")
		byCode[code] = append(byCode[code], name)
		n++
	}
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	check(err)
	for _, code := range slices.Sorted(maps.Keys(byCode)) {
		slices.Sort(byCode[code])
		_, err := w.Write([]byte(code + "\t" + strings.Join(byCode[code], "\t") + "\n"))
		check(err)
	}
	check(w.Close())
	check(os.WriteFile(file, packed.Bytes(), 0o644))
	log.Printf("%d names of %d States in %d bytes; %d shared by two States left out", n, len(byCode), packed.Len(), shared)
}

func readJSON(file string, into any) {
	data, err := os.ReadFile(file)
	check(err)
	check(json.Unmarshal(data, into))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
