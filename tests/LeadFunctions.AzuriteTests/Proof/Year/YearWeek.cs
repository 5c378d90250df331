using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>What happens in a week of the year.</summary>
internal sealed class YearWeek(YearStage stage, YearFigures figures, int week)
{
    private const string Suppression = "suppression.json";

    private readonly YearCustomers _customers = new(stage, figures);

    private YearPlan Plan => figures.Plan;

    private bool IsFirst => week % Plan.WeeksAQuarter == 0;

    private IReadOnlyList<CampaignOrder> Orders => [.. Plan.Orders.Where(o => o.Exists(week))];

    /// <summary>By their time, each on a full hour.</summary>
    public IReadOnlyList<(DateTimeOffset At, Func<Task> Play)> Events =>
        [
            .. from planned in Planned
            where planned.Happens
            select (YearPlan.Week(week).AddDays(planned.Day).AddHours(planned.Hour), planned.Play),
        ];

    // Days from Monday, hours of UTC. What is dropped at the same hour comes in this order.
    private IEnumerable<(bool Happens, int Day, int Hour, Func<Task> Play)> Planned =>
        [
            (true, 0, 8, ChangeAsync),
            (week % 3 == 2, 0, 9, ForbidAsync),
            (week > 0, 0, 11, () => _customers.ReturnAsync(week)),
            (week > 1, 0, 12, () => _customers.SayAsync(week)),
            (week % 4 == 0, 0, 13, BringOrganicAsync),
            (week % 2 == 1 && week > 4, 0, 15, BringEngagementAsync),
            (true, 1, 9, () => UploadAsync(0)),
            (Supplier.PricesAt(week) != Supplier.PricesAt(week - 1), 2, 12, () => PriceAsync(week)),
            (true, 2, 14, CorrectAsync),
            (week % 4 == 1, 3, 8, () => Receiver(isDown: true)),
            (week % 3 == 1, 3, 9, CrashAsync),
            (week % 3 != 1, 3, 9, () => UploadAsync(1)),
            (week % 3 == 0, 3, 16, RestartAsync),
            (week % 4 == 1 && week % 13 != 9, 4, 6, () => Receiver(isDown: false)),
            (week % 4 == 3, 4, 11, EraseAsync),
            (week % 6 == 5, 4, 12, AcceptOffersAsync),
            (week % 13 == 11, 4, 19, StopAsync),
            // Longer than a webhook is tried.
            (week % 4 == 1 && week % 13 == 9, 5, 12, () => Receiver(isDown: false)),
            (week % 4 == 1 && week % 13 == 9, 5, 13, SendAgainAsync),
            (week % 13 == 11, 6, 12, stage.StartAsync),
        ];

    private async Task ChangeAsync()
    {
        if (week == 0)
            await DropConfigAsync(
                "categories.json",
                JsonSerializer.Serialize(
                    new { categories = CampaignOrder.Categories.Select(c => new { id = c, name = c }) }
                )
            );
        if (week == 0)
            await DropConfigAsync(
                "standards.json",
                """{ "rules": [ { "name": "unusable rows", "measure": "unusable", "limit": 0.35 } ] }"""
            );
        foreach (var order in Orders)
            if (
                // The customer listens elsewhere once the year is resumed.
                (IsFirst && order.HasWebhook)
                || week == 0
                || !order.Exists(week - 1)
                || order.File(week, 0) != order.File(week - 1, 0)
            )
                await DropConfigAsync(
                    order.File(week, stage.Webhooks.Port).Path,
                    order.File(week, stage.Webhooks.Port).Content
                );
        await stage.QuietAsync();
        if (week == 0 || Plan.Orders.Any(o => o.Exists(week) != o.Exists(week - 1)))
            await PriceAsync(week - 1);
    }

    private async Task PriceAsync(int pricesOf)
    {
        foreach (var supplier in Plan.Suppliers)
        {
            var file = supplier.File(Orders, Supplier.PricesAt(pricesOf));
            await DropConfigAsync(file.Path, file.Content);
        }
        await stage.QuietAsync();
    }

    // The app writes this file as well, for people who opt out: what is there stays.
    private async Task ForbidAsync()
    {
        var there = await stage.ReadAsync(Containers.Config, Suppression);
        var list = there is null
            ? []
            : JsonNode.Parse(there)!["doNotContact"]!.AsArray().Select(n => (string)n!).ToList();
        var more = Plan.Suppliers.Take(3).Select(s => YearPerson.Of(Plan, week - 1, s.Number, week % 5).Email).ToList();
        figures.NotToContact += more.Count;
        await DropConfigAsync(Suppression, JsonSerializer.Serialize(new { doNotContact = list.Union(more) }));
        await stage.QuietAsync();
    }

    private async Task BringOrganicAsync()
    {
        var rows = Enumerable
            .Range(0, Math.Max(20, Plan.LeadsAWeek / 20))
            .Select(n =>
            {
                var person = YearPerson.Of(Plan, 1_000 + week, 0, n);
                return $"{YearPlan.Week(week).AddDays(-n % 28):yyyy-MM-dd},{person.Email},{person.Title},\"{person.Size}\",{person.Country},{CampaignOrder.Categories[n % 8]}";
            });
        await stage.DropAsync(
            Containers.Organic,
            $"week-{week}.csv",
            string.Join("\r\n", rows.Prepend("Date,Email,Job Title,Company Size,Country,Category")) + "\r\n"
        );
        await stage.QuietAsync();
    }

    // Of people who came five weeks ago; some of them are on the nurture list since.
    private async Task BringEngagementAsync()
    {
        string[] kinds = ["clicked", "opened", "downloaded", "opted out", "bounced"];
        var rows = Plan
            .Suppliers.SelectMany(
                s => Enumerable.Range(0, Math.Min(20, s.RowsAWeek)),
                (s, n) => (Supplier: s, Number: n)
            )
            .Select(p =>
                $"{YearPerson.Of(Plan, week - 5, p.Supplier.Number, p.Number).Email},{stage.Now.AddDays(-1):yyyy-MM-dd},{kinds[p.Number % 7 % kinds.Length]}"
            );
        await stage.DropAsync(
            Containers.Engagement,
            $"week-{week}.csv",
            string.Join("\r\n", rows.Prepend("Email,Date,Kind")) + "\r\n"
        );
        await stage.QuietAsync();
    }

    private async Task UploadAsync(int part)
    {
        foreach (var supplier in Plan.Suppliers)
            await DropUploadAsync(new YearUpload(supplier, week, part));
        if (week % 4 == 2 && part == 0)
            await DropUnreadableAsync();
        await stage.QuietAsync();
    }

    private async Task CorrectAsync()
    {
        foreach (var supplier in Plan.Suppliers.Where(s => s.Corrects))
            await DropUploadAsync(new YearUpload(supplier, week, 0, IsCorrected: true));
        // A version that is replaced before anybody looked was never there.
        await stage.QuietAsync();
        foreach (var supplier in Plan.Suppliers.Where(s => s.SendsTwice))
            await DropUploadAsync(new YearUpload(supplier, week, 0, IsCorrected: supplier.Corrects));
        await stage.QuietAsync();
    }

    // At a moment that differs from week to week, while it is at work on files of which half came.
    private async Task CrashAsync()
    {
        foreach (var supplier in Plan.Suppliers.Take(Plan.Affiliates / 2))
            await DropUploadAsync(new YearUpload(supplier, week, 1));
        await stage.KillAsync(TimeSpan.FromMilliseconds(Chance.Below(1_500, Plan.Seed, week, 99)));
        figures.Kills++;
        foreach (var supplier in Plan.Suppliers.Skip(Plan.Affiliates / 2))
            await DropUploadAsync(new YearUpload(supplier, week, 1));
        await stage.StartAsync();
    }

    private async Task RestartAsync()
    {
        figures.Restarts++;
        await stage.StopAsync();
        await stage.StartAsync();
    }

    private Task StopAsync()
    {
        figures.Restarts++;
        return stage.StopAsync();
    }

    private Task Receiver(bool isDown)
    {
        figures.OutagesOfReceivers += isDown ? 1 : 0;
        stage.IsReceiverDown = isDown;
        return Task.CompletedTask;
    }

    private async Task EraseAsync()
    {
        if (await _customers.SomebodyAsync(week) is not { } email)
            return;
        figures.Erased++;
        Expect(
            202,
            await stage.PostAsync(
                "api/people/erase",
                new
                {
                    Email = email,
                    By = "Ops",
                    Why = "asked to be forgotten",
                }
            )
        );
    }

    private async Task AcceptOffersAsync()
    {
        foreach (var order in Orders)
        {
            var open = (await stage.Get<DeliveryStore>().RoomAsync(LeadCode.Parse(order.LeadCode), default))
                .Offers
                .Open;
            if (open == 0)
                continue;
            figures.OffersAccepted += open;
            Expect(
                200,
                await stage.PostAsync(
                    $"api/campaigns/{order.LeadCode}/offers",
                    new
                    {
                        By = "Ops",
                        Why = "the customer wants them",
                        Accept = true,
                        Count = open,
                    }
                )
            );
        }
    }

    private async Task SendAgainAsync()
    {
        foreach (var order in Orders.Where(o => o.HasWebhook))
            if (
                await stage.PostAsync(
                    $"api/campaigns/{order.LeadCode}/deliveries/send-again",
                    new { By = "Ops", Why = "the receiver is back" }
                ) == 202
            )
                figures.SentAgain++;
    }

    private async Task DropUploadAsync(YearUpload upload)
    {
        await stage.DropAsync(Containers.Uploads, upload.Path, upload.Content);
        figures.Uploads.Add(new(upload.Path, upload.Rows));
    }

    private async Task DropUnreadableAsync()
    {
        var path = $"{Plan.Suppliers[0].Name}/minutes-{week}.csv";
        await stage.DropAsync(Containers.Uploads, path, "Minutes of our meeting\r\nNothing was decided.\r\n");
        figures.Uploads.Add(new(path, null));
    }

    private async Task DropConfigAsync(string path, string content)
    {
        figures.Configurations++;
        await stage.DropAsync(Containers.Config, path, content);
    }

    private static void Expect(int status, int answered)
    {
        if (status != answered)
            throw new InvalidOperationException($"The app answered {answered}, expected {status}.");
    }
}
