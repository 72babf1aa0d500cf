#!/bin/bash
# The Linux packages of $OUT as a new user meets them: unpacked into an empty folder and installed, started on a display of their own (Xvfb), a sample
# register made and opened, and taken away again without a trace. SHOTS=folder keeps a picture of the window.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. scripts/dist/env.sh
out="$(cd "$OUT" && pwd)"
top="$PWD"

work="$(mktemp -d)"
pid="" xvfb="" passed=0
stop() {
  [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
  [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
  rm -rf --one-file-system "$work"
}
trap stop EXIT
fail() { echo "FAIL: $1"; [ ! -s "$work/stderr" ] || head -n 40 "$work/stderr"; exit 1; }
ok() { passed=$((passed + 1)); echo "ok: $1"; }
one() {
  local names
  mapfile -t names < <(find "$out" -maxdepth 1 -type f -name "$1")
  [ "${#names[@]}" = 1 ] || fail "${#names[@]} files $1 in $OUT, and not one"
  echo "${names[0]}"
}
for tool in Xvfb xdotool import rpm; do command -v "$tool" >/dev/null || fail "$tool is missing"; done

for n in $(seq 130 160); do [ -e "/tmp/.X11-unix/X$n" ] || break; done
export DISPLAY=":$n"
Xvfb "$DISPLAY" -screen 0 1280x800x24 -noreset >/dev/null 2>&1 &
xvfb=$!
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

# A new user: a home with nothing in it, and none of the variables of whoever runs this. A blank in its name, as some have.
home="$work/home of A. Nybody"
mkdir -p "$home" "$work/run"
chmod 700 "$work/run"
as_new=(env -i "HOME=$home" PATH=/usr/bin:/bin LANG=C.UTF-8 "DISPLAY=$DISPLAY" "XDG_RUNTIME_DIR=$work/run" LIBGL_ALWAYS_SOFTWARE=1)

# window starts a command that opens a window, tells how long it took, keeps a picture of it and closes it.
window() {
  local label="$1" began ended found=""
  shift
  began=$(date +%s%N)
  "$@" 2>"$work/stderr" &
  pid=$!
  until found="$(xdotool search --onlyvisible --name Exequatur 2>/dev/null)" && [ -n "$found" ]; do
    kill -0 "$pid" 2>/dev/null || fail "$label: the program ended"
    [ $(($(date +%s%N) - began)) -lt 30000000000 ] || fail "$label: no window after 30 seconds"
    sleep 0.02
  done
  ended=$(date +%s%N)
  # The window is there at once; what it shows is painted a moment later. A picture of one colour shows nothing.
  until [ "$(import -window root -resize 320x png:- | identify -format %k -)" -gt 60 ]; do
    [ $(($(date +%s%N) - began)) -lt 60000000000 ] || fail "$label: the window stays empty"
  done
  ok "$label: a window after $(((ended - began) / 1000000)) ms, painted after $((($(date +%s%N) - began) / 1000000)) ms at most"
  sleep 1
  [ -z "${SHOTS:-}" ] || { mkdir -p "$SHOTS"; import -window root "$SHOTS/linux-$label.png"; }
  kill "$pid"
  wait "$pid" 2>/dev/null || true
  pid=""
}

if [ -f "$out/SHA256SUMS" ]; then
  (cd "$out" && sha256sum --quiet --check SHA256SUMS) || fail "SHA256SUMS do not match"
  ok "the sums match"
fi

# Unpacked into an empty folder.
mkdir "$work/unpacked"
tar -xJf "$(one 'exequatur-*-linux-amd64.tar.xz')" -C "$work/unpacked"
cd "$work/unpacked"/*/
[ "$("${as_new[@]}" bin/exequatur version | cut -d' ' -f2)" = "$VERSION" ] || fail "version: $("${as_new[@]}" bin/exequatur version)"
! ldd bin/exequatur | grep 'not found' || fail "libraries are missing"
file="$home/a register.exq"
"${as_new[@]}" bin/exequatur new "$file" --sample --author "R. Example" >/dev/null
"${as_new[@]}" bin/exequatur report "$file" post-sheet --for LT-PL-01 --out "$work/sheet.pdf" >/dev/null
grep -a -q "<xmp:CreatorTool>Exequatur $VERSION<" "$work/sheet.pdf" || fail "the print does not name version $VERSION"
ok "commands run where it was unpacked, and say their version, $VERSION, on paper too"
window "first start" "${as_new[@]}" bin/exequatur
window "sample register" "${as_new[@]}" bin/exequatur "$file"
sh "$top/scripts/dist/test/graphics.sh" bin/exequatur
"${as_new[@]}" bin/exequatur check "$file" >/dev/null || fail "the register is damaged"
[ "$(od -An -tx1 -j68 -N4 "$file" | tr -d ' ')" = 45585152 ] || fail "the file has not the mark the MIME type looks for"
# Nothing outside the folders of the custom of the system.
stray="$(cd "$home" && find . -type f ! -path './.local/*' ! -path './.config/*' ! -path './.cache/*' ! -name 'a register.exq*')"
[ -z "$stray" ] || fail "left in the home: $stray"

# Installed for this person, and taken away again.
before="$(cd "$home" && find . | sort)"
"${as_new[@]}" ./install.sh >"$work/said" || fail "install.sh: $(cat "$work/said")"
entry="$home/.local/share/applications/org.exequatur.register.desktop"
desktop-file-validate "$entry" || fail "the desktop file is not valid once installed"
grep -q "^Exec=\"$home/.local/bin/exequatur\" %f$" "$entry" || fail "the desktop file starts $(grep ^Exec= "$entry")"
cp "$file" "$work/without an ending"
if command -v gio >/dev/null 2>&1; then
  kind="$("${as_new[@]}" gio info -a standard::content-type "$file" | sed -n 's/.*content-type: //p')"
  [ "$kind" = application/x-exequatur ] || fail "a register is taken for $kind"
  kind="$("${as_new[@]}" gio info -a standard::content-type "$work/without an ending" | sed -n 's/.*content-type: //p')"
  [ "$kind" = application/x-exequatur ] || fail "a register without its ending is taken for $kind"
  ok "a register is known by its ending and by its content"
fi
"${as_new[@]}" "$home/.local/bin/exequatur" check "$file" >/dev/null
# shellcheck disable=SC2016
"${as_new[@]}" bash -c 'source "$HOME/.local/share/bash-completion/completions/exequatur"; complete -p exequatur' >/dev/null || fail "completion for bash"
zcat "$home/.local/share/man/man1/exequatur.1.gz" >"$work/page"
grep -q '^\.SS report$' "$work/page" || fail "the man page knows no report"
if command -v man >/dev/null 2>&1; then
  faults="$(LC_ALL=C.UTF-8 man --warnings -l "$work/page" 2>&1 >/dev/null)"
  [ -z "$faults" ] || fail "the man page has faults: $faults"
fi
"${as_new[@]}" ./install.sh --uninstall >/dev/null
after="$(cd "$home" && find . | sort)"
[ "$before" = "$after" ] || fail "install and uninstall leave: $(diff <(echo "$before") <(echo "$after"))"
ok "install.sh installs for one person, and takes away what it brought"
cd "$top"

# The packages.
deb="$(one 'exequatur_*_amd64.deb')"
rpm="$(one 'exequatur-*.x86_64.rpm')"
mkdir "$work/deb" "$work/rpm"
dpkg-deb -x "$deb" "$work/deb"
rpm2archive - <"$rpm" | tar -xz -C "$work/rpm"
for other in "$work/rpm/usr/bin/exequatur" "$work/unpacked"/*/bin/exequatur; do
  cmp "$work/deb/usr/bin/exequatur" "$other" || fail "the packages hold different programs"
done
rpm --checksig --nosignature "$rpm" >/dev/null || fail "rpm --checksig"
requires="$(rpm -qp --requires "$rpm" 2>/dev/null)"
files="$(rpm -qpl "$rpm" 2>/dev/null)"
# What the program is linked against has a package each that is asked for.
while read -r lib; do
  case "$lib" in libc.so.6 | libm.so.6) asked='libc.so.6(GLIBC' ;; *) asked="$lib()(64bit)" ;; esac
  grep -q -F "$asked" <<<"$requires" || fail "the .rpm does not ask for $lib"
done < <(objdump -p "$work/deb/usr/bin/exequatur" | awk '$1 == "NEEDED" { print $2 }')
grep -q -x /usr/bin/exequatur <<<"$files" || fail "the .rpm holds no program"
ok "one program in tar.xz, .deb and .rpm; the .rpm asks for what it is linked against"

# The .deb in a system that has nothing: only what it asks for is fetched. Needs the administrator's rights and the network.
if [ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null 2>&1; then
  root="${CLEAN_ROOT:-$work/root}" # one that was made before may be named
  if [ ! -x "$root/usr/bin/apt-get" ]; then
    debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root" >"$work/said" || fail "debootstrap: $(tail -n 3 "$work/said")"
  fi
  cp "$deb" "$root/tmp/exequatur.deb"
  in_root=(chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "DISPLAY=$DISPLAY" LIBGL_ALWAYS_SOFTWARE=1)
  "${in_root[@]}" apt-get update -qq
  "${in_root[@]}" apt-get install -y -qq /tmp/exequatur.deb >"$work/said" 2>&1 || fail "the .deb does not install: $(tail -n 5 "$work/said")"
  "${in_root[@]}" exequatur new "/root/a register.exq" --sample --author "R. Example" >/dev/null
  window "installed in a clean system" "${in_root[@]}" exequatur "/root/a register.exq"
  "${in_root[@]}" exequatur check "/root/a register.exq" >/dev/null || fail "the register is damaged"
  "${in_root[@]}" dpkg --purge exequatur >"$work/said" 2>&1 || fail "the .deb is not removed: $(cat "$work/said")"
  left="$(cd "$root" && find usr etc var/lib -xdev -iname '*exequatur*' ! -path 'var/lib/apt/*')"
  [ -z "$left" ] || fail "the .deb leaves $left"
  rm "$root/root/a register.exq" || fail "the register went with the program"
  ok "the .deb installs in a clean system with what it asks for, and goes without a trace; the register stays"
else
  echo "not run: the .deb in a clean system (needs debootstrap and the administrator's rights)"
fi

echo "$passed passed, 0 failed"
