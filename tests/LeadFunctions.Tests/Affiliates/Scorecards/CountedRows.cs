using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Affiliates.Scorecards;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Affiliates.Scorecards;

/// <summary>Rows of many weeks, for properties of what is counted of them.</summary>
internal static class CountedRows
{
    public static readonly ScoreWeek Week = new(new DateOnly(2026, 11, 16));

    private static readonly string?[] Campaigns = ["INT-FFA-ESF-2541", "INT-WKL-CRM-1001", null];

    private static readonly Gen<ScoreMatch> Matches =
        from campaign in Gen.Elements("INT-FFA-ESF-2541", "INT-WKL-CRM-1001")
        from hours in Gen.Choose(0, 100 * 24)
        from isSent in Gen.Elements(true, false)
        from state in Gen.Choose(0, 2)
        from said in Gen.Elements<bool?>(true, false, null)
        select new ScoreMatch(
            campaign,
            isSent ? [] : [ReasonCode.GeoMismatch],
            isSent ? Midnight(-90).AddHours(hours) : null,
            isSent && state == 1,
            isSent && state == 2,
            isSent ? said : null
        );

    private static readonly Gen<ScoreRow> Rows =
        from day in Gen.Choose(-100, 10)
        from row in Gen.Choose(1, 9_999)
        from campaign in Gen.Elements(Campaigns)
        from subSource in Gen.Elements("Northwind News", "Fabrikam List", null)
        from status in Gen.Elements(Enum.GetValues<LeadStatus>().Cast<LeadStatus?>().Append(null).ToArray())
        from reason in Gen.Elements(ReasonCode.InvalidEmail, ReasonCode.ProcessingFailed, ReasonCode.Superseded)
        from matches in Matches.ListOf(2)
        select new ScoreRow(new LeadId(BatchOf(day), row))
        {
            LeadCode = campaign,
            SubSource = subSource,
            LeadDate = Week.Monday.AddDays(day - 5),
            Status = status,
            Reasons = status is LeadStatus.Unusable ? [reason] : [],
            Matches = [.. matches],
        };

    public static Gen<List<ScoreRow>> Lists { get; } = Rows.ListOf().Select(rows => rows.ToList());

    public static ScoreTally Counted(IEnumerable<ScoreRow> rows)
    {
        var tally = new ScoreTally(Week);
        foreach (var row in rows)
            tally.Add(row);
        return tally;
    }

    /// <param name="day">Days from the Monday of the week on.</param>
    public static BatchId BatchOf(int day) => BatchId.Of(Midnight(day).AddHours(9), "a.csv", $"{day}");

    private static DateTimeOffset Midnight(int day) => new(Week.Monday.AddDays(day), default, TimeSpan.Zero);
}
