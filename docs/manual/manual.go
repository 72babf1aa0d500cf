// Package manual holds the manual: a page of text for each task, with its pictures. The program shows it (F1), and it is read here as it is.
package manual

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

//go:embed *.md pictures
var files embed.FS

// Page is a page of the manual.
type Page struct {
	Name  string // of its file, without ending
	Title string // its first heading
	Text  string // Markdown, without that heading
}

// Pages are all pages in the order they are read in, which is that of their names; README, the list of them, comes first.
func Pages() []Page {
	names, err := fs.Glob(files, "*.md")
	if err != nil {
		panic(err) // the pattern is written here
	}
	var out []Page
	for _, name := range names {
		b, err := files.ReadFile(name)
		if err != nil {
			panic(err) // it was just listed
		}
		head, text, _ := strings.Cut(strings.ReplaceAll(string(b), "\r\n", "\n"), "\n")
		p := Page{Name: strings.TrimSuffix(name, ".md"), Title: strings.TrimSpace(strings.TrimPrefix(head, "#")), Text: strings.TrimSpace(text)}
		if p.Name == "README" {
			out = append([]Page{p}, out...)
			continue
		}
		out = append(out, p)
	}
	return out
}

// Picture is the file of a picture a page names: "pictures/new-register-1.png".
func Picture(name string) ([]byte, error) { return files.ReadFile(path.Clean(name)) }
