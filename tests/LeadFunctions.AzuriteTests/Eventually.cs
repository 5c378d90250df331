using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LeadFunctions.AzuriteTests;

/// <summary>Awaits a condition instead of sleeping for a time that is right only on one machine.</summary>
internal static class Eventually
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromMinutes(2);

    public static Task Holds(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Holds(() => Task.FromResult(condition()), what);

    public static async Task Holds(
        Func<Task<bool>> condition,
        [CallerArgumentExpression(nameof(condition))] string what = ""
    )
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > DefaultPatience)
                throw new TimeoutException($"Not within {DefaultPatience.TotalSeconds} s: {what}");
            await Task.Delay(20);
        }
    }

    /// <summary>Waits until a host has nothing left to do.</summary>
    public static async Task Quiet(LeadFunctions.LocalHost.LocalFunctionsHost host)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await host.WhenQuietAsync(patience.Token);
    }
}
