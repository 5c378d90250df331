namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>A row of a person: each is a touch, also one that was omitted as a duplicate.</summary>
internal readonly record struct SourceTouch(DateTimeOffset At, string Batch, int Row, SourceKey Source);
