using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Affiliates.Scorecards;
using LeadFunctions.AzuriteTests.Browsing;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.LocalHost;
using Microsoft.Playwright;

namespace LeadFunctions.AzuriteTests.Affiliates.Scorecards;

/// <summary>The page that affiliates get each Monday, on a desk and on a phone, in light and in dark. What it looks
/// like is left in artifacts/scorecard.</summary>
public sealed class A_scorecard_is_read_on_every_screen(Chromium browser) : IClassFixture<Chromium>
{
    private const string Campaign = "INT-FFA-ESF-2541";

    private static readonly string Folder = Path.Combine(Repository.Root!, "artifacts", "scorecard");
    private static readonly BatchId Batch = BatchId.Parse("20261118T090000-4f2a9c01d3b2");
    private static readonly ScoreWeek Week = new(new DateOnly(2026, 11, 16));

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Nothing_is_cut_off_and_everything_can_be_read(int width, ColorScheme scheme)
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, $"scorecard-{width}-{scheme.ToString().ToLowerInvariant()}.html");
        await File.WriteAllTextAsync(file, ScorecardPages.Page(Card()));
        await using var page = await browser.OpenAsync(new Uri(file), width, 900, scheme);
        await page.Tab.ScreenshotAsync(new() { Path = Path.ChangeExtension(file, ".png"), FullPage = true });
        Assert.False(await page.IsWiderThanItsWindowAsync());
        Assert.Empty(
            await page.Tab.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('table')]
                  .filter(t => t.getBoundingClientRect().right > document.body.getBoundingClientRect().right + 1)
                  .map(t => t.innerText.slice(0, 60))
                """
            )
        );
        Assert.Empty(await page.BarriersAsync());
    }

    private static ScorecardView Card()
    {
        var leadCode = LeadCode.Parse(Campaign);
        var counts = new Dictionary<ScoreKey, ScoreCount>();
        for (var age = 0; age <= ScoreWeek.History; age++)
            foreach (var (subSource, part) in new[] { ("Northwind News", 3), ("Fabrikam List", 2), (null, 1) })
                counts[new ScoreKey(age, subSource is null ? null : Campaign, subSource)] = new ScoreCount
                {
                    Uploaded = part * (50 + (7 * age)),
                    Usable = part * (40 + (5 * age)),
                    Unusable = part * (10 + (2 * age)),
                    Sent = part * (30 + age),
                    Final = part * 25,
                    Returned = part * age,
                    Rated = part * 9,
                    OnTarget = part * 6,
                    Seconds = [.. Enumerable.Range(1, part * (30 + age)).Select(i => 90 * i)],
                    AgeDays = [.. Enumerable.Range(1, part * (30 + age)).Select(i => i % 20)],
                };
        var subject = new ScoreSubject(
            new Affiliate
            {
                Name = AffiliateName.Parse("infuse-media"),
                DisplayName = "Infuse Media",
                Contacts = new Contacts { Main = ["main@infuse.example"] },
                Cpl = new Dictionary<LeadCode, decimal> { [leadCode] = 12.5m },
                Targets = new AffiliateTargets
                {
                    Usable = 0.9m,
                    Returned = 0.05m,
                    OnTarget = 0.6m,
                    SentAWeek = 200,
                    AgeDays = 14,
                },
            },
            Week,
            counts,
            [
                Reason(ReasonCode.InvalidEmail, 30, 1),
                Reason(ReasonCode.RequiredFieldMissing, 20, 4),
                Reason(ReasonCode.GeoMismatch, 12, 7),
            ],
            new ScoreMoney(
                new Dictionary<string, ScoreAmounts> { [Campaign] = new(2250, 1875, 62.5m) },
                [
                    new ReturnedLead(
                        leadCode,
                        new LeadId(Batch, 9),
                        new DateTimeOffset(2026, 11, 9, 9, 0, 0, TimeSpan.Zero),
                        new DateTimeOffset(2026, 11, 18, 9, 0, 0, TimeSpan.Zero),
                        "left the company"
                    ),
                ],
                [new LeadId(Batch, 9)]
            ),
            [
                new ScoreStatement("2026-10", true, 400, 20, 0, 380, 4750),
                new ScoreStatement("2026-11", false, 300, 4, 296, 0, null),
            ]
        );
        return ScorecardMaking.Of(
            subject,
            ScoreCosts.Of(subject),
            Enumerable
                .Range(1, 20)
                .ToDictionary(
                    i => new LeadId(Batch, i),
                    i => new RowPlace("leads of week 47, corrected.csv", $"{i + 1}")
                )
        );
    }

    private static ReasonCount Reason(ReasonCode code, int rows, int example) =>
        new(
            code,
            rows,
            rows - 2,
            new Dictionary<string, int> { [Campaign] = rows },
            [new LeadId(Batch, example), new LeadId(Batch, example + 1)]
        );
}
