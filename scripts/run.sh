#!/bin/sh
# Opens the sample register, making it the first time. Without a display it writes the sample register, its prints and pictures of the
# main pages into a folder instead, so that anyone can look.
set -eu
cd "$(dirname "$0")/.."

home="${XDG_DATA_HOME:-$HOME/.local/share}/exequatur"
case "$(uname -s)" in
Darwin) home="$HOME/Library/Application Support/exequatur" ;;
esac
file="$home/sample.exq"

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
  out="shots"
  echo "There is no display here, so no window can open."
  echo "Writing the sample register, its prints and pictures of the main pages into the folder $out instead."
  mkdir -p "$out"
  [ -f "$out/sample.exq" ] || ./exequatur new "$out/sample.exq" --sample --author "R. Example"
  for r in posts people twinnings; do
    ./exequatur report "$out/sample.exq" "$r" --out "$out/$r.pdf"
  done
  ./exequatur report "$out/sample.exq" post-sheet --for "Honorary Consulate of Lithuania in Toruń" --out "$out/post-sheet.pdf"
  make --no-print-directory shots
  exit 0
fi

mkdir -p "$home"
[ -f "$file" ] || ./exequatur new "$file" --sample
exec ./exequatur "$file"
