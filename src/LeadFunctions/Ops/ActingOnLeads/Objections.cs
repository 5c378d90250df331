using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What speaks against sending a lead through to a campaign.</summary>
/// <param name="Final">What no word of ops overrules: a company that the campaign must not get, an invalid answer, a
/// person not to be contacted.</param>
internal sealed record Objections(Lead Lead, LeadCode LeadCode, IReadOnlyList<Reason> All, IReadOnlyList<Reason> Final)
{
    public static Objections To(
        Lead lead,
        LeadCode leadCode,
        AffiliateName affiliate,
        Configuration settings,
        DateTimeOffset now
    )
    {
        var routing = Routing.Of(settings);
        IReadOnlyList<Reason> all =
        [
            .. routing.Against(leadCode, RoutableLead.Of(affiliate, lead), now),
            .. routing.AgainstShared(leadCode, lead),
        ];
        return new Objections(lead, leadCode, all, [.. all.Where(Routing.IsFinal)]);
    }

    /// <param name="confirmed">Whether ops said the second word.</param>
    /// <returns>Null where it may go.</returns>
    public Problem? Answer(bool confirmed) =>
        (Final.Count, All.Count) switch
        {
            (> 0, _) => Problem.Conflict(
                $"The lead {Lead.Id} is not sent through to {LeadCode}, whoever asks. {Told(Final)}"
            ),
            (_, > 0) when !confirmed => Problem.Conflict(
                $"This speaks against sending the lead {Lead.Id} to {LeadCode}: {Told(All)} Ask again with \"confirm\": true if it is to go all the same."
            ),
            _ => null,
        };

    private static string Told(IEnumerable<Reason> reasons) =>
        string.Join(' ', reasons.Select(r => $"{Advice.Describe(r)}. {Advice.For(r)}"));
}
