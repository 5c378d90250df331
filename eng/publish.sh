#!/usr/bin/env bash
# Publishes the app with the real packages and zips it: ./eng/publish.sh [FILE.zip]
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
echo "Publishing with the real packages…"
if ! log=$(dotnet publish src/LeadFunctions -c Release --artifacts-path artifacts/publish/build -o "$out" -p:UseStandIns=false --nologo -v:q 2>&1); then
  if grep -qE 'NU110[12]' <<<"$log"; then
    grep -oE "NU110[12]: .*" <<<"$log" | sort -u | head -n 5 >&2
    fail "This feed lacks packages that the app runs on in Azure. Publish where 'dotnet nuget list source' has all of nuget.org."
  fi
  fail "$log"
fi

./eng/refuse-stand-ins.sh "$out"
(cd "$out" && zip -qr "$zip" .)
echo "$zip"
