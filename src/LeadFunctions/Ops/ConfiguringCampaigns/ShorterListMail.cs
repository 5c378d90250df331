using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Tells ops that people left the list of those who must not be contacted: an old copy of the file lacks who
/// opted out since, and nothing else would show it.</summary>
internal static class ShorterListMail
{
    /// <returns>Null where nobody left it but who was erased, whom a keyed hash keeps out.</returns>
    public static Mail? Of(Upload file, SuppressionList list, Configuration inForce)
    {
        var stay = list.Addresses().Select(address => address.Mailbox).ToHashSet();
        var left = inForce.DoNotContact.Count(address => !stay.Contains(address) && !inForce.IsErased(address));
        return left == 0
            ? null
            : new(
                Cause: $"shorter-list|{file.Batch}",
                At: file.WrittenAt,
                To: Recipient.Ops,
                Subject: "[Admin] People left the do-not-contact list",
                Body: new MailBody(
                    $"The file config/{file.Path} that was dropped lacks {left:N0} {(left == 1 ? "address" : "addresses")} of the one before. "
                        + $"{stay.Count:N0} are on it. Leads of who left it are taken and sent from now on.",
                    [],
                    "If that was not meant, such as with a copy from before somebody opted out, roll it back.",
                    "shorter-list"
                )
                {
                    Links = [PageLink.Configured(file.Path)],
                }
            );
    }
}
