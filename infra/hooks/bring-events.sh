#!/usr/bin/env sh
# Run by azd after a deployment: subscribes the blob triggers to the events of their containers. Safe to repeat.
set -eu
cd "$(dirname "$0")/../.."

command -v az >/dev/null || {
  echo "The Azure CLI (az) is missing. Install it, run 'az login', then 'azd deploy' again." >&2
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
  --parameters functionAppName="$AZURE_FUNCTION_APP_NAME" systemTopicName="$AZURE_EVENT_TOPIC_NAME"; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || {
    echo "The events could not be subscribed; see above. Uploads are still found every five minutes. Try 'azd hooks run postdeploy'." >&2
    exit 1
  }
  sleep 20
done
echo "Uploads, returns and configuration now start their functions."
