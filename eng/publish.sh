#!/usr/bin/env bash
# Publishes the app and zips it: ./eng/publish.sh [FILE.zip]
# The zip is what 'az functionapp deployment source config-zip' takes. 'azd deploy' does the same by itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
zip=$(realpath -m "${1:-artifacts/publish/LeadFunctions.zip}")
out=artifacts/publish/app

fail() {
  echo "$*" >&2
  exit 1
}

command -v zip >/dev/null || fail "zip is missing. Install it and try again."
rm -rf "$out" "$zip"
mkdir -p "$out" "$(dirname "$zip")"
echo "Publishing…"
log=$(dotnet publish src/LeadFunctions -c Release --artifacts-path artifacts/publish/build -o "$out" --nologo -v:q 2>&1) || fail "$log"

for file in LeadFunctions.dll host.json functions.metadata worker.config.json; do
  [ -f "$out/$file" ] || fail "$out has no $file: the Functions host could not load the app. Is Microsoft.Azure.Functions.Worker.Sdk referenced?"
done
(cd "$out" && zip -qr "$zip" .)
echo "$zip"
