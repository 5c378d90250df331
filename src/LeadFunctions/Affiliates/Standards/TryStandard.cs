using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Answers what a standard would have done in the last 90 days, from facts. It reads, and changes
/// nothing.</summary>
internal sealed class TryStandard(StandardFacts facts, CurrentConfiguration configuration, TimeProvider clock)
{
    private const int Days = 90;

    /// <param name="content">A file of standards with one of them.</param>
    public async Task<IActionResult> AnswerAsync(BinaryData content, CancellationToken ct)
    {
        var (document, problems) = ConfigurationFile.Read("standards.json", content);
        if (document is not StandardList list)
            return Problem.Unprocessable(string.Join(' ', problems)).ToAnswer();
        if (list.Rules is not [var rule])
            return Problem
                .Unprocessable($"$.rules: found {list.Rules.Count:N0} standards, expected the one that is tried")
                .ToAnswer();
        return References.Unknown(list, await configuration.GetAsync(ct)) is { Count: > 0 } unknown
            ? Problem.Unprocessable(string.Join(' ', unknown.Select(u => u.Problem))).ToAnswer()
            : Answer.Ok(await TryAsync(rule, (clock.GetUtcNow() - StandardReplay.Hour).UtcDay, ct));
    }

    private async Task<StandardTried> TryAsync(StandardRule rule, DateOnly today, CancellationToken ct)
    {
        var days = Enumerable.Range(1 - Days, Days).Select(today.AddDays).ToList();
        var tally = await facts.ReadAsync([rule], days[0].AddDays(-StandardLook.Days), today.AddDays(-1), [], ct);
        return new StandardTried(
            rule,
            days[0],
            today,
            [
                .. tally
                    .Subjects.Select(subject => Of(subject, rule, tally, days))
                    .OrderByDescending(s => s.Changes.Count)
                    .ThenBy(s => s.Affiliate.Value, StringComparer.Ordinal)
                    .ThenBy(s => s.SubSource, StringComparer.Ordinal),
            ]
        );
    }

    private static TriedSubject Of(
        StandardSubject subject,
        StandardRule rule,
        StandardTally tally,
        IReadOnlyList<DateOnly> days
    )
    {
        var played = StandardReplay.Of(subject, rule, tally.Of(subject), days);
        return new TriedSubject(
            subject.Affiliate,
            subject.SubSource,
            [.. played[^1].Standing.History.Reverse().Select(StandardViews.Of)],
            [
                .. played
                    .Zip(days)
                    .Select(p => new TriedDay(
                        p.Second,
                        p.First.Standing.State,
                        p.First.Window.All,
                        p.First.Window.Hits,
                        p.First.Window.Share,
                        p.First.Window.Low,
                        p.First.Window.High
                    )),
            ]
        );
    }
}
