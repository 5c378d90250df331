#!/usr/bin/env bash
# Writes the lists of the world (countries, domains) into the repository from the npm packages
# in package.json. Run it after raising a version there, then the tests, then commit what changed.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund
for script in countries domains sources; do
  node "$script.mjs" ../../src/LeadFunctions/Foundation/Values/Data
done
