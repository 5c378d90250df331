using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Facts;

namespace LeadFunctions.Targeting.PreparingScores;

/// <summary>Counts, by affiliate, the deliveries that are final and those that came back.</summary>
internal sealed class FinalSums
{
    /// <summary>Uploads of so many days are counted: what came before says little of an affiliate today.</summary>
    public const int Days = 180;

    private readonly SortedDictionary<string, FinalCount> _affiliates = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, FinalCount> Affiliates => _affiliates;

    public async Task AddAsync(FactGroup group, CancellationToken ct)
    {
        var affiliates = await LeadColumns.Affiliate.ReadAsync(group, ct);
        var final = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignFinal, ct);
        var returned = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignReturned, ct);
        for (var row = 0; row < group.Rows; row++)
            if (affiliates[row] is { } affiliate)
                Add(affiliate, Count(final, row), Count(returned, row));
    }

    private void Add(string affiliate, int final, int returned)
    {
        if (final + returned == 0)
            return;
        var known = _affiliates.GetValueOrDefault(affiliate, new FinalCount(0, 0));
        _affiliates[affiliate] = new FinalCount(known.Final + final, known.Closed + final + returned);
    }

    private static int Count(FactLists<bool?> flags, int row)
    {
        var count = 0;
        foreach (var flag in flags.Of(row))
            if (flag == true)
                count++;
        return count;
    }
}
