using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadFunctions.LocalHost;

internal static class AppServices
{
    /// <summary>The app's own services on an empty host, which starts hosted services and checks options as the real
    /// one does.</summary>
    public static IHost Build(LocalHostOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddConfiguration(options.Configuration);
        builder.Services.AddLogging();
        if (options.LoggerFactory is { } logs)
            builder.Services.AddSingleton(logs);
        builder.Services.AddSingleton<IHostLifetime, NoConsole>();
        builder.Services.AddSingleton(options.Clock);
        builder.Services.AddSingleton<HttpPipelinePolicy>(options.StorageLine);
        options.ConfigureServices(builder.Services);
        return builder.Build();
    }
}
