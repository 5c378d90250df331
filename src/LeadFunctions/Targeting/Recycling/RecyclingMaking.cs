using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Recycling;

/// <summary>Makes the answer about what waits and what waited.</summary>
internal static class RecyclingMaking
{
    /// <summary>How far back leads are shown that found a campaign.</summary>
    public const int DaysBack = 30;

    /// <summary>Days are read until there are so many passes that found something.</summary>
    public const int MostPasses = 2_000;

    /// <summary>As many leads are named.</summary>
    public const int MostNamed = 100;

    /// <summary>The leads that found a campaign last, the latest first.</summary>
    public static IReadOnlyList<Recycled> Named(IEnumerable<RecycledLeadsOfPass> found) =>
        [
            .. found
                .OrderByDescending(f => f.At)
                .ThenBy(f => f.Run)
                .SelectMany(f =>
                    f.Found.SelectMany(to =>
                        to.Rows.Select(row => new Recycled(new LeadId(f.Batch, row), to.LeadCode, f.At))
                    )
                )
                .Take(MostNamed),
        ];

    /// <param name="from">The first day that was read for what was found.</param>
    /// <param name="rows">Of the named ones; those that are gone are missing.</param>
    public static RecyclingView Of(
        WaitingCount waiting,
        Night? night,
        IReadOnlyList<RecycledLeadsOfPass> found,
        DateOnly from,
        IReadOnlyDictionary<LeadId, FoundLead> rows,
        Configuration settings,
        DateOnly today
    )
    {
        var looks = (night?.Looks ?? []).ToDictionary(l => l.Key, l => l.Leads);
        return new RecyclingView(
            waiting.Leads,
            waiting.IsWhole,
            waiting.Groups(looks, id => settings.Categories.Find(id.Value)?.Name),
            night is null ? null : View(night, found),
            from,
            Count(found),
            [
                .. Named(found)
                    .Where(r => rows.ContainsKey(r.Lead))
                    .Select(r => View(r, rows[r.Lead].Affiliate, rows[r.Lead].Lead)),
            ],
            Limits(settings, today),
            [.. Notes(waiting, found, from, today)]
        );
    }

    private static NightView View(Night night, IReadOnlyList<RecycledLeadsOfPass> found)
    {
        var since = Count([.. found.Where(f => f.At >= night.Run.StartedAt)]);
        return new NightView(night.Run.StartedAt, night.Looks.Sum(l => l.Leads), since.Sum(c => c.Leads), since);
    }

    private static IReadOnlyList<RecycledCount> Count(IReadOnlyList<RecycledLeadsOfPass> found) =>
        [
            .. found
                .SelectMany(f => f.Found)
                .GroupBy(to => to.LeadCode, to => to.Leads)
                .Select(g => new RecycledCount(g.Key, g.Sum()))
                .OrderByDescending(c => c.Leads)
                .ThenBy(c => c.LeadCode.Value, StringComparer.Ordinal),
        ];

    private static RecycledView View(Recycled recycled, AffiliateName affiliate, Lead lead)
    {
        var match = lead.Matches.FirstOrDefault(m => m.LeadCode == recycled.LeadCode);
        return new RecycledView(
            lead.Id,
            affiliate,
            lead.Id.Batch,
            lead.Line,
            recycled.LeadCode,
            recycled.At,
            (int)(recycled.At - lead.Id.Batch.UploadedAt).TotalDays,
            match?.Delivery,
            match?.SentAt,
            match?.Commercial
        );
    }

    private static RecyclingTerms Limits(Configuration settings, DateOnly today) =>
        new(
            RecyclingLimits.MostDaysOld,
            RecyclingLimits.DaysBetween,
            RecyclingLimits.MostInAMonth,
            RecyclingLimits.DaysOfAMonth,
            [
                .. settings
                    .Campaigns.Values.Where(c => c.Ends is not { } ends || ends >= today)
                    .Where(c => RecyclingLimits.DaysOldFor(c) < RecyclingLimits.MostDaysOld)
                    .OrderBy(c => c.LeadCode.Value, StringComparer.Ordinal)
                    .Select(c => new LowerAge(c.LeadCode, RecyclingLimits.DaysOldFor(c))),
            ]
        );

    private static IEnumerable<string> Notes(
        WaitingCount waiting,
        IReadOnlyList<RecycledLeadsOfPass> found,
        DateOnly from,
        DateOnly today
    )
    {
        if (!waiting.IsWhole)
            yield return $"More than {waiting.Leads:N0} leads wait: the first so many are counted, by what they wait for. What the last night looked at is whole.";
        if (from > today.AddDays(-DaysBack))
            yield return $"So many leads found a campaign that only those since {PeriodNames.Day(from)} are counted.";
        if (found.Sum(f => f.Found.Sum(to => to.Leads)) > MostNamed)
            yield return $"The last {MostNamed} of them are named at most; Leads finds all of a campaign.";
    }
}
