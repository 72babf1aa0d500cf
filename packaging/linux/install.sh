#!/bin/sh
# Installs Exequatur for the person who runs it, into ~/.local, or for everybody: sudo ./install.sh --prefix /usr/local
# Takes it away again: ./install.sh --uninstall [--prefix FOLDER]. Registers, settings and backups are not touched either way.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"

prefix="" remove=""
while [ $# -gt 0 ]; do
  case "$1" in
  --prefix)
    [ $# -gt 1 ] || { echo "--prefix needs a folder" >&2; exit 2; }
    prefix="$2"
    shift
    ;;
  --uninstall) remove=1 ;;
  *)
    sed -n 's/^# //p' "$0"
    exit 2
    ;;
  esac
  shift
done
if [ -z "$prefix" ]; then
  [ -n "${HOME:-}" ] || { echo "There is no home folder; name one: ./install.sh --prefix FOLDER" >&2; exit 1; }
  prefix="$HOME/.local"
fi
case "$prefix" in /*) ;; *) prefix="$PWD/$prefix" ;; esac

files() { (cd "$here" && find bin share -type f | sort); }

# What desktops know of programs, kinds of files and icons. Where a tool is missing, the desktop finds out by itself, later.
tell() {
  if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q "$prefix/share/applications" || true; fi
  if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$prefix/share/mime" || true; fi
  if command -v gtk-update-icon-cache >/dev/null 2>&1; then gtk-update-icon-cache -q -t -f "$prefix/share/icons/hicolor" || true; fi
}

# Folders that hold nothing any more go, up to the prefix.
prune() { (cd "$prefix" && [ -d "$1" ] && rmdir -p "$1" 2>/dev/null) || true; }

# Takes away a list made of what stands in a folder, where nothing stands there any more.
stale() {
  if [ -e "$prefix/$1" ] && [ -z "$(find "$prefix/$2" -type f ! -path "$prefix/$1" 2>/dev/null | head -n 1)" ]; then rm -f "$prefix/$1"; fi
}

if [ -n "$remove" ]; then
  files | while read -r f; do rm -f "$prefix/$f"; done
  tell
  stale share/applications/mimeinfo.cache share/applications
  stale share/icons/hicolor/icon-theme.cache share/icons/hicolor
  if [ -z "$(find "$prefix/share/mime/packages" -type f 2>/dev/null | head -n 1)" ]; then
    for f in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version XMLnamespaces; do rm -f "$prefix/share/mime/$f"; done
  fi
  prune share/mime/application
  files | while read -r f; do prune "$(dirname "$f")"; done
  echo "Exequatur was taken away from $prefix. Registers, settings and backups were left where they are."
  exit 0
fi

files | while read -r f; do
  mkdir -p "$prefix/$(dirname "$f")"
  # Beside it, then into its place: a running program goes on with the old one.
  cp "$here/$f" "$prefix/$f.new"
  case "$f" in bin/*) chmod 755 "$prefix/$f.new" ;; *) chmod 644 "$prefix/$f.new" ;; esac
  mv -f "$prefix/$f.new" "$prefix/$f"
done
# A desktop does not look for programs in a folder of a person's own. In its files a backslash, a quote, a grave accent and a dollar are escaped twice, a percent sign is doubled.
entry="$prefix/share/applications/org.exequatur.register.desktop"
exec_="$(printf %s "$prefix/bin/exequatur" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g' -e 's/[\\&|]/\\&/g')"
sed "s|^Exec=exequatur |Exec=\"$exec_\" |" "$entry" >"$entry.new"
mv -f "$entry.new" "$entry"
tell

echo "Exequatur is installed in $prefix. Start it from the menu, or as $prefix/bin/exequatur"
if command -v ldd >/dev/null 2>&1; then
  missing="$(ldd "$prefix/bin/exequatur" 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found$/\1/p' | tr '\n' ' ')"
  [ -z "$missing" ] || echo "This system still lacks: ${missing}(Debian, Ubuntu: libgl1 libwayland-client0; Fedora: libglvnd-glx libwayland-client)" >&2
fi
