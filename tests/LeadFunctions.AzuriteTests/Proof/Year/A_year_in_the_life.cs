using LeadFunctions.Foundation.Leads;
using Xunit.Abstractions;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>Six weeks of a small year; <c>eng/year.sh</c> plays all of it.</summary>
public sealed class A_year_in_the_life(ITestOutputHelper output)
{
    [Fact]
    public async Task Agrees_with_itself_in_everything()
    {
        var figures = new YearFigures
        {
            Plan = new()
            {
                LeadsAWeek = 90,
                Affiliates = 3,
                Campaigns = 6,
                WeeksAQuarter = 6,
                HoursOfADay = [3, 14],
            },
        };
        await using var stage = await YearStage.OpenAsync(null, figures.Now, null);
        var quarter = await new YearStory(stage, figures, output.WriteLine).PlayQuarterAsync();
        foreach (var line in quarter.Checks.SelectMany(c => c.Lines))
            output.WriteLine(line);
        Assert.Equal([], quarter.Checks.SelectMany(c => c.Found));
        AssertThatItWasAYear(figures, quarter.Books);
    }

    // Nothing of it can hold because nothing was done.
    private static void AssertThatItWasAYear(YearFigures figures, YearBooks books)
    {
        Assert.True(books.Rows.Values.Sum() > 500, "Few rows came.");
        Assert.Contains(books.Taken, t => t.Key.IsSent && t.Value > 20);
        Assert.Contains(books.Taken, t => t.Key.IsReturned);
        Assert.Contains(books.Taken, t => t.Key.IsFinal);
        Assert.True(RecyclingCheck.Recycled(books) > 0, "No lead was recycled.");
        Assert.All(
            (LeadStatus[])[LeadStatus.Unusable, LeadStatus.Omitted, LeadStatus.Unsent, LeadStatus.Sent],
            status => Assert.Contains(books.Rows, r => r.Key.Status == $"{status}")
        );
        Assert.All(
            (ReasonCode[])
                [ReasonCode.CapReached, ReasonCode.GeoMismatch, ReasonCode.Duplicate, ReasonCode.InvalidEmail],
            reason => Assert.True(books.Reasons.ContainsKey(reason), $"Nothing was refused for {reason}.")
        );
        Assert.True(figures is { Kills: > 0, Restarts: > 0, Posts: > 0, Erased: > 0, OutagesOfReceivers: > 0 });
    }
}
