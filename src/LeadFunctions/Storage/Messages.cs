using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>Asks for the counts and the receipt of a batch.</summary>
internal sealed record BatchToSummarise(AffiliateName Affiliate, BatchId Batch);

/// <summary>Asks for one send of all that waits for a campaign.</summary>
/// <param name="Period">Names the send: ISO week of the send day in the campaign's time zone, such as <c>2026-W47</c>.
/// The same name is the same send.</param>
internal sealed record CollectedSend(LeadCode LeadCode, string Period);

/// <summary>Asks for the next step of a run that goes by webhook.</summary>
/// <param name="Number">The batch to post, from 0; null to wind the run up.</param>
internal sealed record WebhookToSend(LeadCode LeadCode, string Run, int? Number = null);

/// <summary>Asks for the send of what one pass of routing found for immediate campaigns.</summary>
internal sealed record LeadsToDeliver(AffiliateName Affiliate, BatchId Batch, int Chunk, int Pass)
{
    public static LeadsToDeliver Of(ChunkId chunk, int pass) => new(chunk.Affiliate, chunk.Batch, chunk.Chunk, pass);

    public ChunkId ChunkId() => new(Affiliate, Batch, Chunk);
}

/// <summary>Asks to try again all leads that wait for a campaign or a category.</summary>
/// <param name="For">Keys of the table <c>Waiting</c>, see <see cref="Keys.WaitingFor(LeadCode)"/>.</param>
internal sealed record WaitingToRoute(IReadOnlyList<string> For)
{
    /// <summary>Leads with this lead code, and those without one of these categories.</summary>
    public static WaitingToRoute Of(LeadCode? leadCode, IEnumerable<CategoryId> categories) =>
        new([.. leadCode is null ? Array.Empty<string>() : [Keys.WaitingFor(leadCode)], .. categories.Distinct().Select(Keys.WaitingFor)]);

    public static WaitingToRoute Of(IEnumerable<WaitingToRoute> all) => new([.. all.SelectMany(w => w.For).Distinct()]);
}

/// <summary>Asks to try leads of a chunk again.</summary>
/// <param name="For">What they wait for; all that wait where it is null.</param>
/// <param name="Rows">Rows that ops ask for, waiting or not; null where nobody asks for single ones.</param>
internal sealed record LeadsToRouteAgain(
    AffiliateName Affiliate, BatchId Batch, int Chunk, IReadOnlyList<string>? For = null, IReadOnlyList<int>? Rows = null)
{
    public static LeadsToRouteAgain Of(ChunkId chunk, IReadOnlyList<string>? waitingFor = null, IReadOnlyList<int>? rows = null) =>
        new(chunk.Affiliate, chunk.Batch, chunk.Chunk, waitingFor, rows);

    public ChunkId ChunkId() => new(Affiliate, Batch, Chunk);
}
