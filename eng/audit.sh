#!/usr/bin/env bash
# Fails when a package of the app, direct or of another, has a known vulnerability. Needs a feed that tells them.
# Packages of npm are tools on the machine of a developer and are not audited: nothing of them is deployed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

dotnet restore LeadFunctions.sln --nologo -v:q
report=$(dotnet list LeadFunctions.sln package --vulnerable --include-transitive)
echo "$report"
if grep -q 'has the following vulnerable packages' <<<"$report"; then
  echo "Raise the versions above in Directory.Packages.props." >&2
  exit 1
fi
