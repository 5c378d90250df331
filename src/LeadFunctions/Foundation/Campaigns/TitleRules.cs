namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Titles by words: <c>sales</c> is in <c>VP Sales</c>, not in <c>Salesforce Administrator</c>.</summary>
internal sealed record TitleRules
{
    /// <summary>Titles that are not wanted. They go before the approved ones.</summary>
    public IReadOnlyList<string> Suppressed { get; init; } = [];

    /// <summary>The only titles that are wanted; all where it is empty.</summary>
    public IReadOnlyList<string> Approved { get; init; } = [];

    /// <summary>Whether the titles that the house does not want are refused here too
    /// (<c>config/titles.json</c>).</summary>
    public bool HouseList { get; init; } = true;

    public bool ConfirmedByCustomer { get; init; }

    /// <summary>Confirmed by customer success.</summary>
    public bool ConfirmedByCs { get; init; }

    /// <summary>Who of the customer confirmed it, where that is known.</summary>
    public TitleConfirmation? CustomerConfirmation { get; init; }

    /// <summary>Who of customer success confirmed it, where that is known.</summary>
    public TitleConfirmation? CsConfirmation { get; init; }
}
