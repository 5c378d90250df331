using System.Globalization;
using System.Reflection;
using LeadFunctions.LocalHost.Invoking;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.LocalHost.Timers;

/// <summary>Honours retry attributes, which the Functions host supports on timers.</summary>
internal static class TimerRetries
{
    public static async Task<bool> TryInvokeAsync(
        LocalFunction function,
        TimerInfo info,
        FunctionInvoker invoker,
        CancellationToken stopping
    )
    {
        var retry = function.Method.GetCustomAttribute<RetryAttribute>();
        var retries = retry?.MaxRetryCount ?? 0;
        for (var attempt = 0; ; attempt++)
        {
            if (
                await invoker.TryInvokeAsync(
                    function,
                    Invocation.Of(info) with
                    {
                        RetryCount = attempt,
                        MaxRetryCount = retries,
                    },
                    CancellationToken.None
                )
            )
                return true;
            if (attempt == retries)
                return false;
            await Task.Delay(Delay(retry!, attempt), stopping);
        }
    }

    private static TimeSpan Delay(RetryAttribute retry, int attempt) =>
        retry switch
        {
            FixedDelayRetryAttribute same => Time(same.DelayInterval),
            ExponentialBackoffRetryAttribute growing => Pauses.Shorter(
                Time(growing.MinimumInterval) * Math.Pow(2, Math.Min(attempt, 30)),
                Time(growing.MaximumInterval)
            ),
            _ => TimeSpan.Zero,
        };

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
