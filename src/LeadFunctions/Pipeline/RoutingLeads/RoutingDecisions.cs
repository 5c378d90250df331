using System.Text;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Keeps the decision on a chunk from before its first claim on: a run that was cut goes on with the same
/// decision, also where the configuration changed meanwhile. Otherwise it could leave a claimed place without a
/// lead.</summary>
internal sealed class RoutingDecisions(OutputFiles files)
{
    /// <returns>The decision that stands for this pass, and whether it is this one, written just now.</returns>
    public async Task<(PassDecision Decision, bool IsNew)> DecideOnceAsync(
        ChunkId chunk,
        int pass,
        PassDecision decision,
        CancellationToken ct
    )
    {
        var proposed = BinaryData.FromString(Json.Write(decision));
        var written = await files.DecideOnceAsync(PathOf(chunk, pass), proposed, ct);
        return ReferenceEquals(written, proposed)
            ? (decision, true)
            : (Json.Read<PassDecision>(written.ToString()), false);
    }

    /// <summary>Writes a decision anew, without what must not be kept.</summary>
    public Task ReplaceAsync(ChunkId chunk, int pass, PassDecision decision, CancellationToken ct) =>
        files.WriteAsync(
            Containers.Runs,
            PathOf(chunk, pass),
            async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(Json.Write(decision)), ct),
            ct
        );

    /// <returns>What was decided on a pass; null where nobody did.</returns>
    public async Task<PassDecision?> FindAsync(ChunkId chunk, int pass, CancellationToken ct)
    {
        await using var written = await files.OpenAsync(Containers.Runs, PathOf(chunk, pass), ct);
        return written is null
            ? null
            : Json.Read<PassDecision>((await BinaryData.FromStreamAsync(written, ct)).ToString());
    }

    /// <summary>Whether somebody decided on a pass already.</summary>
    public Task<bool> IsDecidedAsync(ChunkId chunk, int pass, CancellationToken ct) =>
        files.IsDecidedAsync(PathOf(chunk, pass), ct);

    private static string PathOf(ChunkId chunk, int pass) => $"routing/{chunk.RunOf(pass)}.json";
}
