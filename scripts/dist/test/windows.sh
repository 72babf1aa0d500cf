#!/bin/bash
# Starts what was built for Windows under Wine, as a new user would: the zip unpacked in an empty folder with an awkward name, the installer, the
# window driven by keyboard, and the commands beside those of Linux. It says what it saw; pictures of the window go to $OUT/test.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. scripts/dist/env.sh

export LC_ALL=C.UTF-8 # or Wine reads no names but of ASCII
here="$PWD/scripts/dist/test"
out="$PWD/$OUT"
shots="$out/test"
work="$(mktemp -d)"
export WINEPREFIX="$work/prefix" WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=" LIBGL_ALWAYS_SOFTWARE=1
drive="$WINEPREFIX/drive_c"
passed=0
displays=()
mkdir -p "$shots"

stop() {
  wineserver -k >/dev/null 2>&1 || true
  for p in "${displays[@]}"; do kill "$p" 2>/dev/null || true; done
  umount "$work/still" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
shot() { import -window root "$shots/windows-$1.png" 2>/dev/null || true; }
fail() {
  echo "FAIL: $1"
  shot failed
  find "$drive/users" "$drive/Exequatur home" -name exequatur.log -exec tail -n 20 {} \; 2>/dev/null || true
  exit 1
}
ok() {
  passed=$((passed + 1))
  echo "ok: $1"
}
# display NUMBER [OPTIONS] starts a display of its own.
display() {
  local n
  for n in $(seq "$1" $(($1 + 30))); do [ -e "/tmp/.X11-unix/X$n" ] || break; done
  shift
  Xvfb ":$n" -screen 0 1280x800x24 "$@" >/dev/null 2>&1 &
  displays+=($!)
  export DISPLAY=":$n"
  sleep 1
  openbox >/dev/null 2>&1 &
  displays+=($!)
  sleep 0.5
}
key() { xdotool key --clearmodifiers "$@"; sleep 0.7; }
text() { xdotool type --delay 40 "$1"; sleep 0.7; }
# window waits for the window, up to so many seconds, and says how long it took.
window() {
  local begun
  begun="$(date +%s%N)"
  until xdotool search --onlyvisible --name Exequatur >/dev/null 2>&1; do
    [ $(($(date +%s%N) - begun)) -lt "$1"000000000 ] || fail "no window after $1 seconds"
    sleep 0.05
  done
  took="$((($(date +%s%N) - begun) / 1000000)) ms"
  sleep 3
  xdotool search --onlyvisible --name Exequatur windowactivate >/dev/null 2>&1 || true
  sleep 0.5
}
gone() {
  local n=0
  while xdotool search --onlyvisible --name Exequatur >/dev/null 2>&1; do
    n=$((n + 1))
    [ "$n" -lt 75 ] || fail "the window did not close"
    sleep 0.2
  done
  sleep 1
}

display 120
wineboot -u >/dev/null 2>&1
x86_64-w64-mingw32-gcc -shared -Os -s -o "$drive/windows/system32/bcryptprimitives.dll" "$here/bcryptprimitives.c" -ladvapi32

# The programs, side by side.
tar -xf "$out/exequatur-$VERSION-linux-amd64.tar.xz" -C "$work"
linux="$(find "$work" -path "$WINEPREFIX" -prune -o -type f -name exequatur -perm -u+x -print | head -1)"
folder="Žydrūnės #1 100%20 საქართველო"
mkdir "$drive/$folder"
unzip -q "$out/exequatur-$VERSION-windows-amd64.zip" -d "$drive/$folder"
program="$drive/$folder/Exequatur/exequatur.com"
[ ! -e "$drive/$folder/Exequatur/opengl32.dll" ] || fail "Mesa lies beside the program"
win() { wine "$program" "$@"; }

# A user whose folders have letters of their own.
user='C:\users\Žydrūnė Ąžuolaitė'
mkdir -p "$drive/users/Žydrūnė Ąžuolaitė/AppData/Local" "$drive/users/Žydrūnė Ąžuolaitė/AppData/Roaming"
for v in "USERPROFILE=$user" "LOCALAPPDATA=$user\\AppData\\Local" "APPDATA=$user\\AppData\\Roaming"; do
  wine reg add 'HKCU\Environment' /f /v "${v%%=*}" /d "${v#*=}" >/dev/null 2>&1
done
wineserver -w

[ "$(win version | cut -d' ' -f2)" = "$VERSION" ] || fail "the version is $(win version)"
ok "the console answers with the version $VERSION"
set +e
win list 'C:\nothing.exq' post >"$work/o" 2>"$work/e"
code=$?
set -e
[ "$code" = 1 ] && [ -s "$work/e" ] && [ ! -s "$work/o" ] || fail "an error ends with $code"
ok "an error has its exit code and goes to its own stream"

# The same register gives the same answers and the same prints.
day="--today 2026-11-22 --author Clerk"
win new "C:\\$folder\\Garbės konsulatai.exq" --sample --author "R. Example" >/dev/null
register="$drive/$folder/Garbės konsulatai.exq"
[ "$(ls -A "$drive/$folder" | wc -l)" = 2 ] || fail "new left something beside the register: $(ls -A "$drive/$folder")"
printf 'sending_state,receiving_state,seat_city,class\nLT,PL,Elbląg,honorary consul\n' >"$drive/$folder/list.csv"
win import "C:\\$folder\\Garbės konsulatai.exq" "C:\\$folder\\list.csv" --kind post >/dev/null
win check "C:\\$folder\\Garbės konsulatai.exq" >/dev/null || fail "check complains under Windows"
"$linux" check "$register" >/dev/null || fail "check complains under Linux of what was made under Windows"
ok "new, import and check; Linux finds the register sound"
cp "$register" "$work"
same() {
  local name="$1"
  shift
  # shellcheck disable=SC2086
  win "$1" "C:\\$folder\\Garbės konsulatai.exq" "${@:2}" $day >"$work/windows.$name" || fail "$* under Windows"
  # shellcheck disable=SC2086
  "$linux" "$1" "$work/$(basename "$register")" "${@:2}" $day >"$work/linux.$name" || fail "$* under Linux"
  cmp "$work/windows.$name" "$work/linux.$name" || fail "$* differs"
}
for kind in post person appointment city twinning event; do same "$kind.json" list "$kind" --format json; done
same tocheck.json due --format json
ok "lists as JSON are the same, byte by byte"
for r in "post-sheet --for LT-PL-01" directory statistics "directory --lang lt"; do
  # shellcheck disable=SC2086
  same "$(echo "$r" | tr ' ' '_').pdf" report $r --out -
done
cp "$work/windows.post-sheet_--for_LT-PL-01.pdf" "$shots/windows-post-sheet.pdf"
ok "prints are the same, byte by byte"
win backup "C:\\$folder\\Garbės konsulatai.exq" "C:\\$folder\\kopija.exq" >/dev/null || fail "backup"
"$linux" check "$drive/$folder/kopija.exq" >/dev/null || fail "the backup is not sound"
ok "a backup made under Windows is sound under Linux"

# The window.
wine "$drive/$folder/Exequatur/exequatur.exe" "C:\\$folder\\Garbės konsulatai.exq" >"$work/log" 2>&1 &
window 60
echo "   the window appeared after $took"
shot overview
set +e
win undo "C:\\$folder\\Garbės konsulatai.exq" 2 >"$work/o" 2>"$work/e"
code=$?
set -e
[ "$code" = 1 ] && grep -q "Ž\|root\|open" "$work/e" || fail "a command wrote beside the window: $code $(cat "$work/e")"
win list "C:\\$folder\\Garbės konsulatai.exq" post >/dev/null || fail "a command cannot read beside the window"
ok "a command reads beside the window, waits to write, and says who has the register: $(head -c 120 "$work/e")"
key ctrl+Next
shot consulates
key ctrl+n
sleep 1
shot form
