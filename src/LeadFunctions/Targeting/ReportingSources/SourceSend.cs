namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>A lead that a campaign was sent.</summary>
/// <param name="Person">Null once the row's personal data is gone: then only the row itself is known to have touched
/// the person.</param>
/// <param name="Own">The row that was sent.</param>
internal sealed record SourceSend(
    string? Person,
    SourceTouch Own,
    DateTimeOffset SentAt,
    bool IsReturned,
    bool IsFinal
);
