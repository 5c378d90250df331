using LeadFunctions.Foundation.Leads;
using Spectre.Console;

namespace LeadFunctions.Demo;

/// <summary>Tells at the end what came of everything, and where it lies.</summary>
internal sealed class Report(IAnsiConsole console, DemoStage stage, DemoPlan plan)
{
    public void Write(DemoOutcome outcome, IReadOnlyDictionary<string, int> copied)
    {
        Heading("Batches");
        BatchTable.Write(console, outcome);
        if (outcome.Campaigns.Any(c => c.WasTried))
        {
            Heading("Campaigns");
            CampaignTable.Write(console, outcome, stage.Clock.GetUtcNow());
        }

        if (outcome.Reasons.Count > 0)
        {
            Heading("Most frequent reasons, in rows");
            ReasonTable.Write(console, outcome.Reasons);
        }

        if (plan.Own is not null && outcome.Faulty.Count > 0)
        {
            Heading("Rows that did not get through, the first of them");
            console.Write(FaultyRowsTable.Of(outcome.Faulty));
        }

        Heading("Where it lies");
        WriteFolders(copied);
    }

    /// <summary>Says whether all is well.</summary>
    /// <returns>The exit code.</returns>
    public int Conclude(DemoOutcome outcome)
    {
        if (outcome.Failures > 0)
            console.MarkupLineInterpolated(
                $"[yellow]{outcome.Failures} function runs failed and were tried again: {Shown("errors.log")} says why.[/]"
            );
        var problems = outcome.Problems(plan.Own is null ? plan.Samples.Troubles : []).ToList();
        foreach (var problem in problems)
            console.MarkupLineInterpolated($"[red]✗ {Plain.Of(problem)}[/]");
        if (problems.Count == 0)
            console.MarkupLine(
                "[green]✓ Every file ended as it should, every row has its outcome, and the audit finds nothing wrong.[/]"
            );
        return problems.Count == 0 ? 0 : 1;
    }

    public void WriteHowToLook(DemoOutcome outcome)
    {
        Heading("Everything is left running for a look; Ctrl-C ends it");
        console.WriteLine(
            $"The page for ops: {stage.Host.HttpAddress}ops — any name, and the key {DemoStage.FunctionKey}"
        );
        if (outcome.Batches.Select(b => b.Batch).OfType<Batch>().FirstOrDefault() is { } batch)
            console.WriteLine(
                $"curl -H 'x-functions-key: {DemoStage.FunctionKey}' {stage.Host.HttpAddress}api/batches/{batch.Affiliate}/{batch.Id}"
            );
        console.WriteLine($"Page for affiliates: {stage.Host.HttpAddress}api/upload; a key for it:");
        console.WriteLine(
            $"FUNCTION_KEY={DemoStage.FunctionKey} ./eng/affiliate.sh give infuse-media --why demo --at {stage.Host.HttpAddress}"
        );
        console.WriteLine($"Mails: {stage.Mails.Address}");
        console.WriteLine(
            "Storage (Azure Storage Explorer takes this connection string; its key is Azurite's published one):"
        );
        console.Profile.Out.Writer.WriteLine(stage.ConnectionString);
    }

    private void WriteFolders(IReadOnlyDictionary<string, int> copied)
    {
        var grid = new Grid().AddColumns(3);
        foreach (var (container, files) in copied)
            grid.AddRow(container, Markup.Escape(Shown(container) + "/"), $"[grey]{files:N0} files[/]");
        console.Write(grid);
    }

    private string Shown(string name)
    {
        var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(plan.Output, name));
        return path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path)
            ? path
            : $"./{path.Replace('\\', '/')}";
    }

    private void Heading(string title)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(title)}[/]").LeftJustified());
    }
}
