using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.Nurturing;

internal static class NurturingRegistration
{
    public static IServiceCollection AddNurturing(this IServiceCollection services) =>
        services
            .AddSingleton<JoiningFacts>()
            .AddSingleton<KeepNurtureList>()
            .AddSingleton<WriteNurtureList>()
            .AddSingleton<ReportNurture>()
            .AddSingleton<NoteOptOuts>()
            .AddSingleton<TakeEngagement>()
            .AddFileReader<ReadEngagement>(
                Containers.Engagement,
                Jobs.EngagementFiles,
                (reader, path, ct) => reader.HandleAsync(path, ct)
            );
}
