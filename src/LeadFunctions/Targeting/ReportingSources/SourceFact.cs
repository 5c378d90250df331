using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>What the report asks a row for.</summary>
internal sealed record SourceFact(SourceTouch Touch)
{
    public string? Person { get; init; }

    public LeadStatus? Status { get; init; }

    /// <summary>Whether rules looked at it; rows from before there were sources have not been.</summary>
    public bool IsClassified { get; init; }

    public bool IsMatched { get; init; }

    /// <summary>Whether its values are known: it is usable or omitted, and its personal data is there.</summary>
    public bool HasValues { get; init; }

    public IReadOnlyList<OriginFact> Origin { get; init; } = [];

    public IReadOnlyList<SourceSend> Sends { get; init; } = [];
}
