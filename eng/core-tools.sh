#!/usr/bin/env bash
# Runs the published app under Azure Functions Core Tools: ./eng/core-tools.sh --help
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'USAGE'
Usage: ./eng/core-tools.sh

Publishes the app, runs what was published under Core Tools with an Azurite of its own, and sees that
  - a question with a wrong key is answered with 401, and with the right key with 200,
  - an upload comes out as a delivered file.
Ends with 0 where all of it holds. The zip that was run is artifacts/publish/LeadFunctions.zip.

Needs Core Tools 4 (npm install --global azure-functions-core-tools@4), the .NET SDK 10, Node.js 20 or later, curl and zip,
and the ports 7171 and 11000 to 11002. Logs are in artifacts/core-tools.
USAGE
}

fail() {
  echo "$*" >&2
  exit 1
}

case "${1:-}" in
  '') ;;
  --help | -h) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac

command -v func >/dev/null || fail "Core Tools (func) are missing. Run 'npm install --global azure-functions-core-tools@4' and try again."
version=$(func --version)
[ "${version%%.*}" = 4 ] || fail "Found Core Tools $version, expected 4. Run 'npm install --global azure-functions-core-tools@4' and try again."
command -v curl >/dev/null || fail "curl is missing. Install it and try again."

./eng/setup.sh
./eng/publish.sh
(cd eng/core-tools && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)

logs=$PWD/artifacts/core-tools
rm -rf "$logs"
mkdir -p "$logs"
started=()
# Each in a group of its own, because func starts processes that would outlive it.
set -m
stop() {
  for process in "${started[@]}"; do kill -- "-$process" 2>/dev/null || true; done
  wait 2>/dev/null || true
}
trap stop EXIT

# Account and key of every Azurite, as Microsoft published them.
host=http://127.0.0.1
account=devstoreaccount1
account_key=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==
export STORAGE="DefaultEndpointsProtocol=http;AccountName=$account;AccountKey=$account_key;BlobEndpoint=$host:11000/$account;QueueEndpoint=$host:11001/$account;TableEndpoint=$host:11002/$account;"
export APP=$host:7171

echo "Starting Azurite…"
node eng/azurite/node_modules/azurite/dist/src/azurite.js --silent --skipApiVersionCheck --disableTelemetry --inMemoryPersistence \
  --blobPort 11000 --queuePort 11001 --tablePort 11002 >"$logs/azurite.log" 2>&1 &
started+=($!)
for port in 11000 11001 11002; do
  curl --silent --output /dev/null --retry 30 --retry-delay 1 --retry-connrefused "$host:$port" || fail "Azurite did not start: see $logs/azurite.log"
done
node eng/core-tools/storage.mjs make

echo "Starting the app under Core Tools $version…"
key=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
(
  cd artifacts/publish/app
  export FUNCTIONS_WORKER_RUNTIME=dotnet-isolated AzureWebJobsStorage=$STORAGE LeadStorage=$STORAGE
  export PersonHashKey=a-key-for-this-run-alone FunctionKeys__ops="ops.read:$key" MailFrom=leads@example.com OpsMail=ops@example.com
  exec func start --no-build --port 7171
) >"$logs/app.log" 2>&1 &
started+=($!)

ask() { # a key; prints the status
  curl --silent --output /dev/null --max-time 30 --write-out '%{http_code}' --header "x-functions-key: $1" "$APP/api/batches" || true
}
tries=90
until [ "$(ask "$key")" != 000 ]; do
  tries=$((tries - 1))
  kill -0 "${started[1]}" 2>/dev/null && [ "$tries" -gt 0 ] || { tail -n 30 "$logs/app.log" >&2; fail "The app did not start: see $logs/app.log"; }
  sleep 2
done
expect() { # a status, a key and what it is
  local status
  status=$(ask "$2")
  [ "$status" = "$1" ] || fail "Asked with $3: found $status, expected $1. See $logs/app.log"
  echo "Asked with $3: $status"
}
expect 401 "${key//[0-9]/x}" "a wrong key"
expect 200 "$key" "the right key"

mkdir -p "$logs/uploads/infuse-media"
cp samples/uploads/infuse-media/intent-leads.csv "$logs/uploads/infuse-media"
node eng/core-tools/storage.mjs drop config samples/config
node eng/core-tools/storage.mjs drop uploads "$logs/uploads"
node eng/core-tools/storage.mjs await receipts 180 || fail "The upload has no receipt: see $logs/app.log"
node eng/core-tools/storage.mjs await deliveries 180 || fail "The upload was not delivered: see $logs/app.log"
echo "The published app works under Core Tools."
