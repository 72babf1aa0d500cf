package store_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	body, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, body, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestFilesThatAreNoRegister(t *testing.T) {
	path := richRegister(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	foreign := bytes.Clone(whole)
	binary.BigEndian.PutUint32(foreign[68:], 0)
	unversioned := bytes.Clone(whole)
	binary.BigEndian.PutUint32(unversioned[60:], 0)
	zeroed := bytes.Clone(whole)
	clear(zeroed[4096 : 2*4096])
	for name, c := range map[string]struct {
		body []byte
		code string
	}{
		"empty":       {nil, store.EmptyFile},
		"text":        {[]byte("seat,head\nToruń,somebody\n"), store.ForeignFile},
		"long text":   {[]byte(strings.Repeat("seat,head\n", 100)), store.ForeignFile},
		"other":       {foreign, store.ForeignFile},
		"half":        {whole[:len(whole)/2], store.DamagedFile},
		"short":       {whole[:90], store.ForeignFile},
		"unversioned": {unversioned, store.DamagedFile},
		"zeroed page": {zeroed, store.DamagedFile},
	} {
		file := filepath.Join(t.TempDir(), "file.exq")
		if err := os.WriteFile(file, c.body, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(context.Background(), file, store.Options{Now: clock})
		if !store.Is(err, c.code) {
			t.Errorf("%s: %v, not %s", name, err, c.code)
		}
		if s != nil {
			_ = s.Close()
		}
		if after, err := os.ReadFile(file); err != nil || !bytes.Equal(after, c.body) {
			t.Errorf("%s: the file was changed: %v", name, err)
		}
		alone(t, file)
	}
	if _, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "none.exq"), store.Options{}); !store.Is(err, store.NotFound) {
		t.Errorf("no file: %v", err)
	}
	if _, err := store.Open(context.Background(), t.TempDir(), store.Options{}); !store.Is(err, store.ForeignFile) {
		t.Errorf("a folder: %v", err)
	}
}

// newer makes a file as a later version of the program would leave it.
func newer(t *testing.T, statements ...string) string {
	t.Helper()
	s := newRegister(t)
	torun(t, s)
	for _, q := range append(statements, "PRAGMA user_version = 99") {
		if err := s.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Path()
}

func TestNewerFileOpensReadOnly(t *testing.T) {
	ctx := context.Background()
	path := newer(t, `CREATE TABLE parking (id INTEGER PRIMARY KEY) STRICT`, `ALTER TABLE post ADD COLUMN "colour" TEXT NOT NULL DEFAULT ''`,
		`INSERT INTO record (id, uid, kind, version) VALUES (999, randomblob(16), 'parking', 1)`)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, path, store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	if s.ReadOnly != store.NewerFile {
		t.Errorf("read only because %q", s.ReadOnly)
	}
	if posts, err := s.List(ctx, "post", 0); err != nil || len(posts) != 1 {
		t.Errorf("posts: %v %v", posts, err)
	}
	if _, err := s.Do(ctx, store.Action{Kind: "test"}, func(*store.Tx) error { return nil }); !store.Is(err, store.NewerFile) {
		t.Errorf("writing: %v", err)
	}
	if found, err := s.Check(ctx); !store.Is(err, store.NewerFile) || len(found) > 0 {
		t.Errorf("check: %v %v", found, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Error("the file was changed", err)
	}
	if _, err := store.Open(ctx, path, store.Options{Now: clock, MustWrite: true}); !store.Is(err, store.NewerFile) {
		t.Errorf("must write: %v", err)
	}
}

func TestNewerFileThatCannotBeReadSaysSo(t *testing.T) {
	for _, change := range []string{`ALTER TABLE post RENAME COLUMN "web" TO "website"`, `ALTER TABLE meta RENAME TO settings`, `ALTER TABLE period RENAME COLUMN value TO what_held`,
		`ALTER TABLE "register" RENAME TO keeper`} {
		s, err := store.Open(context.Background(), newer(t, change), store.Options{Now: clock})
		if !store.Is(err, store.NewerFile) {
			t.Errorf("%s: %v", change, err)
		}
		if s != nil {
			_ = s.Close()
		}
	}
}

func TestNastyNames(t *testing.T) {
	for _, name := range []string{"a b", "no #1", "100 %", "50%20off", "what?", "Toruń é", "a'b\"c", "semi;colon", "file:x"} {
		backups := "b?#"
		if runtime.GOOS == "windows" {
			if strings.ContainsAny(name, `?":`) { // which it has for itself
				continue
			}
			backups = "b%#"
		}
		dir := filepath.Join(t.TempDir(), name)
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, name+store.Extension)
		s, err := store.Create(context.Background(), path, beginning, store.Options{Now: clock, BackupDir: filepath.Join(dir, backups)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		torun(t, s)
		if err := s.CopyTo(context.Background(), filepath.Join(dir, "copy of "+name)); err != nil {
			t.Errorf("copy of %s: %v", name, err)
		}
		if err := s.Close(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, last := dumpOf(t, path), dumpOf(t, filepath.Join(dir, "copy of "+name)); len(last) == 0 {
			t.Errorf("%s: nothing in the copy", name)
		}
		entries, _ := os.ReadDir(dir)
		if len(entries) != 3 {
			t.Errorf("%s: %v", name, entries)
		}
	}
}

func TestCreateRefusesATakenName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "taken.exq")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Create(context.Background(), path, beginning, store.Options{}); !store.Is(err, store.Exists) {
		t.Errorf("taken name: %v", err)
	}
	if body, _ := os.ReadFile(path); string(body) != "mine" {
		t.Error("the file was changed")
	}
	bad := beginning
	bad.State = "ZZ"
	other := filepath.Join(t.TempDir(), "other.exq")
	if _, err := store.Create(context.Background(), other, bad, store.Options{}); !store.Is(err, "unknown_state") {
		t.Errorf("unknown State: %v", err)
	}
	if entries, _ := os.ReadDir(filepath.Dir(other)); len(entries) != 0 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestPragmas(t *testing.T) {
	s := newRegister(t)
	for _, c := range []struct{ pragma, write, read string }{
		{"synchronous", "2", ""}, {"foreign_keys", "1", "1"}, {"secure_delete", "1", "1"}, {"journal_mode", "wal", "wal"}, {"query_only", "0", "1"},
		{"busy_timeout", "5000", "5000"},
	} {
		write, read, err := s.Pragmas(c.pragma)
		if err != nil || write != c.write || (c.read != "" && read != c.read) {
			t.Errorf("%s: write %q, read %q, %v", c.pragma, write, read, err)
		}
	}
	v, err := s.Version()
	if err != nil {
		t.Fatal(err)
	}
	var have [3]int
	for i, p := range strings.Split(v, ".") {
		for _, d := range p {
			have[i] = have[i]*10 + int(d-'0')
		}
	}
	if have[0]*1_000_000+have[1]*1000+have[2] < 3_051_003 {
		t.Errorf("SQLite %s has a defect in its write-ahead log that can damage a register", v)
	}
}

// At rest a register is one file, also after another program was killed while it wrote.
func TestOneFileAtRest(t *testing.T) {
	s := newRegister(t)
	torun(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	alone(t, s.Path())
	again, err := store.Open(context.Background(), s.Path(), store.Options{ReadOnly: true, Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	if again.ReadOnly != store.ReadOnlyFile {
		t.Errorf("read only because %q", again.ReadOnly)
	}
	if _, err := again.Do(context.Background(), store.Action{}, func(*store.Tx) error { return nil }); !store.Is(err, store.ReadOnlyFile) {
		t.Errorf("writing: %v", err)
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	alone(t, s.Path())
}

// A reader that was opened for reading only sees what a writer beside it saves.
func TestReaderBesideWriter(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	r, err := store.Open(ctx, s.Path(), store.Options{ReadOnly: true, Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	torun(t, s)
	if n, err := r.Count(ctx, "post"); n != 1 || err != nil {
		t.Errorf("the reader sees %d posts, %v", n, err)
	}
}

func TestSortingFollowsTheLanguage(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	mustDo(t, s, "cities", func(tx *store.Tx) error {
		for _, name := range []string{"Zarasai", "Čekiškė", "Cvirkai", "Łódź", "Lublin", "Luksemburg", "no. 10", "no. 9"} {
			if err := tx.Create(&models.City{Name: name, Country: state(t, s, "LT")}); err != nil {
				return err
			}
		}
		return nil
	})
	order := func(s *store.Store) string {
		recs, err := s.List(ctx, "city", 0)
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, r := range recs {
			out += r.(*models.City).Name + " "
		}
		return out
	}
	relanguage := func(lang string) {
		mustDo(t, s, "edit", func(tx *store.Tx) error {
			r, err := s.Register(ctx)
			if err != nil {
				return err
			}
			r.Language = lang
			return tx.Update(r)
		})
		clean(t, s)
	}
	if got := order(s); got != "Čekiškė Cvirkai Łódź Lublin Luksemburg no. 9 no. 10 Zarasai " && got != "Čekiškė Cvirkai Lublin Luksemburg Łódź no. 9 no. 10 Zarasai " {
		t.Errorf("English: %s", got)
	}
	relanguage("lt")
	if got := order(s); !strings.HasPrefix(got, "Cvirkai Čekiškė ") {
		t.Errorf("Lithuanian: %s", got)
	}
	if names, err := s.AllNames(ctx, "state"); err != nil || names[state(t, s, "PL")].Title != "Lenkija" || s.Lang() != "lt" {
		t.Errorf("titles: %v %v", names, err)
	}
	relanguage("pl")
	if got := order(s); !strings.Contains(got, "Luksemburg Łódź") {
		t.Errorf("Polish: %s", got)
	}
	// A file whose keys were made otherwise gets new ones when it is opened for writing.
	if err := s.Exec(`UPDATE meta SET value = 'pl/0' WHERE key = 'sort'`); err != nil {
		t.Fatal(err)
	}
	if err := s.Exec(`UPDATE record SET sort_key = x'01' WHERE kind = 'city'`); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := store.Open(ctx, s.Path(), store.Options{Now: clock, Wait: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	clean(t, again)
	if got := order(again); !strings.Contains(got, "Luksemburg Łódź") {
		t.Errorf("after new keys: %s", got)
	}
}
