using System.Net.Http.Json;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Demo;

/// <summary>A customer who returns leads: in time, in the last minute, and too late.</summary>
/// <param name="leadCode">A campaign that sends at once.</param>
internal sealed class Returns(DemoStage stage, Dropping dropping, LeadCode leadCode)
{
    private const int Chosen = 4;
    private const int LastDay = ReturnWindowStore.Days;
    private const string Reason = "Left the company";

    private readonly Queue<Delivery> _deliveries = [];

    /// <summary>Chooses what is returned: leads that one affiliate had delivered at once, the same in every
    /// play.</summary>
    public async Task ChooseAsync(CancellationToken ct)
    {
        var sent = stage.Get<DeliveryStore>().OfAsync(leadCode).Where(d => d.SentAt is not null);
        foreach (
            var delivery in (await sent.ToListAsync(ct))
                .OrderBy(d => d.Affiliate.Value, StringComparer.Ordinal)
                .ThenBy(d => d.Lead)
                .Take(Chosen)
        )
            _deliveries.Enqueue(delivery);
    }

    /// <summary>The moment that lies this many days after the first delivery.</summary>
    public DateTimeOffset Day(int day) => _deliveries.Peek().SentAt!.Value.AddDays(day);

    /// <summary>Drops a file with leads of the customer, and one that nobody knows.</summary>
    /// <param name="day">Days after delivery.</param>
    public async Task ByFileAsync(int day, int leads, CancellationToken ct)
    {
        await stage.AdvanceToAsync(Day(day), ct);
        var returned = Enumerable.Range(0, leads).Select(_ => $"{_deliveries.Dequeue().Lead},{Reason}");
        await dropping.DropTextAsync(
            Containers.Returns,
            $"{leadCode}/day-{day}.csv",
            string.Join("\r\n", ["Lead ID,Reason", .. returned, "not-a-lead,Wrong number"]),
            ct
        );
        await stage.Host.WhenQuietAsync(ct);
    }

    /// <summary>Asks over HTTP, in the last minute but one.</summary>
    public async Task ByRequestAsync(CancellationToken ct)
    {
        await stage.AdvanceToAsync(Day(LastDay).AddMinutes(-1), ct);
        using var http = new HttpClient { BaseAddress = stage.Host.HttpAddress };
        http.DefaultRequestHeaders.Add("x-functions-key", DemoStage.FunctionKey);
        var answer = await http.PostAsJsonAsync(
            $"api/campaigns/{leadCode}/returns",
            new
            {
                By = "customer",
                Reason,
                LeadId = $"{_deliveries.Dequeue().Lead}",
            },
            ct
        );
        if (!answer.IsSuccessStatusCode)
            throw new DemoException(
                $"A return on day {LastDay} was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(ct)}"
            );
        await stage.Host.WhenQuietAsync(ct);
    }
}
