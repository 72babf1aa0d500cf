#!/bin/bash
# Builds the program for Windows (amd64) on Debian: the portable zip and the installer of one person's programs.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/dist/env.sh

name="exequatur-$VERSION-windows-amd64"
numbers="$(printf '%s' "$VERSION" | sed -n 's/^\([0-9]*\)\.\([0-9]*\)\.\([0-9]*\).*/\1.\2.\3.0/p')"
work="$OUT/work/windows"
files="$work/files"
rm -rf "$work"
mkdir -p "$files/docs" "$work/icon"

# The icon in every size the desktop asks for, and the resources of the program.
for size in 256 128 64 48 32 24 20 16; do
  convert assets/icon.png -resize "${size}x$size" -strip -define png:exclude-chunks=date,time "$work/icon/$size.png"
done
convert "$work"/icon/{256,64,48,32,16}.png "$work/exequatur.ico"
cp packaging/windows/winres.json "$work"
rm -f ./rsrc_windows_amd64.syso
trap 'rm -f ./rsrc_windows_amd64.syso' EXIT # the compiler takes every such file of the folder
go tool -modfile=packaging/go.mod go-winres make --in "$work/winres.json" --arch amd64 --out rsrc \
  --product-version "$numbers" --file-version "$numbers"

GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc CXX=x86_64-w64-mingw32-g++ \
  go build -tags "$TAGS" -ldflags "$LDFLAGS -H windowsgui" -o "$files/exequatur.exe" .
x86_64-w64-mingw32-gcc -Os -s -Wall -Wextra -Wl,--no-insert-timestamp -o "$files/exequatur.com" packaging/windows/console.c
sh scripts/dist/sign.sh "$files/exequatur.exe" "$files/exequatur.com"

sed 's/$/\r/' packaging/windows/README.txt >"$files/README.txt"
cp LICENSE THIRD_PARTY.md "$files"
for page in docs/*.md; do cp "$page" "$files/docs"; done

# Never beside the program, which would always take it then.
if [ -d "$OUT/mesa/windows-amd64" ]; then
  mkdir "$files/graphics"
  cp "$OUT"/mesa/windows-amd64/* "$files/graphics"
else
  echo "windows: $OUT/mesa/windows-amd64 is not there (scripts/dist/mesa.sh makes it): without it there is no way on for desks without OpenGL" >&2
  exit 1
fi

find "$files" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
chmod -R u=rwX,go=rX "$files"
rm -f "$OUT/$name.zip"
top="$work/Exequatur"
ln -s files "$top"
(cd "$work" && find Exequatur/ -type f | sort | zip -q -X -9 -@ "$OLDPWD/$OUT/$name.zip")

# What the uninstaller takes away is what is installed, and nothing else.
(
  cd "$files"
  find . -type f | sort | sed 's|^\./||; s|/|\\|g; s|.*|Delete "$INSTDIR\\&"|'
  find . -mindepth 1 -type d | sort -r | sed 's|^\./||; s|/|\\|g; s|.*|RMDir "$INSTDIR\\&"|'
) >"$work/remove.nsh"
makensis -V2 -INPUTCHARSET UTF8 "-DVERSION=$VERSION" "-DNUMBERS=$numbers" "-DFILES=$PWD/$files" "-DREMOVE=$PWD/$work/remove.nsh" \
  "-DICON=$PWD/$work/exequatur.ico" "-DOUT=$PWD/$OUT/$name-setup.exe" packaging/windows/installer.nsi
sh scripts/dist/sign.sh "$OUT/$name-setup.exe"

ls -l "$OUT/$name.zip" "$OUT/$name-setup.exe"
