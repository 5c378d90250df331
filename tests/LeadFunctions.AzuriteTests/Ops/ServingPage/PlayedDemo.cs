using LeadFunctions.AzuriteTests.Browsing;
using LeadFunctions.AzuriteTests.Demo;
using LeadFunctions.Demo;
using Microsoft.Playwright;

namespace LeadFunctions.AzuriteTests.Ops.ServingPage;

/// <summary>Classes that share one. They take longest, so <see cref="LongestFirst"/>.</summary>
[CollectionDefinition(nameof(PlayedDemo))]
public sealed class PlayedDemoCollection : ICollectionFixture<PlayedDemo>;

/// <summary>The samples, played to the end, and left running for a look with a browser before it.</summary>
public sealed class PlayedDemo : IAsyncLifetime
{
    /// <summary>Who acts in all tests.</summary>
    public const string Olga = "Olga Reyes";

    private readonly DirectoryInfo _output = Directory.CreateTempSubdirectory();
    private readonly Chromium _chromium = new();

    internal DemoPlayed Ended { get; private set; } = null!;

    internal string EndedOutput => _output.FullName;

    /// <summary>What it was played on, which goes on.</summary>
    internal DemoStage Stage { get; private set; } = null!;

    internal Uri Page => new(Stage.Host.HttpAddress!, "ops");

    public async Task InitializeAsync()
    {
        await _chromium.InitializeAsync();
        var plan = new DemoPlan(SampleFiles.OfRepository(), EndedOutput);
        Stage = await DemoStage.OpenAsync(plan, default);
        Ended = await DemoPlayed.OnAsync(Stage, plan);
    }

    public async Task DisposeAsync()
    {
        if (Stage is not null)
            await Stage.DisposeAsync();
        await _chromium.DisposeAsync();
        _output.Delete(recursive: true);
    }

    /// <summary>A view, for somebody who has just signed in by key.</summary>
    /// <param name="view">What follows <c>/ops</c>.</param>
    internal async Task<OpenPage> OpenAsync(string view = "", int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _chromium.OpenAsync(new Uri($"{Page}{view}"), width, 900, scheme);
        await SignInAsync(page.Tab);
        return page;
    }

    internal static async Task SignInAsync(IPage tab)
    {
        await tab.GetByLabel("Your name").FillAsync(Olga);
        await tab.Locator("input[type=password]").FillAsync(DemoStage.FunctionKey);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true }).ClickAsync();
        await ShownAsync(tab);
    }

    /// <summary>Waits until a view shows what it asked for.</summary>
    internal static async Task ShownAsync(IPage tab)
    {
        await tab.Locator("#view h1").First.WaitForAsync();
        await tab.Locator("[aria-busy=true]").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
