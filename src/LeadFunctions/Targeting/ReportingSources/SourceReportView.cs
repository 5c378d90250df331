using System.ComponentModel;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>Where leads came from in a period, and whom those that were sent are credited to.</summary>
internal sealed record SourceReportView(
    [property: Description("The first day, in UTC.")] DateOnly From,
    [property: Description("The last day.")] DateOnly To,
    CreditModel Model,
    [property: Description("The version of sources.json in force; missing where the rules that are built in hold.")]
        string? Version,
    [property: Description("What the numbers could not see, in words.")] IReadOnlyList<string> Notes,
    [property: Description("Rows that were uploaded in the period.")] int Rows,
    [property: Description("Leads that were sent in it, once for each campaign: the credits of all lines sum to it.")]
        int Sent,
    [property: Description("By affiliate, kind and vehicle, the most credit first.")] IReadOnlyList<SourceLine> Sources,
    [property: Description("The same by sub-source, at most 500.")] IReadOnlyList<SourceLine> SubSources,
    [property: Description("Further sub-sources.")] int SubSourcesLeftOut,
    [property: Description("Rows that no rule matched: their kind is unknown.")] int UnmatchedRows,
    [property: Description("What they say, the most frequent first, at most 500.")]
        IReadOnlyList<UnmatchedLine> Unmatched,
    [property: Description("Further values.")] int UnmatchedLeftOut
);
