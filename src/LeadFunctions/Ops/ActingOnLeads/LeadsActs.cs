using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.ConfiguringCampaigns;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What may be done with leads, a chunk at a time, by those who do it with one.</summary>
internal sealed class LeadsActs(
    AcceptAnswer accepting,
    SendThrough through,
    StopLead stopping,
    ReturnOne returning,
    KeepAnswers keeping
)
{
    /// <summary>Why it cannot be done with a lead; null where it can.</summary>
    public async Task<Problem?> AgainstAsync(
        LeadsAct act,
        FoundLead found,
        Actor actor,
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        act.Action switch
        {
            LeadAction.Stop => StopLead.Against(found.Lead),
            LeadAction.RouteAgain => SendThrough.Against(found.Lead, null, settings),
            LeadAction.SendThrough => SendThrough.Against(found.Lead, act.LeadCode, settings)
                ?? Objections.To(found.Lead, act.LeadCode!, found.Affiliate, settings, now).Answer(act.Confirm),
            LeadAction.Release => AnswerAccepted.Released(found.Lead).Problem,
            LeadAction.Return => await returning.AgainstAsync(
                settings.Campaigns[act.LeadCode!],
                found.Lead.Person,
                Asked(found.Lead, actor, isTried: act.Try),
                now,
                ct
            ),
            _ => Accepted(act, found.Lead, settings).Problem,
        };

    /// <summary>What is always taken for the answer once these leads are.</summary>
    public static IReadOnlyList<AlwaysTaken> Always(
        LeadsAct act,
        IEnumerable<FoundLead> found,
        Configuration settings
    ) =>
        [
            .. found
                .Select(f => (f.Affiliate, Accepted: Accepted(act, f.Lead, settings).Value!))
                .Select(f => new AlwaysTaken(
                    f.Affiliate,
                    f.Accepted.Symbol,
                    f.Accepted.Found,
                    f.Accepted.Answer,
                    Before(f.Accepted, settings.Affiliates.GetValueOrDefault(f.Affiliate))
                ))
                .Distinct(),
        ];

    private static string? Before(AnswerAccepted accepted, Affiliate? affiliate) =>
        affiliate
            ?.Answers.Where(own => string.Equals(own.Key, accepted.Symbol, StringComparison.OrdinalIgnoreCase))
            .SelectMany(own => own.Value)
            .Where(own => SmarterAnswers.Key(own.Key) == SmarterAnswers.Key(accepted.Found))
            .Select(own => own.Value)
            .FirstOrDefault(answer => answer != accepted.Answer);

    /// <param name="actor">Null only looks whether it could be kept.</param>
    /// <returns>Why it cannot be kept; null where it can, or was.</returns>
    public async Task<Problem?> KeepAsync(IReadOnlyList<AlwaysTaken> always, Actor? actor, CancellationToken ct)
    {
        foreach (var affiliate in always.GroupBy(a => a.Affiliate))
            if (
                await keeping.KeepAsync(
                    affiliate.Key,
                    [.. affiliate.Select(a => new AnswerKept(a.Symbol, a.Said, a.Answer))],
                    actor is null ? null : ConfigurationHistory.Notes(actor.By, actor.Why),
                    ct
                ) is
                { } problem
            )
                return problem;
        return null;
    }

    // A text that is cut in its reason would never be known again.
    private static OrProblem<AnswerAccepted> Accepted(LeadsAct act, Lead lead, Configuration settings) =>
        AnswerAccepted.For(lead, act.Symbol!, act.Answer, settings) switch
        {
            { Value.IsWhole: false } when act.Always => new(
                Problem.Unprocessable(
                    $"$.always: the lead {lead.Id} says more than {QuestionRule.MaxFound} characters, expected a text that others say as well. Accept it without always."
                )
            ),
            var accepted => accepted,
        };

    // A reason that was not given yet is not looked at.
    private static ReturnAsked Asked(Lead lead, Actor actor, bool isTried) =>
        ReturnAsked.ByRequest(lead.Id, isTried ? null : actor.Why, actor.By);

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
            case LeadAction.Return:
                return await ReturnAsync(settings.Campaigns[act.LeadCode!], found, actor, at, ct);
            case LeadAction.Release:
                return await AcceptAsync(chunk, found, lead => AnswerAccepted.Released(lead).Value!, actor, at, ct);
            default:
                return await AcceptAsync(chunk, found, lead => [Accepted(act, lead, settings).Value!], actor, at, ct);
        }
    }

    private async Task<IReadOnlyList<RefusedLead>> AcceptAsync(
        ChunkId chunk,
        IReadOnlyList<FoundLead> found,
        Func<Lead, IReadOnlyList<AnswerAccepted>> answers,
        Actor actor,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var taken = new HashSet<LeadId>();
        foreach (
            var alike in found
                .SelectMany(f => answers(f.Lead).Select(a => (Answer: a, f.Lead.Id)))
                .GroupBy(a => a.Answer)
        )
            taken.UnionWith(
                await accepting.InChunkAsync(
                    chunk,
                    alike.Select(a => a.Id).ToHashSet(),
                    alike.Key,
                    AcceptAnswer.Entry(actor, alike.Key, at),
                    ct
                )
            );
        return
        [
            .. found
                .Where(f => !taken.Contains(f.Lead.Id))
                .Select(f => new RefusedLead(f.Lead.Id, AcceptAnswer.Late(f.Lead.Id))),
        ];
    }

    private async Task<IReadOnlyList<RefusedLead>> ReturnAsync(
        Campaign campaign,
        IReadOnlyList<FoundLead> found,
        Actor actor,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var refused = new List<RefusedLead>();
        foreach (var lead in found.Select(f => f.Lead))
        {
            var outcome = await returning.TakeAsync(campaign, lead.Person, Asked(lead, actor, isTried: false), at, ct);
            if (!outcome.IsTaken)
                refused.Add(new(lead.Id, ReturnAdvice.For(outcome.Decision, outcome.Place, campaign.Returns)));
        }
        return refused;
    }
}
