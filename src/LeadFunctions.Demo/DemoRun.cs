using LeadFunctions.LocalHost.Mails;
using LeadFunctions.Ops.Auditing;
using Spectre.Console;

namespace LeadFunctions.Demo;

/// <summary>One run of the demo, from an empty storage to the report.</summary>
internal static class DemoRun
{
    /// <returns>What came of it, the mails that were sent, and the exit code.</returns>
    public static async Task<(DemoOutcome Outcome, IReadOnlyList<ReceivedMail> Mails, int ExitCode)> PlayAsync(
        IAnsiConsole console,
        DemoPlan plan,
        CancellationToken ct
    )
    {
        OutputCopy.Clear(plan.Output);
        console.MarkupLine(
            plan.Storage is null
                ? "[grey]Starting storage (Azurite, in memory, on free ports) and all functions…[/]"
                : "[grey]Starting all functions on the Azurite that runs…[/]"
        );
        await using var stage = await DemoStage.OpenAsync(plan, ct);
        var outcome = await new Story(console, stage, plan).PlayAsync(ct);
        // What the last hour changed may be at work still, and is not compared.
        await stage.AdvanceToAsync(stage.Clock.GetUtcNow().AddHours(2), ct);
        outcome = outcome with { Audit = await stage.Get<Audit>().AskAsync(ct) };
        var copied = await new OutputCopy(stage, plan.Output).CopyAsync(ct);

        var report = new Report(console, stage, plan);
        report.Write(outcome, copied);
        var exitCode = report.Conclude(outcome);
        if (plan.Keep)
        {
            report.WriteHowToLook(outcome);
            await Task.Delay(Timeout.Infinite, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return (outcome, [.. stage.Mails.Mails], exitCode);
    }
}
