using LeadFunctions.AzuriteTests.Browsing;
using LeadFunctions.AzuriteTests.Demo;
using LeadFunctions.Demo;
using Microsoft.Playwright;
using Spectre.Console;

namespace LeadFunctions.AzuriteTests.Ops.ServingPage;

/// <summary>Classes that share one. They take longest, so <see cref="LongestFirst"/>.</summary>
[CollectionDefinition(nameof(PlayedDemo))]
public sealed class PlayedDemoCollection : ICollectionFixture<PlayedDemo>;

/// <summary>The samples played twice at once, each from an empty storage: to the end, and as the demo is left running
/// for a look, with a browser before it.</summary>
public sealed class PlayedDemo : IAsyncLifetime
{
    /// <summary>Who acts in all tests.</summary>
    public const string Olga = "Olga Reyes";

    private readonly DirectoryInfo _output = Directory.CreateTempSubdirectory();
    private readonly Chromium _chromium = new();

    /// <summary>The one that was played to the end.</summary>
    internal DemoPlayed Ended { get; private set; } = null!;

    internal string EndedOutput => Path.Combine(_output.FullName, "ended");

    /// <summary>The one that runs.</summary>
    internal DemoStage Stage { get; private set; } = null!;

    internal DemoOutcome Outcome { get; private set; } = null!;

    internal Uri Page => new(Stage.Host.HttpAddress!, "ops");

    public async Task InitializeAsync()
    {
        await _chromium.InitializeAsync();
        await Task.WhenAll(PlayToTheEndAsync(), PlayAsync());

        async Task PlayToTheEndAsync() => Ended = await DemoPlayed.OnceAsync(EndedOutput);
    }

    private async Task PlayAsync()
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(TextWriter.Null),
                Interactive = InteractionSupport.No,
            }
        );
        var plan = new DemoPlan(SampleFiles.OfRepository(), _output.CreateSubdirectory("running").FullName);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(20));
        Stage = await DemoStage.OpenAsync(plan, patience.Token);
        Outcome = await new Story(console, Stage, plan).PlayAsync(patience.Token);
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
