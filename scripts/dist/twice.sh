#!/bin/sh
# Shows that a release can be made again: builds the commit at hand in two clones, in folders of different names and with caches of their own, and
# compares the files. PARTS names the scripts that are run; all take half an hour on two cores.
set -eu
cd "$(dirname "$0")/../.."
PARTS="${PARTS:-linux.sh mesa.sh windows.sh sbom.sh}"

work="$(mktemp -d)"
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
for n in one "the other"; do
  git clone -q . "$work/$n"
  # A clone knows the tags, from which the version follows.
  for part in $PARTS; do
    (cd "$work/$n" && OUT=dist GOCACHE="$work/cache $n" bash "scripts/dist/$part" >"$work/said" 2>&1) || { cat "$work/said" >&2; exit 1; }
  done
  (cd "$work/$n/dist" && sha256sum -- exequatur[-_]*) >"$work/sums $n"
done
cat "$work/sums one"
if ! diff "$work/sums one" "$work/sums the other" >&2; then
  echo "The two builds differ" >&2
  exit 1
fi
echo "Two builds of $(git rev-parse --short=9 HEAD) are the same, byte for byte"
