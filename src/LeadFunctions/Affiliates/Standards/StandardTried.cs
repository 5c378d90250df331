using System.ComponentModel;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>What a standard would have done.</summary>
internal sealed record StandardTried(
    StandardRule Rule,
    [property: Description("The first day on which it would have been looked at.")] DateOnly From,
    DateOnly To,
    [property: Description("Who would have been warned comes first.")] IReadOnlyList<TriedSubject> Subjects
);

/// <summary>What a standard would have done to an affiliate.</summary>
internal sealed record TriedSubject(
    AffiliateName Affiliate,
    string? SubSource,
    [property: Description("Newest first.")] IReadOnlyList<ChangeView> Changes,
    IReadOnlyList<TriedDay> Days
);

/// <summary>How an affiliate would have stood on a day.</summary>
internal sealed record TriedDay(
    DateOnly Day,
    StandingState State,
    [property: Description("In the 30 days before.")] int All,
    int Hits,
    double Share,
    double Low,
    double High
);
