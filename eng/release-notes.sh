#!/usr/bin/env bash
# Prints what CHANGELOG.md says of a release, and fails where tag, version and changelog differ: ./eng/release-notes.sh v1.0.0
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tag=${1:?Name the tag, such as v1.0.0.}

fail() {
  echo "$*" >&2
  exit 1
}

version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
[ "$tag" = "v$version" ] ||
  fail "The tag is $tag, and Directory.Build.props has the version $version. Expected the tag v$version: tag again, or raise the version first."
notes=$(awk -v heading="## [$version] - " '
  index($0, heading) == 1 { found = 1; next }
  found && /^## / { exit }
  found { print }' CHANGELOG.md | sed -e '/./,$!d')
[ -n "$notes" ] || fail "CHANGELOG.md says nothing of $version. Expected '## [$version] - yyyy-MM-dd' and what it brings."
echo "$notes"
