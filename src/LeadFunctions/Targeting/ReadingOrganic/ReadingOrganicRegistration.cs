using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.ReadingOrganic;

internal static class ReadingOrganicRegistration
{
    public static IServiceCollection AddReadingOrganic(this IServiceCollection services) =>
        services.AddFileReader<ReadOrganic>(
            Containers.Organic,
            Jobs.OrganicFiles,
            (reader, path, ct) => reader.HandleAsync(path, ct)
        );
}
