#!/usr/bin/env bash
# Installs what is missing for building and the tests, or for the demo alone: ./eng/setup.sh [demo]. Says what to do where it cannot.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
built=LeadFunctions.sln
[ "${1:-}" != demo ] || built=src/LeadFunctions.LocalHost

fail() {
  echo "$*" >&2
  exit 1
}

command -v dotnet >/dev/null || fail ".NET SDK 10 is missing. Install it from https://dotnet.microsoft.com/download and try again."
dotnet --version >/dev/null 2>&1 || fail "No .NET SDK 10 was found (there: $(dotnet --list-sdks | awk '{print $1}' | paste -sd' ')). Install it from https://dotnet.microsoft.com/download and try again."

command -v node >/dev/null || fail "Node.js is missing. Install version 20.19 or later from https://nodejs.org and try again."
node_version=$(node --version)
# What builds the ops page asks for 20.19.
[ "$(printf '%s\n' v20.19.0 "$node_version" | sort -V | head -1)" = v20.19.0 ] || fail "Node.js $node_version is too old. Install version 20.19 or later from https://nodejs.org and try again."

npm_install() { # a folder, what it holds, and more arguments
  [ ! -f "$1/node_modules/.package-lock.json" ] || return 0
  command -v npm >/dev/null || fail "npm is missing. It comes with Node.js from https://nodejs.org; install that and try again."
  echo "Installing $2 into $1 (once)…"
  npm_log=$(cd "$1" && npm ci --no-audit --no-fund --loglevel=error "${@:3}" 2>&1) ||
    fail "npm could not install $2. Check the network, or the registry that 'npm config get registry' shows, and try again. npm said:
$npm_log"
}
npm_install eng/azurite "the storage emulator Azurite"
npm_install src/LeadFunctions.OpsPage "what the ops page is built of"
[ "${1:-}" = demo ] || npm_install eng/test-data "files and texts that the tests read" --ignore-scripts
[ "${1:-}" = demo ] || npm_install eng/workflows "what checks the workflows of GitHub" --ignore-scripts

echo "Restoring packages…"
restore_log=$(dotnet restore "$built" --nologo -v:q 2>&1) ||
  fail "The packages could not be restored. Check the network, or the feeds that 'dotnet nuget list source' shows, and try again. NuGet said:
$(grep -E 'error' <<<"$restore_log" | sort -u | head -n 5)"
