#!/usr/bin/env bash
# Plays the samples and keeps the storage that they leave, for the tests of upgrades: ./eng/keep-demo-storage.sh VERSION
# Run it before a change of what is stored.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
kept="$root/tests/LeadFunctions.AzuriteTests/Upgrade/Data/demo-${1:?Name the version, such as 2026-11.}.tar.gz"
location=$(mktemp -d)
azurite=

end() {
  [ -z "$azurite" ] || kill "$azurite" 2>/dev/null || true
  rm -rf "$location"
}
trap end EXIT

"$root/eng/setup.sh" demo
node "$root/eng/azurite/node_modules/azurite/dist/src/azurite.js" \
  --location "$location" --silent --disableTelemetry --skipApiVersionCheck &
azurite=$!
"$root/eng/demo.sh" --azurite

# Azurite writes down what it knows when it is asked to end.
kill -INT "$azurite"
wait "$azurite" || true
azurite=
mkdir -p "$(dirname "$kept")"
tar -czf "$kept" -C "$location" --exclude AzuriteConfig .
echo "Kept $(du -h "$kept" | cut -f1) in ${kept#"$root"/}"
