using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Whose file is it, and may it be processed?</summary>
internal static class UploadGate
{
    public static (Affiliate? Affiliate, string? Problem) Check(Upload upload, Configuration configuration)
    {
        if (
            !AffiliateName.TryParse(upload.Folder, null, out var name)
            || !configuration.Affiliates.TryGetValue(name, out var affiliate)
        )
            return (
                null,
                $"No affiliate is named '{upload.Folder.Short(60)}'. Expected a folder of {Known(configuration)}."
            );
        return affiliate.Status == AffiliateStatus.Active
            ? (affiliate, null)
            : (null, $"The affiliate '{name}' is paused.");
    }

    private static string Known(Configuration configuration) =>
        configuration.Affiliates.Count == 0
            ? "a configured affiliate; none is configured yet"
            : string.Join(", ", configuration.Affiliates.Keys.Select(a => a.Value).Order().Take(20));
}
