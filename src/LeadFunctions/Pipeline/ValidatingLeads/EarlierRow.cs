using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A row that an affiliate sent of a person before.</summary>
/// <param name="Category">The one that it names, also where it cannot be used.</param>
/// <param name="LeadCode">As the category.</param>
/// <param name="FileName">Of its upload, without folders.</param>
internal sealed record EarlierRow(Lead Lead, CategoryId? Category, LeadCode? LeadCode, string FileName)
{
    /// <summary>Whether a later row of the same affiliate and person is its corrected version (spec: 4).</summary>
    /// <param name="fileName">Of the later row's upload.</param>
    public bool IsCorrectedBy(Lead later, string fileName)
    {
        var data = later.Usable.Data;
        return IsOpen(Lead)
            && (
                (LeadCode is not null && LeadCode == data.LeadCode)
                || (FileName == fileName && Lead.Id.Row == later.Id.Row)
                || (Category is not null && Category == data.Category && !IsSoundForAnother(data.LeadCode))
            );
    }

    /// <summary>Whether it went nowhere yet, and somebody may still correct it.</summary>
    public static bool IsOpen(Lead lead) =>
        lead.IsWaiting || lead.Status is null || lead is { Status: LeadStatus.Unusable, IsCorrected: false };

    // Where it just waits for room in the campaign that it names, nothing of it is wrong: another campaign is another
    // lead.
    private bool IsSoundForAnother(LeadCode? leadCode) =>
        LeadCode is not null
        && leadCode is not null
        && LeadCode != leadCode
        && RowOutcomes.Of(Lead) == RowOutcome.WaitsForRoom;
}
