# Run by azd after a deployment: subscribes the blob triggers to the events of their containers, and sees that the app believes
# nobody who only says that they are signed in. Safe to repeat.
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
    --parameters "functionAppName=$env:AZURE_FUNCTION_APP_NAME" "systemTopicName=$env:AZURE_EVENT_TOPIC_NAME" `
    "hostStorageName=$env:AZURE_HOST_STORAGE_NAME" "lostEventsContainer=$env:AZURE_LOST_EVENTS_CONTAINER"
  if ($LASTEXITCODE -eq 0) { break }
  if ($try -eq 3) {
    throw "The events could not be subscribed; see above. Uploads are still found within 40 seconds. Try 'azd hooks run postdeploy'."
  }
  Start-Sleep -Seconds 20
}

# App Service writes this header for whoever is signed in, and takes away what others send as it.
$tenant = az account show --subscription $env:AZURE_SUBSCRIPTION_ID --query tenantId --output tsv
$forged = @{ auth_typ = 'aad'; claims = @(
    @{ typ = 'tid'; val = $tenant }
    @{ typ = 'oid'; val = '00000000-0000-0000-0000-000000000001' }
    @{ typ = 'roles'; val = 'ops.read' }
  ) } | ConvertTo-Json -Compress
$header = @{ 'X-MS-CLIENT-PRINCIPAL' = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($forged)) }
foreach ($try in 1..10) {
  try {
    $status = [int](Invoke-WebRequest "$env:AZURE_FUNCTION_APP_URL/api/batches" -Headers $header -SkipHttpErrorCheck -TimeoutSec 60).StatusCode
  } catch {
    $status = 0
  }
  if ($status -ne 0 -and $status -lt 500) { break }
  if ($try -lt 10) { Start-Sleep -Seconds 10 }
}
if ($status -ne 401) {
  throw "Somebody who only says in a header that they are signed in was answered with $status, expected 401. An answer of 200 means that the app believes anybody: stop it with 'az functionapp stop', and see that App Service signs people in. Any other answer: see the app's log stream, then run 'azd hooks run postdeploy'."
}
Write-Output 'Uploads, returns and configuration now start their functions.'
