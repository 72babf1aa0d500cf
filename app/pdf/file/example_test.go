package file_test

import (
	"bytes"
	"fmt"
	"image/color"
	"time"

	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/typeset"
)

func Example() {
	ink := color.NRGBA{A: 255}
	lines, _ := typeset.Lines([]typeset.Span{{Text: "Garbės konsulai", Style: typeset.Style{Bold: true}, Size: 16}}, typeset.Paragraph{Lang: "lt"})

	var out bytes.Buffer
	f := file.New(&out, file.Meta{Title: "Garbės konsulai", Language: "lt", Made: time.Date(2026, 5, 12, 0, 0, 0, 0, time.UTC)})
	page := f.AddPage(595, 842)
	title := f.Document().Add(file.H1)
	page.In(title, func() {
		x := 56.0
		for _, r := range lines[0].Runs {
			page.Text(x, 80, r, ink)
			x += r.Width
		}
	})
	title.Done()
	page.Artifact(file.Layout, func() {
		page.Path(file.Line(56, 90, 539, 90), file.Paint{Stroke: ink, Width: .5})
	})
	f.Outline(1, "Garbės konsulai", page, 60)
	page.Flush()
	fmt.Println(f.Close(), out.String()[:8])
	// Output: <nil> %PDF-1.7
}
