#!/usr/bin/env bash
# Lets four host processes work on the same files and full campaigns, and says how often all held: ./eng/instances.sh [ROUNDS]. Five take about five minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [ "${1:-}" = "--help" ]; then
  sed -n '2s/^# //p' "${BASH_SOURCE[0]}"
  exit 0
fi
./eng/setup.sh
echo "Building…"
dotnet build tests/LeadFunctions.AzuriteTests --nologo -v:q
exec dotnet tests/LeadFunctions.AzuriteTests/bin/Debug/net10.0/LeadFunctions.AzuriteTests.dll instances "${1:-5}"
