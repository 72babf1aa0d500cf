package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/ui/desk"
)

// What the window writes is what it says: a list for other programs, and the register as one file that another takes in.
func TestExportsFromTheWindow(t *testing.T) {
	u, d := newKit(t).openSample("ministry")
	dir := t.TempDir()
	posts, err := u.d.Store.List(ctx(), "post", 0)
	if err != nil || len(posts) == 0 {
		t.Fatal(err, len(posts))
	}
	u.Go(desk.Route{Page: "posts"})
	u.page.(desk.Exporter).Export("")
	d.Tap(u.w.T("exporting.format.vcf"))
	d.Tap(u.w.T("exporting.save"))
	cards := filepath.Join(dir, "cards.vcf")
	d.Replace("File name", cards)
	d.Key(fyne.KeyReturn)
	b, err := os.ReadFile(cards)
	if n := strings.Count(string(b), "BEGIN:VCARD"); err != nil || n != len(posts) {
		t.Errorf("%d cards of %d consulates, %v", n, len(posts), err)
	}
	d.Expect("cards.vcf")

	u.export(export.Request{Kind: "person", Format: export.HTML}) // no page is made of persons
	d.Key(fyne.KeyReturn)
	d.Expect(u.w.T("window.failed"), "post")
	d.Key(fyne.KeyEscape)

	u.exportWhole()
	d.Expect("private data")
	d.Tap(u.w.T("exporting.save"))
	all := filepath.Join(dir, "all.zip")
	d.Replace("File name", all)
	d.Key(fyne.KeyReturn)
	if !whole.Is(all) {
		t.Error("no whole register")
	}
}
