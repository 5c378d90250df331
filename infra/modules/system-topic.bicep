// The events of the account that holds leads. Who gets them is in events.bicep.
param name string
param location string
param tags object
param accountId string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  // Events that nobody took are written by it.
  identity: { type: 'SystemAssigned' }
  properties: { source: accountId, topicType: 'Microsoft.Storage.StorageAccounts' }
}

output name string = topic.name
output principalId string = topic.identity.principalId
