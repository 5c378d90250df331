#!/usr/bin/env bash
# Makes the picture of the ops page in the README anew, from the samples that the demo plays.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
./eng/setup.sh
./eng/browser.sh
dotnet test tests/LeadFunctions.AzuriteTests --nologo -v:q --filter "FullyQualifiedName~The_ops_page_is_seen"
cp artifacts/ops-page/today-1440.png docs/ops-page.png
echo docs/ops-page.png
