using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

internal static class StandIn
{
    public static NotSupportedException Cannot(string what) => new(
        $"This app was built with the stand-in for Microsoft.Azure.Functions.Worker in eng/stand-ins, which cannot {what}. " +
        "Run the functions with src/LeadFunctions.LocalHost, or build on a feed that has the real packages " +
        "(delete eng/UseStandIns.props to ask the feed again).");
}

internal sealed class RefusingToStart : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => throw StandIn.Cannot("talk to the Functions host");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
