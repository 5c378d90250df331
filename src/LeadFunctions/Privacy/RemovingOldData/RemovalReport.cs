using System.Text;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>What a walk removed, or what it would, as CSV and as a page to print. Safe to repeat.</summary>
internal sealed class RemovalReport(OutputFiles files)
{
    private static readonly string[] Columns =
    [
        "affiliate",
        "month of upload",
        "waits",
        "on its way",
        "can be returned",
        "not through",
        "gone before",
    ];

    /// <summary>Path of the report in <c>reports</c>, without ending.</summary>
    public static string PathOf(Removal walk) => $"retention/{walk.Period}";

    public async Task WriteAsync(Removal walk, CancellationToken ct)
    {
        await files.WriteAsync(
            Containers.Reports,
            $"{PathOf(walk)}.csv",
            async stream =>
            {
                await using var csv = new Csv(stream);
                await csv.WriteAsync(Head(walk));
                foreach (var row in walk.Counts)
                    await csv.WriteAsync(Row(row));
            },
            ct
        );
        await files.WriteAsync(
            Containers.Reports,
            $"{PathOf(walk)}.html",
            async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(MailLayout.Report(Compose(walk))), ct),
            ct
        );
    }

    /// <summary>The report in the form of a mail, of which the page is made. Nobody is sent it.</summary>
    public static Mail Compose(Removal walk) =>
        new(
            Cause: "",
            At: walk.StartedAt,
            To: Recipient.Ops,
            Subject: walk.IsTrial
                ? $"What a retention period of {walk.Days} days would remove"
                : $"Personal data removed, {walk.Before.AddDays(walk.Days):yyyy-MM-dd}",
            Body: new(
                $"Of rows that were uploaded before {walk.Before:yyyy-MM-dd} (UTC), {walk.Counts.Sum(c => c.Of(RowFate.Due)):N0} {(walk.IsTrial ? "would lose" : "lost")} "
                    + "their personal data. Rows that wait for a campaign, are on their way or can be returned keep it until that is over.",
                [new("By affiliate and month", Head(walk), [.. walk.Counts.Select(Row)])],
                ""
            )
        );

    private static IReadOnlyList<string> Head(Removal walk) =>
        [.. Columns[..2], walk.IsTrial ? "would be removed" : "removed", .. Columns[2..]];

    private static IReadOnlyList<string> Row(RemovedRows row) =>
        [
            row.Affiliate.Value,
            row.Month,
            .. new[]
            {
                RowFate.Due,
                RowFate.Waits,
                RowFate.OnItsWay,
                RowFate.CanBeReturned,
                RowFate.AtWork,
                RowFate.Gone,
            }.Select(fate => $"{row.Of(fate)}"),
        ];
}
