using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.RoutingLeads;

/// <summary>What a campaign said to a lead, as it is written down.</summary>
/// <param name="Version">The version of the campaign that said it.</param>
internal sealed record DecidedVerdict(LeadCode LeadCode, string Version, IReadOnlyList<Reason> Reasons);

/// <summary>What every campaign that was tried said to a lead.</summary>
internal sealed record LeadDecision(LeadId Lead, IReadOnlyList<DecidedVerdict> Verdicts);

/// <summary>Keeps the decision on a chunk from before its first claim on: a run that was cut goes on with the same
/// decision, also where the configuration changed meanwhile. Otherwise it could leave a claimed place without a lead.</summary>
internal sealed class RoutingDecisions(OutputFiles files)
{
    public async Task<IReadOnlyList<LeadDecision>> DecideOnceAsync(
        ChunkId chunk, IEnumerable<LeadDecision> decision, CancellationToken ct)
    {
        var written = await files.DecideOnceAsync($"routing/{chunk}.json", BinaryData.FromString(Json.Write(decision)), ct);
        return Json.Read<List<LeadDecision>>(written.ToString());
    }
}
