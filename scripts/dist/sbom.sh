#!/bin/sh
# Writes what a release is made of, with versions and licences, as a CycloneDX list (JSON): modules of all three systems, libraries in C, fonts, data.
set -eu
cd "$(dirname "$0")/../.."
# shellcheck source=scripts/dist/env.sh
. scripts/dist/env.sh

work="$OUT/work/sbom"
rm -rf "$work"
mkdir -p "$work"
go build -modfile=packaging/go.mod -o "$work/lister" github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod
for system in linux windows darwin; do
  CGO_ENABLED=1 GOOS=$system GOARCH=amd64 GOFLAGS="-buildvcs=false -tags=$TAGS" "$work/lister" app -json -licenses -assert-licenses -noserial -notimestamp -short-purls -std \
    -output "$work/$system.json" . 2>"$work/said" || { cat "$work/said" >&2; exit 1; }
done
# What the building machine adds to the packages has the version it has there.
mesa="$(cut -d' ' -f1 "$OUT/work/mesa/recipe" 2>/dev/null || true)"
nsis="$(makensis -VERSION 2>/dev/null | sed 's/^v//' || true)"
runtime="$({ printf '#include <_mingw.h>\n__MINGW64_VERSION_STR' | x86_64-w64-mingw32-gcc -E -P -xc - 2>/dev/null || true; } | tail -n 1 | tr -d '" ')"
gcc="$(x86_64-w64-mingw32-gcc -dumpversion 2>/dev/null || true)"
go run ./scripts/dist/sbom -version "$VERSION" -built "Mesa=$mesa" -built "NSIS=$nsis" -built "mingw-w64 runtime=$runtime" -built "GCC runtime=$gcc" -out "$OUT/exequatur-$VERSION.cdx.json" "$work/linux.json" "$work/windows.json" "$work/darwin.json"
rm -rf "$work"
