using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal static class SetUpMail
{
    /// <summary>Once for each set of warnings: a version that changes nothing about them is no news.</summary>
    public static Mail Compose(Upload file, Campaign campaign, IReadOnlyList<SetUpWarning> warnings) => new(
        Cause: $"campaign-set-up|{campaign.LeadCode}|{MailKey(warnings)}",
        At: file.WrittenAt,
        To: Recipient.Ops,
        Subject: $"[Admin] Campaign set-up [{campaign.LeadCode}]",
        Body: new MailBody(
            $"The campaign {campaign.LeadCode} of {campaign.Customer} is in force and runs. {warnings.Count} {(warnings.Count == 1 ? "setting looks" : "settings look")} unintended.",
            [new MailTable("Please check", ["place", "found", "expected"], [.. warnings.Select(w => (IReadOnlyList<string>)[w.Place, w.Found, w.Expected])])],
            "Correct the file and drop it again, or leave it as it is if all of this is intended.",
            "campaign-set-up"));

    private static string MailKey(IReadOnlyList<SetUpWarning> warnings) => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', warnings))).AsSpan(0, 8));
}
