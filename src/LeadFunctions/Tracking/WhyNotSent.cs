using System.ComponentModel;
using LeadFunctions.Leads;
using LeadFunctions.SendingLeads;

namespace LeadFunctions.Tracking;

/// <summary>What one campaign said to a lead.</summary>
internal sealed record CampaignAnswer(
    LeadCode LeadCode, bool Accepted, DateTimeOffset? TriedAt, string? CampaignVersion, DateTimeOffset? SentAt,
    [property: Description("When the weekly send is that it waits for.")] DateTimeOffset? NextSend,
    IReadOnlyList<ReasonView> Reasons,
    [property: Description("The same as a paragraph.")] string Text);

/// <summary>Why a lead did not go out, as data and as text to forward.</summary>
internal sealed record WhyNotSentView(
    LeadId LeadId, [property: Description("Missing while the pipeline is at work on the row.")] LeadStatus? Status, bool Sent,
    [property: Description("What keeps the row from being tried at all, and notes.")] IReadOnlyList<ReasonView> Reasons,
    IReadOnlyList<CampaignAnswer> Campaigns,
    [property: Description("Which row it is and what became of it; then a paragraph for each campaign that was tried.")] IReadOnlyList<string> Paragraphs);

/// <summary>Explains a lead to people. The text is for ops: it names every campaign that was tried, which an affiliate's
/// receipt does not.</summary>
internal static class WhyNotSent
{
    /// <param name="batch">Its batch, which knows the file's name; null where it is gone.</param>
    /// <param name="nextSends">When weekly campaigns send that it waits for.</param>
    public static WhyNotSentView Explain(
        Lead lead, AffiliateName affiliate, Batch? batch, IReadOnlyDictionary<LeadCode, SendTime>? nextSends = null)
    {
        var answers = lead.Matches.Select(m => Of(m, nextSends?.GetValueOrDefault(m.LeadCode))).ToList();
        return new WhyNotSentView(
            lead.Id, lead.Status, lead.Status is LeadStatus.Sent or LeadStatus.Returned or LeadStatus.Final, [.. lead.Reasons.Select(ReasonView.Of)], answers,
            [$"{PlainEnglish.Row(lead.Id, affiliate, batch)} {PlainEnglish.Outcome(lead)}", .. answers.Select(a => a.Text)]);
    }

    private static CampaignAnswer Of(Match match, SendTime? next) => new(
        match.LeadCode, match.Accepted, match.TriedAt, match.CampaignVersion, match.SentAt, next?.At,
        [.. match.Reasons.Select(ReasonView.Of)], PlainEnglish.Campaign(match, next));
}
