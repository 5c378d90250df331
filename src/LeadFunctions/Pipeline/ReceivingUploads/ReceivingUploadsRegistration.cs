using LeadFunctions.Foundation.ReadingTables;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Pipeline.ReceivingUploads;

internal static class ReceivingUploadsRegistration
{
    public static IServiceCollection AddReceivingUploads(this IServiceCollection services) =>
        services
            .AddSingleton<ReceiveUpload>()
            .AddSingleton<KeptFiles>()
            .AddSingleton<ReceiveFile>()
            .AddSingleton<RejectUpload>()
            .AddSingleton<FindUploads>()
            .AddSingleton<SftpStore>()
            .AddSingleton<BringFromSftp>()
            .AddSingleton(ReadingLimits.Default);
}
