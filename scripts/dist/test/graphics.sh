#!/bin/sh
# Hides OpenGL from a program for Linux, and lets a display refuse it. It must end, having said in the person's language what to do, at the terminal and on
# the desktop; the toolkit alone would wait for ever without a window, or end with a stack trace. What is built for Windows is tried by windows.sh.
# Usage: graphics.sh PROGRAM. Skipped, with a word, where there is no Xvfb.
set -eu
program="$(realpath "$1")"
command -v Xvfb >/dev/null 2>&1 || { echo "no OpenGL: not tried here, Xvfb is missing"; exit 0; }

work="$(mktemp -d)"
xvfb=""
stop() {
  [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
fail() {
  echo "FAIL: $1"
  head -n 20 "$work/stderr" 2>/dev/null || true
  tail -n 20 "$work/home/logs/exequatur.log" 2>/dev/null || true
  exit 1
}
# display OPTIONS starts a display of its own, which stays when its last guest goes.
display() {
  [ -z "$xvfb" ] || kill "$xvfb"
  n=200
  while [ -e "/tmp/.X11-unix/X$n" ]; do n=$((n + 1)); done
  Xvfb ":$n" -screen 0 1024x768x24 -noreset "$@" >/dev/null 2>&1 &
  xvfb=$!
  waited=0
  until [ -e "/tmp/.X11-unix/X$n" ]; do
    waited=$((waited + 1))
    [ "$waited" -lt 100 ] || fail "no display"
    sleep 0.1
  done
}
# started LANGUAGE SENTENCE starts the program, which must end with 1 and say the sentence.
started() {
  rm -f "$work/shown" "$work/home/logs/exequatur.log"
  code=0
  env -u WAYLAND_DISPLAY -u LIBGL_ALWAYS_SOFTWARE -u EXEQUATUR_GRAPHICS LANG="$1" LC_ALL="$1" LANGUAGE= \
    XDG_CONFIG_HOME="$work/config" PATH="$work/desktop:$PATH" DISPLAY=":$n" XAUTHORITY="$work/nothing" \
    timeout 60 "$program" "$file" >/dev/null 2>"$work/stderr" || code=$?
  [ "$code" = 1 ] || fail "it ends with $code"
  grep -q "$2" "$work/stderr" || fail "it does not say: $2"
  ! grep -q '^goroutine' "$work/stderr" || fail "it ends with a stack trace"
  grep -q "$2" "$work/shown" || fail "the desktop does not say: $2"
  [ -z "$(find "$work/home" -name 'crash*')" ] || fail "it left the report of a crash"
}

# What a desktop has to show a sentence with.
mkdir "$work/desktop"
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >>"%s"\n' "$work/shown" >"$work/desktop/zenity"
chmod +x "$work/desktop/zenity"
touch "$work/nothing"
file="$work/a register.exq"
export EXEQUATUR_HOME="$work/home"
"$program" new "$file" --sample >/dev/null
before="$("$program" list "$file" event --format json)"

display -extension GLX
started en_GB.UTF-8 "no OpenGL 2.1 or newer. Nothing was changed"
[ "$(grep -c 'msg="no window"' "$work/home/logs/exequatur.log")" = 2 ] || fail "it was not started once more, and once only"
grep -q 'Cause: .*GLX' "$work/home/logs/exequatur.log" || fail "the log does not say why"
started lt_LT.UTF-8 "Niekas nepakeista"
started pl_PL.UTF-8 "Nic nie zmieniono"
echo "ok: without OpenGL it tries once more in software, then says what to do, and ends"

printf '\377\377\000\000\000\000\000\022MIT-MAGIC-COOKIE-1\000\020in all secrecy..' >"$work/cookie"
display -auth "$work/cookie"
started en_GB.UTF-8 "the display does not accept the program"
echo "ok: a display that refuses the program is named"

[ "$("$program" list "$file" event --format json)" = "$before" ] || fail "the register changed"
[ "$(find "$work" -maxdepth 1 -name 'a register*' | wc -l)" = 1 ] || fail "left beside the register: $(ls "$work")"
"$program" check "$file" >/dev/null || fail "the register is damaged"
echo "ok: the register is as it was"
