using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Answering;

internal static class AnsweringCapability
{
    public static IServiceCollection AddAnswering(this IServiceCollection services) => services.AddSingleton<ApiDescription>();
}
