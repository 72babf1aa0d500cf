package pdf

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf/verify"
)

func render(t testing.TB, d doc.Document) ([]byte, Report) {
	t.Helper()
	var buf bytes.Buffer
	report, err := Write(context.Background(), &buf, d, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return buf.Bytes(), report
}

// TestEveryKindIsArchivableAndAccessible has the checker read one of each kind of document.
func TestEveryKindIsArchivableAndAccessible(t *testing.T) {
	for name, d := range gallery() {
		t.Run(name, func(t *testing.T) {
			file, _ := render(t, d)
			keepSample(t, name, file)
			problems, err := verify.Check(file)
			if err != nil {
				t.Fatal(err)
			}
			for i, p := range problems {
				if t.Errorf("%v", p); i > 20 {
					break
				}
			}
		})
	}
}

// keepSample writes a print into the folder PDF_SAMPLES names, for a developer to look at.
func keepSample(t *testing.T, name string, file []byte) {
	if dir := os.Getenv("PDF_SAMPLES"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name+".pdf"), file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
