package graphics

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// portable is the folder of a program as it is unpacked.
func portable(t *testing.T) (program, dir, own string) {
	t.Helper()
	root := t.TempDir()
	program, dir, own = filepath.Join(root, "exequatur.exe"), filepath.Join(root, "graphics"), filepath.Join(root, "own", "graphics")
	write(t, program, "the program")
	write(t, filepath.Join(dir, "opengl32.dll"), "drawing")
	write(t, filepath.Join(dir, "libgallium_wgl.dll"), "more of it")
	return program, dir, own
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o700); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The second name lies beside the drawing, takes no room, and follows an update of the program.
func TestSecondName(t *testing.T) {
	program, dir, own := portable(t)
	for range 2 {
		second, err := place(program, dir, own)
		if err != nil || second != filepath.Join(dir, "exequatur.exe") {
			t.Fatal(second, err)
		}
		a, _ := os.Stat(program)
		if b, err := os.Stat(second); err != nil || !os.SameFile(a, b) {
			t.Errorf("it is no link: %v", err)
		}
	}
	if err := os.Remove(program); err != nil {
		t.Fatal(err)
	}
	write(t, program, "a newer program")
	second, err := place(program, dir, own)
	if err != nil || read(t, second) != "a newer program" {
		t.Error(err)
	}
	if _, err := os.Stat(own); err == nil {
		t.Error("the person's own folder was used without need")
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(program), library)); err == nil {
		t.Error("the drawing lies beside the main program")
	}
}

// Where the program's folder cannot be written, one of the person's own takes the drawing and the second name.
func TestSecondNameElsewhere(t *testing.T) {
	program, dir, own := portable(t)
	write(t, filepath.Join(dir, "exequatur.exe", "in the way"), "x") // a folder cannot be removed, also by root
	second, err := place(program, dir, own)
	if err != nil || second != filepath.Join(own, "exequatur.exe") {
		t.Fatal(second, err)
	}
	for name, want := range map[string]string{"exequatur.exe": "the program", "opengl32.dll": "drawing", "libgallium_wgl.dll": "more of it"} {
		if got := read(t, filepath.Join(own, name)); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// With a library missing, as an unpacked half of the program has it, no second name is made.
func TestNoDrawing(t *testing.T) {
	for _, missing := range libraries {
		program, dir, own := portable(t)
		if err := os.Remove(filepath.Join(dir, missing)); err != nil {
			t.Fatal(err)
		}
		if _, err := place(program, dir, own); !errors.Is(err, ErrNone) {
			t.Errorf("without %s: %v", missing, err)
		}
		if _, err := os.Stat(filepath.Join(dir, "exequatur.exe")); err == nil {
			t.Error("a second name was made for nothing")
		}
	}
}

// A copy is taken for equal by its size and time; another program is copied again.
func TestCopy(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	write(t, from, "one")
	write(t, to, "xxx")
	was, _ := os.Stat(from)
	if err := os.Chtimes(to, was.ModTime(), was.ModTime()); err != nil {
		t.Fatal(err)
	}
	if err := same(from, to); err != nil || read(t, to) != "xxx" {
		t.Error(read(t, to), err)
	}
	later := was.ModTime().Add(time.Hour)
	if err := os.Chtimes(from, later, later); err != nil {
		t.Fatal(err)
	}
	if err := same(from, to); err != nil || read(t, to) != "one" {
		t.Error(read(t, to), err)
	}
}

// The second start is the last.
func TestOnlyOnce(t *testing.T) {
	env := func(name string) string { return map[string]string{Variable: software}[name] }
	if !Again(env) || Again(func(string) string { return "" }) {
		t.Error("the mark is not known")
	}
	if err := Start(t.TempDir(), env); !errors.Is(err, ErrNone) {
		t.Error(err)
	}
}
