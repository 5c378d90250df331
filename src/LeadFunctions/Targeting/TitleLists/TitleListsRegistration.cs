using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.TitleLists;

internal static class TitleListsRegistration
{
    public static IServiceCollection AddTitleLists(this IServiceCollection services) =>
        services.AddSingleton<ListTitles>();
}
