using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Demo;

/// <summary>The five weeks after the first deliveries, day by day.</summary>
internal sealed class Weeks(ProgressDisplay display, DemoStage stage, Dropping dropping, BadMonth badMonth)
{
    private const int Days = 35;

    private static readonly LeadCode Returning = LeadCode.Parse("INT-FFA-ESF-2541");

    public async Task PlayAsync(CancellationToken ct)
    {
        var returns = new Returns(stage, dropping, Returning);
        await returns.ChooseAsync(ct);
        await display.ShowAsync(
            "Days pass: Monday's reports, delivery forms, pacing, standards",
            async () =>
            {
                await PassAsync(returns.Day(28), ct);
                return await badMonth.TellAsync(ct);
            },
            ct,
            told => told
        );
        await ShowAsync(
            $"Day 29: a customer of {Returning} returns leads by file",
            () => returns.ByFileAsync(29, leads: 2, ct),
            ct
        );
        await ShowAsync("Day 30: it returns one more over HTTP, just in time", () => returns.ByRequestAsync(ct), ct);
        await ShowAsync("Day 31: the last file comes too late", () => returns.ByFileAsync(31, leads: 1, ct), ct);
        await ShowAsync(
            "Return windows close, and the statements are written",
            () => PassAsync(stage.Clock.GetUtcNow().AddDays(Days - 31), ct),
            ct
        );
    }

    private Task ShowAsync(string title, Func<Task> step, CancellationToken ct) => display.ShowAsync(title, step, ct);

    // Day by day, so that every timer has its days.
    private async Task PassAsync(DateTimeOffset until, CancellationToken ct)
    {
        for (var noon = Noon(stage.Clock.GetUtcNow()); noon < until; noon = noon.AddDays(1))
        {
            await stage.AdvanceToAsync(noon, ct);
            await badMonth.PassAsync(ct);
        }
    }

    private static DateTimeOffset Noon(DateTimeOffset now) =>
        new(now.UtcDateTime.Date.AddDays(1).AddHours(12), TimeSpan.Zero);
}
