package typeset

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	xbidi "github.com/go-text/typesetting/bidi"
)

// The Unicode Consortium's own cases stand in the sources of the shaping library.
func TestLevelsFollowUnicode(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Skip("no go command")
	}
	f, err := os.Open(filepath.Join(strings.TrimSpace(string(dir)), "bidi", "test", "BidiCharacterTest.txt"))
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	var l levels
	cases, failed := 0, 0
	scanner := bufio.NewScanner(f)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		fields := strings.Split(scanner.Text(), ";")
		if len(fields) != 5 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		var text []rune
		for _, code := range strings.Fields(fields[0]) {
			n, err := strconv.ParseUint(code, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			text = append(text, rune(n))
		}
		var forced *uint8
		if fields[1] != "2" {
			base := fields[1][0] - '0'
			forced = &base
		}
		l.resolve(text, forced)
		cases++
		bad := strconv.Itoa(int(l.base)) != fields[2]
		for i, want := range strings.Fields(fields[3]) {
			bad = bad || want != "x" && strconv.Itoa(int(l.level[i])) != want
		}
		if bad {
			if failed++; failed < 10 {
				t.Errorf("%s: levels %v, base %d", scanner.Text(), l.level, l.base)
			}
		}
	}
	if cases < 90000 || failed > 0 {
		t.Errorf("%d of %d cases fail", failed, cases)
	}
}

func TestLevelsAgreeWithTheLibraryOnDirections(t *testing.T) {
	for _, text := range []string{
		"Konsulatas בירושלים, 12/3 (עיר)", "שלום 12 x", "مرحبا (abc) ١٢٣، 45%", "a\u2067b א\u2069 c", "\u202eabc\u202c אב", "אב [cd] 1-2 e",
	} {
		var l levels
		l.resolve([]rune(text), nil)
		var p xbidi.Paragraph
		runs := p.SegmentString(text, xbidi.Neutral)
		for n := range runs.NumRuns() {
			run := runs.Run(n)
			for i := run.Start; i < run.End; i++ {
				if l.level[i]&1 != uint8(run.Level)&1 {
					t.Errorf("%q: rune %d has level %d, the library says %d", text, i, l.level[i], run.Level)
				}
			}
		}
	}
}
