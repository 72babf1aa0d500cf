package letter

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
)

// set fills a text about the invented consulate of the editor's help and shows its paragraphs: alignment, styles, line ends.
func set(text, lang string) string {
	w := words.In(lang)
	f := example(w)
	f.Head.Forms = []models.CaseForm{{Lang: "pl", Case: "dative", Text: "Zofii Wymyślonej"}}
	f.Post.OfficeAddress = "a_b*c\n# no heading"
	x := &filler{facts: f, told: map[string]bool{}}
	nodes, _ := parse(text, "appointment", false)
	var b strings.Builder
	for _, p := range paragraphs(x.fill(nodes), lang) {
		switch {
		case p.head:
			b.WriteString("#")
		case p.align == doc.Right:
			b.WriteString(">")
		case p.signed:
			b.WriteString("~")
		}
		for _, r := range p.runs {
			s := r.Text
			if r.Bold && !p.head {
				s = "<b>" + s + "</b>"
			}
			if r.Italic {
				s = "<i>" + s + "</i>"
			}
			b.WriteString(s)
		}
		b.WriteString("|")
	}
	for _, g := range x.gaps {
		fmt.Fprintf(&b, "(%s %s)", g.Key, g.Case)
	}
	return strings.ReplaceAll(strings.ReplaceAll(b.String(), "\n", "/"), "\u00a0", "~")
}

func TestLanguage(t *testing.T) {
	for _, x := range []struct{ text, lang, want string }{
		{"", "en", ""},
		{"a\n\n\n\nb\nc  \n", "en", "a|b/c|"},
		{"# Title\n\n> right\n> side\n\n~ who\nwhat", "en", "#Title|>right/side|~who/what|"},
		{"a # b > c", "en", "a # b > c|"},
		{"*bold* and _leaning_, 2 * 3, a_b_c", "en", "<b>bold</b> and <i>leaning</i>, 2 * 3, a_b_c|"},
		{`\*not\* bold`, "en", "*not* bold|"},
		{"*never closed\n\nnext", "en", "<b>never closed</b>|next|"},
		{"*{{head.name}}*, {{post.address}}", "en", "<b>Zofia Wymyślona</b>, a_b*c/# no heading|"},
		{"{{ head.name : dative }}", "pl", "Zofii Wymyślonej|"},
		{"{{head.name:genitive}}", "pl", "Zofia Wymyślona|(head.name genitive)"},
		{"{{if head.name:dative}}yes{{else}}no{{end}}", "pl", "yes|"},
		{"{{if head.name:genitive}}yes{{else}}no{{end}}", "pl", "no|(head.name genitive)"},
		{"{{if head.female}}she{{else}}he{{end}}", "en", "she|"},
		{"{{if head.male}}he{{else if head.female}}she{{else}}they{{end}}", "en", "she|"},
		{"{{if not head.male}}x{{end}}y", "en", "xy|"},
		{`{{if state.receiving = "PL"}}x{{end}}{{if state.receiving != PL}}y{{end}}{{if state.receiving = „Poland“}}z{{end}}`, "en", "xz|"},
		{`{{if not head.class = "consul"}}x{{else}}y{{end}}`, "en", "y|"},
		{"a\n{{if head.female}}\nb\n{{end}}\nc", "en", "a/b/c|"},
		{"a\n{{if head.male}}\nb\n{{end}}\nc", "en", "a/c|"},
		{"{{if head.female}}\n{{if head.male}}\nx\n{{else}}\ny\n{{end}}\n{{end}}", "en", "y|"},
		{"{{if commission.by}}a\n\nb{{end}} c", "en", "a|b c|"},
		{"order No. {{order.number}} of {{order.date}}", "en", "order No.~V-61 of 20~March~2023|"},
		{"w {{order.date}} i o nas", "pl", "w~20~marca~2023 i~o~nas|"},
		{"{{order.date}}", "lt", "2023~m.~kovo~20~d.|"},
		{"brace { and } and }}", "en", "brace { and } and }}|"},
	} {
		if got := set(x.text, x.lang); got != x.want {
			t.Errorf("%q gives\n%q, not\n%q", x.text, got, x.want)
		}
	}
}

// What nothing is recorded for stands visibly in the letter, in its language, and is told.
func TestGap(t *testing.T) {
	for lang, want := range map[string]string{"en": "[not recorded: ", "lt": "[neįrašyta: ", "pl": "[nie zapisano: "} {
		w := words.In(lang)
		f := example(w)
		f.Head.Appointment.ExequaturOn = ""
		x := &filler{facts: f, told: map[string]bool{}}
		nodes, _ := parse("{{exequatur.date}} {{exequatur.date}}", "appointment", false)
		runs := paragraphs(x.fill(nodes), lang)[0].runs
		if title := w.T("letter.field.exequatur.date"); !strings.HasPrefix(runs[0].Text, want+title+"]") || !runs[0].Italic {
			t.Errorf("%+v", runs)
		}
		if len(x.gaps) != 1 || x.gaps[0].Key != "exequatur.date" {
			t.Errorf("%+v", x.gaps)
		}
	}
}

func TestProblems(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		{"fine {{head.name}}", ""},
		{"a\n\n{{head.nme}}", "Line 3: There is no field “head.nme”. Nearest to it is “head.name”."},
		{"{{Post.Title}}", "Line 1: There is no field “Post.Title”. Nearest to it is “post.title”."},
		{"{{agreement.date}}", "Line 1: A letter about this kind of record cannot ask for “agreement.date”."},
		{"{{head.name:genitiv}}", "Line 1: There is no case “genitiv”. The cases are " + strings.Join(models.Cases, ", ") + "."},
		{"{{order.date:dative}}", "Line 1: “order.date” has no cases. Leave out what stands behind the colon."},
		{"a\n{{if head.male}}\nb", "Line 2: This “if” has no “end”."},
		{"a\n{{end}}\nb", "Line 2: “end” stands without an “if” before it."},
		{"{{else}}", "Line 1: “else” stands without an “if” before it."},
		{"{{if head.male}}{{else}}\n{{else}}{{end}}", "Line 2: Nothing can follow “else” but “end”."},
		{"{{if}}x{{end}}", "Line 1: “” is no condition. Write a field, or a field = \"word\", with “not” before it where wanted."},
		{"{{if head name}}x{{end}}", "Line 1: “head name” is no condition. Write a field, or a field = \"word\", with “not” before it where wanted."},
		{"{{if head.mle}}x{{end}}", "Line 1: There is no field “head.mle”. Nearest to it is “head.male”."},
		{"a\nb {{head.name\n}}", "Line 2: “{{” is not followed by “}}” on the same line."},
		{"{{head.name {{head.title}}", "Line 1: “{{” is not followed by “}}” on the same line."},
		{"{{one}}\n{{if head.male}}\n\n{{two}}", "Line 1: There is no field “one”. The list of fields is beside the text.\nLine 4: There is no field “two”. The list of fields is beside the text.\nLine 2: This “if” has no “end”."},
	} {
		got := strings.Join(Problems(words.In("en"), Check(Template{Of: "appointment", Body: x.text})), "\n")
		if got != x.want {
			t.Errorf("%q: %s\nand not: %s", x.text, got, x.want)
		}
	}
	if got := Problems(words.In("lt"), Check(Template{Of: "appointment", Subject: "{{x"})); len(got) != 1 || !strings.HasPrefix(got[0], "Antraštė: ") {
		t.Errorf("%q", got)
	}
}

// Each field has a name in every language, an example, and a kind of record it can be asked of.
func TestFields(t *testing.T) {
	for _, lang := range words.Languages {
		for _, of := range models.TemplateSubjects {
			list := Fields(of, words.In(lang))
			if len(list) < 15 {
				t.Errorf("%s: %d fields", of, len(list))
			}
			for _, f := range list {
				if strings.HasPrefix(f.Title, "[") || f.Example == "" && f.Key != "head.male" && f.Key != "acting.female" && f.Key != "former.female" && f.Key != "addressee.ministry" {
					t.Errorf("%s, %s: %+v", lang, of, f)
				}
			}
		}
	}
}

// A register's template takes the place of the program's of the same name and language, others come behind.
func TestTemplates(t *testing.T) {
	ctx := context.Background()
	s := register(t, true)
	own := writeTemplate(t, s, &models.Template{Name: "commission", Title: "Ours", Lang: "lt", Of: "appointment", Body: "x"})
	other := writeTemplate(t, s, &models.Template{Name: "thanks", Title: "Thanks", Lang: "lt", Of: "person", Sort: "letter", Body: "{{head.name}}"})
	all, err := Templates(ctx, view.New(s, words.In("en")))
	if err != nil || len(all) != len(order)*3+1 {
		t.Fatal(len(all), err)
	}
	if x, _ := Find(all, "commission", "lt"); x.Record != own || x.Title != "Ours" || !x.Own || x.Sort != "other" {
		t.Errorf("%+v", x)
	}
	if x, _ := Find(all, "commission", "pl"); x.Own {
		t.Errorf("%+v", x)
	}
	if x := all[len(all)-1]; x.Record != other || x.Name != "thanks" {
		t.Errorf("%+v", x)
	}
	if x, ok := Find(all, "thanks", "pl"); !ok || x.Lang != "lt" {
		t.Errorf("%+v", x)
	}
	if _, ok := Find(all, "nothing", "pl"); ok {
		t.Error("found nothing")
	}
}

func FuzzParse(f *testing.F) {
	for _, t := range own() {
		f.Add(t.Body, t.Of)
	}
	f.Add("{{if head.male}}*a{{else if not head.name:genitive}}\n# _b\n{{end}}{{{{}}", "appointment")
	f.Add("{{if}}{{end}}{{else}}{{:}}{{head.name:}}\r\n> ~ \\*", "")
	f.Fuzz(func(t *testing.T, text, of string) {
		w := words.In("pl")
		nodes, problems := parse(text, of, false)
		lines := strings.Count(text, "\n") + 1
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines || w.T(p.Key, p.Args) == "" {
				t.Fatalf("%+v of %d lines", p, lines)
			}
		}
		x := &filler{facts: example(w), told: map[string]bool{}}
		for _, p := range paragraphs(x.fill(nodes), "pl") {
			if len(p.runs) == 0 {
				t.Fatal("an empty paragraph")
			}
		}
		if len(problems) > 0 || strings.ContainsAny(text, "{}\\*_#>~") || !utf8.ValidString(text) {
			return
		}
		all := strings.ReplaceAll(plain(x.fill(nodes)), "\u00a0", " ")
		for _, word := range strings.Fields(text) { // what is no mark is not lost
			if !strings.Contains(all, word) {
				t.Fatalf("%q is lost", word)
			}
		}
	})
}

// The guide for users names every field, and marks those that have cases.
func TestGuideNamesEveryField(t *testing.T) {
	guide, err := os.ReadFile(filepath.Join("..", "..", "docs", "letters.md"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range fields {
		name := "`" + fields[i].key + "`"
		if fields[i].cases {
			name += "★"
		}
		if !strings.Contains(string(guide), name) || !fields[i].cases && strings.Contains(string(guide), name+"★") {
			t.Errorf("the guide does not name %s", name)
		}
	}
	for _, m := range regexp.MustCompile("`([a-z]+\\.[a-z.]+)`").FindAllStringSubmatch(string(guide), -1) {
		if fieldOf(m[1]) == nil {
			t.Errorf("the guide names %s, which there is not", m[1])
		}
	}
}

// Whoever made the letter reads what is missing in the language of the window.
func TestGapInWords(t *testing.T) {
	w := words.In("en")
	for want, g := range map[string]Gap{
		"date of the exequatur": {Key: "exequatur.date", Title: "egzekvatūros data"},
		"name of the head of post: “Zofia Wymyślona” has no form in this case: genitive":      {Key: "head.name", Case: "genitive", Name: "Zofia Wymyślona"},
		"name of the consulate, in the letter’s language (“Honorary Consulate” stands there)": {Key: "post.title", Name: "Honorary Consulate"},
	} {
		if got := g.In(w); got != want {
			t.Errorf("%q and not %q", got, want)
		}
	}
}
