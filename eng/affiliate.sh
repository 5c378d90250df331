#!/usr/bin/env bash
# Gives affiliates access to their own folder, shows it and takes it back: ./eng/affiliate.sh --help
set -euo pipefail

usage() {
  cat <<'USAGE'
Usage: ./eng/affiliate.sh give AFFILIATE --why TEXT [--by NAME] [--at ADDRESS]
       ./eng/affiliate.sh show AFFILIATE [--at ADDRESS]
       ./eng/affiliate.sh revoke AFFILIATE --why TEXT [--by NAME] [--at ADDRESS]

  give      gives the affiliate a key and prints it, this once; keys before it end after a week
  show      who gave which key, and until when it opens; the keys themselves are stored nowhere
  revoke    takes all keys of the affiliate back at once

  --why     the reason, as it is shown later
  --by      who acts; your name on this machine unless you say so
  --at      the app, such as https://APP.azurewebsites.net; unless you say so AZURE_FUNCTION_APP_URL, then http://127.0.0.1:7071

The function key is read from FUNCTION_KEY, or asked for. Whoever signs in gives a token in ACCESS_TOKEN instead, and acts in
their own name. Neither is ever an argument, because others see those.
USAGE
}

fail() {
  echo "$*" >&2
  exit 2
}

case "${1:-}" in
  --help | -h) usage; exit 0 ;;
  give | show | revoke) action=$1 ;;
  *) usage >&2; exit 2 ;;
esac
affiliate=${2:-}
[[ $affiliate =~ ^[a-z0-9][a-z0-9-]{1,39}$ ]] || fail "AFFILIATE: found '$affiliate', expected a name such as infuse-media."
shift 2

why='' by=$(id -un) at=${AZURE_FUNCTION_APP_URL:-http://127.0.0.1:7071}
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || fail "$1: found nothing behind it, expected a value."
  case "$1" in
    --why) why=$2 ;;
    --by) by=$2 ;;
    --at) at=${2%/} ;;
    *) fail "Found $1, expected --why, --by or --at." ;;
  esac
  shift 2
done
[ "$action" = show ] || [ -n "$why" ] || fail "--why is missing: say why, others read it later."

command -v curl >/dev/null || fail "curl is missing. Install it and try again."
if [ -n "${ACCESS_TOKEN:-}" ]; then
  credential="Authorization: Bearer $ACCESS_TOKEN"
else
  key=${FUNCTION_KEY:-}
  [ -n "$key" ] || read -rsp "Function key: " key </dev/tty
  credential="x-functions-key: $key"
fi
text() { printf '"%s"' "$(sed 's/[\\"]/\\&/g' <<<"$1")"; }

path=$at/api/affiliates/$affiliate/access
body="{\"by\":$(text "$by"),\"why\":$(text "$why")}"
ask() { # the credential goes in by a file descriptor, so that it shows in no list of processes
  curl -sS --max-time 60 -H @<(printf '%s' "$credential") -w '\n%{http_code}' "$@"
}
case "$action" in
  show) answer=$(ask "$path") ;;
  give) answer=$(ask -H "content-type: application/json" -d "$body" "$path") ;;
  revoke) answer=$(ask -H "content-type: application/json" -d "$body" "$path/revoke") ;;
esac
status=${answer##*$'\n'}
answer=${answer%$'\n'*}
case "$status" in
  200) echo "$answer" ;;
  401) fail "The app knows neither the function key nor who is signed in." ;;
  403) fail "The role ops.read to look, or ops.act to give and revoke, is missing. ${answer:-}" ;;
  *) fail "The app answered $status: ${answer:-nothing}" ;;
esac
if [ "$action" = give ]; then
  echo "Hand the key over through a secure channel, with docs/affiliates/uploading.md. The page for uploads is $at/api/upload" >&2
fi
