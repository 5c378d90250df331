#!/usr/bin/env sh
# Run by azd after a deployment: subscribes the blob triggers to the events of their containers, and sees that the app believes
# nobody who only says that they are signed in. Safe to repeat.
set -eu
cd "$(dirname "$0")/../.."

command -v az >/dev/null || {
  echo "The Azure CLI (az) is missing. Install it, run 'az login', then 'azd deploy' again." >&2
  exit 1
}

command -v curl >/dev/null || {
  echo "curl is missing. Install it, then run 'azd hooks run postdeploy'." >&2
  exit 1
}

# The key of the triggers appears when the host has loaded the new code, usually within a minute.
tries=30
until [ "$(az functionapp keys list --name "$AZURE_FUNCTION_APP_NAME" --resource-group "$AZURE_RESOURCE_GROUP" \
  --subscription "$AZURE_SUBSCRIPTION_ID" --query "systemKeys.blobs_extension != null" --output tsv 2>/dev/null)" = "true" ]; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || {
    echo "The app $AZURE_FUNCTION_APP_NAME has no key 'blobs_extension' after five minutes: it did not start, or 'az login' has no access. See its log stream, then run 'azd hooks run postdeploy'." >&2
    exit 1
  }
  sleep 10
done

# Event Grid asks the app at once whether it wants the events. An app that is still waking up may answer too late.
tries=3
until az deployment group create --name bring-events --resource-group "$AZURE_RESOURCE_GROUP" --subscription "$AZURE_SUBSCRIPTION_ID" \
  --template-file infra/events.bicep --output none \
  --parameters functionAppName="$AZURE_FUNCTION_APP_NAME" systemTopicName="$AZURE_EVENT_TOPIC_NAME" \
  hostStorageName="$AZURE_HOST_STORAGE_NAME" lostEventsContainer="$AZURE_LOST_EVENTS_CONTAINER"; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || {
    echo "The events could not be subscribed; see above. Uploads are still found within 40 seconds. Try 'azd hooks run postdeploy'." >&2
    exit 1
  }
  sleep 20
done

# App Service writes this header for whoever is signed in, and takes away what others send as it.
tenant=$(az account show --subscription "$AZURE_SUBSCRIPTION_ID" --query tenantId --output tsv)
forged=$(printf '{"auth_typ":"aad","claims":[{"typ":"tid","val":"%s"},{"typ":"oid","val":"00000000-0000-0000-0000-000000000001"},{"typ":"roles","val":"ops.read"}]}' \
  "$tenant" | base64 | tr -d '\n')
tries=10
while :; do
  status=$(curl --silent --output /dev/null --max-time 60 --write-out '%{http_code}' --header "X-MS-CLIENT-PRINCIPAL: $forged" \
    "$AZURE_FUNCTION_APP_URL/api/batches") || status=000
  tries=$((tries - 1))
  case "$status" in
    000 | 5??) [ "$tries" -gt 0 ] || break; sleep 10 ;;
    *) break ;;
  esac
done
[ "$status" = 401 ] || {
  echo "Somebody who only says in a header that they are signed in was answered with $status, expected 401. An answer of 200 means that the app believes anybody: stop it with 'az functionapp stop', and see that App Service signs people in. Any other answer: see the app's log stream, then run 'azd hooks run postdeploy'." >&2
  exit 1
}
echo "Uploads, returns and configuration now start their functions."
