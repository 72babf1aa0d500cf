package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/ui/importing"
)

// dirtyList is what a ministry sends: a title, heads of its own, exonyms, a stub, a State nobody knows, a word for a class.
const dirtyList = "Honorary consuls of Lithuania in Poland,,,,,,\n" +
	"as of March 2026,,,,,,\n" +
	"sending_state,receiving_state,seat_city,district,class,head_name,office_phone\n" +
	"LT,PL,Torun,Kujawsko-Pomorskie,honorary consul,Dr. Jan Wymyślony,+48 56 000 00 00\n" +
	"LT,PL,Cracovie,Małopolskie,honorary consul,Anna Zmyślona,n/a\n" +
	"LT,PL,Nowa Wieś,,honorary consul,,\n" +
	"LT,Nowhere,Kraków,,honorary consul,,\n"

func (k *kit) list(name, body string) string {
	path := filepath.Join(k.dir, name)
	if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
		k.t.Fatal(err)
	}
	return path
}

func (k *kit) posts(u *Window, want int) {
	k.t.Helper()
	if n, err := u.d.Store.Count(ctx(), "post"); n != want || err != nil {
		k.t.Fatalf("%d consulates, want %d: %v", n, want, err)
	}
}

// A dirty list goes from the drop on the window to the register and back out of it by keyboard alone; nothing is written before the last
// step.
func TestDirtyListByKeyboard(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	u.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(k.list("list 2026.csv", dirtyList))})
	next := func() { d.Shortcut(fyne.KeyPageDown, fyne.KeyModifierShortcutDefault) }
	k.shot(d, "20-import-read")
	d.Expect("Import list 2026.csv", "Line 3 names the columns", "UTF-8")
	next()
	k.shot(d, "21-import-map")
	d.Expect("What a row is", "Sending State", "Seat (city)")
	next()
	k.shot(d, "22-import-understand")
	d.Expect("Nowhere")
	for range 6 { // each question is answered as suggested, or by its first answer
		if _, ok := u.page.(*importing.Page); !ok || !d.Shows("“") {
			break
		}
		d.Type("1")
	}
	k.shot(d, "23-import-answered")
	next()
	k.shot(d, "24-import-match")
	d.Expect("new")
	k.posts(u, 0)
	next()
	k.shot(d, "25-import-write")
	d.Expect("Name of the list")
	k.posts(u, 0)
	d.Shortcut(fyne.KeyReturn, fyne.KeyModifierShortcutDefault)
	k.shot(d, "26-imported")
	d.Expect("Imported", "Undo the import")
	if n, err := u.d.Store.Count(ctx(), "post"); n < 3 || err != nil {
		t.Fatalf("%d consulates after the import: %v", n, err)
	}
	d.Shortcut(fyne.KeyZ, fyne.KeyModifierShortcutDefault)
	k.posts(u, 0)
	d.Key(fyne.KeyReturn) // the focus is on Close
	if u.wizard() != nil {
		t.Error("the wizard is still there")
	}
}

// A list is pasted with Ctrl+V where a page is shown, and text fields keep the key for themselves.
func TestPasteFromSpreadsheet(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	k.cfg.App.Clipboard().SetContent("sending_state\treceiving_state\tseat_city\nLT\tPL\tToruń\n")
	d.Into("Search everything")
	d.W.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: k.cfg.App.Clipboard()})
	if u.wizard() != nil {
		t.Fatal("what was pasted into a field began an import")
	}
	if !u.pasteKey(&fyne.ShortcutPaste{}) || u.wizard() == nil {
		t.Fatal("nothing was pasted")
	}
	k.shot(d, "27-import-pasted")
	d.Expect("Toruń", "copied cells")
}

// One may look something up while an import is open, and come back to it; closing asks where decisions would be lost.
func TestImportWaits(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	u.Import(k.list("list.csv", dirtyList))
	p := u.wizard()
	p.Step(1)
	d.Key(fyne.KeyDelete) // the first column is not taken
	u.goNth(1)
	if u.page == nil || u.route == importRoute {
		t.Fatal("the pages cannot be reached from the wizard")
	}
	u.Back()
	if u.wizard() != p || u.route != importRoute {
		t.Fatal("the wizard is gone")
	}
	u.speak() // another language was chosen
	if u.wizard() != p {
		t.Fatal("the wizard is gone with the language")
	}
	u.goNth(1)
	u.RequestClose()
	d.Expect("Give up this import?")
	d.Tap("Stay")
	if u.wizard() != p {
		t.Fatal("the wizard is gone although one stayed")
	}
	d.Tap("Cancel")
	d.Tap("Give up the import")
	if u.wizard() != nil || u.route == importRoute {
		t.Error("the wizard stays")
	}
}

// What is no list is said in words, and nothing is changed.
func TestNoList(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	u.Import(filepath.Join(k.dir, "lithuania.exq"))
	k.shot(d, "28-not-a-list")
	if !d.Shows("lithuania.exq") || !d.Shows("Cancel") || len(exchange.Kinds()) == 0 {
		t.Errorf("a register is no list: %s", d.Text())
	}
	u.askAsOf()
	k.shot(d, "29-as-of")
	d.Key(fyne.KeyEscape)
}

// What cannot be opened is said in words, and the way in stays open.
func TestBrokenFilesAreSaid(t *testing.T) {
	k := newKit(t)
	for name, body := range map[string]string{"empty.exq": "", "text.exq": "This is a letter and no register at all, long enough to hold a head of a hundred bytes and some more of it."} {
		path := filepath.Join(k.dir, name)
		if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		u, d := k.open(path)
		if u.d != nil {
			t.Fatalf("%s was opened", name)
		}
		k.shot(d, "24-"+name)
		d.Expect("This did not work", "Nothing was changed", "New register")
		d.Key(fyne.KeyEscape)
	}
}

// A second list of the same source tells what changed since the first, opens the step a person may take, and takes none itself. History
// shows what was kept of the first.
func TestSecondListTellsWhatChanged(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	const head = "sending_state,receiving_state,seat_city,head_name\n"
	u.Import(k.list("list of March 2025.csv", head+"LT,PL,Toruń,Jan Wymyślony\nLT,PL,Gdynia,Anna Zmyślona\nLT,PL,Łódź,Piotr Nieistniejący\n"))
	for range 4 {
		u.wizard().Step(1)
	}
	u.wizard().Finish()
	k.posts(u, 3)
	d.Tap("Close")

	u.Import(k.list("list of March 2026.csv", head+"LT,PL,Toruń,Jan Wymyślony\nLT,PL,Łódź,Piotr Nieistniejący\nLT,PL,Poznań,Maria Wymyślona\n"))
	for range 3 {
		u.wizard().Step(1)
	}
	d.Expect("What changed since list of March 2025")
	u.wizard().Step(1)
	u.wizard().Finish()
	k.posts(u, 4) // the vanished one stays
	for _, label := range d.Labels() {
		if len(label) > 18 && label[:18] == "What changed since" {
			d.Tap(label)
			break
		}
	}
	k.shot(d, "30-import-since")
	d.Expect("no longer listed", "new on the list", "Gdynia", "Poznań")

	last, err := u.d.Store.LastAction(ctx(), false)
	if err != nil {
		t.Fatal(err)
	}
	u.importReport(last.Seq)
	k.shot(d, "31-import-kept")
	d.Expect("Report: list of March 2026.csv", "Poznań", "Save report")
	d.Key(fyne.KeyEscape)
}
