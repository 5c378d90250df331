using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.RoutingLeads;

/// <summary>What a campaign said to a lead, as it is written down.</summary>
/// <param name="Version">The version of the campaign that said it.</param>
/// <param name="Missed">Preferred filters that the lead does not fit; null where it fits all.</param>
internal sealed record DecidedVerdict(LeadCode LeadCode, string Version, IReadOnlyList<Reason> Reasons, IReadOnlyList<Reason>? Missed = null);

/// <summary>What every campaign that was tried said to a lead.</summary>
/// <param name="Plan">Of an exclusive lead: who gets it, the first group that has room; null where all that accept it do.</param>
internal sealed record LeadDecision(
    LeadId Lead, IReadOnlyList<DecidedVerdict> Verdicts, IReadOnlyList<IReadOnlyList<LeadCode>>? Plan = null)
{
    /// <summary>The campaigns that want it, in the order in which they are asked for a place.</summary>
    public IReadOnlyList<IReadOnlyList<LeadCode>> Groups() =>
        Plan ?? [[.. Verdicts.Where(v => v.Reasons.Count == 0).Select(v => v.LeadCode)]];
}

/// <summary>What a pass of routing set out to do with the rows of a chunk.</summary>
/// <param name="Configuration">The version of the configuration that decided.</param>
internal sealed record PassDecision(string Configuration, IReadOnlyList<LeadDecision> Leads);

/// <summary>Keeps the decision on a chunk from before its first claim on: a run that was cut goes on with the same
/// decision, also where the configuration changed meanwhile. Otherwise it could leave a claimed place without a lead.</summary>
internal sealed class RoutingDecisions(OutputFiles files)
{
    /// <returns>The decision that stands for this pass, and whether it is this one, written just now.</returns>
    public async Task<(PassDecision Decision, bool IsNew)> DecideOnceAsync(ChunkId chunk, int pass, PassDecision decision, CancellationToken ct)
    {
        var proposed = BinaryData.FromString(Json.Write(decision));
        var written = await files.DecideOnceAsync(PathOf(chunk, pass), proposed, ct);
        return ReferenceEquals(written, proposed) ? (decision, true) : (Json.Read<PassDecision>(written.ToString()), false);
    }

    /// <summary>Whether somebody decided on a pass already.</summary>
    public Task<bool> IsDecidedAsync(ChunkId chunk, int pass, CancellationToken ct) => files.IsDecidedAsync(PathOf(chunk, pass), ct);

    private static string PathOf(ChunkId chunk, int pass) => $"routing/{chunk.RunOf(pass)}.json";
}
