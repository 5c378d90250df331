using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>The mail that brings a customer a file of leads.</summary>
internal static class DeliveryMail
{
    /// <summary>One mail for each run and address, or several where the file is too large for one.</summary>
    /// <param name="reader">Keyed hash of the address, which is looked up when the mail is sent.</param>
    public static Mail Compose(
        Campaign campaign,
        RunName run,
        IReadOnlyList<DeliveredPart> parts,
        int part,
        DateTimeOffset sentAt,
        PersonId reader
    )
    {
        var (path, leads) = parts[part];
        var isWorkbook = path.EndsWith(".xlsx", StringComparison.Ordinal);
        return new Mail(
            Cause: $"delivery|{campaign.LeadCode}|{run}|{reader}{(part == 0 ? "" : $"|{part + 1}")}",
            At: sentAt,
            To: Recipient.ReaderOf(campaign.LeadCode, reader),
            Subject: $"Your leads for {campaign.LeadCode}: {leads:N0}{(parts.Count > 1 ? $" (part {part + 1} of {parts.Count})" : "")}",
            Body: new MailBody(
                $"{leads:N0} {(leads == 1 ? "lead" : "leads")} for {campaign.Customer} ({campaign.LeadCode}) {(leads == 1 ? "is" : "are")} "
                    + $"in the attached {(isWorkbook ? "workbook" : "CSV file")}, one a row.{Parts(parts)}",
                [],
                isWorkbook
                    ? "Please import the file. All its cells are text, so that a spreadsheet changes none of them."
                    : "Please import the file. Its columns are separated by commas and its text is UTF-8."
            )
        )
        {
            Files = [new MailFile(Containers.Deliveries, path, AttachedFile.NameOf(path)) { IsNeeded = true }],
        };
    }

    private static string Parts(IReadOnlyList<DeliveredPart> parts) =>
        parts.Count == 1
            ? ""
            : $" All {parts.Sum(p => p.Leads):N0} leads of this send come in {parts.Count:N0} mails, because one cannot carry them.";
}
