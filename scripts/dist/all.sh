#!/bin/sh
# Makes a release of the commit at hand in the folder dist: Windows (zip, installer), Linux (tar.xz, .deb, .rpm), the list of dependencies, sums. On
# Debian and Ubuntu it installs what is missing; elsewhere it says what is needed. macOS has a script of its own, for it can only be built there.
set -eu
cd "$(dirname "$0")/../.."
sh scripts/setup.sh

build="gcc-mingw-w64-x86-64 g++-mingw-w64-x86-64 nsis zip xz-utils binutils desktop-file-utils appstream"
mesa="meson ninja-build bison flex python3-mako dpkg-dev"
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Needed, by Debian's names: $build $mesa" >&2
else
  missing=""
  for p in $build $mesa; do
    dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing="$missing $p"
  done
  if [ -n "$missing" ]; then
    echo "Installing:$missing" >&2
    sudo=""
    if [ "$(id -u)" -ne 0 ]; then
      command -v sudo >/dev/null 2>&1 || { echo "Run as root: apt-get install$missing" >&2; exit 1; }
      sudo="sudo"
    fi
    $sudo apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
  fi
fi

# shellcheck source=scripts/dist/env.sh
. scripts/dist/env.sh
# A release is of a commit: what is changed and not committed would carry its name and not be it.
[ -z "$(git status --porcelain --untracked-files=no)" ] || echo "Note: there are changes that are not committed; this is not a release of $VERSION" >&2
mkdir -p "$OUT"
rm -f "$OUT"/exequatur[-_]* "$OUT/SHA256SUMS"

sh scripts/dist/linux.sh
bash scripts/dist/mesa.sh
bash scripts/dist/windows.sh
sh scripts/dist/sbom.sh
sh scripts/dist/sums.sh

echo
(cd "$OUT" && wc -c exequatur[-_]* | awk '$2 != "total" { printf "%7.1f MB  %s\n", $1 / 1e6, $2 }')
