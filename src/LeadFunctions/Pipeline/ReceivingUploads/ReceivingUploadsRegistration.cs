using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Pipeline.ReceivingUploads;

internal static class ReceivingUploadsRegistration
{
    public static IServiceCollection AddReceivingUploads(this IServiceCollection services) =>
        services
            .AddFileReader<ReceiveUpload>(
                Containers.Uploads,
                job: null,
                (reader, path, ct) => reader.HandleAsync(path, ct)
            )
            .AddSingleton<ProbationRows>()
            .AddSingleton<KeptFiles>()
            .AddSingleton<ReceiveFile>()
            .AddSingleton<RejectUpload>()
            .AddFinder<FindUploads>(FindEvery.HalfMinute, (finder, ct) => finder.FindFreshAsync(ct))
            .AddFinder<FindUploads>(FindEvery.FiveMinutes, (finder, ct) => finder.FindOldAsync(ct))
            .AddSingleton<SftpStore>()
            .AddFinder<BringFromSftp>(FindEvery.FiveMinutes, (finder, ct) => finder.HandleAsync(ct))
            .AddSingleton(ReadingLimits.Default);
}
