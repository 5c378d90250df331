using System.Globalization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Checks a rubric: all that is wrong with it at once.</summary>
internal static class ScoringCheck
{
    private const int LongestHalfLife = 365;
    private const int MostTouches = 10;
    private const int HighestScore = 100;
    private const int MostPseudoLeads = 10_000;

    // Touches are due for 12 months, of which one may have a day more.
    private const int MostNurtureDays = 366;

    public static IEnumerable<string> Problems(ScoringRubric rubric) =>
        [
            .. Points(rubric).Where(p => p.Points is < 0 or > HighestScore).Select(p => OutOfRange(p.Place, p.Points)),
            .. Whole(rubric).Where(w => w.Found < w.Least || w.Found > w.Most).Select(w => OutOfRange(w)),
            .. Sums(rubric),
            .. Source(rubric.Source),
            .. Orders(rubric),
        ];

    private static IEnumerable<(string Place, decimal Points)> Points(ScoringRubric rubric) =>
        [
            ("$.fit.title.executive", rubric.Fit.Title.Executive),
            ("$.fit.title.director", rubric.Fit.Title.Director),
            ("$.fit.title.manager", rubric.Fit.Title.Manager),
            ("$.fit.title.senior", rubric.Fit.Title.Senior),
            ("$.fit.title.other", rubric.Fit.Title.Other),
            ("$.fit.function", rubric.Fit.Function),
            ("$.fit.categoryOpen", rubric.Fit.CategoryOpen),
            ("$.fit.categoryOrdered", rubric.Fit.CategoryOrdered),
            ("$.fit.companySize", rubric.Fit.CompanySize),
            ("$.fit.geo", rubric.Fit.Geo),
            ("$.fit.preferred", rubric.Fit.Preferred),
            ("$.interest.contact.points", rubric.Interest.Contact.Points),
            ("$.interest.timeFrame.within3Months", rubric.Interest.TimeFrame.Within3Months),
            ("$.interest.timeFrame.within6Months", rubric.Interest.TimeFrame.Within6Months),
            ("$.interest.timeFrame.within12Months", rubric.Interest.TimeFrame.Within12Months),
            ("$.interest.answers.points", rubric.Interest.Answers.Points),
            ("$.interest.touch.points", rubric.Interest.Touch.Points),
            ("$.interest.organic.points", rubric.Interest.Organic.Points),
            ("$.penalties.freeMail", rubric.Penalties.FreeMail),
            ("$.penalties.studentOrIntern", rubric.Penalties.StudentOrIntern),
            ("$.penalties.flaggedBatch", rubric.Penalties.FlaggedBatch),
        ];

    private static IEnumerable<(string Place, int Found, int Least, int Most)> Whole(ScoringRubric rubric) =>
        [
            ("$.fit.organicAtLeast", rubric.Fit.OrganicAtLeast, 0, 1_000_000),
            ("$.interest.contact.halfLifeDays", rubric.Interest.Contact.HalfLifeDays, 1, LongestHalfLife),
            ("$.interest.timeFrame.halfLifeDays", rubric.Interest.TimeFrame.HalfLifeDays, 1, LongestHalfLife),
            ("$.interest.answers.halfLifeDays", rubric.Interest.Answers.HalfLifeDays, 1, LongestHalfLife),
            ("$.interest.touch.halfLifeDays", rubric.Interest.Touch.HalfLifeDays, 1, LongestHalfLife),
            ("$.interest.touch.most", rubric.Interest.Touch.Most, 0, MostTouches),
            ("$.interest.organic.halfLifeDays", rubric.Interest.Organic.HalfLifeDays, 1, LongestHalfLife),
            ("$.source.pseudoLeads", rubric.Source.PseudoLeads, 0, MostPseudoLeads),
            ("$.grades.a", rubric.Grades.A, 1, HighestScore),
            ("$.grades.b", rubric.Grades.B, 1, HighestScore),
            ("$.grades.c", rubric.Grades.C, 1, HighestScore),
            ("$.grades.contactFit", rubric.Grades.ContactFit, 0, FitWeights.Most),
            ("$.grades.contactDays", rubric.Grades.ContactDays, 0, LongestHalfLife),
            ("$.nurtureDays", rubric.NurtureDays, 1, MostNurtureDays),
        ];

    // The most that one lead can have: of what excludes each other the best.
    private static IEnumerable<string> Sums(ScoringRubric rubric)
    {
        var (fit, interest) = (rubric.Fit, rubric.Interest);
        decimal[] levels =
        [
            fit.Title.Executive,
            fit.Title.Director,
            fit.Title.Manager,
            fit.Title.Senior,
            fit.Title.Other,
        ];
        var ofFit =
            levels.Max()
            + fit.Function
            + Math.Max(fit.CategoryOpen, fit.CategoryOrdered)
            + fit.CompanySize
            + fit.Geo
            + fit.Preferred;
        if (ofFit > FitWeights.Most)
            yield return $"$.fit: found {Text(ofFit)} points together, expected {FitWeights.Most} at most: the best title, function, category, companySize, geo and preferred";
        var frames = interest.TimeFrame;
        var ofInterest =
            interest.Contact.Points
            + Math.Max(Math.Max(frames.Within3Months, frames.Within6Months), frames.Within12Months)
            + interest.Answers.Points
            + (interest.Touch.Points * interest.Touch.Most)
            + interest.Organic.Points;
        if (ofInterest > InterestWeights.Most)
            yield return $"$.interest: found {Text(ofInterest)} points together, expected {InterestWeights.Most} at most: contact, the best timeFrame, answers, touch times its most, and organic";
    }

    private static IEnumerable<string> Source(SourceWeights source)
    {
        if (source.Lowest is <= 0 or > 1)
            yield return $"$.source.lowest: found {Text(source.Lowest)}, expected over 0 and 1 at most";
        if (source.Highest is < 1 or > 2)
            yield return $"$.source.highest: found {Text(source.Highest)}, expected 1 to 2";
    }

    private static IEnumerable<string> Orders(ScoringRubric rubric)
    {
        var (grades, title, frames) = (rubric.Grades, rubric.Fit.Title, rubric.Interest.TimeFrame);
        if (grades.A <= grades.B || grades.B <= grades.C)
            yield return $"$.grades: found a {grades.A}, b {grades.B}, c {grades.C}, expected each over the next";
        if (!Falls(title.Executive, title.Director, title.Manager, title.Senior, title.Other))
            yield return "$.fit.title: found a lower level with more points than a higher, expected executive, director, manager, senior, other to fall";
        if (!Falls(frames.Within3Months, frames.Within6Months, frames.Within12Months))
            yield return "$.interest.timeFrame: found a longer time with more points than a shorter, expected them to fall";
        if (rubric.Fit.CategoryOrdered > rubric.Fit.CategoryOpen)
            yield return $"$.fit.categoryOrdered: found {Text(rubric.Fit.CategoryOrdered)}, expected at most that of categoryOpen, {Text(rubric.Fit.CategoryOpen)}";
    }

    private static bool Falls(params decimal[] points) => points.Zip(points.Skip(1)).All(p => p.First >= p.Second);

    private static string OutOfRange(string place, decimal points) =>
        $"{place}: found {Text(points)}, expected 0 to {HighestScore} points";

    private static string OutOfRange((string Place, int Found, int Least, int Most) whole) =>
        $"{whole.Place}: found {whole.Found:N0}, expected {whole.Least:N0} to {whole.Most:N0}";

    private static string Text(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
