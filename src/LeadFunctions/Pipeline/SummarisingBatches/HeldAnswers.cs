using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>Rows of a batch that are held for an invalid answer, by the campaign that asked. Ops get one mail for each.</summary>
internal sealed class HeldAnswers
{
    private readonly SortedDictionary<string, List<IReadOnlyList<string>>> _byCampaign = new(StringComparer.Ordinal);

    public void Add(Lead lead)
    {
        if (lead.IsStopped || lead.Intake is not (Intake.Usable or Intake.Held))
            return;
        // One that another campaign took meanwhile is held for this one all the same, unless more speaks against it.
        foreach (var match in lead.Matches.Where(m => lead.Status == LeadStatus.Held || m.CanChange))
            foreach (var reason in match.InvalidAnswers)
                Of(match.LeadCode.Value).Add([$"{lead.Line}", lead.Id.ToString(), reason.Field ?? "", reason.Found ?? "", reason.Expected ?? "none is near"]);
    }

    public IEnumerable<Mail> Mails(Batch batch) => _byCampaign.Select(held => new Mail(
        Cause: $"held-answers|{batch.Id}|{held.Key}",
        At: batch.Id.UploadedAt,
        To: Recipient.Ops,
        Subject: $"[Admin] Invalid Smarter Lead answer submitted [{held.Key}]",
        Body: new MailBody(
            $"{held.Value.Count:N0} answers of the file {batch.FileName} of {batch.Affiliate} are not among those that {held.Key} allows. Their rows "
            + "are held: "
            + "they are not sent until somebody accepts an answer or the affiliate uploads them corrected.",
            [new MailTable("Held rows", ["line", "lead", "question", "answer", "closest"], held.Value)],
            "Accept the closest answer, give another one, or ask the affiliate to correct and upload the file again.",
            "smarter-answer-invalid")));

    private List<IReadOnlyList<string>> Of(string leadCode)
    {
        if (!_byCampaign.TryGetValue(leadCode, out var rows))
            _byCampaign[leadCode] = rows = [];
        return rows;
    }
}
