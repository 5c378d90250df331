using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>The query of a scorecard.</summary>
internal sealed record ScorecardAsked
{
    [Description("ISO week in UTC, such as 2026-W47. Without it: the last that is over.")]
    public string? Week { get; init; }

    [Description("json, csv, or html for a page with charts; json where it is missing.")]
    public string Format { get; init; } = "json";

    public OrProblem<ScoreWeek> ReadWeek(DateTimeOffset now)
    {
        if (Format is not ("json" or "csv" or "html"))
            return new(Problem.BadRequest($"format: found '{Format.Short(40)}', expected json, csv or html."));
        var thisWeek = new ScoreWeek(now.UtcDay);
        if (Week is not { } text)
            return new(thisWeek.Before(1));
        if (!ScoreWeek.TryParse(text, out var week))
            return new(Problem.BadRequest($"week: found '{text.Short(40)}', expected an ISO week such as 2026-W47."));
        return week.Monday > thisWeek.Monday
            ? new(Problem.BadRequest($"week: found {week}, expected one up to this week, {thisWeek}."))
            : new(week);
    }
}
