using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Customers.AcceptingReturns;

internal static class AcceptingReturnsRegistration
{
    public static IServiceCollection AddAcceptingReturns(this IServiceCollection services) =>
        services
            .AddSingleton<ReturnLeads>()
            .AddSingleton<ReturnOne>()
            .AddFileReader<ReturnFile>(
                Containers.Returns,
                Jobs.ReturnFiles,
                (reader, path, ct) => reader.HandleAsync(path, ct)
            )
            .AddFinder<FindReturns>(FindEvery.FiveMinutes, (finder, ct) => finder.HandleAsync(ct))
            .AddSingleton<ReturnRows>()
            .AddSingleton<CloseWindows>()
            .AddSingleton<TellClosing>()
            .AddSingleton<TellMissingPrices>()
            .AddSingleton<ClosedStatements>()
            .AddSingleton<WriteStatements>();
}
