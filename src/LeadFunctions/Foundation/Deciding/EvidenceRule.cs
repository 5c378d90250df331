using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>What a campaign requires of a lead beside its fields.</summary>
internal static class EvidenceRule
{
    /// <summary>One reason that names all that is missing; null where nothing is.</summary>
    public static Reason? Against(Campaign campaign, LeadData lead)
    {
        if (campaign.Requires.Count == 0)
            return null;
        var missing = campaign.Requires.Where(required => !Has(lead, required)).ToList();
        return missing.Count == 0
            ? null
            : new Reason(ReasonCode.EvidenceMissing, Expected: ListInWords.List([.. missing.Select(Words)]));
    }

    private static bool Has(LeadData lead, Evidence required) =>
        required switch
        {
            Evidence.ConsentText => Says(lead, Field.ConsentText),
            Evidence.ConsentTime => Says(lead, Field.ConsentTime),
            Evidence.Asset => Says(lead, Field.Asset),
            Evidence.LeadDate => lead.LeadDate is not null,
            _ => Field.OfSubSource.Any(field => Says(lead, field)),
        };

    private static bool Says(LeadData lead, string field) =>
        lead.Origin?.GetValueOrDefault(field) is { } said && !string.IsNullOrWhiteSpace(said);

    private static string Words(Evidence required) =>
        required switch
        {
            Evidence.ConsentText => $"the {Field.Words(Field.ConsentText)}",
            Evidence.ConsentTime => $"the {Field.Words(Field.ConsentTime)}",
            Evidence.Asset => "the asset",
            Evidence.LeadDate => $"the {Field.Words(Field.LeadDate)}",
            _ => "the publisher, list or channel",
        };
}
