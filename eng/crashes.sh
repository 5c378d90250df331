#!/usr/bin/env bash
# Kills hosts at random moments while they work, and says how many kills held: ./eng/crashes.sh [KILLS [SEED]]. 200 take about ten minutes.
source "$(dirname "${BASH_SOURCE[0]}")/begin-proof.sh"
exec dotnet tests/LeadFunctions.AzuriteTests/bin/Debug/net10.0/LeadFunctions.AzuriteTests.dll crashes "${1:-200}" ${2:+"$2"}
