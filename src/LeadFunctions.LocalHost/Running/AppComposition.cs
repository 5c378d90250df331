using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.LocalHost.Running;

internal static class AppComposition
{
    /// <summary>Adds the app's services as its own Program does.</summary>
    public static Action<IServiceCollection, IConfiguration> AddServices { get; } = (_, _) => { };
}
