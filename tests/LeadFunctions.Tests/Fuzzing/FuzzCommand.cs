using System.Diagnostics;
using System.Globalization;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Fuzzing;

/// <summary>Tries many inputs of every target, for longer than a suite may take. Started again with the same numbers,
/// it goes on where it was stopped.</summary>
internal static class FuzzCommand
{
    private const int Step = 5_000;

    /// <param name="most">Inputs of each target; null as many as a full run has.</param>
    /// <returns>The exit code: 0 where no input met a fault.</returns>
    public static async Task<int> RunAsync(int? most, int seed)
    {
        var folder = Repository.PathOf($"artifacts/fuzz/{seed}");
        Directory.CreateDirectory(folder);
        var (tried, faults) = (0L, 0);
        foreach (var target in FuzzTargets.All)
        {
            var until = Math.Min(most ?? target.Inputs, target.Inputs);
            var progress = Path.Combine(folder, $"{target.Name}.txt");
            var from = File.Exists(progress)
                ? int.Parse(await File.ReadAllTextAsync(progress), CultureInfo.InvariantCulture)
                : 0;
            var began = Stopwatch.GetTimestamp();
            for (var number = from; number < until; number++)
            {
                if (await FuzzRun.FaultAsync(target, target.Input(seed, number)) is { } fault)
                {
                    faults++;
                    var file = Path.Combine(folder, $"{target.Name}-{number}.bin");
                    await File.WriteAllBytesAsync(file, target.Input(seed, number));
                    Console.WriteLine($"{target.Name}, input {number:N0}, kept as {file}:\n{fault}\n");
                }
                if ((number + 1) % Step == 0 || number + 1 == until)
                    await File.WriteAllTextAsync(progress, $"{number + 1}");
            }
            var count = Math.Max(0, until - from);
            tried += until;
            Console.WriteLine(
                $"{target.Name}: {until:N0} inputs, {count:N0} of them now in {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s"
            );
        }
        Console.WriteLine($"{tried:N0} inputs of {FuzzTargets.All.Count} readers, {faults:N0} faults met now.");
        return faults == 0 ? 0 : 1;
    }
}
