using System.Globalization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Tells ops of a batch that bears signals of fraud, with the rows that show them.</summary>
internal static class FlagMail
{
    // As many as one reads; the API has more.
    private const int MostRanges = 20;

    public static Mail Of(BatchFlags flags, Batch batch) =>
        new(
            Cause: $"flag|{flags.Affiliate}|{flags.Batch}",
            At: flags.LookedAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Suspicious batch [{flags.Affiliate}]",
            Body: new MailBody(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file '{batch.FileName}' of {flags.Affiliate}, uploaded {flags.Batch.UploadedAt:yyyy-MM-dd HH:mm} UTC, is {SignalWords.Of(flags.Level)}: {flags.Score:0.00} of 1 by {flags.Signals.Count} signals of fraud. No lead was stopped by it."
                ),
                [
                    new MailTable(
                        "What is alike",
                        ["signal", "strength", "what", "rows"],
                        [
                            .. flags.Signals.Select(s =>
                                (IReadOnlyList<string>)
                                    [
                                        SignalWords.Of(s.Signal),
                                        s.Strength.ToString("0.00", CultureInfo.InvariantCulture)
                                            + (
                                                s.P is { } p
                                                    ? $" (p {p.ToString("0.0e+0", CultureInfo.InvariantCulture)})"
                                                    : ""
                                            ),
                                        s.What,
                                        RowsOf(s),
                                    ]
                            ),
                        ]
                    ),
                ],
                "Look at the rows, ask the affiliate where they come from, and mark the flag as confirmed or false. Stop the leads that are not to be sent: nothing does that by itself.",
                "batch-flagged"
            )
            {
                Links = [PageLink.FlagOf(flags.Affiliate, flags.Batch), PageLink.BatchOf(batch)],
            }
        );

    // Rows that follow each other are one range.
    private static string RowsOf(FoundSignal signal)
    {
        var ranges = signal
            .Rows.Order()
            .Select((row, i) => (Row: row, Run: row - i))
            .GroupBy(r => r.Run, r => r.Row)
            .Select(run => run.Count() == 1 ? $"{run.First()}" : $"{run.First()} to {run.Last()}")
            .ToList();
        return string.Join(", ", ranges.Take(MostRanges)) + (ranges.Count > MostRanges ? " and more" : "");
    }
}
