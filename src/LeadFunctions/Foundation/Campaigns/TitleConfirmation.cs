namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Who confirmed a list of titles, and on which day.</summary>
internal sealed record TitleConfirmation
{
    public required string Name { get; init; }

    public required DateOnly Day { get; init; }
}

/// <summary>Those who confirm a list of titles, each for themselves.</summary>
internal enum TitleConfirmer
{
    Customer,
    Cs,
}
