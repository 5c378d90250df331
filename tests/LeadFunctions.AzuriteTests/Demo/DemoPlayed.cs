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
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(20));
        var (outcome, mails, exitCode) = await DemoRun.PlayAsync(
            console,
            new DemoPlan(SampleFiles.OfRepository(), output, own, Storage: storage),
            patience.Token
        );
        return new DemoPlayed(outcome, exitCode, writer.ToString(), mails);
    }
}
