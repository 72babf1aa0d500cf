package report_test

import (
	"bytes"
	"context"
	"flag"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/store"
)

var update = flag.Bool("update", false, "write the files of testdata anew from what is printed now")

// tool finds a program a test needs, or skips the test.
func tool(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed: what is on the page cannot be read back", name)
	}
	return path
}

func fileOf(t testing.TB, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "print.pdf")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// pageText is what another program reads from the file, page after page.
func pageText(t testing.TB, file []byte) string {
	t.Helper()
	out, err := exec.Command(tool(t, "pdftotext"), "-layout", fileOf(t, file), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// samples are the prints of the sample register on a fixed day: each report, and the sheet in every language.
func samples(t *testing.T, s *store.Store) map[string]doc.Document {
	t.Helper()
	torun := post(t, s, "LT-PL-01")
	return map[string]doc.Document{
		"post-sheet-en": build(t, s, "post-sheet", "en", "2026-11-22", torun),
		"post-sheet-lt": build(t, s, "post-sheet", "lt", "2026-11-22", torun),
		"post-sheet-pl": build(t, s, "post-sheet", "pl", "2023-03-01", torun),
		"posts-en":      build(t, s, "posts", "en", "2026-11-22"),
		"people-lt":     build(t, s, "people", "lt", "2026-11-22"),
		"twinnings-pl":  build(t, s, "twinnings", "pl", "2026-11-22"),

		"consul-file-en":     build(t, s, "consul-file", "en", "2026-11-22", named(t, s, "person", "Przemysław Wymyślony")),
		"consul-file-pl":     build(t, s, "consul-file", "pl", "2026-11-22", named(t, s, "person", "Agnieszka Fikcyjna")),
		"service-log-en":     build(t, s, "service-log", "en", "2026-11-22"),
		"record-post-en":     buildKind(t, s, "record", "post", "en", "2026-11-22", false, torun),
		"record-state-lt":    buildKind(t, s, "record", "state", "lt", "2026-11-22", false, named(t, s, "state", "PL")),
		"record-report-lt":   buildKind(t, s, "record", "activity_report", "lt", "2026-11-22", true, named(t, s, "activity_report", "activity 2025-01-01–2025-12-31")),
		"table-inventory-pl": buildKind(t, s, "table", "inventory_item", "pl", "2026-11-22", false),
		"table-notes-lt":     buildKind(t, s, "table", "correspondence", "lt", "2026-11-22", false),
	}
}

// named is the last record of a kind that is called so.
func named(t testing.TB, s *store.Store, kind, key string) int64 {
	t.Helper()
	found, err := view.New(s, words.In("en")).Resolve(context.Background(), kind, key)
	if err != nil || len(found) == 0 {
		t.Fatal(kind, key, err)
	}
	return found[len(found)-1].ID
}

var anyUID = regexp.MustCompile(`[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}`)

// TestPrintsStayAsTheyAre compares what is printed of the sample register with the files of testdata. A change that is meant is
// taken over with -update, and looked at before it is committed.
func TestPrintsStayAsTheyAre(t *testing.T) {
	s := register(t, true)
	for name, d := range samples(t, s) {
		// Each register has its own seal and its records their own identities.
		d.Seal, d.Filter = "Register sealed at action 1 · 0000-0000-0000", anyUID.ReplaceAllString(d.Filter, "00000000-0000-7000-8000-000000000000")
		keep(t, name, d)
		var buf bytes.Buffer
		if err := pdf.Render(&buf, d); err != nil {
			t.Fatal(err)
		}
		t.Run(name+" in words", func(t *testing.T) { compareText(t, buf.Bytes(), name+".txt") })
		t.Run(name+" as a picture", func(t *testing.T) { comparePicture(t, buf.Bytes(), name+".png") })
	}
}

// plainPages is the text of a print with the spaces evened out that differ between versions of the program that reads it.
func plainPages(text string) string {
	var out []string
	for i, page := range strings.Split(strings.TrimSuffix(text, "\f"), "\f") {
		if i > 0 {
			out = append(out, "", "")
		}
		for line := range strings.SplitSeq(page, "\n") {
			if line = strings.TrimSpace(wide.ReplaceAllString(line, "   ")); line != "" {
				out = append(out, line)
			}
		}
	}
	return strings.Join(out, "\n") + "\n"
}

var wide = regexp.MustCompile(` {2,}`)

func compareText(t *testing.T, file []byte, name string) {
	got := plainPages(pageText(t, file))
	path := filepath.Join("testdata", name)
	if *update {
		put(t, path, []byte(got))
		return
	}
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, have := strings.Split(string(body), "\n"), strings.Split(got, "\n")
	for i := range max(len(want), len(have)) {
		if w, h := at(want, i), at(have, i); w != h {
			t.Fatalf("%s, line %d\n was: %s\n is:  %s\n(if it is meant to be: go test ./app/report -run PrintsStay -update)", path, i+1, w, h)
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "nothing"
}

func put(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

// cell is the edge of the squares whose mean grey is compared, offBy what they may differ by: smoothing differs between versions
// of the program that paints, a moved line or another word does not pass.
const (
	cell  = 4
	offBy = 20
)

func comparePicture(t *testing.T, file []byte, name string) {
	out := filepath.Join(t.TempDir(), "page")
	if err := exec.Command(tool(t, "pdftoppm"), "-r", "32", "-png", "-l", "1", "-singlefile", fileOf(t, file), out).Run(); err != nil {
		t.Fatal(err)
	}
	got := picture(t, out+".png")
	var body bytes.Buffer
	if err := png.Encode(&body, got); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name)
	if *update {
		put(t, path, body.Bytes())
		return
	}
	was := picture(t, path)
	failed := filepath.Join("testdata", "failed", name)
	if got.Bounds() != was.Bounds() {
		put(t, failed, body.Bytes())
		t.Fatalf("the page is %v, was %v: see %s", got.Bounds(), was.Bounds(), failed)
	}
	for y := 0; y+cell <= got.Bounds().Dy(); y += cell {
		for x := 0; x+cell <= got.Bounds().Dx(); x += cell {
			if a, b := grey(got, x, y), grey(was, x, y); a-b > offBy || b-a > offBy {
				put(t, failed, body.Bytes())
				t.Fatalf("the page looks other at %d, %d of %v: grey %d, was %d; compare %s with %s", x, y, got.Bounds().Max, a, b, failed, path)
			}
		}
	}
}

// picture reads a page in shades of grey.
func picture(t *testing.T, path string) *image.Gray {
	t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	page := image.NewGray(img.Bounds())
	draw.Draw(page, page.Rect, img, img.Bounds().Min, draw.Src)
	return page
}

// grey is the mean of a square.
func grey(img *image.Gray, x, y int) int {
	sum := 0
	for dy := range cell {
		for dx := range cell {
			sum += int(img.GrayAt(x+dx, y+dy).Y)
		}
	}
	return sum / (cell * cell)
}
