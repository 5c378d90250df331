using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.AskingForLeads;

internal static class AskingForLeadsRegistration
{
    public static IServiceCollection AddAskingForLeads(this IServiceCollection services) =>
        services.AddSingleton<AskForLeads>().AddSingleton<ShowAsks>();
}
