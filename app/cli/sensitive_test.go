package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/exequatur/exequatur/app/cli"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// marker stands in every sensitive field and in every text of a sensitive record; markedDay is the day such fields hold.
const (
	marker    = "Zqxmark"
	markedDay = "1911-03-07"
)

// hiding is a register with one record of every kind, what is sensitive marked, and records beside them that name the sensitive ones.
type hiding struct {
	path string
	uids map[string]string
}

func hide(t *testing.T) hiding {
	t.Helper()
	ctx := context.Background()
	h := hiding{filepath.Join(t.TempDir(), "hiding.exq"), map[string]string{}}
	e := env()
	s, err := store.Create(ctx, h.path, store.Beginning{Keeper: "ministry", State: "LT", Name: "Ministry", Language: "en", States: e.States()}, store.Options{Author: "R. Example"})
	if err != nil {
		t.Fatal(err)
	}
	de, err := s.StateByCode(ctx, "DE")
	if err != nil {
		t.Fatal(err)
	}
	lt, err := s.StateByCode(ctx, "LT")
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]int64{"state": de.ID}
	add := func(k *schema.Kind, rec schema.Record) {
		_, err := s.Do(ctx, store.Action{Kind: "add_" + k.Key}, func(tx *store.Tx) error {
			if a, ok := rec.(*models.Attachment); ok {
				hash, size, err := tx.PutBlob(strings.NewReader("contents " + a.Name))
				if err != nil {
					return err
				}
				a.Hash, a.Size = hash, size
			}
			if err := tx.Create(rec); err != nil || k.Key != "twinning" {
				return err
			}
			for _, level := range []string{"city", "county"} {
				p := &models.Partner{City: ids["city"], Level: level}
				p.Parent = rec.Meta().ID
				if err := tx.Create(p); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatalf("%s: %v", k.Key, err)
		}
	}
	for _, k := range models.Catalog.All() {
		if k.Singleton || k.Key == "attachment" || k.Key == "acceptance" {
			continue
		}
		rec := k.New()
		for i, f := range k.Fields {
			secret := f.Sensitive || k.Sensitive
			text := fmt.Sprintf("plain %s %d", f.Key, i)
			if secret {
				text = fmt.Sprintf("%s %s %d", marker, f.Key, i)
			}
			switch p := f.Ptr(rec).(type) {
			case *string:
				switch {
				case f.Type == schema.ChoiceType:
					*p = f.Choices[0]
				case f.Lookup != "":
					*p = "lt"
				default:
					*p = text
				}
			case *schema.Date:
				switch {
				case secret:
					*p = markedDay
				case f.Required:
					*p = "2026-01-02"
				}
			case *int64:
				if f.Type == schema.RefType {
					for _, kind := range f.Ref {
						if *p == 0 {
							*p = ids[kind]
						}
					}
				}
			case *schema.Localized:
				*p = schema.Localized{"en": text}
			}
		}
		switch x := rec.(type) {
		case *models.State:
			x.Code = "ZZ"
		case *models.Post:
			x.SendingState = lt.ID
		case *models.PostEvent:
			x.Event = models.Opened
		case *models.Appointment:
			x.Role = models.Head
		case *models.ActivityReport:
			x.Twinning, x.From, x.Until = 0, "2026", "2026"
		case *models.Opening:
			x.From, x.Until = "09:00", "12:00"
		case *models.Correspondence:
			x.Date, x.About = "2026-01-02", schema.NewRefs(ids["person"])
		case *models.Gift:
			x.Date = "2026-01-02"
		case *models.Service:
			x.Date = "2026-01-02"
		case *models.Task:
			x.About = schema.NewRefs(ids["incident"], ids["vetting"])
		}
		rec.Meta().Parent = ids[k.Parent]
		add(k, rec)
		if k.Key != "state" {
			ids[k.Key] = rec.Meta().ID
		}
		h.uids[k.Key] = rec.Meta().UID.String()
	}
	// About nothing but a sensitive record: as sensitive as it is.
	add(models.Catalog.Kind("acceptance"), &models.Acceptance{Of: ids["vetting"], Code: "police_certificate", Reason: marker + " why"})
	add(models.Catalog.Kind("attachment"), &models.Attachment{Of: ids["incident"], Name: marker + ".pdf", Title: marker + " scan", Media: "application/pdf"})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return h
}

// ran is what a command says, with its exit code.
func ran(t *testing.T, args ...string) (string, int) {
	t.Helper()
	var out, complaints bytes.Buffer
	e := env()
	e.Stdout, e.Stderr, e.Log = &out, &complaints, slog.New(slog.DiscardHandler)
	e.Now = func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }
	e.Getenv = func(string) string { return "" }
	code := cli.Run(context.Background(), e, args)
	return out.String() + complaints.String(), code
}

func leaks(text string) bool {
	folded := strings.ToLower(strings.Join(strings.Fields(text), " "))
	return strings.Contains(folded, strings.ToLower(marker)) || strings.Contains(text, markedDay) || strings.Contains(text, "March 1911")
}

// Nothing sensitive is in any public output, in whatever format, and each output says which variant it is.
func TestNothingSensitiveIsPublic(t *testing.T) {
	h := hide(t)
	for _, k := range models.Catalog.All() {
		if k.Singleton {
			continue
		}
		secret := k.Sensitive
		for _, variant := range []string{"", "--sensitive"} {
			internal := variant != ""
			for _, format := range []string{"table", "csv", "json", "xlsx"} {
				args := []string{"list", h.path, k.Key}
				path := ""
				if format == "xlsx" {
					path = filepath.Join(t.TempDir(), "list.xlsx")
					args = append(args, "--out", path)
				} else {
					args = append(args, "--format", format)
				}
				if internal {
					args = append(args, variant)
				}
				text, code := ran(t, args...)
				if path != "" && code == 0 {
					text = sheetText(t, path)
				}
				check(t, args, text, code, internal, secret, k)
			}
			if uid := h.uids[k.Key]; uid != "" {
				for _, format := range []string{"text", "json"} {
					args := []string{"show", h.path, k.Key, uid, "--format", format}
					if internal {
						args = append(args, variant)
					}
					text, code := ran(t, args...)
					check(t, args, text, code, internal, secret, k)
				}
			}
		}
		// Not even by a search.
		if text, _ := ran(t, "list", h.path, k.Key, "--find", marker); leaks(strings.ReplaceAll(text, "“"+marker+"”", "")) || !secret && !strings.Contains(text, "0 records") {
			t.Errorf("list %s --find: %s", k.Key, text)
		}
	}
}

func check(t *testing.T, args []string, text string, code int, internal, secret bool, k *schema.Kind) {
	t.Helper()
	if !internal && secret {
		if code != 1 || leaks(text) || !strings.Contains(text, "--sensitive") {
			t.Errorf("%v: exit %d\n%s", args, code, text)
		}
		return
	}
	if code != 0 {
		t.Errorf("%v: exit %d\n%s", args, code, text)
		return
	}
	if !internal && leaks(text) {
		t.Errorf("%v leaks:\n%s", args, text)
	}
	if says := strings.Contains(strings.ToLower(text), "internal"); says != internal && !(k.Key == "attachment" || k.Key == "acceptance") {
		t.Errorf("%v does not say that it is internal, or that it is not:\n%s", args, text)
	}
}

func sheetText(t *testing.T, path string) string {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range rows {
		out = append(out, strings.Join(r, " | "))
	}
	return strings.Join(out, "\n")
}

// The same on paper.
func TestNothingSensitiveIsPrinted(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed: what is on the page cannot be read back")
	}
	h := hide(t)
	printed := func(args ...string) (string, int) {
		path := filepath.Join(t.TempDir(), "print.pdf")
		said, code := ran(t, append(args, "--out", path)...)
		if code != 0 {
			return said, code
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(tool, "-layout", path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(out) + "\n" + string(raw), 0
	}
	about := maps.Clone(h.uids)
	about["state"] = "PL"
	for _, info := range report.List() {
		var runs [][]string
		switch {
		case info.Of == report.Any:
			for kind, uid := range h.uids {
				runs = append(runs, []string{"report", h.path, info.Name, "--kind", kind, "--for", uid})
			}
		case info.AnyKind:
			for kind := range h.uids {
				runs = append(runs, []string{"report", h.path, info.Name, "--kind", kind})
			}
		case info.Of != "":
			runs = append(runs, []string{"report", h.path, info.Name, "--for", about[info.Of]})
		default:
			runs = append(runs, []string{"report", h.path, info.Name})
		}
		for _, args := range runs {
			text, code := printed(args...)
			if leaks(text) {
				t.Errorf("%v leaks:\n%.3000s", args, text)
			}
			own := info.Group == "letters" // the office's own paper says nothing of editions
			secret := info.Internal || info.AnyKind && models.Catalog.Kind(args[4]) != nil && models.Catalog.Kind(args[4]).Sensitive
			switch {
			case secret && code == 0:
				t.Errorf("%v is printed in public", args)
			case !secret && (code != 0 || !own && !strings.Contains(text, "Public edition")):
				t.Errorf("%v: exit %d\n%.2000s", args, code, text)
			}
			text, code = printed(append(args, "--variant", "full")...)
			if code != 0 || !own && !strings.Contains(text, "For internal use") {
				t.Errorf("%v internally: exit %d\n%.2000s", args, code, text)
			}
		}
	}
	if text, _ := printed("report", h.path, "consul-file", "--for", h.uids["person"], "--variant", "full"); !leaks(text) {
		t.Error("a person's file holds nothing sensitive")
	}
}
