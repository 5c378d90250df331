using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>Four weeks of a small year, played once.</summary>
public sealed class SmallYear : IAsyncLifetime
{
    internal YearFigures Figures { get; } =
        new()
        {
            Plan = new()
            {
                LeadsAWeek = 90,
                Affiliates = 3,
                Campaigns = 6,
                WeeksAQuarter = 4,
                HoursOfADay = [3],
            },
        };

    internal YearStage Stage { get; private set; } = null!;

    internal YearQuarter Quarter { get; private set; } = null!;

    internal List<string> Told { get; } = [];

    public async Task InitializeAsync()
    {
        Stage = await YearStage.OpenAsync(null, Figures.Now, null);
        Quarter = await new YearStory(Stage, Figures, Told.Add).PlayQuarterAsync();
    }

    public async Task DisposeAsync() => await Stage.DisposeAsync();
}

/// <summary><c>eng/year.sh</c> plays all of it.</summary>
public sealed class A_year_in_the_life(SmallYear year) : IClassFixture<SmallYear>
{
    private YearBooks Books => year.Quarter.Books;

    private YearPlan Plan => year.Figures.Plan;

    [Fact]
    public void Agrees_with_itself_in_everything() =>
        Assert.Equal([], year.Quarter.Checks.Where(c => !c.Holds).SelectMany(c => c.Lines));

    // Nothing of it can hold because nothing was done.
    [Fact]
    public void Has_leads_that_were_sent_returned_recycled_and_refused()
    {
        Assert.True(Books.Rows.Values.Sum() > 350, "Few rows came.");
        Assert.True(Books.Taken.Where(t => t.Key.IsSent).Sum(t => t.Value) > 50, "Few leads were sent.");
        Assert.Contains(Books.Taken, t => t.Key.IsReturned);
        Assert.True(RecyclingCheck.Recycled(Books) > 0, "No lead was recycled.");
        Assert.All(
            (LeadStatus[])[LeadStatus.Unusable, LeadStatus.Omitted, LeadStatus.Unsent, LeadStatus.Sent],
            status => Assert.Contains(Books.Rows, r => r.Key.Status == $"{status}")
        );
        Assert.All(
            (ReasonCode[])
                [ReasonCode.CapReached, ReasonCode.GeoMismatch, ReasonCode.Duplicate, ReasonCode.InvalidEmail],
            reason => Assert.True(Books.Reasons.ContainsKey(reason), $"Nothing was refused for {reason}.")
        );
        Assert.True(year.Figures is { Kills: > 0, Restarts: > 0, Posts: > 0, Erased: > 0, OutagesOfReceivers: > 0 });
    }

    [Fact]
    public async Task Misses_a_row_and_a_place_that_are_not_there()
    {
        var checks = new YearChecks(year.Stage, year.Figures);
        var places = Books with { Deliveries = [.. Books.Deliveries.Where(d => d.SentAt is null)] };
        year.Figures.Uploads.Add(new("alder-media/never.csv", 1));
        Assert.False((await checks.RowsAsync(Books)).Holds);
        year.Figures.Uploads.RemoveAt(year.Figures.Uploads.Count - 1);
        Assert.True((await checks.RowsAsync(Books)).Holds);
        Assert.False((await checks.DeliveredAsync(places)).Holds);
        Assert.False((await new StatementCheck(year.Stage, Plan).MakeAsync(places)).Holds);
    }

    [Fact]
    public async Task Notices_facts_that_say_something_else()
    {
        var row = Books.Rows.First();
        Books.Rows[row.Key]++;
        Assert.False((await FactsCheck.OfAsync(year.Stage, Books)).Holds);
        Books.Rows[row.Key]--;
        Assert.True((await FactsCheck.OfAsync(year.Stage, Books)).Holds);
    }

    [Fact]
    public void Notices_a_place_above_a_cap_and_one_that_is_left()
    {
        Assert.True(CapCheck.Of(Plan, Books, year.Stage.Now).Holds);
        Assert.False(CapCheck.Of(Plan, Changed(d => [d, d]), year.Stage.Now).Holds);
        var order = Plan.Orders.First(o => o.HasOnlyATotal);
        var free = Changed(d => d.LeadCode.Value == order.LeadCode ? [] : [d]);
        free.KeptOut.Add(
            new(order.LeadCode, Books.Deliveries[0].Lead, DateOnly.FromDateTime(year.Stage.Now.UtcDateTime))
        );
        Assert.False(CapCheck.Of(Plan, free, year.Stage.Now).Holds);
    }

    [Fact]
    public void Notices_a_recycled_lead_that_is_too_old_or_came_too_soon()
    {
        Assert.False(RecyclingCheck.Of(Changed(d => [d with { AcceptedAt = d.AcceptedAt.AddDays(91) }])).Holds);
        var person = Books.Deliveries[0].Person;
        Assert.False(RecyclingCheck.Of(Changed(d => [d with { Person = person }])).Holds);
    }

    private YearBooks Changed(Func<Delivery, Delivery[]> change) =>
        Books with
        {
            Deliveries = [.. Books.Deliveries.SelectMany(change)],
            KeptOut = [.. Books.KeptOut],
        };
}
