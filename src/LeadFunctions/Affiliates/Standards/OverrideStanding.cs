using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Does what ops decide of a standing. Done twice it stands twice in the history, and changes nothing
/// more.</summary>
internal sealed partial class OverrideStanding(
    StandingStore standings,
    DeliveryStore deliveries,
    TellStanding telling,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<OverrideStanding> log
)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public Task<IActionResult> AnswerAsync(OverrideAct act, CancellationToken ct) =>
        Signature
            .ReadBy(act.By)
            .And(Signature.ReadWhy(act.Why))
            .And(ReadUntil(act, clock.GetUtcNow()))
            .AnswerAsync(read =>
                AnswerReadAsync(act with { By = read.First.First, Why = read.First.Second, Until = read.Second.At }, ct)
            );

    private async Task<IActionResult> AnswerReadAsync(OverrideAct act, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        if (
            !settings.Affiliates.ContainsKey(act.Affiliate)
            || settings.Standards.Find(act.Rule) is not { } rule
            || !rule.IsFor(act.Affiliate)
        )
            return Problem
                .NotFound(
                    $"The affiliate '{act.Affiliate}' is held to no standard '{act.Rule}'. Expected one of: {Known(settings, act.Affiliate)}."
                )
                .ToAnswer();
        if (act.SubSource is not null && !rule.BySubSource)
            return Problem
                .BadRequest($"$.subSource: found '{act.SubSource}', expected none: '{rule.Name}' looks at all rows.")
                .ToAnswer();
        while (true)
        {
            var (now, standing) = (
                clock.GetUtcNow(),
                await standings.GetAsync(act.Affiliate, rule.Name, act.SubSource, ct)
            );
            var decided = await DecideAsync(standing, rule, act, settings, now, ct);
            if (!await standings.TryWriteAsync(decided, ct))
                continue;
            LogDecided(act.Affiliate, rule.Name, standing.State, decided.State);
            await telling.HandleAsync(
                await standings.GetAsync(act.Affiliate, rule.Name, act.SubSource, ct),
                settings,
                ct
            );
            return Answer.Ok(StandardViews.Of(decided, now));
        }
    }

    private async Task<Standing> DecideAsync(
        Standing standing,
        StandardRule rule,
        OverrideAct act,
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var to = act.Kind switch
        {
            OverrideKind.HoldHealthy => StandingState.Healthy,
            OverrideKind.HoldPaused => StandingState.Paused,
            OverrideKind.BeginProbation => StandingState.Probation,
            _ => standing.State,
        };
        var change = new StandingChange(now, standing.State, to)
        {
            By = act.By,
            Why = act.Why,
            Until = act.Until,
        };
        return StandingMoves.To(
            standing,
            rule,
            change,
            to == StandingState.Probation && standing.State != to
                ? await deliveries.TakenByAsync(act.Affiliate, settings.Campaigns.Values.Where(rule.Concerns), ct)
                : null
        );
    }

    private static OrProblem<Moment> ReadUntil(OverrideAct act, DateTimeOffset now) =>
        (act.Kind is OverrideKind.HoldHealthy or OverrideKind.HoldPaused, act.Until) switch
        {
            (true, null) => new(Problem.BadRequest("$.until: found none, expected when it ends: what is held ends.")),
            (true, { } until) when until <= now || until > now + Longest => new(
                Problem.BadRequest($"$.until: found {until:u}, expected a moment from now on and within a year.")
            ),
            (false, { } until) => new(
                Problem.BadRequest($"$.until: found {until:u}, expected none: only what is held has an end.")
            ),
            var (_, until) => new(new Moment(until)),
        };

    private static string Known(Configuration settings, AffiliateName affiliate) =>
        settings.Standards.Rules.Where(r => r.IsFor(affiliate)).Select(r => r.Name).ToList() is { Count: > 0 } names
            ? string.Join(", ", names)
            : "those that config/standards.json says; it says none for it";

    [LoggerMessage(951, LogLevel.Warning, "{Affiliate} was moved by ops from {From} to {To} by the standard {Rule}")]
    private partial void LogDecided(AffiliateName affiliate, string rule, StandingState from, StandingState to);

    private sealed record Moment(DateTimeOffset? At);
}
