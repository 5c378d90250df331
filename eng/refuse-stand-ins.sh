#!/usr/bin/env bash
# Fails when a published folder is no app that runs in Azure: ./eng/refuse-stand-ins.sh FOLDER
set -euo pipefail
folder=${1:?"Which folder? ./eng/refuse-stand-ins.sh FOLDER"}

for file in LeadFunctions.dll host.json functions.metadata; do
  [ -f "$folder/$file" ] || {
    echo "$folder has no $file: it was not published with the real packages of Azure Functions." >&2
    exit 1
  }
done
for assembly in Microsoft.Azure.Functions.Worker.dll Azure.Data.Tables.dll SendGrid.dll; do
  if [ ! -f "$folder/$assembly" ] || grep -qa 'LeadFunctions.StandIn' "$folder/$assembly"; then
    echo "$folder/$assembly is missing or a stand-in from eng/stand-ins. It would not run in Azure." >&2
    exit 1
  fi
done
