using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Explains a lead to people. The text is for ops: it names every campaign that was tried, which an
/// affiliate's receipt does not.</summary>
internal static class WhyNotSent
{
    /// <param name="batch">Its batch, which knows the file's name; null where it is gone.</param>
    /// <param name="nextSends">When weekly campaigns send that it waits for.</param>
    /// <param name="paused">Campaigns that send nothing at present.</param>
    public static WhyNotSentView Explain(
        Lead lead,
        AffiliateName affiliate,
        Batch? batch,
        IReadOnlyDictionary<LeadCode, SendTime>? nextSends = null,
        IReadOnlySet<LeadCode>? paused = null
    )
    {
        var answers = lead
            .Matches.Select(m => Of(m, nextSends?.GetValueOrDefault(m.LeadCode), paused?.Contains(m.LeadCode) == true))
            .ToList();
        return new WhyNotSentView(
            lead.Id,
            lead.Status,
            lead.Status is LeadStatus.Sent or LeadStatus.Returned or LeadStatus.Final,
            [.. lead.Reasons.Select(ReasonView.Of)],
            answers,
            [$"{PlainEnglish.Row(lead, affiliate, batch)} {PlainEnglish.Outcome(lead)}", .. answers.Select(a => a.Text)]
        );
    }

    private static CampaignAnswer Of(Match match, SendTime? next, bool isPaused) =>
        new(
            match.LeadCode,
            match.Accepted,
            match.TriedAt,
            match.CampaignVersion,
            match.SentAt,
            next?.At,
            [.. match.Reasons.Select(ReasonView.Of)],
            PlainEnglish.Campaign(match, next, isPaused)
        );
}
