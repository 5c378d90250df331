using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What may be done with leads, a chunk at a time, by those who do it with one.</summary>
internal sealed class LeadsActs(AcceptAnswer accepting, SendThrough through, StopLead stopping)
{
    /// <summary>Why it cannot be done with a lead; null where it can.</summary>
    public Problem? Against(LeadsAct act, FoundLead found, Configuration settings, DateTimeOffset now) =>
        act.Action switch
        {
            LeadAction.Stop => StopLead.Against(found.Lead),
            LeadAction.RouteAgain => SendThrough.Against(found.Lead, null, settings),
            LeadAction.SendThrough => SendThrough.Against(found.Lead, act.LeadCode, settings)
                ?? Objections.To(found.Lead, act.LeadCode!, found.Affiliate, settings, now).Answer(act.Confirm),
            _ => AnswerAccepted.For(found.Lead, act.Symbol!, act.Answer, settings).Problem,
        };

    /// <returns>Those with which it could not be done after all.</returns>
    public async Task<IReadOnlyList<RefusedLead>> DoAsync(
        LeadsAct act,
        ChunkId chunk,
        IReadOnlyList<FoundLead> found,
        Actor actor,
        DateTimeOffset at,
        Configuration settings,
        CancellationToken ct
    )
    {
        var ids = found.Select(f => f.Lead.Id).ToHashSet();
        switch (act.Action)
        {
            case LeadAction.Stop:
                var late = await stopping.StopAllAsync(chunk, ids, StopLead.Entry(actor, at), ct);
                return [.. late.Select(l => new RefusedLead(l.Key, l.Value.Detail))];
            case LeadAction.RouteAgain:
                await through.TryAllAgainAsync(chunk, ids, null, SendThrough.AgainEntry(actor, at), ct);
                return [];
            case LeadAction.SendThrough:
                await through.TryAllAgainAsync(
                    chunk,
                    ids,
                    act.LeadCode,
                    SendThrough.ThroughEntry(actor, act.LeadCode!, at),
                    ct
                );
                return [];
            default:
                foreach (
                    var alike in found.GroupBy(f =>
                        AnswerAccepted.For(f.Lead, act.Symbol!, act.Answer, settings).Value!
                    )
                )
                {
                    var rows = alike.Select(f => f.Lead.Id).ToHashSet();
                    await accepting.InChunkAsync(chunk, rows, alike.Key, AcceptAnswer.Entry(actor, alike.Key, at), ct);
                }
                return [];
        }
    }
}
