package models

import (
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/models/schema"
)

// NameIn returns what a person is called on a day in a text of a language: under a former name while that was borne, else in the
// spelling meant for the language, else in Latin letters where the name itself is written in others (the program's languages all
// use them), else as recorded. home is the language of the register, which spellings "in the language of the register" are meant for.
func NameIn(p *Person, spellings []*Spelling, lang, home string, day schema.Day) string {
	var best *Spelling
	rank := 0
	for _, s := range spellings {
		if r := fit(p, s, lang, home, day); r > rank {
			best, rank = s, r
		}
	}
	if best == nil {
		return p.FullName()
	}
	name := strings.TrimSpace(best.Name)
	if p.Prefix == "" || strings.HasPrefix(name, p.Prefix) {
		return name
	}
	return join(p.Prefix, name)
}

// fit says how well a spelling fits, 0 for not at all.
func fit(p *Person, s *Spelling, lang, home string, day schema.Day) int {
	if strings.TrimSpace(s.Name) == "" || !borne(s, day) {
		return 0
	}
	meant := s.Lang
	if meant == "" && s.Use == "keeper" {
		meant = home
	}
	same := meant != "" && base(meant) == base(lang)
	switch {
	case s.Use == "former" && s.Until == "":
		return 0 // nobody knows until when it was borne
	case s.Use == "former" && same:
		return 6
	case s.Use == "former" && meant == "":
		return 5
	case s.Use == "former":
		return 0
	case same:
		return 4
	case s.Use == "latin" && meant == "" && !latin(p.FullName()):
		return 2
	}
	return 0
}

// borne reports whether a spelling was in use on a day, as far as its dates do not certainly say otherwise.
func borne(s *Spelling, day schema.Day) bool {
	lo, _ := s.From.Bounds()
	_, hi := s.Until.Bounds()
	return (s.From == "" || lo <= day) && (s.Until == "" || day <= hi)
}

func base(lang string) string {
	b, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return b
}

func latin(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}
