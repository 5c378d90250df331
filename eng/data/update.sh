#!/usr/bin/env bash
# Writes the lists of the world (countries and their names) into the repository from the npm packages
# in package.json. Run it after raising a version there, then the tests, then commit what changed.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund
node countries.mjs ../../src/LeadFunctions/ValidatingLeads/Data
