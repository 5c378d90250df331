# Read in by the scripts of the proofs: answers --help with the second line of the script, installs and builds.
set -euo pipefail
script=$(realpath "$0")
cd "$(dirname "$script")/.."
if [ "${1:-}" = "--help" ]; then
  sed -n '2s/^# //p' "$script"
  exit 0
fi
./eng/setup.sh
echo "Building…"
dotnet build LeadFunctions.sln --nologo -v:q
