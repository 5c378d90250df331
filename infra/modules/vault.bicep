// The secrets of the app. Nobody reads them but the app, and ops who set them.
param name string
param location string
param tags object
param roles object[]
param principals object

@description('Where logs go.')
param workspaceId string

@secure()
@description('Only used when the vault has none yet.')
param newPersonHashKey string

@secure()
@description('The same.')
param newFunctionKey string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    // Without its key every person is a stranger: nobody may destroy it in haste.
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
}

// Made once. A second deployment must not change it: duplicates would no longer be seen.
@onlyIfNotExists()
resource personHashKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'person-hash-key'
  properties: { value: newPersonHashKey }
}

// The first key for machines, which opens everything. Once it was changed by hand it stays as it is.
@onlyIfNotExists()
resource functionKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'function-key-ops'
  properties: { value: 'ops.read,ops.act,ops.privacy:${newFunctionKey}' }
}

// Who read or set which secret.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [ { categoryGroup: 'audit', enabled: true } ]
  }
}

// Without its key every person is a stranger. To delete all the same, take the lock off first: docs/platform/deploying.md.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'holds-leads'
  scope: vault
  properties: { level: 'CanNotDelete', notes: 'Holds the key that leads are known by. docs/platform/deploying.md tells how to take the lock off.' }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles: {
  name: guid(vault.id, principals[role.who], role.id)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principals[role.who]
    principalType: role.who == 'ops' ? null : 'ServicePrincipal'
    description: role.why
  }
}]

output name string = vault.name
output uri string = vault.properties.vaultUri
