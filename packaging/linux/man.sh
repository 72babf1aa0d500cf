#!/bin/sh
# Writes the man page of a language from what the program says of itself: sh packaging/linux/man.sh PROGRAM LANG VERSION DATE >exequatur.1
# Every word of help is kept as it stands, so the page cannot differ from --help.
set -eu
program="$1" lang="$2" version="$3" date="$4"
here="$(dirname "$0")"

# The program keeps a log; that of this run is nobody's.
EXEQUATUR_HOME="$(mktemp -d)"
export EXEQUATUR_HOME
trap 'rm -rf "$EXEQUATUR_HOME"' EXIT

help() { "$program" --lang "$lang" "$@" --help; }

# Backslashes and hyphens are signs of their own in roff, and so are a dot or an apostrophe at the beginning of a line.
roff() { sed -e 's/\\/\\e/g' -e 's/-/\\-/g' -e "s/^\\([.']\\)/\\\\\&\\1/"; }

key="GenericName"
[ "$lang" = en ] || key="GenericName[$lang]"
what="$(awk -F= -v key="$key" '$1 == key { print $2 }' "$here/org.exequatur.register.desktop")"
case "$lang" in
lt) name=PAVADINIMAS words=APRAŠYMAS commands=KOMANDOS ;;
pl) name=NAZWA words=OPIS commands=POLECENIA ;;
*) name=NAME words=DESCRIPTION commands=COMMANDS ;;
esac

printf '.TH EXEQUATUR 1 "%s" "Exequatur %s"\n' "$date" "$version"
printf '.SH %s\nexequatur \\- %s\n.SH %s\n.nf\n' "$name" "$(printf %s "$what" | roff)" "$words"
help | roff
printf '.fi\n.SH %s\n' "$commands"
# The commands are those shells are offered.
"$program" __complete '' 2>/dev/null | awk -F'\t' 'NF == 2 { print $1 }' | while read -r command; do
  printf '.SS %s\n.nf\n' "$command"
  # The options of every command stand above.
  help "$command" | awk 'BEGIN { RS = ""; ORS = "\n\n" } NR > 1 { print before } { before = $0 }' | roff
  printf '.fi\n'
done
