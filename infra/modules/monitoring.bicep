// Logs, traces and metrics. Only identities may write them.
param workspaceName string
param insightsName string
param location string
param tags object
param roles object[]
param principals object

@description('Logs are kept for so many days.')
@minValue(30)
param logDays int

@description('Beyond so many GB a day nothing more is taken in, so that a fault cannot become a bill.')
param dailyLogLimitGb int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
    workspaceCapping: { dailyQuotaGb: dailyLogLimitGb }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles: {
  name: guid(insights.id, principals[role.who], role.id)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principals[role.who]
    principalType: role.who == 'app' ? 'ServicePrincipal' : null
    description: role.why
  }
}]

output insightsId string = insights.id
output connectionString string = insights.properties.ConnectionString
