// The Functions app on Flex Consumption, and its settings.
param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param insightsConnectionString string

@description('Endpoints of the account that the Functions host keeps its state in: blob, queue, table.')
param host object

@description('Endpoints of the account that holds leads: blob, queue, table.')
param leads object

@description('Blob endpoint of the account that affiliates reach by SFTP; empty where there is none.')
param sftpEndpoint string

@description('Container of the host account that the package is deployed to.')
param packageContainer string

@description('Ends with a slash.')
param vaultUri string

@description('Names of app settings, and of what the vault has for them.')
param vaultSettings object

param mailBySendGrid bool
param sendGridEndpoint string
param sendGridSandbox bool
param mailFrom string
param opsMail string
param opsTimeZone string
param retentionDays int

@description('Where docs/runbook is on the web; empty for none.')
param runbookUrl string

@description('Client id of the app registration that people sign in to; empty for none.')
param entraClientId string
param maximumInstances int
param zoneRedundant bool

@description('Entries of roles.json that concern the app.')
param roles object[]

@description('Object ids by who.')
param principals object

// What people get their token with. Microsoft gave it this id, the same in every tenant.
var azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46'

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true, zoneRedundant: zoneRedundant }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    siteConfig: { minTlsVersion: '1.2', scmMinTlsVersion: '1.2', http20Enabled: true }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: maximumInstances }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.blob}${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
    }
  }

  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noPublishingPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

var settings = {
  AzureWebJobsStorage__blobServiceUri: host.blob
  AzureWebJobsStorage__queueServiceUri: host.queue
  AzureWebJobsStorage__tableServiceUri: host.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  LeadStorage__blobServiceUri: leads.blob
  LeadStorage__queueServiceUri: leads.queue
  LeadStorage__tableServiceUri: leads.table
  LeadStorage__credential: 'managedidentity'
  LeadStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  DOTNET_GCgen0size: '0x4000000' // bytes: transactions are written and parsed as text, and most of it is gone at once
  AzureWebJobsDisableHomepage: 'true' // nobody needs to see which host answers
  AZURE_TRACING_DISABLED: 'true' // spans of storage clients have addresses, and in those the names of files
  PersonHashKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/person-hash-key)'
  SendGridEndpoint: sendGridEndpoint
  SendGridSandbox: string(sendGridSandbox)
  MailFrom: mailFrom
  OpsMail: opsMail
  OpsTimeZone: opsTimeZone
  RetentionDays: string(retentionDays)
  RunbookUrl: runbookUrl
  FunctionKeys__ops: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/function-key-ops)'
  EntraTenantId: empty(entraClientId) ? '' : tenant().tenantId
}

// A reference to a secret that is not there would be taken for the key itself.
var sendGridSettings = {
  SENDGRID_API_KEY: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sendgrid-api-key)'
}

var sftpSettings = {
  SftpStorage__blobServiceUri: sftpEndpoint
}

var vaultReferences = toObject(items(vaultSettings), s => s.key, s => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${s.value})')

resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(settings, mailBySendGrid ? sendGridSettings : {}, empty(sftpEndpoint) ? {} : sftpSettings, vaultReferences)
}

// People sign in with Entra before a request reaches the app, which reads from a header who they are. Whoever is not signed
// in comes through as well, without that header: machines and affiliates have keys, which the app checks.
resource signIn 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: !empty(entraClientId) }
    globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
    httpSettings: { requireHttps: true }
    login: { tokenStore: { enabled: false } }
    identityProviders: empty(entraClientId) ? {} : {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: entraClientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: {
          allowedAudiences: [ entraClientId ]
          defaultAuthorizationPolicy: { allowedApplications: [ entraClientId, azureCli ] }
        }
      }
    }
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles: {
  name: guid(app.id, principals[role.who], role.id)
  scope: app
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principals[role.who]
    principalType: role.who == 'ops' ? null : 'ServicePrincipal'
    description: role.why
  }
}]

output name string = app.name
output hostName string = app.properties.defaultHostName
