#!/usr/bin/env bash
# Spoils every storage call, mail and webhook of a whole story, in six ways, and says how many points held. Takes about ten minutes.
source "$(dirname "${BASH_SOURCE[0]}")/begin-proof.sh"
LADDER=full dotnet test tests/LeadFunctions.AzuriteTests --no-build --nologo \
  --filter "FullyQualifiedName~Every_call_may_fail" --logger "console;verbosity=detailed" | grep -E "points|Passed|Failed|Total" |
  awk '{ print } / from [0-9]+: [0-9]+ points/ { points += $4 } / Failed LeadFunctions/ { broken++ }
    END { print points " points, " broken + 0 " stories did not hold every invariant." }'
