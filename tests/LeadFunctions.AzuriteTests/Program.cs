using LeadFunctions.AzuriteTests.Proof.Processes;
using LeadFunctions.AzuriteTests.Proof.Year;

namespace LeadFunctions.AzuriteTests;

/// <summary>Test runners load this assembly and never come here: what runs here are processes that tests start, and
/// proofs that take longer than a suite may.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args) =>
        args switch
        {
            [HostProcess.Command] => await HostProgram.RunAsync(),
            ["crashes", var kills, .. var seed] => await CrashCommand.RunAsync(
                int.Parse(kills),
                seed is [var given] ? int.Parse(given) : null
            ),
            ["instances", var rounds, var losing] => await InstancesCommand.RunAsync(
                int.Parse(rounds),
                int.Parse(losing)
            ),
            ["year", .. var asked] => await YearCommand.RunAsync(asked),
            _ => 2,
        };
}
