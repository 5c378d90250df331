namespace LeadFunctions.AzuriteTests.Proof.Processes;

/// <summary>Starts hosts and kills them: while they start, at a random moment, or as soon as a function begins that was
/// killed seldom so far.</summary>
/// <param name="tell">Gets a line for each kill.</param>
internal sealed class Killer(ProofStage stage, Random chance, Killings killings, Action<string> tell) : IAsyncDisposable
{
    /// <summary>Messages and mails that the dead one held come back after it.</summary>
    private static readonly TimeSpan LocksOfTheDead = TimeSpan.FromMinutes(11);
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private HostProcess? _host;

    /// <summary>Kills the host that runs, or one that starts for it.</summary>
    public async Task KillOneAsync()
    {
        var isFresh = _host is null;
        await using var host = _host ?? Start();
        _host = null;
        var running = isFresh && chance.Next(8) == 0 ? await KillWhileItStartsAsync(host) : await KillAtWorkAsync(host);
        killings.Add(running);
        tell($"kill {killings.Count}: {string.Join(", ", running)}");
        await AdvanceAsync(LocksOfTheDead);
    }

    /// <summary>Lets a host do all that there is to do. It runs on.</summary>
    /// <exception cref="TimeoutException">It never ends.</exception>
    public async Task LetThroughAsync()
    {
        _host ??= Start();
        await _host.WhenReadyAsync();
        var began = TimeProvider.System.GetTimestamp();
        var quiet = _host.WhenQuietAsync();
        while (await Task.WhenAny(quiet, Task.Delay(LongestLife)) != quiet)
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
                throw new TimeoutException(
                    $"The pipeline is never quiet. What ran last: {string.Join(", ", _host.Running)}\n{string.Join('\n', _host.Errors)}"
                );
            // What waits for its time need not be waited for; what is at work keeps its locks.
            if (_host.Running.Count == 0)
                await AdvanceAsync(LocksOfTheDead);
        }
    }

    /// <summary>Puts all clocks forward.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        await stage.AdvanceAsync(by);
        if (_host is not null)
            await _host.PutAheadAsync(stage.Ahead);
    }

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;

    private HostProcess Start() => HostProcess.Start(stage.SettingsOfAHost());

    private async Task<IReadOnlyList<string>> KillWhileItStartsAsync(HostProcess host)
    {
        await Task.WhenAny(Task.Delay(chance.Next(1_000)), host.WhenReadyAsync());
        await host.KillAsync();
        return [Killings.Starting];
    }

    private async Task<IReadOnlyList<string>> KillAtWorkAsync(HostProcess host)
    {
        var seldom = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var atSeldom = chance.Next(3) > 0;
        host.HasBegun += function => _ = atSeldom && IsSeldom(function) && seldom.TrySetResult(function);
        await host.WhenReadyAsync();
        await Task.WhenAny(
            atSeldom ? seldom.Task : Task.Delay(chance.Next(1_500)),
            host.WhenQuietAsync(),
            Task.Delay(LongestLife)
        );
        // Anywhere between the first call of a function and its end, which is soon for those that were never met.
        if (seldom.Task.IsCompletedSuccessfully)
            await Task.Delay(chance.Next(killings.IsNew(seldom.Task.Result) ? 5 : 50));
        await host.KillAsync();
        return host.Running is { Count: > 0 } running ? running : [Killings.Nothing];
    }

    // Not the first at once: hosts would all die of what they do first.
    private bool IsSeldom(string function)
    {
        lock (chance)
            return killings.IsSeldom(function) && chance.Next(2) == 0;
    }
}
