using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Foundation.Http;

internal static class HttpRegistration
{
    /// <exception cref="InvalidOperationException">A function key or the tenant of sign-in is none; the message names
    /// the setting.</exception>
    public static IServiceCollection AddHttp(this IServiceCollection services, IConfiguration settings) =>
        services
            .AddSingleton<ApiDescription>()
            .AddSingleton(FunctionKeys.Of(settings))
            .AddSingleton(SignIn.Of(settings));
}
