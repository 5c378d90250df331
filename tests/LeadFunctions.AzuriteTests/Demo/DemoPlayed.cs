using LeadFunctions.Demo;
using LeadFunctions.LocalHost.Mails;
using Spectre.Console;

namespace LeadFunctions.AzuriteTests.Demo;

/// <summary>A demo that was played, with what it printed.</summary>
internal sealed record DemoPlayed(DemoOutcome Outcome, int ExitCode, string Printed, IReadOnlyList<ReceivedMail> Mails)
{
    public const int Width = 100;

    public static async Task<DemoPlayed> OnceAsync(string output, DemoFile? own = null, string? storage = null)
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = Width;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        var (outcome, mails, exitCode) = await DemoRun.PlayAsync(
            console,
            new DemoPlan(SampleFiles.OfRepository(), output, own, Storage: storage),
            patience.Token
        );
        return new DemoPlayed(outcome, exitCode, writer.ToString(), mails);
    }
}

/// <summary>Demos keep a machine busy: they play while no other test runs, whose patience they would try.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class DemosAlone : ICollectionFixture<TwoDemos>
{
    public const string Name = "demos";
}

/// <summary>The samples played twice at once, each from an empty storage.</summary>
public sealed class TwoDemos : IAsyncLifetime
{
    private readonly DirectoryInfo _output = Directory.CreateTempSubdirectory();

    internal DemoPlayed First { get; private set; } = null!;

    internal DemoPlayed Second { get; private set; } = null!;

    internal string FirstOutput => Path.Combine(_output.FullName, "first");

    public async Task InitializeAsync()
    {
        var plays = await Task.WhenAll(
            DemoPlayed.OnceAsync(FirstOutput),
            DemoPlayed.OnceAsync(Path.Combine(_output.FullName, "second"))
        );
        (First, Second) = (plays[0], plays[1]);
    }

    public Task DisposeAsync()
    {
        _output.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
