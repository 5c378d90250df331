using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>The leads of a chunk that had waited and found a campaign in one pass of routing.</summary>
/// <param name="Run">The pass, by <see cref="ChunkId.RunOf"/>.</param>
/// <param name="At">When the pass wrote them down.</param>
/// <param name="Found">Where they went, a lead more than once where several campaigns took it.</param>
internal sealed record RecycledLeadsOfPass(
    RunName Run,
    BatchId Batch,
    DateTimeOffset At,
    IReadOnlyList<RecycledTo> Found
)
{
    /// <summary>About as many rows of a pass are named; all are counted.</summary>
    public const int MostNamed = 200;

    /// <summary>What a pass found; null where it found nothing. The same rows say the same, however often they are
    /// asked.</summary>
    public static RecycledLeadsOfPass? Of(ChunkId chunk, int pass, IEnumerable<Lead> rows)
    {
        if (pass <= 1)
            return null;
        var found = rows.Where(lead => lead.Pass == pass && lead.Intake == Intake.Usable).SelectMany(New).ToList();
        if (found.Count == 0)
            return null;
        var campaigns = found.ToLookup(f => f.Match.LeadCode, f => f.Lead.Id.Row);
        var named = Math.Max(1, MostNamed / campaigns.Count);
        return new RecycledLeadsOfPass(
            chunk.RunOf(pass),
            chunk.Batch,
            found.Max(f => f.Match.TriedAt!.Value),
            [
                .. campaigns
                    .OrderBy(c => c.Key.Value, StringComparer.Ordinal)
                    .Select(c => new RecycledTo(c.Key, c.Count(), [.. c.Order().Take(named)])),
            ]
        );
    }

    // One that somebody had before, or that ops sent through, did not wait for a campaign.
    private static IEnumerable<(Lead Lead, Match Match)> New(Lead lead)
    {
        var at = lead.Matches.Max(m => m.TriedAt);
        var accepted = lead.Matches.Where(m => m.Accepted).ToList();
        return accepted.Exists(m => m.TriedAt is null || m.TriedAt != at)
            ? []
            : accepted.Where(m => !lead.Through.Contains(m.LeadCode)).Select(m => (lead, m));
    }
}

/// <param name="Leads">How many the campaign took.</param>
/// <param name="Rows">The first of them.</param>
internal sealed record RecycledTo(LeadCode LeadCode, int Leads, IReadOnlyList<int> Rows);
