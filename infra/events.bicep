// Brings the events of blobs to the blob triggers. Deployed after the code: the key of the triggers' address exists only
// once the app has started with them. It is read here, so that no script and no log ever holds it.
param functionAppName string
param systemTopicName string
param hostStorageName string

@description('Container of the host account that events go to when nobody took them for a day.')
param lostEventsContainer string

var functions = loadJsonContent('lead-storage.json').events

// Calls that write a file whole. In this account, which is flat, a rename is a copy and a deletion, and a copy is announced
// once it is complete. SFTP also announces files that are still empty: not subscribed.
var completedWrites = [ 'PutBlob', 'PutBlockList', 'CopyBlob', 'FlushWithClose', 'SftpCommit' ]

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: systemTopicName
}

resource hostStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostStorageName
}

@batchSize(1)
resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = [for container in items(functions): {
  parent: topic
  name: 'files-in-${container.key}'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${container.value}&code=${listKeys('${app.id}/host/default', '2024-04-01').systemKeys.blobs_extension}'
        maxEventsPerBatch: 1
        preferredBatchSizeInKilobytes: 64
        minimumTlsVersionAllowed: '1.2'
      }
    }
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      subjectBeginsWith: '/blobServices/default/containers/${container.key}/blobs/'
      includedEventTypes: [ 'Microsoft.Storage.BlobCreated' ]
      advancedFilters: [
        { operatorType: 'StringIn', key: 'data.api', values: completedWrites }
      ]
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: hostStorage.id, blobContainerName: lostEventsContainer }
      }
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
}]
