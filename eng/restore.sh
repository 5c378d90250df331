#!/usr/bin/env bash
# Restores all tables from a backup: ./eng/restore.sh --help. docs/platform/backup-and-restore.md tells what comes before and after.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

for argument in "$@"; do
  if [ "$argument" = "--help" ] || [ "$argument" = "-h" ]; then
    sed -n '/Usage = """/,/""";/{//d;s/^        //;p}' "$root/src/LeadFunctions.Restore/RestoreArguments.cs"
    exit 0
  fi
done

echo "Building…" >&2
if ! build_log=$(dotnet build "$root/src/LeadFunctions.Restore" -c Release --nologo -v:q 2>&1); then
  grep -E ': (error|warning) ' <<<"$build_log" | sort -u >&2 || echo "$build_log" >&2
  echo "The build failed; see above." >&2
  exit 1
fi
exec dotnet "$root/src/LeadFunctions.Restore/bin/Release/net10.0/LeadFunctions.Restore.dll" "$@"
