using LeadFunctions.Tests.Fuzzing;

namespace LeadFunctions.Tests;

/// <summary>Test runners load this assembly and never come here: what runs here takes longer than a suite
/// may.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args) =>
        args switch
        {
            ["fuzz"] => await FuzzCommand.RunAsync(most: null, seed: 1),
            ["fuzz", var most, .. var seed] => await FuzzCommand.RunAsync(
                int.Parse(most),
                seed is [var given] ? int.Parse(given) : 1
            ),
            _ => 2,
        };
}
