#!/usr/bin/env bash
# Gets a Chromium for the tests of pages, where this machine has none. Where it cannot, it says why, and those tests fail.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ -n "${CHROME_PATH:-}" ] || command -v chromium-headless-shell >/dev/null; then
  exit 0
fi

# The shell without windows does the same with less: it is preferred where it can be had at once.
apt() {
  local patience=(-o Acquire::http::Timeout=20 -o Acquire::Retries=1)
  apt-get update -qq "${patience[@]}" &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${patience[@]}" chromium-headless-shell
}
if [ "$(id -u)" = 0 ] && grep -qs '^ID=debian$' /etc/os-release; then
  echo "Installing the headless shell of Chromium by apt-get (once)…"
  ! apt_log=$(apt 2>&1) || exit 0
fi

if command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null; then
  exit 0
fi

echo "Getting the Chromium of Playwright (once)…"
packages=$(dotnet nuget locals global-packages --list --force-english-output | sed 's/^[^:]*: //')
version=$(sed -n 's/.*"Microsoft.Playwright" Version="\([^"]*\)".*/\1/p' Directory.Packages.props)
playwright() { node "${packages%/}/microsoft.playwright/$version/.playwright/package/cli.js" install --only-shell chromium; }
! playwright_log=$(playwright 2>&1) || exit 0

echo "No browser was found, and none could be got: the tests of pages will fail. Install Chromium or Google Chrome, or set CHROME_PATH to one." >&2
echo "Playwright said: $(grep -m1 'Error:' <<<"$playwright_log" || tail -n1 <<<"$playwright_log")" >&2
[ -z "${apt_log:-}" ] || echo "apt-get said: $(grep -m1 '^E:' <<<"$apt_log" || tail -n1 <<<"$apt_log")" >&2
