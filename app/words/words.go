package words

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"github.com/exequatur/exequatur/assets/translations"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/osfile"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Languages the program speaks, the first being the one every key exists in.
var Languages = []string{"en", "lt", "pl"}

var bundle = sync.OnceValue(func() *i18n.Bundle {
	b := i18n.NewBundle(language.English)
	b.RegisterUnmarshalFunc("json", json.Unmarshal)
	names, err := fs.Glob(translations.Files, "*.json")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	for _, n := range names {
		if _, err := b.LoadMessageFileFS(translations.Files, n); err != nil {
			panic(fmt.Sprintf("embedded catalogue %s: %v", n, err)) // a test reads them all
		}
	}
	return b
})

// Words speaks one language.
type Words struct {
	Lang string
	loc  *i18n.Localizer
}

// In returns the words of a language, English where it is not spoken.
func In(lang string) *Words {
	for _, l := range Languages {
		if strings.HasPrefix(strings.ToLower(lang), l) {
			return &Words{Lang: l, loc: i18n.NewLocalizer(bundle(), l, "en")}
		}
	}
	return &Words{Lang: "en", loc: i18n.NewLocalizer(bundle(), "en")}
}

// Of returns the language of the person's environment, by the variables POSIX names, or the first of Languages.
func Of(getenv func(string) string) string {
	if v := named(getenv); v != "" {
		return In(v).Lang
	}
	return Languages[0]
}

// Named reports whether the environment names a language.
func Named(getenv func(string) string) bool { return named(getenv) != "" }

func named(getenv func(string) string) string {
	return cmp.Or(getenv("LC_ALL"), getenv("LC_MESSAGES"), getenv("LANG"))
}

// T returns the words of a key; args fill its places. A key without words shows itself, which a test forbids.
func (w *Words) T(key string, args ...map[string]any) string {
	cfg := &i18n.LocalizeConfig{MessageID: key}
	if len(args) > 0 {
		cfg.TemplateData = args[0]
		if n, ok := args[0]["Count"]; ok {
			cfg.PluralCount = n
		}
	}
	s, err := w.loc.Localize(cfg)
	if err != nil && s == "" {
		return "[" + key + "]"
	}
	return s
}

// N returns the words of a key for a number, in the plural form of the language.
func (w *Words) N(key string, n int) string {
	return w.T(key, map[string]any{"Count": n})
}

// Has reports whether a key has words.
func (w *Words) Has(key string) bool {
	s, _ := w.loc.Localize(&i18n.LocalizeConfig{MessageID: key, PluralCount: 1}) // only the words matter
	return s != ""
}

// Kind returns the name of a kind, for one record or for the list of them.
func (w *Words) Kind(kind string, many bool) string {
	if many {
		return w.T("kinds." + kind)
	}
	return w.T("kind." + kind)
}

// KindInText returns the name of a kind as it stands inside a sentence or behind a verb: "consulate", but "State".
func (w *Words) KindInText(kind string) string {
	name := w.Kind(kind, false)
	if kind == "state" && w.Lang == "en" {
		return name
	}
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(first)) + name[size:]
}

// Field returns the label of a field.
func (w *Words) Field(kind, field string) string {
	for _, key := range []string{"field." + kind + "." + field, "field." + field} {
		if w.Has(key) {
			return w.T(key)
		}
	}
	return "[field." + kind + "." + field + "]"
}

// Help returns the sentence that explains a field, or "".
func (w *Words) Help(kind, field string) string {
	if key := "help." + kind + "." + field; w.Has(key) {
		return w.T(key)
	}
	return ""
}

// Choice returns the words of one choice of a field.
func (w *Words) Choice(kind, field, choice string) string {
	if choice == "" {
		return ""
	}
	for _, key := range []string{"choice." + kind + "." + field + "." + choice, "choice." + field + "." + choice} {
		if w.Has(key) {
			return w.T(key)
		}
	}
	return "[choice." + kind + "." + field + "." + choice + "]"
}

// Title returns what a record is called. Titles of some kinds begin with the key of a choice, which gets its words here; the others
// are names already.
func (w *Words) Title(kind, title string) string {
	k := models.Catalog.Kind(kind)
	if k == nil || k.Titled == "" {
		return title
	}
	key, rest, _ := strings.Cut(title, " ")
	return strings.TrimSpace(w.Choice(kind, k.Titled, key) + " " + rest)
}

// Status returns the words of a status, with "possibly" before it where it is not certain.
func (w *Words) Status(status string, c schema.Certainty) string {
	if c == schema.Possibly {
		return w.T("status.possibly." + status)
	}
	return w.T("status." + status)
}

// Problem says what is wrong in words.
func (w *Words) Problem(p schema.Problem) string {
	args := map[string]any{"FieldLabel": ""}
	if p.Field != "" {
		args["FieldLabel"] = w.Field(p.Kind, p.Field)
	}
	for k, v := range p.Args {
		switch x := v.(type) {
		case schema.Date:
			args[k] = w.Date(x)
		default:
			args[k] = v
		}
	}
	for k, of := range problemChoices {
		if v, ok := args[k].(string); ok {
			args[k] = w.Choice(of[0], of[1], v)
		}
	}
	return w.T("problem."+p.Code, args)
}

// problemChoices are the arguments of problems that are keys of choices, with the fields these are of.
var problemChoices = map[string][2]string{
	"FirstEvent": {"post_event", "event"}, "SecondEvent": {"post_event", "event"}, "Class": {"appointment", "class"},
	"Condition": {"receiving_rule", "nationality"}, "Residence": {"receiving_rule", "residence"},
}

// fieldOrNothing is the label of a field named in an argument; creations and removals concern none.
func (w *Words) fieldOrNothing(kind string, field any) string {
	if f, ok := field.(string); ok && f != "" && f != "*" && f != "void" {
		return w.Field(kind, f)
	}
	return ""
}

// Finding says in words what a check found.
func (w *Words) Finding(f store.Finding) string {
	args := map[string]any{}
	for k, v := range f.Args {
		args[k] = v
	}
	if kind, ok := f.Args["Kind"].(string); ok {
		args["Kind"] = w.Kind(kind, false)
		if field := w.fieldOrNothing(kind, f.Args["Field"]); field != "" && !strings.HasPrefix(field, "[") {
			args["Field"] = field
		}
	}
	return w.T("check."+f.Code, args)
}

// Error says in words why something could not be done, that nothing was changed, and what to do next. Details are for the log.
func (w *Words) Error(err error) string {
	var problems schema.Problems
	var f *store.Failure
	var file *osfile.Refusal
	switch {
	case errors.As(err, &problems):
		var out []string
		for _, p := range problems {
			out = append(out, w.Problem(p))
		}
		return strings.Join(out, "\n")
	case errors.As(err, &f):
		args := map[string]any{"Kind": "", "Field": "", "Title": "", "File": "", "Value": "", "Author": "", "Machine": "", "Since": "", "By": ""}
		for k, v := range f.Args {
			args[k] = v
		}
		if k, ok := f.Args["Kind"].(string); ok && k != "" {
			args["Kind"] = w.Kind(k, false)
			args["Field"] = w.fieldOrNothing(k, f.Args["Field"])
		}
		if w.Has("failure." + f.Code) {
			return w.T("failure."+f.Code, args)
		}
	case errors.As(err, &file):
		return w.T("failure.file_"+string(file.Reason), map[string]any{"File": file.Path})
	}
	return w.T("failure.unexpected")
}
