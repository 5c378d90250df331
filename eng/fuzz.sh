#!/usr/bin/env bash
# Has every reader of foreign bytes read spoilt inputs: ./eng/fuzz.sh [INPUTS [SEED]]. All take hours; stopped, it goes on where it was.
source "$(dirname "${BASH_SOURCE[0]}")/begin-proof.sh"
exec dotnet tests/LeadFunctions.Tests/bin/Debug/net10.0/LeadFunctions.Tests.dll fuzz ${1:+"$1"} ${2:+"$2"}
