#!/usr/bin/env bash
# Changes the pure rules one place at a time and says which changes no test notices: ./eng/mutants.sh [FILES], such as
# './eng/mutants.sh "Foundation/Deciding/*.cs"' (of src/LeadFunctions). What it found is left in artifacts/mutants.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../tests/LeadFunctions.Tests"
mutate=()
for files in "$@"; do
  mutate+=(--mutate "$files")
done
dotnet tool restore --verbosity quiet
# The check of the format would stop the build of changed code.
export CSharpier_Bypass=true
exec dotnet stryker --output ../../artifacts/mutants --skip-version-check "${mutate[@]}"
