#!/bin/sh
# Drives the real window as a clerk would, by keyboard, on a display of its own (Xvfb), and looks at what reached the file. All the while it
# watches that neither the window nor a command opens a socket to a network. SHOTS=folder keeps pictures of each step. Skipped, with a word,
# where there is no Xvfb: on macOS and Windows.
set -eu
cd "$(dirname "$0")/.."

for tool in Xvfb openbox xdotool; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "the real window is not driven here: $tool is missing"
    exit 0
  fi
done

work=$(mktemp -d)
program="$work/exequatur"
export EXEQUATUR_HOME="$work/home" LIBGL_ALWAYS_SOFTWARE=1 XDG_CONFIG_HOME="$work/config" LANG=C.UTF-8
mkdir -p "$EXEQUATUR_HOME" "$XDG_CONFIG_HOME"
file="$work/a register.exq"
passed=0
pid="" xvfb="" wm=""

stop() {
  [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
  [ -z "$wm" ] || kill "$wm" 2>/dev/null || true
  [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

fail() {
  echo "FAIL: $1"
  shot failed
  [ ! -f "$EXEQUATUR_HOME/logs/exequatur.log" ] || tail -n 20 "$EXEQUATUR_HOME/logs/exequatur.log"
  [ ! -s "$work/stderr" ] || tail -n 40 "$work/stderr"
  exit 1
}
ok() { passed=$((passed + 1)); echo "ok: $1"; }
shot() {
  [ -z "${SHOTS:-}" ] || { mkdir -p "$SHOTS"; import -window root "$SHOTS/$1.png" 2>/dev/null || true; }
}
key() { xdotool key --clearmodifiers "$@"; sleep 0.4; }
text() { xdotool type --delay 15 "$1"; sleep 0.4; }
count() { $trace "$program" list "$file" "$1" --find "$2" --format json | grep -c '"uid"' || true; }

start() {
  $trace "$program" "$file" 2>"$work/stderr" &
  pid=$!
  n=0
  until xdotool search --onlyvisible --name Exequatur >/dev/null 2>&1; do
    n=$((n + 1))
    [ "$n" -lt 150 ] || fail "no window after 30 seconds"
    kill -0 "$pid" 2>/dev/null || fail "the program ended"
    sleep 0.2
  done
  sleep 2
  xdotool search --onlyvisible --name Exequatur windowactivate --sync >/dev/null 2>&1 || true
}
close() {
  key alt+F4
  n=0
  while kill -0 "$pid" 2>/dev/null; do
    n=$((n + 1))
    [ "$n" -lt 50 ] || fail "the window did not close"
    sleep 0.2
  done
  pid=""
}

. scripts/sockets.sh
go build -tags migrated_fynedo,no_emoji -o "$program" .
$trace "$program" new "$file" --sample --author "R. Example"

# Without a display: a sentence and exit code 1, no stack trace.
set +e
out=$(env -u DISPLAY -u WAYLAND_DISPLAY "$program" "$file" 2>&1)
code=$?
set -e
[ "$code" = 1 ] || fail "without a display the exit code is $code"
case "$out" in *goroutine*) fail "without a display there is a stack trace" ;; *display*) ;; *) fail "without a display it says: $out" ;; esac
ok "without a display it says so"

for n in $(seq 90 120); do
  [ -e "/tmp/.X11-unix/X$n" ] || break
done
export DISPLAY=":$n"
Xvfb "$DISPLAY" -screen 0 1400x900x24 >/dev/null 2>&1 &
xvfb=$!
sleep 1.5
openbox >/dev/null 2>&1 &
wm=$!
sleep 0.5

start
shot 1-overview
ok "the window opens"

key ctrl+Next
shot 2-consulates
key alt+F5
key ctrl+n
shot 3-form
text "Realwindow"
key Tab
text "Keyboard"
key ctrl+Return
sleep 0.6
shot 4-saved
close
[ "$(count person realwindow)" = 1 ] || fail "the person typed into the window is not in the register"
ok "a person added by keyboard is in the register"

start
printf 'sending_state,receiving_state,seat_city,class\nLT,PL,Elbląg,honorary consul\n' >"$work/list.csv"
key ctrl+i
text "$work/list.csv"
shot 4-file
key Return
sleep 1.5
shot 4-import
for step in map understand match write written; do # the main button of each step
  key ctrl+Return
  sleep 1
  shot "4-import-$step"
done
close
[ "$(count post elblag)" = 1 ] || fail "the list chosen by keys was not imported"
ok "a list is chosen and imported by keyboard"

start
key ctrl+k
text "torun"
sleep 0.6
shot 5-search
key Return
sleep 0.8
shot 6-consulate
key ctrl+p
sleep 2.5
shot 7-print
key ctrl+p
sleep 1.5
shot 7-printed
ls "$EXEQUATUR_HOME/cache/prints/"*/*.pdf >/dev/null 2>&1 || fail "Ctrl+P twice made no print"
key Escape
shot 7-back
ok "search finds the consulate, one key shows it on paper, the same once more prints it"

key alt+F5
key ctrl+n
text "Halfway"
sleep 2
kill -9 "$pid"
sleep 1
pid=""
start
shot 8-resumed
key ctrl+Return
sleep 0.6
close
[ "$(count person halfway)" = 1 ] || fail "the half-typed form did not survive the kill"
ok "a half-typed form survives a kill"

start
key ctrl+z
sleep 0.8
shot 9-undone
close
[ "$(count person halfway)" = 0 ] || fail "Ctrl+Z did not take the last action back"
ok "undo by one key, also after a restart"

[ ! -e "$file-wal" ] && [ ! -e "$file.lock" ] || fail "something was left beside the register"
"$program" check "$file" >/dev/null || fail "the register is damaged"
ok "at rest the register is one sound file"

"$program" "$file" 2>"$work/stderr" &
pid=$!
sleep 4
set +e
out=$("$program" undo "$file" 2 2>&1)
code=$?
set -e
[ "$code" = 1 ] || fail "a command wrote beside the window: $code $out"
case "$out" in *"R. Example"* | *"open for writing"*) ;; *) fail "the command does not say who has the register: $out" ;; esac
close
ok "a command says who has the register open"

printf 'sending_state,receiving_state,seat_city\nLT,PL,Sopot\n' >"$work/more.csv"
for command in "import more.csv --kind post" "export --kind post --out posts.html" "report posts --out posts.pdf" "report post-sheet --for LT-PL-01 --out sheet.pdf" "covers Zakopane" \
  "due" "to-check" "log" "check" "backup copies" "policy"; do
  set -- $command
  name=$1
  shift
  case $name in policy) ;; *) set -- "../a register.exq" "$@" ;; esac
  mkdir -p "$work/tour"
  cp "$work/more.csv" "$work/tour/"
  (cd "$work/tour" && $trace "$program" "$name" "$@" >/dev/null 2>"$work/stderr") || fail "exequatur $name"
done
if [ -n "$trace" ]; then
  sleep 1 # the watcher writes its last line
  watched || fail "no socket was seen, not even that of the display"
  [ -z "$(beyond)" ] || { beyond | head -n 5; fail "a socket to a network was opened"; }
  ok "neither the window nor a command opened a socket to a network"
fi

# Without OpenGL there is no window to drive, but a sentence.
sh scripts/dist/test/graphics.sh "$program" || exit 1

echo "$passed passed, 0 failed"
