package graphics

import (
	"path/filepath"
	"testing"
)

// What lies beside the program is found from its second name as well.
func TestProgramOfASecondName(t *testing.T) {
	program, dir, own := portable(t)
	second, err := place(program, dir, own)
	if err != nil {
		t.Fatal(err)
	}
	for from, want := range map[string]string{program: program, second: program, filepath.Join(t.TempDir(), "graphics", "exequatur"): ""} {
		if want == "" {
			want = from
		}
		if got := installed(from); got != want {
			t.Errorf("%s: %s, not %s", from, got, want)
		}
	}
	if besideLibrary(program) || !besideLibrary(second) {
		t.Error("which name draws in software is not known")
	}
	env := map[string]string{Variable: software, programVariable: "first"}
	if got, err := Program(func(name string) string { return env[name] }); got != "first" || err != nil {
		t.Error(got, err)
	}
	delete(env, Variable) // whoever else sets it is not believed
	if got, err := Program(func(name string) string { return env[name] }); got == "first" || err != nil {
		t.Error(got, err)
	}
}
