// A storage account that opens by identity only, what is in it, and who may use it.
param name string
param location string
param tags object

@description('Replication, such as Standard_ZRS.')
param sku string

param containers string[]
param queues string[] = []
param tables string[] = []

@description('Prefixes, container first, of files that are removed after removedAfterDays.')
param removedPrefixes string[] = []

@minValue(1)
param removedAfterDays int

@description('Containers of backups, which are removed after backupDays.')
param backupContainers string[] = []

@minValue(1)
param backupDays int = 14

@description('Origins of pages in a browser that may send files to their address.')
param pageOrigins string[] = []

@description('Entries of roles.json that concern this account, or one container of it.')
param roles object[]

@description('Object ids by who.')
param principals object

@description('Where logs go.')
param workspaceId string

@description('Whether a lock keeps the account from being deleted.')
param locked bool = false

// A rule of a policy takes ten prefixes at most, and a policy with a longer one is refused.
var prefixesOfRule = 10

var rolesOnAll = filter(roles, role => !contains(role, 'container'))
var rolesOnContainer = filter(roles, role => contains(role, 'container'))

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    cors: {
      corsRules: empty(pageOrigins) ? [] : [
        {
          allowedOrigins: pageOrigins
          allowedMethods: [ 'PUT' ]
          allowedHeaders: [ 'content-type', 'x-ms-blob-type' ]
          exposedHeaders: []
          maxAgeInSeconds: 3600
        }
      ]
    }
    // What was deleted or overwritten by mistake can be brought back for a week.
    deleteRetentionPolicy: { enabled: true, days: 7 }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }

  resource container 'containers' = [for container in containers: {
    name: container
    properties: { publicAccess: 'None' }
  }]
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'

  resource queue 'queues' = [for queue in queues: { name: queue }]
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'

  resource table 'tables' = [for table in tables: { name: table }]
}

resource removal 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = if (!empty(removedPrefixes)) {
  parent: account
  name: 'default'
  dependsOn: [ blobs ]
  properties: {
    policy: {
      rules: concat(map(range(0, (length(removedPrefixes) + prefixesOfRule - 1) / prefixesOfRule), i => {
        name: 'remove-after-retention-${i + 1}'
        type: 'Lifecycle'
        enabled: true
        definition: {
          filters: {
            blobTypes: [ 'blockBlob' ]
            prefixMatch: take(skip(removedPrefixes, i * prefixesOfRule), prefixesOfRule)
          }
          actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: removedAfterDays } } }
        }
      }), empty(backupContainers) ? [] : [
        {
          name: 'remove-backups'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: [ 'blockBlob' ], prefixMatch: map(backupContainers, container => '${container}/') }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: backupDays } } }
          }
        }
      ])
    }
  }
}

// Who reads and changes what, apart from the app. Names of files are taken out on the way: log-workspace.bicep.
resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: blobs
  properties: { workspaceId: workspaceId, logs: [ { categoryGroup: 'allLogs', enabled: true } ] }
}

resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: queueService
  properties: { workspaceId: workspaceId, logs: [ { categoryGroup: 'allLogs', enabled: true } ] }
}

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: tableService
  properties: { workspaceId: workspaceId, logs: [ { categoryGroup: 'allLogs', enabled: true } ] }
}

// Nobody deletes by mistake what holds leads. To delete all the same, take the lock off first: docs/platform/deploying.md.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  name: 'holds-leads'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'Holds leads. docs/platform/deploying.md tells how to take the lock off.' }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in rolesOnAll: {
  name: guid(account.id, principals[role.who], role.id)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principals[role.who]
    principalType: role.who == 'ops' ? null : 'ServicePrincipal'
    description: role.why
  }
}]

resource part 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' existing = [for role in rolesOnContainer: {
  parent: blobs
  name: role.container
}]

resource partAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (role, i) in rolesOnContainer: {
  name: guid(part[i].id, principals[role.who], role.id)
  scope: part[i]
  dependsOn: [ blobs::container ]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principals[role.who]
    principalType: role.who == 'ops' ? null : 'ServicePrincipal'
    description: role.why
  }
}]

output id string = account.id
output name string = account.name
output blobEndpoint string = account.properties.primaryEndpoints.blob
output queueEndpoint string = account.properties.primaryEndpoints.queue
output tableEndpoint string = account.properties.primaryEndpoints.table
