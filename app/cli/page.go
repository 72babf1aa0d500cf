package cli

import (
	"io"
	"strings"

	"github.com/exequatur/exequatur/app/view"
)

// page is what is known of one record, as text: a title, its state in words, groups of facts and tables.
type page struct {
	title  string
	lines  []string
	groups []group
}

// group is a heading with facts or a table below.
type group struct {
	title string
	table
}

// facts adds the facts of a page of the window.
func (g *page) facts(sections []view.Section, fallback string) {
	for _, s := range sections {
		t := table{}
		for _, f := range s.Facts {
			value := f.Value
			if f.Kind == "opening" { // a line a day
				value = strings.ReplaceAll(value, "\n", ", ")
			}
			t.rows = append(t.rows, []string{f.Label, value})
		}
		title := s.Title
		if title == "" {
			title = fallback
		}
		g.groups = append(g.groups, group{title, t})
	}
}

// add adds a table unless it is empty. Columns that hold nothing are left out.
func (g *page) add(title string, head []string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	t := table{rows: make([][]string, len(rows))}
	for i := range head {
		filled := false
		for _, r := range rows {
			filled = filled || r[i] != ""
		}
		if !filled {
			continue
		}
		t.head = append(t.head, head[i])
		for n, r := range rows {
			t.rows[n] = append(t.rows[n], r[i])
		}
	}
	g.groups = append(g.groups, group{title, t})
}

func (g *page) write(w io.Writer) error {
	head := g.title + "\n"
	for _, l := range g.lines {
		if l = strings.TrimSpace(l); l != "" {
			head += l + "\n"
		}
	}
	if _, err := io.WriteString(w, head); err != nil {
		return err
	}
	for i := range g.groups {
		if _, err := io.WriteString(w, "\n"+g.groups[i].title+"\n"); err != nil {
			return err
		}
		if err := g.groups[i].write(w, "  "); err != nil {
			return err
		}
	}
	return nil
}
