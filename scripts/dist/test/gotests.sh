#!/bin/bash
# Runs the Go tests of what deals with files as Windows programs under Wine, in the WINEPREFIX it is given: locks between processes, names, what an open file
# refuses, every command.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. scripts/dist/env.sh
export LC_ALL=C.UTF-8 # or Wine reads no names but of ASCII

packages="models/osfile models/store app/paths app/atomicfile app/policy app/media app/export app/letter app/graphics app/exchange/source app/exchange/whole app/cli"
tests="$(mktemp -d)"
trap 'rm -rf "$tests"' EXIT

# Wine 8 lacks the newest way to delete a file and does not say so in the words Go knows; Go's own older way is taken.
at="$(go env GOROOT)/src/internal/syscall/windows/at_windows.go"
sed 's/^var TestDeleteatFallback bool/var TestDeleteatFallback = true/' "$at" >"$tests/at_windows.go"
printf '{"Replace": {"%s": "%s"}}' "$at" "$tests/at_windows.go" >"$tests/overlay.json"

for p in $packages; do
  GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc go test -overlay "$tests/overlay.json" -tags "$TAGS" -c -o "$tests/test.exe" "./$p"
  [ -f "$tests/test.exe" ] || { echo "$p has no tests" >&2; exit 1; }
  (cd "$p" && wine "$tests/test.exe" -test.short -test.timeout 20m >"$tests/said" 2>&1) || { cat "$tests/said"; echo "FAIL: $p as a Windows program"; exit 1; }
  rm "$tests/test.exe"
done
echo "ok: Go tests as Windows programs: $packages"
