package docx

import (
	"strconv"
	"strings"

	"github.com/beevik/etree"

	"github.com/exequatur/exequatur/app/doc"
)

// table reads a table. One whose first row is repeated, or bold, has it as its head. One of two columns without a head is facts. Where a
// table only puts things in their places (a single row, or cells with pictures or tables in them) its cells follow one another.
func (r *reader) table(e *etree.Element) []doc.Block {
	var rows [][]read
	head := false
	wide := 0
	rich := false
	for _, tr := range rowsOf(e) {
		var row []read
		for _, tc := range cellsOf(tr) {
			c := read{blocks: r.blocks(tc)}
			c.words, c.bold, c.align = told(c.blocks)
			rich = rich || c.words == "" && len(c.blocks) > 0 || layered(c.blocks)
			row = append(row, c)
			// A cell over several columns is followed by empty ones.
			if n, err := strconv.Atoi(val(orNone(tc.SelectElement("tcPr")), "gridSpan")); err == nil {
				for range min(n, 60) - 1 {
					row = append(row, read{})
				}
			}
		}
		if p := tr.SelectElement("trPr"); len(rows) == 0 && p != nil && p.SelectElement("tblHeader") != nil && on(val(p, "tblHeader")) == "1" {
			head = true
		}
		wide = max(wide, len(row))
		rows = append(rows, row)
	}
	if rich || len(rows) < 2 || wide < 2 {
		return inOrder(rows)
	}
	head = head || all(rows[0])
	if !head && wide == 2 {
		facts := doc.KeyValues{Columns: 1}
		for _, row := range rows {
			kv := doc.KeyValue{Key: row[0].words}
			if len(row) > 1 {
				kv.Value = row[1].words
			}
			if kv.Key+kv.Value != "" {
				facts.Rows = append(facts.Rows, kv)
			}
		}
		return []doc.Block{facts}
	}
	t := doc.Table{Columns: make([]doc.Column, wide)}
	for i, c := range rows[0] {
		t.Columns[i].Title = c.words
	}
	for _, row := range rows[1:] {
		line := doc.Row{Cells: make([]doc.Cell, wide)}
		for i, c := range row {
			line.Cells[i] = doc.Cell{Text: c.words, Bold: c.bold}
			if c.align != doc.Left {
				t.Columns[i].Align = c.align
			}
		}
		t.Rows = append(t.Rows, line)
	}
	return []doc.Block{t}
}

// read is a cell.
type read struct {
	blocks []doc.Block
	words  string
	bold   bool // all of it
	align  doc.Align
}

func orNone(e *etree.Element) *etree.Element {
	if e == nil {
		return etree.NewElement("none")
	}
	return e
}

// rowsOf are the rows of a table, also those a form keeps in a frame of its own.
func rowsOf(e *etree.Element) []*etree.Element {
	var out []*etree.Element
	for _, c := range e.ChildElements() {
		switch c.Tag {
		case "tr":
			out = append(out, c)
		case "sdt", "sdtContent", "ins", "customXml":
			out = append(out, rowsOf(c)...)
		}
	}
	return out
}

func cellsOf(e *etree.Element) []*etree.Element {
	var out []*etree.Element
	for _, c := range e.ChildElements() {
		switch c.Tag {
		case "tc":
			out = append(out, c)
		case "sdt", "sdtContent", "customXml":
			out = append(out, cellsOf(c)...)
		}
	}
	return out
}

// told are the words of a cell, and how they look.
func told(blocks []doc.Block) (words string, bold bool, align doc.Align) {
	var lines []string
	bold = true
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Paragraph:
			lines = append(lines, wordsOf(b.Runs))
			for _, r := range b.Runs {
				bold = bold && (r.Bold || strings.TrimSpace(r.Text) == "")
			}
			align = b.Align
		case doc.Heading:
			lines = append(lines, b.Text)
		}
	}
	words = strings.Trim(strings.Join(lines, "\n"), "\n")
	return words, bold && words != "", align
}

// layered reports whether a cell holds more than words.
func layered(blocks []doc.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Paragraph:
			for _, r := range b.Runs {
				if r.Note != "" {
					return true
				}
			}
		case doc.Heading, doc.PageBreak:
		default:
			return true
		}
	}
	return false
}

// all reports whether all cells of a row are bold.
func all(row []read) bool {
	said := false
	for _, c := range row {
		if c.words != "" && !c.bold {
			return false
		}
		said = said || c.words != ""
	}
	return said
}

// inOrder are the cells of a table one after another.
func inOrder(rows [][]read) []doc.Block {
	var out []doc.Block
	for _, row := range rows {
		for _, c := range row {
			out = append(out, c.blocks...)
		}
	}
	return out
}
