#!/usr/bin/env bash
# Lists what the app and its page are made of, as CycloneDX: ./eng/sbom.sh [FOLDER]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=$(realpath -m "${1:-artifacts/sbom}")
version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)

mkdir -p "$out"
dotnet tool restore >/dev/null
dotnet tool run dotnet-CycloneDX src/LeadFunctions/LeadFunctions.csproj --output "$out" --filename LeadFunctions.cdx.json \
  --output-format Json --spec-version 1.6 --set-name LeadFunctions --set-version "$version" >/dev/null
(cd src/LeadFunctions.OpsPage && npm sbom --sbom-format cyclonedx --package-lock-only --omit dev) >"$out/OpsPage.cdx.json"
ls "$out"/*.cdx.json
