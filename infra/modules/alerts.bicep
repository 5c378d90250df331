// What ops are told when the app itself may no longer be able to tell them.
param location string
param tags object
param insightsId string
param opsMail string

// A timer that ticks every half minute as long as the app lives.
var heartbeat = 'FindUploads'

var rules = [
  {
    name: 'no-heartbeat'
    severity: 0
    description: 'The app has not run for 15 minutes: ${heartbeat} did not tick. See docs/runbook/no-heartbeat.md.'
    query: 'requests | where operation_Name == "${heartbeat}" and success == true'
    window: 'PT15M'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'poison-queues'
    severity: 1
    description: 'A message failed on every try and reached a poison queue. See docs/runbook/processing-failed.md.'
    query: 'requests | where operation_Name endswith "Failed"'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'critical-logs'
    severity: 1
    description: 'Something needs somebody and no mail can tell it, such as mails that cannot be sent. See docs/runbook/mail-not-sent.md.'
    query: 'traces | where severityLevel == 4'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 0
  }
]

resource ops 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ops'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'leads-ops'
    emailReceivers: [
      { name: 'ops', emailAddress: opsMail, useCommonAlertSchema: true }
    ]
  }
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: rule.name
  location: location
  tags: tags
  properties: {
    displayName: rule.name
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [ insightsId ]
    evaluationFrequency: 'PT5M'
    windowSize: rule.window
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: rule.operator
          threshold: rule.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [ ops.id ] }
  }
}]
