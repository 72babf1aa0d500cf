// Package pdfium holds PDFium as a WebAssembly module, packed: as github.com/klippa-app/go-pdfium brings it, it would take three megabytes more
// of the program. pack.sh makes it anew after an update of that module; a test of app/preview says when that is due.
package pdfium

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
)

//go:embed pdfium.wasm.gz
var packed []byte

// Module unpacks the module. An error means that the program's file is damaged.
func Module() ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
