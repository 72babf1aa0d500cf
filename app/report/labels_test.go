package report_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func addressed(t testing.TB, s *store.Store, name, lang string, options map[string]string) (doc.Document, error) {
	t.Helper()
	w := words.In(lang)
	return report.Make(context.Background(), view.New(s, words.In("en")), name, report.Params{AsOf: schema.DayOf(2026, 11, 22), Words: w, Author: "R. Example", Made: made, Options: options, Filter: "a filter"})
}

// labelsOf are the addresses of a document, of all its parts.
func labelsOf(d doc.Document) []doc.Label {
	var out []doc.Label
	for _, p := range append([]doc.Document{d}, d.Parts...) {
		for _, b := range p.Blocks {
			out = append(out, b.(doc.Labels).Items...)
		}
	}
	return out
}

func linesTo(d doc.Document, whom string) string {
	for _, l := range labelsOf(d) {
		if strings.Contains(l.Lines[0], whom) {
			return strings.Join(l.Lines, "|")
		}
	}
	return ""
}

func TestAddresses(t *testing.T) {
	s := register(t, true)
	for _, c := range []struct{ lang, of, whom, want string }{
		{"en", "head", "Wymyślony", "Przemysław Wymyślony|Honorary Consul|Honorary Consulate of Lithuania in Toruń|ul. Przykładowa 49|Toruń|POLAND"},
		{"lt", "head", "Mockup", "Bruce Mockup|Garbės konsulas|Honorary Consulate of Lithuania in Melbourne|30 Sample Street|Melbourne|AUSTRALIJA"},
		{"pl", "post", "Toruniu", "Konsulat Honorowy Litwy w Toruniu|ul. Przykładowa 49|Toruń|POLSKA"},
	} {
		d, err := addressed(t, s, "labels", c.lang, map[string]string{"of": c.of})
		if err != nil {
			t.Fatal(err)
		}
		if got := linesTo(d, c.whom); got != c.want {
			t.Errorf("%s %s: %s, want %s", c.lang, c.of, got, c.want)
		}
		if d.AsOf+d.Filter+d.Seal+d.Variant != "" || !d.Letter {
			t.Errorf("the office's own paper says %q %q %q %q", d.AsOf, d.Filter, d.Seal, d.Variant)
		}
	}
}

// An address in the keeper's own State has no country; one that names its country does not name it twice; a street alone gets its city.
func TestAddressLines(t *testing.T) {
	s := register(t, false)
	write(t, s, func(w writer) {
		add := func(sending, receiving, address, number string) {
			p := &models.Post{SendingState: w.state(sending), ReceivingState: w.state(receiving), OfficeAddress: address, RegisterNo: number}
			w.create(p)
			city := &models.City{Name: "Miestas", Country: p.ReceivingState}
			w.create(city)
			e := &models.PostEvent{Event: models.Established, Date: "2001-01-01", Seat: city.ID, PostTitle: schema.Localized{"en": number}, Ordinal: 1}
			e.Meta().Parent = p.ID
			w.create(e)
		}
		add("PL", "LT", "Gedimino pr. 1, LT-01103 Vilnius", "own")
		add("LT", "DE", "Hauptstraße 5\n20095 Hamburg\nDeutschland", "named")
		add("LT", "GE", "რუსთაველის გამზირი 12", "street")
		add("LT", "GR", "", "none")
		add("LT", "BR", "Rua Exemplo, 38, 90000, Porto Alegre", "commas")
		embassy := &models.Mission{State: w.state("LT"), Type: "embassy", Name: schema.Localized{"en": "Embassy of Lithuania"}, Address: "Calle Ejemplo 1\n28001 Madrid"}
		city := &models.City{Name: "Madrid", Country: w.state("ES")}
		w.create(city)
		embassy.City = city.ID
		w.create(embassy)
		for range 2 {
			w.create(&models.Post{SendingState: w.state("LT"), ReceivingState: w.state("ES"), Mission: embassy.ID})
		}
	})
	if d, err := addressed(t, s, "labels", "pl", map[string]string{"of": "mission"}); err != nil || len(labelsOf(d)) != 1 || linesTo(d, "Embassy") != "Embassy of Lithuania|Calle Ejemplo 1|28001 Madrid|HISZPANIA" {
		t.Error(labelsOf(d), err)
	}
	d, err := addressed(t, s, "labels", "en", map[string]string{"of": "post"})
	if err != nil {
		t.Fatal(err)
	}
	for whom, want := range map[string]string{"own": "own|Gedimino pr. 1|LT-01103 Vilnius", "named": "named|Hauptstraße 5|20095 Hamburg|GERMANY", "street": "street|რუსთაველის გამზირი 12|Miestas|GEORGIA", "none": "", "commas": "commas|Rua Exemplo, 38|90000, Porto Alegre|BRAZIL"} {
		if got := linesTo(d, whom); got != want {
			t.Errorf("%s: %s, want %s", whom, got, want)
		}
	}
	if want := words.In("en").N("labels.left_out", 3); d.Subtitle != want {
		t.Errorf("%q, want %q", d.Subtitle, want)
	}
	if all, _ := printed(t, d); strings.Contains(pageText(t, all), "Left out") {
		t.Error("what was left out stands on a label")
	}
}

func TestAddressesThereAreNone(t *testing.T) {
	s, _ := bareRegister(t)
	for _, name := range []string{"labels", "envelopes"} {
		for _, of := range []string{"head", "post", "mission"} {
			_, err := addressed(t, s, name, "en", map[string]string{"of": of})
			if said := words.In("lt").Error(err); err == nil || said != words.In("lt").T("problem.no_addresses") {
				t.Error(name, of, err, said)
			}
		}
	}
	told := register(t, true)
	for _, options := range []map[string]string{{"start": "0"}, {"start": "x"}, {"start": "22"}, {"sheet": "L1"}} {
		if _, err := addressed(t, told, "labels", "en", options); err == nil || strings.Contains(words.In("en").Error(err), "{{") {
			t.Error(options, err)
		}
	}
	if _, err := addressed(t, told, "envelopes", "en", map[string]string{"size": "B4"}); err == nil {
		t.Error("an envelope nobody knows")
	}
}

// word is where a word stands on a page, in millimetres from its upper left corner.
type word struct {
	page                   int
	left, top, right, foot float64
	text                   string
}

// wordsOn reads where words stand on the pages, and the size of these.
func wordsOn(t testing.TB, file []byte) (out []word, width, height float64) {
	t.Helper()
	raw, err := exec.Command(tool(t, "pdftotext"), "-bbox", fileOf(t, file), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	mm := func(a xml.Attr) float64 {
		v, _ := strconv.ParseFloat(a.Value, 64)
		return v / doc.MM
	}
	d := xml.NewDecoder(bytes.NewReader(raw))
	page := 0
	for {
		token, err := d.Token()
		if err != nil {
			return out, width, height
		}
		e, ok := token.(xml.StartElement)
		switch {
		case ok && e.Name.Local == "page":
			page++
			width, height = mm(e.Attr[0]), mm(e.Attr[1])
		case ok && e.Name.Local == "word":
			w := word{page: page, left: mm(e.Attr[0]), top: mm(e.Attr[1]), right: mm(e.Attr[2]), foot: mm(e.Attr[3])}
			if inner, err := d.Token(); err == nil {
				w.text = string(inner.(xml.CharData))
			}
			out = append(out, w)
		}
	}
}

// Every word stands within its label, for every sheet and from every place to begin.
func TestWordsStandWithinTheirLabels(t *testing.T) {
	s := register(t, false)
	n := 30
	write(t, s, func(w writer) {
		for i := range n {
			p := &models.Post{SendingState: w.state("LT"), ReceivingState: w.state([]string{"GR", "GE", "PL"}[i%3]), OfficeAddress: longAddresses[i%len(longAddresses)], RegisterNo: fmt.Sprint(i)}
			w.create(p)
			e := &models.PostEvent{Event: models.Established, Date: "2001-01-01", PostTitle: schema.Localized{"en": fmt.Sprintf("N%02d Honorary Consulate of the Republic of Lithuania", i)}, Ordinal: 1}
			e.Meta().Parent = p.ID
			w.create(e)
		}
	})
	var sheets []string
	for _, info := range report.List() {
		if info.Name == "labels" {
			for _, o := range info.Options {
				if o.Key == "sheet" {
					sheets = o.Values
				}
			}
		}
	}
	if len(sheets) < 11 {
		t.Fatal(sheets)
	}
	for _, name := range sheets {
		d, err := addressed(t, s, "labels", "en", map[string]string{"of": "post", "sheet": name, "start": "4"})
		if err != nil {
			t.Fatal(err)
		}
		b := d.Blocks[0].(doc.Labels)
		sheet, each := b.Sheet, b.Sheet.Columns*b.Sheet.Rows
		var out bytes.Buffer
		if said, err := pdf.Write(context.Background(), &out, d, pdf.Options{}); err != nil || len(said.Missing) > 0 {
			t.Fatal(said, err)
		}
		// A sheet reaches as far beyond its last label as before its first one.
		w, h := d.PageSize()
		if x := w - sheet.Left - float64(sheet.Columns-1)*sheet.StepX - sheet.Width; x < sheet.Left-0.1*doc.MM || x > sheet.Left+0.1*doc.MM {
			t.Errorf("%s: %.2f mm on the left, %.2f on the right", name, sheet.Left/doc.MM, x/doc.MM)
		}
		if y := h - sheet.Top - float64(sheet.Rows-1)*sheet.StepY - sheet.Height; y < sheet.Top-0.1*doc.MM || y > sheet.Top+0.1*doc.MM {
			t.Errorf("%s: %.2f mm above, %.2f below", name, sheet.Top/doc.MM, y/doc.MM)
		}
		found, width, height := wordsOn(t, out.Bytes())
		if width < w/doc.MM-0.1 || width > w/doc.MM+0.1 || height < h/doc.MM-0.1 || height > h/doc.MM+0.1 {
			t.Errorf("%s: pages of %.1f × %.1f mm", name, width, height)
		}
		seen := map[int]bool{}
		for _, x := range found {
			if len(x.text) == 3 && x.text[0] == 'N' {
				i := slices.IndexFunc(b.Items, func(l doc.Label) bool { return strings.HasPrefix(l.Lines[0], x.text) })
				at := 3 + i // begins with the fourth label
				left := (sheet.Left + float64(at%each%sheet.Columns)*sheet.StepX) / doc.MM
				top := (sheet.Top + float64(at%each/sheet.Columns)*sheet.StepY) / doc.MM
				seen[i] = true
				if x.page != at/each+1 || x.left < left || x.top < top || x.right > left+sheet.Width/doc.MM || x.foot > top+sheet.Height/doc.MM {
					t.Errorf("%s: label %d stands at %.2f, %.2f mm of page %d, its place begins at %.2f, %.2f of page %d", name, i, x.left, x.top, x.page, left, top, at/each+1)
				}
			}
			// No word crosses the edge of a label.
			col, row := (x.left*doc.MM-sheet.Left)/sheet.StepX, (x.top*doc.MM-sheet.Top)/sheet.StepY
			left, top := sheet.Left+float64(int(col))*sheet.StepX, sheet.Top+float64(int(row))*sheet.StepY
			if x.right*doc.MM > left+sheet.Width || x.foot*doc.MM > top+sheet.Height+0.1*doc.MM {
				t.Errorf("%s: %q at %.2f to %.2f mm, %.2f to %.2f mm crosses the edge of its label", name, x.text, x.left, x.right, x.top, x.foot)
			}
		}
		if len(seen) != n {
			t.Errorf("%s: %d of %d labels", name, len(seen), n)
		}
		keep(t, "labels-"+name, d)
	}
}

var longAddresses = []string{
	"Λεωφόρος Βασιλίσσης Σοφίας 123, Μέγαρο Υπουργείου Εξωτερικών, 106 71 Αθήνα",
	"შოთა რუსთაველის გამზირი 12, ბინა 34, 0108 თბილისი",
	"Nepriklausomybės ir Šventosios Dvasios gatvių sankryža 148B-27, Žemaičių Naumiestis, LT-99999 Šilutės rajono savivaldybė",
}

func TestEnvelopes(t *testing.T) {
	s := register(t, true)
	write(t, s, func(w writer) {
		w.create(&models.Letterhead{Office: "Ministry of Example", Lang: "en", Address: "Examplestreet 1\n01000 Vilnius"})
	})
	for size, want := range map[string][2]float64{"DL": {220, 110}, "C5": {229, 162}, "C6": {162, 114}} {
		d, err := addressed(t, s, "envelopes", "en", map[string]string{"size": size})
		if err != nil {
			t.Fatal(err)
		}
		file, pages := printed(t, d)
		if n := len(labelsOf(d)); len(pages) != n || n < 5 {
			t.Fatalf("%s: %d pages for %d addresses", size, len(pages), n)
		}
		for i, page := range pages {
			if !strings.Contains(page, "Ministry of Example") || !strings.Contains(page, "POLAND") && !strings.Contains(page, strings.Join(strings.Fields(labelsOf(d)[i].Lines[0]), " ")) {
				t.Errorf("%s, page %d: %s", size, i+1, page)
			}
		}
		found, w, h := wordsOn(t, file)
		if w < want[0]-0.1 || w > want[0]+0.1 || h < want[1]-0.1 || h > want[1]+0.1 {
			t.Errorf("%s: %.1f × %.1f mm", size, w, h)
		}
		for _, x := range found {
			if x.text == "Ministry" && (x.left > w/2 || x.top > h*0.3) {
				t.Errorf("%s: the sender stands at %.1f, %.1f mm", size, x.left, x.top)
			}
			if x.text == "POLAND" && (x.left < w*0.4 || x.top < h*0.4) {
				t.Errorf("%s: the address stands at %.1f, %.1f mm", size, x.left, x.top)
			}
		}
		keep(t, "envelopes-"+size, d)
	}
}
