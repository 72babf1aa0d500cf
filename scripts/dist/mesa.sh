#!/bin/bash
# Builds Mesa's OpenGL in software for Windows (amd64) from Debian's source of it: what desks without OpenGL draw with. It goes into the folder
# "graphics" of the program, never beside it, where Windows would prefer it to the driver's on every desk.
# The driver is softpipe: llvmpipe would need LLVM for Windows, which Debian does not have.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/dist/env.sh

out="$PWD/$OUT/mesa/windows-amd64"
work="$PWD/$OUT/work/mesa"
mkdir -p "$work/apt/lists/partial"

# The machine's own list of packages stays as it is: this one adds the sources, from where the packages come from.
for list in /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources; do
  [ -f "$list" ] || continue
  case "$list" in
  *.sources) sed 's/^Types:.*/Types: deb-src/' "$list" >"$work/apt/src.sources" ;;
  *) sed -n 's/^deb /deb-src /p' "$list" >"$work/apt/src.list" ;;
  esac
done
apt=(apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$work/apt" -o "Dir::State::lists=$work/apt/lists" -o APT::Sandbox::User=root)
"${apt[@]}" update
version="$("${apt[@]}" source --print-uris --only-source mesa | sed -n 's/.*mesa_\(.*\)\.dsc .*/\1/p')"

# What it is made of and how; it is built again when either changes.
recipe="$version $(sha256sum <scripts/dist/mesa.sh)"
if [ -f "$work/recipe" ] && [ "$(cat "$work/recipe")" = "$recipe" ] && [ -f "$out/opengl32.dll" ]; then
  echo "Mesa $version stands already"
  exit 0
fi

rm -rf "$work/src" "$out"
mkdir -p "$work/src" "$out"
(cd "$work/src" && "${apt[@]}" source --download-only --only-source "mesa=$version" && dpkg-source -x --no-check mesa_*.dsc mesa >/dev/null)

cat >"$work/cross.txt" <<'CROSS'
[binaries]
c = 'x86_64-w64-mingw32-gcc'
cpp = 'x86_64-w64-mingw32-g++'
ar = 'x86_64-w64-mingw32-ar'
strip = 'x86_64-w64-mingw32-strip'
windres = 'x86_64-w64-mingw32-windres'
dlltool = 'x86_64-w64-mingw32-dlltool'

[host_machine]
system = 'windows'
cpu_family = 'x86_64'
cpu = 'x86_64'
endian = 'little'
CROSS

# Static libraries of the compiler, so that only Windows' own are asked for; no clock and no folder in what comes out.
link="-static -static-libgcc -Wl,--no-insert-timestamp"
prefix="-ffile-prefix-map=$work=."
PATH=/usr/bin:$PATH meson setup "$work/src/b" "$work/src/mesa" --cross-file "$work/cross.txt" --buildtype release \
  -Dplatforms=windows -Dgallium-drivers=swrast -Dvulkan-drivers= -Dllvm=disabled -Dopengl=true -Dgles1=disabled -Dgles2=disabled \
  -Degl=disabled -Dglx=disabled -Dgbm=disabled -Dshared-glapi=disabled -Dzlib=disabled -Dzstd=disabled -Dshader-cache=disabled \
  -Dbuild-tests=false -Dosmesa=false -Dvideo-codecs= \
  "-Dc_args=$prefix" "-Dcpp_args=$prefix" "-Dc_link_args=$link" "-Dcpp_link_args=$link -static-libstdc++" >"$work/setup.log"
PATH=/usr/bin:$PATH ninja -C "$work/src/b" >"$work/build.log" || { tail -20 "$work/build.log"; exit 1; }

find "$work/src/b" \( -name opengl32.dll -o -name libgallium_wgl.dll \) -exec cp {} "$out" \;
x86_64-w64-mingw32-strip "$out"/*.dll
cp "$work/src/mesa/docs/license.rst" "$out/LICENSE-Mesa.txt"
printf '%s' "$recipe" >"$work/recipe"
ls -l "$out"
