#!/bin/bash
# Tries what make dist built, as a new user would: the packages of Linux, and the programs for Windows under Wine. On Debian and Ubuntu it installs
# what that needs. The pictures of the windows go to $OUT/test, to be looked at.
set -euo pipefail
cd "$(dirname "$0")/../.."
sh scripts/setup.sh

need="wine wine64 unzip qpdf gcc-mingw-w64-x86-64 desktop-file-utils appstream rpm debootstrap"
missing=""
for p in $need; do
  dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing="$missing $p"
done
if [ -n "$missing" ]; then
  echo "Installing:$missing" >&2
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi
. scripts/dist/env.sh
(cd "$OUT" && sha256sum --quiet -c SHA256SUMS) && echo "ok: the sums are right"
bash scripts/dist/test/linux.sh
bash scripts/dist/test/windows.sh
