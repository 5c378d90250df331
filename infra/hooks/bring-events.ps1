# Run by azd after a deployment: subscribes the blob triggers to the events of their containers. Safe to repeat.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '../..')

if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
  throw "The Azure CLI (az) is missing. Install it, run 'az login', then 'azd deploy' again."
}

# The key of the triggers appears when the host has loaded the new code, usually within a minute.
foreach ($try in 1..30) {
  $there = az functionapp keys list --name $env:AZURE_FUNCTION_APP_NAME --resource-group $env:AZURE_RESOURCE_GROUP `
    --subscription $env:AZURE_SUBSCRIPTION_ID --query 'systemKeys.blobs_extension != null' --output tsv 2>$null
  if ($there -eq 'true') { break }
  if ($try -eq 30) {
    throw "The app $env:AZURE_FUNCTION_APP_NAME has no key 'blobs_extension' after five minutes: it did not start, or 'az login' has no access. See its log stream, then run 'azd hooks run postdeploy'."
  }
  Start-Sleep -Seconds 10
}

# Event Grid asks the app at once whether it wants the events. An app that is still waking up may answer too late.
foreach ($try in 1..3) {
  az deployment group create --name bring-events --resource-group $env:AZURE_RESOURCE_GROUP --subscription $env:AZURE_SUBSCRIPTION_ID `
    --template-file infra/events.bicep --output none `
    --parameters "functionAppName=$env:AZURE_FUNCTION_APP_NAME" "systemTopicName=$env:AZURE_EVENT_TOPIC_NAME"
  if ($LASTEXITCODE -eq 0) { break }
  if ($try -eq 3) {
    throw "The events could not be subscribed; see above. Uploads are still found every five minutes. Try 'azd hooks run postdeploy'."
  }
  Start-Sleep -Seconds 20
}
Write-Output 'Uploads, returns and configuration now start their functions.'
