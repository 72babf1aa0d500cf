#!/bin/bash
# The tests that run on any system: no display is needed. Where there is Debian, make test runs these and more.
set -euo pipefail
cd "$(dirname "$0")/.."
tags="$(sed -n 's/^TAGS := //p' Makefile)"
export GOFLAGS=-buildvcs=false CGO_ENABLED=1

go vet -tags "$tags" ./...
go list -tags "$tags" ./... | grep -v /app/ui | xargs go test -tags "$tags"
go test -tags "ci,$tags" ./app/ui/...
# It starts, and a register made here is sound.
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
go build -tags "$tags" -o "$work/exequatur.exe" .
EXEQUATUR_HOME="$work/home" "$work/exequatur.exe" new "$work/sample.exq" --sample
EXEQUATUR_HOME="$work/home" "$work/exequatur.exe" check "$work/sample.exq"
