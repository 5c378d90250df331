using Microsoft.Extensions.Hosting;

namespace LeadFunctions.LocalHost;

/// <summary>Leaves Ctrl-C to whoever started the host.</summary>
internal sealed class NoConsole : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
