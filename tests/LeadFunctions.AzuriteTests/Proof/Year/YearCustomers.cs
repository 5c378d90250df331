using System.Globalization;
using CsvHelper;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>A lead as a customer got it.</summary>
internal sealed record GotLead(string Email, DateTimeOffset At);

/// <summary>What customers do with what they got: they send leads back, in time and too late, and say what came of
/// others. They know nothing but their files.</summary>
internal sealed class YearCustomers(YearStage stage, YearFigures figures)
{
    private const int RoundsOfCampaigns = 4;

    private YearPlan Plan => figures.Plan;

    public async Task ReturnAsync(int week)
    {
        foreach (var order in Round(week, 0))
        {
            var got = await GotAsync(order, stage.Now.AddDays(-45));
            var back = got.Where(g => IsOneOf(g, 8, 1) && g.At > stage.Now.AddDays(-28)).ToList();
            var late = got.Where(g => IsOneOf(g, 60, 2) && g.At < stage.Now.AddDays(-31)).ToList();
            var rows = back.Concat(late)
                // One is sent back twice.
                .Concat(back.Take(1))
                .Select((g, i) => $"{g.Email},{(i % 2 == 0 ? "Left the company" : "Wrong number")}")
                .ToList();
            if (rows.Count > 0)
                await stage.DropAsync(
                    Containers.Returns,
                    $"{order.LeadCode}/week-{week}.csv",
                    Csv("Email,Reason", rows)
                );
            figures.ReturnsAsked += rows.Count;
        }
    }

    public async Task SayAsync(int week)
    {
        foreach (var order in Round(week, 2))
        {
            var rows = (await GotAsync(order, stage.Now.AddDays(-28)))
                .Where(g => IsOneOf(g, 3, 3))
                .Select(g => $"{g.Email},{Words(g)},{stage.Now:yyyy-MM-dd}")
                .ToList();
            if (rows.Count > 0)
                await stage.DropAsync(
                    Containers.Feedback,
                    $"{order.LeadCode}/week-{week}.csv",
                    Csv("Email,On Target,Stage,Reason,Date", rows)
                );
            figures.FeedbackSaid += rows.Count;
        }
    }

    /// <summary>Somebody whom a campaign was sent lately; null where nobody was.</summary>
    public async Task<string?> SomebodyAsync(int week)
    {
        foreach (var order in Round(week, 1))
            if (await GotAsync(order, stage.Now.AddDays(-14)) is [var got, ..])
                return got.Email;
        return null;
    }

    private IEnumerable<CampaignOrder> Round(int week, int shift) =>
        Plan.Orders.Where(o => (o.Number + week + shift) % RoundsOfCampaigns == 0);

    private bool IsOneOf(GotLead got, int of, int what) =>
        Chance.Below(of, Plan.Seed, Chance.Number(got.Email), what) == 0;

    private string Words(GotLead got) =>
        Chance.Below(6, Plan.Seed, Chance.Number(got.Email), 4) switch
        {
            0 => "no,lost,no need",
            1 => "no,contacted,not now",
            2 => "no,attempted,left the company",
            3 => "yes,qualified,",
            4 => "yes,opportunity,",
            _ => "yes,accepted,",
        };

    private async Task<IReadOnlyList<GotLead>> GotAsync(CampaignOrder order, DateTimeOffset since)
    {
        var got = new List<GotLead>();
        var container = stage.Storage.Container(Containers.Deliveries);
        await foreach (var blob in container.GetBlobsAsync(default, default, $"{order.LeadCode}/", default))
            if (
                blob.Properties.LastModified is { } at
                && at >= since
                && blob.Name.EndsWith(".csv", StringComparison.Ordinal)
            )
            {
                var text = (await stage.ReadAsync(Containers.Deliveries, blob.Name))!;
                got.AddRange(Emails(text).Select(email => new GotLead(email, at)));
            }
        return [.. got.OrderBy(g => g.At).ThenBy(g => g.Email, StringComparer.Ordinal)];
    }

    public static IEnumerable<string> Emails(string text)
    {
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            yield return csv.GetField("Email")!;
    }

    private static string Csv(string header, IEnumerable<string> rows) =>
        string.Join("\r\n", rows.Prepend(header)) + "\r\n";
}
