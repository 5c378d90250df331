using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>What an affiliate delivered in a month, what of it came back, and what it is owed.</summary>
internal sealed record StatementView(
    [property: Description("Such as 2026-11; none before the first statement.")] string? Month,
    [property: Description("A closed statement never changes: what comes later is a line of a later one.")]
        bool IsClosed,
    [property: Description("What this means.")] string Told,
    [property: Description("All months that have a statement, the newest first.")] IReadOnlyList<string> Months,
    IReadOnlyList<string> Columns,
    [property: Description("By campaign and price; the last line is the total.")]
        IReadOnlyList<IReadOnlyList<string>> Lines,
    [property: Description("Leads of the month that came back, the latest first; at most 500.")]
        IReadOnlyList<StatementReturn> Returns
);

internal sealed record StatementReturn(
    LeadCode LeadCode,
    BatchId Batch,
    [property: Description("None where the upload is no longer kept.")] string? File,
    [property: Description("As a spreadsheet counts it, and as the receipt does. None where it is no longer kept.")]
        string? Row,
    DateOnly Delivered,
    DateOnly Returned,
    string Reason
);
