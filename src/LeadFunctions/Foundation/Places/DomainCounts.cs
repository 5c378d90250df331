using System.Collections.Concurrent;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Places;

/// <summary>Places of a campaign by company domain, counted from its deliveries and remembered for as long as the
/// version of its room stays: every claim and every return makes another.</summary>
internal sealed class DomainCounts(LeadStorage storage)
{
    private readonly ConcurrentDictionary<LeadCode, Known> _known = [];

    public async Task<IReadOnlyDictionary<string, int>> OfAsync(CampaignRoom room, CancellationToken ct)
    {
        if (_known.TryGetValue(room.LeadCode, out var known) && known.Version == room.Version)
            return known.Counts;
        var counts = new Dictionary<string, int>();
        var filter = Keys.DeliveriesOf(room.LeadCode);
        await foreach (
            var entity in storage
                .Table(Tables.Deliveries)
                .QueryAsync<TableEntity>(filter, select: ["Domain", "ReturnedAt"], cancellationToken: ct)
        )
            if (entity.GetString("Domain") is { } domain && entity.GetDateTimeOffset("ReturnedAt") is null)
                counts[domain] = counts.GetValueOrDefault(domain) + 1;
        // What was written since the room was read has another version, so these counts are asked for no more then.
        _known[room.LeadCode] = new Known(room.Version, counts);
        return counts;
    }

    /// <summary>Remembers what a write that succeeded made of the counts.</summary>
    public void Remember(CampaignRoom written, IReadOnlyDictionary<string, int> counts) =>
        _known[written.LeadCode] = new Known(written.Version + 1, counts);

    private sealed record Known(int Version, IReadOnlyDictionary<string, int> Counts);
}
