using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions.ConfiguringCampaigns;

internal static class Configuring
{
    public static IServiceCollection AddConfiguringCampaigns(this IServiceCollection services)
    {
        services.TryAddSingleton(new ConfiguringOptions());
        return services.AddSingleton<ConfigureCampaigns>();
    }
}

internal sealed record ConfiguringOptions
{
    /// <summary>How long a file may name documents that are not there: files of one change arrive in any order.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
