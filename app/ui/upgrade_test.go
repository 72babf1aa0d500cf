package ui

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/models/store"
)

// older makes a register as the first version of the program left it.
func (k *kit) older() string {
	k.t.Helper()
	body, err := os.ReadFile("../../models/store/testdata/0001.sql")
	if err != nil {
		k.t.Fatal(err)
	}
	path := filepath.Join(k.dir, "office.exq")
	db, err := sql.Open("sqlite3", path)
	if err == nil {
		_, err = db.Exec(string(body))
	}
	if err != nil {
		k.t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		k.t.Fatal(err)
	}
	return path
}

// An older register is brought up to date only by one who was told what will happen and where the copy goes; who declines has it as it was.
func TestUpgradeIsAskedInWords(t *testing.T) {
	k := newKit(t)
	path := k.older()
	was, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	u, d := k.open(path)
	k.shot(d, "60-upgrade")
	d.Expect("Bring this register up to date?", "“office.exq” in "+k.dir, "older version", "“office before upgrade 4.exq” and checked")
	if u.d != nil {
		t.Fatal("it is open before the answer")
	}
	if s, err := store.Open(ctx(), path, store.Options{ReadOnly: true}); !store.Is(err, store.OlderFile) {
		t.Errorf("while one thinks about it the file is kept from others: %v %v", s, err)
	}
	d.Key(fyne.KeyEscape)
	if d.Shows("older version") || u.d != nil {
		t.Errorf("after Escape: %s", d.Text())
	}
	u.openFile(path)
	d.Tap("Leave it as it is")
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, was) {
		t.Errorf("declined, and the file was changed: %v", err)
	}
	if entries, err := filepath.Glob(filepath.Join(k.dir, "office*")); err != nil || len(entries) != 1 {
		t.Errorf("declined, and left: %v", entries)
	}

	u.openFile(path)
	d.Tap("Bring it up to date")
	copied := filepath.Join(k.dir, "office before upgrade 4.exq")
	k.shot(d, "61-upgraded")
	d.Expect("The register is up to date", copied)
	if u.d == nil || u.d.Store.ReadOnly != "" {
		t.Fatal("it is not open")
	}
	d.Tap("Close")
	if _, err := os.Stat(copied); err != nil {
		t.Error(err)
	}
	u.closeRegister()
	u.openFile(path)
	if u.d == nil || d.Shows("The register is up to date") {
		t.Errorf("the second time: %s", d.Text())
	}
}

// Where the copy cannot be made the window says that, that nothing was changed, and what to do.
func TestUpgradeWithoutACopy(t *testing.T) {
	k := newKit(t)
	path := k.older()
	was, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	part := filepath.Join(k.dir, ".office before upgrade 4.exq."+strconv.Itoa(os.Getpid())+".part")
	if err := os.MkdirAll(filepath.Join(part, "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	u, d := k.open(path)
	d.Tap("Bring it up to date")
	d.Expect("was not brought up to date", "office before upgrade 4.exq", "Nothing was changed")
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, was) || u.d != nil {
		t.Errorf("the file was changed: %v", err)
	}
}
