using System.Text;
using LeadFunctions.AzuriteTests.Browsing;
using LeadFunctions.AzuriteTests.Pipeline;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadFunctions.AzuriteTests.Affiliates.AdmittingAffiliates;

public sealed class The_page_uploads_in_a_browser(AdmittedAffiliates at, Chromium chromium)
    : IClassFixture<AdmittedAffiliates>,
        IClassFixture<Chromium>
{
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 180_000 };

    private Uri Address => new(at.Pipeline.Host.HttpAddress!, "api/upload");

    [Fact]
    public async Task A_person_chooses_a_file_and_sees_its_receipt()
    {
        await using var page = await chromium.OpenAsync(await AddressWithKeyAsync(AdmittedAffiliates.Mine));
        await page.Tab.SetInputFilesAsync(
            "#file",
            File(
                "Week 47.csv",
                TestConfig.Upload(
                    TestConfig.Row("ann"),
                    TestConfig.Row("bob", country: "Nowhere"),
                    TestConfig.Row("cat", title: "<img src=x onerror=alert(1)>")
                )
            )
        );
        await page.Tab.ClickAsync("#send");

        var receipt = page.Tab.Locator("#receipt");
        await Expect(receipt).ToContainTextAsync("Week 47.csv", Soon);
        Assert.Matches(@"Week 47\.csv\s+Rows\s+3\s+Sent\s+2\s+To correct\s+1", await receipt.InnerTextAsync());
        await Expect(receipt).ToContainTextAsync("Nowhere");
        await Expect(page.Tab.Locator("#error")).ToBeHiddenAsync();
        await Expect(page.Tab.Locator("#progress")).ToBeHiddenAsync();
        var download = await page.Tab.RunAndWaitForDownloadAsync(() =>
            page.Tab.GetByRole(AriaRole.Button, new() { Name = "Download the receipt (CSV)" }).ClickAsync()
        );
        var lines = await System.IO.File.ReadAllLinesAsync((await download.PathAsync())!);
        Assert.Equal(4, lines.Length);
        Assert.Contains("to correct", lines[2], StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
        Assert.Single(await at.Pipeline.BatchesAsync());
    }

    [Fact]
    public async Task A_file_is_dropped_on_a_page_that_fits_a_phone()
    {
        await using var page = await chromium.OpenAsync(await AddressWithKeyAsync("s2w"));
        await page.Tab.SetViewportSizeAsync(360, 740);
        Assert.False(await page.IsWiderThanItsWindowAsync(), "The empty form is wider than a phone.");
        var dropped = await page.Tab.EvaluateHandleAsync(
            "text => { const all = new DataTransfer(); all.items.add(new File([text], 'dropped.csv')); return all; }",
            TestConfig.Upload(TestConfig.Row("dan"), TestConfig.Row("eve", country: "Nowhere"))
        );
        await page.Tab.DispatchEventAsync("#drop", "drop", new { dataTransfer = dropped });
        await page.Tab.ClickAsync("#send");

        await Expect(page.Tab.Locator("#receipt")).ToContainTextAsync("dropped.csv", Soon);
        Assert.False(await page.IsWiderThanItsWindowAsync(), "The receipt is wider than a phone.");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_key_behind_the_address_stays_in_the_browser()
    {
        var address = await AddressWithKeyAsync("binary-demand");
        var key = address.Fragment["#key=".Length..];
        await using var page = await chromium.OpenAsync(address);
        await page.Tab.SetInputFilesAsync("#file", File("leads.csv", TestConfig.Upload(TestConfig.Row("fay"))));
        await page.Tab.ClickAsync("#send");
        await Expect(page.Tab.Locator("#receipt")).ToContainTextAsync("leads.csv", Soon);

        Assert.Equal(Address.AbsoluteUri, page.Tab.Url);
        var storage = at.Pipeline.Store<LeadFunctions.Foundation.Storage.UploadAddresses>().Endpoint;
        Assert.Contains(page.Asked, request => request.Authority == storage.Authority);
        Assert.All(
            page.Asked.Where(request => request.Scheme != "blob"),
            request => Assert.Contains(request.Authority, new[] { Address.Authority, storage.Authority })
        );
        Assert.All(page.Asked, request => Assert.DoesNotContain(key, request.PathAndQuery, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_told()
    {
        await using var page = await chromium.OpenAsync(Address);
        var error = page.Tab.Locator("#error");
        await page.Tab.ClickAsync("#send");
        await Expect(error).ToHaveTextAsync("Type your key first.");
        await page.Tab.FillAsync("#key", "infuse-media.wrong");
        await page.Tab.ClickAsync("#send");
        await Expect(error).ToHaveTextAsync("Choose a file first.");
        await page.Tab.SetInputFilesAsync("#file", File("empty.csv", ""));
        await page.Tab.ClickAsync("#send");
        await Expect(error).ToHaveTextAsync("The file is empty.");
        await page.Tab.SetInputFilesAsync("#file", File("leads.csv", TestConfig.Upload(TestConfig.Row("gus"))));
        await page.Tab.ClickAsync("#send");
        await Expect(error).ToContainTextAsync("found no key that opens", Soon);
        await Expect(page.Tab.Locator("#send")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task The_page_runs_its_own_script_alone_and_talks_to_nobody_else()
    {
        using var client = new HttpClient();
        var answer = await client.GetAsync(Address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Matches(
            @"connect-src 'self' http://127\.0\.0\.1:\d+; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$",
            policy
        );
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotMatch("(src|href)=", await answer.Content.ReadAsStringAsync());
    }

    private async Task<Uri> AddressWithKeyAsync(string affiliate) =>
        new($"{Address.AbsoluteUri}#key={await at.GiveKeyAsync(affiliate)}");

    private static FilePayload File(string name, string content) =>
        new()
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(content),
        };
}
