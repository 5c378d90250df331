using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Rows as signals look at them.</summary>
internal sealed class FlagRows(Batch batch, Configuration settings)
{
    private readonly int _leadDate = batch
        .Columns.ToList()
        .FindIndex(c => c is { Field: Field.LeadDate, StandsIn: null });

    private readonly DateOrder? _order = settings.Affiliates.GetValueOrDefault(batch.Affiliate)?.DateOrder;

    /// <summary>Null for a row that cannot be used, that is not wanted again, or whose values are gone.</summary>
    public FlagRow? Of(Lead lead)
    {
        if (lead is not { Intake: Intake.Usable or Intake.Held, Data: { Email.Length: > 0 } data })
            return null;
        var named = data.LeadCode is { } code ? settings.Campaigns.GetValueOrDefault(code) : null;
        return new FlagRow(lead.Line, data)
        {
            Time = TimeOf(data.Origin?.GetValueOrDefault(Field.ConsentTime)) ?? TimeOf(LeadDateOf(lead)),
            Starts = named?.Starts,
            IsOfNamedCompanies = lead
                .Matches.Where(m => m.Accepted)
                .Select(m => settings.Campaigns.GetValueOrDefault(m.LeadCode))
                .Append(named)
                .Any(campaign => campaign?.ApprovedCompanies.NamesNone() == false),
        };
    }

    // The value itself has the day alone.
    private string? LeadDateOf(Lead lead) =>
        _leadDate >= 0 && _leadDate < lead.Cells.Count ? lead.Cells[_leadDate] : null;

    private StampedTime? TimeOf(string? text) => text is null ? null : StampedTime.Read(text.Trim(), _order);
}
