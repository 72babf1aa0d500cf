// Command verapdf prints everything the program can print of a register, in every language and variant and with every choice, into a folder, for veraPDF to
// judge.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// kinds are those the prints of any record and of any list are tried with.
var kinds = []string{"state", "city", "person", "mission", "post", "appointment", "twinning", "event", "correspondence", "inventory_item", "vetting"}

// print is a print as the program lists it.
type print struct {
	Name, About string
	Variants    []string
	Options     []struct {
		Key    string
		Values []string
	}
}

func main() {
	program := flag.String("program", "./exequatur", "`PROGRAM` that prints")
	out := flag.String("out", "", "`FOLDER` the prints go to")
	most := flag.Int("most", 2, "`NUMBER` of records of each kind")
	flag.Parse()
	n := 0
	for _, register := range flag.Args() {
		p := printer{program: *program, register: register, out: *out, most: *most, keys: map[string][]string{}}
		if err := p.all(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		n += p.n
	}
	fmt.Println(n, "prints")
}

type printer struct {
	program, register, out string
	most, n                int
	keys                   map[string][]string // of records, by kind
}

// run runs a command of the program; that it refused is told apart from what went wrong.
func (p *printer) run(args ...string) (out []byte, refused bool, err error) {
	cmd := exec.Command(p.program, args...)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err = cmd.Output()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.ExitCode() == 1 {
		return nil, true, nil
	}
	if err != nil {
		err = fmt.Errorf("%s: %w: %s", strings.Join(args, " "), err, said.String())
	}
	return out, false, err
}

func (p *printer) all() error {
	list, _, err := p.run("report", "--list", "--format", "json")
	if err != nil {
		return err
	}
	var prints []print
	if err := json.Unmarshal(list, &prints); err != nil {
		return err
	}
	if err := os.MkdirAll(p.out, 0o755); err != nil {
		return err
	}
	for _, r := range prints {
		of, err := p.subjects(r)
		if err != nil {
			return err
		}
		for _, lang := range []string{"en", "lt", "pl"} {
			for _, variant := range r.Variants {
				for i, about := range of {
					for j, chosen := range choices(r) {
						name := fmt.Sprintf("%s-%s-%s-%s-%d-%d.pdf", strings.TrimSuffix(filepath.Base(p.register), ".exq"), r.Name, lang, variant, i, j)
						args := slices.Concat([]string{"report", p.register, r.Name, "--lang", lang, "--variant", variant, "--out", filepath.Join(p.out, name)}, about, chosen)
						_, refused, err := p.run(args...)
						if err != nil {
							return err
						}
						if !refused { // where there is nothing to print: labels without addresses
							p.n++
						}
					}
				}
			}
		}
	}
	return nil
}

// subjects are the arguments that say what a print is about: one set for each record or kind it is tried with.
func (p *printer) subjects(r print) (of [][]string, err error) {
	switch r.About {
	case "":
		if r.Name != "table" {
			return [][]string{nil}, nil
		}
		for _, k := range kinds {
			of = append(of, []string{"--kind", k})
		}
		return of, nil
	case "*":
		for _, k := range kinds {
			keys, err := p.some(k)
			if err != nil {
				return nil, err
			}
			if len(keys) > 0 {
				of = append(of, []string{"--kind", k, "--for", keys[0]})
			}
		}
		return of, nil
	}
	keys, err := p.some(r.About)
	var together []string
	for _, k := range keys {
		of = append(of, []string{"--for", k})
		together = append(together, "--for", k)
	}
	if len(keys) > 1 {
		of = append(of, together)
	}
	return of, err
}

// some are keys of records of a kind.
func (p *printer) some(kind string) ([]string, error) {
	if keys, ok := p.keys[kind]; ok {
		return keys, nil
	}
	out, _, err := p.run("list", p.register, kind, "--sensitive", "--format", "json")
	if err != nil {
		return nil, err
	}
	var records []struct{ UID string }
	if err := json.Unmarshal(out, &records); err != nil {
		return nil, err
	}
	keys := []string{}
	for _, r := range records[:min(p.most, len(records))] {
		keys = append(keys, r.UID)
	}
	p.keys[kind] = keys
	return keys, nil
}

// choices are the options a print is tried with: none, then each value it names.
func choices(r print) [][]string {
	out := [][]string{nil}
	for _, o := range r.Options {
		for _, v := range o.Values {
			out = append(out, []string{"--option", o.Key + "=" + v})
		}
	}
	return out
}
