package policy

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/words"
)

func linux() System {
	return System{OS: "linux", Home: "/home/r.example", User: "r.example", Env: func(string) string { return "" }}
}

const whole = `{
 "policy": 1,
 "folder": "${HOME}/Documents/Registers",
 "backups": "/mnt/backups/${USER}",
 "language": "lt",
 "letterhead": [
  {"language": "lt", "office": "Pavyzdžio ministerija", "address": ["Pavyzdžio g. 1", "01000 Vilnius"], "signatory": "V. Pavardenis", "emblem": "/etc/exequatur/emblem.svg"},
  {"language": "en", "office": "Ministry of Example", "address": "Example street 1\nVilnius"}
 ],
 "fixed": ["language", "backups"]
}`

func TestWholeFile(t *testing.T) {
	p, problem := Parse([]byte("\ufeff"+whole), linux())
	if problem != nil {
		t.Fatal(problem)
	}
	if p.Folder != "/home/r.example/Documents/Registers" || p.Backups != "/mnt/backups/r.example" || p.Language != "lt" || !slices.Equal(p.Fixed, []string{"language", "backups"}) {
		t.Errorf("%+v", p)
	}
	if len(p.Letterheads) != 2 || p.Letterheads[0].Office != "Pavyzdžio ministerija" || p.Letterheads[0].Address != "Pavyzdžio g. 1\n01000 Vilnius" ||
		p.Letterheads[0].Emblem != "/etc/exequatur/emblem.svg" || p.Letterheads[1].Lang != "en" || p.Letterheads[1].Address != "Example street 1\nVilnius" || p.Letterheads[1].Emblem != "" {
		t.Errorf("%+v", p.Letterheads)
	}
	if p, problem := Parse([]byte(`{"policy": 1}`), linux()); problem != nil || len(p.Fixed) > 0 || p.Folder+p.Backups+p.Language != "" {
		t.Errorf("an empty one: %+v %v", p, problem)
	}
}

// Whatever is not as it should be is named with its line, in words of all languages.
func TestWrongFiles(t *testing.T) {
	homeless := linux()
	homeless.Home = ""
	windows := System{OS: "windows", Home: `C:\Users\R`, User: `OFFICE\R`, Env: linux().Env}
	for body, c := range map[string]struct {
		sys  System
		code string
		line int
		said string
	}{
		"":                                       {linux(), "syntax", 1, "Line 1"},
		"{\n\"policy\": 1,\n}":                   {linux(), "syntax", 3, "Line 3"},
		"{\"policy\": 1":                         {linux(), "syntax", 1, ""},
		"[]":                                     {linux(), "no_object", 1, ""},
		"{\"policy\": 1} {}":                     {linux(), "more", 1, ""},
		"{}":                                     {linux(), "shape", 1, `"policy": 1`},
		"{\"policy\": 2}":                        {linux(), "shape", 1, ""},
		"{\"policy\": \"1\"}":                    {linux(), "shape", 1, ""},
		"{\"policy\": 1,\n\"langage\": \"lt\"}":  {linux(), "key_meant", 2, "“langage”"},
		"{\"policy\": 1,\n\n\"Folder\": \"/x\"}": {linux(), "key_meant", 3, "“folder”"},
		"{\"policy\": 1, \"server\": \"/x\"}":    {linux(), "key", 1, "folder, backups"},
		"{\"policy\": 1,\n\"language\": \"lt\",\n\"language\": \"pl\"}":   {linux(), "twice", 3, "“language”"},
		"{\"policy\": 1, \"language\": \"de\"}":                           {linux(), "language", 1, "en, lt, pl"},
		"{\"policy\": 1, \"language\": 1}":                                {linux(), "language", 1, ""},
		"{\"policy\": 1, \"folder\": \"registers\"}":                      {linux(), "relative", 1, "“registers”"},
		"{\"policy\": 1, \"folder\": \"\"}":                               {linux(), "relative", 1, ""},
		"{\"policy\": 1, \"folder\": [\"/x\"]}":                           {linux(), "text", 1, "“folder”"},
		"{\"policy\": 1, \"folder\": \"C:\\\\x\"}":                        {linux(), "relative", 1, ""},
		"{\"policy\": 1, \"folder\": \"/registers\"}":                     {windows, "relative", 1, ""},
		"{\"policy\": 1, \"folder\": \"C:registers\"}":                    {windows, "relative", 1, ""},
		"{\"policy\": 1,\n\"folder\": \"C:\\Users\"}":                     {windows, "backslash", 2, "Line 2"},
		"{\"policy\": 1,\n\"folder\": \"C:\\new\"}":                       {windows, "backslash", 2, ""},
		"{\"policy\": 1, \"folder\": \"${HOMES}/x\"}":                     {linux(), "mark", 1, "${HOME}, ${USER}"},
		"{\"policy\": 1, \"folder\": \"/x/${HOME\"}":                      {linux(), "mark", 1, ""},
		"{\"policy\": 1, \"folder\": \"${HOME}/x\"}":                      {homeless, "no_value", 1, "${HOME}"},
		"{\"policy\": 1, \"fixed\": \"language\"}":                        {linux(), "list", 1, "“fixed”"},
		"{\"policy\": 1, \"fixed\": [\"letterhead\"]}":                    {linux(), "fixed", 1, "folder, backups, language"},
		"{\"policy\": 1,\n\"fixed\": [\"language\"]}":                     {linux(), "fixed_unset", 2, "“language”"},
		"{\"policy\": 1, \"letterhead\": {}}":                             {linux(), "list", 1, ""},
		"{\"policy\": 1, \"letterhead\": [\"x\"]}":                        {linux(), "letterhead", 1, ""},
		"{\"policy\": 1, \"letterhead\": [{\"language\": \"lt\"}]}":       {linux(), "letterhead_needs", 1, "“office”"},
		"{\"policy\": 1, \"letterhead\": [{\"office\": [\"x\"]}]}":        {linux(), "text", 1, "“office”"},
		"{\"policy\": 1, \"letterhead\": [{\"adress\": \"x\"}]}":          {linux(), "key_meant", 1, "“address”"},
		"{\"policy\": 1, \"letterhead\": [{\"emblem\": \"emblem.svg\"}]}": {linux(), "relative", 1, ""},
		"{\"policy\": 1, \"letterhead\": [{\"language\":\"lt\",\"office\":\"A\"},\n{\"language\":\"lt\",\"office\":\"B\"}]}": {linux(), "letterhead_twice", 2, "“lt”"},
		"{\x00\"\x00":         {linux(), "encoding", 0, "UTF-8"},
		"{\"policy\": \xff1}": {linux(), "encoding", 0, ""},
	} {
		p, problem := Parse([]byte(body), c.sys)
		if problem == nil || problem.Code != c.code || problem.Line != c.line {
			t.Errorf("%q: %v, not %s in line %d", body, problem, c.code, c.line)
			continue
		}
		if p.Folder+p.Backups+p.Language != "" || len(p.Fixed) > 0 {
			t.Errorf("%q: something of it is used: %+v", body, p)
		}
		for _, lang := range words.Languages {
			said := problem.Sentence(words.In(lang))
			if strings.Contains(said, "[policy") || strings.Contains(said, "<no value>") || strings.Contains(said, "{{") {
				t.Errorf("%s: %q: %s", lang, body, said)
			}
			if lang == "en" && !strings.Contains(said, c.said) {
				t.Errorf("%q: %s; it does not say %s", body, said, c.said)
			}
		}
	}
}

func TestPathsOfWindows(t *testing.T) {
	sys := System{OS: "windows", Home: `C:\Users\R. Przykład`, User: `OFFICE\R/Przykład`, Env: func(string) string { return "" }}
	for in, want := range map[string]string{
		`${HOME}\\Documents`:                 `C:\Users\R. Przykład\Documents`,
		`\\\\server\\share\\${USER}`:         `\\server\share\R-Przykład`,
		`D:/registers`:                       `D:/registers`,
		`//server/share`:                     `//server/share`,
		`C:\\cost $5 {a} 100%\\#1`:           `C:\cost $5 {a} 100%\#1`,
		`C:\\${USER}\\${USER}\\žemė ${HOME}`: `C:\R-Przykład\R-Przykład\žemė C:\Users\R. Przykład`,
	} {
		p, problem := Parse([]byte(`{"policy": 1, "folder": "`+in+`"}`), sys)
		if got := filepath.ToSlash(p.Folder); problem != nil || got != filepath.ToSlash(filepath.Clean(want)) {
			t.Errorf("%s: %s, not %s; %v", in, p.Folder, want, problem)
		}
	}
}

// The machine's file counts before the one beside the program, also where it is wrong; one beside the program serves a copy that is
// carried about.
func TestWhereItIsLookedFor(t *testing.T) {
	env := func(name string) string { return map[string]string{"ProgramData": `D:\Shared`}[name] }
	for _, c := range []struct {
		sys  System
		want []string
	}{
		{System{OS: "windows", Env: env}, []string{`D:\Shared\Exequatur\policy.json`}},
		{System{OS: "windows", Env: linux().Env}, []string{`C:\ProgramData\Exequatur\policy.json`}},
		{System{OS: "linux", Env: env, Program: filepath.FromSlash("/opt/exequatur/exequatur")}, []string{"/etc/exequatur/policy.json", filepath.FromSlash("/opt/exequatur/policy.json")}},
		{System{OS: "darwin", Env: env, Program: filepath.FromSlash("/Volumes/Stick/Exequatur.app/Contents/MacOS/exequatur")},
			[]string{"/Library/Application Support/Exequatur/policy.json", filepath.FromSlash("/Volumes/Stick/policy.json")}},
	} {
		if got := Find(c.sys); !slices.Equal(got, c.want) {
			t.Errorf("%v, not %v", got, c.want)
		}
	}
	dir := t.TempDir()
	shared := filepath.Join(dir, "shared")
	sys := System{OS: "windows", Home: `C:\Users\R`, Program: filepath.Join(dir, "exequatur"), Env: func(string) string { return shared }}
	if p, err := Load(sys); err != nil || p.File != "" {
		t.Errorf("none: %+v %v", p, err)
	}
	write := func(path, body string) string {
		t.Helper()
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(body), 0o600)); err != nil {
			t.Fatal(err)
		}
		return path
	}
	own := write(filepath.Join(dir, Name), `{"policy": 1, "language": "lt"}`)
	if p, err := Load(sys); err != nil || p.File != own || p.Language != "lt" {
		t.Errorf("beside the program: %+v %v", p, err)
	}
	machine := write(Find(sys)[0], `{"policy": 1}`)
	if p, err := Load(sys); err != nil || p.File != machine || p.Language != "" {
		t.Errorf("of the machine: %+v %v", p, err)
	}
	write(machine, `{"policy": 1, "language": "xx"}`)
	p, err := Load(sys)
	var problem *Problem
	if !errors.As(err, &problem) || problem.File != machine || p.Language != "" || p.File != "" {
		t.Errorf("a wrong one of the machine: %+v %v", p, err)
	}
	write(machine, strings.Repeat(" ", mostBytes+1))
	if _, err := Load(sys); !errors.As(err, &problem) || problem.Code != "too_big" {
		t.Error(err)
	}
	if err := os.Remove(machine); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(machine, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(sys); !errors.As(err, &problem) || problem.Code != "unreadable" {
		t.Error(err)
	}
}

// What is wrong with a file as a whole, and with an emblem, has words as well.
func TestWordsOfTheOtherProblems(t *testing.T) {
	for _, code := range []string{"unreadable", "too_big", "emblem"} {
		for _, lang := range words.Languages {
			p := &Problem{File: "/etc/exequatur/policy.json", Code: code, Args: map[string]any{"Value": "/emblem.svg"}}
			for _, said := range []string{p.Sentence(words.In(lang)), p.Told(words.In(lang))} {
				if strings.Contains(said, "[") || strings.Contains(said, "<no value>") {
					t.Errorf("%s %s: %s", lang, code, said)
				}
			}
		}
	}
}

// What is fixed holds; what is proposed gives way to what a person has chosen, also to having none.
func TestWhatHolds(t *testing.T) {
	p := Policy{Backups: "/policy", Language: "lt", Fixed: []string{Language}}
	for _, c := range [][3]string{{Backups, "", "/policy"}, {Backups, "/own", "/own"}, {Backups, None, ""}, {Language, "pl", "lt"}, {Language, None, "lt"}, {Folder, "", ""}, {Folder, "/own", "/own"}} {
		if got := p.Of(c[0], c[1]); got != c[2] {
			t.Errorf("%s chosen %q: %q, not %q", c[0], c[1], got, c[2])
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(whole))
	f.Add([]byte("{\"policy\":1,\"folder\":\"${HOME}\"}"))
	f.Add([]byte("[[{\"a\":"))
	f.Fuzz(func(t *testing.T, body []byte) {
		p, problem := Parse(body, linux())
		if problem != nil {
			if strings.Contains(problem.Sentence(words.In("en")), "<no value>") {
				t.Errorf("%v", problem)
			}
			return
		}
		for _, path := range []string{p.Folder, p.Backups} {
			if path != "" && !filepath.IsAbs(path) && filepath.Separator == '/' {
				t.Errorf("%q", path)
			}
		}
	})
}
