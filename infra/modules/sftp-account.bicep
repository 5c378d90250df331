// An account that affiliates reach by SFTP. Each has a container and a local user of its own, who can write there and see
// nothing else. It costs by the hour as long as it is on: docs/platform/deploying.md.
param name string
param location string
param tags object

@description('Replication, such as Standard_ZRS.')
param sku string

@description('Entries with the name of an affiliate, of 3 to 40 characters, and its public SSH key, such as ssh-ed25519 AAAA….')
param affiliates object[]

@description('Files that nobody moved are removed after so many days.')
param removedAfterDays int

@description('Entries of roles.json that concern this account.')
param roles object[]

@description('Object ids by who: app and ops.')
param principals object

@description('Where logs go.')
param workspaceId string

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
    isHnsEnabled: true
    isLocalUserEnabled: true
    isSftpEnabled: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'

  resource container 'containers' = [for affiliate in affiliates: {
    name: affiliate.name
    properties: { publicAccess: 'None' }
  }]
}

resource user 'Microsoft.Storage/storageAccounts/localUsers@2024-01-01' = [for affiliate in affiliates: {
  parent: account
  // The name of a local user has letters and digits only; that of a container may have hyphens.
  name: replace(affiliate.name, '-', '')
  dependsOn: [ blobs ]
  properties: {
    homeDirectory: affiliate.name
    hasSharedKey: false
    hasSshKey: true
    hasSshPassword: false
    sshAuthorizedKeys: [ { description: affiliate.name, key: affiliate.sshKey } ]
    // Create, write and list. Not read and not delete: what was taken cannot be seen any more.
    permissionScopes: [ { service: 'blob', resourceName: affiliate.name, permissions: 'cwl' } ]
  }
}]

resource removal 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  dependsOn: [ blobs ]
  properties: {
    policy: {
      rules: [
        {
          name: 'remove-after-retention'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: [ 'blockBlob' ] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: removedAfterDays } } }
          }
        }
      ]
    }
  }
}

// Who reads and changes what, apart from the app. Names of files are taken out on the way: log-workspace.bicep.
resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: blobs
  properties: { workspaceId: workspaceId, logs: [ { categoryGroup: 'allLogs', enabled: true } ] }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles: {
  name: guid(account.id, principals[role.who], role.id)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principals[role.who]
    principalType: role.who == 'ops' ? null : 'ServicePrincipal'
    description: role.why
  }
}]

output blobEndpoint string = account.properties.primaryEndpoints.blob
