#!/usr/bin/env bash
# Plays a year in the life of the app, in quarters that can be resumed, and checks what it left: ./eng/year.sh [QUARTER...] [--leads N] [--weeks N] [--seed S] [--in-memory]. Each QUARTER (1 to 4) goes on where the one before ended; without one all that are left are played.
source "$(dirname "${BASH_SOURCE[0]}")/begin-proof.sh"
exec dotnet tests/LeadFunctions.AzuriteTests/bin/Debug/net10.0/LeadFunctions.AzuriteTests.dll year "$@"
