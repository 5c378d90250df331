using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

internal static class CheckingDeliveryFormsRegistration
{
    /// <summary>Works in the time zone of ops, which the options of watching have.</summary>
    public static IServiceCollection AddCheckingDeliveryForms(this IServiceCollection services) =>
        services.AddSingleton<CheckDeliveryForms>().AddSingleton<ReadForms>().AddSingleton<CountUploads>();
}
