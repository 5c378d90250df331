using LeadFunctions.LocalHost.Mails;
using LeadFunctions.Ops.Auditing;
using Spectre.Console;

namespace LeadFunctions.Demo;

/// <summary>One run of the demo, from an empty storage to the report.</summary>
internal static class DemoRun
{
    /// <summary>Plays from an empty storage of its own, and ends that where it is not kept for a look.</summary>
    /// <inheritdoc cref="PlayAsync(IAnsiConsole, DemoStage, DemoPlan, CancellationToken)" path="/returns"/>
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
        var played = await PlayAsync(console, stage, plan, ct);
        if (plan.Keep)
        {
            new Report(console, stage, plan).WriteHowToLook(played.Outcome);
            await Task.Delay(Timeout.Infinite, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return played;
    }

    /// <returns>What came of it, the mails that were sent, and the exit code.</returns>
    public static async Task<(DemoOutcome Outcome, IReadOnlyList<ReceivedMail> Mails, int ExitCode)> PlayAsync(
        IAnsiConsole console,
        DemoStage stage,
        DemoPlan plan,
        CancellationToken ct
    )
    {
        var outcome = await new Story(console, stage, plan).PlayAsync(ct);
        // What the last hour changed may be at work still, and is not compared.
        await stage.AdvanceToAsync(stage.Clock.GetUtcNow().AddHours(2), ct);
        outcome = outcome with { Audit = await stage.Get<Audit>().AskAsync(ct) };
        var copied = await new OutputCopy(stage, plan.Output).CopyAsync(ct);

        var report = new Report(console, stage, plan);
        report.Write(outcome, copied);
        return (outcome, [.. stage.Mails.Mails], report.Conclude(outcome));
    }
}
