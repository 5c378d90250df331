using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Customers.AcceptingReturns;

internal static class AcceptingReturnsRegistration
{
    public static IServiceCollection AddAcceptingReturns(this IServiceCollection services) =>
        services
            .AddSingleton<ReturnLeads>()
            .AddSingleton<ReturnOne>()
            .AddSingleton<ReturnFile>()
            .AddSingleton<FindReturns>()
            .AddSingleton<ReturnRows>()
            .AddSingleton<CloseWindows>()
            .AddSingleton<TellClosing>()
            .AddSingleton<TellMissingPrices>()
            .AddSingleton<ClosedStatements>()
            .AddSingleton<WriteStatements>();
}
