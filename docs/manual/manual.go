// Package manual holds the manual that is read inside the program and beside its source: pages in Markdown, with pictures.
package manual

import (
	"embed"
	"path"
	"regexp"
	"strings"
)

// files are the pages and their pictures. Pictures are made by "make manual".
//
//go:embed *.md pictures/*.png
var files embed.FS

// Index is the page the manual begins with.
const Index = "index"

// order is that of the list of contents: the tasks, then what is looked up.
var order = []string{Index, "new-register", "add-a-consulate", "close-and-reopen", "appoint", "twinning", "print", "searching", "import", "backups", "shortcuts"}

// Tasks is how many pages behind the index are tasks.
const Tasks = 6

// Page is one page of the manual.
type Page struct {
	Name   string // of its file, without the ending
	Title  string
	Blocks []Block // what stands below the title
}

// Block is what stands between two empty lines, or one item of a list.
type Block struct {
	Text    string // Markdown of a paragraph, a heading or one item of a list, the words of a link; "" for a picture
	Link    string // name of the page it leads to, "" where it leads nowhere
	Picture string // name of its file, "" for text
	Alt     string // what the picture shows
	Item    bool   // the text is an item of a list, or the picture belongs to one
}

// Pages returns all pages in the order of the list of contents.
func Pages() []Page {
	var out []Page
	for _, name := range order {
		body, err := files.ReadFile(name + ".md")
		if err != nil {
			panic(err) // a page that is named is embedded; a test reads them all
		}
		out = append(out, parse(name, string(body)))
	}
	return out
}

// Picture returns the PNG file of a picture, nil where there is none of that name.
func Picture(name string) []byte {
	body, err := files.ReadFile(path.Join("pictures", name))
	if err != nil {
		return nil
	}
	return body
}

var (
	picture = regexp.MustCompile(`^\s*!\[([^\]]*)\]\(pictures/([^)]+)\)\s*$`)
	link    = regexp.MustCompile(`^- \[([^\]]*)\]\(([^)]+)\.md\)$`)
	item    = regexp.MustCompile(`^\s*(?:\d+\.|-) `)
	heading = regexp.MustCompile(`^#+ `)
)

// parse reads the Markdown these pages are written in: titles, paragraphs, lists of one level, links and pictures on a line of
// their own.
func parse(name, body string) Page {
	p := Page{Name: name}
	list := false // an item was the last block, so that what is indented belongs to it
	open := false // the last block can go on
	for line := range strings.Lines(body) {
		line = strings.TrimRight(line, "\n")
		text := strings.TrimSpace(line)
		switch m := picture.FindStringSubmatch(line); {
		case text == "":
			open = false
		case strings.HasPrefix(line, "# "):
			p.Title = strings.TrimPrefix(line, "# ")
		case m != nil:
			p.Blocks = append(p.Blocks, Block{Picture: m[2], Alt: m[1], Item: list && line != text})
			open = false
		case link.MatchString(text):
			m := link.FindStringSubmatch(text)
			p.Blocks = append(p.Blocks, Block{Text: m[1], Link: m[2], Item: true})
			list, open = true, false
		case item.MatchString(line):
			p.Blocks = append(p.Blocks, Block{Text: text, Item: true})
			list, open = true, true
		case open && !heading.MatchString(text):
			p.Blocks[len(p.Blocks)-1].Text += "\n" + text
		default:
			p.Blocks = append(p.Blocks, Block{Text: text})
			list, open = false, !heading.MatchString(text)
		}
	}
	return p
}
