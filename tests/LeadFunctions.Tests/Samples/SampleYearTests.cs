using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Targeting.Estimating;
using LeadFunctions.Tests.Docs;
using LeadFunctions.Tests.Targeting.Estimating;
using MathNet.Numerics.Distributions;

namespace LeadFunctions.Tests.Samples;

using Replay = LeadFunctions.Targeting.Estimating.Replay;

/// <summary>A year of invented leads for the samples' campaigns: most come one by one, some affiliates send files of
/// many now and then, summer and the turn of the year bring fewer.</summary>
public sealed class SampleYearTests
{
    private const int Cases = 13;
    private const int Known = EstimatePeriod.Most;
    private const int Weeks = (3 * (Cases - 1)) + Known + FourWeeks.Ahead;
    private const int Years = 8;

    // The year of which each campaign is looked at: in a usual one, one in ten is below by bad luck.
    private const int Shown = 2;
    private const int MostOften = 9;

    private static readonly string[] Countries = ["US", "US", "US", "GB", "DE", "DE", "CA", "FR", "AU", "CH"];
    private static readonly string[] Sizes = ["11-50", "51-200", "201-500", "501-1,000", "1,001-5,000"];
    private static readonly string[] Titles = ["IT Manager", "Head of Sales", "CFO", "Marketing Assistant", "Student"];

    [Fact]
    public async Task Ranges_of_thirteen_weeks_hold_what_the_next_four_brought()
    {
        var settings = SampleSettings.Read();
        var years = new List<Dictionary<LeadCode, int>>();
        for (var year = 0; year < Years; year++)
            years.Add(await HeldAsync(settings, year));
        Assert.All(years, y => Assert.InRange(y.Count, 10, settings.Campaigns.Count));
        Assert.All(years[Shown], c => Assert.InRange(c.Value, MostOften, Cases));

        var all = years.SelectMany(y => y.Values).ToList();
        var (held, often) = (
            all.Sum() / (double)(Cases * all.Count),
            all.Count(c => c >= MostOften) / (double)all.Count
        );
        Assert.InRange(held, 0.75, 0.85);
        Assert.Contains(
            $"of {Years} such years {100 * held:0} % of the ranges hold, and at least {MostOften} of {Cases} of {100 * often:0} % of the campaigns",
            Repository.Read("docs/reference/estimates.md").ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    /// <returns>By campaign of enough leads, how many of the cases held.</returns>
    private static async Task<Dictionary<LeadCode, int>> HeldAsync(Configuration settings, int year)
    {
        var leads = Year(settings, new Random(year)).ToList();
        var facts = await Replayed.FactsAsync(settings, leads.Select(l => l.Lead));
        var again = new FactLeads(settings.Titles.Dictionary);
        var rows = leads.Zip(facts).Select(f => (f.First.Week, Fact: f.Second, Lead: again.Of(f.Second))).ToList();
        var held = new Dictionary<LeadCode, int>();
        foreach (var campaign in settings.Campaigns.Values)
        {
            var replay = new Replay(campaign, settings, Sample.Noon);
            var weeks = new int[Weeks];
            foreach (var (week, fact, lead) in rows.Where(r => campaign.Categories.Contains(r.Lead.Data.Category!)))
                if (replay.Of(fact, lead) is { NamesAnother: false, Against: [] })
                    weeks[week]++;
            var cases = Enumerable.Range(0, Cases).Select(c => 3 * c).ToList();
            if (cases.Any(from => weeks[from..(from + Known)].Sum() < EstimateMaking.Few))
                continue;
            held[campaign.LeadCode] = cases.Count(from =>
                FourWeeks.Of(weeks[from..(from + Known)]) is var range
                && weeks[(from + Known)..(from + Known + FourWeeks.Ahead)].Sum() is var brought
                && brought >= range.Low
                && brought <= range.High
            );
        }
        return held;
    }

    private static IEnumerable<(int Week, Lead Lead)> Year(Configuration settings, Random random)
    {
        var number = 0;
        foreach (
            var category in settings.Campaigns.Values.SelectMany(c => c.Categories).Distinct().OrderBy(c => $"{c}")
        )
        {
            var (single, files) = (4 + (random.NextDouble() * 20), random.NextDouble());
            for (var week = 0; week < Weeks; week++)
            {
                var season = week is >= 5 and < 8 or >= 22 and < 24 ? 0.8 : 1;
                var count =
                    Poisson.Sample(random, single * season)
                    + Enumerable.Range(0, Poisson.Sample(random, files)).Sum(_ => Poisson.Sample(random, 12));
                for (var i = 0; i < count; i++)
                    yield return (week, Lead(++number, category, random));
            }
        }
    }

    private static Lead Lead(int number, CategoryId category, Random random) =>
        Sample.Lead(number, routed: true) with
        {
            Person = Replayed.Person(number),
            Data = Sample.Data with
            {
                Category = category,
                Country = Of(Countries, random),
                CompanySize = Of(Sizes, random),
                JobTitle = Of(Titles, random),
            },
        };

    private static string Of(string[] all, Random random) => all[random.Next(all.Length)];
}
