using LeadFunctions.Demo;
using LeadFunctions.LocalHost.Mails;
using Spectre.Console;

namespace LeadFunctions.AzuriteTests.Demo;

/// <summary>A demo that was played, with what it printed.</summary>
internal sealed record DemoPlayed(DemoOutcome Outcome, int ExitCode, string Printed, IReadOnlyList<ReceivedMail> Mails)
{
    public const int Width = 100;

    public static Task<DemoPlayed> OnceAsync(string output, DemoFile? own = null, string? storage = null)
    {
        var plan = new DemoPlan(SampleFiles.OfRepository(), output, own, Storage: storage);
        return PlayAsync((console, patience) => DemoRun.PlayAsync(console, plan, patience));
    }

    /// <summary>On a stage that goes on behind it.</summary>
    public static Task<DemoPlayed> OnAsync(DemoStage stage, DemoPlan plan) =>
        PlayAsync((console, patience) => DemoRun.PlayAsync(console, stage, plan, patience));

    private static async Task<DemoPlayed> PlayAsync(
        Func<IAnsiConsole, CancellationToken, Task<(DemoOutcome, IReadOnlyList<ReceivedMail>, int)>> play
    )
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
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(20));
        var (outcome, mails, exitCode) = await play(console, patience.Token);
        return new DemoPlayed(outcome, exitCode, writer.ToString(), mails);
    }
}
