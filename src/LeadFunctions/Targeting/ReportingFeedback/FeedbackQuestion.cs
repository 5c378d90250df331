using System.ComponentModel;
using System.Globalization;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>The query of a report.</summary>
internal sealed record FeedbackQuestion
{
    [Description("Month of sending in UTC, such as 2026-10. Without it and without days: the last month.")]
    public string? Month { get; init; }

    [Description("First day of sending, in UTC, instead of a month.")]
    public DateOnly? From { get; init; }

    [Description("Last day of sending, in UTC. Without it: today.")]
    public DateOnly? To { get; init; }

    [Description(
        "json, csv, or html for a page to print: it is for the customer and names no affiliate. json where it is missing."
    )]
    public string Format { get; init; } = "json";

    public OrProblem<SendDays> Days(DateTimeOffset now)
    {
        if (Format is not ("json" or "csv" or "html"))
            return new(Problem.BadRequest($"format: found '{Format.Short(40)}', expected json, csv or html."));
        if (Month is not null && (From ?? To) is not null)
            return new(Problem.BadRequest("month: found beside from or to, expected one of them."));
        if (From is { } from)
            return (To ?? now.UtcDay) is var to && from <= to
                ? new(new SendDays(from, to))
                : new(Problem.BadRequest($"from: found {from:yyyy-MM-dd}, expected a day up to {to:yyyy-MM-dd}."));
        if (To is not null)
            return new(Problem.BadRequest("to: found without from, expected both."));
        if (Month is not { } month)
            return new(SendDays.OfMonth(now.UtcDay.AddMonths(-1)));
        return DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, default, out var first)
            ? new(SendDays.OfMonth(first))
            : new(Problem.BadRequest($"month: found '{month.Short(40)}', expected a month such as 2026-10."));
    }
}
