using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadFunctions.LocalHost.Running;

internal static class AppComposition
{
    /// <summary>Adds the app's services as its own Program does, the storage that templates make in Azure, and the key
    /// of this machine.</summary>
    public static void AddServices(IServiceCollection services, IConfiguration settings) =>
        services
            .AddLeadFunctions(settings)
            .AddSingleton(FunctionKeys.Of(settings).With("local", settings["FunctionKey"] ?? "local"))
            .AddSingleton<IFunctionsWorkerMiddleware, AnswerFaults>()
            .AddSingleton<IFunctionsWorkerMiddleware, TraceFunctions>()
            .AddSingleton<IFunctionsWorkerMiddleware, CheckCaller>()
            .AddHostedService<StorageSetup>();

    private sealed class StorageSetup(LeadStorage storage) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => storage.CreateMissingAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
