using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Which file of an affiliate on probation is taken next: the oldest that was kept, one after the other and
/// whole, until there are enough rows to judge by.</summary>
internal static class ProbationFiles
{
    /// <param name="probations">When each began, and how many rows it has to be judged by.</param>
    /// <returns>Null where enough was taken, or one is still being worked on.</returns>
    public static Upload? Next(
        IEnumerable<Upload> files,
        IReadOnlyList<Batch> batches,
        IReadOnlyList<(DateTimeOffset Since, int Rows)> probations
    )
    {
        if (
            probations.All(p => p.Rows >= Standing.Enough)
            || batches.Any(b => IsAtWork(b) && probations.Any(p => b.OpenedAt >= p.Since))
        )
            return null;
        var begun = batches.Select(b => b.Upload).ToHashSet();
        return files
            .Where(f => !begun.Contains(f.Batch))
            .OrderBy(f => f.WrittenAt)
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Whether a probation is judged by a row, as facts are counted. Repeats, and what we could not process,
    /// count neither way.</summary>
    public static bool IsJudged(Lead lead, CampaignStandings campaigns, Standing standing, StandardRule rule) =>
        (rule.Category is null || rule.Category == lead.Data?.Category)
        && (!rule.BySubSource || standing.SubSource == OriginFacts.Fact(lead.Source?.SubSource))
        && (
            rule.IsOfDeliveries
                ? campaigns.Of(lead).Any(c => IsDelivered(c) && (rule.Campaign is null || rule.Campaign == c.LeadCode))
                : SaysSomething(lead) && (rule.Campaign is null || rule.Campaign == campaigns.Named(lead))
        );

    private static bool IsAtWork(Batch batch) => batch.State is not (BatchState.Completed or BatchState.Rejected);

    private static bool IsDelivered(CampaignStanding campaign) =>
        campaign.Status is LeadStatus.Scheduled or LeadStatus.Sent or LeadStatus.Returned or LeadStatus.Final;

    private static bool SaysSomething(Lead lead) =>
        lead.Status is not (null or LeadStatus.Omitted)
        && !(lead.Status == LeadStatus.Unusable && lead.Reasons.Any(r => r.Code == ReasonCode.ProcessingFailed));
}
