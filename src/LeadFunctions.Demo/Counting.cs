using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Demo;

/// <summary>Counts what came of a run, chunk by chunk, from the rows as they are stored.</summary>
internal sealed class Counting(DemoStage stage, Configuration configuration)
{
    private const int FaultyRows = 15;

    private readonly Dictionary<ReasonCode, int> _reasons = [];
    private readonly Dictionary<LeadCode, MatchCount> _matches = configuration.Campaigns.Keys.ToDictionary(
        c => c,
        _ => new MatchCount()
    );
    private readonly List<Lead> _faulty = [];

    public async Task<DemoOutcome> CountAsync(IEnumerable<Dropped> uploads, CancellationToken ct)
    {
        var batches = new List<BatchOutcome>();
        foreach (var upload in uploads)
            batches.AddRange(await BatchesAsync(upload, ct));
        return new DemoOutcome(batches, await CampaignsAsync(ct), _reasons, _faulty, stage.Failures);
    }

    private async Task<IReadOnlyList<BatchOutcome>> BatchesAsync(Dropped dropped, CancellationToken ct)
    {
        if (Dropping.AffiliateOf(dropped, configuration) is not { } affiliate)
            return [new BatchOutcome(dropped.File, null, new Dictionary<LeadStatus, int>())];
        var outcomes = new List<BatchOutcome>();
        await foreach (
            var batch in stage.Get<BatchStore>().OfAsync(affiliate).Where(b => b.Upload == dropped.Upload.Batch)
        )
            outcomes.Add(await OutcomeAsync(dropped.File, batch, ct));
        return outcomes;
    }

    private async Task<BatchOutcome> OutcomeAsync(DemoFile file, Batch batch, CancellationToken ct)
    {
        var statuses = new Dictionary<LeadStatus, int>();
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
            foreach (var row in await stage.Get<LeadStore>().ReadAsync(batch.Id, chunk, ct))
                Add(row.Lead, statuses);
        return new BatchOutcome(file, batch, statuses);
    }

    private void Add(Lead lead, Dictionary<LeadStatus, int> statuses)
    {
        if (lead.Status is { } status)
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        foreach (var reason in Reasons(lead).Select(r => r.Code).Distinct())
            _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
        foreach (var match in lead.Matches)
            _matches.GetValueOrDefault(match.LeadCode)?.Add(match);
        if (_faulty.Count < FaultyRows && lead.Status is LeadStatus.Unusable or LeadStatus.Omitted or LeadStatus.Unsent)
            _faulty.Add(lead);
    }

    private async Task<IReadOnlyList<CampaignOutcome>> CampaignsAsync(CancellationToken ct)
    {
        var outcomes = new List<CampaignOutcome>();
        foreach (var campaign in configuration.Campaigns.Values.OrderBy(c => c.LeadCode.Value, StringComparer.Ordinal))
            outcomes.Add(
                new CampaignOutcome(
                    campaign,
                    await stage.Get<DeliveryStore>().TakenAsync(campaign.LeadCode, ct),
                    _matches[campaign.LeadCode]
                )
            );
        return outcomes;
    }

    private static IEnumerable<Reason> Reasons(Lead lead) =>
        lead.Reasons.Concat(lead.Matches.SelectMany(m => m.Reasons));
}
