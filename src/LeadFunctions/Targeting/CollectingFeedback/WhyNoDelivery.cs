using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>Tells why a campaign has no delivery of what a row names.</summary>
internal sealed class WhyNoDelivery(LeadLookup lookup, PersonIndex index)
{
    // Whoever has more rows is somebody that many forms were filled with.
    private const int MostRows = 100;

    public async Task<FeedbackOutcome> FindAsync(
        LeadCode leadCode,
        PersonId? person,
        LeadId? named,
        CancellationToken ct
    )
    {
        IReadOnlyList<LeadId> ids =
            named is not null ? [named]
            : person is not null ? await index.LeadsOfAsync(person).Take(MostRows).ToListAsync(ct)
            : [];
        return FeedbackOutcome.Of(Status(leadCode, [.. (await lookup.FindAllAsync(ids, ct)).Select(f => f.Lead)]));
    }

    public static FeedbackStatus Status(LeadCode leadCode, IReadOnlyList<Lead> leads) =>
        leads.Count == 0 ? FeedbackStatus.UnknownLead
        : leads.Any(l => l.Matches.Any(m => m.SentAt is not null && m.LeadCode != leadCode))
            ? FeedbackStatus.OtherCampaign
        : FeedbackStatus.NeverDelivered;
}
