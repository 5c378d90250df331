// Where logs are kept. Deployed twice by monitoring.bicep: a rule that changes logs on their way in needs the workspace, and
// the workspace names the rule.
param name string
param location string
param tags object

@minValue(30)
param logDays int
param dailyLogLimitGb int

@description('Id of the rule; empty while there is none.')
param ruleId string = ''

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
    workspaceCapping: { dailyQuotaGb: dailyLogLimitGb }
    features: { disableLocalAuth: true }
    defaultDataCollectionRuleResourceId: empty(ruleId) ? null : ruleId
  }
}

output id string = workspace.id
