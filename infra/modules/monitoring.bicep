// Logs, traces and metrics. Only identities may write them.
param workspaceName string

@description('Name of the rule that takes names of files out of logs.')
param ruleName string
param insightsName string
param location string
param tags object
@description('Entries of roles.json; those on insights and the workspace count.')
param roles object[]
param principals object

@description('Logs are kept for so many days.')
@minValue(30)
param logDays int

@description('Beyond so many GB a day nothing more is taken in, so that a fault cannot become a bill.')
param dailyLogLimitGb int

module firstWorkspace 'log-workspace.bicep' = {
  params: { name: workspaceName, location: location, tags: tags, logDays: logDays, dailyLogLimitGb: dailyLogLimitGb }
}

// What the app itself does in storage is in its own logs. Of all others: who did what to which container, queue or table. No
// names of files, no keys of rows, no addresses of people.
var byOthers = 'source | where AuthenticationType != "OAuth" or RequesterObjectId != "${principals.app}"'
var withoutNames = 'extend Uri = extract("^(https?://[^/?]+/[^/?(]*)", 1, Uri), ObjectKey = extract("^(/[^/]+/[^/]+)", 1, ObjectKey), RequesterUpn = ""'

resource rule 'Microsoft.Insights/dataCollectionRules@2023-03-11' = {
  name: ruleName
  location: location
  tags: tags
  kind: 'WorkspaceTransforms'
  properties: {
    dataSources: {}
    destinations: { logAnalytics: [ { name: 'workspace', workspaceResourceId: firstWorkspace.outputs.id } ] }
    dataFlows: [
      {
        streams: [ 'Microsoft-Table-StorageBlobLogs' ]
        destinations: [ 'workspace' ]
        transformKql: '${byOthers} | ${withoutNames}, SourceUri = "", DestinationUri = ""'
      }
      {
        streams: [ 'Microsoft-Table-StorageQueueLogs' ]
        destinations: [ 'workspace' ]
        transformKql: '${byOthers} | ${withoutNames}'
      }
      {
        streams: [ 'Microsoft-Table-StorageTableLogs' ]
        destinations: [ 'workspace' ]
        transformKql: '${byOthers} | ${withoutNames}'
      }
    ]
  }
}

module workspace 'log-workspace.bicep' = {
  params: {
    name: workspaceName
    location: location
    tags: tags
    logDays: logDays
    dailyLogLimitGb: dailyLogLimitGb
    ruleId: rule.id
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.outputs.id
    DisableLocalAuth: true
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in filter(roles, role => role.on == 'insights'): {
  name: guid(insights.id, principals[role.who], role.id)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principals[role.who]
    principalType: role.who == 'ops' ? null : 'ServicePrincipal'
    description: role.why
  }
}]

resource existingWorkspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource workspaceAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in filter(roles, role => role.on == 'workspace'): {
  name: guid(existingWorkspace.id, principals[role.who], role.id)
  scope: existingWorkspace
  dependsOn: [ workspace ]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principals[role.who]
    principalType: role.who == 'ops' ? null : 'ServicePrincipal'
    description: role.why
  }
}]

// Diagnostic settings start once the rule is in force.
output workspaceId string = workspace.outputs.id
output insightsId string = insights.id
output connectionString string = insights.properties.ConnectionString
