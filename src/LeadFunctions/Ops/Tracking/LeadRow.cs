using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Tracking;

/// <summary>A row in a list.</summary>
internal sealed record LeadRow(
    LeadId LeadId,
    AffiliateName Affiliate,
    DateTimeOffset UploadedAt,
    [property: Description("Its number as a spreadsheet shows it.")] int Row,
    [property: Description("The one word for the row. Missing while the pipeline is at work on it.")]
        LeadStatus? Status,
    [property: Description("In lists of one campaign: the one word as far as this campaign goes.")]
        LeadStatus? CampaignStatus,
    [property: Description("Missing for a row that is unusable.")] string? Email,
    [property: Description("First and last name. Missing for a row that is unusable.")] string? Name,
    string? Company,
    string? JobTitle,
    string? Country,
    CategoryId? Category,
    LeadCode? LeadCode,
    [property: Description(
        "0 to 100, of today: for the campaign in lists of one, else the highest. Missing for what was tried before there were scores."
    )]
        int? Score,
    [property: Description("The grade of that score.")] Grade? Grade,
    IReadOnlyList<ReasonView> Reasons,
    IReadOnlyList<MatchView> Matches
)
{
    public static LeadRow Of(FoundLead found, LeadStatus? campaignStatus, ScoreParts? score, DateOnly today)
    {
        var lead = found.Lead;
        return new(
            lead.Id,
            found.Affiliate,
            lead.Id.Batch.UploadedAt,
            lead.Line,
            lead.Status,
            campaignStatus,
            lead.Data?.Email,
            lead.Data is { } person ? $"{person.FirstName} {person.LastName}" : null,
            lead.Data?.Company,
            lead.Data?.JobTitle,
            lead.Data?.Country,
            lead.Data?.Category,
            lead.Data?.LeadCode,
            score?.ScoreOn(today),
            score?.GradeOn(today),
            [.. lead.Reasons.Select(ReasonView.Of)],
            [.. lead.Matches.Select(m => MatchView.Of(lead, m, today))]
        );
    }
}
