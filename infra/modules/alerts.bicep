// What ops are told when the app itself may no longer be able to tell them.
param location string
param tags object
param insightsId string
param opsMail string

// A timer that ticks every half minute as long as the app lives.
var heartbeat = 'FindDueWork'

// Each timer has instances of its own: that one of them ticks says nothing of the others. Minutes in which each of them
// has run at least once, three times its period and some for an instance that has to start.
var timers = {
  Audit: 195
  BackUpTables: 40
  CampaignPacing: 195
  DeliveryFormCheck: 60
  EraseOpen: 25
  FeedbackReports: 195
  FindDueWork: 15
  FindLostWork: 25
  FlagBatches: 40
  GradesDisagree: 195
  OffersAtCost: 60
  PrepareScores: 195
  RemoveOldData: 40
  ReturnsClosing: 195
  ReturnsWindow: 195
  RouteAsTimeGoes: 60
  Scorecards: 195
  Standards: 195
  StuckBatchSweep: 25
  UnmatchedSources: 195
  UnsentLeadsReport: 60
  WeeklySends: 25
  WriteFacts: 195
  WriteNurtureList: 195
}

// A rule that looks every quarter of an hour costs a third. Its window overlaps the one before: lines come in late.
var rules = [
  {
    name: 'no-heartbeat'
    severity: 0
    description: 'The app has not run for 15 minutes: ${heartbeat} did not tick. See docs/runbook/no-heartbeat.md.'
    query: 'requests | where operation_Name == "${heartbeat}"' // one that fails is told by timers-stand
    every: 'PT5M'
    window: 'PT15M'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'timers-stand'
    severity: 1
    description: 'A timer did not run for three times its period. See docs/runbook/timers-stand.md.'
    query: join([
      'let expected = datatable(name: string, minutes: int)[${join(map(items(timers), t => '"${t.key}", ${t.value}'), ', ')}];'
      'let begun = toscalar(requests | summarize min(timestamp));' // a new app has not run each of them yet
      'expected'
      '| join kind=leftouter (requests | where success == true | summarize last = max(timestamp) by name = operation_Name) on name'
      '| where coalesce(last, begun) < ago(minutes * 1m)'
    ], ' ')
    every: 'PT15M'
    window: 'PT6H'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'queues-stand'
    severity: 1
    description: 'A message waits for more than half an hour: nobody takes it. See docs/runbook/queues-stand.md.'
    query: 'customMetrics | where name == "leadfunctions.queue.age" and valueMax > 1800'
    every: 'PT15M'
    window: 'PT30M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'backup-old'
    severity: 1
    description: 'The last whole backup of all tables is older than two days. See docs/runbook/backup-old.md.'
    query: 'customMetrics | where name == "leadfunctions.backup.age" and valueMax > 172800'
    every: 'PT15M'
    window: 'PT1H'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'poison-queues'
    severity: 1
    description: 'A message failed on every try and reached a poison queue. See docs/runbook/processing-failed.md.'
    query: 'customMetrics | where name == "leadfunctions.messages.poisoned" and valueSum > 0'
    every: 'PT15M'
    window: 'PT30M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'critical-logs'
    severity: 1
    description: 'Something needs somebody and no mail can tell it, such as mails that cannot be sent. See docs/runbook/mail-not-sent.md.'
    query: 'traces | where severityLevel == 4'
    every: 'PT15M'
    window: 'PT30M'
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
    evaluationFrequency: rule.every
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
