using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Foundation.Http;

internal static class AnsweringCapability
{
    public static IServiceCollection AddAnswering(this IServiceCollection services) => services.AddSingleton<ApiDescription>();
}
