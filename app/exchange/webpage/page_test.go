package webpage

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func sample() Page {
	return Page{Lang: "lt", Title: "Konsulatai <b>", Office: `"Ministerija" & Co`, Intro: "2026-11-22", Labels: Labels{Search: "Ieškoti", Shown: "{n} iš {m}", None: "Nieko"},
		Groups: []Group{
			{Key: "PL", Name: "Lenkija", Items: []Item{{Key: "p-1", Name: "Torunė</article><script>alert(1)</script>", Title: "Konsulatas", Search: `x" onload="`, Facts: []Fact{
				{"Tel.", []Value{{"+48 56 1", "tel:+48561"}}}, {"Svetainė", []Value{{"bad", "javascript:alert(1)"}, {"good", "https://example.org/?a=1&b=\"2\""}}}, {"Adresas", []Value{{Text: "A\nB <i>"}}}}}}},
			{Key: "LV", Name: "Latvija", Items: []Item{{Key: "p-2", Name: "Daugpilis"}}},
		}}
}

func written(t testing.TB, p Page) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// walk visits all elements of a page.
func walk(n *html.Node, f func(n *html.Node, attr map[string]string)) {
	if n.Type == html.ElementNode {
		attr := map[string]string{}
		for _, a := range n.Attr {
			attr[a.Key] = a.Val
		}
		f(n, attr)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, f)
	}
}

func TestNothingIsLoadedAndNothingRunsThatIsNotOurs(t *testing.T) {
	out := written(t, sample())
	doc, err := html.Parse(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	scripts := 0
	walk(doc, func(n *html.Node, attr map[string]string) {
		switch n.Data {
		case "link", "img", "iframe", "object", "embed", "form", "base", "i", "b":
			t.Errorf("<%s>", n.Data)
		case "script":
			scripts++
			if n.FirstChild == nil || !strings.Contains(policy, digest(n.FirstChild.Data)) {
				t.Error("the script is not the one allowed")
			}
		case "style":
			if !strings.Contains(policy, digest(n.FirstChild.Data)) || strings.Contains(n.FirstChild.Data, "url(") || strings.Contains(n.FirstChild.Data, "@import") {
				t.Error("the style is not the one allowed, or asks for something")
			}
		case "meta":
			if attr["http-equiv"] == "Content-Security-Policy" && attr["content"] != policy {
				t.Errorf("policy %q", attr["content"])
			}
		}
		for name, v := range attr {
			if strings.HasPrefix(name, "on") || name == "src" || strings.HasPrefix(strings.ToLower(v), "javascript:") || name == "style" {
				t.Errorf("<%s %s=%q>", n.Data, name, v)
			}
		}
	})
	if scripts != 1 || !strings.Contains(out, "default-src &#39;none&#39;") {
		t.Errorf("%d scripts\n%.500s", scripts, out)
	}
	if regexp.MustCompile(`(?i)(fetch|XMLHttpRequest|import)\(`).MatchString(script) {
		t.Error("the script asks for something")
	}
}

func TestAPageCanBeReadAloud(t *testing.T) {
	doc, err := html.Parse(strings.NewReader(written(t, sample())))
	if err != nil {
		t.Fatal(err)
	}
	ids, count := map[string]int{}, map[string]int{}
	level := 0
	walk(doc, func(n *html.Node, attr map[string]string) {
		count[n.Data]++
		if id := attr["id"]; id != "" {
			ids[id]++
		}
		if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			if now := int(n.Data[1] - '0'); now > level+1 {
				t.Errorf("<%s> after level %d", n.Data, level)
			} else {
				level = now
			}
		}
		if n.Data == "html" && attr["lang"] != "lt" {
			t.Errorf("language %q", attr["lang"])
		}
	})
	walk(doc, func(n *html.Node, attr map[string]string) {
		for _, name := range []string{"for", "aria-labelledby", "aria-describedby"} {
			for id := range strings.FieldsSeq(attr[name]) {
				if ids[id] != 1 {
					t.Errorf("<%s %s=%q>: %d elements of that id", n.Data, name, attr[name], ids[id])
				}
			}
		}
		if href := attr["href"]; strings.HasPrefix(href, "#") && ids[href[1:]] != 1 {
			t.Errorf("link to %s", href)
		}
	})
	for _, one := range []string{"h1", "main", "header", "footer", "nav", "title", "label"} {
		if count[one] != 1 {
			t.Errorf("%d <%s>", count[one], one)
		}
	}
	if count["article"] != 2 || count["a"] != 6 || count["br"] != 1 {
		t.Errorf("%v", count)
	}
}
