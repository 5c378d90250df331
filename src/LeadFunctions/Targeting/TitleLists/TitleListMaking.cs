using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.TitleLists;

/// <summary>Makes the list of titles out of a sample of conversions. The entries that it proposes accept every title
/// that they were made of.</summary>
internal static class TitleListMaking
{
    private const int Few = 50;
    private const double FourFifths = 0.8;
    private const int LeastOfATitle = 2;
    private const int MostSpellings = 3;

    public static TitleListView Of(Campaign campaign, Configuration settings, OrganicSample sample)
    {
        var picked = sample.Newest;
        var titles = Proposed(Lines(campaign, settings, sample, picked));
        return new TitleListView(
            campaign.LeadCode,
            campaign.Customer,
            campaign.Version is { Length: > 0 } version ? version : null,
            picked.Count,
            picked.Count > 0 ? picked[^1].Date : null,
            picked.Count > 0 ? picked[0].Date : null,
            sample.All,
            [.. Warnings(picked, titles)],
            titles,
            [.. titles.Where(t => t.IsProposed).SelectMany(t => t.Near.Prepend(t.Title))],
            Counted(picked, f => f.Size),
            [.. campaign.CompanySizes.Select(s => $"{s}")],
            Counted(picked, f => f.Country),
            [.. campaign.Geos.Select(g => $"{g}")]
        );
    }

    private static List<TitleListLine> Lines(
        Campaign campaign,
        Configuration settings,
        OrganicSample sample,
        IReadOnlyList<OrganicFact> picked
    )
    {
        var dictionary = settings.Titles.Dictionary;
        var suppressed = new TitleEntries(
            [.. campaign.Titles.Suppressed, .. campaign.Titles.HouseList ? settings.Titles.Unwanted : []],
            dictionary
        );
        var approved = new TitleEntries(campaign.Titles.Approved, dictionary);
        var lines = new List<TitleListLine>();
        foreach (var (key, near, facts) in Merged(picked))
        {
            IReadOnlyList<string> spellings =
            [
                .. facts
                    .Select(f => f.Title ?? f.TitleKey!.Text)
                    .CountBy(title => title)
                    .OrderByDescending(c => c.Value)
                    .ThenBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => c.Key),
            ];
            var share = Share(facts.Count, picked.Count);
            var usual = near.Prepend(key).Sum(k => sample.ByTitle.GetValueOrDefault(k.Text));
            lines.Add(
                new TitleListLine(
                    key.Readable(spellings),
                    key.Level,
                    key.Function,
                    [.. spellings.Take(MostSpellings)],
                    [.. near.Select(n => n.Readable(spellings))],
                    facts.Count,
                    share,
                    share / Share(usual, sample.All),
                    (lines.Count > 0 ? lines[^1].Cumulative : 0) + share
                )
                {
                    SuppressedBy = spellings
                        .Select(s => suppressed.Find(ReadTitle.Of(s, dictionary)))
                        .FirstOrDefault(entry => entry is not null),
                    IsApproved = approved.Find(ReadTitle.Of(key.Text, dictionary)) is not null,
                }
            );
        }
        return lines;
    }

    // A misspelt title is the more frequent one that it is near to.
    private static List<(TitleKey Key, List<TitleKey> Near, List<OrganicFact> Facts)> Merged(
        IReadOnlyList<OrganicFact> picked
    )
    {
        var merged = new List<(TitleKey Key, List<TitleKey> Near, List<OrganicFact> Facts)>();
        foreach (
            var title in picked
                .Where(f => f.TitleKey is not null)
                .GroupBy(f => f.TitleKey!)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key.Text, StringComparer.Ordinal)
        )
            if (
                merged.FirstOrDefault(m => m.Facts.Count > title.Count() && m.Key.IsNear(title.Key)) is
                { Key: not null } known
            )
            {
                known.Near.Add(title.Key);
                known.Facts.AddRange(title);
            }
            else
                merged.Add((title.Key, [], [.. title]));
        return [.. merged.OrderByDescending(m => m.Facts.Count).ThenBy(m => m.Key.Text, StringComparer.Ordinal)];
    }

    private static List<TitleListLine> Proposed(List<TitleListLine> lines) =>
        [
            .. lines.Select(line =>
                line with
                {
                    IsProposed =
                        line.Cumulative - line.Share < FourFifths
                        && line.Count >= LeastOfATitle
                        && line.SuppressedBy is null,
                }
            ),
        ];

    private static IEnumerable<string> Warnings(IReadOnlyList<OrganicFact> picked, List<TitleListLine> titles)
    {
        if (picked.Count == 0)
            yield return "Too few to tell: no organic conversion fits the campaign's filters.";
        else if (picked.Count < Few)
            yield return $"Too few to tell: only {picked.Count:N0} organic conversions fit, expected at least {Few}.";
        else if (picked.Count < OrganicSample.Most)
            yield return $"Only {picked.Count:N0} organic conversions fit, {OrganicSample.Most} were looked for.";
        if (picked.Count > 0 && titles.TrueForAll(t => !t.IsProposed))
            yield return titles.TrueForAll(t => t.Count < LeastOfATitle)
                ? "Nothing is proposed: all titles differ."
                : "Nothing is proposed: the titles are refused by the campaign's or the house's list.";
        if (picked.Count(f => f.TitleKey is null) is > 0 and var silent)
            yield return $"{silent:N0} of the titles do not say what the person is, and are in no line.";
    }

    private static IReadOnlyList<CountedValue> Counted(
        IReadOnlyList<OrganicFact> picked,
        Func<OrganicFact, string?> of
    ) =>
        [
            .. picked
                .GroupBy(of)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CountedValue(g.Key, g.Count(), Share(g.Count(), picked.Count))),
        ];

    private static double Share(int count, int all) => all == 0 ? 0 : (double)count / all;
}
