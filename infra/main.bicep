// Everything that LeadFunctions needs in Azure, in a resource group of its own.
// What it costs, and what each parameter is for: docs/platform/deploying.md.
targetScope = 'subscription'

@minLength(1)
@maxLength(64)
@description('Name of the environment, such as test or live. It is part of all names.')
param environmentName string

@minLength(1)
@description('Azure region that has Flex Consumption.')
param location string

@description('Who gets alerts.')
param opsMail string

@description('Sender of all mails. SendGrid must have verified it.')
param mailFrom string

@description('IANA time zone of ops, such as Europe/Berlin.')
param opsTimeZone string = 'UTC'

@description('Where docs/runbook is on the web, by https, so that mails link its pages; empty for none.')
param runbookUrl string = ''

@description('True once the vault has the secret sendgrid-api-key. Until then mails are written to the container outbox.')
param mailBySendGrid bool = false

@description('Address of SendGrid.')
param sendGridEndpoint string = 'https://api.sendgrid.com'

@description('True: SendGrid checks mails and sends none.')
param sendGridSandbox bool = false

@description('Client id of the app registration in Entra that people sign in to. Empty: nobody signs in, and keys alone open functions.')
param entraClientId string = ''

@description('Object id of the group or person who operates the app. Empty: whoever deploys.')
param opsPrincipalId string = ''

@description('Files with personal data are removed so many days after they were written, that of rows so many days after their upload.')
@minValue(31)
@maxValue(3650)
param retentionDays int = 100

@description('Replication of the storage accounts.')
@allowed([ 'Standard_LRS', 'Standard_ZRS', 'Standard_GZRS' ])
param storageReplication string = 'Standard_ZRS'

@description('True: the app runs in several zones, and keeps two instances warm for every group of functions.')
param zoneRedundant bool = false

@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('More app settings that are read from the vault: the name of each setting, and of what the vault has for it.')
param vaultSettings object = {}

@description('Who sends files by SFTP: name and sshKey of each affiliate. Empty: there is no SFTP and it costs nothing.')
param sftpAffiliates object[] = []

@minValue(1)
param dailyLogLimitGb int = 1

@secure()
@description('Never give one: it is made once, and the vault keeps it.')
param newPersonHashKey string = '${newGuid()}${newGuid()}'

@secure()
@description('The same: the first key that machines ask functions by.')
param newFunctionKey string = '${newGuid()}${newGuid()}'

var lead = loadJsonContent('lead-storage.json')
var roles = loadJsonContent('roles.json')
var removedContainers = map(filter(items(lead.containers), c => c.value == 'removed'), c => '${c.key}/')
var backupContainers = map(filter(items(lead.containers), c => c.value == 'backup'), c => c.key)
var packageContainer = 'packages'
// Events that nobody took are kept here: next to the host's state, because they are no leads.
var lostEventsContainer = 'lost-events'
var token = toLower(uniqueString(subscription().id, environmentName, location))
var appName = 'func-leads-${token}'
var tags = { 'azd-env-name': environmentName }
var principals = {
  app: identity.outputs.principalId
  ops: empty(opsPrincipalId) ? deployer().objectId : opsPrincipalId
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-leads-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-leads-${token}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-leads-${token}'
    ruleName: 'dcr-leads-${token}'
    insightsName: 'appi-leads-${token}'
    location: location
    tags: tags
    roles: roles
    principals: principals
    logDays: 30
    dailyLogLimitGb: dailyLogLimitGb
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: 'kv-${token}'
    location: location
    tags: tags
    roles: filter(roles, role => role.on == 'vault')
    principals: principals
    workspaceId: monitoring.outputs.workspaceId
    newPersonHashKey: newPersonHashKey
    newFunctionKey: newFunctionKey
  }
}

module hostStorage 'modules/storage-account.bicep' = {
  scope: group
  params: {
    name: 'sthost${token}'
    location: location
    tags: tags
    sku: storageReplication
    containers: [ packageContainer, lostEventsContainer ]
    removedPrefixes: [ '${lostEventsContainer}/' ]
    removedAfterDays: retentionDays
    roles: filter(roles, role => role.on == 'host')
    principals: union(principals, { events: uploads.outputs.principalId })
    workspaceId: monitoring.outputs.workspaceId
  }
}

module leadStorage 'modules/storage-account.bicep' = {
  scope: group
  params: {
    name: 'stleads${token}'
    location: location
    tags: tags
    sku: storageReplication
    containers: objectKeys(lead.containers)
    queues: lead.queues
    tables: lead.tables
    removedPrefixes: concat(removedContainers, lead.removedInside)
    removedAfterDays: retentionDays
    backupContainers: backupContainers
    backupDays: lead.backupDays
    pageOrigins: [ 'https://${appName}.azurewebsites.net' ]
    roles: filter(roles, role => role.on == 'leads')
    principals: principals
    workspaceId: monitoring.outputs.workspaceId
    locked: true
  }
}

module sftp 'modules/sftp-account.bicep' = if (!empty(sftpAffiliates)) {
  scope: group
  params: {
    name: 'stsftp${token}'
    location: location
    tags: tags
    // A geo-redundant account with SFTP cannot fail over.
    sku: storageReplication == 'Standard_LRS' ? 'Standard_LRS' : 'Standard_ZRS'
    affiliates: sftpAffiliates
    removedAfterDays: retentionDays
    roles: filter(roles, role => role.on == 'sftp')
    principals: principals
    workspaceId: monitoring.outputs.workspaceId
  }
}

module app 'modules/function-app.bicep' = {
  scope: group
  params: {
    name: appName
    planName: 'plan-leads-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    insightsConnectionString: monitoring.outputs.connectionString
    host: {
      blob: hostStorage.outputs.blobEndpoint
      queue: hostStorage.outputs.queueEndpoint
      table: hostStorage.outputs.tableEndpoint
    }
    leads: {
      blob: leadStorage.outputs.blobEndpoint
      queue: leadStorage.outputs.queueEndpoint
      table: leadStorage.outputs.tableEndpoint
    }
    sftpEndpoint: empty(sftpAffiliates) ? '' : sftp!.outputs.blobEndpoint
    packageContainer: packageContainer
    vaultUri: vault.outputs.uri
    vaultSettings: vaultSettings
    mailBySendGrid: mailBySendGrid
    sendGridEndpoint: sendGridEndpoint
    sendGridSandbox: sendGridSandbox
    mailFrom: mailFrom
    opsMail: opsMail
    opsTimeZone: opsTimeZone
    retentionDays: retentionDays
    runbookUrl: runbookUrl
    entraClientId: entraClientId
    maximumInstances: maximumInstances
    zoneRedundant: zoneRedundant
    roles: filter(roles, role => role.on == 'app')
    principals: principals
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: { location: location, tags: tags, insightsId: monitoring.outputs.insightsId, opsMail: opsMail }
}

module uploads 'modules/system-topic.bicep' = {
  scope: group
  params: { name: 'evgt-leads-${token}', location: location, tags: tags, accountId: leadStorage.outputs.id }
}

// azd keeps these in its environment; the hook after a deployment reads them.
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = app.outputs.name
output AZURE_FUNCTION_APP_URL string = 'https://${app.outputs.hostName}'
output AZURE_HOST_STORAGE_NAME string = hostStorage.outputs.name
output AZURE_LEAD_STORAGE_NAME string = leadStorage.outputs.name
output AZURE_KEY_VAULT_NAME string = vault.outputs.name
output AZURE_EVENT_TOPIC_NAME string = uploads.outputs.name
output AZURE_LOST_EVENTS_CONTAINER string = lostEventsContainer
