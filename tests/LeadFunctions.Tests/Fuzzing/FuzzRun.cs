namespace LeadFunctions.Tests.Fuzzing;

/// <summary>Has a target read an input, within limits of time and memory.</summary>
internal static class FuzzRun
{
    /// <summary>By then a reader hangs: an input has 48 KiB at most, and most take milliseconds.</summary>
    public static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes that may be allocated for one input.</summary>
    public const long MostAllocated = 1L << 30;

    /// <returns>What went wrong; null where nothing did.</returns>
    public static async Task<string?> FaultAsync(FuzzTarget target, byte[] input)
    {
        var reading = Task.Run(() => AllocatedAsync(target, input));
        if (await Task.WhenAny(reading, Task.Delay(LongestInput)) != reading)
            return $"It takes more than {LongestInput.TotalSeconds:N0} seconds.";
        try
        {
            var allocated = await reading;
            return allocated > MostAllocated ? $"It takes {allocated >> 20:N0} MiB of memory." : null;
        }
#pragma warning disable CA1031 // Whichever exception comes is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"{e}";
        }
    }

    // What is in memory is read without another thread.
    private static async Task<long> AllocatedAsync(FuzzTarget target, byte[] input)
    {
        var (thread, before) = (Environment.CurrentManagedThreadId, GC.GetAllocatedBytesForCurrentThread());
        await target.Read(input);
        return thread == Environment.CurrentManagedThreadId ? GC.GetAllocatedBytesForCurrentThread() - before : 0;
    }
}
