#!/bin/sh
# Builds the Linux program and packs it: tar.xz with an install script, .deb and .rpm. Two builds of one commit give the same bytes.
set -eu
cd "$(dirname "$0")/../.."
# shellcheck source=scripts/dist/env.sh
. scripts/dist/env.sh

date="$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)"
work="$OUT/work/linux"
name="exequatur-$VERSION-linux-amd64"
tree="$work/$name"
rm -rf "$work" "$OUT"/exequatur*.deb "$OUT"/exequatur*.rpm "$OUT"/exequatur*-linux-amd64.tar.xz
mkdir -p "$tree/bin" "$tree/share"

echo "Building exequatur $VERSION for Linux"
CGO_ENABLED=1 GOOS=linux GOARCH=amd64 go build -tags "$TAGS" -ldflags "$LDFLAGS" -o "$tree/bin/exequatur" .
program="$tree/bin/exequatur"

# The oldest C library it runs with is the newest of which it takes a symbol.
glibc="$(objdump -T "$program" | grep -o 'GLIBC_[0-9.]*' | sort -u -V | tail -n 1 | sed 's/GLIBC_//')"

share="$tree/share"
mkdir -p "$share/applications" "$share/metainfo" "$share/mime/packages" "$share/bash-completion/completions" "$share/zsh/site-functions" "$share/fish/vendor_completions.d" "$share/doc/exequatur"
cp docs/*.md "$share/doc/exequatur/"
cp packaging/linux/org.exequatur.register.desktop "$share/applications/"
cp packaging/linux/org.exequatur.register.xml "$share/mime/packages/"
type=stable
case "$VERSION" in *-*) type=development ;; esac
sed -e "s/@VERSION@/$VERSION/" -e "s/@DATE@/$date/" -e "s/@TYPE@/$type/" packaging/linux/org.exequatur.register.metainfo.xml >"$share/metainfo/org.exequatur.register.metainfo.xml"
go run ./scripts/dist/icon -hicolor "$share/icons/hicolor"

EXEQUATUR_HOME="$work/home"
export EXEQUATUR_HOME
"$program" completion bash >"$share/bash-completion/completions/exequatur"
"$program" completion zsh >"$share/zsh/site-functions/_exequatur"
"$program" completion fish >"$share/fish/vendor_completions.d/exequatur.fish"
for lang in en lt pl; do
  man="$share/man/$lang/man1"
  [ "$lang" != en ] || man="$share/man/man1"
  mkdir -p "$man"
  sh packaging/linux/man.sh "$program" "$lang" "$VERSION" "$date" | gzip -9n >"$man/exequatur.1.gz"
done

desktop-file-validate "$share/applications/org.exequatur.register.desktop"
appstreamcli validate --no-net "$share/metainfo/org.exequatur.register.metainfo.xml"

cp LICENSE THIRD_PARTY.md packaging/linux/README.txt "$tree/"
cp packaging/linux/install.sh "$tree/install.sh"
chmod -R u=rwX,go=rX "$tree"
chmod 755 "$tree/install.sh" "$program"
# One thread, because xz cuts by their number.
tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --format=gnu -C "$work" "$name" | xz -9e -T1 >"$OUT/$name.tar.xz"

gzip -9n <CHANGELOG.md >"$work/changelog.gz"
# What is packed stands by the commit's day, and not by the hour it was made.
find "$tree" "$work/changelog.gz" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
sed -e "s|@VERSION@|$VERSION|" -e "s|@DATE@|$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)|" -e "s|@GLIBC@|$glibc|" -e "s|@TREE@|$tree|" -e "s|@WORK@|$work|" packaging/linux/nfpm.yaml >"$work/nfpm.yaml"
for packager in deb rpm; do
  go tool -modfile=packaging/go.mod nfpm package --config "$work/nfpm.yaml" --packager "$packager" --target "$OUT"
done
rm -rf "$work"
echo "Linux: needs glibc $glibc or newer"
