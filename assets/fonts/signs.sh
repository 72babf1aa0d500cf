#!/bin/sh
# Makes NotoSansSigns-Regular.ttf, the arrows, boxes, ticks and stars of prints, from three faces that are named on the command line:
# NotoSansSymbols2-Regular.ttf NotoSansSymbols-Regular.ttf NotoSansMath-Regular.ttf (Debian package fonttools).
set -eu
out=$(cd "$(dirname "$0")" && pwd)/NotoSansSigns-Regular.ttf
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cut() {
  pyftsubset "$1" --layout-features= --drop-tables+=MATH,GSUB,GPOS,GDEF,STAT,vmtx,vhea,VORG --no-hinting --notdef-outline --name-IDs='*' \
    --unicodes="$2" --output-file="$work/$3.ttf"
}
cut "$1" U+0020,U+00A0,U+231B,U+23F0-23F3,U+2422-2423,U+25A0-25FF,U+2605-2606,U+260E-2612,U+2616-2617,U+261A-261F,U+2654-265F,U+26A0,U+26AA-26AB,U+2702-27BF,U+1F4DE,U+1F4E0,U+1F4E7 2
cut "$2" U+2302,U+2318,U+2460-2473,U+2600-2604,U+2607-260D,U+2613-2615,U+2618-2619,U+2620-2653,U+2660-269F,U+26A1-26A9,U+26AC-26B2,U+271D 1
cut "$3" U+2190-21FF,U+2200-22FF,U+27F5-27FF m
pyftmerge --output-file="$work/all.ttf" "$work/2.ttf" "$work/1.ttf" "$work/m.ttf"
/usr/bin/python3 - "$work/all.ttf" "$out" <<'PY'
import sys
from fontTools.ttLib import TTFont
font = TTFont(sys.argv[1])
for record in font["name"].names:
    for was, now in {1: "Noto Sans Signs", 4: "Noto Sans Signs Regular", 6: "NotoSansSigns-Regular", 16: "Noto Sans Signs"}.items():
        if record.nameID == was:
            font["name"].setName(now, was, record.platformID, record.platEncID, record.langID)
font.save(sys.argv[2])
PY
