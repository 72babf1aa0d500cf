package report_test

import (
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// headings are the words over the sections of a print.
func headings(d doc.Document) string {
	var out []string
	eachBlock(d, func(b doc.Block) {
		if h, ok := b.(doc.Heading); ok && h.Level == 1 {
			out = append(out, h.Text)
		}
	})
	return strings.Join(out, ", ")
}

func TestFileOfAConsulateOfWhichNothingIsKnown(t *testing.T) {
	s := register(t, false)
	p := &models.Post{}
	write(t, s, func(w writer) {
		p.SendingState, p.ReceivingState = w.state("LT"), w.state("PL")
		w.create(p)
	})
	for _, lang := range words.Languages {
		public, full := wanted{report: "post-file", lang: lang, ids: []int64{p.ID}}.make(t, s), wanted{report: "post-file", lang: lang, full: true, ids: []int64{p.ID}}.make(t, s)
		sound(t, "public", public)
		sound(t, "full", full)
		if text := doctest.Text(public); strings.Contains(text, words.In(lang).T("not_recorded")) || strings.Contains(text, words.In(lang).T("print.none_recorded")) {
			t.Errorf("the public file says what is missing:\n%s", text)
		}
		if text := doctest.Text(full); strings.Count(text, "(missing)") < 6 {
			t.Errorf("the full file does not say what is missing:\n%s", text)
		}
	}
	d := wanted{report: "post-file", lang: "en", ids: []int64{p.ID}}.make(t, s)
	if got := headings(d); got != "Who and where" {
		t.Errorf("sections of the public file: %s", got)
	}
	want := "Who and where, Contact, Heads of post, Seats and premises, Consular district, Inventory, Reports, Correspondence, Life of the consulate, Vetting, Incidents, To check, Deadlines"
	if got := headings(wanted{report: "post-file", lang: "en", full: true, ids: []int64{p.ID}}.make(t, s)); got != want {
		t.Errorf("sections of the full file\n are:    %s\n wanted: %s", got, want)
	}
}

// TestFileHoldsWhatBelongsToAConsulate: a record of each kind that can belong to a consulate stands in its file.
func TestFileHoldsWhatBelongsToAConsulate(t *testing.T) {
	s := register(t, false)
	p := &models.Post{Tenure: "rented_by_head", ArchivePlace: "archive-place"}
	write(t, s, func(w writer) {
		city := &models.City{Name: "Toruń", Country: w.state("PL")}
		twin := &models.City{Name: "Kaunas", Country: w.state("LT")}
		w.create(city, twin)
		head := &models.Person{FamilyName: "Head"}
		w.headed(p, city.ID, &models.Appointment{Class: "consul", TookUp: "2001-03-04", CommissionNo: "KP-7", CommissionOn: "2001-01-02"}, head)
		twinning := &models.Twinning{Type: "twinning"}
		w.create(twinning)
		for _, c := range []*models.City{city, twin} {
			x := &models.Partner{City: c.ID, Level: "city"}
			x.Parent = twinning.ID
			w.create(x)
		}
		e := &models.PostEvent{Event: models.DistrictChanged, Date: "2005-06-07", District: "New district", ConsentNo: "N-99", ConsentOn: "2005-05-05", Ordinal: 2}
		e.Parent = p.ID
		letter := &models.Correspondence{Direction: "out", Date: "2006-01-02", Subject: "letter-subject", About: schema.NewRefs(p.ID)}
		hash, size, err := w.PutBlob(strings.NewReader("contents"))
		if err != nil {
			t.Fatal(err)
		}
		w.create(e, letter,
			&models.InventoryItem{Post: p.ID, Item: "seal", Number: "S-17", Holder: head.ID, IssuedOn: "2001-05-05"},
			&models.InventoryItem{Post: p.ID, Item: "forms", SerialFrom: "F-1", SerialUntil: "F-9", IssuedOn: "2001-05-05", LostOn: "2003-03-03"},
			&models.ActivityReport{Post: p.ID, Sort: "activity", From: "2024", Until: "2024", ReceivedOn: "2025-01-20", Assessment: "report-assessment"},
			&models.Service{Post: p.ID, Date: "2024-01-02", Service: models.Services[0], Count: 3},
			&models.Event{Event: "visit", Title: "event-title", From: "2010-01-01", About: schema.NewRefs(p.ID)},
			&models.Gift{Direction: "received", Date: "2010-01-02", What: "gift-what", Post: p.ID},
			&models.Award{Person: head.ID, Post: p.ID, Name: "award-name", GivenOn: "2011-01-01"},
			&models.Vetting{Person: head.ID, Subject: "police", Body: "vetting-body", AskedOn: "2000-01-01"},
			&models.Incident{Date: "2012-01-01", Sort: "press", Title: "incident-title", Post: p.ID})
		w.create(&models.Attachment{Of: letter.ID, Name: "letter.pdf", Title: "attachment-title", Media: "application/pdf", Hash: hash, Size: size})
	})
	make := func(full bool, options map[string]string) string {
		d := wanted{report: "post-file", lang: "en", full: full, options: options, ids: []int64{p.ID}}.make(t, s)
		sound(t, "post-file", d)
		return strings.NewReplacer("\u00a0", " ", "\u2060", "").Replace(doctest.Text(d))
	}
	public, full := make(false, nil), make(true, map[string]string{"changes": "yes"})
	for _, want := range []string{"archive-place", "Head", "KP-7", "Kaunas", "New district", "N-99", "S-17", "F-1–F-9", "lost 2003-03-03", "2025-01-20", "letter-subject", "event-title", "gift-what", "award-name", "attachment-title", "letter.pdf", "Note or letter, 2006-1 letter-subject"} {
		for variant, text := range map[string]string{"public": public, "full": full} {
			if !strings.Contains(text, want) {
				t.Errorf("the %s file does not say %q\n%s", variant, want, text)
			}
		}
	}
	for _, inside := range []string{"report-assessment", "vetting-body", "incident-title", "# To check", "# Deadlines", "# History of changes", "R. Example"} {
		if strings.Contains(public, inside) || !strings.Contains(full, inside) {
			t.Errorf("%q: in the public file %v, in the full one %v", inside, strings.Contains(public, inside), strings.Contains(full, inside))
		}
	}
	if strings.Contains(make(true, nil), "# History of changes") {
		t.Error("the history of changes is told without being asked for")
	}
}

// TestFilesOfManyConsulates: a file for several consulates has a part for each.
func TestFilesOfManyConsulates(t *testing.T) {
	s := register(t, true)
	ids := []int64{post(t, s, "LT-PL-01"), post(t, s, "LT-PL-02"), post(t, s, "LT-PL-03")}
	d := wanted{report: "post-file", lang: "pl", full: true, ids: ids}.make(t, s)
	if len(d.Parts) != 3 || len(d.Blocks) != 0 || d.Title != "Akta konsulatu" {
		t.Errorf("%d parts, %d blocks: %s", len(d.Parts), len(d.Blocks), d.Title)
	}
	for _, p := range d.Parts {
		sound(t, p.Title, p)
	}
}
