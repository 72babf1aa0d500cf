package docx

import (
	"archive/zip"
	"bytes"
	"io"
	"time"
)

// part is a file within the package.
type part struct {
	name string
	data []byte
}

// pack writes parts as a package. The same parts and instant give the same bytes.
func pack(w io.Writer, parts []part, made time.Time) error {
	z := zip.NewWriter(w)
	for _, p := range parts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: stamp(made)})
		if err != nil {
			return err
		}
		if _, err := io.Copy(f, bytes.NewReader(p.data)); err != nil {
			return err
		}
	}
	return z.Close()
}

// stamp is an instant that a package can hold: its years begin with 1980.
func stamp(t time.Time) time.Time {
	first := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	if t.Before(first) {
		return first
	}
	return t.UTC().Truncate(2 * time.Second)
}
