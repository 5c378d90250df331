using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

internal static class AdmittingAffiliatesRegistration
{
    public static IServiceCollection AddAdmittingAffiliates(this IServiceCollection services) =>
        services
            .AddSingleton<AccessStore>()
            .AddSingleton<UploadAddresses>()
            .AddSingleton<GiveAccess>()
            .AddSingleton<EndAccess>()
            .AddSingleton<KnownAffiliate>()
            .AddSingleton<SpendKey>()
            .AddSingleton<PrepareUpload>()
            .AddSingleton<FollowUpload>()
            .AddSingleton<RowsToCorrect>()
            .AddSingleton<ReadReceipt>()
            .AddSingleton<RowPlaces>()
            .AddSingleton<ReadStatement>()
            .AddSingleton<BringForm>()
            .AddSingleton<UploadPage>();
}
