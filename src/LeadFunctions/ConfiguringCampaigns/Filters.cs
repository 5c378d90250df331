namespace LeadFunctions.ConfiguringCampaigns;

/// <summary>What a filter does to leads that it does not fit.</summary>
internal enum Strictness
{
    /// <summary>The campaign refuses them.</summary>
    Strict,

    /// <summary>The campaign takes them with a lower score, after those that fit.</summary>
    Preferred,
}

/// <summary>What becomes of leads whose company size band is only partly inside the campaign's.</summary>
internal enum SizePolicy { Contained, Overlaps }

/// <summary>Industries by name, without regard to case, spaces and punctuation; all where it names none.</summary>
internal sealed record IndustryFilter
{
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Strict where it is not said, with a warning.</summary>
    public Strictness? Filter { get; init; }
}

/// <summary>Companies by domain and by name, written here or in lists of <c>config/lists</c>.</summary>
internal sealed record CompanyFilter
{
    /// <summary>Names of lists.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    public IReadOnlyList<string> Domains { get; init; } = [];

    public IReadOnlyList<string> Companies { get; init; } = [];

    /// <summary>Strict where it is not said, with a warning.</summary>
    public Strictness? Filter { get; init; }

    public bool NamesNone() => Lists.Count + Domains.Count + Companies.Count == 0;
}

/// <summary>Titles by words: <c>sales</c> is in <c>VP Sales</c>, not in <c>Salesforce Administrator</c>.</summary>
internal sealed record TitleRules
{
    /// <summary>Titles that are not wanted. They go before the approved ones.</summary>
    public IReadOnlyList<string> Suppressed { get; init; } = [];

    /// <summary>The only titles that are wanted; all where it is empty.</summary>
    public IReadOnlyList<string> Approved { get; init; } = [];

    /// <summary>Whether the titles that the house does not want are refused here too (<c>config/titles.json</c>).</summary>
    public bool HouseList { get; init; } = true;

    public bool ConfirmedByCustomer { get; init; }

    /// <summary>Confirmed by customer success.</summary>
    public bool ConfirmedByCs { get; init; }
}
