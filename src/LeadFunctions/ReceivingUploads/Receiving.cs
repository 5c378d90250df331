using LeadFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.ReceivingUploads;

internal static class Receiving
{
    /// <exception cref="InvalidOperationException">A setting of the SFTP account is wrong; the message names the setting.</exception>
    public static IServiceCollection AddReceivingUploads(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<ReceiveUpload>().AddSingleton<ReceiveFile>().AddSingleton<RejectUpload>().AddSingleton<FindUploads>()
        .AddSingleton(SftpAccount.Open(settings)).AddSingleton<SftpStore>().AddSingleton<BringFromSftp>()
        .AddSingleton(ReadingLimits.Default);
}
