using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ops.ReadingFiles;

internal static class ReadingFilesRegistration
{
    public static IServiceCollection AddReadingFiles(this IServiceCollection services) =>
        services.AddSingleton<ReadFiles>();
}
