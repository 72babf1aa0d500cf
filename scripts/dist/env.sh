# What every part of a release shares; sourced by the other scripts here, from the top folder. Nothing of it depends on the machine or the hour.
set -eu

TAGS="migrated_fynedo,no_emoji"
OUT="${OUT:-dist}"

# The version is the tag's; between two tags it says so, and how far it is.
VERSION="${VERSION:-$({ git describe --tags --match "v[0-9]*" 2>/dev/null || true; } | sed "s/^v//")}"
[ -n "$VERSION" ] || VERSION="$(sed -n 's/^ *Version = "\(.*\)"/\1/p' FyneApp.toml)-dev.$(git rev-parse --short=9 HEAD)"

# Every date in a release is that of its commit (https://reproducible-builds.org/docs/source-date-epoch).
SOURCE_DATE_EPOCH="$(git log -1 --format=%ct)"
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C

LDFLAGS="-s -w -buildid= -X github.com/exequatur/exequatur/app.Version=$VERSION"
export GOFLAGS="-buildvcs=false -trimpath"
export TAGS OUT VERSION LDFLAGS
