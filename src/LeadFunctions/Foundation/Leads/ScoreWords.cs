namespace LeadFunctions.Foundation.Leads;

/// <summary>The parts of a score as people are told of them.</summary>
internal static class ScoreWords
{
    public static string Of(ScoreItem item) =>
        item switch
        {
            ScoreItem.Level => "level of the title",
            ScoreItem.Function => "department on the campaign's list of titles, or that of organic leads",
            ScoreItem.Category => "category that the campaign ordered",
            ScoreItem.CompanySize => "company size that organic leads have",
            ScoreItem.Geo => "country that organic leads have",
            ScoreItem.Preferred => "company or industry that the campaign prefers",
            ScoreItem.Contact => "asked to be contacted",
            ScoreItem.TimeFrame => "time frame of purchase",
            ScoreItem.Answers => "all smarter questions answered",
            ScoreItem.Touch => "further touch of the person",
            ScoreItem.Organic => "converted on the site by itself, in the category",
            ScoreItem.FreeMail => "address of free mail",
            ScoreItem.Learner => "student or intern",
            _ => "batch that is flagged",
        };

    /// <summary>A part in one line: <c>16 for: asked to be contacted, of 2026-11-20, halves in 7 days</c>.</summary>
    public static string Of(ScorePart part) =>
        FormattableString.Invariant($"{(part.Kind == ScoreKind.Penalty ? -part.Points : part.Points):0.##}")
        + $" for: {Of(part.Item)}"
        + (part.Since is { } since ? $", of {since:yyyy-MM-dd}, halves in {part.HalfLifeDays} days" : "");

    /// <summary>All parts in one line, each as it was on its day.</summary>
    public static string Of(ScoreParts parts) =>
        string.Join(
            "; ",
            [
                .. parts.Parts.Select(Of),
                .. parts.Factor == 1
                    ? Array.Empty<string>()
                    :
                    [
                        FormattableString.Invariant(
                            $"all but what is taken away times {parts.Factor:0.##} for the source"
                        ),
                    ],
            ]
        );
}
