namespace LeadFunctions.AzuriteTests.Proof.Processes;

/// <summary>Lets four instances work on many files at once, several times, and says how often all held.</summary>
internal static class InstancesCommand
{
    private const int Files = 8;
    private const int Rows = 400;

    /// <param name="losing">Of so many messages one is lost; 0 for none.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(int rounds, int losing)
    {
        var (held, looks, lost) = (0, 0, 0);
        for (var round = 1; round <= rounds; round++)
        {
            await using var stage = await ProofStage.OpenAsync();
            var shared = await new SharedStory(stage).PlayAsync(Files, Rows, losing);
            var found = await stage.AuditAsync();
            var broken = Invariants
                .BrokenBy(shared.Evidence)
                .Concat(found.Select(f => $"the audit found: {f}"))
                .ToList();
            (held, looks) = (held + (broken.Count == 0 ? 1 : 0), looks + shared.Looks);
            lost += shared.Lost.Values.Sum();
            Console.WriteLine(
                $"Round {round}: {shared.Evidence.Leads.Count:N0} rows, functions begun by each instance {string.Join(", ", shared.Begun)}, campaigns looked at {shared.Looks:N0} times"
            );
            if (losing > 0)
                Console.WriteLine(
                    $"  lost: {string.Join(", ", shared.Lost.OrderBy(l => l.Key).Select(l => $"{l.Key} {l.Value}"))}"
                );
            foreach (var what in broken)
                Console.WriteLine($"  BROKEN {what}");
        }
        Console.WriteLine(
            $"{held} of {rounds} rounds held every invariant; caps were looked at {looks:N0} times, {lost:N0} messages were lost."
        );
        return held == rounds ? 0 : 1;
    }
}
