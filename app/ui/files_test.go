package ui

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// A file is found and named by keys alone: the list narrows as one types, Enter goes into folders, Backspace out of them.
func TestFilesByKeys(t *testing.T) {
	k := newKit(t)
	for _, name := range []string{"lists/consulates.csv", "lists/letter.docx", "lists/old/list.xlsx", ".hidden/x.csv"} {
		path := filepath.Join(k.dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("sending_state,receiving_state,seat_city\nLT,PL,Toruń\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	u, d := k.open(k.register())
	u.askImport()
	if d.Shows(".hidden") || !d.Shows("lists") {
		t.Fatalf("the folder shows: %s", d.Text())
	}
	d.Type("lis")
	d.Key(fyne.KeyReturn)
	k.shot(d, "25-files")
	if d.Shows("letter.docx") || !d.Shows("consulates.csv") {
		t.Fatalf("the folder shows: %s", d.Text())
	}
	d.Key(fyne.KeyBackspace)
	d.Type("nowhere.csv")
	d.Key(fyne.KeyReturn)
	d.Expect("There is no file")
	d.Key(fyne.KeyEscape)

	u.askImport()
	d.Type(filepath.Join(k.dir, "lists", "consulates.csv"))
	d.Key(fyne.KeyReturn)
	d.Expect("Next: Map")

	var saved string
	u.saveFile("consulates.csv", func(w io.Writer) error { saved = "yes"; return nil })
	if !d.Shows("lists") { // where the last file was
		t.Errorf("it begins in: %s", d.Text())
	}
	d.Key(fyne.KeyReturn)
	d.Expect("Replace the file")
	d.Key(fyne.KeyEscape)
	if saved != "" {
		t.Error("replaced without an answer")
	}
	u.saveFile("consulates.csv", func(w io.Writer) error { saved = "yes"; return nil })
	d.Replace("File name", "new")
	d.Key(fyne.KeyReturn)
	if _, err := os.Stat(filepath.Join(k.dir, "lists", "new.csv")); err != nil || saved == "" {
		t.Errorf("saved %q: %v", saved, err)
	}
}

// The folder of a new register is chosen over the dialog that asks for the register.
func TestFolderOfNewRegister(t *testing.T) {
	k := newKit(t)
	if err := os.Mkdir(filepath.Join(k.dir, "office"), 0o700); err != nil {
		t.Fatal(err)
	}
	u, d := k.open("")
	u.askNew()
	d.Tap("Another folder …")
	d.Type("off")
	d.Key(fyne.KeyReturn)
	d.Tap("Choose this folder")
	d.Expect("Who keeps it", filepath.Join(k.dir, "office"))
}

// The folder of registers is made with the first one. Until then files are looked for where people keep them, without a word of an error.
func TestFilesBeforeTheFirstRegister(t *testing.T) {
	k := newKit(t)
	path := k.register()
	home := filepath.Join(k.dir, "home")
	if err := os.MkdirAll(home, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	k.cfg.DataDir = filepath.Join(k.dir, "not yet")
	u, d := k.open(path)
	u.askImport()
	if d.Shows("cannot be read") || !d.Shows(home) {
		t.Errorf("it begins with: %s", d.Text())
	}
}
