package words

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/osfile"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Every kind, field and choice that is described has words in every language.
func TestDescriptionsHaveWords(t *testing.T) {
	for _, lang := range Languages {
		w := In(lang)
		say := func(s string) {
			if s == "" || s[0] == '[' {
				t.Errorf("%s: no words for %s", lang, s)
			}
		}
		for _, k := range models.Catalog.All() {
			say(w.Kind(k.Key, false))
			say(w.Kind(k.Key, true))
			for _, f := range k.Fields {
				say(w.Field(k.Key, f.Key))
				for _, c := range f.Choices {
					say(w.Choice(k.Key, f.Key, c))
				}
				if f.Section != "" {
					say(w.T("section." + f.Section))
				}
			}
		}
		for _, s := range models.Statuses {
			say(w.Status(s, schema.Certainly))
			say(w.Status(s, schema.Possibly))
		}
	}
}

func TestDatesAreNeverMorePreciseThanKnown(t *testing.T) {
	w := In("en")
	for d, want := range map[schema.Date]string{"2023-05-12": "12 May 2023", "2023-05": "May 2023", "2022": "2022", "~2008": "about 2008", "<2001": "before 2001", "": ""} {
		if got := w.LongDate(d); got != want {
			t.Errorf("%q: %q, want %q", d, got, want)
		}
	}
	if got := w.Duration(314, true); got != "about a year" {
		t.Error(got)
	}
}

func TestErrorsAreSentences(t *testing.T) {
	w := In("en")
	if got := w.Error(&store.Failure{Code: store.Exists, Args: map[string]any{"File": "a.exq"}}); got != "There is already a file a.exq. Nothing was changed. Choose another name." {
		t.Error(got)
	}
	for _, lang := range Languages {
		for _, why := range osfile.Reasons {
			if got := In(lang).Error(fmt.Errorf("save: %w", &osfile.Refusal{Reason: why, Path: "a.pdf", Err: errors.New("")})); !strings.Contains(got, "a.pdf") {
				t.Errorf("%s %s: %s", lang, why, got)
			}
		}
	}
	p := schema.Problems{{Level: schema.Error, Code: "end_before_start", Kind: "appointment", Field: "ended_on", Args: map[string]any{"Start": schema.Date("2021-05"), "End": schema.Date("2020")}}}
	if got := w.Error(p); got != "Ended on (last day) (2020) lies before the beginning (2021-05)." {
		t.Error(got)
	}
}

// The first variable that says something names the language; one the program does not speak is English, and so is silence.
func TestLanguageOfTheEnvironment(t *testing.T) {
	for _, c := range []struct {
		env   map[string]string
		want  string
		named bool
	}{
		{nil, "en", false},
		{map[string]string{"LANG": "lt_LT.UTF-8"}, "lt", true},
		{map[string]string{"LANG": "lt-LT"}, "lt", true},
		{map[string]string{"LC_ALL": "", "LC_MESSAGES": "pl_PL", "LANG": "lt_LT"}, "pl", true},
		{map[string]string{"LANG": "de_DE.UTF-8"}, "en", true},
	} {
		env := func(name string) string { return c.env[name] }
		if got := Of(env); got != c.want || Named(env) != c.named {
			t.Errorf("%v: %s, named %t", c.env, got, Named(env))
		}
	}
}
