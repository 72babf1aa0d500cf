#!/bin/sh
# Writes SHA256SUMS over the files of a release: sha256sum --check SHA256SUMS
set -eu
cd "$(dirname "$0")/../.."
# shellcheck source=scripts/dist/env.sh
. scripts/dist/env.sh

cd "$OUT"
rm -f SHA256SUMS
set -- exequatur[-_]*
[ -f "$1" ] || { echo "There is nothing to sum up in $OUT" >&2; exit 1; }
sha256sum -- "$@" >SHA256SUMS
cat SHA256SUMS
