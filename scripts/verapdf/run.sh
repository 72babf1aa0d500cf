#!/bin/bash
# Has veraPDF, the reference for both standards, judge whatever the program prints of a sample register and of an empty one, and of the registers named
# (most records of each kind: MOST). veraPDF's library is taken out of a package of npm that carries it whole; Debian has the Java it runs on.
set -euo pipefail
cd "$(dirname "$0")/../.."
package="@opendataloader/pdf@2.5.0" # Apache-2.0; holds veraPDF 1.31 (MPL-2.0)
sum="516ce47832a6726e87cb17db77c20174ca8cabbe9a6b56db1418babc7c9ddcba"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
if command -v apt-get >/dev/null; then
  missing=()
  for p in openjdk-17-jdk-headless libjaxb-java npm; do
    [ "$p" != npm ] || ! command -v npm >/dev/null || continue
    dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing+=("$p")
  done
  if [ "${#missing[@]}" -gt 0 ]; then
    echo "Installing: ${missing[*]}" >&2
    sudo=()
    [ "$(id -u)" -eq 0 ] || sudo=(sudo)
    DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
fi
keep="${XDG_CACHE_HOME:-$HOME/.cache}/exequatur-verapdf"
jar="$keep/$sum.jar"
if [ ! -f "$jar" ]; then
  mkdir -p "$keep"
  (cd "$work" && npm pack --silent "$package" >/dev/null && tar -xzf ./*.tgz package/lib/opendataloader-pdf-cli.jar)
  echo "$sum  $work/package/lib/opendataloader-pdf-cli.jar" | sha256sum --quiet --check
  mv "$work/package/lib/opendataloader-pdf-cli.jar" "$jar"
fi
path="$jar:$work"
for name in jaxb-core jaxb-runtime istack-commons-runtime txw2 stax-ex FastInfoset; do path="$path:/usr/share/java/$name.jar"; done
javac -cp "$path" -d "$work" scripts/verapdf/Judge.java

go build -tags "$(sed -n 's/^TAGS := //p' Makefile)" -o "$work/exequatur" .
export EXEQUATUR_HOME="$work/home"
"$work/exequatur" new "$work/sample.exq" --sample --author "R. Example" >/dev/null
"$work/exequatur" new "$work/empty.exq" --author "R. Example" >/dev/null
go run ./scripts/verapdf -program "$work/exequatur" -most "${MOST:-2}" -out "$work/prints" "$work/sample.exq" "$work/empty.exq" "$@"
find "$work/prints" -name '*.pdf' -print0 | sort -z | xargs -0 -n 5000 java -Xmx4g -cp "$path" Judge 2>"$work/said" || { head -n 20 "$work/said" >&2; exit 1; }
