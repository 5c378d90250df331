using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.ReturningDefects;

/// <summary>Leads of a campaign that its customer calls defective, and that are not returned.</summary>
internal sealed record DefectsView(
    LeadCode LeadCode,
    [property: Description("How many can be returned now.")] int Returnable,
    [property: Description("The first to be too late first, behind them those that cannot be returned; at most 200.")]
        IReadOnlyList<DefectView> Defects
);

internal sealed record DefectView(
    LeadId LeadId,
    AffiliateName Affiliate,
    FeedbackReason Reason,
    [property: Description("The reason in words.")] string Words,
    DateTimeOffset SentAt,
    [property: Description("The last minute in which it can be returned.")] DateTimeOffset Until,
    bool IsReturnable,
    [property: Description("Why it cannot be returned; missing where it can.")] string? Against
);
