package export_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// The columns offered before anything is read are those a list has.
func TestColumnsAreThoseOfTheList(t *testing.T) {
	s := newSample(t)
	for _, r := range []*view.Register{english(s), english(s).Internal()} {
		for _, k := range models.Catalog.All() {
			if k.Singleton || !r.ShowsKind(k) {
				continue
			}
			l, err := export.List(ctx, s, r, k.Key, s.Today(), nil)
			if err != nil || !slices.Equal(l.Keys, export.Columns(r, k.Key)) {
				t.Errorf("%s (%s): list %v, offered %v, %v", k.Key, r.VariantKey(), l.Keys, export.Columns(r, k.Key), err)
			}
			for _, row := range l.Rows {
				if len(row.Values) != len(l.Keys) {
					t.Errorf("%s: %d values of %d keys", k.Key, len(row.Values), len(l.Keys))
				}
			}
		}
	}
}

// Every kind is written in every format it has, and refused in words in the others.
func TestEveryKindInEveryFormat(t *testing.T) {
	s := newSample(t)
	for _, k := range models.Catalog.All() {
		if k.Singleton {
			continue
		}
		there := export.FormatsOf(k.Key)
		for _, format := range export.Formats {
			req := export.Request{Kind: k.Key, Format: format, Full: true, AsOf: s.Today(), TmpDir: t.TempDir()}
			var out strings.Builder
			res, err := export.Write(ctx, s, english(s), req, &out)
			var refused *say.Refusal
			switch {
			case slices.Contains(there, format) && (err != nil || out.Len() == 0 && res.Count > 0):
				t.Errorf("%s as %s: %v", k.Key, format, err)
			case !slices.Contains(there, format) && (!errors.As(err, &refused) || strings.Contains(refused.Text(words.In("pl")), "{{") || out.Len() > 0):
				t.Errorf("%s as %s is not refused: %v", k.Key, format, err)
			}
			if format == export.GeoJSON && err == nil && !json.Valid([]byte(out.String())) {
				t.Errorf("%s: no JSON", k.Key)
			}
		}
	}
}

func TestATableOfChosenColumnsAndRecords(t *testing.T) {
	s := newSample(t)
	found, err := english(s).Resolve(ctx, "post", "LT-PL-01")
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	out, res := written(t, s, export.Request{Kind: "post", Format: export.CSV, Records: []int64{found[0].ID}, Columns: []string{"seat", "register_no"}, Delimiter: '|'})
	if out != "\ufeffseat|register_no\r\nToruń|LT-PL-01\r\n" || res.Count != 1 {
		t.Errorf("%q %+v", out, res)
	}
	_, err = export.Write(ctx, s, english(s), export.Request{Kind: "person", Format: export.XLSX, Columns: []string{"born_on"}}, &strings.Builder{})
	if !say.Refused(err, "export_column") {
		t.Errorf("a sensitive column in the public variant: %v", err)
	}
	_, err = export.Write(ctx, s, english(s), export.Request{Kind: "contact", Format: export.CSV}, &strings.Builder{})
	if !say.Refused(err, "export_sensitive") {
		t.Errorf("a sensitive kind in the public variant: %v", err)
	}
}

func TestPastedCellsAreWhatTheyWere(t *testing.T) {
	cells := [][]string{{"a", "tab\there", "two\nlines", `"quoted"`, "=1+1", "+370 5 1", "", "ž"}, {"-x", "@a", "'=1", "b", "c", "d", "e", "f"}}
	text := export.TSVOf([]string{"1", "2", "3", "4", "5", "6", "7", "8"}, slices.Values(cells))
	if strings.HasPrefix(text, "\ufeff") || !strings.HasSuffix(text, "f\r\n") || !strings.Contains(text, "\t\"tab\there\"\t") {
		t.Errorf("%q", text)
	}
	r := csv.NewReader(strings.NewReader(text)) // quotes as Excel and Calc read them
	r.Comma = '\t'
	rows, err := r.ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatal(len(rows), err)
	}
	for n, row := range rows[1:] {
		for i, c := range row {
			if strings.ContainsAny(c[:min(len(c), 1)], "=+-@") {
				t.Errorf("a spreadsheet would run %q", c)
			}
			if c != "" {
				c = source.Unguard(c)
			}
			if c != cells[n][i] {
				t.Errorf("%q, was %q", c, cells[n][i])
			}
		}
	}
}

func TestAddressesOfASelectionInOneLine(t *testing.T) {
	s := newRegister(t)
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	city := &models.City{Name: "Toruń", Country: pl}
	one := &models.Post{SendingState: lt, ReceivingState: pl, RegisterNo: "1", Emails: []string{"b@example.org", "A@example.org"}}
	two := &models.Post{SendingState: lt, ReceivingState: pl, RegisterNo: "2", Emails: []string{"a@example.org", "c@example.org", "not an address"}}
	head := &models.Person{FamilyName: "Przykład", GivenName: "Anna"}
	do(t, s, func(tx *store.Tx) error {
		if err := errors.Join(tx.Create(city), tx.Create(one), tx.Create(two), tx.Create(head)); err != nil {
			return err
		}
		opened := &models.PostEvent{Event: models.Opened, Date: "2020-01-02", Seat: city.ID}
		opened.Parent = one.ID
		private := &models.Contact{Use: "email", Value: "anna@example.net"}
		private.Parent = head.ID
		return errors.Join(tx.Create(opened), tx.Create(private),
			tx.Create(&models.Appointment{Post: one.ID, Person: head.ID, Role: models.Head, Category: models.Honorary, Class: "consul", ExequaturOn: "2020-01-02", TookUp: "2020-01-02"}))
	})
	for _, c := range []struct {
		kind     string
		internal bool
		records  []int64
		sep      string
		want     string
	}{
		{"post", false, nil, "; ", "a@example.org; c@example.org; b@example.org"}, // the one without a seat stands first in the list
		{"post", false, []int64{two.ID}, ", ", "a@example.org, c@example.org"},
		{"person", false, []int64{head.ID}, "; ", "A@example.org; b@example.org"},
		{"person", true, []int64{head.ID}, "; ", "A@example.org; b@example.org; anna@example.net"},
	} {
		r := english(s)
		if c.internal {
			r = r.Internal()
		}
		got, err := export.Emails(ctx, s, r, c.kind, c.records, s.Today(), c.sep)
		if err != nil || got != c.want {
			t.Errorf("%s %v: %q, want %q, %v", c.kind, c.internal, got, c.want, err)
		}
	}
	if _, err := export.Emails(ctx, s, english(s), "city", nil, s.Today(), "; "); !say.Refused(err, "export_no_emails") {
		t.Error(err)
	}
}

func TestNamesOfFiles(t *testing.T) {
	s := newRegister(t)
	for want, req := range map[string]export.Request{
		"consulates-2026-11-22.xlsx":         {Kind: "post", Format: export.XLSX},
		"konsulai-2026-11-22-tarnybinis.vcf": {Kind: "person", Format: export.VCF, Lang: "lt", Full: true},
		"kalendarz-2026-11-22.ics":           {Format: export.ICS, Lang: "pl"},
	} {
		req.AsOf = s.Today()
		if got := export.FileName(words.In("en"), req); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	for path, want := range map[string]string{"a/B.XLSX": export.XLSX, "x.geojson": export.GeoJSON, "x.doc": "", "zip": ""} {
		if got := export.FormatOf(path); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
}
