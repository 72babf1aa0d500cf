#!/bin/bash
# Builds the program for macOS, for Apple's and for Intel's processors, as a .zip and a .dmg each. Runs on macOS only.
#
# Signed where there is a certificate, and notarised where there is a key; else it says so and goes on:
#   MACOS_CERTIFICATE            the Developer ID certificate with its key (.p12), as base64
#   MACOS_CERTIFICATE_PASSWORD   that of the .p12
#   NOTARY_KEY                   a key of App Store Connect (.p8), as base64
#   NOTARY_KEY_ID, NOTARY_ISSUER what the key is called there
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/dist/env.sh

if [ "$(uname -s)" != Darwin ]; then
  echo "Programs for macOS can be built on macOS only: the workflow release.yml does" >&2
  exit 1
fi

oldest=12.0 # that of Go 1.26
numbers="$(printf '%s' "$VERSION" | sed 's/[^0-9.].*//')"
work="$PWD/$OUT/work/macos"
rm -rf "$work"
mkdir -p "$work"
keychain="" identity="-"

cleanup() {
  [ -z "$keychain" ] || security delete-keychain "$keychain" || true
  rm -rf "$work"
}
trap cleanup EXIT

if [ -n "${MACOS_CERTIFICATE:-}" ]; then
  keychain="$work/release.keychain-db"
  secret="$(openssl rand -hex 24)"
  printf '%s' "$MACOS_CERTIFICATE" | base64 -D >"$work/certificate.p12"
  security create-keychain -p "$secret" "$keychain"
  security unlock-keychain -p "$secret" "$keychain"
  security import "$work/certificate.p12" -k "$keychain" -P "${MACOS_CERTIFICATE_PASSWORD:-}" -T /usr/bin/codesign
  security set-key-partition-list -S apple-tool:,apple: -s -k "$secret" "$keychain" >/dev/null
  rm "$work/certificate.p12"
  # codesign looks in the keychains of the list; the machine's own stay on it.
  security list-keychains -d user -s "$keychain" login.keychain-db
  identity="$(security find-identity -v -p codesigning "$keychain" | sed -n 's/.*"\(Developer ID Application: .*\)"/\1/p' | head -n 1)"
  [ -n "$identity" ] || { echo "MACOS_CERTIFICATE holds no Developer ID Application" >&2; exit 1; }
else
  echo "Signing is skipped: there is no MACOS_CERTIFICATE. macOS will warn of the program (docs/administrators.md)."
fi
notary=""
if [ "$identity" = - ]; then
  echo "Notarisation is skipped: it needs a signed program."
elif [ -z "${NOTARY_KEY:-}" ]; then
  echo "Notarisation is skipped: there is no NOTARY_KEY. macOS will warn of the program."
else
  notary="$work/notary.p8"
  printf '%s' "$NOTARY_KEY" | base64 -D >"$notary"
fi

sign() {
  if [ "$identity" = - ]; then
    # Without a signature at all nothing starts on Apple's processors.
    codesign --force --sign - "$1"
  else
    codesign --force --options runtime --timestamp --entitlements packaging/macos/entitlements.plist --keychain "$keychain" --sign "$identity" "$1"
    codesign --verify --strict --verbose=2 "$1"
  fi
}

# notarise hands a file to Apple and waits for the answer.
notarise() {
  [ -z "$notary" ] || xcrun notarytool submit "$1" --key "$notary" --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER" --wait
}

go run ./scripts/dist/icon -icns "$work/Exequatur.icns"
for arch in arm64 amd64; do
  name="exequatur-$VERSION-macos-$arch"
  app="$work/$arch/Exequatur.app"
  mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
  echo "Building exequatur $VERSION for macOS, $arch"
  MACOSX_DEPLOYMENT_TARGET=$oldest CGO_ENABLED=1 GOOS=darwin GOARCH=$arch go build -tags "$TAGS" -ldflags "$LDFLAGS" -o "$app/Contents/MacOS/exequatur" .
  sed -e "s/@NUMBERS@/$numbers/" -e "s/@OLDEST@/$oldest/" packaging/macos/Info.plist >"$app/Contents/Info.plist"
  plutil -lint "$app/Contents/Info.plist"
  cp "$work/Exequatur.icns" LICENSE THIRD_PARTY.md "$app/Contents/Resources/"
  sign "$app"
  if [ -n "$notary" ]; then
    ditto -c -k --keepParent "$app" "$work/$arch/notary.zip"
    notarise "$work/$arch/notary.zip"
    xcrun stapler staple "$app"
  fi
  rm -f "$OUT/$name.zip" "$OUT/$name.dmg"
  ditto -c -k --sequesterRsrc --keepParent "$app" "$OUT/$name.zip"

  mkdir "$work/$arch/disk"
  cp -R "$app" "$work/$arch/disk/"
  ln -s /Applications "$work/$arch/disk/Applications"
  hdiutil create -quiet -volname "Exequatur $VERSION" -srcfolder "$work/$arch/disk" -format UDZO "$OUT/$name.dmg"
  if [ "$identity" != - ]; then codesign --timestamp --keychain "$keychain" --sign "$identity" "$OUT/$name.dmg"; fi
  if [ -n "$notary" ]; then
    notarise "$OUT/$name.dmg"
    xcrun stapler staple "$OUT/$name.dmg"
  fi
done

# What can be started on this machine is.
own="$(uname -m | sed 's/x86_64/amd64/')"
started="$("$work/$own/Exequatur.app/Contents/MacOS/exequatur" version)"
echo "$started"
case "$started" in "exequatur $VERSION "*) ;; *) echo "It should say version $VERSION" >&2; exit 1 ;; esac
EXEQUATUR_HOME="$work/home" "$work/$own/Exequatur.app/Contents/MacOS/exequatur" new "$work/sample.exq" --sample
EXEQUATUR_HOME="$work/home" "$work/$own/Exequatur.app/Contents/MacOS/exequatur" check "$work/sample.exq"
