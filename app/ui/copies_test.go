package ui

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// A file dropped on the page of a record is attached to it; the copy that is opened is nobody else's and goes with the program.
func TestAFileIsDroppedOnARecord(t *testing.T) {
	k := newKit(t)
	opened := ""
	k.cfg.OpenFile = func(path string) error { opened = path; return nil }
	u, d := k.open(k.register())
	person := &models.Person{FamilyName: "Wymyślony"}
	if _, err := u.d.Store.Do(context.Background(), store.Action{Kind: "add_person"}, func(tx *store.Tx) error { return tx.Create(person) }); err != nil {
		t.Fatal(err)
	}
	u.Go(desk.Route{Page: "person", ID: person.ID})
	path := filepath.Join(k.dir, "letter.txt")
	if err := os.WriteFile(path, []byte("Thank you."), 0o600); err != nil {
		t.Fatal(err)
	}
	u.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	d.Expect("Attach a file")
	d.Tap("Attach file")
	d.Expect("Attached: letter")
	list, err := u.d.Store.Select(context.Background(), "attachment", `k."of" = ?`, person.ID)
	if err != nil || len(list) != 1 {
		t.Fatal(len(list), err)
	}
	if err := u.openCopy("letter.txt", []byte("Thank you.")); err != nil {
		t.Fatal(err)
	}
	st, err := os.Stat(opened)
	if err != nil || st.Mode().Perm()&0o077 != 0 || filepath.Base(opened) != "letter.txt" {
		t.Errorf("%s: %v, %v", opened, st, err)
	}
	u.dropCopies()
	if _, err := os.Stat(opened); !os.IsNotExist(err) {
		t.Error("the copy stays behind", err)
	}
}
