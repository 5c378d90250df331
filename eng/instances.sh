#!/usr/bin/env bash
# Lets four host processes work on the same files and full campaigns, and says how often all held: ./eng/instances.sh [ROUNDS [LOSING]]. Five take about five minutes.
# With LOSING one of so many messages is lost, and what was lost has to be found: ./eng/instances.sh 5 100
source "$(dirname "${BASH_SOURCE[0]}")/begin-proof.sh"
exec dotnet tests/LeadFunctions.AzuriteTests/bin/Debug/net10.0/LeadFunctions.AzuriteTests.dll instances "${1:-5}" "${2:-0}"
