#!/bin/sh
# Signs programs for Windows: sh scripts/dist/sign.sh FILE... Without a certificate it says so and leaves them as they are.
#
#   WINDOWS_CERTIFICATE            the certificate with its key (.p12 or .pfx), as base64
#   WINDOWS_CERTIFICATE_PASSWORD   that of the file
set -eu

if [ -z "${WINDOWS_CERTIFICATE:-}" ]; then
  echo "Signing for Windows is skipped: there is no WINDOWS_CERTIFICATE. Windows will ask before it starts a downloaded program (docs/administrators.md)."
  exit 0
fi
command -v osslsigncode >/dev/null 2>&1 || { echo "osslsigncode is missing: apt-get install osslsigncode" >&2; exit 1; }

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
chmod 700 "$work"
printf '%s' "$WINDOWS_CERTIFICATE" | base64 -d >"$work/certificate.p12"
printf '%s' "${WINDOWS_CERTIFICATE_PASSWORD:-}" >"$work/password"
for f in "$@"; do
  # The time is that of a service, so that the signature outlasts the certificate. Without one named it is left out.
  osslsigncode sign -pkcs12 "$work/certificate.p12" -readpass "$work/password" -h sha256 -n Exequatur -i https://github.com/exequatur/exequatur \
    ${WINDOWS_TIMESTAMP:+-ts "$WINDOWS_TIMESTAMP"} -in "$f" -out "$work/signed"
  cat "$work/signed" >"$f"
done
