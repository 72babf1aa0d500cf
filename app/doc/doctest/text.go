package doctest

import (
	"fmt"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
)

// Text is a document as text: a line for each heading, paragraph and fact, the cells of a row parted by " | ".
func Text(d doc.Document) string {
	var b strings.Builder
	put(&b, d)
	return b.String()
}

func put(b *strings.Builder, d doc.Document) {
	for _, line := range []string{d.Title, d.Subtitle, d.AsOf, d.Variant, d.Filter, d.Seal, d.Mark} {
		if line != "" {
			fmt.Fprintf(b, "= %s\n", line)
		}
	}
	if h := d.Letterhead; h != nil {
		fmt.Fprintf(b, "= %s\n= %s\n", strings.Join(h.Names, " · "), strings.Join(h.Address, " · "))
	}
	blocks(b, d.Blocks)
	for _, part := range d.Parts {
		put(b, part)
	}
}

func blocks(b *strings.Builder, all []doc.Block) {
	for _, block := range all {
		switch x := block.(type) {
		case doc.Heading:
			fmt.Fprintf(b, "%s %s\n", strings.Repeat("#", x.Level), strings.TrimSpace(x.Text+" "+x.Secondary))
		case doc.Paragraph:
			fmt.Fprintln(b, runs(x.Runs))
		case doc.KeyValues:
			for _, kv := range x.Rows {
				fmt.Fprintf(b, "%s: %s%s\n", kv.Key, kv.Value, gone(kv.Missing))
			}
		case doc.List:
			items(b, x.Items, "")
		case doc.Table:
			table(b, x)
		case doc.Keep:
			blocks(b, x.Blocks)
		case doc.Columns:
			blocks(b, x.Blocks)
		case doc.Figure:
			fmt.Fprintf(b, "[%s] %s\n", x.Alt, x.Caption)
		case doc.Picture:
			fmt.Fprintf(b, "[%s] %s\n", x.Alt, x.Caption)
		case doc.TitlePage:
			fmt.Fprintln(b, strings.Join(append([]string{x.Office, x.Title, x.Subtitle}, x.Lines...), "\n"))
		case doc.Contents:
			fmt.Fprintf(b, "(contents) %s\n", x.Title)
		case doc.Index:
			fmt.Fprintf(b, "(index) %s\n", x.Title)
			for _, e := range x.Entries {
				fmt.Fprintf(b, "%s %s -> %s\n", e.Initial, e.Text, strings.Join(e.Anchors, " "))
			}
		case doc.Labels:
			for _, l := range x.Items {
				fmt.Fprintf(b, "label: %s\n", strings.Join(l.Lines, " / "))
			}
		case doc.Signatures:
			for _, s := range x.Lines {
				fmt.Fprintf(b, "%s ______ %s %s\n", s.Above, s.Name, s.Below)
			}
		case doc.Rule:
			fmt.Fprintln(b, "----")
		case doc.PageBreak:
			fmt.Fprintln(b, "==== page")
		}
	}
}

func gone(missing bool) string {
	if missing {
		return " (missing)"
	}
	return ""
}

func runs(all []doc.Run) string {
	var b strings.Builder
	for _, r := range all {
		b.WriteString(r.Text)
		if r.Note != "" {
			fmt.Fprintf(&b, " (note: %s)", r.Note)
		}
	}
	return b.String()
}

func items(b *strings.Builder, all []doc.Item, indent string) {
	for _, i := range all {
		fmt.Fprintf(b, "%s- %s\n", indent, runs(i.Runs))
		items(b, i.Below, indent+"  ")
	}
}

func table(b *strings.Builder, t doc.Table) {
	if t.Title != "" {
		fmt.Fprintf(b, "table: %s\n", t.Title)
	}
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Title
	}
	fmt.Fprintf(b, "|| %s\n", strings.Join(head, " | "))
	for _, r := range t.Rows {
		if r.Group != "" {
			fmt.Fprintf(b, "== %s\n", r.Group)
			continue
		}
		cells := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			cells[i] = strings.ReplaceAll(c.Text, "\n", " / ") + gone(c.Missing)
		}
		mark := "| "
		if r.Total {
			mark = "|= "
		}
		fmt.Fprintf(b, "%s%s\n", mark, strings.Join(cells, " | "))
	}
}
