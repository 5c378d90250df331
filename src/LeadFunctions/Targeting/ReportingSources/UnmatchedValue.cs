namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>What rows say that no rule matched.</summary>
/// <param name="Field">Of <c>sources.json</c>; the affiliate where a row says nothing else.</param>
internal readonly record struct UnmatchedValue(string Affiliate, string Field, string Text);
