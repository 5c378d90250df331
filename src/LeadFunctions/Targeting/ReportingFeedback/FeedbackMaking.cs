using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>Sums up what a customer says of leads. The same leads make the same report, in whatever order.</summary>
internal static class FeedbackMaking
{
    /// <summary>Of fewer rated leads nothing is suggested.</summary>
    public const int Few = 10;

    // Titles are many, and one lead of each says nothing.
    private const int MostLines = 100;

    /// <param name="sent">How many the campaign was sent in these days: more than there are leads where facts are not
    /// written yet.</param>
    public static FeedbackView Of(
        Campaign campaign,
        Configuration settings,
        SendDays days,
        IReadOnlyList<RatedLead> leads,
        int sent
    )
    {
        var (rated, onTarget) = (leads.Count(l => l.OnTarget is not null), leads.Count(l => l.OnTarget == true));
        double? mean = rated > 0 ? OnTargetShare.Mean(onTarget, rated) : null;
        return new FeedbackView(
            campaign.LeadCode,
            campaign.Customer,
            days.From,
            days.To,
            leads.Count,
            rated,
            NotRated(leads.Count, rated),
            onTarget,
            mean,
            [.. Notes(leads.Count, rated, sent)],
            Lines(leads, mean, l => l.Title, Readable(leads)),
            Lines(leads, mean, l => l.Size, size => size),
            Lines(leads, mean, l => l.Country, code => code),
            Lines(leads, mean, l => l.Category, id => settings.Categories.Find(id)?.Name),
            Lines(
                leads,
                mean,
                l => l.Affiliate,
                name => settings.Affiliates.GetValueOrDefault(AffiliateName.Parse(name))?.DisplayName
            ),
            Lines(leads, mean, l => l.SubSource is null ? null : $"{l.Affiliate}: {l.SubSource}", name => name),
            Counts(leads.Select(l => l.Stage), FeedbackWords.Of, _ => true),
            Counts(leads.Select(l => l.Reason), FeedbackWords.Of, reason => reason.IsDefect()),
            Counts(leads.Select(l => l.Reason), FeedbackWords.Of, reason => !reason.IsDefect())
        );
    }

    private static IEnumerable<string> Notes(int leads, int rated, int sent)
    {
        if (sent == 0)
            yield return "Nothing was sent in these days.";
        if (sent > leads)
            yield return $"Left out are {sent - leads:N0} leads whose facts are not written yet; that takes up to an hour.";
        if (leads > 0 && rated == 0)
            yield return "The customer has called no lead on or off target yet: nothing can be said of the parts.";
        else if (leads > 0 && rated < Few)
            yield return $"Too few to tell: {rated:N0} are rated, expected at least {Few}.";
        else if (rated > 0 && rated < leads)
            yield return "What is not rated may be better or worse than what is: customers do not choose by chance.";
    }

    private static Func<string, string> Readable(IReadOnlyList<RatedLead> leads)
    {
        var spellings = leads.ToLookup(l => l.Title, l => l.Spelling);
        return title => new TitleKey(title).Readable(spellings[title].OfType<string>().Distinct());
    }

    private static List<FeedbackLine> Lines(
        IReadOnlyList<RatedLead> leads,
        double? mean,
        Func<RatedLead, string?> of,
        Func<string, string?> name
    )
    {
        var lines = leads
            .GroupBy(of)
            .Select(g => Line(g.Key, g.Key is null ? "not said" : name(g.Key) ?? g.Key, [.. g], mean))
            .OrderByDescending(line => line.Sent)
            .ThenBy(line => line.Value, StringComparer.Ordinal)
            .ToList();
        if (lines.Count <= MostLines)
            return lines;
        var shown = lines.Take(MostLines).Select(line => line.Value ?? "").ToHashSet();
        RatedLead[] others = [.. leads.Where(l => !shown.Contains(of(l) ?? ""))];
        return
        [
            .. lines.Take(MostLines),
            // What differs in all else has nothing in common to suggest.
            Line(null, $"{lines.Count - MostLines:N0} others", others, mean) with
            {
                Suggestion = null,
            },
        ];
    }

    private static FeedbackLine Line(string? value, string name, RatedLead[] leads, double? mean)
    {
        var (rated, onTarget) = (leads.Count(l => l.OnTarget is not null), leads.Count(l => l.OnTarget == true));
        OnTargetShare? share = mean is { } known ? OnTargetShare.Of(onTarget, rated, known) : null;
        return new FeedbackLine(
            value,
            name,
            leads.Length,
            rated,
            NotRated(leads.Length, rated),
            onTarget,
            share?.Share,
            share?.From,
            share?.To,
            share?.Share / mean,
            rated < Few,
            value is not null && rated >= Few ? Suggestion(share, mean) : null
        );
    }

    /// <summary>Only where all of the interval lies on one side of the campaign's mean.</summary>
    private static FeedbackSuggestion? Suggestion(OnTargetShare? share, double? mean) =>
        share?.To < mean ? FeedbackSuggestion.LeaveOut
        : share?.From > mean ? FeedbackSuggestion.AskForMore
        : null;

    private static double NotRated(int sent, int rated) => sent == 0 ? 0 : (double)(sent - rated) / sent;

    private static IReadOnlyList<FeedbackCount> Counts<T>(
        IEnumerable<T?> said,
        Func<T, string> words,
        Func<T, bool> isOf
    )
        where T : struct, Enum =>
        [
            .. said.OfType<T>()
                .Where(isOf)
                .CountBy(value => value)
                .OrderBy(count => count.Key)
                .Select(count => new FeedbackCount($"{count.Key}", words(count.Key), count.Value)),
        ];
}
