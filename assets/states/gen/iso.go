//go:build ignore

package main

import (
	"encoding/binary"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// readISO gives the names, among them the official ones ("Republika Litewska"), that iso-codes has of States in all its languages.
func readISO(share string, states map[string]state) recognise {
	var file struct {
		List []struct {
			Code     string `json:"alpha_2"`
			Name     string
			Official string `json:"official_name"`
			Common   string `json:"common_name"`
		} `json:"3166-1"`
	}
	readJSON(filepath.Join(share, "iso-codes", "json", "iso_3166-1.json"), &file)
	catalogues, err := filepath.Glob(filepath.Join(share, "locale", "*", "LC_MESSAGES", "iso_3166-1.mo"))
	check(err)
	if len(file.List) == 0 || len(catalogues) < 100 {
		log.Fatalf("%s: %d States in %d languages", share, len(file.List), len(catalogues))
	}
	names := recognise{}
	for _, catalogue := range catalogues {
		words := readCatalogue(catalogue)
		for _, s := range file.List {
			if _, ok := states[s.Code]; !ok {
				continue
			}
			for _, english := range []string{s.Name, s.Official, s.Common} {
				if english != "" {
					names.enter(search.Key(english), s.Code, false)
					names.enter(search.Key(words[english]), s.Code, false)
				}
			}
		}
	}
	return names
}

// readCatalogue reads a catalogue of gettext: tables of length and offset of the texts and, in the same order, their translations.
func readCatalogue(file string) map[string]string {
	data, err := os.ReadFile(file)
	check(err)
	if len(data) < 20 || binary.LittleEndian.Uint32(data) != 0x950412de {
		log.Fatalf("%s is no catalogue", file)
	}
	at := func(i uint32) uint32 { return binary.LittleEndian.Uint32(data[i:]) }
	text := func(table, i uint32) string {
		length, from := at(table+8*i), at(table+8*i+4)
		return string(data[from : from+length])
	}
	words := map[string]string{}
	for i := range at(8) {
		words[text(at(12), i)] = text(at(16), i)
	}
	return words
}

// addMissing takes names over that nothing is known of yet, also not that two States share them.
func (r recognise) addMissing(names recognise) {
	n := 0
	for _, name := range slices.Sorted(maps.Keys(names)) {
		code := names[name]
		if _, ok := r[name]; !ok && code != "" && !strings.ContainsAny(name, "\t\n") {
			r[name] = code
			n++
		}
	}
	log.Printf("%d names more", n)
}
