using System.ComponentModel;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>All standards, and how affiliates stand with them.</summary>
/// <param name="Version">Of <c>config/standards.json</c>; missing where there is none.</param>
internal sealed record StandardsView(
    string? Version,
    IReadOnlyList<StandardRule> Rules,
    [property: Description("The worst first.")] IReadOnlyList<StandingView> Standings
);

/// <summary>How an affiliate stands with a standard.</summary>
internal sealed record StandingView(
    AffiliateName Affiliate,
    string Rule,
    [property: Description("The publisher, list or channel; missing for all rows of the affiliate.")] string? SubSource,
    StandingState State,
    [property: Description("When the state began; missing for who was never anything else than healthy.")]
        DateTimeOffset? Since,
    [property: Description("What was counted at the last look; missing before the first.")] NumbersView? Numbers,
    [property: Description("What ops hold, for as long as it holds.")] StandingOverride? Override,
    [property: Description("The last changes, newest first.")] IReadOnlyList<ChangeView> History
);

/// <summary>What a standard counted.</summary>
internal sealed record NumbersView(
    [property: Description("The last day that was counted.")] DateOnly Day,
    int All,
    int Hits,
    double Share,
    [property: Description("By rows: 99 times in 100 the true share lies between this and high.")] double Low,
    double High,
    [property: Description("The lower bound where batches differ as these do: a consequence needs it above the limit.")]
        double SureLow,
    decimal Limit,
    [property: Description(
        "By how much fewer rows say as much as these do, because rows of a batch resemble each other."
    )]
        double Effect
);

/// <summary>A change of a standing.</summary>
internal sealed record ChangeView(
    DateTimeOffset At,
    StandingState From,
    StandingState To,
    NumbersView? Numbers,
    string? By,
    string? Why,
    DateTimeOffset? Until
);
