using LeadFunctions.AzuriteTests.Browsing;
using LeadFunctions.LocalHost;
using Microsoft.Playwright;

namespace LeadFunctions.AzuriteTests.Ops.ServingPage;

/// <summary>Every view, on a desk in light and on a phone in dark: widths have no colours, colours no width. What it
/// looks like is left in artifacts/ops-page.</summary>
[Collection(nameof(PlayedDemo))]
public sealed class The_ops_page_is_seen(PlayedDemo demo)
{
    private static readonly string Folder = Path.Combine(Repository.Root!, "artifacts", "ops-page");

    private static readonly (string Name, string View)[] Views =
    [
        ("today", ""),
        ("causes", "/leads"),
        ("rows", "/leads?view=rows"),
        ("unsent", "/leads?view=rows&status=Unsent"),
        ("batches", "/batches"),
        ("campaigns", "/campaigns"),
        ("campaign", "/campaigns?campaign=INT-ZEN-SUP-2650"),
        ("change", "/campaigns?campaign=INT-ZEN-SUP-2650&tab=change"),
        ("asks", "/campaigns?campaign=INT-ZEN-SUP-2650&tab=asks"),
        ("estimate", "/estimates?campaign=INT-FFA-ESF-2541"),
        ("titles", "/titles?campaign=INT-FFA-ESF-2541"),
        ("sources", "/sources?model=even"),
        ("feedback", "/feedback?campaign=INT-FFA-ESF-2541"),
        ("recycling", "/recycling"),
        ("nurture", "/nurture"),
        ("affiliates", "/affiliates?affiliate=infuse-media"),
        ("scorecard", "/affiliates?affiliate=infuse-media&tab=scorecard"),
        ("standards", "/standards"),
        ("flags", "/flags"),
        ("person", "/person"),
        ("counts", "/counts"),
        ("reports", "/reports"),
        ("configuration", "/configuration"),
        ("nothing", "/leads?view=rows&text=nobody+is+named+so"),
    ];

    [Fact]
    public Task Every_view_is_whole_on_every_screen() =>
        Task.WhenAll(LookAtAllAsync(1440, ColorScheme.Light), LookAtAllAsync(390, ColorScheme.Dark));

    private async Task LookAtAllAsync(int width, ColorScheme scheme)
    {
        await using var page = await demo.OpenAsync("", width, scheme);
        Directory.CreateDirectory(Folder);
        foreach (var (name, view) in Views)
        {
            await page.Tab.GotoAsync($"{demo.Page}{view}");
            await PlayedDemo.ShownAsync(page.Tab);
            await LookAsync(page, $"{name}-{width}");
        }
        // A lead beside the list, and on a phone above it.
        await page.Tab.GotoAsync($"{demo.Page}/leads?view=rows&status=Unsent");
        await page.Tab.Locator("[role=row] button").First.ClickAsync();
        await page.Tab.GetByText("Row", new() { Exact = true }).First.WaitForAsync();
        await PlayedDemo.ShownAsync(page.Tab);
        await LookAsync(page, $"lead-{width}");
        await page.Tab.GetByRole(AriaRole.Button, new() { NameRegex = new("^Correct ") }).First.ClickAsync();
        var dialog = page.Tab.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("something else");
        await dialog.GetByRole(AriaRole.Alert).WaitForAsync();
        await LookAsync(page, $"correct-{width}");
        await page.Tab.GotoAsync($"{demo.Page}/leads?view=rows&status=Held");
        await page.Tab.Locator("[role=row] input[type=checkbox]").Nth(1).CheckAsync();
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Accept answer" }).ClickAsync();
        await dialog.GetByLabel("Always take it so").CheckAsync();
        await LookAsync(page, $"always-{width}");
        await page.Tab.Keyboard.PressAsync("Escape");
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Views", Exact = true }).ClickAsync();
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Save this view…" }).WaitForAsync();
        await LookAsync(page, $"views-{width}");
        await page.Tab.GotoAsync($"{demo.Page}/flags");
        await PlayedDemo.ShownAsync(page.Tab);
        await page.Tab.Keyboard.PressAsync("?");
        await dialog.WaitForAsync();
        await LookAsync(page, $"keys-{width}");
        // Who joined this week is first written to in the next.
        await page.Tab.GotoAsync($"{demo.Page}/nurture");
        await page.Tab.Locator("input[aria-label=Week]").ClickAsync();
        await page.Tab.GetByRole(AriaRole.Option).Nth(4).ClickAsync();
        await page.Tab.GetByRole(AriaRole.Region, new() { Name = "People, table" }).WaitForAsync();
        await PlayedDemo.ShownAsync(page.Tab);
        await LookAsync(page, $"nurture-next-{width}");
        await page.Tab.GotoAsync($"{demo.Page}/standards");
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Try", Exact = true }).ClickAsync();
        await page.Tab.GetByRole(AriaRole.Status, new() { Name = "What it would have done" }).WaitForAsync();
        await LookAsync(page, $"standards-tried-{width}");
        await page.Tab.GetByRole(AriaRole.Button, new() { NameRegex = new("^Decide for ") }).First.ClickAsync();
        await dialog.GetByLabel("Last day").WaitForAsync();
        await LookAsync(page, $"standards-decide-{width}");
        // The browser tells of the correction that was tried and refused, and of nothing else.
        Assert.DoesNotContain(
            page.Complaints,
            told =>
                !told.Contains("status of 422", StringComparison.Ordinal)
                || !told.Contains("/correct", StringComparison.Ordinal)
        );
        Assert.All(
            page.Asked.Where(asked => asked.Scheme is not ("data" or "blob")),
            asked => Assert.Equal(demo.Page.Authority, asked.Authority)
        );
    }

    private static async Task LookAsync(OpenPage page, string name)
    {
        await page.Tab.ScreenshotAsync(
            new() { Path = Path.Combine(Folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled }
        );
        Assert.False(await page.IsWiderThanItsWindowAsync(), $"{name} is wider than its window.");
        var barriers = await page.BarriersAsync();
        Assert.True(barriers.Count == 0, $"{name}: {string.Join("; ", barriers)}");
    }
}
