using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Customers.ReturningDefects;

internal static class ReturningDefectsRegistration
{
    public static IServiceCollection AddReturningDefects(this IServiceCollection services) =>
        services.AddSingleton<FindDefects>().AddSingleton<ReturnDefects>();
}
