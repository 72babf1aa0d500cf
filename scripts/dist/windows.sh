#!/bin/bash
# Builds the program for Windows (amd64) on Debian: the portable zip and the installer of one person's programs. Two builds of one commit give the same
# bytes, as long as they are not signed.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/dist/env.sh

name="exequatur-$VERSION-windows-amd64"
numbers="$(printf '%s' "$VERSION" | sed -n 's/^\([0-9]*\)\.\([0-9]*\)\.\([0-9]*\).*/\1.\2.\3.0/p')"
[ -n "$numbers" ] || { echo "The version $VERSION does not begin with three numbers" >&2; exit 1; }
work="$OUT/work/windows"
files="$work/files"
rm -rf "$work" "$OUT"/exequatur-*-windows-amd64*
mkdir -p "$files/docs" "$OUT"

echo "Building exequatur $VERSION for Windows"
go run ./scripts/dist/icon -ico "$work/exequatur.ico" -side "$work/side.bmp"
# resources FILE DESCRIPTION PREFIX makes what Windows shows of a program: icon, version, manifest.
resources() {
  sed -e "s/@VERSION@/$VERSION/" -e "s/@NUMBERS@/$numbers/" -e "s/@FILE@/$1/" -e "s/@DESCRIPTION@/$2/" packaging/windows/winres.json >"$work/winres.json"
  go tool -modfile=packaging/go.mod go-winres make --in "$work/winres.json" --arch amd64 --out "$3"
}
rm -f ./rsrc_windows_amd64.syso
trap 'rm -f ./rsrc_windows_amd64.syso' EXIT # the compiler takes every such file of the folder
resources exequatur.exe Exequatur rsrc
GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc CXX=x86_64-w64-mingw32-g++ \
  go build -tags "$TAGS" -ldflags "$LDFLAGS -H windowsgui" -o "$files/exequatur.exe" .
resources exequatur.com "Exequatur at a prompt" "$work/console"
x86_64-w64-mingw32-gcc -Os -s -Wall -Wextra -Wl,--no-insert-timestamp -o "$files/exequatur.com" packaging/windows/console.c "$work/console_windows_amd64.syso"
sh scripts/dist/sign.sh "$files/exequatur.exe" "$files/exequatur.com"

{ printf '\357\273\277'; sed 's/$/\r/' packaging/windows/README.txt; } >"$files/README.txt" # as older editors of Windows expect it
cp LICENSE THIRD_PARTY.md "$files"
cp docs/*.md docs/*.json "$files/docs"

# Never beside the program, which would always take it then.
graphics=()
if [ -f "$OUT/mesa/windows-amd64/opengl32.dll" ]; then
  mkdir "$files/graphics"
  cp "$OUT"/mesa/windows-amd64/* "$files/graphics"
  graphics=(-DGRAPHICS)
else
  echo "Note: without $OUT/mesa/windows-amd64, which scripts/dist/mesa.sh makes, these packages have no way on for desks without OpenGL" >&2
fi

find "$files" -type f -exec chmod 644 {} + -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
ln -s files "$work/Exequatur"
zip="$(realpath "$OUT")/$name.zip"
(cd "$work" && find Exequatur/ -type f | sort | zip -q -X -9 -@ "$zip")

# What the uninstaller takes away is what is installed, and nothing else.
(
  cd "$files"
  find . -type f | sort | sed 's|^\./||; s|/|\\|g; s|.*|Delete "$INSTDIR\\&"|'
  find . -mindepth 1 -type d | sort -r | sed 's|^\./||; s|/|\\|g; s|.*|RMDir "$INSTDIR\\&"|'
) >"$work/remove.nsh"
size="$(find "$files" -type f -printf '%s\n' | awk '{ n += $1 } END { printf "%d", n / 1024 }')"
full="$(realpath "$work")"
makensis -V2 -INPUTCHARSET UTF8 "-DVERSION=$VERSION" "-DNUMBERS=$numbers" "-DSIZE=$size" "-DFILES=$full/files" "-DREMOVE=$full/remove.nsh" \
  "-DICON=$full/exequatur.ico" "-DSIDE=$full/side.bmp" "-DOUT=$(realpath "$OUT")/$name-setup.exe" "${graphics[@]}" packaging/windows/installer.nsi
sh scripts/dist/sign.sh "$OUT/$name-setup.exe"
rm -rf "$work"
