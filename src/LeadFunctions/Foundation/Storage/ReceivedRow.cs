using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>A row as it came.</summary>
/// <param name="Fault">Why it could not be read; null where it could.</param>
internal sealed record ReceivedRow(int Row, int Line, IReadOnlyList<string> Cells, Reason? Fault)
{
    public static ReceivedRow Of(Lead lead) =>
        new(lead.Id.Row, lead.Line, lead.Cells, lead.Reasons.Count > 0 ? lead.Reasons[0] : null);

    public Lead Lead(BatchId batch) =>
        new(new LeadId(batch, Row), Line, Cells)
        {
            Intake = Fault is null ? null : Intake.Unusable,
            Reasons = Fault is null ? [] : [Fault],
        };
}
