using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Why a row was not sent, as far as its receipt tells the affiliate: nothing of customers but the campaign
/// that the row named itself.</summary>
internal static class ScoreReasons
{
    private static readonly ReasonCode[] Notes = [ReasonCode.PhoneLost, ReasonCode.TextDamaged];

    public static IReadOnlyList<ReasonCode> Of(ScoreRow row) => [.. All(row).Except(Notes).Distinct()];

    private static IEnumerable<ReasonCode> All(ScoreRow row) =>
        row.Status switch
        {
            LeadStatus.Unusable when row.Reasons.Contains(ReasonCode.Superseded) => [],
            LeadStatus.Unusable or LeadStatus.Omitted => row.Reasons,
            LeadStatus.Held when row.LeadCode is null => [.. row.Reasons, ReasonCode.SmarterAnswerInvalid],
            LeadStatus.Unsent when row.LeadCode is null => [.. row.Reasons, NoneTookIt(row)],
            LeadStatus.Held or LeadStatus.Unsent =>
            [
                .. row.Reasons,
                .. row.Matches.Where(m => m.LeadCode == row.LeadCode).SelectMany(m => m.Reasons),
            ],
            _ => [],
        };

    private static ReasonCode NoneTookIt(ScoreRow row) =>
        row.Matches.Count == 0 ? ReasonCode.NoCampaign
        : row.Matches.Any(m => m.Reasons.Contains(ReasonCode.DeliveryFailed)) ? ReasonCode.DeliveryFailed
        : ReasonCode.NotTaken;
}
