// Sbom makes the list of dependencies of a release out of those cyclonedx-gomod makes for each system, and of what go.mod does not know: libraries in
// C, fonts and data (packaging/sbom.json). The list says nothing of the hour or the machine.
//
//	go run ./scripts/dist/sbom -version 1.2.3 -out exequatur-1.2.3.cdx.json linux.json windows.json darwin.json
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const (
	known   = "packaging/sbom.json"
	program = "Exequatur"
)

// extra is what go.mod does not know.
type extra struct {
	// Licences are those the detector names too coarsely, by the beginning of the module's path.
	Licences   map[string]string
	Components []struct {
		Name, Version, Licence, Supplier, URL, Type, Only string
	}
}

// bom and what is in it are the parts of CycloneDX 1.6 that are said (https://cyclonedx.org/docs/1.6/json).
type bom struct {
	Schema       string       `json:"$schema"`
	Format       string       `json:"bomFormat"`
	Spec         string       `json:"specVersion"`
	Version      int          `json:"version"`
	Metadata     metadata     `json:"metadata"`
	Components   []component  `json:"components"`
	Dependencies []dependency `json:"dependencies"`
}

type metadata struct {
	Component component `json:"component"`
}

type component struct {
	Ref        string      `json:"bom-ref"`
	Type       string      `json:"type"`
	Supplier   *supplier   `json:"supplier,omitempty"`
	Name       string      `json:"name"`
	Version    string      `json:"version"`
	Scope      string      `json:"scope,omitempty"`
	Hashes     []hash      `json:"hashes,omitempty"`
	Licences   []licence   `json:"licenses,omitempty"`
	PURL       string      `json:"purl,omitempty"`
	References []reference `json:"externalReferences,omitempty"`
	Properties []property  `json:"properties,omitempty"`
}

type supplier struct {
	Name string `json:"name"`
}

type hash struct {
	Algorithm string `json:"alg"`
	Content   string `json:"content"`
}

type licence struct {
	One *struct {
		ID   string `json:"id,omitempty"`
		Name string `json:"name,omitempty"`
	} `json:"license,omitempty"`
	Expression string `json:"expression,omitempty"`
}

type reference struct {
	URL  string `json:"url"`
	Type string `json:"type"`
}

type property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type dependency struct {
	Ref string   `json:"ref"`
	On  []string `json:"dependsOn,omitempty"`
}

func main() {
	version := flag.String("version", "", "`VERSION` of the program")
	built := map[string]string{}
	flag.Func("built", "`NAME=VERSION` of what goes into the packages from the machine that builds them, where it is there", func(text string) error {
		name, version, found := strings.Cut(text, "=")
		if !found {
			return fmt.Errorf("no = in %q", text)
		}
		built[name] = version
		return nil
	})
	out := flag.String("out", "", "`FILE` to write")
	flag.Parse()
	if err := run(*version, built, *out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(version string, built map[string]string, out string, lists []string) error {
	var more extra
	if err := read(known, &more); err != nil {
		return err
	}
	for i, c := range more.Components {
		if v := built[c.Name]; v != "" {
			more.Components[i].Version = v
		}
		delete(built, c.Name)
	}
	if len(built) > 0 {
		return fmt.Errorf("%s does not name %v", known, slices.Sorted(maps.Keys(built)))
	}
	made, err := merged(version, more, lists)
	if err != nil {
		return err
	}
	var body bytes.Buffer
	e := json.NewEncoder(&body)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(made); err != nil {
		return err
	}
	fmt.Printf("%s: %d components\n", out, len(made.Components))
	return os.WriteFile(out, body.Bytes(), 0o644)
}

// merged is one list of those of the systems, each named by its file. What only some of them need says so.
func merged(version string, more extra, lists []string) (bom, error) {
	self := component{Ref: "pkg:golang/github.com/exequatur/exequatur@v" + version, Type: "application", Name: program, Version: version, Licences: said("Apache-2.0"),
		PURL: "pkg:golang/github.com/exequatur/exequatur@v" + version}
	parts, systems, needs := map[string]component{}, map[string][]string{}, map[string]map[string]bool{}
	for _, list := range lists {
		var b bom
		if err := read(list, &b); err != nil {
			return bom{}, err
		}
		if len(b.Components) == 0 {
			return bom{}, fmt.Errorf("%s names no component", list)
		}
		for _, c := range b.Components {
			for prefix, words := range more.Licences {
				if strings.HasPrefix(c.Name, prefix) {
					c.Licences = said(words)
				}
			}
			if len(c.Licences) == 0 {
				return bom{}, fmt.Errorf("%s: no licence is known of %s; name it in %s", list, c.Name, known)
			}
			parts[c.Ref] = c
			systems[c.Ref] = append(systems[c.Ref], strings.TrimSuffix(filepath.Base(list), ".json"))
		}
		for _, d := range b.Dependencies {
			ref := d.Ref
			if ref == b.Metadata.Component.Ref {
				ref = self.Ref
			}
			if needs[ref] == nil {
				needs[ref] = map[string]bool{}
			}
			for _, on := range d.On {
				needs[ref][on] = true
			}
		}
	}
	for ref, c := range parts {
		if len(systems[ref]) < len(lists) {
			c.Properties = append(c.Properties, property{"exequatur:only", strings.Join(systems[ref], ", ")})
			parts[ref] = c
		}
	}
	for _, x := range more.Components {
		c := component{Ref: strings.ReplaceAll(strings.ToLower(x.Name), " ", "-") + "@" + x.Version, Type: x.Type, Supplier: &supplier{x.Supplier}, Name: x.Name, Version: x.Version,
			Scope: "required", Licences: said(x.Licence), References: []reference{{x.URL, "website"}}}
		if x.Only != "" {
			c.Properties = []property{{"exequatur:only", x.Only}}
		}
		parts[c.Ref] = c
		needs[self.Ref][c.Ref] = true
	}
	made := bom{Schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", Format: "CycloneDX", Spec: "1.6", Version: 1, Metadata: metadata{self}}
	made.Components = slices.SortedFunc(maps.Values(parts), func(a, b component) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Ref, b.Ref)) })
	for _, ref := range slices.Sorted(maps.Keys(needs)) {
		made.Dependencies = append(made.Dependencies, dependency{ref, slices.Sorted(maps.Keys(needs[ref]))})
	}
	return made, nil
}

// said is a licence as an expression of SPDX.
func said(expression string) []licence { return []licence{{Expression: expression}} }

func read(path string, into any) error {
	body, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(body, into)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
