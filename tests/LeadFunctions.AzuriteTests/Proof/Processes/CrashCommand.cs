namespace LeadFunctions.AzuriteTests.Proof.Processes;

/// <summary>Plays the story again and again until a number of hosts was killed, and says how many of these kills
/// held.</summary>
internal static class CrashCommand
{
    private const int KillsOfAStory = 20;
    private const int MostTold = 20;

    /// <param name="seed">Null takes one by chance. Either way it is said, so that the same moments can be tried again;
    /// which call they meet is up to the machine.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(int kills, int? seed)
    {
        var first = seed ?? Random.Shared.Next(1_000_000);
        Console.WriteLine($"{kills} kills, seed {first}");
        var (killed, held, at) = (0, 0, new Killings());
        for (var story = 0; killed < kills; story++)
        {
            var count = Math.Min(KillsOfAStory, kills - killed);
            Console.WriteLine($"Story {story + 1}, seed {first + story}:");
            var broken = await PlayAsync(count, new Random(first + story), at);
            killed += count;
            held += broken.Count == 0 ? count : 0;
            foreach (var what in broken.Take(MostTold))
                Console.WriteLine($"  BROKEN {what}");
        }
        foreach (var line in at.Table())
            Console.WriteLine(line);
        Console.WriteLine($"{held} of {killed} kills held every invariant.");
        return held == killed ? 0 : 1;
    }

    private static async Task<IReadOnlyList<string>> PlayAsync(int kills, Random chance, Killings killings)
    {
        await using var stage = await ProofStage.OpenAsync();
        await using var killer = new Killer(stage, chance, killings, line => Console.WriteLine($"  {line}"));
        try
        {
            return [.. Invariants.BrokenBy(await new CrashedStory(stage, killer).PlayAsync(kills))];
        }
        catch (TimeoutException e)
        {
            return [e.Message];
        }
    }
}
