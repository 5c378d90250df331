namespace LeadFunctions.AzuriteTests.Proof.Processes;

/// <summary>Lets four instances work on many files at once, several times, and says how often all held.</summary>
internal static class InstancesCommand
{
    private const int Files = 8;
    private const int Rows = 400;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(int rounds)
    {
        var (held, looks) = (0, 0);
        for (var round = 1; round <= rounds; round++)
        {
            await using var stage = await ProofStage.OpenAsync();
            var shared = await new SharedStory(stage).PlayAsync(Files, Rows);
            var broken = Invariants.BrokenBy(shared.Evidence).ToList();
            (held, looks) = (held + (broken.Count == 0 ? 1 : 0), looks + shared.Looks);
            Console.WriteLine(
                $"Round {round}: {shared.Evidence.Leads.Count:N0} rows, functions begun by each instance {string.Join(", ", shared.Begun)}, campaigns looked at {shared.Looks:N0} times"
            );
            foreach (var what in broken)
                Console.WriteLine($"  BROKEN {what}");
        }
        Console.WriteLine($"{held} of {rounds} rounds held every invariant; caps were looked at {looks:N0} times.");
        return held == rounds ? 0 : 1;
    }
}
