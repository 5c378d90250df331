namespace LeadFunctions.Foundation.Leads;

/// <summary>One chunk of one batch, numbered from 0. Messages carry this, never rows.</summary>
internal sealed record ChunkId(AffiliateName Affiliate, BatchId Batch, int Chunk)
{
    /// <summary>Names the send of what one pass of routing found for immediate campaigns.</summary>
    public RunName RunOf(int pass) => RunName.Of(this, pass);

    /// <summary>The passes that found a campaign for rows which were not sent since.</summary>
    /// <param name="rows">The rows of the chunk.</param>
    /// <param name="last">The last pass that was carried out.</param>
    public IEnumerable<int> PassesToDeliver(IEnumerable<Lead> rows, int last)
    {
        var left = rows.SelectMany(lead => lead.Matches)
            .Where(m => m.Delivery == DeliveryState.Scheduled)
            .Select(m => m.Run)
            .ToHashSet();
        return Enumerable.Range(1, last).Where(pass => left.Contains(RunOf(pass)));
    }

    public override string ToString() => $"{Batch}-{Chunk:D5}";
}
