#!/bin/bash
# Runs the Go tests of what deals with files as Windows programs under Wine, in the WINEPREFIX it is given: locks between processes, names, what an open file
# refuses, every command. Folders of packages may be named, to run the tests of those alone.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. scripts/dist/env.sh
export LC_ALL=C.UTF-8 # or Wine reads no names but of ASCII

packages="${*:-models/osfile models/store app/paths app/atomicfile app/policy app/media app/export app/letter app/graphics app/exchange/source app/exchange/whole app/cli}"
tests="$(mktemp -d)"
trap 'rm -rf "$tests"' EXIT

# Wine 8 lacks the newest way to delete a file and does not say so in the words Go knows; Go's own older way is taken.
at="$(go env GOROOT)/src/internal/syscall/windows/at_windows.go"
sed 's/^var TestDeleteatFallback bool/var TestDeleteatFallback = true/' "$at" >"$tests/at_windows.go"
printf '{"Replace": {"%s": "%s"}}' "$at" "$tests/at_windows.go" >"$tests/overlay.json"

# run runs the tests of package $p, all or those of a pattern.
run() { (cd "$p" && wine "$tests/test.exe" -test.short -test.timeout 20m "$@" >"$tests/said" 2>&1); }
# again is the pattern of the tests that failed, where Wine did not start a process; it fails where anything else went wrong.
again() {
  grep -q 'fork/exec .*: Internal error\.' "$tests/said" || return 1
  sed -n 's/^ *--- FAIL: \([^ ]*\) .*/\1/p' "$tests/said" |
    awk -F/ 'BEGIN { a = b = "" } !s[$1]++ { a = a "|" $1 } NF > 1 && !s[$2]++ { b = b "|" $2 } END { if (!NR) exit 1; printf "^(%s)$", substr(a, 2); if (b != "") printf "/^(%s)$", substr(b, 2) }'
}

failed=""
for p in $packages; do
  GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc go test -overlay "$tests/overlay.json" -tags "$TAGS" -c -o "$tests/test.exe" "./$p"
  [ -f "$tests/test.exe" ] || { echo "$p has no tests" >&2; exit 1; }
  only=()
  # Of some hundred processes Wine 8 fails to start one ("Internal error", which Windows never says); what came to grief by that is run again, and counts
  # only by what it does then.
  for try in 1 2 3 4; do
    ! run "${only[@]}" || break
    pattern="$(again)" && [ "$try" -lt 4 ] || { cat "$tests/said"; failed="$failed $p"; break; }
    echo "   Wine did not start a process of $p; once more: $pattern"
    only=(-test.run "$pattern")
  done
  rm "$tests/test.exe"
done
[ -z "$failed" ] || { echo "FAIL: as Windows programs:$failed"; exit 1; }
echo "ok: Go tests as Windows programs: $packages"
