package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
)

// crest is a small picture with a transparent ground.
func crest() []byte {
	img := image.NewNRGBA(image.Rect(0, 0, 120, 150))
	for y := range 150 {
		for x := range 120 {
			dx := float64(x) - 60
			if half := 55 - max(0, float64(y)-90)*0.9; dx > -half && dx < half && y > 4 {
				img.Set(x, y, color.NRGBA{0x1F, 0x4E, 0x79, 0xFF})
				if dx*dx+float64(y-60)*float64(y-60) < 900 {
					img.Set(x, y, color.NRGBA{0xE8, 0xC3, 0x4A, 0xFF})
				}
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// photograph is a JPEG.
func photograph() []byte {
	img := image.NewRGBA(image.Rect(0, 0, 600, 400))
	for y := range 400 {
		for x := range 600 {
			img.Set(x, y, color.RGBA{uint8(x * 255 / 600), uint8(y * 255 / 400), 140, 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const prose = "The Ministry of Foreign Affairs presents its compliments to the Embassy and has the honour to inform it that the honorary consulate in Toruń, whose district comprises the Kuyavian-Pomeranian Voivodeship, was reopened on 12\u00A0May\u00A02023 after about a year without activity. "

// directory is a book: title page, contents, entries kept together, an index.
func directory(entries int) doc.Document {
	d := doc.Document{Title: "Consular list 2026", Language: "en", Author: "R. Example", Date: made, AsOf: "As of 22 November 2026", Seal: "Seal of the log: 7f3a 91c2 0be4", PageWords: pageWords}
	d.Blocks = []doc.Block{
		doc.TitlePage{Office: "Ministry of Foreign Affairs of the Republic of Example", Title: "List of honorary consulates", Subtitle: "Posts abroad and posts of other States", Lines: []string{"As of 22 November 2026", "Third edition. Corrections are asked for at protocol@example.org."}, Emblem: &doc.Picture{Data: crest(), Alt: "Emblem: a golden disc on a blue shield"}},
		doc.Contents{Title: "Contents"}, doc.PageBreak{Body: true},
	}
	index := doc.Index{Title: "Index of cities"}
	for i := range entries {
		if i%40 == 0 {
			d.Blocks = append(d.Blocks, doc.Heading{Level: 1, Text: fmt.Sprintf("State %d", i/40), Secondary: fmt.Sprintf("%d posts", min(40, entries-i)), NewPage: i%80 == 0})
		}
		r := listRow(i)
		anchor := fmt.Sprintf("e%d", i)
		d.Blocks = append(d.Blocks, doc.Keep{Blocks: []doc.Block{
			doc.Heading{Level: 2, Text: r[1], Secondary: r[0], Anchor: anchor},
			doc.KeyValues{Columns: 2, Rows: []doc.KeyValue{{Key: "Head", Value: r[2]}, {Key: "Status", Value: r[3]}, {Key: "Since", Value: r[4]}, {Key: "District", Value: "not recorded", Missing: true}}},
		}})
		index.Entries = append(index.Entries, doc.IndexEntry{Initial: string([]rune(r[1])[:1]), Text: fmt.Sprintf("%s %d", r[1], i), Anchors: []string{anchor}})
	}
	d.Blocks = append(d.Blocks, doc.PageBreak{}, index)
	return d
}

func mixed() doc.Document {
	long := strings.Repeat(prose, 3)
	return doc.Document{
		Title: "Everything a print may hold", Subtitle: "One of each kind, to be looked at", Language: "en", Author: "R. Example", Date: made, AsOf: "As of 22 November 2026", Variant: "for internal use", Filter: "All kinds of blocks", Seal: "Seal of the log: 7f3a", PageWords: pageWords, Mark: "DRAFT",
		Blocks: []doc.Block{
			doc.Heading{Level: 1, Text: "Running text", Secondary: "3 paragraphs", Anchor: "text"},
			doc.Paragraph{Runs: []doc.Run{{Text: "A sentence with a note"}, {Text: "", Note: "What the note says, at the foot of the page on which its mark stands. It may be longer than a line: " + prose}, {Text: ", with "}, {Text: "bold", Bold: true}, {Text: ", "}, {Text: "italic", Italic: true}, {Text: " and "}, {Text: "muted", Muted: true}, {Text: " words, a "}, {Text: "link to a table", Link: "#table"}, {Text: ", one to "}, {Text: "an address outside", Link: "https://example.org/a?b=c"}, {Text: ", words in "}, {Text: "lietuvių kalba", Lang: "lt"}, {Text: " and more"}, {Text: "", Note: "A second note."}, {Text: ". Dangling "}, {Text: "link", Link: "#nowhere"}, {Text: "."}}},
			doc.Text(long),
			doc.Paragraph{Lang: "ar", Runs: []doc.Run{{Text: "تقدم وزارة الشؤون الخارجية تحياتها إلى السفارة وتتشرف بإبلاغها بأن القنصلية الفخرية في تورون (Toruń) قد أعيد افتتاحها في 12/5/2023."}}},
			doc.Paragraph{Small: true, Runs: []doc.Run{{Text: "Small print: " + prose, Muted: true}}},
			doc.Heading{Level: 2, Text: "Lists"},
			doc.List{Items: []doc.Item{{Runs: []doc.Run{{Text: "First point"}}}, {Runs: []doc.Run{{Text: "Second point, which is " + prose}}, Below: []doc.Item{{Runs: []doc.Run{{Text: "below it"}}}, {Runs: []doc.Run{{Text: "and another"}}}}}, {Runs: []doc.Run{{Text: "Third"}}}}},
			doc.List{Numbered: true, Items: []doc.Item{{Runs: []doc.Run{{Text: "One"}}}, {Runs: []doc.Run{{Text: "Two"}}}, {Runs: []doc.Run{{Text: "Three"}}}}},
			doc.Heading{Level: 3, Text: "A minor heading"},
			doc.KeyValues{Columns: 1, Rows: []doc.KeyValue{{Key: "Key", Value: "Value"}, {Key: "Site", Value: "example.org", Link: "https://example.org"}, {Key: "Hebrew", Value: "ירושלים, רחוב 12/3", Lang: "he"}, {Key: "Unknown", Value: "not recorded", Missing: true}}},
			doc.Heading{Level: 1, Text: "Tables", Anchor: "table"},
			doc.Table{Title: "Fees by quarter", Columns: []doc.Column{{Title: "Quarter", Key: true}, {Title: "What for", Weight: 1}, {Title: "Acts", Align: doc.Right}, {Title: "Fees, EUR", Align: doc.Right}}, Rows: []doc.Row{
				doc.Group("2025"), doc.Cells("III", "Legalisations", "12", "1,240.00"), doc.Cells("IV", "Visas", "7", "420.00"), doc.Group("2026"), {Cells: []doc.Cell{{Text: "I"}, {Text: "not recorded", Missing: true}, {Text: "3"}, {Text: "90.00"}}}, {Total: true, Cells: []doc.Cell{{Text: "Total"}, {}, {Text: "22"}, {Text: "1,750.00"}}}}},
			doc.Heading{Level: 1, Text: "Pictures"},
			doc.Picture{Data: photograph(), Alt: "Blue turns to violet", Caption: "A photograph, passed through as it is", Width: 200},
			doc.Picture{Data: crest(), Alt: "A shield", Align: doc.Centre, Width: 50},
			doc.Picture{Data: []byte("no picture"), Alt: "A picture of the opening"},
			doc.Figure{Drawing: draw.Drawing{W: 300, H: 60, Ops: []draw.Op{draw.Rect{X: 1, Y: 1, W: 298, H: 58, Radius: 6, Fill: draw.RoleSelected}, draw.Rect{X: 20, Y: 20, W: 200, H: 12, Fill: draw.RoleOpen, FadeLeft: 40, FadeRight: 60}, draw.Text{X: 150, Y: 50, Size: 9, Align: draw.Middle, Colour: draw.RoleText, Text: "Žemėlapis ქართული"}}}, Alt: "A bar that fades", Caption: "A drawing"},
			doc.Rule{},
			doc.Heading{Level: 1, Text: "Columns"},
			doc.Columns{Count: 2, Blocks: []doc.Block{doc.Text(long), doc.Heading{Level: 2, Text: "Within columns"}, doc.Text(long), doc.List{Items: []doc.Item{{Runs: []doc.Run{{Text: "a point"}}}, {Runs: []doc.Run{{Text: "another"}}}}}}},
			doc.Text("Text behind the columns stands across the page again."),
			doc.Signatures{Lines: []doc.Signature{{Above: "Handed over by", Name: "Jan Przykładowy", Below: "former Honorary Consul\nToruń, 12 May 2023"}, {Above: "Taken over by", Name: "Pšemeslav Bankovskis", Below: "Honorary Consul"}}},
			wide(14, 20),
			doc.Heading{Level: 1, Text: "Another one"},
			wide(12, 5),
			doc.Heading{Level: 1, Text: "After the wide tables"},
			doc.Text(prose),
		},
	}
}

// wide is a table of many columns.
func wide(columns, rows int) doc.Table {
	t := doc.Table{Title: fmt.Sprintf("A table of %d columns", columns)}
	for i := range columns {
		t.Columns = append(t.Columns, doc.Column{Title: fmt.Sprintf("Column %d", i+1), Key: i == 0})
	}
	for i := range rows {
		var cells []string
		for j := range columns {
			cells = append(cells, fmt.Sprintf("value %d/%d", i+1, j+1))
		}
		t.Rows = append(t.Rows, doc.Cells(cells...))
	}
	return t
}

func noteVerbale() doc.Document {
	return doc.Document{Title: "Note verbale 12-4/26", Letter: true, Language: "en", Date: made, Letterhead: &doc.Letterhead{Names: []string{"Lietuvos Respublikos garbės konsulatas Torunėje", "Honorary Consulate of the Republic of Lithuania in Toruń", "Konsulat Honorowy Republiki Litewskiej w Toruniu"}, Emblem: &doc.Picture{Data: crest(), Alt: "Emblem"}, Address: []string{"ul. Szeroka 12/3, 87-100 Toruń", "tel. +48\u00A056\u00A0000\u00A000", "torun@example.org"}},
		Blocks: []doc.Block{
			doc.Text("No.\u00A012-4/26"), doc.Spacer{Height: 14},
			doc.Heading{Level: 1, Text: "Note verbale"},
			doc.Text(prose + prose), doc.Text(prose), doc.Text("The Embassy avails itself of this opportunity to renew to the Ministry the assurances of its highest consideration."),
			doc.Spacer{Height: 20}, doc.Paragraph{Align: doc.Right, Runs: []doc.Run{{Text: "Toruń, 22\u00A0November\u00A02026"}}},
			doc.Signatures{Lines: []doc.Signature{{Name: "Pšemeslav Bankovskis", Below: "Honorary Consul"}}},
			doc.Text(prose + prose + prose), doc.Text(prose + prose + prose), doc.Text(prose + prose), doc.Text(prose + prose),
		}}
}

// l7160 is a sheet of 21 labels.
var l7160 = doc.LabelSheet{Name: "L7160", Columns: 3, Rows: 7, Left: 7.2 * doc.MM, Top: 15.1 * doc.MM, Width: 63.5 * doc.MM, Height: 38.1 * doc.MM, StepX: 66 * doc.MM, StepY: 38.1 * doc.MM}

func addresses(n int) []doc.Label {
	all := make([]doc.Label, n)
	for i := range all {
		r := listRow(i)
		all[i].Lines = []string{r[2], "Honorary Consul of Lithuania", "ul. Szeroka " + r[0], "87-100 " + r[1]}
		if i%5 == 3 {
			all[i].Lines = append(all[i].Lines, strings.Repeat("a very long line of an address ", 6), "POLAND", "by diplomatic bag", "urgent")
		}
	}
	return all
}

func gallery() map[string]doc.Document {
	parts := doc.Document{Title: "Two sheets", Language: "en", Date: made, PageWords: pageWords, Parts: []doc.Document{postSheet(), list(60), {Title: "Trzeci", Language: "pl", Blocks: []doc.Block{doc.Heading{Level: 1, Text: "Rozdział"}, doc.Text("Zażółć gęślą jaźń.")}}}}
	pocket := directory(60)
	pocket.Size, pocket.Blocks = doc.A5, []doc.Block{pocket.Blocks[0], doc.Heading{Level: 1, Text: "Posts"}, doc.Columns{Count: 2, Blocks: pocket.Blocks[3 : len(pocket.Blocks)-2]}}
	rtl := doc.Document{Title: "القنصليات الفخرية", Subtitle: "حتى 22 نوفمبر 2026", Language: "ar", Date: made, AsOf: "22 نوفمبر 2026", Blocks: []doc.Block{doc.Heading{Level: 1, Text: "مقدمة"}, doc.Text(strings.Repeat("تقدم وزارة الشؤون الخارجية تحياتها إلى السفارة وتتشرف بإبلاغها بما يلي. ", 6)), doc.KeyValues{Rows: []doc.KeyValue{{Key: "المدينة", Value: "تورون"}}}, doc.Table{Columns: []doc.Column{{Title: "المدينة"}, {Title: "الرقم", Align: doc.Right}}, Rows: []doc.Row{doc.Cells("تورون", "12")}}}}
	envelope := doc.Document{Letter: true, Title: "Envelope", Language: "en", Date: made, Size: doc.EnvelopeDL, Landscape: true, Letterhead: noteVerbale().Letterhead, Blocks: []doc.Block{doc.Labels{Items: addresses(5)}}}
	written := envelope
	written.Blocks = []doc.Block{doc.Text("Pšemeslav Bankovskis\nul. Szeroka 12/3\n87-100 Toruń\nPOLAND")}
	columns := list(120)
	columns.Blocks = []doc.Block{doc.Heading{Level: 1, Text: "Sixty columns"}, wide(60, 30)}
	columns.Landscape = false
	return map[string]doc.Document{"sheet": postSheet(), "list": list(400), "directory": directory(200), "mixed": mixed(), "letter": noteVerbale(), "labels": {Letter: true, Title: "Labels", Language: "en", Date: made, Blocks: []doc.Block{doc.Labels{Sheet: l7160, Start: 5, Items: addresses(24)}}}, "envelope": envelope, "written": written, "parts": parts, "pocket": pocket, "rtl": rtl, "columns": columns}
}
