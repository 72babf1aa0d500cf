package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/policy"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
)

// office gives the window what an administrator has set.
func (k *kit) office(p policy.Policy) {
	p.File = filepath.Join(k.dir, policy.Name)
	k.cfg.Policy = p
	k.cfg.Second = func(register, folder string) string { return filepath.Join(folder, filepath.Base(register)) }
}

// What the administrator proposes holds until a person chooses otherwise.
func TestWhatIsProposedCanBeChanged(t *testing.T) {
	k := newKit(t)
	dir := filepath.Join(k.dir, "office")
	other := filepath.Join(k.dir, "other")
	for _, d := range []string{dir, other} {
		if err := os.Mkdir(d, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	k.office(policy.Policy{Folder: dir, Backups: filepath.Join(dir, "second"), Language: "lt"})
	path := k.register()
	delete(k.prefs, prefLanguage)
	u, d := k.open("")
	u.askNew()
	d.Expect("Naujas registras", dir)
	d.Key(fyne.KeyEscape)
	u.openFile(path)
	u.Go(desk.Route{Page: "settings"})
	d.Expect("Siūlo administratorius.", filepath.Join(dir, "second", "lithuania.exq"))
	d.Tap("English")
	k.shot(d, "62-proposed")
	d.Expect("Proposed by your administrator.", "Second backup folder")
	d.Tap("No second folder")
	if u.d.Store.SecondBackups() != "" || u.second() != "" {
		t.Errorf("second folder: %s", u.second())
	}
	d.Tap("Choose a folder …")
	d.Type(other)
	d.Tap("Choose this folder")
	if want := filepath.Join(other, "lithuania.exq"); u.d.Store.SecondBackups() != want || !d.Shows(want) {
		t.Errorf("second folder: %q; %s", u.d.Store.SecondBackups(), d.Text())
	}
	d.Tap("Another folder …")
	d.Type(other)
	d.Tap("Choose this folder")
	if u.newIn() != other || d.Shows("Proposed by") {
		t.Errorf("new registers: %s; %s", u.newIn(), d.Text())
	}
	u.backupNow()
	if files, err := filepath.Glob(filepath.Join(other, "lithuania.exq", "*.exq")); err != nil || len(files) != 1 {
		t.Errorf("copies in the second folder: %v %v", files, err)
	}
	d.Expect("Checked backups were made")
}

// What the administrator has fixed is shown as that, and cannot be changed.
func TestWhatIsFixedCannotBeChanged(t *testing.T) {
	k := newKit(t)
	dir := filepath.Join(k.dir, "office")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	k.office(policy.Policy{Folder: dir, Backups: dir, Language: "pl", Fixed: policy.Fixable})
	k.prefs[prefNew], k.prefs[SecondBackups], k.prefs[prefFolder] = k.dir, policy.None, k.dir
	path := k.register()
	u, d := k.open("")
	u.askNew()
	d.Expect("Nowe rejestry trafiają do folderu " + dir)
	if d.Has(u.w.T("new.folder")) {
		t.Error("another folder is offered")
	}
	d.Key(fyne.KeyEscape)
	u.openFile(path)
	u.Go(desk.Route{Page: "settings"})
	k.shot(d, "63-fixed")
	d.Expect("Ustawił administrator.", dir, filepath.Join(dir, "lithuania.exq"), "Polski")
	for _, label := range []string{"English", "Lietuvių", u.w.T("new.folder"), u.w.T("policy.settings.choose"), u.w.T("policy.settings.no_second")} {
		if d.Has(label) {
			t.Errorf("it offers %s", label)
		}
	}
	f := &fileAsk{u: u}
	if f.start() != dir {
		t.Errorf("files are looked for in %s", f.start())
	}
}

// A new register begins with the office's letterheads and emblem.
func TestNewRegisterBeginsWithTheLetterhead(t *testing.T) {
	k := newKit(t)
	emblem := filepath.Join(k.dir, "emblem.svg")
	if err := os.WriteFile(emblem, []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>`), 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(k.dir, "not", "there", "yet")
	k.office(policy.Policy{Folder: dir, Letterheads: []policy.Head{
		{Letterhead: models.Letterhead{Lang: "en", Office: "Ministry of Example", Signatory: "R. Example"}, Emblem: emblem},
		{Letterhead: models.Letterhead{Lang: "lt", Office: "Pavyzdžio ministerija"}, Emblem: filepath.Join(k.dir, "none.svg")},
	}})
	u, d := k.open("")
	u.askNew()
	d.Write("Who keeps it", "ministry")
	d.Key(fyne.KeyReturn)
	d.Write("For which State", "Lithuania")
	d.Key(fyne.KeyReturn)
	d.Tap("Create register")
	if u.d == nil || filepath.Dir(u.d.Store.Path()) != dir {
		t.Fatalf("not made in %s: %s", dir, d.Text())
	}
	d.Expect("none.svg could not be read as a picture", "The letterhead was written without it")
	k.shot(d, "64-emblem")
	d.Tap("Close")
	head, picture, err := u.d.View.LetterPaper(ctx(), "en")
	if err != nil || head == nil || head.Signatory != "R. Example" || len(picture) == 0 {
		t.Errorf("%+v, %d bytes of emblem, %v", head, len(picture), err)
	}
	if n, err := u.d.Store.Count(ctx(), "letterhead"); n != 2 || err != nil {
		t.Errorf("%d letterheads, %v", n, err)
	}
}

// A wrong file is told once and stops nothing.
func TestAWrongPolicyIsTold(t *testing.T) {
	k := newKit(t)
	file := filepath.Join(k.dir, policy.Name)
	if err := os.WriteFile(file, []byte("{\n\"policy\": 1,\n\"langage\": \"lt\"\n}"), 0o600); err != nil {
		t.Fatal(err)
	}
	k.cfg.Policy, k.cfg.PolicyWrong = policy.Read(file, policy.System{OS: "linux", Env: os.Getenv})
	u, d := k.open(k.register())
	k.shot(d, "65-wrong-policy")
	d.Expect("Settings of the administrator", file, "line 3: there is no setting “langage”", "works without them")
	d.Tap("Close")
	if u.d == nil || d.Shows("langage") {
		t.Errorf("afterwards: %s", d.Text())
	}
	n, e := k.second(u, d)
	if e.Shows("langage") {
		t.Error("it is told again in another window")
	}
	n.RequestClose()
}
