using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Foundation.Http;

internal static class AnsweringRegistration
{
    public static IServiceCollection AddAnswering(this IServiceCollection services) => services.AddSingleton<ApiDescription>();
}
