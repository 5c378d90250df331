using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ops.ServingPage;

internal static class ServingPageRegistration
{
    public static IServiceCollection AddServingPage(this IServiceCollection services) =>
        services.AddSingleton<PageAssets>().AddSingleton<ServePage>().AddSingleton<KeepViews>();
}
