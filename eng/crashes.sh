#!/usr/bin/env bash
# Kills hosts at random moments while they work, and says how many kills held: ./eng/crashes.sh [KILLS [SEED]]. 200 take about ten minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [ "${1:-}" = "--help" ]; then
  sed -n '2s/^# //p' "${BASH_SOURCE[0]}"
  exit 0
fi
./eng/setup.sh
echo "Building…"
dotnet build tests/LeadFunctions.AzuriteTests --nologo -v:q
exec dotnet tests/LeadFunctions.AzuriteTests/bin/Debug/net10.0/LeadFunctions.AzuriteTests.dll crashes "${1:-200}" ${2:+"$2"}
