using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>The scorecards of all affiliates beside each other, for ops.</summary>
internal static class AllScorecards
{
    public static async Task<byte[]> CsvAsync(IReadOnlyList<ScorecardView> cards)
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream))
        {
            await csv.WriteAsync(["affiliate", "week", .. ScorecardPages.Columns]);
            foreach (var card in cards)
            foreach (var row in ScorecardPages.Rows(card))
                await csv.WriteAsync([card.Affiliate.Value, card.Week, .. row]);
        }
        return stream.ToArray();
    }

    /// <summary>The mail with all its rows, and a chart of what each affiliate was sent of.</summary>
    public static string Page(Mail mail, IReadOnlyList<ScorecardView> cards) =>
        MailLayout.Report(mail with { Body = mail.Body with { Tables = [.. mail.Body.Tables, .. Weeks(cards)] } });

    private static IEnumerable<MailTable> Weeks(IReadOnlyList<ScorecardView> cards) =>
        cards.Select(card => ScorecardPages.Sent(card) with { Title = $"{card.Name}: leads sent by week" });
}
