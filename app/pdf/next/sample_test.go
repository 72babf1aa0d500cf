package pdf

import (
	"fmt"
	"time"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
)

var made = time.Date(2026, 11, 22, 10, 30, 0, 0, time.UTC)

func pageWords(page, total int) string { return fmt.Sprintf("Page %d of %d", page, total) }

func day(y int, m time.Month, d int) int {
	return int(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// postSheet is the sheet of one record: its state in a line, its life as a picture, facts and tables.
func postSheet() doc.Document {
	d := doc.Document{
		Title: "Honorary Consulate of Lithuania in Toruń", Subtitle: "Open since 12 May 2023 after about a year closed. Head: Pšemeslav Bankovskis, Honorary Consul, term not recorded.",
		Language: "en", Author: "R. Example", Date: made, AsOf: "As of 22 November 2026", Variant: "internal", Filter: "One record", Seal: "Seal of the log: 7f3a 91c2 0be4 · entry 1,204", PageWords: pageWords,
	}
	y0, y1, again := day(2022, 1, 1), day(2022, 12, 31), day(2023, 5, 12)
	life, _ := draw.Timeline(draw.TimelineSpec{Width: d.TextWidth(), TextSize: 8.5, Today: day(2026, 11, 22), Cursor: day(2023, 3, 1), Lanes: []draw.Lane{
		{Label: "Status", Bars: []draw.Bar{
			{FromLo: draw.Ever, FromHi: draw.Ever, ToLo: y0, ToHi: y1, Style: draw.Solid, Label: "open"},
			{FromLo: y0, FromHi: y1, ToLo: again, ToHi: again, Style: draw.Hollow, Label: "closed for a time"},
			{FromLo: again, FromHi: again, ToLo: draw.Never, ToHi: draw.Never, Style: draw.Solid, Label: "open"},
		}},
		{Label: "Head of post", Bars: []draw.Bar{
			{FromLo: day(2009, 1, 1), FromHi: day(2009, 12, 31), ToLo: y0, ToHi: y1, Style: draw.Named, Label: "Jan Przykładowy"},
			{FromLo: again, FromHi: again, ToLo: draw.Never, ToHi: draw.Never, Style: draw.Named, Label: "Pšemeslav Bankovskis"},
		}},
		{Label: "Diary", Marks: []draw.Mark{
			{Lo: day(2008, 1, 1), Hi: day(2008, 12, 31), Shape: draw.Dot, Label: "First contacts between schools"},
			{Lo: again, Hi: again + 2, Shape: draw.Star, Role: draw.RoleOpen, Label: "Reopened"},
		}},
		{Label: "Kaunas–Toruń", Marks: []draw.Mark{{Lo: day(2018, 2, 16), Hi: day(2018, 2, 16), Shape: draw.Pennant, Role: draw.RoleWarning, Label: "Cooperation agreement"}}},
	}})
	d.Blocks = []doc.Block{
		doc.Figure{Drawing: life, Alt: "Open until 2022, closed until 12 May 2023, open since."},
		doc.Heading{Level: 1, Text: "Where"},
		doc.KeyValues{Columns: 2, Rows: []doc.KeyValue{
			{Key: "Sending State", Value: "Lithuania (LT)"}, {Key: "Receiving State", Value: "Poland (PL)"},
			{Key: "Seat (city)", Value: "Toruń"}, {Key: "Address", Value: "ul. Szeroka 12/3, 87-100 Toruń, województwo kujawsko-pomorskie"},
			{Key: "Consular district", Value: "Kuyavian-Pomeranian Voivodeship"}, {Key: "Telephone", Value: "not recorded", Missing: true},
			{Key: "E-mail", Value: "torun.honorary.consulate.of.lithuania@example-of-a-long-domain.example.org"}, {Key: "Languages", Value: "Polski, Lietuvių, ქართული, Հայերեն, עברית, Ελληνικά, Українська"},
		}},
		doc.Heading{Level: 1, Text: "Life"},
		doc.Table{Columns: []doc.Column{{Title: "Date"}, {Title: "What happened", Weight: 2}, {Title: "Source", Weight: 1}, {Title: "No.", Align: doc.Right}}, Rows: []doc.Row{
			doc.Cells("2008", "First contacts between educational institutions of the two cities", "article", "1"),
			doc.Cells("2018-02-16", "Cooperation agreement signed in Kaunas Town Hall", "agreement Nr. 12-4/18", "2"),
			doc.Cells("2022", "Closed for a time", "article: “after a yearlong hiatus”", "3"),
			doc.Cells("2023-05-12", "Officially reopened; Pšemeslav Bankovskis becomes Honorary Consul", "article", "4"),
		}},
		doc.Heading{Level: 1, Text: "Note"},
		doc.Paragraph{Runs: []doc.Run{{Text: "The day of the exequatur, the ceremony and the anniversary are "}, {Text: "three different dates", Bold: true}, {Text: ". Some are known only to the year, "}, {Text: "and stay so", Italic: true}, {Text: ". "}, {Text: "Checked on 20 November 2026.", Muted: true}}},
	}
	return d
}

// row is the text of line i of a long list.
func listRow(i int) []string {
	cities := []string{"Toruń", "Gdańsk", "Αθήνα", "Скопје", "თბილისი", "Hà Nội", "Reykjavík", "İstanbul"}
	heads := []string{"Pšemeslav Bankovskis", "Žydrūnė Šimkutė-Przybyszewska", "Γιώργος Παπαδόπουλος", "Þórbergur Ægisson", "Nguyễn Thị Minh Khai"}
	return []string{fmt.Sprintf("R-%05d", i), cities[i%len(cities)], heads[i%len(heads)], []string{"open", "closed for a time", "possibly closed"}[i%3], fmt.Sprintf("20%02d-%02d-%02d", i%26, i%12+1, i%28+1), []string{"", "the voivodeships of Kuyavia-Pomerania, Pomerania and Warmia-Masuria, with the exception of the city of Gdynia"}[i%7/6]}
}

func list(rows int) doc.Document {
	t := doc.Table{Columns: []doc.Column{{Title: "Number"}, {Title: "Seat"}, {Title: "Head", Weight: 1}, {Title: "Status"}, {Title: "Since"}, {Title: "District", Weight: 2}}}
	for i := range rows {
		if i%50 == 0 {
			t.Rows = append(t.Rows, doc.Group(fmt.Sprintf("State %d", i/50)))
		}
		t.Rows = append(t.Rows, doc.Cells(listRow(i)...))
	}
	return doc.Document{Title: "Consulates", Subtitle: fmt.Sprintf("%d records", rows), Language: "en", Author: "R. Example", Date: made, AsOf: "As of 22 November 2026",
		Filter: "Ours abroad; status open, closed for a time or possibly closed; all countries; sorted by country, then city", Seal: "Seal of the log: 7f3a 91c2 0be4", PageWords: pageWords, Landscape: true, Blocks: []doc.Block{t}}
}
