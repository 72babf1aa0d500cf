package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// A list is shown row by row before anything is written, then becomes one action that can be undone.
func TestImportShowsFirst(t *testing.T) {
	k := newKit(t)
	u, d := k.open(k.register())
	list := filepath.Join(k.dir, "list.csv")
	err := os.WriteFile(list, []byte("sending_state,receiving_state,seat_city,district,class,head_name,office_phone\n"+
		"LT,PL,Toruń,Kujawsko-Pomorskie,honorary consul,Dr. Jan Wymyślony,+48 56 000 00 00\n"+
		"LT,PL,Olsztyn,Warmińsko-Mazurskie,honorary consul,Anna Zmyślona,\n"+
		"LT,Nowhere,Kraków,,honorary consul,,\n"), 0o600)
	if err != nil {
		t.Fatal(err)
	}
	u.importFile(list)
	k.shot(d, "20-import")
	d.Expect("Nothing has been written yet", "new  2", "refused  1")
	if n, err := u.d.Store.Count(ctx(), "post"); n != 0 || err != nil {
		t.Fatalf("%d posts before the import: %v", n, err)
	}
	d.Shortcut(fyne.KeyReturn, fyne.KeyModifierShortcutDefault)
	k.shot(d, "21-imported")
	d.Expect("2 new, 0 changed, 1 refused")
	if n, err := u.d.Store.Count(ctx(), "post"); n != 2 || err != nil {
		t.Fatalf("%d posts after the import: %v", n, err)
	}
	u.undoLast()
	if n, err := u.d.Store.Count(ctx(), "post"); n != 0 || err != nil {
		t.Errorf("%d posts after undo: %v", n, err)
	}
	u.importFile(filepath.Join(k.dir, "lithuania.exq"))
	k.shot(d, "22-not-a-list")
	if !d.Shows("is no text and no spreadsheet") {
		t.Errorf("a register is no list: %s", d.Text())
	}
	u.askAsOf()
	k.shot(d, "23-as-of")
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
