package house

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/assets/translations"
)

func catalogue(t *testing.T, name string) map[string]string {
	t.Helper()
	body, err := fs.ReadFile(translations.Files, name)
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]any
	if err := json.Unmarshal(body, &raw); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	out := map[string]string{}
	for k, v := range raw {
		switch x := v.(type) {
		case string:
			out[k] = x
		case map[string]any:
			out[k], _ = x["other"].(string)
			if out[k] == "" {
				t.Errorf("%s: %s has no form for the rest", name, k)
			}
		}
	}
	return out
}

var places = regexp.MustCompile(`\{\{\s*\.(\w+)\s*\}\}`)

func placesIn(s string) []string {
	var out []string
	for _, m := range places.FindAllStringSubmatch(s, -1) {
		out = append(out, m[1])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Every language has every key, with the same places to fill, and no key is described twice.
func TestLanguagesAreComplete(t *testing.T) {
	names, err := fs.Glob(translations.Files, "*.en.json")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	seen := map[string]string{}
	for _, name := range names {
		en := catalogue(t, name)
		for key := range en {
			if seen[key] != "" {
				t.Errorf("%s stands in %s and %s", key, seen[key], name)
			}
			seen[key] = name
		}
		for _, lang := range []string{"lt", "pl"} {
			other := catalogue(t, strings.Replace(name, ".en.", "."+lang+".", 1))
			for key, text := range en {
				there, ok := other[key]
				if !ok || there == "" {
					t.Errorf("%s: %s is missing in %s", name, key, lang)
					continue
				}
				for _, p := range placesIn(there) {
					if !slices.Contains(placesIn(text), p) {
						t.Errorf("%s: %s in %s fills a place English does not: %s", name, key, lang, p)
					}
				}
			}
			for key := range other {
				if _, ok := en[key]; !ok {
					t.Errorf("%s: %s of %s is not in English", name, key, lang)
				}
			}
		}
	}
}

var wordCall = regexp.MustCompile(`\b(?:T|N|Has|say|words\.T|word)\("([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)"`)

// errorCall finds what the command line refuses with.
var errorCall = regexp.MustCompile(`(?:usageError\{|refusal\{key: )"([a-z0-9_.]+)"[,}]`)

// columnCall finds the heads of tables, written without the beginning of their keys.
var columnCall = regexp.MustCompile(`\bcolumns\(("[a-z_", ]+")\)`)

// Every key written in the code has words.
func TestKeysInCodeHaveWords(t *testing.T) {
	all := map[string]bool{}
	names, err := fs.Glob(translations.Files, "*.en.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		for key := range catalogue(t, name) {
			all[key] = true
		}
	}
	found := 0
	err = filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, m := range wordCall.FindAllStringSubmatch(string(body), -1) {
			found++
			if !all[m[1]] && !strings.HasSuffix(m[1], "_") { // the rest of such a key is put behind it
				t.Errorf("%s: no words for %s", path, m[1])
			}
		}
		for _, m := range errorCall.FindAllStringSubmatch(string(body), -1) {
			if !all[m[1]] {
				t.Errorf("%s: no words for %s", path, m[1])
			}
		}
		for _, m := range columnCall.FindAllStringSubmatch(string(body), -1) {
			for _, key := range strings.Split(m[1], ",") {
				if key = "column." + strings.Trim(key, ` "`); key != "column.source" && !all[key] {
					t.Errorf("%s: no words for %s", path, key)
				}
			}
		}
		return nil
	})
	if err != nil || found < 20 {
		t.Fatal(found, err)
	}
}
