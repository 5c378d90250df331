using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Looks once a day whether affiliates are within their standards. Once a day from the ledger, also after an
/// outage. Safe to run twice, at the same time, and to be cut at any point: a standing is written under its version, a
/// second look at the same day changes nothing, and what was not told is told by the next hour.</summary>
internal sealed partial class HoldToStandards(
    StandardFacts facts,
    StandingStore standings,
    BatchStore batches,
    DeliveryStore deliveries,
    TellStanding telling,
    RunStore runs,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<HoldToStandards> log
)
{
    private static readonly TimeSpan HistoryLasts = TimeSpan.FromDays(400);

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var stored = await standings.AllAsync(ct);
        // Behind the standings, so that it knows every standard that one of them was written by.
        var settings = await configuration.GetAsync(ct);
        foreach (var standing in stored)
            if (settings.Standards.Find(standing.Rule, standing.Affiliate) is null)
                await EndAsync(standing, settings, now, ct);
            else
                await telling.HandleAsync(standing, settings, ct);
        var today = (now - StandardReplay.Hour).UtcDay;
        var run = await runs.StartAsync(Jobs.Standards, PeriodNames.Day(today), now, ct);
        if (run.State == RunState.Done)
            return;
        await LookAsync(settings, today.AddDays(-1), now, ct);
        await runs.FinishAsync(run, ct);
    }

    // Its standard is in force no more, and holds nothing from then on: that is told before the standing goes.
    private async Task EndAsync(Standing standing, Configuration settings, DateTimeOffset now, CancellationToken ct)
    {
        if (standing.State != StandingState.Healthy)
        {
            LogEnded(standing.Affiliate, standing.State, standing.Rule);
            // Whoever wrote it meanwhile, or the next hour, ends it.
            if (!await standings.TryWriteAsync(StandingMoves.Ended(standing, now), ct))
                return;
        }
        await telling.HandleAsync(await AgainAsync(), settings, ct);
        if (await AgainAsync() is { Version: not null, State: StandingState.Healthy, IsTold: true } told)
            await standings.RemoveAsync(told, ct);

        Task<Standing> AgainAsync() => standings.GetAsync(standing.Affiliate, standing.Rule, standing.SubSource, ct);
    }

    private async Task LookAsync(Configuration settings, DateOnly day, DateTimeOffset now, CancellationToken ct)
    {
        var stored = await standings.AllAsync(ct);
        var onProbation = await ProbationsAsync(stored, ct);
        var tally = await facts.ReadAsync(
            settings.Standards.Rules,
            day.AddDays(1 - StandardLook.Days),
            day,
            onProbation.Values.SelectMany(b => b.Keys),
            ct
        );
        var subjects = stored.Select(s => new StandardSubject(s.Affiliate, s.Rule, s.SubSource)).Union(tally.Subjects);
        foreach (var subject in subjects)
            await LookAsync(
                subject,
                settings,
                tally.Of(subject),
                onProbation.GetValueOrDefault(subject.Affiliate) ?? [],
                day,
                now,
                ct
            );
    }

    /// <summary>When batches were begun, of affiliates that are on probation.</summary>
    private async Task<Dictionary<AffiliateName, Dictionary<BatchId, DateTimeOffset>>> ProbationsAsync(
        IReadOnlyList<Standing> stored,
        CancellationToken ct
    )
    {
        var found = new Dictionary<AffiliateName, Dictionary<BatchId, DateTimeOffset>>();
        foreach (
            var of in stored.Where(s => s.State == StandingState.Probation).GroupBy(s => s.Affiliate, s => s.Since)
        )
        {
            var since = of.Min();
            found[of.Key] = await batches
                .OfAsync(of.Key)
                .Where(b => b.OpenedAt >= since)
                .ToDictionaryAsync(b => b.Id, b => b.OpenedAt!.Value, cancellationToken: ct);
        }
        return found;
    }

    private async Task LookAsync(
        StandardSubject subject,
        Configuration settings,
        IReadOnlyList<StandardCluster> clusters,
        Dictionary<BatchId, DateTimeOffset> begun,
        DateOnly day,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        while (true)
        {
            if (settings.Standards.Find(subject.Rule, subject.Affiliate) is not { } rule)
                return;
            var standing = await standings.GetAsync(subject.Affiliate, subject.Rule, subject.SubSource, ct);
            if (IsOver(standing, clusters, now))
            {
                if (standing.Version is not null)
                    await standings.RemoveAsync(standing, ct);
                return;
            }
            var looked = await LookedAsync(standing, rule, settings, clusters, begun, day, now, ct);
            if (!await standings.TryWriteAsync(looked, ct))
                continue;
            if (!looked.IsTold)
                await telling.HandleAsync(
                    await standings.GetAsync(subject.Affiliate, subject.Rule, subject.SubSource, ct),
                    settings,
                    ct
                );
            return;
        }
    }

    private async Task<Standing> LookedAsync(
        Standing standing,
        StandardRule rule,
        Configuration settings,
        IReadOnlyList<StandardCluster> clusters,
        Dictionary<BatchId, DateTimeOffset> begun,
        DateOnly day,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var look = StandardLook.Of(
            clusters,
            standing,
            rule,
            day,
            batch => begun.TryGetValue(batch, out var at) && at >= standing.Since
        );
        var next = StandardMachine.Next(standing, rule, look, now);
        var decidedBy = standing.State == StandingState.Probation ? look.Probation : look.Window;
        var kept = standing with
        {
            Numbers = decidedBy,
            Override = standing.IsOverridden(now) ? standing.Override : null,
        };
        if (next == standing.State)
            return kept;
        LogMoved(standing.Affiliate, standing.Rule, standing.State, next, decidedBy.Hits, decidedBy.All);
        return StandingMoves.To(
            kept,
            rule,
            new StandingChange(now, standing.State, next) { Numbers = decidedBy },
            next == StandingState.Probation
                ? await deliveries.TakenByAsync(standing.Affiliate, settings.Campaigns.Values.Where(rule.Concerns), ct)
                : null
        );
    }

    // Nothing was counted for long, and nothing holds.
    private static bool IsOver(Standing standing, IReadOnlyList<StandardCluster> clusters, DateTimeOffset now) =>
        clusters.Count == 0
        && standing is { State: StandingState.Healthy, IsTold: true }
        && !standing.IsOverridden(now)
        && standing.History.All(c => now - c.At > HistoryLasts);

    [LoggerMessage(
        950,
        LogLevel.Warning,
        "{Affiliate} moved from {From} to {To} by the standard {Rule}: {Hits} of {All}"
    )]
    private partial void LogMoved(
        AffiliateName affiliate,
        string rule,
        StandingState from,
        StandingState to,
        int hits,
        int all
    );

    [LoggerMessage(
        952,
        LogLevel.Warning,
        "{Affiliate} was {From} and is healthy: the standard {Rule} is not in force for it any more"
    )]
    private partial void LogEnded(AffiliateName affiliate, StandingState from, string rule);
}
