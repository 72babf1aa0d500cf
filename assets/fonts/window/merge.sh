#!/bin/sh
# Merges the faces of the folder above with pyftmerge (Debian package fonttools).
set -eu
cd "$(dirname "$0")"
for w in Regular Bold; do
  pyftmerge --output-file="NotoSansWide-$w.ttf" "../NotoSans-$w.ttf" "../NotoSansGeorgian-$w.ttf" "../NotoSansArmenian-$w.ttf" "../NotoSansHebrew-$w.ttf"
done
