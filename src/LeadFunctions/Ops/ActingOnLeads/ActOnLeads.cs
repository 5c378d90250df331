using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.Tracking;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Does one thing with many leads, or tells what it would do. Safe to repeat: an act with a key has one time,
/// which stands in the history of its leads, and one answer.</summary>
internal sealed class ActOnLeads(
    SearchLeads search,
    LeadLookup lookup,
    LeadsActs acts,
    RunStore runs,
    OutputFiles files,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    private const int MostNamed = 200;
    private const int MostFound = 1_000;
    private const int MostKey = 100;

    public Task<IActionResult> AnswerAsync(LeadsAct act, CancellationToken ct) =>
        Actor
            .Read(act.By, act.Why)
            .And(Check(act))
            .AnswerAsync(async asked =>
                act switch
                {
                    { Try: true } => await ActAsync(act, asked.First, null, ct),
                    { Key: { } key } => await OnceAsync(key, act, asked.First, ct),
                    _ => await ActAsync(act, asked.First, clock.GetUtcNow(), ct),
                }
            );

    private static OrProblem<bool> Check(LeadsAct act) =>
        act switch
        {
            { Leads: null, Filter: null } or { Leads: not null, Filter: not null } => Wrong(
                "$: found neither leads nor filter or both, expected one of them."
            ),
            { Leads.Count: 0 or > MostNamed } => Wrong(
                $"$.leads: found {act.Leads.Count:N0}, expected 1 to {MostNamed}."
            ),
            { Filter: not null, Expected: null, Try: false } => Wrong(
                "$.expected: found nothing, expected how many leads the filter finds: ask with try first."
            ),
            { Action: LeadAction.SendThrough, LeadCode: null } => Wrong(
                "$.leadCode: found nothing, expected the campaign that the leads go to."
            ),
            { Action: LeadAction.Return, LeadCode: null } => Wrong(
                "$.leadCode: found nothing, expected the campaign that returns them."
            ),
            { Action: LeadAction.Return, Try: false } when act.Why.Trim().Length > ReturnDecision.MaxReason => Wrong(
                $"$.why: found {act.Why.Trim().Length} characters, expected a reason for the return in at most {ReturnDecision.MaxReason}."
            ),
            { Action: LeadAction.AcceptAnswer, Symbol: null } => Wrong(
                "$.symbol: found nothing, expected the question such as SQ1."
            ),
            { Always: true, Action: not LeadAction.AcceptAnswer } => Wrong(
                $"$.always: found true with {act.Action}, expected it with {LeadAction.AcceptAnswer} alone."
            ),
            { Key.Length: 0 or > MostKey } => Wrong(
                $"$.key: found {act.Key.Length} characters, expected 1 to {MostKey}."
            ),
            { Filter: { } filter } => filter.Check(),
            _ => new(true),
        };

    private static OrProblem<bool> Wrong(string detail) => new(Problem.BadRequest(detail));

    private async Task<IActionResult> OnceAsync(string key, LeadsAct act, Actor actor, CancellationToken ct)
    {
        var name = Digest($"{act.By}\n{act.Action}\n{key}")[..32];
        var (path, run) = (
            $"actions/{name}.json",
            await runs.StartAsync(Jobs.ActionsOnLeads, name, clock.GetUtcNow(), ct)
        );
        var asked = Json.Write(act with { Key = null });
        var first = await files.DecideOnceAsync($"actions/{name}.asked", BinaryData.FromString(Digest(asked)), ct);
        if (first.ToString() != Digest(asked))
            return Problem
                .Conflict("$.key: found one that named another act, expected a new one. Nothing was done.")
                .ToAnswer();
        if (run.State == RunState.Done)
            return Answer.Accepted(
                Json.Read<LeadsActView>((await files.ReadAsync(Containers.Runs, path, ct)).ToString())
            );
        return await DoAsync(act, actor, run.StartedAt, ct) switch
        {
            { Value: { } view } => await KeepAsync(view),
            var refused => refused.Problem!.ToAnswer(),
        };

        async Task<IActionResult> KeepAsync(LeadsActView view)
        {
            var kept = await files.DecideOnceAsync(path, BinaryData.FromString(Json.Write(view)), ct);
            await runs.FinishAsync(run, ct);
            return Answer.Accepted(Json.Read<LeadsActView>(kept.ToString()));
        }
    }

    private async Task<IActionResult> ActAsync(LeadsAct act, Actor actor, DateTimeOffset? at, CancellationToken ct) =>
        await DoAsync(act, actor, at, ct) switch
        {
            { Value: { } view } => at is null ? Answer.Ok(view) : Answer.Accepted(view),
            var refused => refused.Problem!.ToAnswer(),
        };

    /// <param name="at">When it is done; null tells what would be.</param>
    private async Task<OrProblem<LeadsActView>> DoAsync(
        LeadsAct act,
        Actor actor,
        DateTimeOffset? at,
        CancellationToken ct
    )
    {
        var settings = await configuration.GetAsync(ct);
        if (act.LeadCode is { } leadCode && !settings.Campaigns.ContainsKey(leadCode))
            return new(Problem.Unprocessable($"$.leadCode: found '{leadCode}', which is no campaign."));
        var found = act.Leads is { } named
            ? await lookup.FindAllAsync([.. named.Distinct()], ct)
            : await search.AllAsync(act.Filter!.ToQuestion(), MostFound + 1, ct);
        if (found.Count > MostFound)
            return new(
                Problem.Unprocessable(
                    $"The filter finds more than {MostFound:N0} leads. Narrow it, and act part by part."
                )
            );
        if (act.Expected is { } expected && expected != found.Count)
            return new(
                Problem.Conflict(
                    $"The filter finds {found.Count:N0} leads now, and {expected:N0} were expected. Nothing was done: look again, and ask with what you see."
                )
            );

        var refused = new List<RefusedLead>();
        var fit = new List<FoundLead>();
        foreach (var lead in found)
            if (
                (
                    await acts.AgainstAsync(act, lead, actor, settings, clock.GetUtcNow(), ct)
                    ?? StoppedBefore(act.Action, lead.Lead, actor, at)
                ) is
                { } problem
            )
                refused.Add(new(lead.Lead.Id, problem.Detail));
            else
                fit.Add(lead);
        var always = act.Always ? LeadsActs.Always(act, fit, settings) : [];
        // First: whoever was cut off behind the leads would have kept nothing, and not know.
        if (await acts.KeepAsync(always, at is null ? null : actor, ct) is { } kept)
            return new(kept);
        var undoing = fit.Count > MostNamed ? null : Undoing(act.Action, fit.Select(f => f.Lead));
        if (at is { } moment)
            foreach (var chunk in fit.GroupBy(f => new ChunkId(f.Affiliate, f.Lead.Id.Batch, f.Lead.Id.Chunk)).ToList())
                refused.AddRange(await acts.DoAsync(act, chunk.Key, [.. chunk], actor, moment, settings, ct));
        // Those that some campaign had already are stopped as well: undoing is for them, too.
        return new(
            new LeadsActView(
                act.Action,
                found.Count,
                found.Count - refused.Count,
                refused.Count,
                [.. refused.Take(20)],
                at is null || undoing is null ? [] : undoing.Value.Leads,
                undoing is { Leads.Count: > 0 } ? undoing.Value.Action : null,
                always,
                at is null ? "Nothing was done: it was only tried."
                    : refused.Count == found.Count ? "Nothing was done."
                    : Next(act.Action)
            )
        );
    }

    private static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Next(LeadAction action) =>
        action switch
        {
            LeadAction.Stop => "They go nowhere any more.",
            LeadAction.Return => "They are returned: the campaign has room again, and the statements show it.",
            _ => "They are tried again now.",
        };

    // Whose stop it is says who lets it go again. One that is stopped by this very act is asked for once more.
    private static Problem? StoppedBefore(LeadAction action, Lead lead, Actor actor, DateTimeOffset? at) =>
        action == LeadAction.Stop
        && lead.IsStoppedByOps
        && !(at is { } moment && lead.History.Contains(StopLead.Entry(actor, moment)))
            ? Problem.Conflict($"The lead {lead.Id} is stopped already.")
            : null;

    // Who was not stopped before it was tried again is not stopped by undoing that.
    private static (LeadAction Action, IReadOnlyList<LeadId> Leads)? Undoing(
        LeadAction action,
        IEnumerable<Lead> leads
    ) =>
        action switch
        {
            LeadAction.Stop => (LeadAction.RouteAgain, [.. leads.Select(lead => lead.Id)]),
            LeadAction.RouteAgain => (
                LeadAction.Stop,
                [.. leads.Where(lead => lead.IsStopped).Select(lead => lead.Id)]
            ),
            _ => null,
        };
}
