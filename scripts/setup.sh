#!/bin/sh
# Installs what building and testing need on Debian and Ubuntu, and says what is needed elsewhere. Idempotent; called by make.
set -eu

say() { printf '%s\n' "$*" >&2; }

if ! command -v go >/dev/null 2>&1; then
  say "Go 1.26 or newer is needed: https://go.dev/dl"
  exit 1
fi

case "$(uname -s)" in
Darwin)
  if ! xcode-select -p >/dev/null 2>&1; then
    say "The Xcode command line tools are needed: xcode-select --install"
    exit 1
  fi
  exit 0
  ;;
Linux) ;;
*) exit 0 ;;
esac

build="gcc make pkg-config libgl1-mesa-dev xorg-dev libwayland-dev libxkbcommon-dev"
run="xvfb xdotool openbox xclip imagemagick poppler-utils strace"

if ! command -v apt-get >/dev/null 2>&1; then
  say "Needed to build, by Debian's names: $build"
  say "Needed to test the real window and the prints: $run"
  exit 0
fi

missing=""
for p in $build $run; do
  dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing="$missing $p"
done
[ -n "$missing" ] || exit 0

say "Installing:$missing"
sudo=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    say "Run as root: apt-get install$missing"
    exit 1
  fi
  sudo="sudo"
fi
$sudo apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
