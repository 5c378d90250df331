using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.ActingOnLeads;

namespace LeadFunctions.Demo;

/// <summary>What ops do by hand between uploads.</summary>
internal sealed class Acting(DemoStage stage)
{
    /// <summary>Accepts every answer that was offered, for all rows of its batch alike.</summary>
    /// <returns>How many leads got an answer.</returns>
    public async Task<int> AcceptOfferedAnswersAsync(CancellationToken ct)
    {
        var before = await HeldAsync(ct);
        foreach (
            var (lead, reason) in before
                .SelectMany(lead => Offered(lead).Select(reason => (lead, reason)))
                .DistinctBy(h => (h.lead.Id.Batch, h.reason))
        )
            await stage
                .Get<AcceptAnswer>()
                .AnswerAsync(
                    lead.Id,
                    new AcceptAnswerAct
                    {
                        By = "ops",
                        Why = "a misspelling",
                        Symbol = reason.Field!,
                        Alike = true,
                    },
                    ct
                );
        await stage.Host.WhenQuietAsync(ct);
        return before.Count - (await HeldAsync(ct)).Count;
    }

    /// <summary>Drops changed configuration and waits until all of it is in force and tried.</summary>
    /// <returns>How many leads waited for the changed campaigns before and after.</returns>
    public async Task<(int Before, int After)> ChangeAsync(IReadOnlyList<DemoFile> files, CancellationToken ct)
    {
        var codes = files.Select(f => LeadCode.Parse(Path.GetFileNameWithoutExtension(f.Path))).ToList();
        var before = await WaitingAsync(codes, ct);
        await new Dropping(stage).ConfigureAsync(files, ct);
        return (before, await WaitingAsync(codes, ct));
    }

    private static IEnumerable<Reason> Offered(Lead lead) =>
        lead
            .Matches.SelectMany(m => m.Reasons)
            .Where(r => r is { Code: ReasonCode.SmarterAnswerInvalid, Expected: not null });

    private async Task<int> WaitingAsync(IReadOnlyList<LeadCode> campaigns, CancellationToken ct)
    {
        var settings = await stage.ConfigurationAsync(ct);
        var keys = WaitingToRoute
            .Of(campaigns.Select(code => WaitingToRoute.Of(code, settings.Campaigns[code].Order.Categories)))
            .For;
        var all = 0;
        foreach (var key in keys)
            all += await stage.Get<WaitingStore>().WaitingForAsync(key, ct).CountAsync(ct);
        return all;
    }

    private async Task<IReadOnlyList<Lead>> HeldAsync(CancellationToken ct)
    {
        var held = new List<Lead>();
        foreach (var affiliate in (await stage.ConfigurationAsync(ct)).Affiliates.Keys)
        await foreach (var batch in stage.Get<BatchStore>().OfAsync(affiliate).WithCancellation(ct))
            if (batch.Counts.GetValueOrDefault(LeadStatus.Held) > 0)
                for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
                    held.AddRange(
                        (await stage.Get<LeadStore>().ReadAsync(batch.Id, chunk, ct))
                            .Select(r => r.Lead)
                            .Where(l => l.Status == LeadStatus.Held)
                    );
        return held;
    }
}
