#!/bin/sh
# Packs the WebAssembly module of github.com/klippa-app/go-pdfium, in the version of go.mod.
set -eu
cd "$(dirname "$0")"
gzip -9nc "$(go list -m -f '{{.Dir}}' github.com/klippa-app/go-pdfium)/webassembly/pdfium.wasm" >pdfium.wasm.gz
