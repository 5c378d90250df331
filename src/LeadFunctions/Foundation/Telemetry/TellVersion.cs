using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Telemetry;

/// <summary>Says at the start which version runs.</summary>
internal sealed partial class TellVersion(ILogger<TellVersion> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogStarts(AppVersion.Whole);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(980, LogLevel.Information, "LeadFunctions {Version} starts")]
    private partial void LogStarts(string version);
}
