package whole

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// FuzzRead throws files at the reading: each is refused in words, or is a register all of whose records can be told.
func FuzzRead(f *testing.F) {
	head := `{"format":"exequatur-register","version":1,"made_by":"x","register":{"keeper":"ministry","gift_threshold":"12.50 EUR"},"records":{`
	for _, records := range []string{``, `"person":[{"uid":"77000000-0000-7000-8000-000000000077","family_name":"\ud83d\ude00","born_on":null}]`,
		`"city":[{"uid":"77000000-0000-7000-8000-000000000077","name":"X","other_names":["a","b"],"population":7,"coords":"1 2"}]`,
		`"post":[{"uid":"77000000-0000-7000-8000-000000000077","title":{"lt":"a"},"children":{"phone":[{"uid":"88000000-0000-7000-8000-000000000077","use":"other"}]}}]`} {
		file := []byte(head + records + `}}`)
		f.Add(file)
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, err := z.Create(registerName)
		if err == nil {
			_, err = w.Write(file)
		}
		if err = errors.Join(err, z.Close()); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
	}
	path := filepath.Join(f.TempDir(), "x")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		Is(path)
		a, err := open(path)
		if err == nil {
			_, err = a.scan(context.Background())
			a.close()
		}
		var r *say.Refusal
		if err != nil && !errors.As(err, &r) {
			t.Fatal(err)
		}
	})
}
