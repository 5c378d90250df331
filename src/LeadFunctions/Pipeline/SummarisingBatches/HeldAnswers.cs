using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>Rows of a batch that are held for an invalid answer, by the campaign that asked. Ops get one mail for
/// each.</summary>
/// <param name="columns">Those of the file.</param>
internal sealed class HeldAnswers(IReadOnlyList<Column> columns)
{
    private readonly RowLabel _labels = new(columns);
    private readonly SortedDictionary<string, List<HeldAnswer>> _byCampaign = new(StringComparer.Ordinal);

    public void Add(Lead lead)
    {
        if (lead.IsStopped || lead.Intake is not (Intake.Usable or Intake.Held))
            return;
        // One that another campaign took meanwhile is held for this one all the same, unless more speaks against it.
        foreach (var match in lead.Matches.Where(m => lead.Status == LeadStatus.Held || m.CanChange))
        foreach (var reason in match.InvalidAnswers)
            Of(match.LeadCode.Value).Add(new HeldAnswer(_labels.Place(lead), _labels.Who(lead), lead.Id, reason));
    }

    /// <param name="campaigns">Those in force, which know what was asked.</param>
    public IEnumerable<Mail> Mails(Batch batch, IReadOnlyDictionary<LeadCode, Campaign> campaigns) =>
        _byCampaign.Select(held => new Mail(
            Cause: $"held-answers|{batch.Id}|{held.Key}",
            At: batch.Id.UploadedAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Invalid Smarter Lead answer submitted [{held.Key}]",
            Body: new MailBody(
                $"In the file {batch.FileName} of {batch.Affiliate} {Answers(held.Value.Count)} not among those that {held.Key} allows. "
                    + "The rows below are not sent until somebody accepts an answer, or the affiliate uploads them corrected.",
                [
                    new MailTable(
                        "Held rows",
                        ["row", "who", "question", "answer", "closest allowed answer", "lead"],
                        [
                            .. held.Value.Select(h =>
                                (IReadOnlyList<string>)
                                    [
                                        h.Row,
                                        h.Who,
                                        Asked(campaigns, held.Key, h.Reason.Field),
                                        h.Reason.Found ?? "",
                                        h.Reason.Expected ?? "none is near",
                                        $"{h.Lead}",
                                    ]
                            ),
                        ]
                    ),
                ],
                "Accept the closest answer, give another one, or ask the affiliate to correct these rows and upload the file again.",
                "smarter-answer-invalid"
            )
            {
                Links = [PageLink.HeldRowsOf(batch, LeadCode.Parse(held.Key))],
            }
        ));

    private static string Answers(int count) => count == 1 ? "1 answer is" : $"{count:N0} answers are";

    // A symbol says nothing to whoever did not set it up.
    private static string Asked(IReadOnlyDictionary<LeadCode, Campaign> campaigns, string leadCode, string? symbol) =>
        campaigns.GetValueOrDefault(LeadCode.Parse(leadCode))?.SmarterQuestions.FirstOrDefault(q => q.Symbol == symbol)
            is { } question
            ? $"{symbol}: {question.Text}"
            : symbol ?? "";

    private List<HeldAnswer> Of(string leadCode)
    {
        if (!_byCampaign.TryGetValue(leadCode, out var rows))
            _byCampaign[leadCode] = rows = [];
        return rows;
    }

    private sealed record HeldAnswer(string Row, string Who, LeadId Lead, Reason Reason);
}
