using LeadFunctions.AzuriteTests.Browsing;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadFunctions.AzuriteTests.Affiliates.AdmittingAffiliates;

public sealed class The_page_shows_statements_and_forms(AdmittedAffiliates at, Chromium chromium)
    : IClassFixture<AdmittedAffiliates>,
        IClassFixture<Chromium>
{
    private static readonly string Folder = Path.Combine(Repository.Root!, "artifacts", "affiliates-page");

    private Uri Address => new(at.Pipeline.Host.HttpAddress!, "api/upload");

    [Fact]
    public async Task An_affiliate_sees_what_it_is_owed_and_what_came_back_and_why()
    {
        var pipeline = at.Pipeline;
        await pipeline.UploadAsync(
            $"{AdmittedAffiliates.Mine}/leads.csv",
            TestConfig.Upload(TestConfig.Row("person0"), TestConfig.Row("person1"))
        );
        await pipeline.DropAsync(
            Containers.Returns,
            $"{TestConfig.Immediate}/week 47.csv",
            "Email,Reason\r\nperson1@example.com,=left the company in June\r\n"
        );
        await pipeline.QuietAsync();
        var month = pipeline.Clock.GetUtcNow().ToString("yyyy-MM");
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await pipeline.Host.RunTimerAsync("ReturnsWindow"));

        await using var page = await chromium.OpenAsync(
            new($"{Address.AbsoluteUri}#key={await at.GiveKeyAsync(AdmittedAffiliates.Mine)}")
        );
        await page.Tab.ClickAsync("#show-statement");
        var statement = page.Tab.Locator("#statement");
        await Expect(statement).ToBeVisibleAsync();
        await Expect(page.Tab.Locator("#of-month")).ToHaveValueAsync(month);
        await Expect(statement.Locator("tr.total [data-name=Delivered]")).ToHaveTextAsync("2");
        await Expect(statement.Locator("tr.total [data-name=Returned]")).ToHaveTextAsync("1");
        var returned = page.Tab.Locator("#returns tbody td");
        await Expect(returned.Nth(2)).ToHaveTextAsync("leads.csv");
        await Expect(returned.Nth(3)).ToHaveTextAsync("3");
        await Expect(returned.Nth(5)).ToHaveTextAsync("=left the company in June");
        await LookAsync(page, "statement");
        Assert.Empty(page.Complaints);

        await page.Tab.ClickAsync("#show-week");
        await Expect(page.Tab.Locator("#week")).ToBeVisibleAsync();
        await Expect(page.Tab.Locator("#of-week option")).ToHaveCountAsync(9);
        await Expect(page.Tab.Locator("#week-told")).ToContainTextAsync("You uploaded");
        await LookAsync(page, "week");
        Assert.Empty(page.Complaints);

        var others = await at.GiveKeyAsync(AdmittedAffiliates.Theirs);
        Assert.DoesNotContain(
            "left the company",
            (await at.AskAsync("my/statements", others)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_form_is_typed_or_chosen_and_shown_again_and_nothing_is_lost_by_a_wrong_month()
    {
        await using var page = await chromium.OpenAsync(
            new($"{Address.AbsoluteUri}#key={await at.GiveKeyAsync("s2w")}")
        );
        var (brought, lines) = (page.Tab.Locator("#brought"), page.Tab.Locator("#lines"));
        var bring = page.Tab.GetByRole(AriaRole.Button, new() { Name = "Bring" });
        await page.Tab.FillAsync("#month", "2026-11");
        await lines.FocusAsync();
        await Expect(brought).ToHaveTextAsync("There is no form of 2026-11 yet.");
        await Expect(lines).ToHaveValueAsync("Date,Lead Code,Leads\n");
        await lines.FillAsync($"Date,Lead Code,Leads\n2026-11-20,{TestConfig.Immediate},120\n");
        await bring.ClickAsync();
        await Expect(brought).ToContainTextAsync("The form of 2026-11 is here.");
        await LookAsync(page, "form");

        await page.Tab.FillAsync("#month", "11/2026");
        await bring.ClickAsync();
        await Expect(page.Tab.Locator("#error")).ToContainTextAsync("expected a month that has begun");
        await Expect(lines).ToHaveValueAsync($"Date,Lead Code,Leads\n2026-11-20,{TestConfig.Immediate},120\n");

        await page.Tab.FillAsync("#month", "2026-11");
        await page.Tab.SetInputFilesAsync(
            "#counts",
            new FilePayload
            {
                Name = "form.csv",
                MimeType = "text/csv",
                Buffer = "Date,Lead Code,Leads\n2026-11-21,X,7\n"u8.ToArray(),
            }
        );
        await Expect(lines).ToHaveValueAsync("Date,Lead Code,Leads\n2026-11-21,X,7\n");
        await bring.ClickAsync();
        await Expect(brought).ToContainTextAsync("The form of 2026-11 is here.");
        Assert.Equal(
            "Date,Lead Code,Leads\n2026-11-21,X,7\n",
            await at.Pipeline.ReadAsync(Containers.DeliveryForms, "s2w/2026-11.csv")
        );
    }

    private static async Task LookAsync(OpenPage page, string name)
    {
        foreach (var (width, height) in new[] { (1440, 900), (390, 844) })
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.Tab.SetViewportSizeAsync(width, height);
            await page.Tab.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.Tab.ScreenshotAsync(
                new() { Path = Path.Combine(Folder, $"{name}-{width}-{scheme}.png"), FullPage = true }
            );
            Assert.False(await page.IsWiderThanItsWindowAsync(), $"{name} is wider than its window of {width}.");
            var barriers = await page.BarriersAsync();
            Assert.True(barriers.Count == 0, $"{name}: {string.Join("; ", barriers)}");
        }
    }
}
