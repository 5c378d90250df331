using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost.Http;

/// <summary>A web server on the loopback address for the HTTP functions.</summary>
internal static class HttpFrontDoor
{
    public static async Task<WebApplication> OpenAsync(
        int port,
        IEnumerable<HttpEndpoint> endpoints,
        ILoggerFactory logs,
        CancellationToken cancellation
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore().AddProblemDetails().AddMvcCore();
        builder.Services.AddSingleton(logs).AddSingleton<IHostLifetime, NoConsole>();
        var app = builder.Build();
        app.UseStatusCodePages();
        foreach (var endpoint in endpoints)
            app.MapMethods(endpoint.Route, endpoint.Methods, endpoint.ServeAsync);
        await app.StartAsync(cancellation);
        return app;
    }
}
