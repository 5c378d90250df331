using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LeadFunctions.LocalHost.Azurite;

/// <summary>An Azurite of our own, which ends with this process however that ends.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private const int MostTries = 5;

    private readonly Process _process;
    private readonly AzuriteOptions _options;
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource _clock = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource _saved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AzuriteProcess(Process process, AzuriteOptions options, AzuritePorts ports)
    {
        (_process, _options, Ports) = (process, options, ports);
        _process.OutputDataReceived += (_, line) => OnOutput(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public AzuritePorts Ports { get; }

    /// <summary>Starts Azurite where the connection string points, unless something answers there or it points to
    /// another machine.</summary>
    /// <returns>Null when nothing had to be started.</returns>
    public static async Task<AzuriteProcess?> StartIfNeededAsync(
        string connectionString,
        AzuriteOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        if (AzuritePorts.Of(connectionString) is not { } ports || await ports.AllAnswerAsync(cancellation))
            return null;
        return await StartAsync((options ?? new()) with { Ports = ports }, cancellation);
    }

    /// <summary>Returns when all three services answer.</summary>
    /// <exception cref="AzuriteException">It cannot start; the message says what to do.</exception>
    public static async Task<AzuriteProcess> StartAsync(
        AzuriteOptions options,
        CancellationToken cancellation = default
    )
    {
        var folder = await AzuriteInstallation.FolderAsync(options.NpmCommand, cancellation);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await StartAsync(folder, options, options.Ports ?? AzuritePorts.Free(), cancellation);
            }
            catch (AzuriteException e) when (e.IsPortInUse && options.Ports is null && tries < MostTries)
            {
                // A free port may be taken between finding it and listening on it.
            }
        }
    }

    public string ConnectionString(string account = AzuriteOptions.DevelopmentAccount) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={_options.Accounts[account]};"
        + $"BlobEndpoint=http://127.0.0.1:{Ports.Blob}/{account};"
        + $"QueueEndpoint=http://127.0.0.1:{Ports.Queue}/{account};"
        + $"TableEndpoint=http://127.0.0.1:{Ports.Table}/{account};";

    /// <summary>Puts its clock ahead of the machine's: blobs and messages are written at that time from now
    /// on.</summary>
    public async Task PutAheadAsync(TimeSpan by, CancellationToken cancellation)
    {
        if (!_options.HasAdjustableClock)
            throw new InvalidOperationException(
                $"This Azurite was started without {nameof(AzuriteOptions.HasAdjustableClock)}."
            );
        _clock = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await TellAsync(
            string.Create(CultureInfo.InvariantCulture, $"clock {(long)by.TotalMilliseconds}"),
            cancellation
        );
        await _clock.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellation);
    }

    /// <summary>Keeps in its folder what it holds now. Nothing may be at work on it meanwhile.</summary>
    /// <exception cref="AzuriteException">It could not be kept.</exception>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        _saved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await TellAsync("save", cancellation);
        var ended = _process.WaitForExitAsync(cancellation);
        if (await Task.WhenAny(_saved.Task, ended, Task.Delay(TimeSpan.FromMinutes(10), cancellation)) != _saved.Task)
            throw new AzuriteException(
                $"Azurite could not keep what it holds in {_options.Folder}. What it said:{Environment.NewLine}{_errors.ToString().Trim()}"
            );
    }

    /// <summary>With a folder Azurite gets the time to save.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_options.Folder is null)
            _process.Kill(entireProcessTree: true);
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static async Task<AzuriteProcess> StartAsync(
        string folder,
        AzuriteOptions options,
        AzuritePorts ports,
        CancellationToken cancellation
    )
    {
        var azurite = new AzuriteProcess(AzuriteCommand.Start(folder, options, ports), options, ports);
        try
        {
            await azurite.WhenListeningAsync(cancellation);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    private async Task TellAsync(string line, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
    }

    // Table is the last of the three to start.
    private void OnOutput(string? line)
    {
        if (line?.Contains("Table service is successfully listening", StringComparison.Ordinal) == true)
            _listening.TrySetResult();
        if (line?.StartsWith("clock ", StringComparison.Ordinal) == true)
            _clock.TrySetResult();
        if (line == "save")
            _saved.TrySetResult();
    }

    private async Task WhenListeningAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var exited = _process.WaitForExitAsync(patience.Token);
        if (await Task.WhenAny(_listening.Task, exited) != exited)
            return;
        cancellation.ThrowIfCancellationRequested();
        throw exited.IsCanceled ? new AzuriteException("Azurite did not start within a minute.") : Failure();
    }

    private AzuriteException Failure()
    {
        var said = _errors.ToString().Trim();
        return said.Contains("EADDRINUSE", StringComparison.Ordinal)
            ? new AzuriteException(
                $"Azurite could not start: one of the ports {Ports.Blob}, {Ports.Queue} and {Ports.Table} is in use. "
                    + "End the program that uses it, or choose other ports in the connection string."
            )
            {
                IsPortInUse = true,
            }
            : new AzuriteException($"Azurite ended at once. What it said:{Environment.NewLine}{said}");
    }
}
