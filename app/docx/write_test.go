package docx_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"time"

	"github.com/exequatur/exequatur/app/doc"
)

var made = time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)

// crest is a small picture.
func crest() []byte {
	img := image.NewNRGBA(image.Rect(0, 0, 60, 72))
	for y := range 72 {
		for x := range 60 {
			img.SetNRGBA(x, y, color.NRGBA{uint8(120 + x), 20, uint8(2 * y), 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// note is a letter with everything a letter can hold; its persons are invented.
func note() doc.Document {
	serif := func(s string) doc.Run { return doc.Run{Text: s, Serif: true} }
	return doc.Document{
		Title: "Note verbale 12-4/26", Author: "Ministry of Example", Letter: true, Language: "en", Date: made,
		Letterhead: &doc.Letterhead{Names: []string{"Lietuvos Respublikos garbės konsulatas Torunėje", "Konsulat Honorowy Republiki Litewskiej w Toruniu"},
			Emblem: &doc.Picture{Data: crest(), Alt: "Emblem"}, Address: []string{"ul. Przykładowa 12/3, 87-100 Toruń", "tel. +48\u00A056\u00A0000\u00A000", "torun@example.org"}},
		Blocks: []doc.Block{
			doc.Paragraph{Align: doc.Right, Runs: []doc.Run{serif("Toruń, 22\u00A0November 2026")}},
			doc.Paragraph{Runs: []doc.Run{{Text: "No. 12-4/26", Bold: true, Serif: true}}},
			doc.Paragraph{Runs: []doc.Run{serif("The Honorary Consulate presents its compliments and has the honour to inform that "), {Text: "Ms Jadwiga Wymyślona", Bold: true, Serif: true}, serif(" was granted the "), {Text: "exequatur", Italic: true, Serif: true, Note: "Article 12 of the Convention."}, serif(" on 4\u00A0May 2026. It avails itself of this opportunity to renew to the Ministry the assurances of its highest consideration.")}},
			doc.Heading{Level: 1, Text: "What was agreed"},
			doc.KeyValues{Columns: 1, Rows: []doc.KeyValue{{Key: "Consular district", Value: "Kuyavian-Pomeranian Voivodeship"}, {Key: "Term until", Value: "not recorded", Missing: true}}},
			doc.List{Items: []doc.Item{{Runs: []doc.Run{serif("First point")}, Below: []doc.Item{{Runs: []doc.Run{serif("a point below it")}}}}, {Runs: []doc.Run{serif("Second point")}}}},
			doc.List{Numbered: true, Items: []doc.Item{{Runs: []doc.Run{serif("One")}}, {Runs: []doc.Run{serif("Two")}}}},
			doc.Table{Title: "Enclosures", Columns: []doc.Column{{Title: "Paper"}, {Title: "Pages", Align: doc.Right}}, Rows: []doc.Row{doc.Cells("Commission", "2"), doc.Cells("Certificate of appointment", "1"), {Cells: []doc.Cell{{Text: "Together"}, {Text: "3"}}, Total: true}}},
			doc.Paragraph{Lang: "he", Runs: []doc.Run{{Text: "הקונסוליה בתורון 12 בע״מ", Lang: "he"}}},
			doc.Rule{},
			doc.Picture{Data: crest(), Alt: "A picture", Caption: "The picture", Width: 60, Align: doc.Centre},
			doc.Keep{Blocks: []doc.Block{doc.Text("Kept together with the lines below."), doc.Signatures{Lines: []doc.Signature{{Above: "Handed over by", Name: "Jadwiga Wymyślona", Below: "Honorary Consul"}, {Above: "Taken over by", Name: "Tomas Pramanytas", Below: "Attaché"}}}}},
			doc.PageBreak{},
			doc.Spacer{Height: 30},
			doc.Paragraph{Small: true, Runs: []doc.Run{serif("Second page.")}},
		},
	}
}
