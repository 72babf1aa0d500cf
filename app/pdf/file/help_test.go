package file_test

import (
	"bytes"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/pdf/verify"
	"github.com/exequatur/exequatur/app/typeset"
)

var (
	black = color.NRGBA{A: 255}
	made  = time.Date(2026, 5, 12, 13, 30, 0, 0, time.FixedZone("", 3*3600))
)

func meta() file.Meta {
	return file.Meta{Title: "Register", Author: "Office", Subject: "Test", Language: "en", Creator: "Test", Made: made}
}

// runs shapes one line.
func runs(s string, style typeset.Style, size float64) []typeset.Run {
	lines, _ := typeset.Lines([]typeset.Span{{Text: s, Style: style, Size: size}}, typeset.Paragraph{})
	return lines[0].Runs
}

// write paints a line from a place on.
func write(p *file.Page, x, y float64, s string, size float64) {
	for _, r := range runs(s, typeset.Style{}, size) {
		p.Text(x, y, r, black)
		x += r.Width
	}
}

// build writes a file.
func build(t testing.TB, m file.Meta, fill func(f *file.File)) []byte {
	t.Helper()
	var out bytes.Buffer
	f := file.New(&out, m)
	fill(f)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// keep writes the bytes where other programs read them; with KEEP_PDF set also there, to be looked at.
func keep(t testing.TB, data []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "x.pdf")
	if dir := os.Getenv("KEEP_PDF"); dir != "" {
		name = filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", "-")+".pdf")
	}
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// sound has every judge at hand look at a file.
func sound(t testing.TB, data []byte) string {
	t.Helper()
	problems, err := verify.Check(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		t.Error(p)
	}
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationStrict
	if err := api.Validate(bytes.NewReader(data), conf); err != nil {
		t.Errorf("pdfcpu: %v", err)
	}
	name := keep(t, data)
	if out, ok := run(t, "qpdf", "--check", name); ok && !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Errorf("qpdf: %s", out)
	}
	return name
}

// run runs a program that may be absent, and reports whether it is there.
func run(t testing.TB, program string, args ...string) (string, bool) {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		return "", false
	}
	out, err := exec.Command(path, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v: %s", program, err, out)
	}
	return string(out), true
}

// text is what poppler reads out of a file; the test ends where it is absent.
func text(t testing.TB, data []byte) string {
	t.Helper()
	out, ok := run(t, "pdftotext", "-enc", "UTF-8", keep(t, data), "-")
	if !ok {
		t.Skip("pdftotext is not installed")
	}
	return out
}
