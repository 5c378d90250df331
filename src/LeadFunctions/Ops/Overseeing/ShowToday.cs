using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Ops.WatchingBatches;
using LeadFunctions.Pipeline.SendingLeads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>Answers what needs a person, from counts; of rows it reads those alone that are held.</summary>
internal sealed class ShowToday(
    CurrentConfiguration configuration,
    BatchStore batches,
    CampaignCountStore counts,
    LeadLookup leads,
    DeliveryStore deliveries,
    ReturnWindowStore windows,
    WebhookStore webhooks,
    StandingStore standings,
    FlagStore flags,
    RunStore runs,
    TimeProvider clock
)
{
    private const int LookedAtDays = 90;
    private const int ClosingDays = 3;
    private const int MostHeldChunks = 60;

    public async Task<IActionResult> AnswerAsync(CancellationToken ct)
    {
        var (now, settings) = (clock.GetUtcNow(), await configuration.GetAsync(ct));
        var today = now.UtcDay;
        var range = new UploadRange(today.AddDays(-LookedAtDays));
        var found = (
            await Task.WhenAll(
                settings.Affiliates.Keys.Select(name => batches.OfAsync(name, range).ToListAsync(ct).AsTask())
            )
        )
            .SelectMany(list => list)
            .ToList();
        var (held, moreHeld) = await HeldAsync(found, settings, ct);
        var ofCampaigns = await Task.WhenAll(settings.Campaigns.Values.Select(c => OfCampaignAsync(c, range, now, ct)));
        var closing = await ClosingAsync(today, ct);
        var breaches = await BreachesAsync(settings.Standards, ct);
        var flagged = await FlaggedAsync(range.From!.Value, ct);
        var backup = BackupAge.Of(await runs.OfAsync(Jobs.Backup).ToListAsync(ct), now);
        return Answer.Ok(
            new TodayView(
                now,
                range.From!.Value,
                found.Count,
                [
                    .. held.Concat(found.SelectMany(b => OfBatch(b, now)))
                        .Concat(ofCampaigns.SelectMany(c => c))
                        .Concat(closing)
                        .Concat(breaches)
                        .Concat(flagged)
                        .Concat(OfBackup(backup, now))
                        .OrderByDescending(c => c.At),
                ],
                moreHeld,
                backup?.Last
            )
        );
    }

    private static IEnumerable<Concern> OfBatch(Batch batch, DateTimeOffset now)
    {
        if (batch.State == BatchState.Rejected)
            yield return new Concern(ConcernKind.Rejected, 0, batch.Id.UploadedAt)
            {
                Affiliate = batch.Affiliate,
                Batch = batch.Id,
                Told = batch.Problem,
            };
        else if (StuckBatch.IsSuspect(batch, now) && now - batch.Id.UploadedAt >= StuckBatch.AlertAfter)
            yield return new Concern(ConcernKind.Stuck, batch.Rows, batch.Id.UploadedAt)
            {
                Affiliate = batch.Affiliate,
                Batch = batch.Id,
            };
    }

    private static IEnumerable<Concern> OfBackup(BackupAge? backup, DateTimeOffset now) =>
        backup is { IsOld: true }
            ?
            [
                new Concern(ConcernKind.BackupOld, 0, now - backup.Age)
                {
                    Told = backup.Last is { } last
                        ? $"the last one is of {PeriodNames.Day(last)}"
                        : "there is none yet",
                },
            ]
            : [];

    private async Task<(IReadOnlyList<Concern> Concerns, bool More)> HeldAsync(
        IEnumerable<Batch> found,
        Configuration settings,
        CancellationToken ct
    )
    {
        var chunks = (
            from batch in found
            where batch.Counts.GetValueOrDefault(LeadStatus.Held) > 0
            orderby batch.Id descending
            from chunk in Enumerable.Range(0, Chunks.Of(batch.Rows))
            select (batch, chunk)
        ).ToList();
        var answers = new List<(LeadCode LeadCode, Reason Reason, AffiliateName Affiliate, DateTimeOffset At)>();
        foreach (var (batch, chunk) in chunks.Take(MostHeldChunks))
        await foreach (
            var lead in leads.ReadAsync(batch, chunk, 0, [LeadStatus.Held], Chunks.Rows).WithCancellation(ct)
        )
            answers.AddRange(
                lead.Matches.SelectMany(m =>
                    m.Reasons.Where(r => r.Code == ReasonCode.SmarterAnswerInvalid)
                        .Select(r => (m.LeadCode, r, batch.Affiliate, batch.Id.UploadedAt))
                )
            );
        return (
            [
                .. answers
                    .GroupBy(a => (a.LeadCode, a.Reason.Field, a.Reason.Found, a.Affiliate))
                    .Select(g => new Concern(ConcernKind.AnswersHeld, g.Count(), g.Max(a => a.At))
                    {
                        LeadCode = g.Key.LeadCode,
                        Affiliate = g.Key.Affiliate,
                        Symbol = g.Key.Field,
                        Said = g.Key.Found,
                        Offered = g.First().Reason.Expected,
                        Answers = settings
                            .Campaigns.GetValueOrDefault(g.Key.LeadCode)
                            ?.SmarterQuestions.FirstOrDefault(q => q.Symbol == g.Key.Field)
                            ?.Answers,
                    }),
            ],
            chunks.Count > MostHeldChunks
        );
    }

    private async Task<IReadOnlyList<Concern>> OfCampaignAsync(
        Campaign campaign,
        UploadRange range,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var concerns = new List<Concern>();
        var room = await deliveries.RoomAsync(campaign.LeadCode, ct);
        var pace = PaceView.Of(CampaignPace.Of(campaign, room, now));
        var counted = await counts.OfAsync(campaign.LeadCode, range).Where(c => Unsent(c) > 0).ToListAsync(ct);
        if (counted.Count > 0)
            concerns.Add(
                new Concern(ConcernKind.NotSent, counted.Sum(Unsent), counted.Max(c => c.Batch)!.UploadedAt)
                {
                    LeadCode = campaign.LeadCode,
                    Reasons = CampaignCount.Sum(counted.SelectMany(c => c.Reasons)),
                }
            );
        if (pace.Word is PaceWord.Behind or PaceWord.Ending or PaceWord.Filled or PaceWord.Paused)
            concerns.Add(
                new Concern(ConcernKind.Pacing, Math.Max(0, pace.Quantity - pace.Taken), now.UtcDateTime.Date)
                {
                    LeadCode = campaign.LeadCode,
                    Pace = pace,
                }
            );
        if (room.Offers.Open > 0)
            concerns.Add(
                new Concern(ConcernKind.OfferOpen, room.Offers.Open, now.UtcDateTime.Date)
                {
                    LeadCode = campaign.LeadCode,
                }
            );
        var givenUp = await webhooks.GivenUpAsync(campaign.LeadCode, ct);
        if (givenUp.Count > 0)
            concerns.Add(
                new Concern(
                    ConcernKind.DeliveryFailed,
                    givenUp.Sum(b => b.Leads.Count),
                    givenUp.Max(b => b.SettledAt ?? b.NotBefore)
                )
                {
                    LeadCode = campaign.LeadCode,
                    Told = givenUp.Select(b => b.Said).OfType<string>().LastOrDefault(),
                }
            );
        return concerns;
    }

    private async Task<IEnumerable<Concern>> ClosingAsync(DateOnly today, CancellationToken ct) =>
        (await windows.ClosingAsync(today, today.AddDays(ClosingDays), ct))
            .GroupBy(w => w.LeadCode)
            .Select(g => new Concern(ConcernKind.WindowsClose, g.Count(), new(today.ToDateTime(default), TimeSpan.Zero))
            {
                LeadCode = g.Key,
            });

    private async Task<IEnumerable<Concern>> BreachesAsync(StandardList rules, CancellationToken ct) =>
        rules.Rules.Count == 0
            ? []
            : (await standings.AllAsync(ct))
                .Where(s => s.State != StandingState.Healthy && rules.Find(s.Rule, s.Affiliate) is not null)
                .Select(s => new Concern(ConcernKind.Standing, s.Numbers?.Hits ?? 0, s.Since ?? default)
                {
                    Affiliate = s.Affiliate,
                    Told = Told(s),
                });

    private async Task<IEnumerable<Concern>> FlaggedAsync(DateOnly since, CancellationToken ct) =>
        (await flags.SinceAsync(null, since, ct))
            .Where(f => f.Level != FlagLevel.None && f.Mark is null)
            .Select(f => new Concern(
                ConcernKind.Flagged,
                f.Signals.SelectMany(s => s.Rows).Distinct().Count(),
                f.Batch.UploadedAt
            )
            {
                Affiliate = f.Affiliate,
                Batch = f.Batch,
                Told = $"{f.Level}".ToLowerInvariant(),
            });

    private static string Told(Standing standing) =>
        (standing.State == StandingState.Probation ? "on probation" : $"{standing.State}".ToLowerInvariant())
        + $" by '{standing.Rule}'"
        + (standing.SubSource is { } sub ? $" for '{sub}'" : "");

    private static int Unsent(CampaignCount count) =>
        count.Statuses.GetValueOrDefault(LeadStatus.Unsent) + count.Statuses.GetValueOrDefault(LeadStatus.Held);
}
