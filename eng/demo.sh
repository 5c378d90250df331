#!/usr/bin/env bash
# Plays the samples, or a file of your own, through all functions: ./eng/demo.sh --help
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

for argument in "$@"; do
  if [ "$argument" = "--help" ] || [ "$argument" = "-h" ]; then
    sed -n '/Usage = """/,/""";/{//d;s/^        //;p}' "$root/src/LeadFunctions.Demo/DemoArguments.cs"
    exit 0
  fi
done

"$root/eng/setup.sh" demo
echo "Building…"
if ! build_log=$(dotnet build "$root/src/LeadFunctions.Demo" -c Release --nologo -v:q 2>&1); then
  grep -E ': (error|warning) ' <<<"$build_log" | sort -u >&2 || echo "$build_log" >&2
  echo "The build failed; see above." >&2
  exit 1
fi
exec dotnet "$root/src/LeadFunctions.Demo/bin/Release/net10.0/LeadFunctions.Demo.dll" "$@"
